"""What both pictures of the river are drawn with: bands, stems, names that are links, and the frame.

No style stands in the markup, only classes; see the sheet `pictures.css`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils.html import escape

from headwater.web.shared.river_figures import OTHERS, RiverNode
from headwater.web.shared.river_layout import Band, Bed

STEM = 9
HEADING = 26.0


def bands_of(bed: Bed, alongs: Sequence[float], head: float, *, down: bool) -> Iterator[str]:
    """Every band, the broad ones first so that the thin ones lie on top."""
    names = {stem.node.key: stem.node for column in bed.columns for stem in column if stem.node}
    yield '<g aria-hidden="true">'
    for band in sorted(bed.bands, key=lambda band: -float(band.flow.amount)):
        source, target = names[band.flow.source_key], names[band.flow.target_key]
        words = f"{source.label} → {target.label}" + (f": {band.flow.note}" if band.flow.note else "")
        marks = f'data-from="{escape(source.key)}" data-to="{escape(target.key)}"'
        path = _ribbon(band, alongs, head, down)
        yield f'<path class="river-band stream-{escape(source.kind)}" {marks} d="{path}">'
        yield f"<title>{escape(words)}</title></path>"
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


def rect(name: str, x: float, y: float, width: float, height: float, *, radius: float) -> str:
    """A rectangle by its class."""
    return f'<rect class="{name}" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" rx="{radius}"/>'


def node_of(node: RiverNode, drawing: str) -> str:
    """A name with its stem; a link where there is something to open."""
    said = f"{node.label}, {node.note}" if node.note else node.label
    gathered = " river-gathered" if node.kind == OTHERS else ""
    marks = f'class="river-node stream-{escape(node.kind)}{gathered}" data-key="{escape(node.key)}"'
    title = f"<title>{escape(said)}</title>"
    if node.href:
        return f'<a {marks} href="{escape(node.href)}" aria-label="{escape(said)}">{title}{drawing}</a>'
    return f"<g {marks}>{title}{drawing}</g>"


def svg(name: str, width: int, height: float, title: str, parts: Sequence[str]) -> str:
    """The picture's frame. It is a group, not an image, because its names are links."""
    return (
        f'<svg class="{name}" viewBox="0 0 {width} {height:.0f}" width="{width}" height="{height:.0f}" '
        f'role="group" aria-label="{escape(title)}">{"".join(parts)}</svg>'
    )
