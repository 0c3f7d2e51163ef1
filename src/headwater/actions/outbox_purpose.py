"""What a letter is for: the same purpose to the same person leaves once, however it leaves."""

from __future__ import annotations

import re

from headwater.actions.acting import Act, Refused, day_of
from headwater.store.models import Letter

ON_THE_WAY = ("queued", "claimed", "handing", "uncertain")
ALL_SENT = (*ON_THE_WAY, "sent")
_ONCE = re.compile(
    r"(?:referral|engagement|promise|step|gift|ask|bearing|appointment|plan|letter|introduction):[0-9]+.*|party:[0-9]+:.+"
)


def purpose_of(act: Act, letter: Letter) -> str:
    """What this letter is for, the same for the same letter to the same person.

    What a suggestion about a contact asks for comes again some day, so the day belongs to it.
    """
    if not letter.signal:
        return f"letter:{letter.pk}"
    again = "" if _ONCE.fullmatch(letter.subject_of) else f"|{act.today}"
    return f"{letter.signal}|{letter.subject_of}|{letter.contact_id}{again}"[:160]


def refuse_twice(act: Act, letter: Letter, purpose: str) -> None:
    """Make sure that no other letter for this is on its way to this person or went there. Raises Refused."""
    others = Letter.objects.of(act.workspace).exclude(pk=letter.pk).order_by("-pk")
    same = others.filter(purpose=purpose, state__in=ALL_SENT).first()
    if same is None and letter.signal:
        once = _ONCE.fullmatch(letter.subject_of)
        same = others.filter(
            signal=letter.signal,
            subject_of=letter.subject_of,
            contact=letter.contact_id,
            state__in=ALL_SENT if once else ON_THE_WAY,
        ).first()
    if same is None:
        return
    name = letter.contact.name
    if same.state == "sent":
        day = day_of(act.workspace, same.sent_at or act.now)
        raise Refused(
            f"A letter for this went to {name} already, on {day.day} {day:%B %Y}. Write a new one if you want to write "
            "again."
        )
    if same.state == "uncertain":
        raise Refused(
            f"Another letter for this to {name} may have arrived or not. Say first, on Today, whether it did."
        )
    raise Refused(f"Another letter for this to {name} is on its way already.")


def refuse_merged(act: Act, letter: Letter) -> None:
    """Two entries that had a letter each for the same thing became one: only one letter leaves. Raises Refused."""
    purpose = purpose_of(act, letter)
    if letter.signal and purpose != letter.purpose:
        refuse_twice(act, letter, purpose)


def free_purpose(act: Act, letter: Letter) -> str:
    """The purpose of a letter that was found sent; "" when another one has it already."""
    purpose = letter.purpose or purpose_of(act, letter)
    taken = Letter.objects.of(act.workspace).exclude(pk=letter.pk).filter(purpose=purpose, state__in=ALL_SENT)
    return "" if taken.exists() else purpose
