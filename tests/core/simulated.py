"""Practices whose truth is known: who would send somebody how often, who has stopped, what a win of whom is worth.

Rates are heavy-tailed, most people never send anybody, won prospects become known and may send others, some sources
stop at a moment of their own and some after having sent somebody, and the days have noise no model knows of: pairs on
one day, summers off, long pauses. Seeded: the same seed is the same practice.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import numpy as np
from scipy.special import ndtr

UNTIL = date(2026, 6, 30)
YEAR = 365
GIVERS = 0.4
PEOPLE_PER_SOURCE = 3.2
STAYS = 4.0
PAIRS = 1.05


@dataclass(slots=True)
class Simulated:
    """One contact or content with its truth. `days` up to the end of looking, `later` in the year after it.

    `rate` is referrals a year while it sends, `stopped` the day it ceased (None: not within reach), `leaves` whether a
    moment to stop was set, `weary` the chance to stop after each referral, `chance` that a referral is won, `worth` the
    mean value of a win, `values` of its referrals that were won, `parent` who sent it.
    """

    id: int
    known: date
    rate: float
    chance: float
    worth: float
    is_person: bool = True
    stopped: date | None = None
    leaves: bool = False
    weary: float = 0.0
    parent: int | None = None
    days: tuple[date, ...] = ()
    later: tuple[date, ...] = ()
    values: tuple[float, ...] = ()

    @property
    def still_sends(self) -> bool:
        """Whether it has not stopped by the end of looking."""
        return self.rate > 0 and (self.stopped is None or self.stopped > UNTIL)

    @property
    def true_year(self) -> float:
        """Referrals it is truly to be expected to send in the year after: nothing once it has stopped."""
        if not self.still_sends:
            return 0.0
        after = np.linspace(0, 1, 13)
        age = (UNTIL - self.known).days / YEAR
        stays = still_here(age + after) / still_here(age) if self.leaves else np.ones_like(after)
        return self.rate * PAIRS * float(np.trapezoid(stays * np.exp(-self.weary * self.rate * after), after))

    @property
    def true_value(self) -> float:
        """What it truly is to bring in that year."""
        return self.true_year * self.chance * self.worth


@dataclass(frozen=True, slots=True)
class Practice:
    """Everybody known at the end of looking."""

    until: date
    known: Sequence[Simulated]

    @property
    def sources(self) -> list[Simulated]:
        """Those who sent somebody by then."""
        return [each for each in self.known if each.days]


@dataclass(slots=True)
class _Making:
    rng: np.random.Generator
    begin: date
    usual_rate: float
    leavers: float
    alike: bool
    end: date = UNTIL + timedelta(days=YEAR)
    made: list[Simulated] = field(default_factory=list)


def practice(
    *, seed: int, sources: int = 60, usual_rate: float = 0.4, leavers: float = 0.6, alike: bool = False
) -> Practice:
    """A practice of about so many sources, the middle one of which sends `usual_rate` people a year.

    `leavers` is the share of sources that stop at a moment of their own. `alike`: everybody sends at the same rate, wins
    the same and never stops, so there is nothing to find.
    """
    rng = np.random.default_rng(seed)
    begin = UNTIL - timedelta(days=int(YEAR * rng.uniform(6, 14)))
    making = _Making(rng, begin, usual_rate, leavers, alike)
    span = (UNTIL - making.begin).days
    first = max(round(sources * (1.0 if alike else PEOPLE_PER_SOURCE)), 3)
    starts = making.begin + np.sort(np.sqrt(rng.random(first)) * span).astype(int) * timedelta(days=1)
    if alike:
        starts = [making.begin] * first
    waiting: deque[tuple[date, int | None]] = deque((day, None) for day in starts)
    while waiting and len(making.made) < 40 * first:
        known, parent = waiting.popleft()
        one = _somebody(making, known, parent)
        making.made.append(one)
        if not alike:
            waiting.extend((day, one.id) for day in one.days if rng.random() < one.chance)
    return Practice(UNTIL, making.made)


def _somebody(making: _Making, known: date, parent: int | None) -> Simulated:
    rng, alike, number = making.rng, making.alike, len(making.made) + 1
    gives = alike or rng.random() < GIVERS
    rate = 1.0 if alike else float(rng.lognormal(np.log(making.usual_rate), 1.0)) if gives else 0.0
    one = Simulated(
        id=number, known=known, rate=rate, parent=parent, is_person=bool(rng.random() < 0.8),
        chance=0.35 if alike else float(rng.beta(2.0, 4.0)), worth=3000.0 if alike else float(rng.lognormal(8.0, 0.5)),
    )  # fmt: skip
    if gives:
        _live(making, one)
    won = rng.random(len(one.days)) < one.chance
    one.values = tuple(float(rng.gamma(2.0, one.worth / 2.0)) for _ in range(int(won.sum())))
    return one


def _live(making: _Making, one: Simulated) -> None:
    """Its referrals, one after another, until it stops or the time is over."""
    rng, alike = making.rng, making.alike
    one.leaves = bool(not alike and rng.random() < making.leavers)
    one.weary = 0.0 if alike else float(rng.beta(0.5, 4.5))
    stop = float(rng.lognormal(np.log(STAYS * YEAR), 0.7)) if one.leaves else 10.0**6
    age, days = 0.0, []
    while True:
        age += float(rng.exponential(YEAR / one.rate))
        if age >= stop or one.known + timedelta(days=min(age, 10**5)) > making.end:
            break
        day = one.known + timedelta(days=int(age))
        if not alike and day.month == 8 and rng.random() < 0.7:
            day += timedelta(days=31)
        if day <= making.end:
            days.extend([day] * (2 if not alike and rng.random() < PAIRS - 1 else 1))
        if rng.random() < one.weary:
            stop = age
            break
    one.stopped = one.known + timedelta(days=int(stop)) if stop < 10**5 else None
    one.days = tuple(day for day in days if day <= UNTIL)
    one.later = tuple(day for day in days if day > UNTIL)


def still_here(years: Any) -> Any:
    """The share of those with a moment to stop who are still here after so many years: half of them after four."""
    return ndtr((np.log(STAYS) - np.log(np.maximum(years, 1e-9))) / 0.7)


def auc(scores: Any, truth: Any) -> float:
    """How often a true one stands above a false one; ties count half."""
    scores, truth = np.asarray(scores, dtype=float), np.asarray(truth, dtype=bool)
    above, below = scores[truth], scores[~truth]
    if not len(above) or not len(below):
        return float("nan")
    return float(((above[:, None] > below).mean() + (above[:, None] >= below).mean()) / 2)
