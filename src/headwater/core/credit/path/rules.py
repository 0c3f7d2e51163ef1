"""Rules for whole journeys: each shares a journey by the places of its touches and needs no other journey.

First, last, linear, U and time decay are the touch models, under the names that people who measure campaigns use.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from headwater.core.credit.models import TouchModel
from headwater.core.credit.path.journey import Credits, Journey, Path, PathModel, Weigh, weighed_one_by_one
from headwater.core.credit.touch import decay, even, first, last, position


def rule(name: str, says: str, weigh: Weigh) -> PathModel:
    """A path model that learns nothing from other journeys."""

    def lesson(_paths: Sequence[Path]) -> Weigh:
        return weigh

    def credit(paths: Sequence[Path]) -> Credits:
        return weighed_one_by_one(weigh, paths)

    return PathModel(name=name, says=says, lesson=lesson, credit=credit)


def _of_touch(touch: TouchModel, name: str, says: str) -> PathModel:
    by_ages = cache(lambda ages, half_life: tuple(touch.weigh(ages, half_life)))

    def weigh(journey: Journey) -> Sequence[int]:
        return touch.weigh(journey.ages, journey.half_life)

    def by_place(journey: Journey) -> Sequence[int]:
        weights: tuple[int, ...] = by_ages((0.0,) * len(journey.steps), 1.0)
        return weights

    return rule(name, says, weigh if touch is decay.MODEL else by_place)


FIRST = _of_touch(first.MODEL, "first", "The first touch gets it all.")
LAST = _of_touch(last.MODEL, "last", "The last touch gets it all.")
LINEAR = _of_touch(even.MODEL, "linear", "All touches share alike.")
U = _of_touch(position.MODEL, "u", "The first and the last touch get 40 % each, those between share 20 %.")
TIME_DECAY = _of_touch(decay.MODEL, "time_decay", "Later touches get more; each half-life halves the share.")
