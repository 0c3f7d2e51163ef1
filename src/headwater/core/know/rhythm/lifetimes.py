"""Pareto/NBD: a source sends at a rate of its own and stops for good at a moment that has nothing to do with it.

Rates differ between sources by a gamma law (r, alpha), the rate of stopping by another (s, beta) (Schmittlein,
Morrison, Colombo 1987). The likelihood's hypergeometric functions are taken as the integral they stand for, over the
moment of stopping; so it neither overflows at thousands of events nor cares whether alpha or beta is larger.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from headwater.core.know.rhythm.models import Model, Parameters

if TYPE_CHECKING:
    from headwater.core.know.rhythm.rows import Floats, Rows

NODES = 32
FAR = 40.0


def _nodes(
    begin: Floats, end: Floats, steep: Floats, early: float, late: float
) -> tuple[Floats, Floats, Floats]:
    """Where to look at an integral over moments from `begin` to `end`, in `early` + moment and `late` + moment.

    Gauss-Legendre on the logarithm of `early` + moment: there (early + moment)^-steep is an exponential, cut where it
    has fallen by e^-40. Gives log(early + m), log(late + m) and the logs of the weights; one line per node.
    """
    import numpy as np

    place, weight = np.polynomial.legendre.leggauss(NODES)
    near = np.log(early + begin)
    span = np.minimum(np.log(early + end) - near, FAR / np.maximum(steep - 1, 1e-9))
    at = near + span * ((place[:, None] + 1) / 2)
    moments = np.maximum(np.exp(at) - early, 0.0)
    tiny = np.log(np.maximum(span, 1e-300)) + np.log(weight[:, None] / 2)
    return at, np.log(late + moments), at + tiny


def _likelihood(parameters: Parameters, rows: Rows) -> tuple[Floats, Floats]:
    """Per row the log-likelihood and its slopes in r, alpha, s, beta."""
    import numpy as np
    from scipy.special import digamma, gammaln, logsumexp

    r, alpha, s, beta = parameters
    shape = r + rows.events
    early, late, weights = _nodes(rows.last, rows.age, shape, alpha, beta)
    logs = weights - shape * early - (s + 1) * late + math.log(s)
    now, end = np.log(alpha + rows.age), np.log(beta + rows.age)
    every = np.vstack([logs, -shape * now - s * end])
    total = logsumexp(every, axis=0)
    share = np.exp(every - total)
    died, still = share[:-1], share[-1]
    of_count = gammaln(r + rows.counts) - gammaln(r)
    slope = (digamma(r + rows.counts) - digamma(r))[rows.place]
    slopes = np.array([
        slope + math.log(alpha) - (died * early).sum(axis=0) - still * now,
        r / alpha - shape * ((died * np.exp(-early)).sum(axis=0) + still * np.exp(-now)),
        math.log(beta) + died.sum(axis=0) / s - (died * late).sum(axis=0) - still * end,
        s / beta - (s + 1) * (died * np.exp(-late)).sum(axis=0) - s * still * np.exp(-end),
    ])  # fmt: skip
    return of_count[rows.place] + r * math.log(alpha) + s * math.log(beta) + total, slopes


def _alive(parameters: Parameters, rows: Rows) -> Floats:
    """P(the source has not stopped): the part of the likelihood in which it stops after now."""
    import numpy as np
    from scipy.special import expit, logsumexp

    r, alpha, s, beta = parameters
    shape = r + rows.events
    early, late, weights = _nodes(rows.last, rows.age, shape, alpha, beta)
    died = logsumexp(weights - shape * early - (s + 1) * late + math.log(s), axis=0)
    still = -shape * np.log(alpha + rows.age) - s * np.log(beta + rows.age)
    found: Floats = expit(still - died)
    return found


def _active(parameters: Parameters, rows: Rows, horizon: float) -> Floats:
    """P(at least one event in the horizon): the first one comes before the source stops and before the end."""
    import numpy as np

    r, alpha, s, beta = parameters
    shape, now, end = r + rows.events, np.log(alpha + rows.age), np.log(beta + rows.age)
    early, late, weights = _nodes(rows.age, rows.age + horizon, shape + 1, alpha, beta)
    first = weights + np.log(shape) - early + shape * (now - early) + s * (end - late)
    found: Floats = np.clip(_alive(parameters, rows) * np.exp(first).sum(axis=0), 0.0, 1.0)
    return found


def _expected(parameters: Parameters, rows: Rows, horizon: float) -> Floats:
    """Events expected in the horizon, given the history: rate while alive x time expected before it stops."""
    r, alpha, s, beta = parameters
    rate = (r + rows.events) / (alpha + rows.age)
    return _alive(parameters, rows) * rate * time_alive(s=s, beta=beta + rows.age, horizon=horizon)


def _newcomer(parameters: Parameters, horizon: float) -> float:
    """Events expected in the first `horizon` of a source of whom nothing is known."""
    import numpy as np

    r, alpha, s, beta = parameters
    return r / alpha * float(time_alive(s=s, beta=np.array([beta]), horizon=horizon)[0])


def time_alive(*, s: float, beta: Floats, horizon: float) -> Floats:
    """Time expected within the horizon before a source stops: beta / (s - 1) (1 - (beta / (beta + t))^(s - 1)).

    `beta` is that of the sources' rates of stopping by now; at s = 1 the limit is taken.
    """
    import numpy as np

    grown = np.log1p(horizon / beta)
    bent = (s - 1) * grown
    safe = np.where(np.abs(bent) < 1e-12, 1.0, bent)
    return beta * grown * np.where(np.abs(bent) < 1e-12, 1.0, -np.expm1(-safe) / safe)


def _usual(rate: float) -> Parameters:
    """The middle of the weak priors: rates as for the MBG/NBD, one stop for about four events."""
    return 0.8, 0.8 * math.exp(0.3) / rate, 0.8, 0.8 * math.exp(1.4) / rate


def _start(rate: float) -> Parameters:
    return 1.0, 1.0 / rate, 1.0, 4.0 / rate


PARETO = Model(
    name="pareto", symbols=("r", "alpha", "s", "beta"), likelihood=_likelihood, alive=_alive, active=_active,
    expected=_expected, newcomer=_newcomer, usual=_usual, start=_start,
)  # fmt: skip
