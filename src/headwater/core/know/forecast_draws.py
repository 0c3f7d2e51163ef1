"""Draws what sources may truly bring, to tell how sure a forecast is. Seeded: the same sources give the same draws."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

    from headwater.core.know.forecast_parts import Posterior
    from headwater.core.know.rhythm.rows import Floats


@dataclass(frozen=True, slots=True)
class Drawn:
    """One line per draw, one column per source: referrals within the horizon, and what they bring."""

    referrals: Floats
    value: Floats


@dataclass(frozen=True, slots=True)
class Means:
    """The exact means the draws scatter around, one entry per source."""

    referrals: Floats
    chance: Floats
    worth: Floats


def means(*, known: Posterior, horizon: float) -> Means:
    """Expected referrals within `horizon` days, chance to win, worth of a win."""
    import numpy as np

    from headwater.core.know.rhythm.lifetimes import time_alive
    from headwater.core.know.rhythm.value import mean_value

    stays = time_alive(s=known.s, beta=known.staying, horizon=horizon)
    worth = np.ones_like(known.a)
    if known.gamma is not None:
        worth = mean_value(p=known.p, q=known.q, gamma=known.gamma)
    return Means(
        known.still * known.shape / known.watched * stays * known.a_day, known.a / (known.a + known.b), worth
    )


def drawn(*, known: Posterior, horizon: float, draws: int, rng: np.random.Generator) -> Drawn:
    """What each source may truly be expected to bring within `horizon` days, `draws` times.

    Drawn is the expectation of a source with such a rate, such a chance and such values; the luck of a single year
    comes on top of it.
    """
    import numpy as np

    size = (draws, len(known.ids))
    rate = rng.standard_gamma(known.shape, size) / known.watched
    stopping = rng.standard_gamma(known.s, size) / known.staying * horizon
    stays = horizon * np.where(stopping > 1e-12, -np.expm1(-stopping) / np.maximum(stopping, 1e-12), 1.0)
    referrals = np.where(rng.random(size) < known.still, rate * stays * known.a_day, 0.0)
    value = referrals * rng.beta(known.a, known.b, size)
    if known.gamma is not None:
        value *= known.p * known.gamma / rng.standard_gamma(known.q, size)
    return Drawn(referrals, value)


def ranks(*, value: Floats) -> Floats:
    """The rank of each source in each draw, 1 for the most. Who brings nothing shares the middle of the last ranks."""
    import numpy as np

    order = np.argsort(-value, axis=1)
    found = np.empty_like(value)
    np.put_along_axis(found, order, np.arange(1.0, value.shape[1] + 1)[None, :], axis=1)
    some = np.count_nonzero(value, axis=1)[:, None]
    return np.where(value > 0, found, (some + 1 + value.shape[1]) / 2)


def chance_above(*, one: Floats, other: Floats) -> float:
    """P(one brings more than the other), equal draws counting half."""
    import numpy as np

    return float((np.count_nonzero(one > other) + np.count_nonzero(one == other) / 2) / len(one))
