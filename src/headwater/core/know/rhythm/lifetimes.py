"""Pareto/NBD: a source sends at a rate of its own and stops for good at a moment that has nothing to do with it.

Rates differ between sources by a gamma law (r, alpha), the rate of stopping by another (s, beta) (Schmittlein,
Morrison, Colombo 1987). The likelihood's hypergeometric functions are taken as the integral they stand for, over the
moment of stopping; so it neither overflows at thousands of events nor cares whether alpha or beta is larger.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from headwater.core.know.rhythm.models import Model, Parameters

if TYPE_CHECKING:
    from headwater.core.know.rhythm.rows import Floats, Rows

NODES = 20
FAR = 36.0


@dataclass(frozen=True, slots=True)
class _Nodes:
    """Where an integral over moments is looked at, one line per node: `weight` on logs.

    `early` and `late` are alpha + moment and beta + moment, then their logs.
    """

    early: Floats
    late: Floats
    log_early: Floats
    log_late: Floats
    weight: Floats


@cache
def _gauss_legendre() -> tuple[Floats, Floats]:
    import numpy as np

    place, weight = np.polynomial.legendre.leggauss(NODES)
    return place, weight


def _nodes(begin: Floats, end: Floats, steep: Floats, alpha: float, beta: float) -> _Nodes:
    """Nodes between `begin` and `end` for something that falls like (alpha + moment)^-steep.

    Gauss-Legendre on the logarithm of alpha + moment: there that is an exponential, cut where it has fallen by e^-36.
    """
    import numpy as np

    place, weight = _gauss_legendre()
    near = np.log(alpha + begin)
    span = np.minimum(np.log(alpha + end) - near, FAR / np.maximum(steep - 1, 1e-9))
    log_early = near + span * ((place[:, None] + 1) / 2)
    early = np.exp(log_early)
    late = np.maximum(early + (beta - alpha), beta)
    tiny = np.log(np.maximum(span, 1e-300)) + np.log(weight[:, None] / 2)
    return _Nodes(early, late, log_early, np.log(late), log_early + tiny)


def _likelihood(parameters: Parameters, rows: Rows) -> tuple[Floats, Floats]:
    """Per row the log-likelihood and its slopes in r, alpha, s, beta."""
    import numpy as np
    from scipy.special import digamma, gammaln

    r, alpha, s, beta = parameters
    shape, now, end = r + rows.events, alpha + rows.age, beta + rows.age
    at, died, still, total = _sides(parameters, rows)
    of_count = gammaln(r + rows.counts) - gammaln(r)
    slope = (digamma(r + rows.counts) - digamma(r))[rows.place]
    slopes = np.array([
        slope + math.log(alpha) - (died * at.log_early).sum(axis=0) - still * np.log(now),
        r / alpha - shape * ((died / at.early).sum(axis=0) + still / now),
        math.log(beta) + (1 - still) / s - (died * at.log_late).sum(axis=0) - still * np.log(end),
        s / beta - (s + 1) * (died / at.late).sum(axis=0) - s * still / end,
    ])  # fmt: skip
    return of_count[rows.place] + r * math.log(alpha) + s * math.log(beta) + total, slopes


def _sides(parameters: Parameters, rows: Rows) -> tuple[_Nodes, Floats, Floats, Floats]:
    """The nodes of the moment of stopping, its share at each, the share of not having stopped, the log of all."""
    import numpy as np

    r, alpha, s, beta = parameters
    shape = r + rows.events
    at = _nodes(rows.last, rows.age, shape, alpha, beta)
    died = at.weight - shape * at.log_early - (s + 1) * at.log_late + math.log(s)
    still = -shape * np.log(alpha + rows.age) - s * np.log(beta + rows.age)
    most = np.maximum(died.max(axis=0), still)
    died, still = np.exp(died - most), np.exp(still - most)
    whole = died.sum(axis=0) + still
    return at, died / whole, still / whole, most + np.log(whole)


def _alive(parameters: Parameters, rows: Rows) -> Floats:
    """P(the source has not stopped): the part of the likelihood in which it stops after now."""
    return _sides(parameters, rows)[2]


def _active(parameters: Parameters, rows: Rows, horizon: float) -> Floats:
    """P(at least one event in the horizon): the first one comes before the source stops and before the end."""
    import numpy as np

    r, alpha, s, beta = parameters
    shape, now, end = r + rows.events, np.log(alpha + rows.age), np.log(beta + rows.age)
    at = _nodes(rows.age, rows.age + horizon, shape + 1, alpha, beta)
    first = at.weight + np.log(shape) - at.log_early + shape * (now - at.log_early) + s * (end - at.log_late)
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
