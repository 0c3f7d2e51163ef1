"""What a partner needs to feel confident to send somebody is due: done, it moves their level of confidence."""

from __future__ import annotations

from collections.abc import Iterable

from headwater.core.day import Day
from headwater.core.folder import Folder
from headwater.core.signals import NEAR, Signal, bare, reasons, standing
from headwater.core.spans import ago, when
from headwater.core.words import Suggestion


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion for each that is due within two days, or was."""
    talks = folder.partner_talks
    if talks is None or talks.state == "ended":
        return ()
    return [
        Suggestion(
            signal="confidence-due",
            subject=f"confidencestep:{step.id}",
            who=folder.party,
            what=f"For {folder.party.name}'s confidence: {bare(step.text)}",
            why=reasons(
                f"{folder.party.name} said {ago(day=step.on, today=day.today)} that this is what they need.",
                f"It is due {when(day=step.due, today=day.today)}.",
                standing(folder, day),
            ),
            urgency=1.0 + max(0, (day.today - step.due).days) / 30,
            late=step.due < day.today,
            verb="confidence",
            rows=(("confidencestep", step.id), ("partner", talks.partner)),
            due=step.due,
            minutes=15,
        )
        for step in talks.steps
        if step.due - day.today <= NEAR
    ]


SIGNAL = Signal("confidence-due", "Partners' confidence", "duty", find)
