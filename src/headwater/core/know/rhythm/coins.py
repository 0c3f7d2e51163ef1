"""MBG/NBD and BG/NBD: a source sends at a rate of its own and may stop for good after each time it sent somebody.

Rates differ between sources by a gamma law (r, alpha), the chance to stop by a beta law (a, b). In the BG/NBD (Fader,
Hardie, Lee 2005) a source without events cannot have stopped; in the MBG/NBD (Batislam, Denizel, Filiztekin 2007;
Hoppe, Wagner 2007) it may also stop at the very start, so one early event and long silence count as silence.
"""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING

from headwater.core.know.rhythm.models import Model, Parameters

if TYPE_CHECKING:
    from headwater.core.know.rhythm.rows import Floats, Rows

STEP = 0.2
FAR = 42.0
MOST_NODES = 4000


def _likelihood(first: int, parameters: Parameters, rows: Rows) -> tuple[Floats, Floats]:
    """Per row the log-likelihood and its slopes in r, alpha, a, b. `first` is 1 where a coin is tossed at the start."""
    import numpy as np
    from scipy.special import betaln, digamma, gammaln

    r, alpha, a, b = parameters
    x, survived = rows.counts, rows.counts + first
    of_count = gammaln(r + x) - gammaln(r) + betaln(a, b + survived) - betaln(a, b)
    far = digamma(a + b) - digamma(a + b + survived)
    slopes = np.array([
        digamma(r + x) - digamma(r), np.zeros_like(x), far, digamma(b + survived) - digamma(b) + far
    ])[:, rows.place]  # fmt: skip
    still, stopped, share = _sides(first, parameters, rows)
    shape, tossed = r + rows.events, np.maximum(b + rows.events + first - 1, 1e-300)
    now, then = np.log(alpha + rows.age), np.log(alpha + rows.last)
    slopes[0] += math.log(alpha) - share * now - (1 - share) * then
    slopes[1] += r / alpha - shape * (share / (alpha + rows.age) + (1 - share) / (alpha + rows.last))
    slopes[2] += (1 - share) / a
    slopes[3] -= np.where(share < 1, (1 - share) / tossed, 0.0)
    return of_count[rows.place] + r * math.log(alpha) + np.logaddexp(still, stopped), slopes


def _sides(first: int, parameters: Parameters, rows: Rows) -> tuple[Floats, Floats, Floats]:
    """On logs how likely a row is if the source still sends, if it has stopped, and the share of the former."""
    import numpy as np
    from scipy.special import expit

    r, alpha, a, b = parameters
    shape, tossed = r + rows.events, rows.events + first
    still = -shape * np.log(alpha + rows.age)
    stopped = np.where(
        tossed > 0,
        math.log(a) - np.log(np.where(tossed > 0, b + tossed - 1, 1.0)) - shape * np.log(alpha + rows.last),
        -np.inf,
    )
    return still, stopped, expit(still - stopped)


def _alive(first: int, parameters: Parameters, rows: Rows) -> Floats:
    """P(the source has not stopped): 1 / (1 + a / (b + tossed - 1) ((alpha + T) / (alpha + t_x))^(r + x))."""
    return _sides(first, parameters, rows)[2]


def _active(first: int, parameters: Parameters, rows: Rows, horizon: float) -> Floats:
    """P(at least one event in the horizon) = P(alive) (1 - ((alpha + T) / (alpha + T + t))^(r + x))."""
    import numpy as np

    r, alpha, _, _ = parameters
    return _alive(first, parameters, rows) * -np.expm1(
        -(r + rows.events) * np.log1p(horizon / (alpha + rows.age))
    )


def _expected(first: int, parameters: Parameters, rows: Rows, horizon: float) -> Floats:
    """Events expected in the horizon, given the history."""
    r, alpha, a, b = parameters
    return _alive(first, parameters, rows) * _while_alive(
        r + rows.events, horizon / (alpha + rows.age), a, b + rows.events + first
    )


def _newcomer(first: int, parameters: Parameters, horizon: float) -> float:
    """Events expected in the first `horizon` of a source of whom nothing is known."""
    import numpy as np

    r, alpha, a, b = parameters
    starts = b / (a + b) if first else 1.0
    return starts * float(
        _while_alive(np.array([r]), np.array([horizon / alpha]), a, np.array([b + first]))[0]
    )


def _while_alive(shape: Floats, ratio: Floats, a: float, b: Floats) -> Floats:
    """E[(1 - (1 + p ratio)^-shape) / p] over p ~ Beta(a, b): events of a source that has not stopped yet.

    The published form is a hypergeometric function divided by a - 1. This is the integral behind it: it has no gap
    at a = 1 and does not overflow at thousands of events. With p = 1 / (1 + e^-v) what is integrated runs out smoothly
    at both ends, where the trapezoid rule is exact to about 1e-12; its value at p = 0 is taken out beforehand.
    """
    import numpy as np
    from scipy.special import betaln

    none = shape * ratio
    lowest = -FAR / (1 + a) - math.log(max(float(none.max(initial=0.0)), 1.0)) - 2
    highest = FAR / float(b.min(initial=1.0)) + 2
    nodes = min(math.ceil((highest - lowest) / STEP), MOST_NODES)
    v = np.linspace(lowest, highest, nodes)[:, None]
    p = 1 / (1 + np.exp(-v))
    density = np.exp(-a * np.log1p(np.exp(-v)) - b * np.logaddexp(0, v) - betaln(a, b))
    loss = -np.expm1(-shape * np.log1p(p * ratio)) / p - none
    found: Floats = none + (density * loss).sum(axis=0) * float(v[1, 0] - v[0, 0])
    return np.clip(found, 0.0, none)


def _usual(rate: float) -> Parameters:
    """The middle of the weak priors: r 0.8, alpha 0.8 e^0.3 / rate, a 0.8, b 2.5."""
    return 0.8, 0.8 * math.exp(0.3) / rate, 0.8, 2.5


def _start(rate: float) -> Parameters:
    return 1.0, 1.0 / rate, 1.0, math.e


def _coins(name: str, first: int) -> Model:
    return Model(
        name=name, symbols=("r", "alpha", "a", "b"), likelihood=partial(_likelihood, first),
        alive=partial(_alive, first), active=partial(_active, first), expected=partial(_expected, first),
        newcomer=partial(_newcomer, first), usual=_usual, start=_start,
    )  # fmt: skip


MBG = _coins("mbg", 1)
BG = _coins("bg", 0)
