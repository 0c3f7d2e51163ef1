"""What a path model works on: journeys summed up by their steps, and one journey at a time.

A *channel* is whatever stands on a journey: the id of a source, or its name in a bare file.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

Channel = int | str

TOUCHES_HALF_LIFE = 2.0
"""Where steps have an order and no dates, time decay halves with every two touches."""


@dataclass(frozen=True, slots=True)
class Path:
    """All journeys with the same steps, oldest first: how many converted, what they were worth, how many did not."""

    steps: tuple[Channel, ...]
    conversions: float
    value: float = 0.0
    null: float = 0.0


@dataclass(frozen=True, slots=True)
class Journey:
    """One journey that converted, oldest touch first.

    `ages` say how long before the last touch each was, in the unit of `half_life`. `lead` is the place of the touch
    that made the person known (opted in, asked, was referred), `opportunity` that of the one that led to a booking, a
    meeting or a proposal; None: there is none on this journey.
    """

    steps: tuple[Channel, ...]
    ages: tuple[float, ...]
    half_life: float
    lead: int | None = None
    opportunity: int | None = None


Weigh = Callable[[Journey], Sequence[int]]
"""One whole-number weight per touch of a journey, none negative and not all zero."""


@dataclass(frozen=True, slots=True)
class Credits:
    """Conversions and value by channel; each adds up to the whole of the paths, but for those without any step."""

    conversions: Mapping[Channel, float]
    value: Mapping[Channel, float]


@dataclass(frozen=True, slots=True)
class PathModel:
    """How the credit of journeys is shared among what stands on them.

    `lesson(paths)` learns from all journeys (a rule learns nothing) and gives back how one journey is weighed.
    `credit(paths)` is the credit over summed-up journeys. `learns` says that it needs many journeys, also such as did
    not convert; `most_sources` is how many different sources it can bear (None: any number).
    """

    name: str
    says: str
    lesson: Callable[[Sequence[Path]], Weigh]
    credit: Callable[[Sequence[Path]], Credits]
    learns: bool = False
    most_sources: int | None = None


def summed_up(paths: Iterable[Path]) -> list[Path]:
    """Paths of the same steps made one, in an order of their own, so that the order of rows changes no digit."""
    same: dict[tuple[Channel, ...], list[Path]] = {}
    for path in paths:
        same.setdefault(path.steps, []).append(path)
    merged = [
        each[0]
        if len(each) == 1
        else Path(
            steps,
            math.fsum(path.conversions for path in each),
            math.fsum(path.value for path in each),
            math.fsum(path.null for path in each),
        )
        for steps, each in same.items()
    ]
    return sorted(merged, key=lambda path: tuple(map(str, path.steps)))


def weighed_one_by_one(weigh: Weigh, paths: Sequence[Path]) -> Credits:
    """Share each path as `weigh` says and add up. Steps without dates are a touch apart."""
    conversions: dict[Channel, list[float]] = {}
    value: dict[Channel, list[float]] = {}
    for path in paths:
        if not path.steps or not (path.conversions or path.value):
            continue
        weights = weigh(Journey(path.steps, _touches_apart(len(path.steps)), TOUCHES_HALF_LIFE))
        whole = sum(weights)
        for channel, weight in zip(path.steps, weights, strict=True):
            if weight:
                conversions.setdefault(channel, []).append(path.conversions * (weight / whole))
                value.setdefault(channel, []).append(path.value * (weight / whole))
    return Credits(
        {channel: math.fsum(each) for channel, each in conversions.items()},
        {channel: math.fsum(each) for channel, each in value.items()},
    )


@lru_cache(maxsize=256)
def _touches_apart(count: int) -> tuple[float, ...]:
    return tuple(float(after) for after in range(count - 1, -1, -1))
