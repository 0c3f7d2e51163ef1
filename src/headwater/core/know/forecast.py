"""Which sources are best from here on: what each should bring in the next twelve months, and how sure that is.

Expected referrals x chance to win x value of a win, each drawn towards what is usual in this workspace as far as it
stands on few cases. Ordered by the cautious figure (the truth lies above it with a chance of nine in ten), not by the
mean: else somebody who sent one good client would stand on top. Sources that cannot be told apart share a group.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from headwater.core.know.forecast_draws import Drawn, chance_above, drawn, means, ranks
from headwater.core.know.forecast_parts import Part, Posterior, SourceHistory, parts_of
from headwater.core.know.rates import CAUTIOUS, SAME, How
from headwater.core.know.rhythm.quiet_model import YEAR

if TYPE_CHECKING:
    from headwater.core.know.rhythm.rows import Floats

__all__ = ["Forecast", "Part", "Range", "SourceForecast", "SourceHistory", "forecast"]

LOW, HIGH = 0.05, 0.95
SEED: Final = 20260101
FEWEST_DRAWS, MOST_DRAWS, ALL_DRAWS = 400, 4000, 800_000


@dataclass(frozen=True, slots=True)
class Range:
    """A figure with its 90 % interval: what is truly to be expected lies from `low` to `high` nine times in ten."""

    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class SourceForecast:
    """What one source should bring within the horizon.

    `value` is in the currency of the values, or in clients where there is none; nine times in ten it is above
    `cautious`. Its rank among all lies from `first` to `last`, nine times in ten. `group` counts from 0 the groups of
    sources that cannot be told apart from the first of their group.
    """

    id: int
    referrals: Range
    chance: float
    worth: float
    value: Range
    cautious: float
    first: int
    last: int
    group: int


@dataclass(frozen=True, slots=True)
class Forecast:
    """All who ever sent somebody, best first, and what the forecast stands on.

    `parts` says what was fitted to whom: people and content apart, or all together. `few`: somewhere there was too
    little to fit, and weak priors stand in. `in_money`: values were known, else `value` counts clients. `differ`: more
    than chance alone sets the sources apart; else they are one group, and none of them should be called the best.
    """

    sources: tuple[SourceForecast, ...]
    parts: tuple[Part, ...]
    until: date
    horizon_days: int
    few: bool
    in_money: bool
    differ: bool
    rivals: tuple[int, ...] = ()


def forecast(
    *, sources: Sequence[SourceHistory], until: date, horizon_days: int = YEAR, seed: int = SEED
) -> Forecast:
    """The forecast for `horizon_days` after `until`, of all who sent somebody by then.

    Referrals after `until` are not looked at. The same sources give the same forecast, in whatever order they stand.
    What it takes for granted: rates and values stay as they were until a source stops, and the chance to win has
    nothing to do with how often a source sends.
    """
    import numpy as np

    made = parts_of(sources=sorted(sources, key=lambda one: one.id), until=until)
    parts = tuple(part for part, _ in made.told)
    known = [posterior for _, posterior in made.told if posterior.ids]
    few = not parts or any(part.few_referrals or part.few_values or part.chance is How.WEAK for part in parts)
    in_money = any(posterior.gamma is not None for posterior in known)
    if not known:
        return Forecast((), parts, until, horizon_days, few, in_money, made.differ)
    draws = ALL_DRAWS // sum(len(posterior.ids) for posterior in known)
    draws = min(max(draws, FEWEST_DRAWS), MOST_DRAWS)
    rng = np.random.default_rng(seed)
    every = [drawn(known=posterior, horizon=horizon_days, draws=draws, rng=rng) for posterior in known]
    together = Drawn(np.hstack([each.referrals for each in every]), np.hstack([each.value for each in every]))
    rows = _rows(known, together, horizon_days)
    found = _in_groups(rows, together.value, made.differ)
    rivals = _rivals([row.id for row in rows], together.value, found[0].id, made.differ)
    return Forecast(found, parts, until, horizon_days, few, in_money, made.differ, rivals)


def _rows(known: Sequence[Posterior], every: Drawn, horizon: int) -> list[SourceForecast]:
    """All sources, in the order of the columns of the draws."""
    import numpy as np

    mean = [means(known=posterior, horizon=horizon) for posterior in known]
    referrals, chance, worth = (
        np.concatenate([getattr(each, name) for each in mean]) for name in ("referrals", "chance", "worth")
    )
    sent = np.quantile(every.referrals, (LOW, HIGH), axis=0)
    value = np.quantile(every.value, (LOW, HIGH, CAUTIOUS), axis=0)
    rank = np.quantile(ranks(value=every.value), (LOW, HIGH), axis=0)
    ids = [one for posterior in known for one in posterior.ids]
    return [
        SourceForecast(
            id=one,
            referrals=Range(float(referrals[at]), float(sent[0, at]), float(sent[1, at])),
            chance=float(chance[at]),
            worth=float(worth[at]),
            value=Range(
                float(referrals[at] * chance[at] * worth[at]), float(value[0, at]), float(value[1, at])
            ),
            cautious=float(value[2, at]),
            first=math.floor(rank[0, at]),
            last=math.ceil(rank[1, at]),
            group=0,
        )
        for at, one in enumerate(ids)
    ]


def _in_groups(rows: list[SourceForecast], value: Floats, differ: bool) -> tuple[SourceForecast, ...]:
    """Best first by the cautious figure; a group ends where its first is better with a chance of nine in ten.

    Where the sources do not `differ` by more than chance, there is one group.
    """
    order = sorted(range(len(rows)), key=lambda at: (-rows[at].cautious, -rows[at].value.mean, rows[at].id))
    found, group, leader = [], 0, order[0]
    for at in order:
        if differ and at != leader and chance_above(one=value[:, leader], other=value[:, at]) > 1 - SAME:
            group, leader = group + 1, at
        found.append(replace(rows[at], group=group))
    return tuple(found)


def _rivals(ids: list[int], value: Floats, first: int, differ: bool) -> tuple[int, ...]:
    """All who cannot be told apart from the first, the likeliest to bring more than it first.

    Where the sources do not `differ` by more than chance, these are all others.
    """
    leader = value[:, ids.index(first)][:, None]
    above = ((value < leader).mean(axis=0) + (value == leader).mean(axis=0) / 2).tolist()
    found = sorted((chance, one) for chance, one in zip(above, ids, strict=True) if one != first)
    return tuple(one for chance, one in found if not differ or chance <= 1 - SAME)
