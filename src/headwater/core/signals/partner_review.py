"""A key partner's review is due: look at the plan, at what passed both ways, and set the next day."""

from __future__ import annotations

from collections.abc import Iterable

from headwater.core.day import Day
from headwater.core.folder import Folder
from headwater.core.signals import NEAR, Signal, bare, last_heard, reasons
from headwater.core.spans import times
from headwater.core.words import Suggestion


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion from two days before the day of the review on."""
    partner = folder.partner
    if partner is None or not partner.key or partner.review is None or partner.state == "ended":
        return ()
    if partner.review > day.today + NEAR:
        return ()
    return (
        Suggestion(
            signal="partner-review",
            subject=f"partner:{partner.id}:{partner.review.isoformat()}",
            who=folder.party,
            what=f"Look again at {folder.party.name}, a key partner",
            why=reasons(
                f"The plan: {bare(partner.plan)}.",
                f"You gave {times(partner.given)}, they gave {times(partner.received)}.",
                last_heard(folder, day),
            ),
            urgency=2 + max(0, (day.today - partner.review).days) / 7,
            late=partner.review < day.today,
            verb="partner-review",
            rows=(("partner", partner.id),),
            due=partner.review,
            minutes=15,
        ),
    )


SIGNAL = Signal("partner-review", "Key partners to review", "grow", find)
