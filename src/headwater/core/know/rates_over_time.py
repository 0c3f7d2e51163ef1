"""How many referrals a source sends in a span of time, without believing small counts.

A source that sent one person in its first month is not one that sends twelve a year. Each source's count over the time
it was watched is mixed with a prior that says how such rates spread over the sources of this workspace.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, inf, log
from typing import TYPE_CHECKING, Final

from headwater.core.know.intervals import RANGE
from headwater.core.know.rates import CAUTIOUS, FEW_SOURCES, How

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

WEAK_SHAPE: Final = 1.0
"""What a weak prior is worth, in events: rates then spread widely, most of them below the workspace's own."""


@dataclass(frozen=True, slots=True)
class Watched:
    """`count` events of one source in `exposure` units of time (years, say), above 0."""

    id: str
    count: int
    exposure: float


@dataclass(frozen=True, slots=True)
class RatePrior:
    """Gamma(shape, rate): how rates per unit of time spread over sources."""

    shape: float
    rate: float
    how: How
    log_likelihood: float


@dataclass(frozen=True, slots=True)
class ShrunkenRate:
    """Events per unit of time as far as they can be known, with the 90 % interval and the 10 % bound."""

    id: str
    mean: float
    low: float
    high: float
    cautious: float


def rate_prior_for(*, seen: Sequence[Watched]) -> RatePrior:
    """The prior to use: fitted when at least FEW_SOURCES sources were watched, weak below that. `how` tells which."""
    return fit_rate_prior(seen=seen) if len(seen) >= FEW_SOURCES else weak_rate_prior(seen=seen)


def weak_rate_prior(*, seen: Sequence[Watched]) -> RatePrior:
    """A prior worth one event at the rate of all together; without any event half of one is taken."""
    exposure = sum(each.exposure for each in seen)
    events = sum(each.count for each in seen)
    rate = WEAK_SHAPE * (exposure or 1.0) / (events or 0.5)
    return RatePrior(WEAK_SHAPE, rate, How.WEAK, _likelihood(seen, WEAK_SHAPE, rate))


def fit_rate_prior(*, seen: Sequence[Watched]) -> RatePrior:
    """The Gamma under which these counts are most likely (negative binomial, maximum likelihood over sources).

    Source: Efron and Hastie, Computer Age Statistical Inference, section 6.1 (insurance claims). Limits: it takes each
    source's rate as steady; where counts spread no more than chance does, the likelihood rises for ever and is held
    at a prior worth all the time watched, marked `NO_SPREAD`. Without events, or with one source, the weak prior.
    """
    exposure = sum(each.exposure for each in seen)
    events = sum(each.count for each in seen)
    if events == 0 or len(seen) < 2:
        return weak_rate_prior(seen=seen)
    most = log(exposure)
    mean, worth = _most_likely(seen, log(events / exposure), most)
    shape, rate = exp(mean + worth), exp(worth)
    how = How.NO_SPREAD if worth >= most - 1e-6 else How.FITTED
    return RatePrior(shape, rate, how, _likelihood(seen, shape, rate))


def shrunken_rates(*, seen: Sequence[Watched], prior: RatePrior) -> tuple[ShrunkenRate, ...]:
    """Each source's rate mixed with the prior: Gamma(shape + count, rate + exposure), in the order given."""
    import numpy as np
    from scipy.special import gammaincinv

    shape = prior.shape + np.array([each.count for each in seen], dtype=float)
    rate = prior.rate + np.array([each.exposure for each in seen], dtype=float)
    bounds = [gammaincinv(shape, at) / rate for at in ((1 - RANGE) / 2, (1 + RANGE) / 2, CAUTIOUS)]
    return tuple(
        ShrunkenRate(each.id, *figure)
        for each, *figure in zip(seen, *(column.tolist() for column in (shape / rate, *bounds)), strict=True)
    )


def _grouped(seen: Sequence[Watched]) -> tuple[NDArray[float64], NDArray[float64], NDArray[float64]]:
    """Counts, exposures and how many sources have just these."""
    import numpy as np

    kinds: dict[tuple[int, float], int] = {}
    for each in seen:
        kinds[each.count, each.exposure] = kinds.get((each.count, each.exposure), 0) + 1
    pairs = np.array(sorted(kinds), dtype=float).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1], np.array([kinds[key] for key in sorted(kinds)], dtype=float)


def _likelihood(seen: Sequence[Watched], shape: float, rate: float) -> float:
    return _log_likelihood(_grouped(seen), shape, rate)


def _log_likelihood(
    grouped: tuple[NDArray[float64], NDArray[float64], NDArray[float64]], shape: float, rate: float
) -> float:
    import numpy as np
    from scipy.special import gammaln

    counts, exposures, times = grouped
    each = gammaln(counts + shape) - gammaln(shape) - gammaln(counts + 1)
    each += shape * np.log(rate / (rate + exposures)) + counts * np.log(exposures / (rate + exposures))
    return float((times * each).sum())


def _most_likely(seen: Sequence[Watched], start: float, most: float) -> tuple[float, float]:
    """The log of the mean rate and of the prior's worth (in time) that make the counts most likely."""
    import numpy as np
    from scipy.optimize import minimize
    from scipy.special import digamma

    grouped = counts, exposures, times = _grouped(seen)

    def cost(at: NDArray[float64]) -> tuple[float, NDArray[float64]]:
        shape, rate = exp(at[0] + at[1]), exp(at[1])
        by_shape = digamma(counts + shape) - digamma(shape) + np.log(rate / (rate + exposures))
        by_rate = shape / rate - (shape + counts) / (rate + exposures)
        of_shape, of_rate = float((times * by_shape).sum()) * shape, float((times * by_rate).sum()) * rate
        return -_log_likelihood(grouped, shape, rate), -np.array([of_shape, of_shape + of_rate])

    best = (inf, start, 0.0)
    for worth in (most - 0.5, -start, most / 2):
        found = minimize(
            cost,
            np.array([start, min(worth, most)]),
            jac=True,
            method="L-BFGS-B",
            bounds=[(start - 12, start + 12), (min(-start, most) - 7, most)],
            options={"ftol": 1e-15, "gtol": 1e-10, "maxiter": 500},
        )
        best = min(best, (float(found.fun), float(found.x[0]), float(found.x[1])))
    return best[1], best[2]
