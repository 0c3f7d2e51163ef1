"""One of the best sources has no next step. Whoever sends me most should never depend on my remembering them."""

from __future__ import annotations

from collections.abc import Iterable

from headwater.core.day import Day
from headwater.core.folder import Folder
from headwater.core.signals import Signal, addressed, last_heard, reasons, standing, their_matters
from headwater.core.spans import ago
from headwater.core.words import Suggestion


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion for a best source without a cultivation plan that has a step ahead; the best one first."""
    if folder.rank is None or not folder.party.kind.is_contact:
        return ()
    plan = folder.running("cultivation")
    if plan and plan.next:
        return ()
    last = max((one.on for one in folder.sent if one.on <= day.today), default=None)
    return (
        Suggestion(
            signal="next-step",
            subject=f"party:{folder.party.id}:{day.today.year}",
            who=folder.party,
            what=f"Choose the next step with {folder.party.name}",
            why=reasons(
                f"Number {folder.rank} of your best sources, and nothing is planned with them.",
                f"They last sent somebody {ago(day=last, today=day.today)}." if last else "",
                *their_matters(folder),
                last_heard(folder, day),
                standing(folder, day),
            ),
            urgency=2.0 / max(1, folder.rank),
            verb="plan",
            fields=addressed(folder.party),
            rows=tuple(("referral", one.id) for one in folder.sent[-10:]) or (("party", folder.party.id),),
        ),
    )


SIGNAL = Signal("next-step", "Best sources without a next step", "grow", find)
