"""Reads what was sent and what came, for known contacts only, and recognises the letters among it.

Of a mail are kept the time, the direction, the addresses, the Message-ID, what it answers and the subject: a touch, and
a line that it was read. Bodies are never fetched, and mail with people who are not in the ledger leaves nothing, except
a need that I mail to myself. An answer in the thread of an introduction is noted with it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from headwater.actions.acting import Act, Seat, day_of, one_act
from headwater.actions.drafts_found import find_letters
from headwater.actions.introductions_round import note_answer
from headwater.actions.mailboxes import imap_server, note_fault
from headwater.actions.needs_mailed import note_needs
from headwater.actions.parties import fold_address
from headwater.core.words import Kind
from headwater.delivery.faults import MailFault
from headwater.delivery.imap import INBOX, SENT, Heads, Reached, Seen, read_heads
from headwater.formats.mail_headers import MailHead
from headwater.store.models import Address, Deed, Mailbox, Party, Touch

MOST: Final = 5000
BACK: Final = timedelta(days=14)
"""How far back a mailbox is read the first time."""
AT_ONCE: Final = 500
Fetch = Callable[..., Heads]


@dataclass(slots=True)
class Found:
    """What one round found: mails looked at, touches written, letters recognised, mails that could not be read."""

    looked_at: int = 0
    touches: int = 0
    letters: int = 0
    unreadable: int = 0


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail of the user's: when, which way (in or out), its head."""

    at: datetime
    direction: str
    head: MailHead


def read_all(*, now: datetime, fetch: Fetch = read_heads) -> Found:
    """Read every mailbox on from where it was read to. A mailbox that fails says so and does not stop the others."""
    found = Found()
    boxes = Mailbox.objects.filter(trashed_at=None).exclude(imap_host="").select_related("workspace")
    for mailbox in boxes.order_by("pk"):
        try:
            read_mailbox(mailbox, now=now, found=found, fetch=fetch)
        except MailFault as fault:
            note_fault(mailbox, now=now, fault=fault, reading=True)
        else:
            Mailbox.objects.filter(pk=mailbox.pk).update(read_at=now)
            if mailbox.failing_since:
                note_fault(mailbox, now=now, fault=None, reading=True)
    return found


def read_mailbox(mailbox: Mailbox, *, now: datetime, found: Found, fetch: Fetch = read_heads) -> None:
    """Read Sent and the inbox of one mailbox. Raises MailFault. The server is talked to outside any transaction."""
    reached = _reached(mailbox.seen_uid)
    since = day_of(mailbox.workspace, now - BACK)
    for use, direction in ((SENT, "out"), (INBOX, "in")):
        heads = fetch(
            imap_server(mailbox), folder=mailbox.sent_folder if use == SENT else "", use=use,
            reached=reached.get(use, Reached()), since=since, most=MOST,
        )  # fmt: skip
        mails = [_mail(seen, direction, now) for seen in heads.seen]
        for start in range(0, len(mails), AT_ONCE):
            _note(mailbox, mails[start : start + AT_ONCE], now, found)
        if use == SENT:
            note_needs(mailbox, ((mail.head, mail.at) for mail in mails), now=now)
        found.looked_at += len(mails)
        found.unreadable += heads.unreadable
        reached[use] = heads.reached
        Mailbox.objects.filter(pk=mailbox.pk).update(seen_uid=_kept(reached))


def _reached(kept: str) -> dict[str, Reached]:
    """How far each folder was read: "sent:7:120 inbox:9:4"."""
    parts = [part.split(":") for part in kept.split()]
    return {part[0]: Reached(int(part[1]), int(part[2])) for part in parts if len(part) == 3}


def _kept(reached: dict[str, Reached]) -> str:
    return " ".join(f"{use}:{each.validity}:{each.uid}" for use, each in reached.items())


def _mail(seen: Seen, direction: str, now: datetime) -> Mail:
    """The sender's clock tells the time, unless it is far from when the server got the mail."""
    told, arrived = seen.head.at, seen.arrived
    if told is None or (arrived and abs(told - arrived) > timedelta(days=2)):
        told = arrived or now
    return Mail(min(told, now), direction, seen.head)


def _note(mailbox: Mailbox, mails: Sequence[Mail], now: datetime, found: Found) -> None:
    """Write down what is new, in one act; nothing at all when nothing is."""
    known = _known(mailbox, mails)
    if not known:
        return
    there = set(
        Deed.objects.filter(workspace=mailbox.workspace, key__in=[_key(mail, who) for mail, who in known])
        .values_list("key", flat=True)
    )  # fmt: skip
    fresh = [(mail, who) for mail, who in known if _key(mail, who) not in there]
    if not fresh:
        return
    with one_act(seat=Seat(mailbox.workspace), now=now, action="read_mail") as act:
        seen: set[str] = set()
        for mail, who in fresh:
            if _key(mail, who) not in seen:
                seen.add(_key(mail, who))
                _note_one(act, mail, who, found)


def _note_one(act: Act, mail: Mail, who: Party, found: Found) -> None:
    """A letter of ours is settled by it; any other mail is a touch. Either way it is noted as read."""
    letters = find_letters(act, mail.head, who, at=mail.at) if mail.direction == "out" else []
    if mail.direction == "in":
        note_answer(act, mail.head, who, at=mail.at)
    found.letters += sum(letter.state != "sent" for letter in letters)
    touch = None
    if not letters:
        touch = Touch.objects.create(
            **act.stamp,
            contact=who,
            kind="mail",
            at=mail.at,
            direction=mail.direction,
            note=mail.head.subject,
        )
        found.touches += 1
    Deed.objects.create(
        workspace=act.workspace, key=_key(mail, who), action="read_mail", body="", at=act.now,
        result=_as_read(mail, touch),
    )  # fmt: skip


def _as_read(mail: Mail, touch: Touch | None) -> dict[str, Any]:
    """What is kept of a mail."""
    head = mail.head
    return {
        "touch": touch.pk if touch else None, "message_id": head.message_id, "references": list(head.references),
        "from": list(head.senders), "to": list(head.receivers), "at": mail.at.isoformat(), "way": mail.direction,
        "subject": head.subject,
    }  # fmt: skip


def _known(mailbox: Mailbox, mails: Sequence[Mail]) -> list[tuple[Mail, Party]]:
    """The mails with known contacts, each with each of them. My own addresses are nobody's."""
    wanted = {fold_address("email", each) for mail in mails for each in _others(mail)}
    people: dict[str, Party] = {}
    for chunk in _chunks(sorted(wanted)):
        rows = Address.objects.filter(
            workspace=mailbox.workspace, kind="email", folded__in=chunk, party__trashed_at=None
        ).exclude(party=mailbox.workspace.me_id)
        for address in rows.select_related("party").order_by("-party_id"):
            if Kind(address.party.kind).is_contact:
                people[address.folded] = address.party
    found = []
    for mail in mails:
        whom = {people[key].pk: people[key] for key in map(_folded, _others(mail)) if key in people}
        found += [(mail, who) for who in whom.values()]
    return found


def _others(mail: Mail) -> Iterable[str]:
    return mail.head.receivers if mail.direction == "out" else mail.head.senders


def _folded(address: str) -> str:
    return fold_address("email", address)


def _chunks(words: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(words), AT_ONCE):
        yield words[start : start + AT_ONCE]


def _key(mail: Mail, who: Party) -> str:
    """The same mail with the same contact counts once, in whatever folder and however often it is read."""
    head = mail.head
    words = head.message_id or f"{mail.at.isoformat()}|{head.senders}|{head.receivers}|{head.subject}"
    return f"mail:{hashlib.sha256(words.encode('utf-8', 'replace')).hexdigest()[:40]}:{who.pk}"
