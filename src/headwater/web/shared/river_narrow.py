"""The river for a phone: levels from top to bottom, each name on a line of its own with a lead to its stem."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils.html import escape

from headwater.web.shared.river_drawing import HEADING, STEM, bands_of, node_of, rect, svg
from headwater.web.shared.river_figures import RiverFlow, RiverNode
from headwater.web.shared.river_layout import Bed, Spacing, Stem, make_bed, measure
from headwater.web.shared.river_text import fit, width_of

WIDTH = 360.0
GAP = 5.0
LEAST = 3.0
ROW = 24.0
FALL = 64.0
NAME_SIZE, NOTE_SIZE = 13.5, 12.5


def draw_narrow(
    nodes: Sequence[RiverNode], flows: Sequence[RiverFlow], *, title: str, headings: Sequence[str]
) -> str:
    """The picture. Names and heading stand above their level, on the last one below, so they meet no stream's end."""
    bed = make_bed(nodes, flows)
    scale = min(
        (WIDTH - GAP * (len(column) - 1) - LEAST * len(column)) / (sum(stem.amount for stem in column) or 1.0)
        for column in bed.columns
    )
    measure(bed, Spacing(scale=max(scale, 0.0), gap=GAP, least_slot=LEAST), breadth=WIDTH)
    alongs, height = _levels(bed, bool(headings))
    parts = [*bands_of(bed, alongs, 0.0, down=True)]
    for index, (along, column) in enumerate(zip(alongs, bed.columns, strict=True)):
        last = 0 < index == len(bed.columns) - 1
        parts += _named(column, along, below=last)
        if index < len(headings):
            rows = _rows(column) * ROW
            top = along + STEM + rows + 14 if last else along - rows - 12
            parts.append(f'<text class="river-heading" x="0" y="{top:.1f}">{escape(headings[index])}</text>')
    return svg("river-narrow", int(bed.breadth), height, title, parts)


def _rows(column: list[Stem]) -> int:
    """How many names a level has."""
    return sum(stem.node is not None for stem in column)


def _levels(bed: Bed, headed: bool) -> tuple[list[float], float]:
    """Where each level's stems lie, from the top, and how high the picture is."""
    alongs: list[float] = []
    reached = 0.0
    for index, column in enumerate(bed.columns):
        below = 0 < index == len(bed.columns) - 1
        above = 0.0 if below else _rows(column) * ROW + (HEADING if headed else 0.0)
        reached += above + (FALL if index else 4.0)
        alongs.append(reached)
        reached += STEM
    if len(bed.columns) > 1:
        reached += _rows(bed.columns[-1]) * ROW + (HEADING if headed else 0.0)
    return alongs, reached + 12


def _named(column: list[Stem], along: float, *, below: bool) -> Iterator[str]:
    """The stems of one level with their names, the leftmost farthest away so that no lead crosses a name."""
    named = [(stem, stem.node) for stem in column if stem.node]
    for index, (stem, node) in enumerate(named):
        away = (len(named) - index) * ROW
        base = along + STEM + away - 7 if below else along - away + 15
        note = width_of(node.note, NOTE_SIZE) + 8 if node.note else 0.0
        name = fit(node.label, NAME_SIZE, WIDTH - note - 8)
        length = width_of(name, NAME_SIZE) + note
        x = max(0.0, min(stem.start + 5, WIDTH - length - 2))
        lead = f"M{stem.start + min(stem.size / 2, 2.0):.1f} "
        lead += f"{along + STEM:.1f}V{base - 12:.1f}" if below else f"{along:.1f}V{base + 4:.1f}"
        words = f'<tspan class="river-name">{escape(name)}</tspan>'
        if node.note:
            words += f'<tspan class="river-note" dx="7">{escape(node.note)}</tspan>'
        yield node_of(
            node,
            rect("river-hit", x - 4, base - 17, length + 10, ROW, radius=3)
            + f'<path class="river-leader" d="{lead}"/>'
            + rect("river-stem", stem.start, along, stem.size, STEM, radius=1.5)
            + f'<text class="river-label" x="{x:.1f}" y="{base:.1f}">{words}</text>',
        )
