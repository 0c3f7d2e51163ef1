"""What a win of a source is worth: its own mean, drawn towards that of all as far as it stands on few wins."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from headwater.core.know.rhythm.rows import Floats

FEWEST = 10
EDGE = 12.0
LEAST_Q = 1.2


@dataclass(frozen=True, slots=True)
class GammaGamma:
    """The gamma-gamma law of values (Fader, Hardie 2013): each value ~ Gamma(p, nu), nu of a source ~ Gamma(q, gamma).

    `gamma` is in the currency of the values. `log_likelihood` is that of the means it was fitted to, `n` their number.
    """

    p: float
    q: float
    gamma: float
    log_likelihood: float
    n: int


def mean_value(*, p: float, q: Floats, gamma: Floats) -> Floats:
    """The mean value under the law, one entry per source; every q above 1, for else the law has no mean.

    With q and gamma of the law itself it is the mean over all sources; with those of a source of which x values with
    the mean m are known (q + p x and gamma + x m) it is that source's own mean, drawn to that of all.
    """
    return p * gamma / (q - 1)


def gamma_gamma(*, counts: Sequence[float], means: Sequence[float], prior: str = "weak") -> GammaGamma | None:
    """The law fitted to the mean values of sources with so many values each.

    `prior` is "weak" (log-normal: p around 2 with a spread of 0.7, q around 4 with a spread of 1) or "none" (maximum
    likelihood). Sources without values or with a mean of 0 say nothing here. None below ten sources; without a
    prior also where the search runs away because the sources do not differ.
    """
    import numpy as np

    x, m = np.array(counts, dtype=float), np.array(means, dtype=float)
    told = (x > 0) & (m > 0)
    if np.count_nonzero(told) < FEWEST:
        return None
    x, m = x[told], m[told]
    middle = float(np.average(m, weights=x))
    done = _climb(x, m / middle, prior == "weak")
    edge = float(np.abs(done.x).max()) > EDGE - 0.1
    if prior == "none" and (done.status == 1 or edge):
        return None
    p, q, gamma = (math.exp(value) for value in done.x)
    log_likelihood = value_likelihood(parameters=np.array([p, q, gamma]), x=x, m=m / middle)[0] - len(
        x
    ) * math.log(middle)
    return GammaGamma(p, q, gamma * middle, log_likelihood, len(x))


def _climb(x: Floats, m: Floats, held: bool) -> Any:
    """L-BFGS on the logarithms of p, q, gamma, for values of which the mean is 1."""
    import numpy as np
    from scipy.optimize import minimize

    start, spread = np.log([2.0, 4.0, 1.5]), np.array([0.7, 1.0, math.inf])
    bounds = [(-EDGE, EDGE), (math.log(LEAST_Q) if held else -EDGE, EDGE), (-EDGE, EDGE)]

    def depth(logs: Floats) -> tuple[float, Floats]:
        values = np.exp(logs)
        likelihood, slopes = value_likelihood(parameters=values, x=x, m=m)
        off = (logs - start) / spread if held else np.zeros(3)
        return (float(off @ off) / 2 - likelihood) / len(x), (off / spread - slopes * values) / len(x)

    return minimize(
        depth,
        start,
        jac=True,
        method="L-BFGS-B",
        bounds=bounds,
        options={"ftol": 1e-14, "gtol": 1e-9, "maxiter": 500},
    )


def value_likelihood(*, parameters: Floats, x: Floats, m: Floats) -> tuple[float, Floats]:
    """The log-likelihood of mean values `m` over `x` values each, and its slopes in p, q, gamma."""
    import numpy as np
    from scipy.special import digamma, gammaln

    p, q, gamma = parameters
    px, summed = p * x, x * m
    whole = np.log(gamma + summed)
    told = gammaln(px + q) - gammaln(px) - gammaln(q) + q * math.log(gamma)
    told = told + (px - 1) * np.log(m) + px * np.log(x) - (px + q) * whole
    joint = digamma(px + q)
    slopes = np.array([
        (x * (joint - digamma(px) + np.log(summed) - whole)).sum(),
        (joint - digamma(q) + math.log(gamma) - whole).sum(),
        (q / gamma - (px + q) / (gamma + summed)).sum(),
    ])  # fmt: skip
    return float(told.sum()), slopes


def weak_gamma_gamma(*, overall: float) -> GammaGamma:
    """The law to take with too few values to fit one: `overall` (the mean of all) counts as much as 1.5 values."""
    p, q = 2.0, 4.0
    return GammaGamma(p, q, overall * (q - 1) / p, 0.0, 0)
