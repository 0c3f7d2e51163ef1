"""The river for wide frames: columns from left to right, root names to the left, clients to the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import escape

from headwater.web.shared.river_drawing import HEADING, STEM, bands_of, node_of, rect, svg
from headwater.web.shared.river_figures import RiverFlow, RiverNode
from headwater.web.shared.river_layout import Spacing, Stem, make_bed, measure
from headwater.web.shared.river_text import fit, width_of

BODY = 300.0
SLOT = 22.0
GAP = 3.0
COLUMN = 150
NAME_SIZE, NOTE_SIZE = 14.0, 12.5
SIDE = 16
TWO_LINES = 36.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where a column's names go: at `along`, with `room` for them, before the stem or after it, outside or not."""

    along: float
    head: float
    room: float
    before: bool
    outside: bool


def draw_wide(
    nodes: Sequence[RiverNode], flows: Sequence[RiverFlow], *, title: str, width: int, headings: Sequence[str]
) -> str:
    """The picture. It grows beyond `width` when there are more columns than fit, and its frame scrolls."""
    bed = make_bed(nodes, flows)
    most = max(sum(stem.amount for stem in column) for column in bed.columns) or 1.0
    measure(bed, Spacing(scale=BODY / most, gap=GAP, least_slot=SLOT))
    left, right = _margin(bed.columns[0], width), _margin(bed.columns[-1], width)
    count = len(bed.columns)
    width = int(max(width, left + right + COLUMN * (count - 1)))
    step = (width - left - right - STEM) / max(1, count - 1)
    head = HEADING if headings else 4.0
    places = [Place(left + index * step, head, step - 36, False, False) for index in range(count)]
    places[-1] = Place(places[-1].along, head, right - SIDE, before=False, outside=True)
    places[0] = Place(left, head, left - SIDE, before=True, outside=True)
    parts = [*bands_of(bed, [place.along for place in places], head, down=False)]
    for place, word in zip(places, headings, strict=False):
        side, x = ("end", place.along + STEM) if place.before else ("start", place.along)
        parts.append(
            f'<text class="river-heading" x="{x:.0f}" y="14" text-anchor="{side}">{escape(word)}</text>'
        )
    for place, column in zip(places, bed.columns, strict=True):
        parts += [_named(stem, stem.node, place) for stem in column if stem.node]
    name = "river-wide river-long" if count > 5 else "river-wide"
    return svg(name, width, bed.breadth + head + 6, title, parts)


def _margin(column: list[Stem], width: int) -> float:
    """The room the names beside a column ask for, at most a good quarter of the picture."""
    widest = max((_line(stem.node) for stem in column if stem.node), default=0.0)
    return min(widest + SIDE, width * 0.27)


def _line(node: RiverNode) -> float:
    """The length of a name with its note after it."""
    note = width_of(node.note, NOTE_SIZE) + 8 if node.note else 0.0
    return width_of(node.label, NAME_SIZE) + note


def _named(stem: Stem, node: RiverNode, place: Place) -> str:
    """A stem with its name and what answers to the pointer."""
    centre = stem.centre + place.head
    height = max(stem.slot, 24.0)
    hit_x = place.along - place.room - 12 if place.before else place.along - 3
    return node_of(
        node,
        rect("river-hit", hit_x, centre - height / 2, place.room + STEM + 16, height, radius=3)
        + rect("river-stem", place.along, stem.start + place.head, STEM, stem.size, radius=1.5)
        + _label(node, place, centre, two_lines=place.outside and bool(node.note) and stem.slot >= TWO_LINES),
    )


def _label(node: RiverNode, place: Place, centre: float, *, two_lines: bool) -> str:
    """The name, with its note below it where the stem is broad, beside it where there is room."""
    note = node.note if place.outside or _line(node) <= place.room else ""
    taken = width_of(note, NOTE_SIZE) + 8 if note and not two_lines else 0.0
    name = fit(node.label, NAME_SIZE, place.room - taken)
    x = place.along - 7 if place.before else place.along + STEM + 7
    y = centre - 3 if two_lines else centre + 4.5
    words = f'<tspan class="river-name">{escape(name)}</tspan>'
    if note:
        shift = f'x="{x:.1f}" dy="17"' if two_lines else 'dx="7"'
        words += f'<tspan class="river-note" {shift}>{escape(note)}</tspan>'
    anchor = "end" if place.before else "start"
    return f'<text class="river-label" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{words}</text>'
