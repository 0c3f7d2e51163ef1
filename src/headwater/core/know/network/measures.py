"""What graph theory says of each person in a network: degrees, betweenness, standing, constraint, effective size.

People are places 0 … count - 1; ties are (from, to, weight) with weights above zero. Ties to oneself are ignored, ties
named twice count once (with the larger weight). *Undirected* means: two people are tied if either names the other.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, TypeVar

Arc = tuple[int, int, float]
Near = Sequence[Mapping[int, float]]
Answer = TypeVar("Answer")

DAMPING: Final = 0.85
NEVER_PARALLEL: Final = 2**31
"""More people than any network has: one thread adds up in one order, so the last digit is always the same."""


class CannotMeasure(Exception):
    """The graph library gave up. The text says so for the person at the screen."""


def tidy(*, arcs: Iterable[Arc]) -> list[Arc]:
    """The ties without those to oneself and without repetition, in order."""
    best: dict[tuple[int, int], float] = {}
    for one, other, weight in arcs:
        if one != other:
            best[one, other] = max(weight, best.get((one, other), 0.0))
    return [(one, other, weight) for (one, other), weight in sorted(best.items())]


def neighbours(*, count: int, arcs: Iterable[Arc]) -> list[dict[int, float]]:
    """For each person those tied to them in either direction, with the larger weight of the two directions."""
    near: list[dict[int, float]] = [{} for _ in range(count)]
    for one, other, weight in tidy(arcs=arcs):
        near[one][other] = near[other][one] = max(weight, near[one].get(other, 0.0))
    return near


def degrees(*, count: int, arcs: Iterable[Arc]) -> tuple[list[int], list[int]]:
    """How many name each person (indegree), and how many each person names (outdegree). Weights are not used."""
    incoming, outgoing = [0] * count, [0] * count
    for one, other, _ in tidy(arcs=arcs):
        outgoing[one] += 1
        incoming[other] += 1
    return incoming, outgoing


def betweenness(*, count: int, arcs: Iterable[Arc], directed: bool) -> list[float]:
    """On how many shortest paths between two others each person lies; paths of equal length share. Not normalised.

    Freeman 1977, by Brandes' algorithm. Every tie is one step: weights say how well two people know each other, not
    how far apart they are, so they are not used. Raises CannotMeasure.
    """
    import rustworkx

    steps = tidy(arcs=arcs)
    if not steps:
        return [0.0] * count
    graph: Any = (rustworkx.PyDiGraph if directed else rustworkx.PyGraph)()
    if not directed:
        steps = sorted({(min(one, other), max(one, other), 1.0) for one, other, _ in steps})
    graph.add_nodes_from(range(count))
    graph.add_edges_from_no_data([(one, other) for one, other, _ in steps])
    found = without_panic(
        ask=lambda: rustworkx.betweenness_centrality(
            graph, normalized=False, endpoints=False, parallel_threshold=NEVER_PARALLEL
        )
    )
    return [float(found[place]) for place in range(count)]


def without_panic(*, ask: Callable[[], Answer]) -> Answer:
    """What the graph library answers. Its panic, which is no `Exception`, becomes CannotMeasure."""
    try:
        return ask()
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise CannotMeasure("The network could not be measured: the graph library gave up on it.") from None


def pagerank(*, count: int, arcs: Iterable[Arc], damping: float = DAMPING) -> list[float]:
    """The standing of each person; all add up to 1. A person hands theirs on by the weights of their ties.

    Brin and Page 1998; who names nobody hands theirs to all alike. Repeated until the sum of all changes is below
    1e-14 (at a damping of 0.85 after about 200 rounds). It measures standing, not connecting.
    """
    import numpy as np

    if count == 0:
        return []
    steps = tidy(arcs=arcs)
    source = np.array([one for one, _, _ in steps], dtype=np.int64)
    target = np.array([other for _, other, _ in steps], dtype=np.int64)
    weight = np.array([weight for _, _, weight in steps], dtype=float)
    given = np.bincount(source, weights=weight, minlength=count)
    share = weight / given[source]
    idle = given == 0
    rank = np.full(count, 1 / count)
    for _ in range(1000):
        handed = np.bincount(target, weights=rank[source] * share, minlength=count)
        new = damping * (handed + rank[idle].sum() / count) + (1 - damping) / count
        new /= new.sum()
        change = float(np.abs(new - rank).sum())
        rank = new
        if change < 1e-14:
            break
    return [float(each) for each in rank]


def constraint(*, near: Near) -> list[float | None]:
    """How far each person's contacts are tied up with each other: low for go-betweens. None for who knows nobody.

    Burt 1992: the sum over contacts j of (p_ij + sum over q of p_iq p_qj)^2, with p_ij the share of i's tie weight that
    goes to j. It can exceed 1 in very small networks.
    """
    total = [math.fsum(ties.values()) for ties in near]
    found: list[float | None] = []
    for place, ties in enumerate(near):
        squares = []
        for contact, weight in ties.items():
            indirect = (
                ties[shared] * near[shared][contact] / total[shared]
                for shared in _common(ties, near[contact])
            )
            squares.append(((weight + math.fsum(indirect)) / total[place]) ** 2)
        found.append(math.fsum(squares) if ties else None)
    return found


def effective_size(*, near: Near) -> list[float | None]:
    """How many contacts each person has, less what these are tied to each other. None for who knows nobody.

    Burt 1992: the sum over contacts j of 1 - sum over q of p_iq m_jq, with p_iq the share of i's tie weight that goes
    to q, and m_jq the tie of j and q measured by j's strongest. Without weights it is n - 2 t / n (Borgatti 1997), for
    n contacts with t ties among them.
    """
    total = [math.fsum(ties.values()) for ties in near]
    strongest = [max(ties.values(), default=0.0) for ties in near]
    found: list[float | None] = []
    for place, ties in enumerate(near):
        doubled = math.fsum(
            ties[shared] * near[contact][shared] / strongest[contact]
            for contact in ties
            for shared in _common(ties, near[contact])
        )
        found.append(len(ties) - doubled / total[place] if ties else None)
    return found


def _common(one: Mapping[int, Any], other: Mapping[int, Any]) -> list[int]:
    """Who stands in both."""
    fewer, more = (one, other) if len(one) <= len(other) else (other, one)
    return [each for each in fewer if each in more]
