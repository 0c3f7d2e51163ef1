"""Where everything stands in the picture of the network: circles apart, their members in a round bed of seeds.

Each circle is a disc with room for its members. Discs that know each other are drawn together, no two overlap. Inside,
members stand as the seeds of a sunflower (equal room for each): the well connected in the middle, those with bonds to
other circles on the side that faces these. One unit is the distance between two neighbouring seeds.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

GOLDEN_ANGLE: Final = math.pi * (3 - math.sqrt(5))
AIR: Final = 2.0
"""The least distance between two discs, in units."""
ROUNDS, PUSHES = 250, 400
"""Most turns of the two steps below; with more than 200 discs fewer, as each turn looks at every pair of them."""
PAIRS: Final = 200**2
Bonds = Sequence[tuple[int, int, float]]


def radius(*, size: int) -> float:
    """The radius of a disc with one square unit of room for each of `size` members."""
    return math.sqrt(size / math.pi) + 0.5


def seeds(*, count: int) -> Floats:
    """`count` places round (0, 0), from the middle outward, as the seeds of a sunflower (Vogel 1979)."""
    import numpy as np

    number = np.arange(count)
    far = np.sqrt((number + 0.5) / math.pi)
    turn = number * GOLDEN_ANGLE
    return np.stack([far * np.cos(turn), far * np.sin(turn)], axis=1)


def disc_centres(*, sizes: Sequence[int], bonds: Bonds, seed: int) -> Floats:
    """The centre of each disc. `bonds` are (disc, disc, weight).

    A force layout: bound discs pull each other together by weight, all pull a little towards the middle, and those too
    near push each other off. Then what still overlaps is pushed apart.
    """
    import numpy as np

    count = len(sizes)
    radii = np.array([radius(size=size) for size in sizes])
    if count < 2:
        return np.zeros((count, 2))
    chance = np.random.default_rng(seed)
    spread = math.sqrt(float(((2 * radii + AIR) ** 2).mean()))
    centres = seeds(count=count) * spread + chance.normal(scale=0.01, size=(count, 2))
    pull = np.zeros((count, count))
    for one, other, weight in bonds:
        pull[one, other] += weight
        pull[other, one] += weight
    pull /= max(float(pull.sum(axis=1).max()), 1e-12)
    apart = radii[:, None] + radii[None, :] + AIR
    np.fill_diagonal(apart, 0)
    rounds = _turns(ROUNDS, count)
    for turn in range(rounds):
        away, distance = _between(centres)
        towards = (pull * np.maximum(distance - apart, 0) / distance)[:, :, None] * -away
        push = (0.4 * np.maximum(apart - distance, 0) / distance)[:, :, None] * away
        centres = centres + (1 - turn / rounds) * (
            towards.sum(axis=1) * 0.5 + push.sum(axis=1) - 0.03 * centres
        )
    return _pushed_apart(centres, apart)


def _pushed_apart(centres: Floats, apart: Floats) -> Floats:
    """The centres, moved by the least that leaves no two discs nearer than they may be."""
    import numpy as np

    for _ in range(_turns(PUSHES, len(centres))):
        away, distance = _between(centres)
        missing = np.maximum(apart - distance, 0)
        if float(missing.max()) < 0.01:
            break
        centres = centres + ((0.5 * missing / distance)[:, :, None] * away).sum(axis=1) * 0.7
    return centres


def _turns(most: int, count: int) -> int:
    return max(most // 10, min(most, most * PAIRS // count**2))


def _between(centres: Floats) -> tuple[Any, Any]:
    """The vector and the distance from every disc to every other; no distance is zero."""
    import numpy as np

    away = centres[:, None, :] - centres[None, :, :]
    distance = np.maximum(np.hypot(away[:, :, 0], away[:, :, 1]), 1e-6)
    return away, distance


def seated(
    *, members: Sequence[int], pulls: Mapping[int, tuple[float, float]]
) -> dict[int, tuple[float, float]]:
    """A seed for each member of a disc round (0, 0). `members` stand with the best connected first.

    `pulls` holds, for members with bonds to other discs, a vector of length up to 1 that points there: the stronger it
    is, the nearer to the rim on that side they stand. The rest take the free seeds from the middle outward.
    """
    import numpy as np

    free = seeds(count=len(members))
    rim = radius(size=len(members))
    open_seats = np.ones(len(members), dtype=bool)
    found: dict[int, tuple[float, float]] = {}
    outward = [member for member in members if member in pulls]
    for member in sorted(outward, key=lambda member: (-math.hypot(*pulls[member]), member)):
        wish = np.array(pulls[member]) * rim
        far = ((free - wish) ** 2).sum(axis=1)
        far[~open_seats] = np.inf
        place = int(far.argmin())
        open_seats[place] = False
        found[member] = (float(free[place, 0]), float(free[place, 1]))
    left = iter(np.flatnonzero(open_seats))
    for member in members:
        if member not in pulls:
            place = int(next(left))
            found[member] = (float(free[place, 0]), float(free[place, 1]))
    return found
