"""The five figures in which two groups can be compared: a share, an average, a typical amount, a wait, coming back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from headwater.core.know.comparing import Reading, Way
from headwater.core.know.intervals import (
    RANGE,
    Estimate,
    Moments,
    difference_of_means,
    moments,
    newcombe,
    ratio_of_typical,
    wilson,
)
from headwater.core.know.waiting import FEW_WAITS, Wait, mean_wait

HORIZON: Final = 180.0
"""The days within which waits are averaged, or fewer where nobody was watched that long."""


@dataclass(frozen=True, slots=True)
class Returns:
    """How often one client came back, in how many years."""

    again: int
    years: float


def horizon(*, one: Sequence[Wait], other: Sequence[Wait]) -> float:
    """The days within which both groups' waits can be averaged: HORIZON, or up to where either is lost from sight.

    A group whose longest wait ended in a decision is never lost from sight.
    """
    ends = [HORIZON]
    for waits in (one, other):
        longest = max((max(wait.days, 0) for wait in waits), default=0)
        ends += {float(longest) for wait in waits if wait.days >= longest and not wait.decided}
    return min(ends)


def _share(one: Sequence[bool], other: Sequence[bool], level: float) -> Reading:
    sides = []
    for values in (one, other):
        span = wilson(wins=sum(values), n=len(values))
        sides.append(Estimate(sum(values) / len(values) if values else 0.0, span.low, span.high))
    gap = newcombe(wins=sum(one), n=len(one), other_wins=sum(other), other_n=len(other), level=level)
    return Reading(sides[0], sides[1], gap)


def _average(one: Sequence[float], other: Sequence[float], level: float) -> Reading:
    return _of_moments(moments(values=one), moments(values=other), level)


def _typical(one: Sequence[float], other: Sequence[float], level: float) -> Reading:
    sides = [ratio_of_typical(one=values, other=[1.0, 1.0], level=RANGE) for values in (one, other)]
    return Reading(sides[0], sides[1], ratio_of_typical(one=one, other=other, level=level))


def _waiting(one: Sequence[Wait], other: Sequence[Wait], level: float) -> Reading:
    until = horizon(one=one, other=other)
    return _of_moments(mean_wait(waits=one, until=until), mean_wait(waits=other, until=until), level)


def _coming_back(one: Sequence[Returns], other: Sequence[Returns], level: float) -> Reading:
    return _of_moments(_per_year(one), _per_year(other), level)


def _per_year(clients: Sequence[Returns]) -> Moments:
    """Times that clients came back per year, all their years together.

    Source: Cochran 1977, section 2.11 (a ratio of two sums), with half an event added to the spread, so that a group to
    which nobody came back yet is not taken as sure. Limit: it takes coming back as equally likely in every year.
    """
    years, again = sum(each.years for each in clients), sum(each.again for each in clients)
    n = len(clients)
    if years <= 0:
        return Moments(n, 0.0, None)
    rate = again / years
    if n < 2:
        return Moments(n, rate, None)
    squares = sum((each.again - rate * each.years) ** 2 for each in clients)
    return Moments(n, rate, (squares * n / (n - 1) + 0.5) / years**2)


def _of_moments(one: Moments, other: Moments, level: float) -> Reading:
    return Reading(_around(one), _around(other), difference_of_means(one=one, other=other, level=level))


def _around(side: Moments) -> Estimate:
    """A figure with its own 90 % range: the difference from a figure that is known exactly."""
    return difference_of_means(one=side, other=Moments(2, 0.0, 0.0), level=RANGE)


SHARE: Final = Way(_share)
AVERAGE: Final = Way(_average)
TYPICAL: Final = Way(_typical, nothing=1.0)
WAITING: Final = Way(_waiting, fewest=FEW_WAITS)
COMING_BACK: Final = Way(_coming_back)
