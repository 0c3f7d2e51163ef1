"""The river as SVG: the wide picture that flows to the right, and the narrow one that flows downwards on a phone.

No style stands in the markup, only classes; see the sheet `pictures.css`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils.html import escape

from headwater.web.shared.river_figures import OTHERS, RiverFlow, RiverNode
from headwater.web.shared.river_layout import Band, Bed, Spacing, Stem, make_bed, measure
from headwater.web.shared.river_text import fit, width_of

STEM = 9
WIDE_SLOT = 25.0
WIDE_BODY = 300.0
WIDE_COLUMN = 150
NAME_SIZE, NOTE_SIZE = 14.0, 12.5
NARROW_WIDTH = 360.0
NARROW_GAP = 5.0
NARROW_ROW = 24.0
NARROW_NAME, NARROW_NOTE = 13.5, 12.5
HEADING = 26.0

Flows = Sequence[RiverFlow]
Nodes = Sequence[RiverNode]


def draw_wide(nodes: Nodes, flows: Flows, *, title: str, width: int, headings: Sequence[str]) -> str:
    """The picture for wide frames: columns from left to right, root names to the left, clients to the right."""
    bed = make_bed(nodes, flows)
    most = max(sum(stem.amount for stem in column) for column in bed.columns) or 1.0
    measure(bed, Spacing(scale=WIDE_BODY / most, gap=3.0, least_slot=WIDE_SLOT - 3.0))
    left, right = _margin(bed.columns[0], width), _margin(bed.columns[-1], width)
    width = int(max(width, left + right + WIDE_COLUMN * (len(bed.columns) - 1)))
    steps = max(1, len(bed.columns) - 1)
    alongs = [left + index * (width - left - right - STEM) / steps for index in range(len(bed.columns))]
    head = HEADING if headings else 4.0
    height = bed.breadth + head + 6
    parts = [*_bands(bed, alongs, head, down=False)]
    for index, word in enumerate(headings[: len(bed.columns)]):
        side = "end" if index == 0 else "start"
        x = alongs[index] + (STEM if index == 0 else 0)
        parts.append(
            f'<text class="river-heading" x="{x:.0f}" y="14" text-anchor="{side}">{escape(word)}</text>'
        )
    room = (width - left - right) / steps - 36
    for index, column in enumerate(bed.columns):
        for stem in column:
            if stem.node:
                parts.append(
                    _wide_node(
                        stem, stem.node, alongs[index], head, index, len(bed.columns), left, right, room
                    )
                )
    long = " river-long" if len(bed.columns) > 5 else ""
    return _svg(f"river-wide{long}", width, height, title, parts)


def _margin(column: list[Stem], width: int) -> float:
    """The room the names beside a column ask for, at most a quarter of the picture."""
    widest = max((_line(stem.node) for stem in column if stem.node), default=0.0)
    return min(widest + 16, width * 0.27)


def _line(node: RiverNode) -> float:
    """The length of a name with its note after it."""
    note = width_of(node.note, NOTE_SIZE) + 8 if node.note else 0.0
    return width_of(node.label, NAME_SIZE) + note


def _wide_node(
    stem: Stem,
    node: RiverNode,
    along: float,
    head: float,
    index: int,
    count: int,
    left: float,
    right: float,
    room: float,
) -> str:
    """A stem with its name: outside on the first and last column, over the streams in between."""
    first, last = index == 0, index == count - 1 and count > 1
    room = left - 16 if first else right - 16 if last else room
    x = along - 7 if first else along + STEM + 7
    centre = stem.centre + head
    two_lines = stem.slot >= 36 and node.note and (first or last)
    note = node.note if two_lines or first or last or _line(node) <= room else ""
    taken = width_of(note, NOTE_SIZE) + 8 if note and not two_lines else 0.0
    name = fit(node.label, NAME_SIZE, room - taken)
    y = centre - 3 if two_lines else centre + 4.5
    note_at = f' x="{x:.1f}" dy="17"' if two_lines else ' dx="7"'
    text = f'<tspan class="river-name">{escape(name)}</tspan>'
    if note:
        text += f'<tspan class="river-note"{note_at}>{escape(note)}</tspan>'
    anchor = "end" if first else "start"
    label = f'<text class="river-label" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{text}</text>'
    hit_x = along - room - 12 if first else along - 3
    hit = _rect(
        "river-hit", hit_x, centre - max(stem.slot, 24) / 2, room + STEM + 16, max(stem.slot, 24), radius=3
    )
    return _node(
        node, hit + _rect("river-stem", along, stem.start + head, STEM, stem.size, radius=1.5) + label
    )


def draw_narrow(nodes: Nodes, flows: Flows, *, title: str, headings: Sequence[str]) -> str:
    """The picture for a phone: levels from top to bottom, each name on a line of its own with a lead to its stem."""
    bed = make_bed(nodes, flows)
    scale = min(
        (NARROW_WIDTH - NARROW_GAP * (len(column) - 1) - 3 * len(column))
        / (sum(s.amount for s in column) or 1.0)
        for column in bed.columns
    )
    spacing = Spacing(scale=max(scale, 0.0), gap=NARROW_GAP, least_slot=3.0)
    measure(bed, spacing, breadth=NARROW_WIDTH)
    alongs, y = [], 0.0
    for index, column in enumerate(bed.columns):
        rows = sum(stem.node is not None for stem in column)
        above = rows * NARROW_ROW if index < len(bed.columns) - 1 or index == 0 else 0.0
        y += above + (HEADING if headings else 0.0) + (64 if index else 4)
        alongs.append(y)
        y += STEM
    below = (
        sum(stem.node is not None for stem in bed.columns[-1]) * NARROW_ROW if len(bed.columns) > 1 else 0.0
    )
    height = alongs[-1] + STEM + below + 12
    parts = [*_bands(bed, alongs, 0.0, down=True)]
    for index, column in enumerate(bed.columns):
        last = index == len(bed.columns) - 1 and index > 0
        parts += _level(column, alongs[index], last)
        if index < len(headings):
            named = sum(stem.node is not None for stem in column)
            top = alongs[index] - (0.0 if last else named * NARROW_ROW) - 12
            parts.append(f'<text class="river-heading" x="0" y="{top:.1f}">{escape(headings[index])}</text>')
    return _svg("river-narrow", int(bed.breadth), height, title, parts)


def _level(column: list[Stem], along: float, last: bool) -> Iterator[str]:
    """The stems of one level with their names above (below on the last), the leftmost farthest away."""
    named = [stem for stem in column if stem.node]
    for index, stem in enumerate(named):
        node = stem.node
        assert node is not None
        away = len(named) - index
        near, far = (
            (along + STEM, along + STEM + away * NARROW_ROW) if last else (along, along - away * NARROW_ROW)
        )
        base = far - 7 if last else far + 15
        note = width_of(node.note, NARROW_NOTE) + 8 if node.note else 0.0
        name = fit(node.label, NARROW_NAME, NARROW_WIDTH - note - 8)
        length = width_of(name, NARROW_NAME) + note
        x = max(0.0, min(stem.start + 5, NARROW_WIDTH - length - 2))
        lead_x = stem.start + min(stem.size / 2, 2.0)
        lead_end = base - 12 if last else base + 4
        words = f'<tspan class="river-name">{escape(name)}</tspan>'
        if node.note:
            words += f'<tspan class="river-note" dx="7">{escape(node.note)}</tspan>'
        yield _node(
            node,
            _rect("river-hit", x - 4, base - 17, length + 10, NARROW_ROW, radius=3)
            + f'<path class="river-leader" d="M{lead_x:.1f} {near:.1f}V{lead_end:.1f}"/>'
            + _rect("river-stem", stem.start, along, stem.size, STEM, radius=1.5)
            + f'<text class="river-label" x="{x:.1f}" y="{base:.1f}">{words}</text>',
        )


def _bands(bed: Bed, alongs: Sequence[float], head: float, *, down: bool) -> Iterator[str]:
    """Every band, the broad ones first so that the thin ones lie on top."""
    names = {stem.node.key: stem.node for column in bed.columns for stem in column if stem.node}
    yield '<g aria-hidden="true">'
    for band in sorted(bed.bands, key=lambda band: -float(band.flow.amount)):
        source, target = names[band.flow.source_key], names[band.flow.target_key]
        words = f"{source.label} → {target.label}" + (f": {band.flow.note}" if band.flow.note else "")
        yield (
            f'<path class="river-band stream-{escape(source.kind)}" data-from="{escape(source.key)}" '
            f'data-to="{escape(target.key)}" d="{_ribbon(band, alongs, head, down)}"><title>{escape(words)}</title></path>'
        )
    yield "</g>"


def _ribbon(band: Band, alongs: Sequence[float], head: float, down: bool) -> str:
    """The outline of a band: along one edge through every lane, and back along the other."""
    there: list[tuple[float, float, float, float, float]] = []
    for strand in band.strands:
        near = alongs[strand.source.column] + STEM
        far = alongs[strand.target.column]
        leaves = strand.source.start + strand.leaves + head
        arrives = strand.target.start + strand.arrives + head
        there.append((near, leaves, far, arrives, strand.size))

    def point(along: float, across: float) -> str:
        return f"{across:.1f} {along:.1f}" if down else f"{along:.1f} {across:.1f}"

    edge = f"M{point(there[0][0], there[0][1])}"
    for near, leaves, far, arrives, _ in there:
        middle = (near + far) / 2
        edge += (
            f"L{point(near, leaves)}C{point(middle, leaves)} {point(middle, arrives)} {point(far, arrives)}"
        )
    for near, leaves, far, arrives, size in reversed(there):
        middle = (near + far) / 2
        edge += (
            f"L{point(far, arrives + size)}C{point(middle, arrives + size)} {point(middle, leaves + size)} "
        )
        edge += point(near, leaves + size)
    return edge + "Z"


def _rect(name: str, x: float, y: float, width: float, height: float, *, radius: float) -> str:
    """A rectangle by its class."""
    return f'<rect class="{name}" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" rx="{radius}"/>'


def _node(node: RiverNode, drawing: str) -> str:
    """A name with its stem; a link where there is something to open."""
    said = f"{node.label}, {node.note}" if node.note else node.label
    gathered = " river-gathered" if node.kind == OTHERS else ""
    marks = f'class="river-node stream-{escape(node.kind)}{gathered}" data-key="{escape(node.key)}"'
    title = f"<title>{escape(said)}</title>"
    if node.href:
        return f'<a {marks} href="{escape(node.href)}" aria-label="{escape(said)}">{title}{drawing}</a>'
    return f"<g {marks}>{title}{drawing}</g>"


def _svg(name: str, width: int, height: float, title: str, parts: Sequence[str]) -> str:
    """The picture's frame. It is a group, not an image, because its names are links."""
    return (
        f'<svg class="{name}" viewBox="0 0 {width} {height:.0f}" width="{width}" height="{height:.0f}" '
        f'role="group" aria-label="{escape(title)}">{"".join(parts)}</svg>'
    )
