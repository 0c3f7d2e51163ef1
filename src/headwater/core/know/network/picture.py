"""The picture of the network: which people and bonds are drawn, and where, inside a box of one by one.

A page can hold only so much, and an eye even less: all connectors are drawn, the people through whom they reach their
circles, and of every circle the best connected; of the bonds those that show why somebody connects, then everybody's
strongest, then the strongest of all.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from headwater.core.know.network import layout
from headwater.core.know.network.circles import Circles
from headwater.core.know.network.connectors import Connectors
from headwater.core.know.network.graph import Bond, Network

MOST_DOTS, MOST_LINES = 900, 1800
EACH_CIRCLE: Final = 3
"""So many members of every circle are drawn before larger circles get more."""
MARGIN: Final = 0.02


@dataclass(frozen=True, slots=True)
class Dot:
    """A person in the picture: `circle` is the number of their circle (None: in none), `weight` that of all bonds."""

    id: int
    x: float
    y: float
    circle: int | None
    weight: float


@dataclass(frozen=True, slots=True)
class Line:
    """A bond in the picture, between the dots of these two people."""

    a: int
    b: int
    weight: float


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle in the picture: its centre and radius, how many members it has and how many of them are drawn."""

    number: int
    name: str
    x: float
    y: float
    radius: float
    size: int
    drawn: int


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn, in plain numbers inside a box from (0, 0) to (1, 1), and how much was left out.

    `seed` is the distance between two neighbouring members of a circle: dots of half that width never touch.
    """

    nodes: tuple[Dot, ...]
    edges: tuple[Line, ...]
    circles: tuple[Disc, ...]
    seed: float
    people_left_out: int
    bonds_left_out: int


def picture(
    *,
    network: Network,
    circles: Circles,
    connectors: Connectors,
    seed: int = 0,
    most_dots: int = MOST_DOTS,
    most_lines: int = MOST_LINES,
) -> Picture:
    """The picture of a network with its circles and connectors. People who know nobody are not drawn."""
    shown = _chosen(circles, connectors, most_dots)
    lines = _lines(network, connectors, shown, most_lines)
    groups = _groups(circles, shown)
    spots, discs = _placed(network, circles, groups, seed)
    scale, shift_x, shift_y = _fitted(discs)
    placed = {
        person: (round(x * scale + shift_x, 5), round(y * scale + shift_y, 5))
        for person, (x, y) in spots.items()
    }
    drawn = [
        Disc(
            number,
            circles.circles[number].name,
            round(x * scale + shift_x, 5),
            round(y * scale + shift_y, 5),
            round(far * scale, 5),
            len(circles.circles[number].members),
            len(members),
        )
        for (number, members), (x, y, far) in zip(groups, discs, strict=True)
        if number is not None
    ]
    return Picture(
        nodes=tuple(
            Dot(person, *placed[person], circles.of.get(person), round(network.strength(person), 3))
            for person in sorted(placed)
        ),
        edges=tuple(Line(bond.a, bond.b, round(bond.weight, 3)) for bond in lines),
        circles=tuple(drawn),
        seed=round(scale, 5),
        people_left_out=connectors.people - len(placed),
        bonds_left_out=len(network.bonds) - len(lines),
    )


def _chosen(circles: Circles, connectors: Connectors, most: int) -> set[int]:
    """Whom to draw: connectors, then through whom they reach, then of every circle three, then all in proportion."""
    order = [each.person for each in connectors.connectors]
    order += [
        way.person for each in connectors.connectors for circle in each.reached for way in circle.through
    ]
    standing = [
        (place >= EACH_CIRCLE, place / len(circle.members), circle.number, person)
        for circle in circles.circles
        for place, person in enumerate(circle.members)
    ]
    order += [person for *_, person in sorted(standing)]
    return set(list(dict.fromkeys(order))[:most])


def _lines(network: Network, connectors: Connectors, shown: set[int], most: int) -> list[Bond]:
    """The bonds to draw, those that show why somebody connects first, then each person's strongest, then the rest."""
    among = [bond for bond in network.bonds if bond.a in shown and bond.b in shown]
    among.sort(key=lambda bond: (-bond.weight, bond.a, bond.b))
    why = {
        (min(each.person, way.person), max(each.person, way.person))
        for each in connectors.connectors
        for circle in each.reached
        for way in circle.through
    }
    tied: set[int] = set()
    ranked: list[tuple[int, int, Bond]] = []
    for place, bond in enumerate(among):
        first = bond.a not in tied or bond.b not in tied
        tied.update((bond.a, bond.b))
        ranked.append((0 if (bond.a, bond.b) in why else 1 if first else 2, place, bond))
    ranked.sort(key=lambda each: each[:2])
    return [bond for *_, bond in ranked[:most]]


Group = tuple[int | None, list[int]]


def _groups(circles: Circles, shown: set[int]) -> list[Group]:
    """The circles with those of their members who are drawn; each drawn person without a circle stands alone."""
    groups: list[Group] = []
    for circle in circles.circles:
        members = [person for person in circle.members if person in shown]
        if members:
            groups.append((circle.number, members))
    groups += [(None, [person]) for person in sorted(shown) if person not in circles.of]
    return groups


def _placed(
    network: Network, circles: Circles, groups: Sequence[Group], seed: int
) -> tuple[dict[int, tuple[float, float]], list[tuple[float, float, float]]]:
    """Where everybody stands, and (x, y, radius) of each group, in units of the layout."""
    group_of = {person: place for place, (_, members) in enumerate(groups) for person in members}
    of_circle = {number: place for place, (number, _) in enumerate(groups) if number is not None}
    between: dict[tuple[int, int], float] = defaultdict(float)
    for bond in network.bonds:
        one, other = (
            group_of.get(person, of_circle.get(circles.of.get(person, -1))) for person in (bond.a, bond.b)
        )
        if one is not None and other is not None and one != other:
            between[min(one, other), max(one, other)] += bond.weight
    sizes = [len(members) for _, members in groups]
    bonds = [(*pair, weight) for pair, weight in sorted(between.items())]
    centres = [(float(x), float(y)) for x, y in layout.disc_centres(sizes=sizes, bonds=bonds, seed=seed)]
    spots = {}
    for (_, members), (x, y) in zip(groups, centres, strict=True):
        pulls = {
            person: pull
            for person in members
            if (pull := _pull(network, person, group_of, centres)) is not None
        }
        for person, (right, up) in layout.seated(members=members, pulls=pulls).items():
            spots[person] = (x + right, y + up)
    return spots, [(x, y, layout.radius(size=size)) for (x, y), size in zip(centres, sizes, strict=True)]


def _pull(
    network: Network, person: int, group_of: Mapping[int, int], centres: Sequence[tuple[float, float]]
) -> tuple[float, float] | None:
    """Where the bonds of a person to other groups draw them, as a vector of length up to 1; None without any."""
    own = group_of[person]
    x, y = centres[own]
    right, up, whole, outside = 0.0, 0.0, 0.0, False
    for other, bond in network.near[person].items():
        whole += bond.weight
        group = group_of.get(other, own)
        if group != own:
            away = centres[group][0] - x, centres[group][1] - y
            far = math.hypot(*away) or 1.0
            right, up, outside = right + bond.weight * away[0] / far, up + bond.weight * away[1] / far, True
    if not outside:
        return None
    length = math.hypot(right, up) or 1.0
    reach = math.sqrt(min(1.0, length / whole))
    return right / length * reach, up / length * reach


def _fitted(discs: Sequence[tuple[float, float, float]]) -> tuple[float, float, float]:
    """The scale and the shift that bring all discs into the box, in the middle."""
    if not discs:
        return 1.0, 0.5, 0.5
    left, right = min(x - far for x, _, far in discs), max(x + far for x, _, far in discs)
    low, high = min(y - far for _, y, far in discs), max(y + far for _, y, far in discs)
    scale = (1 - 2 * MARGIN) / max(right - left, high - low)
    return scale, 0.5 - scale * (left + right) / 2, 0.5 - scale * (low + high) / 2
