"""The picture of the network: circles stand apart, people do not cover each other, and a page can hold it."""

from __future__ import annotations

from datetime import date
from itertools import combinations
from math import hypot

import numpy as np
import pytest

from headwater.core.know.network.circles import circles
from headwater.core.know.network.connectors import connectors
from headwater.core.know.network.graph import network
from headwater.core.know.network.picture import Picture, picture
from headwater.core.know.network.ties import Tie

TODAY = date(2026, 3, 1)


def tied(*pairs: tuple[int, int]) -> list[Tie]:
    return [Tie(one, other, "stated", None) for one, other in pairs]


def rings(count: int, size: int) -> list[Tie]:
    """Circles of people who know their four nearest, each circle tied to the next by its first member."""
    starts = range(0, count * size, size)
    inside = [
        (start + place, start + (place + step) % size)
        for start in starts for place in range(size) for step in (1, 2)
    ]  # fmt: skip
    between = [(start, start + size + other) for start in starts[:-1] for other in (3, 4)]
    return tied(*inside, *between)


def draw(ties: list[Tie], **limits: int) -> Picture:
    whole = network(ties=ties, today=TODAY)
    parts = circles(network=whole, traits={}, names={})
    found = connectors(network=whole, circles=parts, referred={}, names={})
    return picture(network=whole, circles=parts, connectors=found, **limits)


def test_circles_stand_apart_and_nobody_covers_anybody_inside_the_box() -> None:
    drawn = draw(rings(7, 12))
    assert len(drawn.nodes) == 84 and len(drawn.circles) == 7
    for one, other in combinations(drawn.circles, 2):
        assert hypot(one.x - other.x, one.y - other.y) > one.radius + other.radius
    for dot, other in combinations(drawn.nodes, 2):
        assert hypot(dot.x - other.x, dot.y - other.y) > 0.8 * drawn.seed
    disc = {each.number: each for each in drawn.circles}
    for dot in drawn.nodes:
        assert 0 <= dot.x <= 1 and 0 <= dot.y <= 1 and dot.circle is not None
        home = disc[dot.circle]
        assert hypot(dot.x - home.x, dot.y - home.y) <= home.radius


def test_the_picture_is_the_same_whatever_the_order_of_rows() -> None:
    ties = rings(5, 9)
    mixed = [ties[place] for place in np.random.default_rng(3).permutation(len(ties))]
    assert draw(mixed) == draw(ties)


def test_connectors_and_their_ways_are_drawn_first_and_what_is_left_out_is_counted() -> None:
    whole = draw(rings(7, 12))
    part = draw(rings(7, 12), most_dots=48, most_lines=60)
    assert len(part.nodes) == 48 and len(part.edges) == 60
    assert part.people_left_out == 36 and part.bonds_left_out == len(whole.edges) - len(part.edges)
    drawn = {dot.id for dot in part.nodes}
    joining = range(12, 72, 12)
    assert set(joining) <= drawn
    assert {(start, start + 15) for start in joining} <= {(line.a, line.b) for line in part.edges}
    assert all(3 <= disc.drawn <= disc.size for disc in part.circles)
    assert all(line.a in drawn and line.b in drawn for line in part.edges)


@pytest.mark.parametrize("ties", [[], tied((1, 2)), [Tie(1, 1, "meeting", TODAY)]])
def test_without_circles_there_is_an_empty_picture(ties: list[Tie]) -> None:
    drawn = draw(ties)
    assert drawn.nodes == drawn.edges == drawn.circles == ()


def test_one_circle_alone_stands_in_the_middle() -> None:
    drawn = draw(tied(*combinations(range(12), 2)))
    (disc,) = drawn.circles
    assert (disc.x, disc.y, disc.size, disc.drawn) == (0.5, 0.5, 12, 12)
