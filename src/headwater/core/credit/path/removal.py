"""Solves an absorbing chain with one channel after the other removed.

With P the steps between states, a state is visited x = s (I - P)^-1 times when journeys start as s says (J. G. Kemeny,
J. L. Snell, "Finite Markov Chains", 1960). A chain of few states is inverted once: what first reaches a removed set of
states S is g = x_S (N_SS)^-1 with N = (I - P)^-1, and g times the chance to convert from there is lost. A larger one
is solved for each channel by itself, to about twelve digits.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

    Floats = NDArray[float64]

FEW_STATES = 1200
"""Up to this many states the inverse is quick and exact; beyond, chains are sparse."""

TOLERANCE = 1e-14
"""Of all visits, the part that may still change: some twenty times what adding up rounds away."""

MOST_ROUNDS = 300


@dataclass(frozen=True, slots=True)
class Chain:
    """Journeys as a chain. A state is the numbers of its channels; all counts are numbers of journeys.

    `visits` counts how often each state was passed, `converted` how many journeys ended there with a conversion, and
    `mean_value` what such a conversion is worth. Without removal a state is visited exactly as often as it was.
    """

    states: tuple[tuple[int, ...], ...]
    channels: int
    starts: Mapping[int, float]
    steps: Mapping[tuple[int, int], float]
    visits: Sequence[float]
    converted: Sequence[float]
    mean_value: Sequence[float]

    def holding(self) -> list[list[int]]:
        """For each channel the numbers of the states that hold it."""
        found: list[list[int]] = [[] for _ in range(self.channels)]
        for number, state in enumerate(self.states):
            for channel in set(state):
                found[channel].append(number)
        return found


def losses(chain: Chain) -> tuple[list[float], list[float]]:
    """For each channel: the conversions lost without it, and their value."""
    if not chain.states:
        return [0.0] * chain.channels, [0.0] * chain.channels
    found = by_inverse(chain) if len(chain.states) <= FEW_STATES else by_rounds(chain)
    return [float(each[0]) for each in found], [float(each[1]) for each in found]


def by_inverse(chain: Chain) -> list[Floats]:
    """The losses (conversions, value) of each channel, from one dense inverse."""
    import numpy as np

    visits, gain = _ends(chain)
    count = len(chain.states)
    onward = np.zeros((count, count))
    for (here, there), weight in chain.steps.items():
        onward[here, there] = weight / visits[here]
    inverse = np.linalg.inv(np.eye(count) - onward)
    ahead = inverse @ gain
    found = []
    for states in chain.holding():
        arriving = np.linalg.solve(inverse[np.ix_(states, states)].T, visits[states])
        found.append(arriving @ ahead[states])
    return found


def by_rounds(chain: Chain) -> list[Floats]:
    """The losses (conversions, value) of each channel, each from a sparse system of its own."""
    import numpy as np
    from scipy.sparse import csr_array

    visits, gain = _ends(chain)
    count = len(chain.states)
    pairs = np.array(list(chain.steps), dtype=np.int64).reshape(-1, 2)
    weights = np.fromiter(chain.steps.values(), float, len(chain.steps))
    into = csr_array((weights / visits[pairs[:, 0]], (pairs[:, 1], pairs[:, 0])), shape=(count, count))
    starts = np.zeros(count)
    for state, weight in chain.starts.items():
        starts[state] = weight
    whole = visits @ gain
    found = []
    for states in chain.holding():
        keep = np.ones(count)
        keep[states] = 0.0
        found.append(whole - _visits_without(into, starts, visits, keep) @ gain)
    return found


def _ends(chain: Chain) -> tuple[Floats, Floats]:
    """Visits of each state, and per visit the conversions that end there and their value."""
    import numpy as np

    visits = np.array(chain.visits)
    converting = np.array(chain.converted) / visits
    return visits, np.stack([converting, converting * np.array(chain.mean_value)], axis=1)


def _visits_without(into: Any, starts: Floats, visits: Floats, keep: Floats) -> Floats:
    """How often each kept state is visited when the others lead nowhere.

    BiCGSTAB comes close at once; following the journeys step by step, which always settles because each step loses
    some of them, makes sure.
    """
    kept = starts * keep
    enough = TOLERANCE * float(visits.sum())

    def missing(guess: Floats) -> Floats:
        wanting: Floats = kept + keep * (into @ guess) - guess
        return wanting

    now = visits * keep
    close = _come_close(lambda x: x - keep * (into @ x), missing(now), now, enough)
    if abs(missing(close)).sum() < abs(missing(now)).sum():
        now = close
    while True:
        change = missing(now)
        now = now + change
        if abs(change).sum() <= enough:
            return now


def _come_close(apply: Callable[[Floats], Floats], rest: Floats, guess: Floats, enough: float) -> Floats:
    """BiCGSTAB (H. A. van der Vorst, 1992), which may give up early.

    Written out because the sums of a library of many threads wait for each other on a busy machine, which made this
    fifty times slower.
    """
    shadow, along, image = rest, rest, apply(rest)
    weight = float((shadow * rest).sum())
    for _ in range(MOST_ROUNDS):
        against = float((shadow * image).sum())
        if abs(rest).sum() <= enough or not against or not weight:
            break
        length = weight / against
        half = rest - length * image
        turned = apply(half)
        size = float((turned * turned).sum())
        smooth = float((turned * half).sum()) / size if size else 0.0
        guess = guess + length * along + smooth * half
        rest = half - smooth * turned
        if not smooth:
            break
        weight, before = float((shadow * rest).sum()), weight
        along = rest + (weight / before) * (length / smooth) * (along - smooth * image)
        image = apply(along)
    return guess
