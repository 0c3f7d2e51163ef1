"""One round of the outbox: what is due leaves, one letter after the other, each in steps that a crash cannot confuse.

Claim, hand over, note what the server said: three short transactions, and no server is talked to inside any of them.
Right before the final dot the letter is marked as handing. So after a crash a claimed letter certainly did not leave,
and waits again; one that was handing may have, and only a person can say (docs/decisions/0018).
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.db import connection

from headwater.actions.acting import Refused, Seat, one_act
from headwater.actions.letters import refuse_unfit
from headwater.actions.mailboxes import data_dir, note_fault, outgoing_of, reads_badly, smtp_server
from headwater.actions.outbox_caps import free_from, waits_its_turn
from headwater.actions.outbox_holds import hold_what_must
from headwater.actions.outbox_purpose import refuse_merged
from headwater.actions.outbox_sent import mark_sent
from headwater.delivery import smtp
from headwater.delivery.alone import alone
from headwater.delivery.faults import MailFault, Unknowable
from headwater.delivery.servers import MailServer
from headwater.delivery.smtp import Parcel
from headwater.delivery.standing import last_handed, note_handed
from headwater.formats.mail_headers import written
from headwater.store.models import Letter, Mailbox

Deliver = Callable[[MailServer, Parcel, Callable[[], None]], str]
AT_ONCE: Final = 50
RETRIES: Final = tuple(timedelta(minutes=wait) for wait in (2, 10, 30, 120, 360, 720, 1440))
"""How long a letter waits after each time that it was refused for the moment; then it has failed."""
REST: Final = (timedelta(minutes=5), timedelta(hours=1))
"""How long a failing mailbox is left alone before the next try, at first and at most."""
WHO_SENDS: Final = 7_340_211
"""The number of the lock on PostgreSQL."""
NOT_KNOWN: Final = "Nobody knows whether this letter arrived. Look into your Sent folder, or ask."
_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Round:
    """What one round did. `busy`: another process was sending, so this one did nothing."""

    sent: int = 0
    failed: int = 0
    waiting: int = 0
    uncertain: int = 0
    busy: bool = False


class _Gone(Exception):
    """The letter was taken back or taken by somebody else while it was being handed over."""


def send_due(*, now: datetime, deliver: Deliver = smtp.deliver, most: int = AT_ONCE) -> Round:
    """Send what is due, at most `most` letters. Gives what became of them; no letter's trouble stops the others."""
    told = Round()
    with _only_sender() as mine:
        if not mine:
            told.busy = True
            return told
        told.uncertain += _after_a_crash(now)
        hold_what_must(now)
        resting: set[int] = set()
        for letter in _due(now, most):
            if letter.mailbox and letter.mailbox_id not in resting:
                _send_one(letter, letter.mailbox, now=now, deliver=deliver, told=told, resting=resting)
    return told


@contextmanager
def _only_sender() -> Iterator[bool]:
    """Whether nobody else is sending: on this machine, and on PostgreSQL on any other one.

    Both locks are given back by themselves when a process dies.
    """
    with alone(data_dir() / "outbox.lock") as mine:
        if not mine or connection.vendor != "postgresql":
            yield mine
            return
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_lock(%s)", [WHO_SENDS])
            mine = bool(cursor.fetchone()[0])
        try:
            yield mine
        finally:
            if mine:
                with connection.cursor() as cursor:
                    cursor.execute("SELECT pg_advisory_unlock(%s)", [WHO_SENDS])


def _after_a_crash(now: datetime) -> int:
    """Nobody else is sending, so what is claimed or handing was left there by a process that died."""
    uncertain = 0
    left = Letter.objects.filter(state__in=("claimed", "handing")).select_related("workspace", "by")
    for letter in left.order_by("pk"):
        with one_act(seat=_seat(letter), now=now, action="after_a_crash") as act:
            mine = Letter.objects.filter(pk=letter.pk, state=letter.state)
            if letter.state == "claimed":
                mine.update(state="queued", claimed_at=None, **act.mark)
            else:
                uncertain += bool(mine.update(state="uncertain", due_at=None, fault=NOT_KNOWN, **act.mark))
    return uncertain


def _due(now: datetime, most: int) -> list[Letter]:
    """What may leave, oldest first: of mailboxes that are neither held nor resting after a failure."""
    boxes = Mailbox.objects.filter(trashed_at=None, hold="").exclude(smtp_host="")
    awake = [box.pk for box in boxes if not _rests(box, now)]
    rows = Letter.objects.filter(state="queued", trashed_at=None, due_at__lte=now, mailbox__in=awake)
    return list(
        rows.select_related("mailbox", "workspace", "by", "contact", "other").order_by("due_at", "pk")[:most]
    )


def _rests(mailbox: Mailbox, now: datetime) -> bool:
    """A mailbox that fails is asked less and less often; a password tried too often locks an account."""
    if not mailbox.failing_since or not mailbox.checked_at or reads_badly(mailbox):
        return False
    least, most = REST
    rest = min(max(least, mailbox.checked_at - mailbox.failing_since), most)
    return mailbox.checked_at <= now < mailbox.checked_at + rest


def _send_one(
    letter: Letter, mailbox: Mailbox, *, now: datetime, deliver: Deliver, told: Round, resting: set[int]
) -> None:
    """Claim, hand over, note what became of it."""
    if not _claim(letter, mailbox, now):
        told.waiting += 1
        return
    before = last_handed(data_dir())
    try:
        deliver(smtp_server(mailbox), _parcel(letter, mailbox, now), lambda: _handing(letter, now))
    except _Gone:
        return
    except MailFault as fault:
        if last_handed(data_dir()) == letter.message_id:
            note_handed(data_dir(), before)
        _came_back(letter, now, fault, told)
        if fault.whole_mailbox:
            resting.add(mailbox.pk)
            note_fault(mailbox, now=now, fault=fault)
    except Unknowable:
        _uncertain(letter, now)
        told.uncertain += 1
    except Exception:
        # What went wrong here is ours; the next round finds the letter claimed or handing and knows what that means.
        _log.exception("Letter %s could not be sent.", letter.pk)
    else:
        with one_act(seat=_seat(letter), now=now, action="letter_sent") as act:
            mark_sent(act, letter, at=now)
        told.sent += 1
        if mailbox.failing_since:
            note_fault(mailbox, now=now, fault=None)


def _parcel(letter: Letter, mailbox: Mailbox, now: datetime) -> Parcel:
    try:
        content = written(outgoing_of(letter, mailbox, now))
    except (ValueError, LookupError, IndexError) as wrong:
        told = "This letter holds something that no mail can hold. Write it anew."
        raise MailFault("letter", told, whole_mailbox=False, passing=False) from wrong
    return Parcel(sender=mailbox.address, to=letter.to, content=content, to_other=letter.to_other)


def _claim(letter: Letter, mailbox: Mailbox, now: datetime) -> bool:
    """Take the letter out of the queue, in a transaction of its own. False: it waits its turn, or may not leave."""
    with one_act(seat=_seat(letter), now=now, action="claim_letter") as act:
        mine = Letter.objects.filter(pk=letter.pk, state="queued", trashed_at=None)
        until = free_from(mailbox, now)
        if until is not None:
            mine.update(due_at=until, fault=waits_its_turn(mailbox), **act.mark)
            return False
        try:
            refuse_unfit(letter, act)
            refuse_merged(act, letter)
        except Refused as refused:
            mine.update(state="failed", due_at=None, fault=refused.sentence[:500], **act.mark)
            return False
        return bool(mine.update(state="claimed", claimed_at=now, **act.mark))


def _handing(letter: Letter, now: datetime) -> None:
    """The server has all but the final dot: write down, to the disk, that from here on nobody may know."""
    with one_act(seat=_seat(letter), now=now, action="hand_letter") as act:
        if not Letter.objects.filter(pk=letter.pk, state="claimed").update(state="handing", **act.mark):
            raise _Gone
    note_handed(data_dir(), letter.message_id)


def _came_back(letter: Letter, now: datetime, fault: MailFault, told: Round) -> None:
    """The server certainly did not take it: it waits for another try, or has failed, with the reason."""
    tries = letter.tries + (0 if fault.whole_mailbox else 1)
    again = fault.whole_mailbox or (fault.passing and tries <= len(RETRIES))
    sentence = fault.sentence
    if not again and fault.passing:
        sentence = f"It was tried {tries} times over two days. {sentence}"
    due = letter.due_at if fault.whole_mailbox else now + RETRIES[min(tries, len(RETRIES)) - 1]
    with one_act(seat=_seat(letter), now=now, action="letter_came_back") as act:
        Letter.objects.filter(pk=letter.pk, state__in=("claimed", "handing")).update(
            state="queued" if again else "failed", due_at=due if again else None, claimed_at=None, tries=tries,
            fault=sentence[:500], **act.mark,
        )  # fmt: skip
    told.waiting += again
    told.failed += not again


def _uncertain(letter: Letter, now: datetime) -> None:
    with one_act(seat=_seat(letter), now=now, action="letter_uncertain") as act:
        Letter.objects.filter(pk=letter.pk, state="handing").update(
            state="uncertain", due_at=None, fault=NOT_KNOWN, **act.mark
        )


def _seat(letter: Letter) -> Seat:
    """A letter leaves in the name of whoever said send."""
    return Seat(workspace=letter.workspace, user=letter.by)
