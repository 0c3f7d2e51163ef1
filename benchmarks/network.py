"""How long the network takes: 5,000 people and 20,000 ties through measures, circles, connectors and the picture.

`python -m benchmarks.network` makes a network from a fixed seed (60 circles, one tie in twelve leads out of them),
prints the processor's time of each step beside the budget, how large the picture is as a drawing, and how many of
twenty planted go-betweens stand among the first twenty connectors.
"""

from __future__ import annotations

import sys
import time
from datetime import date, timedelta
from typing import Any

import numpy as np

from headwater.core.know.network import measures
from headwater.core.know.network.circles import circles
from headwater.core.know.network.connectors import connectors
from headwater.core.know.network.graph import network
from headwater.core.know.network.picture import Picture, picture
from headwater.core.know.network.ties import KINDS, Tie

PEOPLE, TIES, CIRCLES, GO_BETWEENS = 5_000, 20_000, 60, 20
BUDGET_SECONDS, BUDGET_BYTES = 30.0, 300_000
TODAY = date(2026, 1, 1)


def made() -> list[Tie]:
    """The ties: most inside a circle; the first twenty people know two people in each of five circles more."""
    chance = np.random.default_rng(20_240_229)
    home = chance.integers(0, CIRCLES, PEOPLE)
    inside = [np.flatnonzero(home == circle) for circle in range(CIRCLES)]
    kinds = tuple(KINDS)
    pairs: dict[tuple[int, int], Tie] = {}

    def tie(one: int, other: int) -> None:
        pair = min(one, other), max(one, other)
        if one != other and pair not in pairs:
            day = TODAY - timedelta(days=int(chance.integers(0, 700)))
            pairs[pair] = Tie(one, other, kinds[int(chance.integers(len(kinds)))], day)

    for person in range(GO_BETWEENS):
        for circle in chance.choice(CIRCLES, 5, replace=False):
            for other in chance.choice(inside[circle], 2, replace=False):
                tie(person, int(other))
    while len(pairs) < TIES:
        one = int(chance.integers(PEOPLE))
        near = chance.random() > 1 / 12
        tie(one, int(chance.choice(inside[home[one]])) if near else int(chance.integers(PEOPLE)))
    return list(pairs.values())


def drawn_bytes(of: Picture) -> int:
    """How long the picture is as the plainest drawing with every dot named."""
    at = {dot.id: dot for dot in of.nodes}
    dots = [f'<circle cx="{1000 * dot.x:.0f}" cy="{1000 * dot.y:.0f}" r="5"><title>First Lastname</title></circle>'
            for dot in of.nodes]  # fmt: skip
    lines = [f'<path d="M{1000 * at[line.a].x:.0f} {1000 * at[line.a].y:.0f}L{1000 * at[line.b].x:.0f} '
             f'{1000 * at[line.b].y:.0f}"/>' for line in of.edges]  # fmt: skip
    return len("".join([*dots, *lines]))


def main() -> int:
    """Measure and print; 1 when a budget is broken."""
    spent: list[tuple[str, float]] = []

    def timed(what: str, act: Any) -> Any:
        begin = time.process_time()
        answer = act()
        spent.append((what, time.process_time() - begin))
        return answer

    ties = made()
    whole = timed("network", lambda: network(ties=ties, today=TODAY))
    arcs, count = whole.arcs(), len(whole.people)
    near = measures.neighbours(count=count, arcs=arcs)
    for directed in (True, False):
        timed(
            f"betweenness, {'directed' if directed else 'undirected'}",
            lambda directed=directed: measures.betweenness(count=count, arcs=arcs, directed=directed),
        )
    timed("PageRank", lambda: measures.pagerank(count=count, arcs=arcs))
    timed("constraint", lambda: measures.constraint(near=near))
    timed("effective size", lambda: measures.effective_size(near=near))
    parts = timed("circles", lambda: circles(network=whole, traits={}, names={}))
    found = timed(
        "connectors (their measures once more)",
        lambda: connectors(network=whole, circles=parts, referred={}, names={}),
    )
    drawn = timed("picture", lambda: picture(network=whole, circles=parts, connectors=found))
    timed("picture of everybody", lambda: picture(
        network=whole, circles=parts, connectors=found, most_dots=count, most_lines=len(whole.bonds)
    ))  # fmt: skip
    for what, seconds in spent:
        print(f"{what:<40}{seconds:8.2f} s of processor")
    total, size = sum(seconds for _, seconds in spent), drawn_bytes(drawn)
    right = sum(each.person < GO_BETWEENS for each in found.connectors[:GO_BETWEENS])
    print(f"{'together':<40}{total:8.2f} s, budget {BUDGET_SECONDS:.0f} s")
    print(f"{len(whole.people)} people, {len(whole.bonds)} bonds, {len(parts.circles)} circles")
    print(f"the picture: {len(drawn.nodes)} dots, {len(drawn.edges)} lines, {size // 1000} kB, budget 300 kB")
    print(f"planted go-betweens among the first {GO_BETWEENS} connectors: {right}")
    return 0 if total <= BUDGET_SECONDS and size <= BUDGET_BYTES else 1


if __name__ == "__main__":
    sys.exit(main())
