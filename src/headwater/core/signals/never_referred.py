"""A client is glad of the work and never sent anybody. Perhaps nobody told them that it matters: lay the ground."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from headwater.core.day import Day
from headwater.core.folder import GROUNDWORK, Folder, Served
from headwater.core.readiness_factors import HARM
from headwater.core.signals import Signal, addressed, reasons, standing
from headwater.core.spans import ago
from headwater.core.words import Suggestion

SATISFIED: Final = 4
SETTLED: Final = 90
LONG: Final = 3 * 365
REST: Final = 14
"""Days between one piece of groundwork and the next: nobody is told everything at once."""
LONGEST_SUFFIX: Final = 20
SAY: Final = dict(
    zip(
        GROUNDWORK,
        (
            "Tell {name} that your work comes by referral",
            "Give {name} your kit",
            "Explain to {name} the three kinds of help",
        ),
        strict=True,
    )
)


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion for the next piece of groundwork that is missing; none while anything holds an ask back."""
    if folder.sent or not folder.work:
        return ()
    work = _liked(folder, day)
    missing = _missing(folder, day)
    attitude = folder.newest("attitude")
    if work is None or not missing or (attitude and attitude.value == "reluctant"):
        return ()
    laid = folder.newest("groundwork")
    if laid and 0 <= (day.today - laid.on).days < REST:
        return ()
    if any(plan.kind == "preparation" and plan.next for plan in folder.plans):
        return ()
    if any((factor := judge(folder, day)) and factor.effect == "holds back" for judge in HARM):
        return ()
    return (_suggest(folder, day, work, missing),)


def _liked(folder: Folder, day: Day) -> Served | None:
    """The newest work, when they were satisfied with it and it has ended or run for three months."""
    newest = max(folder.work, key=lambda one: (one.started, one.id))
    if newest.satisfaction is None or newest.satisfaction < SATISFIED:
        return None
    end = newest.ended if newest.ended and newest.ended <= day.today else None
    if end:
        return newest if (day.today - end).days <= LONG else None
    return newest if SETTLED < (day.today - newest.started).days <= LONG else None


def _missing(folder: Folder, day: Day) -> list[str]:
    """The groundwork that is not laid, in its order. Without a published kit nobody can be given one."""
    laid = {one.value for one in folder.statements if one.kind == "groundwork"}
    laid |= {GROUNDWORK[1]} if folder.kits or day.rules.kit is None else set()
    return [one for one in GROUNDWORK if one not in laid]


def _suggest(folder: Folder, day: Day, work: Served, missing: list[str]) -> Suggestion:
    name, one = folder.party.name, missing[0]
    ended = work.ended and work.ended <= day.today
    since = work.ended if work.ended and ended else work.started
    return Suggestion(
        signal="never-referred",
        subject=f"party:{folder.party.id}:{one.replace(' ', '-')[:LONGEST_SUFFIX].strip('-')}",
        who=folder.party,
        what=SAY[one].format(name=name),
        why=reasons(
            f"{name} gave your work {work.satisfaction} of 5 and never sent anybody. Many do not know that they may.",
            f"The work {'ended' if ended else 'began'} {ago(day=since, today=day.today)}.",
            f"Still missing after that: {'; '.join(missing[1:])}." if missing[1:] else "",
            "Ask for nothing yet.",
            standing(folder, day),
        ),
        urgency=(work.satisfaction or 0) / 5,
        verb="groundwork",
        letter="kit" if one == GROUNDWORK[1] else "",
        fields=addressed(folder.party),
        rows=(("engagement", work.id),),
        minutes=10,
    )


SIGNAL = Signal("never-referred", "Glad, and never sent anybody", "grow", find)
