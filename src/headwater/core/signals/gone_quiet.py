"""Sources that sent people before and have not for longer than a year and longer than their own rhythm.

The own rhythm explains; it is no forecast. The question that matters is: was there a reason? A warm-up that runs
shows its steps, none of which asks for anything, until it is done or they send somebody again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Final

from headwater.core.day import Day
from headwater.core.folder import Folder, Planned, PlannedStep, Sent
from headwater.core.know.figures import spelt
from headwater.core.signals import NEAR, Signal, addressed, bare, last_heard, reasons
from headwater.core.spans import ago, span, when
from headwater.core.words import Suggestion

YEAR = 365
MONTH = 30.44
IN_HAND = 90
FEWEST = 2
ENDED: Final = frozenset({"they retired or moved", "they changed their field"})
"""Reasons for a silence that end it: who has one is not to be asked again."""


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """The next step of a running warm-up when it is due, or one suggestion to warm up a source that went quiet."""
    if folder.plans:
        plan = folder.running("warm-up")
        if plan:
            return _next_step(folder, day, plan)
    if len(folder.sent) < FEWEST or not folder.party.kind.is_contact:
        return ()
    direct = [one for one in folder.sent if not one.through]
    people = len({one.prospect.id for one in direct})
    if people < FEWEST or is_over(reason=folder.quiet_because):
        return ()
    first, last = min(one.on for one in direct), max(one.on for one in direct)
    if not is_quiet(referrals=people, first=first, last=last, today=day.today):
        return ()
    if folder.last and (day.today - folder.last.on).days <= IN_HAND:
        return ()
    return (_warm_up(folder, day, direct),)


def _next_step(folder: Folder, day: Day, plan: Planned) -> Iterable[Suggestion]:
    """Nothing once they sent somebody after the warm-up began: they are back."""
    step = plan.next
    if step is None or step.due - day.today > NEAR or any(one.on > plan.started for one in folder.sent):
        return ()
    return (_step(folder, day, plan, step),)


def _step(folder: Folder, day: Day, plan: Planned, step: PlannedStep) -> Suggestion:
    done = sum(one.settled is not None for one in plan.steps)
    over, due = (day.today - step.due).days, when(day=step.due, today=day.today)
    return Suggestion(
        signal="gone-quiet",
        subject=f"step:{step.id}",
        who=folder.party,
        what=f"{folder.party.name}: {bare(step.what)}",
        why=reasons(
            f"Step {spelt(done + 1)} of {spelt(len(plan.steps))} of the warm-up; due {due}.",
            "It asks for nothing. Asks wait until the warm-up is done.",
            last_heard(folder, day),
        ),
        urgency=max(0, over) / 7,
        late=over > 7,
        verb="step",
        letter="warm-up",
        fields=addressed(folder.party, step=bare(step.what)),
        rows=(("step", step.id), ("plan", plan.id)),
        due=step.due,
        minutes=10,
    )


def _warm_up(folder: Folder, day: Day, direct: list[Sent]) -> Suggestion:
    people = len({one.prospect.id for one in direct})
    first, last = min(one.on for one in direct), max(one.on for one in direct)
    silent = (day.today - last).days
    years = Counter(one.on.year for one in direct)
    best = max(years.values())
    why = [f"Sent you {spelt(people)} people, the last {ago(day=last, today=day.today)}."]
    if people > FEWEST and last > first:
        why.append(
            f"Used to send somebody about every {span(days=_gap(people, first, last)).removeprefix('a ')}."
        )
        why.append(
            f"The best year was {min(year for year, sent in years.items() if sent == best)}, with {spelt(best)}."
        )
    if all(one.thanked_at is None for one in direct if one.on == last):
        why.append("No thanks are on record for the last one.")
    why.append(last_heard(folder, day))
    why.append(
        f"The reason you wrote down: {bare(folder.quiet_because)}."
        if folder.quiet_because
        else "Was there a reason?"
    )
    return Suggestion(
        signal="gone-quiet",
        subject=f"party:{folder.party.id}:{last.isoformat()}",
        who=folder.party,
        what=f"Warm up with {folder.party.name}",
        why=reasons(*why),
        urgency=people * min(1.0, YEAR / max(silent, 1)),
        verb="warm",
        letter="warm-up",
        fields=addressed(folder.party),
        rows=tuple(("referral", one.id) for one in direct),
        minutes=10,
    )


def is_over(*, reason: str) -> bool:
    """Whether this reason for a silence ends it, so that there is nothing left to ask or to do."""
    return reason in ENDED


def is_quiet(*, referrals: int, first: date, last: date, today: date) -> bool:
    """Whether a source of so many referrals, the first and last on these days, is silent past a year and its rhythm."""
    return referrals >= FEWEST and (today - last).days > max(YEAR, 2 * _gap(referrals, first, last))


def _gap(referrals: int, first: date, last: date) -> float:
    """The mean days between its referrals."""
    return (last - first).days / (referrals - 1)


SIGNAL = Signal("gone-quiet", "Gone quiet", "keep", find)
