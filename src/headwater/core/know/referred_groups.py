"""Whose people hire, by any label: the relation of the one who sent them, or how ready they were at first contact.

Each group stands with its counts, a rate drawn towards what is usual here, and how fast it decides. A group is said to
differ only from all others together, and the more groups there are, the more it takes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final

from headwater.core.know.comparing import LEAST, Claim, Dated, compared
from headwater.core.know.comparing_ways import SHARE
from headwater.core.know.figures import percent
from headwater.core.know.intervals import CLAIM
from headwater.core.know.rates import Counts, How, prior_for, shrunken
from headwater.core.know.referred_cases import SETTLED_AFTER, Case, Usable, usable
from headwater.core.know.referred_measures import Skip, facts_of_waits, hired, wait
from headwater.core.know.referred_words import UNSTEADY, gap_in_words, left_out_in_words
from headwater.core.know.waiting import Wait, stratified_log_rank, waited

UNLABELLED: Final = ""
"""The label of cases that nobody labelled. They are shown, and nothing is claimed of them."""


@dataclass(frozen=True, slots=True)
class GroupRate:
    """One group: counts, its shrunken rate with the 90 % range, when it decides, and what may be claimed of it.

    `cases` are the ids counted in the rate.
    """

    label: str
    n: int
    wins: int
    mean: float
    low: float
    high: float
    decides: str
    claim: Claim
    sentence: str
    cases: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups by label, where their prior comes from, who decides faster in a sentence, and what is left out."""

    rows: tuple[GroupRate, ...]
    how: How
    speed: str
    left_out: tuple[str, ...]


def close_rates_by(
    *,
    cases: Sequence[Case],
    today: date,
    by: Callable[[Case], str],
    least: int = LEAST,
    settled_after: int = SETTLED_AFTER,
    wanted: Callable[[Case], bool] | None = None,
) -> Groups:
    """Close rate and speed by label, labels in alphabetical order.

    Each group is held against all other labelled cases at a level of 1 - 0.05 / groups (Bonferroni), so that all
    sentences together are wrong about as seldom as one. Nothing is claimed below `least` cases on either side. `wanted`
    picks the cases asked for.
    """
    among = usable(cases=cases, today=today, settled_after=settled_after, wanted=wanted)
    hires, waits, skipped = _gathered(among, by)
    labels = sorted(hires)
    counts = [Counts(label, len(hires[label]), _wins(hires[label])) for label in labels]
    prior = prior_for(counts=counts)
    claimable = sum(1 for label in labels if label != UNLABELLED and len(hires[label]) >= least)
    level = 1 - (1 - CLAIM) / max(claimable, 1)
    rows = []
    for rate in shrunken(counts=counts, prior=prior):
        claim, said = _against_others(rate.id, hires, least, level)
        decides = facts_of_waits(waited(waits=[each.value for each in waits[rate.id]]))
        ids = tuple(each.case for each in hires[rate.id])
        rows.append(
            GroupRate(rate.id, rate.n, rate.wins, rate.mean, rate.low, rate.high, decides, claim, said, ids)
        )
    left_out = left_out_in_words(skipped=skipped, among=among, unknown_origin=0)
    return Groups(tuple(rows), prior.how, _speed(waits, least), left_out)


def _gathered(
    among: Usable, by: Callable[[Case], str]
) -> tuple[dict[str, list[Dated[bool]]], dict[str, list[Dated[Wait]]], Counter[Skip]]:
    """Who hired and how long they waited, by label, and why others do not count in the rate."""
    hires: dict[str, list[Dated[bool]]] = {}
    waits: dict[str, list[Dated[Wait]]] = {}
    skipped: Counter[Skip] = Counter()
    for case in among.cases:
        label = by(case)
        hiring, waiting = hires.setdefault(label, []), waits.setdefault(label, [])
        found, days = hired(case, among), wait(case, among)
        if isinstance(found, Skip):
            skipped[found] += 1
        else:
            hiring.append(Dated(case.id, case.came, found))
        if not isinstance(days, Skip):
            waiting.append(Dated(case.id, case.came, days))
    return hires, waits, skipped


def by_relation(case: Case) -> str:
    """The relation of the one who sent this case; those not referred stand together."""
    if case.referred is None:
        return UNLABELLED
    return case.group if case.referred else "not referred"


def by_readiness(case: Case) -> str:
    """How ready the case was at first contact."""
    return case.readiness


def _against_others(
    label: str, hires: dict[str, list[Dated[bool]]], least: int, level: float
) -> tuple[Claim, str]:
    one = hires[label]
    other = [each for name, cases in hires.items() if name not in (label, UNLABELLED) for each in cases]
    if label == UNLABELLED:
        return Claim.FEW, "Not labelled, so not compared."
    verdict = compared(one=one, other=other, way=SHARE, least=least, level=level)
    if verdict.claim is Claim.FEW:
        return (
            Claim.FEW,
            f"Too few to say: {len(one)} here, {len(other)} others. Wait for about {least} of each.",
        )
    sides = (
        f"{_wins(cases):,} of {len(cases):,}{name} hired ({percent(Fraction(_wins(cases), len(cases)))})"
        for cases, name in ((one, ""), (other, " others"))
    )
    if verdict.claim is Claim.NONE:
        said = UNSTEADY[verdict.steady] if verdict.steady else Claim.NONE
        return Claim.NONE, f"{', '.join(sides)}: {said}."
    gap = gap_in_words(gap=verdict.reading.gap, unit="points")
    return verdict.claim, f"{', '.join(sides)}: they hire {verdict.claim} often than others, {gap}."


def _wins(cases: Sequence[Dated[bool]]) -> int:
    return sum(each.value for each in cases)


def _speed(waits: dict[str, list[Dated[Wait]]], least: int) -> str:
    """Whether groups decide at different speed, those who came in the same quarter of the time held together."""
    groups = [each for label, each in waits.items() if label != UNLABELLED and len(each) >= least]
    if len(groups) < 2:
        return f"Too few to say who decides faster. Wait for about {least} in two groups."
    days = sorted(each.came for group in groups for each in group)
    ends = [days[len(days) * quarter // 4] for quarter in (1, 2, 3)]
    strata = [
        [[each.value for each in group if bisect_right(ends, each.came) == quarter] for group in groups]
        for quarter in range(4)
    ]
    if stratified_log_rank(strata=strata).chance < 1 - CLAIM:
        return "The groups do not decide equally fast here."
    return "No difference to be seen in how fast the groups decide."
