"""A client is being prepared for sending others, from the first day of the work: the next step of that is due."""

from __future__ import annotations

from collections.abc import Iterable

from headwater.core.day import Day
from headwater.core.folder import Folder, Planned, PlannedStep
from headwater.core.know.figures import spelt
from headwater.core.signals import NEAR, Signal, addressed, bare, reasons, standing
from headwater.core.spans import when
from headwater.core.words import Suggestion


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion for the next due step of each running preparation, unless a complaint is open."""
    if not folder.plans or folder.open("complaint"):
        return ()
    steps = ((plan, plan.next) for plan in folder.plans if plan.kind == "preparation")
    return [
        _suggest(folder, day, plan, step) for plan, step in steps if step and step.due - day.today <= NEAR
    ]


def _suggest(folder: Folder, day: Day, plan: Planned, step: PlannedStep) -> Suggestion:
    over = (day.today - step.due).days
    work = next((one for one in folder.work if one.id == plan.engagement), None)
    done = sum(one.settled is not None for one in plan.steps)
    return Suggestion(
        signal="prepare-client",
        subject=f"step:{step.id}",
        who=folder.party,
        what=f"{folder.party.name}: {bare(step.what)}",
        why=reasons(
            f"Step {spelt(done + 1)} of {spelt(len(plan.steps))} in preparing them for sending others; due "
            f"{when(day=step.due, today=day.today)}.",
            f"It goes along with the work{f' ({work.service})' if work.service else ''}." if work else "",
            standing(folder, day),
        ),
        urgency=max(0, over) / 7,
        late=over > 7,
        verb="step",
        letter="kit" if step.key == "kit" else "satisfaction" if step.key == "satisfied" else "",
        fields=addressed(folder.party, step=bare(step.what), service=work.service if work else ""),
        rows=(("step", step.id), ("plan", plan.id)),
        due=step.due,
        minutes=10,
    )


SIGNAL = Signal("prepare-client", "Prepare clients", "grow", find)
