"""The next step of a plan with somebody is due: cultivating a source, acknowledging a flow in words, the way to an ask.

A step that asks for something is not shown here: it waits until asking is due. Where a flow may be answered by a
gift, that is a matter of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from headwater.core.acknowledging import way_of
from headwater.core.day import Day
from headwater.core.folder import Folder, Planned, PlannedStep
from headwater.core.paths import is_ask
from headwater.core.signals import NEAR, Signal, addressed, bare, last_heard, reasons, standing, their_matters
from headwater.core.spans import when
from headwater.core.words import Suggestion

KINDS: Final = {
    "cultivation": "looking after a good source",
    "acknowledgement": "acknowledging what keeps coming from them",
    "asking": "the way to an ask, which gives first",
}


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion for the next due step of each such plan; the longest overdue first."""
    if not folder.plans:
        return ()
    return [
        _suggest(folder, day, plan, step)
        for plan in folder.plans
        if plan.kind in KINDS and (step := plan.next) and step.due - day.today <= NEAR
        if _is_free(folder, day, plan, step)
    ]  # fmt: skip


def _is_free(folder: Folder, day: Day, plan: Planned, step: PlannedStep) -> bool:
    if plan.kind == "asking":
        held = folder.open("complaint") or folder.open("hold") or folder.running("warm-up")
        return not is_ask(key=step.key) and not held
    return plan.kind != "acknowledgement" or way_of(folder, day) == "words"


def _suggest(folder: Folder, day: Day, plan: Planned, step: PlannedStep) -> Suggestion:
    over = (day.today - step.due).days
    return Suggestion(
        signal="plan-step",
        subject=f"step:{step.id}",
        who=folder.party,
        what=f"{folder.party.name}: {bare(step.what)}",
        why=reasons(
            f"The next step in {KINDS[plan.kind]}; due {when(day=step.due, today=day.today)}.",
            *their_matters(folder),
            last_heard(folder, day),
            standing(folder, day),
        ),
        urgency=max(0, over) / 7 + (1.0 / folder.rank if folder.rank else 0.0),
        late=over > 7,
        verb="step",
        letter="thanks" if plan.kind == "acknowledgement" else "",
        fields=addressed(folder.party, step=bare(step.what)),
        rows=(("step", step.id), ("plan", plan.id)),
        due=step.due,
        minutes=10,
    )


SIGNAL = Signal("plan-step", "Next steps", "grow", find)
