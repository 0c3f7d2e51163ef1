"""A promise I made falls due. It is shown from two days before, and stays until it is kept or withdrawn."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from headwater.core.day import Day
from headwater.core.folder import Folder, Promised
from headwater.core.signals import NEAR, Signal, bare, reasons, standing
from headwater.core.spans import ago, when
from headwater.core.words import Suggestion

LONG: Final = 14


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion for each open promise that is due within two days or overdue; the longest overdue first."""
    if not folder.promises:
        return ()
    return [_suggest(folder, day, one) for one in folder.promises if one.due - day.today <= NEAR]


def _suggest(folder: Folder, day: Day, one: Promised) -> Suggestion:
    over = (day.today - one.due).days
    due = (
        f"It was due {ago(day=one.due, today=day.today)}"
        if over > 0
        else f"It is due {when(day=one.due, today=day.today)}"
    )
    return Suggestion(
        signal="promise-due",
        subject=f"promise:{one.id}",
        who=folder.party,
        what=f"Keep your promise to {folder.party.name}: {bare(one.text)}",
        why=reasons(
            f"{due}. You promised it {ago(day=one.on, today=day.today)}.",
            "If it can no longer be kept, say so and withdraw it." if over > LONG else "",
            standing(folder, day),
        ),
        urgency=float(over),
        late=over > 0,
        verb="promise",
        rows=(("promise", one.id),),
        due=one.due,
        minutes=10,
    )


SIGNAL = Signal("promise-due", "Promises due", "duty", find)
