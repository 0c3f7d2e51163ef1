"""Do referred people hire more often, faster and for more? The user's own enquiries compared, never a law from a book.

Each comparison is counted from cases: one enquiry of one person, from the first contact to what came of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import Any

from headwater.core.know.comparing import LEAST, Claim, Dated, Steady, compared
from headwater.core.know.comparing_ways import WAITING, horizon
from headwater.core.know.intervals import Estimate
from headwater.core.know.referred_cases import SETTLED_AFTER, Case, Usable, usable
from headwater.core.know.referred_measures import MEASURES, Measure, Skip
from headwater.core.know.referred_words import WORDS, left_out_in_words, sentence


@dataclass(frozen=True, slots=True)
class Side:
    """One group in a comparison.

    `n` cases count, of which `wins` did it (None: the figure is no share). `figure` is the share, average or typical
    value with its 90 % range `low` to `high` (None: not known). `facts` says more in a few words, where there is
    more to say. `cases` are the ids, to be opened.
    """

    n: int
    wins: int | None
    figure: float | None
    low: float | None
    high: float | None
    facts: str
    cases: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Referred people against the rest in one respect.

    `difference` is referred minus rest in `unit`, shares as parts of one ("times": the ratio), with its 95 % interval;
    None where it cannot be told. `steady` says whether it holds over time, where a claim came in question. `left_out`
    names in sentences what is not counted.
    """

    key: str
    title: str
    unit: str
    referred: Side
    rest: Side
    difference: float | None
    low: float | None
    high: float | None
    claim: Claim
    steady: Steady | None
    sentence: str
    left_out: tuple[str, ...]


def referred_against_rest(
    *,
    cases: Sequence[Case],
    today: date,
    least: int = LEAST,
    settled_after: int = SETTLED_AFTER,
    wanted: Callable[[Case], bool] | None = None,
) -> tuple[Comparison, ...]:
    """Every comparison of MEASURES, in that order. Nothing is claimed with fewer than `least` cases in either group.

    An enquiry counts in a rate once it is `settled_after` days old. The rest are those known not to have been referred;
    who came from nobody knows where is in neither group, and counted. `wanted` picks the cases asked for.
    """
    among = usable(cases=cases, today=today, settled_after=settled_after, wanted=wanted)
    return tuple(_comparison(measure, among, least) for measure in MEASURES)


def _comparison(measure: Measure[Any], among: Usable, least: int) -> Comparison:
    groups: dict[bool, list[Dated[Any]]] = {True: [], False: []}
    counted: dict[bool, list[Case]] = {True: [], False: []}
    skipped: Counter[Skip] = Counter()
    for case in among.cases:
        if case.referred is None:
            continue
        found = measure.reading(case, among)
        if isinstance(found, Skip):
            skipped[found] += 1
        else:
            groups[case.referred].append(Dated(case.id, case.came, found))
            counted[case.referred].append(case)
    one, other = groups[True], groups[False]
    verdict = compared(one=one, other=other, way=measure.way, least=least)
    sides = (
        _side(measure, one, counted[True], verdict.reading.one),
        _side(measure, other, counted[False], verdict.reading.other),
    )
    gap = verdict.reading.gap
    both = bool(one and other)
    return Comparison(
        key=measure.key,
        title=measure.title,
        unit=WORDS[measure.key].unit,
        referred=sides[0],
        rest=sides[1],
        difference=gap.value if both else None,
        low=_finite(gap.low) if both else None,
        high=_finite(gap.high) if both else None,
        claim=verdict.claim,
        steady=verdict.steady,
        sentence=sentence(
            key=measure.key,
            verdict=verdict,
            wins=(sides[0].wins or 0, sides[1].wins or 0),
            sizes=(len(one), len(other)),
            currency=among.currency,
            least=least,
            until=_until(measure, one, other),
        ),
        left_out=left_out_in_words(
            skipped=skipped,
            among=among,
            unknown_origin=sum(1 for case in among.cases if case.referred is None),
        ),
    )


def _until(measure: Measure[Any], one: Sequence[Dated[Any]], other: Sequence[Dated[Any]]) -> int:
    """The days within which waits are averaged; 0 for a figure that is no wait."""
    if measure.way is not WAITING:
        return 0
    return int(horizon(one=[each.value for each in one], other=[each.value for each in other]))


def _side(
    measure: Measure[Any], readings: Sequence[Dated[Any]], cases: Sequence[Case], figure: Estimate
) -> Side:
    known = len(readings) >= measure.way.fewest
    shares = known and isinstance(readings[0].value, bool)
    return Side(
        n=len(readings),
        wins=sum(each.value for each in readings) if shares else None,
        figure=figure.value if known else None,
        low=_finite(figure.low) if known else None,
        high=_finite(figure.high) if known else None,
        facts=measure.facts(cases, [each.value for each in readings]) if measure.facts else "",
        cases=tuple(each.case for each in readings),
    )


def _finite(value: float) -> float | None:
    return value if isfinite(value) else None
