"""Puts a letter among the drafts of the user's own mailbox, where any of their mail programs can finish and send it."""

from __future__ import annotations

from datetime import datetime

from headwater.actions.acting import Refused, Seat, one_act, out_of_trash
from headwater.actions.introductions_taken import IN_DRAFTS
from headwater.actions.letters import refuse_unfit
from headwater.actions.mailboxes import imap_server, mailbox_of, note_fault, outgoing_of
from headwater.actions.outbox import MAY_LEAVE, check_letter, message_id_for
from headwater.delivery.faults import MailFault
from headwater.delivery.imap import append_draft
from headwater.formats.mail_headers import written
from headwater.store.models import Letter

NO_DRAFTS = (
    "There is no mailbox whose drafts can be reached yet. Add the incoming server under Settings, Mailboxes, or copy "
    "the letter."
)


def put_in_drafts(*, seat: Seat, now: datetime, letter: Letter) -> Letter:
    """Append the letter to the Drafts folder and note that it lies there. Gives it as it stands now.

    Raises Refused with one sentence when it cannot be done. The server is talked to outside any transaction.
    """
    with one_act(seat=seat, now=now, action="put_in_drafts") as act:
        letter = act.fresh(letter)
        out_of_trash(letter, "This letter")
        if letter.state not in MAY_LEAVE:
            raise Refused("This letter is leaving or has left already.")
        mailbox = mailbox_of(act.workspace, letter, reads=True)
        if mailbox is None:
            raise Refused(NO_DRAFTS)
        to = check_letter(letter)
        refuse_unfit(letter, act)
        message_id = letter.message_id or message_id_for(letter, mailbox, now)
        Letter.objects.filter(pk=letter.pk).update(mailbox=mailbox, to=to, message_id=message_id, **act.mark)
    letter.refresh_from_db()
    try:
        content = written(outgoing_of(letter, mailbox, now), draft=True)
        append_draft(imap_server(mailbox), folder=mailbox.drafts_folder, content=content, at=now)
    except MailFault as fault:
        note_fault(mailbox, now=now, fault=fault, reading=True)
        raise Refused(f"The draft could not be put there. {fault.sentence}") from fault
    _lies_there(seat, letter, now)
    note_fault(mailbox, now=now, fault=None, reading=True)
    letter.refresh_from_db()
    return letter


def _lies_there(seat: Seat, letter: Letter, now: datetime) -> None:
    """Note that the letter lies among the drafts, and what came up against it while it was put there."""
    with one_act(seat=seat, now=now, action="put_in_drafts") as act:
        mine = Letter.objects.filter(pk=letter.pk, state__in=MAY_LEAVE)
        try:
            refuse_unfit(act.fresh(letter), act)
        except Refused as refused:
            told = refused.sentence + IN_DRAFTS
            mine.update(way="drafts", state="withdrawn", fault=told[:500], **act.mark)
        else:
            mine.update(way="drafts", state="draft", fault="", **act.mark)
