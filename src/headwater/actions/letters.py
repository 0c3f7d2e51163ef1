"""Letters from draft to sent by hand: one letter to one person, always a draft first, the chosen way kept with it.

There is no verb that takes several people. What leaves by Headwater itself goes through `outbox`; here a person sends
with their own mail program, and says so.
"""

from __future__ import annotations

import hashlib
import logging
from contextlib import suppress
from datetime import datetime
from typing import Final

from django.db import transaction

from headwater.actions.acting import Act, Refused, Seat, check_texts, day_of, one_act, out_of_trash
from headwater.actions.letter_asks import asks_for, note_asked, refuse_asking
from headwater.actions.letter_checks import TELLING, referral_of, refuse_leaks
from headwater.actions.letter_deeds import said_by
from headwater.actions.letter_introducing import STEPS, refuse_introducing, refuse_strange_address
from headwater.actions.outbox_purpose import purpose_of, refuse_twice
from headwater.actions.outreach import contacted
from headwater.actions.settling import USUAL, settle_in
from headwater.actions.subjects import contact_of, named
from headwater.actions.telling import KINDS as CHANNEL_KINDS
from headwater.actions.telling import note_told, refuse_telling
from headwater.actions.touches import touch_in
from headwater.core.letters.kinds import KINDS
from headwater.core.words import Kind
from headwater.formats.mail_headers import WrongAddress, one_address
from headwater.store.models import Letter, Mailbox, Party, Referral
from headwater.store.queries.letters import OUTREACH

WAYS: Final = {"mailto": "in my mail program", "copy": "copied by hand", "eml": "as a file"}
"""The ways by which a person sends a letter themselves."""
CHANGEABLE: Final = ("draft", "failed", "withdrawn")
"""The states in which a letter can still be changed."""
LONGEST_BODY: Final = 200_000
LATER: Final = "It was sent. Its suggestion could not be settled by itself."
TELLS_OF_NONE: Final = (
    "A letter like this tells of a referral. Open that referral and write it from there, so that what may be told is "
    "looked at first."
)


def make_letter(
    *,
    seat: Seat,
    now: datetime,
    contact: Party,
    kind: str,
    subject: str,
    body: str,
    to: str = "",
    signal: str = "",
    subject_of: str = "",
    key: str = "",
) -> Letter:
    """Keep a new draft to one contact. `signal` and `subject_of` name the suggestion that it answers.

    Raises Refused with the place: to, subject, body. `key` makes it happen once.
    """
    told = {
        "kind": kind,
        "subject": subject,
        "body": body,
        "to": to,
        "signal": signal,
        "subject_of": subject_of,
    }
    with one_act(
        seat=seat, now=now, action="make_letter", key=key, body={"contact": contact.pk, **told}
    ) as act:
        if act.repeated:
            return Letter.objects.get(pk=act.result["letter"])
        letter = add_letter(
            act,
            contact=contact,
            kind=kind,
            subject=subject,
            body=body,
            to=to,
            signal=signal,
            subject_of=subject_of,
        )
        act.result = {"letter": letter.pk}
        return letter


def add_letter(
    act: Act,
    *,
    contact: Party,
    kind: str,
    subject: str,
    body: str,
    to: str,
    signal: str,
    subject_of: str,
    other: Party | None = None,
    to_other: str = "",
) -> Letter:
    """As `make_letter`, inside an open act. `other` at `to_other` is the second receiver of an introduction."""
    contact = _reader(act, contact)
    _check_reason(act, kind=kind, signal=signal, subject_of=subject_of)
    letter = Letter(
        **act.stamp, contact=contact, kind=kind, signal=signal, subject_of=subject_of, by=act.seat.user,
        other=None if other is None else _reader(act, other), to_other=to_other,
    )  # fmt: skip
    _fill(act, letter, subject=subject, body=body, to=to)
    letter.save(force_insert=True)
    letter.message_id = _message_id(letter)
    letter.save(update_fields=["message_id"])
    return letter


def _reader(act: Act, contact: Party) -> Party:
    contact = act.fresh(contact)
    out_of_trash(contact, contact.name, place="contact")
    if not Kind(contact.kind).is_contact:
        raise Refused(f"{contact.name} is content; a letter goes to a person.", place="contact")
    if contact.pk == act.workspace.me_id:
        raise Refused("This is you. Choose whom you write to.", place="contact")
    return contact


def _check_reason(act: Act, *, kind: str, signal: str, subject_of: str) -> None:
    if kind not in KINDS:
        raise Refused("Choose a kind of letter.", place="kind")
    what = named(subject_of)
    step = what.suffix if what is not None and what.what == "introduction" else ""
    if STEPS.get(kind, "") != step or (what is not None and what.what == "introduction" and not step):
        raise Refused(
            "A letter like this belongs to an introduction. Open that and write it from there.", place="kind"
        )
    if not signal and not subject_of:
        return
    if signal not in USUAL or what is None:
        raise Refused("The suggestion that this letter answers is not known. Write a letter without one.")
    contact_of(act.workspace, what)


def _fill(act: Act, letter: Letter, *, subject: str, body: str, to: str) -> None:
    """Put the words into a letter, checked as far as a draft must be."""
    letter.subject, letter.to = " ".join(subject.split()), to.strip()
    letter.body = body.replace("\r\n", "\n").replace("\r", "\n").strip() + "\n"
    check_texts(Letter, {"subject": letter.subject, "to": letter.to, "body": letter.body})
    if not letter.body.strip():
        raise Refused("This letter is empty. Write a line first.", place="body")
    if len(letter.body) > LONGEST_BODY:
        raise Refused(f"A letter may have up to {LONGEST_BODY:,} characters.", place="body")
    if letter.to:
        try:
            letter.to = one_address(letter.to)
        except WrongAddress as wrong:
            raise Refused(str(wrong), place="to") from None
    refuse_strange_address(letter)
    refuse_leaks(letter, act.today)


def _message_id(letter: Letter) -> str:
    """The Message-ID that the letter keeps: by it we know it again among what was sent."""
    words = f"{letter.workspace_id}|{letter.pk}|{letter.added_at.isoformat()}"
    mine = Mailbox.objects.of(letter.workspace).order_by("pk").values_list("address", flat=True).first() or ""
    return f"<{hashlib.sha256(words.encode()).hexdigest()[:32]}@{mine.rpartition('@')[2] or 'localhost'}>"


def change_letter(*, seat: Seat, now: datetime, letter: Letter, subject: str, body: str, to: str) -> Letter:
    """Change the words of a letter that has not left. Raises Refused with the place."""
    with one_act(seat=seat, now=now, action="change_letter") as act:
        letter = _open(act, letter)
        _fill(act, letter, subject=subject, body=body, to=to)
        letter.changed_at, letter.changed_by = act.now, act.seat.user
        letter.save(update_fields=["subject", "body", "to", "changed_at", "changed_by"])
        return letter


def _open(act: Act, letter: Letter) -> Letter:
    letter = act.fresh(letter)
    out_of_trash(letter, "This letter")
    if letter.state not in CHANGEABLE:
        raise Refused("This letter is leaving or has left already.")
    return letter


def refuse_unfit(letter: Letter, act: Act) -> None:
    """Make sure that a letter may leave now: its reader is there, the order of the loop, confidence. Raises Refused."""
    reader = Party.objects.get(pk=letter.contact_id)
    out_of_trash(reader, reader.name)
    refuse_asking(act, letter)
    refuse_introducing(act, letter)
    about = referral_of(letter)
    if letter.kind in TELLING and (about is None or about.prospect_id != letter.contact_id):
        _refuse_telling_of(act, about, letter)
    refuse_leaks(letter, act.today)


def _refuse_telling_of(act: Act, about: Referral | None, letter: Letter) -> None:
    if about is not None:
        refuse_telling(act, about, repair=letter.kind == "repair")
    elif not letter.subject_of.startswith("bearing:"):
        raise Refused(TELLS_OF_NONE)


def may_leave(*, seat: Seat, now: datetime, letter: Letter) -> str:
    """Why a letter may not leave now, as a sentence; "" when it may."""
    try:
        refuse_unfit(letter, Act(seat=seat, now=now))
    except Refused as refused:
        return refused.sentence
    return ""


def sent_by_hand(
    *, seat: Seat, now: datetime, letter: Letter, way: str, channel: str = "mail", key: str = ""
) -> str:
    """I sent it myself: keep the way, and settle what it was for. Gives the sentence for the person.

    `way` is one of WAYS, `channel` how it went (mail, message, phone, in person, card). Raises Refused.
    """
    body = {"letter": letter.pk, "way": way, "channel": channel}
    with one_act(seat=seat, now=now, action="sent_by_hand", key=key, body=body) as act:
        if act.repeated:
            return str(act.result["said"])
        letter = _open(act, letter)
        if way not in WAYS:
            raise Refused("Say how you sent it.", place="way")
        if channel not in CHANNEL_KINDS:
            raise Refused(f"'{channel[:30]}' is not one of: {', '.join(CHANNEL_KINDS)}.", place="channel")
        refuse_unfit(letter, act)
        purpose = purpose_of(act, letter)
        refuse_twice(act, letter, purpose)
        Letter.objects.filter(pk=letter.pk).update(
            state="sent",
            way=way,
            sent_at=act.now,
            purpose=purpose,
            due_at=None,
            fault="",
            by=act.seat.user,
            **act.mark,
        )
        said = settled(act, letter, channel, act.now)
        act.result = {"said": said}
        return said


def settled(act: Act, letter: Letter, channel: str, at: datetime) -> str:
    """Settle what a letter was for that left at that moment. Whatever hinders that never hides that it was sent."""
    try:
        with transaction.atomic():
            return _settle(act, letter, channel, at)
    except Refused as refused:
        why = refused.sentence
    except Exception:
        logging.getLogger("django.request").exception("A sent letter could not settle its suggestion.")
        why = "This is a fault of ours."
    Letter.objects.filter(pk=letter.pk).update(fault=f"{LATER} {why}"[:500])
    with suppress(Refused), transaction.atomic():
        _in_touch(act, letter, CHANNEL_KINDS[channel], at)
    return f"{LATER} {why}"


def _settle(act: Act, letter: Letter, channel: str, at: datetime) -> str:
    kind = CHANNEL_KINDS[channel]
    told = {
        "letter": str(letter.pk), "channel": channel, "kind": kind, "how": channel, "note": letter.subject,
        "text": letter.body, "person": str(letter.contact_id), "on": str(day_of(act.workspace, at)),
    }  # fmt: skip
    if letter.kind == OUTREACH:
        contacted(act, letter.contact, on=day_of(act.workspace, at), why=letter.subject)
    if asks_for(letter):
        return note_asked(act, letter, how=kind, on=day_of(act.workspace, at))
    about = referral_of(letter)
    if letter.signal == "repair" and about is not None:
        note_told(act, about, letter.contact, outcome="repair", told=told)
        return f"Noted: {letter.contact.name} heard it from you."
    if letter.signal and letter.signal != "meeting":
        return settle_in(act, signal=letter.signal, subject=letter.subject_of, told=said_by(letter, told))
    return _in_touch(act, letter, kind, at)


def _in_touch(act: Act, letter: Letter, kind: str, at: datetime) -> str:
    touch_in(act, contact=letter.contact, kind=kind, at=at, direction="out", note=letter.subject)
    return f"Noted: you wrote to {letter.contact.name}."


def trash_letter(*, seat: Seat, now: datetime, letter: Letter) -> None:
    """Put a draft into the trash. A letter that is leaving or has left stays."""
    with one_act(seat=seat, now=now, action="trash_letter") as act:
        letter = act.fresh(letter)
        if letter.trashed_at is None:
            letter = _open(act, letter)
            Letter.objects.filter(pk=letter.pk).update(trashed_at=act.now, **act.mark)


def restore_letter(*, seat: Seat, now: datetime, letter: Letter) -> None:
    """Take a draft out of the trash."""
    with one_act(seat=seat, now=now, action="restore_letter") as act:
        letter = act.fresh(letter)
        Letter.objects.filter(pk=letter.pk).update(trashed_at=None, **act.mark)
