"""Two groups compared so that nothing is claimed that the next year would take back.

A difference is claimed when there are enough cases in both groups, its interval leaves out "no difference", it points
the same way among earlier and later cases, and it is still there when only cases of the same time are compared (two to
eight parts of the time, as many as the cases allow). A group that merely came when business was better makes no claim
that way.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import inf, log, sqrt
from typing import Final, Generic, TypeVar

from headwater.core.know.intervals import CLAIM, Estimate

LEAST: Final = 30
"""How many cases each group must have before anything is claimed."""
LEAST_HALF: Final = 8
"""How many cases of each group an earlier and a later half must have to be compared."""

T = TypeVar("T")


class Claim(StrEnum):
    """What may be said of the first group against the other."""

    MORE = "more"
    LESS = "less"
    NONE = "no difference to be seen"
    FEW = "too few"


class Steady(StrEnum):
    """Whether a difference holds over time. Only `HOLDS` and `ONE_DAY` (all came on one day) allow a claim."""

    HOLDS = "holds"
    ONE_DAY = "all on one day"
    FLIPS = "points the other way in one half"
    FADES = "goes away within parts of the time"
    APART = "came at different times"


@dataclass(frozen=True, slots=True)
class Dated(Generic[T]):
    """One case's reading, with the day the case came."""

    case: int
    came: date
    value: T


@dataclass(frozen=True, slots=True)
class Reading:
    """The figure of either group with its 90 % range, and the difference between them."""

    one: Estimate
    other: Estimate
    gap: Estimate


@dataclass(frozen=True, slots=True)
class Way(Generic[T]):
    """How a figure is read from two groups at a level.

    `nothing` is the gap that means "no difference" (1: a ratio); a group of fewer than `fewest` has no figure to show.
    """

    read: Callable[[Sequence[T], Sequence[T], float], Reading]
    nothing: float = 0.0
    fewest: int = 1


@dataclass(frozen=True, slots=True)
class Verdict:
    """What two groups show. `steady` is None where no claim came in question."""

    reading: Reading
    claim: Claim
    steady: Steady | None


def compared(
    *,
    one: Sequence[Dated[T]],
    other: Sequence[Dated[T]],
    way: Way[T],
    least: int = LEAST,
    level: float = CLAIM,
) -> Verdict:
    """The first group against the other: more, less, no difference to be seen, or too few (below `least`).

    Limits: the halves guard against drift over time, not against every other way in which groups may differ.
    """
    reading = way.read([each.value for each in one], [each.value for each in other], level)
    if min(len(one), len(other)) < max(least, 1):
        return Verdict(reading, Claim.FEW, None)
    side = _side(reading.gap, way.nothing)
    if not side:
        return Verdict(reading, Claim.NONE, None)
    steady = _steady(one, other, way, level, side)
    if steady not in (Steady.HOLDS, Steady.ONE_DAY):
        return Verdict(reading, Claim.NONE, steady)
    return Verdict(reading, Claim.MORE if side > 0 else Claim.LESS, steady)


def _side(gap: Estimate, nothing: float) -> int:
    """1 or -1 when the whole interval lies above or below `nothing`, else 0."""
    return int(gap.low > nothing) - int(gap.high < nothing)


def _steady(
    one: Sequence[Dated[T]], other: Sequence[Dated[T]], way: Way[T], level: float, side: int
) -> Steady:
    halves = _halves(one, other)
    if len(halves) < 2:
        return Steady.ONE_DAY if len({each.came for each in (*one, *other)}) == 1 else Steady.APART
    if any((_part(way, level, *half)[1].value - way.nothing) * side < 0 for half in halves):
        return Steady.FLIPS
    parts = [
        _part(way, level, *each) for half in halves for part in _halves(*half) for each in _halves(*part)
    ]
    return Steady.HOLDS if _side(_together(parts, way.nothing), 0.0) == side else Steady.FADES


def _part(
    way: Way[T], level: float, one: Sequence[Dated[T]], other: Sequence[Dated[T]]
) -> tuple[float, Estimate]:
    """The gap within a part of the time, with the weight of that part."""
    weight = len(one) * len(other) / (len(one) + len(other))
    return weight, way.read([each.value for each in one], [each.value for each in other], level).gap


def _halves(
    one: Sequence[Dated[T]], other: Sequence[Dated[T]]
) -> list[tuple[Sequence[Dated[T]], Sequence[Dated[T]]]]:
    """An earlier and a later half of both groups; the whole where it cannot be cut in two."""
    split = _split(sorted(each.came for each in one), sorted(each.came for each in other))
    if split is None:
        return [(one, other)]
    return [
        (
            [each for each in one if (each.came > split) is late],
            [each for each in other if (each.came > split) is late],
        )
        for late in (False, True)
    ]


def _split(one: Sequence[date], other: Sequence[date]) -> date | None:
    """The day after which the later half begins: as near the middle of all cases as leaves each of the four parts
    LEAST_HALF cases. None where no day does."""
    found, off = None, inf
    for day in sorted({*one, *other}):
        first, second = bisect_right(one, day), bisect_right(other, day)
        uneven = abs(2 * (first + second) - len(one) - len(other))
        if min(first, second, len(one) - first, len(other) - second) >= LEAST_HALF and uneven < off:
            found, off = day, uneven
    return found


def _together(parts: Sequence[tuple[float, Estimate]], nothing: float) -> Estimate:
    """The gaps of the parts as one, weighted by their size, as a distance from `nothing` (a ratio on its log).

    Source: weights of Cochran 1954; the distances to the ends are added as squares (MOVER, Zou and Donner 2008).
    """
    total = sum(weight for weight, _ in parts)
    middle = below = above = 0.0
    for weight, gap in parts:
        low, value, high = (_distance(end, nothing) for end in (gap.low, gap.value, gap.high))
        middle += weight / total * value
        below += (weight / total * (value - low)) ** 2
        above += (weight / total * (high - value)) ** 2
    return Estimate(middle, middle - sqrt(below), middle + sqrt(above))


def _distance(end: float, nothing: float) -> float:
    if nothing == 0:
        return end
    return log(end / nothing) if 0 < end < inf else (inf if end > 0 else -inf)
