"""Fits a model of rhythms to the histories at hand: most likely parameters, held by weak priors."""

from __future__ import annotations

import math
from dataclasses import dataclass
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
    found = _climb(model, rows, prior == "weak")
    parameters = tuple(math.exp(value) for value in found.x)
    told = float((rows.weight * model.likelihood(parameters, rows)[0]).sum())
    middle = [math.log(value) for value in model.start(rows.rate)]
    inside = all(abs(at - start) < EDGE - 0.1 for at, start in zip(found.x, middle, strict=True))
    return Fitted(model, parameters, told, n, few=False, settled=inside and bool(found.status != 1))


def _climb(model: Model, rows: Rows, held: bool) -> Any:
    """L-BFGS on the logarithms of the parameters, with exact slopes, per rhythm so that the size does not matter."""
    import numpy as np
    from scipy.optimize import minimize

    middle = np.log(model.usual(rows.rate))
    total = rows.total

    def depth(logs: Floats) -> tuple[float, Floats]:
        values = np.exp(logs)
        likelihood, slopes = model.likelihood(tuple(values), rows)
        off = (logs - middle) / SPREAD if held else np.zeros_like(logs)
        lost = float((off * off).sum()) / 2 - float((rows.weight * likelihood).sum())
        return lost / total, (off / SPREAD - (slopes * rows.weight).sum(axis=1) * values) / total

    start = np.log(model.start(rows.rate))
    return minimize(
        depth,
        start,
        jac=True,
        method="L-BFGS-B",
        bounds=[(value - EDGE, value + EDGE) for value in start],
        options={"ftol": 1e-12, "gtol": 1e-8, "maxiter": 500},
    )
