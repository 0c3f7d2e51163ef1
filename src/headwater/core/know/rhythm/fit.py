"""Fits a model of rhythms to the histories at hand: most likely parameters, held by weak priors."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from headwater.core.know.rhythm.models import Model, Parameters
from headwater.core.know.rhythm.rows import Rows

if TYPE_CHECKING:
    from headwater.core.know.rhythm.rows import Floats

FEWEST = 10
"""Below this many sources nothing is fitted: the middle of the priors stands for all of them."""

SPREAD = 0.7
EDGE = 16.0


@dataclass(frozen=True, slots=True)
class Fitted:
    """A model with its parameters, from `n` rhythms.

    `log_likelihood` is that of the rhythms, without the priors. `few`: nothing was fitted, the priors' middle stands.
    `settled`: the search came to rest; without priors and with few sources it may run away instead.
    """

    model: Model
    parameters: Parameters
    log_likelihood: float
    n: int
    few: bool
    settled: bool

    @property
    def named(self) -> dict[str, float]:
        """The parameters by their symbols."""
        return dict(zip(self.model.symbols, self.parameters, strict=True))


def fitted(*, model: Model, rows: Rows, prior: str = "weak") -> Fitted:
    """The model fitted to the rows.

    `prior` is "weak" (each parameter log-normal with a spread of 0.7 around `model.usual`) or "none" (maximum
    likelihood, at any number of rows). With the weak prior and fewer than ten who sent somebody, or no time watched
    at all, nothing is fitted and the middle of the priors is taken. Deterministic; independent of the unit of time.
    """
    n = round(rows.total)
    watched = float((rows.weight * rows.age).sum()) > 0
    if not watched or (prior == "weak" and rows.senders < FEWEST):
        usual = model.usual(rows.rate)
        told = float((rows.weight * model.likelihood(usual, rows)[0]).sum()) if n else 0.0
        return Fitted(model, usual, told, n, few=True, settled=True)
    found = _climb(model, _at_one_a_unit(rows), prior == "weak")
    stretch = zip(model.start(rows.rate), model.start(1.0), strict=True)
    parameters = tuple(math.exp(log) * ours / one for log, (ours, one) in zip(found.x, stretch, strict=True))
    told = float((rows.weight * model.likelihood(parameters, rows)[0]).sum())
    starts = zip(found.x, model.start(1.0), strict=True)
    inside = all(abs(log - math.log(start)) < EDGE - 0.1 for log, start in starts)
    return Fitted(model, parameters, told, n, few=False, settled=inside and bool(found.status != 1))


def _at_one_a_unit(rows: Rows) -> Rows:
    """The rows in a unit of time in which there is one event, so that days and weeks give the same search."""
    return replace(rows, last=rows.last * rows.rate, age=rows.age * rows.rate)


def _climb(model: Model, rows: Rows, held: bool) -> Any:
    """L-BFGS on the logarithms of the parameters, with exact slopes, per rhythm so that the size does not matter."""
    import numpy as np
    from scipy.optimize import minimize

    start, middle, total = np.log(model.start(1.0)), np.log(model.usual(1.0)), rows.total

    def depth(logs: Floats) -> tuple[float, Floats]:
        values = np.exp(logs)
        likelihood, slopes = model.likelihood(tuple(values), rows)
        off = (logs - middle) / SPREAD if held else np.zeros_like(logs)
        lost = float((off * off).sum()) / 2 - float((rows.weight * likelihood).sum())
        return lost / total, (off / SPREAD - (slopes * rows.weight).sum(axis=1) * values) / total

    bounds = [(value - EDGE, value + EDGE) for value in start]
    options = {"ftol": 1e-13, "gtol": 1e-8, "maxiter": 500}
    return minimize(depth, start, jac=True, method="L-BFGS-B", bounds=bounds, options=options)
