"""The outbox: a letter leaves by the user's own click, once. What became of it is always told, never guessed.

The states of a letter: draft, queued (the user said send), claimed (a round took it), handing (written down before the
server is asked to take it), sent (the server said yes), uncertain (nobody knows: a person decides), failed, withdrawn.
The sending itself is in `outbox_round`; docs/decisions/0018 tells why it can neither send twice nor lose in silence.
"""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Any

from headwater.actions.acting import Act, Refused, Seat, one_act, out_of_trash
from headwater.actions.letters import refuse_unfit
from headwater.actions.mailboxes import data_dir, mailbox_of
from headwater.actions.outbox_purpose import purpose_of, refuse_twice
from headwater.actions.outbox_sent import mark_sent
from headwater.delivery.standing import last_handed, note_handed
from headwater.formats.mail_headers import WrongAddress, one_address
from headwater.store.models import Letter, Mailbox

MAY_LEAVE = ("draft", "failed", "withdrawn")
NO_MAILBOX = "There is no mailbox to send from yet. Set one up under Settings, Mailboxes, or use your own mail program."
LONGEST_BODY = 200_000


def queue(*, seat: Seat, now: datetime, letter: Letter, key: str = "") -> Letter:
    """The user clicked Send: the letter waits for the next round. Gives it as it stands now.

    Raises Refused with the place (to, subject, body) or for the letter as a whole, among others when the same letter
    to the same person left already.
    """
    with one_act(seat=seat, now=now, action="queue_letter", key=key, body={"letter": letter.pk}) as act:
        if not act.repeated:
            _queue_in(act, letter)
            act.result = {"letter": letter.pk}
    letter.refresh_from_db()
    return letter


def _queue_in(act: Act, letter: Letter) -> None:
    letter = act.fresh(letter)
    out_of_trash(letter, "This letter")
    if letter.state not in MAY_LEAVE:
        raise Refused(
            "This letter has left already."
            if letter.state == "sent"
            else "This letter is on its way already."
        )
    mailbox = mailbox_of(act.workspace, letter, sends=True)
    if mailbox is None:
        raise Refused(NO_MAILBOX)
    to = check_letter(letter)
    refuse_unfit(letter, act)
    purpose = purpose_of(act, letter)
    refuse_twice(act, letter, purpose)
    Letter.objects.filter(pk=letter.pk).update(
        mailbox=mailbox, to=to, way="smtp", state="queued", purpose=purpose, due_at=act.now, claimed_at=None,
        tries=0, fault="", by=act.seat.user, message_id=letter.message_id or message_id_for(letter, mailbox, act.now),
        **act.mark,
    )  # fmt: skip


def check_letter(letter: Letter) -> str:
    """The one address that the letter goes to. Raises Refused with the place when it cannot leave as it stands."""
    if not letter.to.strip():
        raise Refused(f"There is no mail address of {letter.contact.name} here. Write one.", place="to")
    try:
        to = one_address(letter.to)
    except WrongAddress as wrong:
        raise Refused(str(wrong), place="to") from None
    if letter.other is not None and not letter.to_other:
        raise Refused(
            f"There is no mail address of {letter.other.name} here. Add one to their page.", place="to"
        )
    if not letter.subject.strip():
        raise Refused(
            "Write a subject: a letter without one often lands among the unwanted mail.", place="subject"
        )
    if not letter.body.strip():
        raise Refused("This letter is empty. Write a line first.", place="body")
    if len(letter.body) > LONGEST_BODY:
        raise Refused(f"A letter may have up to {LONGEST_BODY:,} characters.", place="body")
    return to


def message_id_for(letter: Letter, mailbox: Mailbox, now: datetime) -> str:
    """The Message-ID that a letter keeps however often it is tried: by it we know it again in Sent."""
    words = f"{letter.workspace_id}|{letter.pk}|{letter.added_at.isoformat()}|{now.isoformat()}|{mailbox.pk}"
    return f"<{hashlib.sha256(words.encode()).hexdigest()[:32]}@{mailbox.address.rpartition('@')[2] or 'localhost'}>"


def withdraw(*, seat: Seat, now: datetime, letter: Letter) -> Letter:
    """Take a letter back that waits in the outbox. Raises Refused when it is leaving or has left."""
    with one_act(seat=seat, now=now, action="withdraw_letter") as act:
        letter = act.fresh(letter)
        if letter.state not in {"queued", "failed"}:
            raise Refused(
                "Only a letter that still waits can be taken back. This one is leaving or has left."
            )
        _set(act, letter, state="withdrawn", due_at=None, fault="")
    letter.refresh_from_db()
    return letter


def it_arrived(*, seat: Seat, now: datetime, letter: Letter) -> Letter:
    """A person looked: the letter of which nobody knew did arrive. It counts as sent and settles its suggestion."""
    with one_act(seat=seat, now=now, action="it_arrived") as act:
        letter = _uncertain(act, letter)
        mark_sent(act, letter, at=letter.claimed_at or act.now)
    letter.refresh_from_db()
    return letter


def send_again(*, seat: Seat, now: datetime, letter: Letter) -> Letter:
    """A person looked: the letter did not arrive. It goes back into the outbox, under the same Message-ID."""
    with one_act(seat=seat, now=now, action="send_again") as act:
        letter = _uncertain(act, letter)
        if mailbox_of(act.workspace, letter, sends=True) is None:
            raise Refused(NO_MAILBOX)
        if last_handed(data_dir()) == letter.message_id:
            note_handed(data_dir(), "")
        _set(act, letter, state="queued", due_at=act.now, claimed_at=None, fault="", by=act.seat.user)
    letter.refresh_from_db()
    return letter


def _uncertain(act: Act, letter: Letter) -> Letter:
    letter = act.fresh(letter)
    if letter.state != "uncertain":
        raise Refused("This letter is not in doubt any more.")
    return letter


def _set(act: Act, letter: Letter, **values: Any) -> None:
    Letter.objects.filter(pk=letter.pk).update(**values, **act.mark)


def uncertain_letters(workspace: Any) -> list[Letter]:
    """The letters of which nobody knows whether they arrived, oldest first: a person decides on Today."""
    rows = Letter.objects.of(workspace).filter(state="uncertain")
    return list(rows.select_related("contact", "mailbox").order_by("claimed_at", "pk"))
