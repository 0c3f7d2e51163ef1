"""Markov removal effect: what would be lost without a source, judged from all journeys, also those that led nowhere.

Journeys are read as an absorbing chain: start, touches, and at the end a conversion or none. The *removal effect* of a
channel is the part of conversions that are lost when every way through it leads to none (E. Anderl, I. Becker, F. von
Wangenheim, J. H. Schumann, "Mapping the customer journey", 2016). Conversions are credited in proportion to it. Order
k means that the next step depends on the last k touches: a state is up to k channels, and a channel is removed with
every state that holds it. A channel repeated at once is no step to itself. For value each conversion weighs the mean
value of its last channel.

Limits: it says what journeys had in common, not what caused them, and it spreads credit widely.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from headwater.core.credit.path.journey import Channel, Credits, Journey, Path, PathModel, Weigh, summed_up
from headwater.core.credit.path.removal import Chain, losses

FINENESS = 60
"""Removal effects become whole weights of 2^-60."""


@dataclass(frozen=True, slots=True)
class Removal:
    """The part (0 to 1) of conversions, and of value, that is lost without each channel."""

    conversions: Mapping[Channel, float]
    value: Mapping[Channel, float]


def removal_effects(*, paths: Sequence[Path], order: int = 1) -> Removal:
    """The removal effect of every channel, solved exactly, under a chain of `order` 1 or more.

    Nothing converted: all effects are 0. Where value is nothing or a channel ends in losses, the effects on value are
    those on conversions.
    """
    chain, channels = _read(paths, order)
    lost, lost_value = losses(chain)
    whole = math.fsum(chain.converted)
    worth = math.fsum(n * mean for n, mean in zip(chain.converted, chain.mean_value, strict=True))
    conversions = {
        channel: max(0.0, loss / whole) if whole > 0 else 0.0
        for channel, loss in zip(channels, lost, strict=True)
    }
    if worth <= 0 or min(chain.mean_value) < 0:
        return Removal(conversions, conversions)
    value = {channel: max(0.0, loss / worth) for channel, loss in zip(channels, lost_value, strict=True)}
    return Removal(conversions, value)


def markov(order: int) -> PathModel:
    """The model of that order."""

    def credit(paths: Sequence[Path]) -> Credits:
        effects = removal_effects(paths=paths, order=order)
        walked = [path for path in paths if path.steps]
        return Credits(
            _in_proportion(effects.conversions, math.fsum(path.conversions for path in walked)),
            _in_proportion(effects.value, math.fsum(path.value for path in walked)),
        )

    def lesson(paths: Sequence[Path]) -> Weigh:
        effects = removal_effects(paths=paths, order=order).conversions
        weights = {channel: int(math.ldexp(effect, FINENESS)) for channel, effect in effects.items()}

        def weigh(journey: Journey) -> Sequence[int]:
            first = {channel: place for place, channel in reversed(list(enumerate(journey.steps)))}
            found = [
                weights.get(channel, 0) if first[channel] == place else 0
                for place, channel in enumerate(journey.steps)
            ]
            return found if any(found) else [int(first[each] == n) for n, each in enumerate(journey.steps)]

        return weigh

    says = "Sources share by what would be lost without them" + (
        "." if order == 1 else f", judged by the last {order} touches."
    )
    return PathModel(name=f"markov{order}", says=says, lesson=lesson, credit=credit, learns=True)


def _in_proportion(effects: Mapping[Channel, float], total: float) -> dict[Channel, float]:
    whole = math.fsum(effects.values())
    return {channel: (effect / whole) * total if whole else 0.0 for channel, effect in effects.items()}


def _read(paths: Sequence[Path], order: int) -> tuple[Chain, list[Channel]]:
    """The chain of these journeys, and its channels in the order of their numbers."""
    numbers: dict[Channel, int] = {}
    states: dict[tuple[int, ...], int] = {}
    steps: dict[tuple[int, int], float] = {}
    starts: dict[int, float] = {}
    visits: list[float] = []
    converted: list[float] = []
    value: dict[int, list[float]] = {}
    for path in summed_up(paths):
        weight = path.conversions + path.null
        walk = [numbers.setdefault(channel, len(numbers)) for channel, _ in groupby(path.steps)]
        if not walk or weight <= 0:
            continue
        before = -1
        for place in range(1, len(walk) + 1):
            state = states.setdefault(tuple(walk[max(0, place - order) : place]), len(states))
            if state == len(visits):
                visits.append(0.0)
                converted.append(0.0)
            visits[state] += weight
            if before >= 0:
                steps[before, state] = steps.get((before, state), 0.0) + weight
            else:
                starts[state] = starts.get(state, 0.0) + weight
            before = state
        converted[before] += path.conversions
        worth = value.setdefault(walk[-1], [0.0, 0.0])
        worth[0] += path.value
        worth[1] += path.conversions
    means = {channel: total / count if count else 0.0 for channel, (total, count) in value.items()}
    chain = Chain(
        states=tuple(states),
        channels=len(numbers),
        starts=starts,
        steps=steps,
        visits=visits,
        converted=converted,
        mean_value=[means.get(state[-1], 0.0) for state in states],
    )
    return chain, list(numbers)


ORDERS = tuple(markov(order) for order in (1, 2, 3))
