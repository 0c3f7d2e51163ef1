"""A candidate to approach: somebody who fits one of my partner categories and to whom nobody proposed anything yet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from headwater.core.day import Day
from headwater.core.folder import Folder
from headwater.core.signals import Signal, addressed, last_heard, meets, reasons, standing
from headwater.core.spans import ago
from headwater.core.words import Suggestion

REST: Final = 7
"""Days for which any other contact is enough."""


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion for each of the few candidates that come next."""
    partner = folder.partner
    if partner is None or partner.state != "candidate" or not partner.soon or meets(folder, day):
        return ()
    if folder.last and 0 <= (day.today - folder.last.on).days < REST:
        return ()
    name = folder.party.name
    return (
        Suggestion(
            signal="partner-approach",
            subject=f"partner:{partner.id}",
            who=folder.party,
            what=f"Propose to {name} to get to know each other's work",
            why=reasons(
                f"A candidate{_for(partner.category)}, noted {ago(day=partner.on, today=day.today)}.",
                f"{partner.why}." if partner.why else "",
                last_heard(folder, day),
                standing(folder, day),
            ),
            urgency=min((day.today - partner.on).days / 30, 6.0),
            verb="approach",
            letter="outreach",
            fields=addressed(folder.party, trade=partner.trade),
            rows=(("partner", partner.id),),
            minutes=10,
        ),
    )


def _for(category: str) -> str:
    return f" for {category}" if category else ""


SIGNAL = Signal("partner-approach", "Partners to approach", "grow", find)
