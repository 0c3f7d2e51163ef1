"""The network of who knows whom, drawn on the server as SVG: circles, people as dots, and who connects them.

Dots are as large as their bonds are strong. Who connects has a ring and is reached by the keyboard; every dot has its
name as a title and leads to its page. A circle is told by where it lies and by its name; its colour only helps. Names
that would lie on one another are left out, the less telling ones first, and stand in the tables beside the picture.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.html import escape
from django.utils.safestring import SafeString

from headwater.web.shared.network_labels import Label, Spot, placed

SIZE: Final = 1000
MARGIN: Final = 34
COLOURS: Final = 5
FOUND_LABELS: Final = 20
NARROW_LABELS: Final = 16
SMALLEST, LARGEST = 3.5, 13.0


@dataclass(frozen=True, slots=True)
class Person:
    """A dot: where it stands in units of the picture, its circle (None: in none) and its radius."""

    id: int
    name: str
    x: float
    y: float
    circle: int | None
    radius: float


@dataclass(frozen=True, slots=True)
class Group:
    """A circle of people as it is drawn: its name, its place and radius, how many are in it."""

    number: int
    name: str
    x: float
    y: float
    radius: float
    size: int


def network_svg(
    *, picture: Mapping[str, Any], title: str, description: str, found: Collection[int] = ()
) -> SafeString:
    """The picture of a report's `picture` as SVG; nothing when nobody is in it. `found` are people to be marked."""
    people, groups = people_of(picture), _groups(picture)
    if not people:
        return SafeString("")
    ranks = {person: place for place, person in enumerate(picture["connectors"], 1)}
    box = _box(people, groups)
    drawn = _in_order(people, ranks)
    spots = [Spot(each.x, each.y, each.radius) for each in people]
    labels = _labels(people, groups, ranks, found)
    parts = [
        f'<title id="network-title">{escape(title)}</title><desc id="network-desc">{escape(description)}</desc>',
        *(_disc(each) for each in groups),
        *_lines(picture["lines"], people),
        *(_dot(each, ranks.get(each.id), each.id in found) for each in drawn),
        '<path class="net-lit"/>',
        *_texts("net-wide", placed(labels=labels, spots=spots, box=box, size=14)),
        *_texts("net-narrow", placed(labels=labels[:NARROW_LABELS], spots=spots, box=box, size=40)),
        '<text class="net-hover"/>',
    ]
    shape = " ".join(f"{each:.0f}" for each in box)
    return SafeString(
        f'<svg class="net" viewBox="{shape}" role="group" aria-labelledby="network-title" '
        f'aria-describedby="network-desc" data-ties="{_ties(picture["lines"], drawn)}">{"".join(parts)}</svg>'
    )


def people_of(picture: Mapping[str, Any]) -> list[Person]:
    """The people in a report's picture, those with the strongest bonds last, so that they lie on top."""
    dots: Sequence[Sequence[Any]] = picture.get("dots", ())
    most = max([dot[5] for dot in dots], default=1.0) or 1.0
    room = min(LARGEST, max(SMALLEST, 0.46 * SIZE * float(picture.get("seed", 0.02))))
    made = [
        Person(
            id=dot[0],
            name=dot[1],
            x=dot[2] * SIZE,
            y=dot[3] * SIZE,
            circle=dot[4],
            radius=max(SMALLEST * 0.6, room * math.sqrt(max(dot[5], 0.0) / most)),
        )
        for dot in dots
    ]
    return sorted(made, key=lambda each: (each.radius, each.id))


def _groups(picture: Mapping[str, Any]) -> list[Group]:
    return [
        Group(number, name, x * SIZE, y * SIZE, radius * SIZE, size)
        for number, name, x, y, radius, size, _ in picture.get("circles", ())
    ]


def _box(people: Sequence[Person], groups: Sequence[Group]) -> tuple[float, float, float, float]:
    """The part of the plane that is shown: x, y, width, height."""
    round_ = [(each.x, each.y, each.radius) for each in people] + [
        (each.x, each.y, each.radius) for each in groups
    ]
    left, right = min(x - far for x, _, far in round_), max(x + far for x, _, far in round_)
    top, low = min(y - far for _, y, far in round_), max(y + far for _, y, far in round_)
    return left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, low - top + 2 * MARGIN


def _disc(it: Group) -> str:
    said = f"{it.name}: {it.size} people"
    return (
        f'<circle class="net-disc c{it.number % COLOURS}" cx="{it.x:.0f}" cy="{it.y:.0f}" r="{it.radius:.0f}">'
        f"<title>{escape(said)}</title></circle>"
    )


def _lines(lines: Sequence[Sequence[Any]], people: Sequence[Person]) -> Iterator[str]:
    """All bonds as three paths, the weak ones first."""
    at = {each.id: f"{each.x:.0f} {each.y:.0f}" for each in people}
    paths: list[list[str]] = [[], [], []]
    for a, b, weight in lines:
        paths[0 if weight < 1 else 1 if weight < 4 else 2].append(f"M{at[a]}L{at[b]}")
    for strength, path in enumerate(paths):
        if path:
            yield f'<path class="net-line s{strength}" d="{"".join(path)}"/>'


def _ties(lines: Sequence[Sequence[Any]], people: Sequence[Person]) -> str:
    """The bonds as pairs of the dots' places, for lighting those of one person."""
    place = {each.id: place for place, each in enumerate(people)}
    return " ".join(f"{place[a]}-{place[b]}" for a, b, _ in lines)


def _in_order(people: Sequence[Person], ranks: Mapping[int, int]) -> list[Person]:
    """As they are drawn, connectors last and by rank: the key Tab goes from the first of them to the last."""
    return sorted(people, key=lambda each: ranks.get(each.id, 0))


def _dot(it: Person, rank: int | None, is_found: bool) -> str:
    colour = "none" if it.circle is None else f"c{it.circle % COLOURS}"
    mark = (
        f'<circle class="net-ring" cx="{it.x:.0f}" cy="{it.y:.0f}" r="{it.radius + 4:.0f}"/>' if rank else ""
    )
    if is_found:
        mark += f'<circle class="net-found" cx="{it.x:.0f}" cy="{it.y:.0f}" r="{it.radius + 9:.0f}"/>'
    said = f"{it.name}, connector, rank {rank}" if rank else it.name
    reach = f' aria-label="{escape(said)}"' if rank else ' tabindex="-1"'
    return (
        f'<a href="/people/{it.id}"{reach}><title>{escape(said)}</title>{mark}'
        f'<circle class="net-dot {colour}" cx="{it.x:.0f}" cy="{it.y:.0f}" r="{it.radius:.1f}"/></a>'
    )


def _labels(
    people: Sequence[Person], groups: Sequence[Group], ranks: Mapping[int, int], found: Collection[int]
) -> list[Label]:
    """What is to be written, the most telling first: who was looked for, the circles, then the connectors."""
    by_id = {each.id: each for each in people}
    sought = [by_id[each] for each in list(found)[:FOUND_LABELS] if each in by_id]
    ranked = sorted((by_id[each] for each in ranks if each in by_id), key=lambda each: ranks[each.id])
    return [
        *(Label(each.name, each.x, each.y, each.radius + 9, "net-name") for each in sought),
        *(Label(each.name, each.x, each.y, each.radius, "net-circle") for each in groups),
        *(
            Label(each.name, each.x, each.y, each.radius + 4, "net-name")
            for each in ranked
            if each.id not in found
        ),
    ]


def _texts(name: str, labels: Sequence[Label]) -> Iterator[str]:
    if labels:
        written = (
            f'<text class="{each.name}" x="{each.x:.0f}" y="{each.y:.0f}" text-anchor="{each.anchor}">'
            f"{escape(each.text)}</text>"
            for each in labels
        )
        yield f'<g class="{name}" aria-hidden="true">{"".join(written)}</g>'
