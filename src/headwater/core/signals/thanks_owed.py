"""Every referral is owed thanks, promptly, whether or not it turns into business. The latest come first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from headwater.core.day import Day
from headwater.core.folder import Folder, Sent
from headwater.core.signals import Signal, addressed, greeted, reasons, standing
from headwater.core.spans import shifted, span, waiting
from headwater.core.words import Party, Stage, Suggestion

HOUR = 3600
LONG = 21 * 24
NO_BUSINESS = frozenset({Stage.LOST, Stage.DECLINED, Stage.PASSED_ON, Stage.SERVED})


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion for each referral this contact is still owed thanks for; who waits longest first."""
    if not folder.sent:
        return ()
    return [_thank(folder, day, one) for one in folder.sent if one.owed]


def _thank(folder: Folder, day: Day, one: Sent) -> Suggestion:
    """Several people may stand behind a content: each is thanked, and told apart by the end of the subject."""
    hours = max(0.0, (day.now - one.at).total_seconds() / HOUR)
    late = hours > day.rules.late_after_hours
    name = folder.party.name
    said = waiting(hours) if hours < LONG else span(days=hours / 24)
    sent = f"{one.through}, by {name}, brought you" if one.through else f"{name} sent you"
    why = [f"{sent} {one.prospect.name} {said} ago."]
    if late:
        why.append(f"You mean to thank within {waiting(day.rules.late_after_hours)}.")
    if one.hired:
        why.append(f"{one.prospect.name} hired you. The referral closes as won once the thanks are said.")
    elif one.stage in NO_BUSINESS:
        why.append("It did not turn into business. Thanks are owed all the same.")
    return Suggestion(
        signal="thanks-owed",
        subject=f"referral:{one.id}:{folder.party.id}" if one.through else f"referral:{one.id}",
        who=folder.party,
        what=f"Thank {name} for {one.prospect.name}",
        why=reasons(*why, standing(folder, day)),
        urgency=hours,
        late=late,
        verb="thank",
        letter="thanks",
        fields=addressed(
            folder.party,
            through=one.through,
            prospect=one.prospect.name if "name" in one.may_tell else "",
        ),
        rows=(("referral", one.id),),
        due=shifted(day=one.on, days=day.rules.late_after_hours // 24),
    )


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


SIGNAL = Signal("thanks-owed", "Thanks owed", "duty", find)
