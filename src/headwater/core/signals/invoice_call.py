"""An invoice went out, and it should not be the only thing the client hears from me: a friendly call a few days on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from headwater.core.day import Day
from headwater.core.folder import Folder, Statement
from headwater.core.signals import Signal, addressed, bare, reasons, their_matters
from headwater.core.spans import ago
from headwater.core.words import Suggestion

SOONEST: Final = 2
LATEST: Final = 30


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion for the newest invoice, from two to thirty days on, unless there was contact after its day."""
    if not folder.statements:
        return ()
    sent = [one for one in folder.open("invoice") if SOONEST <= (day.today - one.on).days <= LATEST]
    if not sent:
        return ()
    newest = max(sent, key=lambda one: (one.on, one.id))
    if folder.last and folder.last.on > newest.on:
        return ()
    return (_suggest(folder, day, newest),)


def _suggest(folder: Folder, day: Day, one: Statement) -> Suggestion:
    passed = (day.today - one.on).days
    value = f"Invoice {bare(one.value)}" if one.value else "Your invoice"
    why = reasons(
        f"{value} went out {ago(day=one.on, today=day.today)}, and you have not spoken since.",
        *their_matters(folder),
        "Ask how it works out for them, not about the money.",
    )
    return Suggestion(
        signal="invoice-call",
        subject=f"party:{folder.party.id}:{one.on.isoformat()}",
        who=folder.party,
        what=f"Call {folder.party.name}, just to ask how they are",
        why=why,
        urgency=passed / LATEST,
        verb="touch",
        letter="invoice-call",
        fields=addressed(folder.party),
        rows=(("bearing", one.id),),
        minutes=10,
    )


SIGNAL = Signal("invoice-call", "Call after the invoice", "keep", find)
