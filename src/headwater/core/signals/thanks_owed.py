"""Every referral is owed thanks, promptly, whether or not it turns into business. The latest come first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from headwater.core.signals import greeted
from headwater.core.words import Party, Suggestion

HOUR = 3600


@dataclass(frozen=True, slots=True)
class Owed:
    """A referral that nobody was thanked for yet.

    `people`: whom to thank; `through`: the content, if it was one; `hired`: whether paid work came of it.
    """

    referral: int
    people: tuple[Party, ...]
    prospect: str
    received_at: datetime
    stage: str
    through: str = ""
    hired: bool = False


def thanks_owed(*, owed: Iterable[Owed], now: datetime, late_after_hours: int) -> list[Suggestion]:
    """One suggestion for each referral that is owed thanks; those waiting longest first."""
    made = [_suggest(one, now, late_after_hours) for one in owed if one.people]
    return sorted(made, key=lambda suggestion: (-suggestion.urgency, suggestion.subject))


def _suggest(owed: Owed, now: datetime, late_after_hours: int) -> Suggestion:
    hours = max(0.0, (now - owed.received_at).total_seconds() / HOUR)
    names = " and ".join(person.name for person in owed.people)
    late = hours > late_after_hours
    sent = (
        f"{owed.through} brought you {owed.prospect}" if owed.through else f"{names} sent you {owed.prospect}"
    )
    why = [f"{sent} {waiting(hours)} ago."]
    if late:
        why.append(f"You mean to thank within {waiting(late_after_hours)}.")
    if owed.hired:
        why.append(f"{owed.prospect} hired you. The referral closes as won once the thanks are said.")
    elif owed.stage in {"lost", "declined", "passed on", "served"}:
        why.append("It did not turn into business. Thanks are owed all the same.")
    return Suggestion(
        signal="thanks-owed",
        subject=f"referral:{owed.referral}",
        who=owed.people[0],
        what=f"Thank {names} for {owed.prospect}",
        why=tuple(why),
        draft=draft(owed.people[0], through=owed.through),
        urgency=hours,
        late=late,
    )


def waiting(hours: float) -> str:
    """A span of hours as one would say it."""
    if hours < 1:
        return "less than an hour"
    if hours < 48:
        return f"{hours:.0f} hour{'' if round(hours) == 1 else 's'}"
    days = int(hours // 24)
    return f"{days} days"


def draft(person: Party, *, through: str = "") -> str:
    """Words to start from. They name no client and promise nothing."""
    if through:
        return (
            f"Dear {greeted(person)},\n\nsomebody found their way to me through “{through}” again. Your work still "
            "brings the right people here, and I wanted you to know. Thank you!\n"
        )
    return (
        f"Dear {greeted(person)},\n\nthank you for thinking of me and passing my name on. It means a lot that you "
        "trust me with people you care about. I will look after them well, whatever comes of it.\n"
    )
