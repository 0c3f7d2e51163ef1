"""Whether the sources differ at all, or whether chance alone would spread them like that: then none is called better.

In a list of many equal sources the first always looks much better than the last. So before any is told apart from
another, three questions are asked of all together: do their rhythms differ, their chances to win, their values?
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from headwater.core.know.rates import Counts, Prior
from headwater.core.know.rhythm.quiet_model import Fit
from headwater.core.know.rhythm.value import GammaGamma, value_likelihood

if TYPE_CHECKING:
    from headwater.core.know.rhythm.rows import Floats, Rows

CHANCE_ALONE: Final = 2.3
"""A log-likelihood this much above that of equal sources comes by chance about once in thirty times (chi-square, one
parameter at the edge of what it may be: half of P(> 4.6)). Three questions make it one in ten."""
EACH_PART: Final = 2.5
"""What each further part must add, since two parts may differ in their middle as well."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was fitted to one part: its days, its counts of wins, the mean values of its sources over so many each."""

    fit: Fit
    counts: Sequence[Counts]
    chance: Prior
    sizes: Sequence[float]
    means: Sequence[float]
    law: GammaGamma | None


def differ(*, parts: Sequence[Evidence], rows: Rows) -> bool:
    """Whether more than chance sets the sources of all parts apart. `rows` are the rhythms of all of them together."""
    beyond = CHANCE_ALONE + EACH_PART * (len(parts) - 1)
    return (
        _rhythms_gain(parts, rows) > beyond or _chances_gain(parts) > beyond or _values_gain(parts) > beyond
    )


def _rhythms_gain(parts: Sequence[Evidence], rows: Rows) -> float:
    """What rates that differ and end explain better than one rate for all that never ends."""
    if any(part.fit.found.few for part in parts):
        return 0.0
    return sum(part.fit.found.log_likelihood for part in parts) - _one_rate(rows)


def _chances_gain(parts: Sequence[Evidence]) -> float:
    """What chances to win that differ explain better than one chance for all."""
    n = sum(each.n for part in parts for each in part.counts)
    wins = sum(each.wins for part in parts for each in part.counts)
    if not 0 < wins < n:
        return 0.0
    one = wins * math.log(wins / n) + (n - wins) * math.log(1 - wins / n)
    return sum(part.chance.log_likelihood for part in parts) - one


def _values_gain(parts: Sequence[Evidence]) -> float:
    """What mean values that differ explain better than one mean for all."""
    import numpy as np
    from scipy.optimize import minimize_scalar

    told = [
        (size, mean) for part in parts for size, mean in zip(part.sizes, part.means, strict=True) if mean > 0
    ]
    laws = [part.law for part in parts if part.law is not None]
    if len(laws) < len(parts) or not told or not all(law.n for law in laws):
        return 0.0
    x, m = np.array(told).T
    middle, equal = float(np.average(m, weights=x)), 1e6

    def depth(log_p: float) -> float:
        p = math.exp(log_p)
        return -value_likelihood(parameters=np.array([p, equal, equal * middle / p]), x=x, m=m)[0]

    return sum(law.log_likelihood for law in laws) + float(
        minimize_scalar(depth, bounds=(-6, 8), method="bounded").fun
    )


def _one_rate(rows: Rows) -> float:
    """The best log-likelihood of one rate for all who send, besides a share who never do."""
    import numpy as np
    from scipy.optimize import minimize

    watched = rows.watched > 0

    def depth(logs: Floats) -> tuple[float, Floats]:
        rate, never = np.exp(logs)
        told = rows.events * logs[0] - rate * rows.age
        mixed = np.where(rows.silent, np.logaddexp(logs[1], told), told)
        sends = np.exp(told - mixed)
        by_never = (1 - sends) - np.where(watched, never / (1 + never), 0.0)
        by_rate = sends * (rows.events - rate * rows.age)
        told = rows.weight * (mixed - np.where(watched, np.log1p(never), 0.0))
        return -float(told.sum()), -(np.array([by_rate, by_never]) * rows.weight).sum(axis=1)

    start = np.log([rows.rate, 1.0])
    bounds = [(start[0] - 8, start[0] + 8), (-16.0, 16.0)]
    return -float(minimize(depth, start, jac=True, method="L-BFGS-B", bounds=bounds).fun)
