"""Communities of a network: groups with more bonds inside than chance would give.

The Louvain method (Blondel and others 2008), which raises the modularity Q = sum over communities of
in / 2m - (total / 2m)^2 by moving one person at a time, then joins each community into one and goes on. It is written
out here because it must always end: somebody moves only where that gains more than a float can lose in rounding, and
the number of moves is bounded. It does not see communities much smaller than the square root of the whole network's
weight that are also closely tied to others (Fortunato and Barthélemy 2007).
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from headwater.core.know.network.measures import Near

if TYPE_CHECKING:
    import numpy as np

LEAST_GAIN: Final = 1e-9
"""Of a person's own weight: what a move must gain at least."""
TRIES: Final = 5
MOVES_EACH: Final = 50
"""So many moves for each person on average end a level, whatever they would still gain."""


def communities(*, near: Near, seed: int) -> list[list[int]]:
    """Everybody's community, each in order of place and hanging together within itself; who knows nobody is alone.

    `near` are the neighbours of each place with the weight of the bond, the same in both directions. The seed turns
    the orders in which people are asked, of which the best answer counts; the order of rows changes nothing.
    """
    import numpy as np

    chance = np.random.default_rng(seed)
    best, most = list(range(len(near))), -math.inf
    for _ in range(TRIES):
        home = _climbed(near, chance)
        reached = modularity(near=near, home=home)
        if reached > most + LEAST_GAIN:
            best, most = home, reached
    return _hanging_together(near, best)


def modularity(*, near: Near, home: Sequence[int]) -> float:
    """How much more weight lies inside the communities than chance would put there, from -1/2 to 1; 0 without bonds."""
    whole = math.fsum(weight for ties in near for weight in ties.values())
    if not whole:
        return 0.0
    total: dict[int, float] = {}
    for place, ties in enumerate(near):
        total[home[place]] = total.get(home[place], 0.0) + math.fsum(ties.values())
    inside = math.fsum(
        weight
        for place, ties in enumerate(near)
        for other, weight in ties.items()
        if home[place] == home[other]
    )
    return inside / whole - math.fsum((each / whole) ** 2 for each in total.values())


def _climbed(near: Near, chance: np.random.Generator) -> list[int]:
    """Communities from one order of asking: moved and joined until nothing joins, then each person asked once more."""
    home = list(range(len(near)))
    level: Near = near
    while True:
        moved = _moved(level, chance.permutation(len(level)).tolist(), list(range(len(level))))
        numbers = {label: number for number, label in enumerate(sorted(set(moved)))}
        if len(numbers) == len(level):
            return _moved(near, chance.permutation(len(near)).tolist(), home)
        home = [numbers[moved[place]] for place in home]
        level = _joined(level, [numbers[label] for label in moved], len(numbers))


def _moved(near: Near, order: Sequence[int], label: list[int]) -> list[int]:
    """The label of each place after everybody has moved to where they gain most, until nobody gains."""
    weight = [math.fsum(ties.values()) + ties.get(place, 0.0) for place, ties in enumerate(near)]
    whole = math.fsum(weight)
    total = [0.0] * len(near)
    for place, own in enumerate(label):
        total[own] += weight[place]
    waiting, queued = deque(order), [True] * len(near)
    for _ in range(MOVES_EACH * len(near)):
        if not waiting or not whole:
            break
        place = waiting.popleft()
        queued[place] = False
        best = _best(place, near[place], label, total, weight[place] / whole)
        if best == label[place]:
            continue
        total[label[place]] -= weight[place]
        total[best] += weight[place]
        label[place] = best
        for other in near[place]:
            if label[other] != best and not queued[other]:
                queued[other] = True
                waiting.append(other)
    return label


def _best(
    place: int, ties: Mapping[int, float], label: Sequence[int], total: Sequence[float], part: float
) -> int:
    """The community where this place adds most to the modularity; where it is now, unless another is truly better."""
    own = label[place]
    into: dict[int, float] = {own: 0.0}
    for other, weight in ties.items():
        if other != place:
            into[label[other]] = into.get(label[other], 0.0) + weight
    mine = math.fsum(ties.values()) + ties.get(place, 0.0)
    stay = into[own] - part * (total[own] - mine)
    best, most = own, stay + LEAST_GAIN * mine
    for community, weight in sorted(into.items()):
        gain = weight - part * total[community]
        if community != own and gain > most:
            best, most = community, gain
    return best


def _joined(near: Near, home: Sequence[int], count: int) -> list[dict[int, float]]:
    """The network of the communities; the bonds inside one become a bond to itself, counted once."""
    sums: list[dict[int, list[float]]] = [{} for _ in range(count)]
    for place, ties in enumerate(near):
        for other, weight in ties.items():
            # A bond inside is met from both its ends; a bond to oneself only once.
            share = weight / 2 if home[place] == home[other] and place != other else weight
            sums[home[place]].setdefault(home[other], []).append(share)
    return [{other: math.fsum(parts) for other, parts in sorted(ties.items())} for ties in sums]


def _hanging_together(near: Near, home: Sequence[int]) -> list[list[int]]:
    """The communities, each split where it hangs together only through others."""
    found, seen = [], [False] * len(near)
    for start in range(len(near)):
        if seen[start]:
            continue
        seen[start] = True
        part, edge = [start], [start]
        while edge:
            for other in near[edge.pop()]:
                if not seen[other] and home[other] == home[start]:
                    seen[other] = True
                    part.append(other)
                    edge.append(other)
        found.append(sorted(part))
    return found
