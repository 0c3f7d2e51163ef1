"""How sure a share, a difference of two shares or a difference of two averages is: the range it may well lie in.

Every interval holds for no data too: then it says "anything".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, inf, isfinite, log, sqrt
from statistics import NormalDist
from typing import Final

RANGE: Final = 0.90
"""The level of an interval beside one figure, as a share."""
CLAIM: Final = 0.95
"""The level of an interval that a sentence about two groups rests on: wider, because many stand on one page."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A range, both ends included. Unknown ends are infinite, or 0 and 1 for a share."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Estimate:
    """A difference (or a ratio) and the range it may well lie in."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Moments:
    """The size, the average and the variance of that average (None: it cannot be told from so few)."""

    n: int
    mean: float
    variance: float | None


def wilson(*, wins: int, n: int, level: float = RANGE) -> Interval:
    """The interval of a share of `wins` in `n`, at `level` (0.9 or 0.95). With n = 0: from 0 to 1.

    Source: Wilson 1927 (the score interval without correction). Limit: its coverage swings a few points around the
    level when n times the share is below about five.
    """
    if n <= 0:
        return Interval(0.0, 1.0)
    z = NormalDist().inv_cdf(0.5 + level / 2)
    share, shrink = wins / n, 1 + z * z / n
    middle = (share + z * z / (2 * n)) / shrink
    half = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / shrink
    return Interval(
        0.0 if wins == 0 else max(middle - half, 0.0), 1.0 if wins == n else min(middle + half, 1.0)
    )


def newcombe(*, wins: int, n: int, other_wins: int, other_n: int, level: float = CLAIM) -> Estimate:
    """The difference of two independent shares (first minus other) with its interval, as parts of one.

    Source: Newcombe 1998, method 10 (the two Wilson intervals combined). With an empty group the difference is 0 and
    the interval from -1 to 1. Limit: slightly too narrow below about five wins in either group.
    """
    if n <= 0 or other_n <= 0:
        return Estimate(0.0, -1.0, 1.0)
    one, other = wins / n, other_wins / other_n
    first = wilson(wins=wins, n=n, level=level)
    second = wilson(wins=other_wins, n=other_n, level=level)
    gap = one - other
    low = gap - sqrt((one - first.low) ** 2 + (second.high - other) ** 2)
    high = gap + sqrt((first.high - one) ** 2 + (other - second.low) ** 2)
    return Estimate(gap, low, high)


def beta_quantile(*, a: float, b: float, at: float) -> float:
    """The value below which a share known as Beta(a, b) lies with chance `at`. `a` and `b` are above 0."""
    from scipy.special import betaincinv

    return float(betaincinv(a, b, at))


def moments(*, values: Sequence[float]) -> Moments:
    """Size, average and variance of the average. Fewer than two values have no variance, none at all average 0."""
    n = len(values)
    if n == 0:
        return Moments(0, 0.0, None)
    mean = sum(values) / n
    if n == 1:
        return Moments(1, mean, None)
    return Moments(n, mean, sum((value - mean) ** 2 for value in values) / (n - 1) / n)


def difference_of_means(*, one: Moments, other: Moments, level: float = CLAIM) -> Estimate:
    """The difference of two averages (first minus other) with Welch's interval, in the unit of the values.

    Source: Welch 1947, degrees of freedom by Satterthwaite 1946; the spread may differ between the groups. Limit: with
    skewed values it wants about 30 in each group. Where an average has no variance, or nothing varies at all (then
    nothing shows how far the next value may lie), the ends are infinite.
    """
    gap = one.mean - other.mean
    if one.variance is None or other.variance is None or one.variance + other.variance <= 0:
        return Estimate(gap, -inf, inf)
    from scipy.special import stdtrit

    both = one.variance + other.variance
    freedom = both**2 / (one.variance**2 / (one.n - 1) + other.variance**2 / (other.n - 1))
    half = float(stdtrit(freedom, 0.5 + level / 2)) * sqrt(both)
    return Estimate(gap, gap - half, gap + half)


def ratio_of_typical(*, one: Sequence[float], other: Sequence[float], level: float = CLAIM) -> Estimate:
    """How many times the typical value of the first group is that of the other, with its interval.

    The typical value is the geometric mean: Welch's interval on logarithms, taken back. Values must be above 0. Source:
    Welch 1947 on log values, the usual way with amounts of money, which are skewed to the right. Limits: it compares
    typical values, not totals: one giant client hardly moves it. An empty group gives ratio 1, from 0 to infinity.
    """
    if not one or not other:
        return Estimate(1.0, 0.0, inf)
    logs = [moments(values=[log(value) for value in values]) for values in (one, other)]
    found = difference_of_means(one=logs[0], other=logs[1], level=level)
    return Estimate(exp(found.value), _up(found.low), _up(found.high))


def _up(power: float) -> float:
    if isfinite(power):
        return exp(min(power, 700.0))
    return inf if power > 0 else 0.0
