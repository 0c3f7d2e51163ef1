"""What a model of rhythms is, and which there are. A model says how likely a history is, and what should come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from headwater.core.know.rhythm.rows import Floats, Rows

Parameters = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Model:
    """One model. Its parameters are positive and stand in the order of `symbols`.

    `likelihood` gives per row the log-likelihood and, one row per parameter, its slope. `alive` is the chance that a
    source still sends at all, `active` that it sends at least once in the next `horizon`, `expected` how many events
    are expected in it, `newcomer` the same for somebody of whom nothing is known yet. Times are in the unit of the
    rows. `usual` and `start` give, from the overall rate of events, the middle of the weak priors and where the fit
    begins.
    """

    name: str
    symbols: tuple[str, ...]
    likelihood: Callable[[Parameters, Rows], tuple[Floats, Floats]]
    alive: Callable[[Parameters, Rows], Floats]
    active: Callable[[Parameters, Rows, float], Floats]
    expected: Callable[[Parameters, Rows, float], Floats]
    newcomer: Callable[[Parameters, float], float]
    usual: Callable[[float], Parameters]
    start: Callable[[float], Parameters]


def model_named(*, name: str) -> Model:
    """The model called `mbg` (MBG/NBD), `bg` (BG/NBD) or `pareto` (Pareto/NBD). Raises KeyError for any other."""
    from headwater.core.know.rhythm import coins, lifetimes

    return {"mbg": coins.MBG, "bg": coins.BG, "pareto": lifetimes.PARETO}[name]
