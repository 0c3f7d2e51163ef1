"""Every referral is owed thanks, promptly, whether or not it turns into business. The latest come first."""

from __future__ import annotations

from collections.abc import Iterable

from headwater.core.day import Day
from headwater.core.folder import Folder, Sent
from headwater.core.signals import Signal, addressed, reasons, standing
from headwater.core.spans import shifted, span, waiting
from headwater.core.words import Stage, Suggestion

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
        fields=addressed(folder.party, through=one.through),
        rows=(("referral", one.id),),
        due=shifted(day=one.on, days=day.rules.late_after_hours // 24),
    )


SIGNAL = Signal("thanks-owed", "Thanks owed", "duty", find)
