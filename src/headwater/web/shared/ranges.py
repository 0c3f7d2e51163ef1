"""Ranges drawn on the server: one line for each name, from the low end to the high one, with the mean as a dot.

Beside each line stand the same figures in words, so the drawing itself is an extra for those who would rather look.
The scale is linear and begins at nothing: a range that reaches nothing is seen to do so. No style stands in the
markup, only classes; see the sheet `pictures.css`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString

from headwater.web.shared.templatetags.headwater_ui import kind_icon

MOST_TICKS: Final = 5
MIDDLE, HEIGHT = 12, 24


@dataclass(frozen=True, slots=True)
class RangeLine:
    """One name with its figure: `low` to `high`, `mean` between them, and `mark`, the cautious figure.

    `kind` (of the name's party) gives it its sign and colour, `figure` is the mean in words, `words` say the rest;
    `group` is the common heading.
    """

    name: str
    href: str
    kind: str
    low: float
    mean: float
    high: float
    mark: float
    figure: str
    words: str
    group: str = ""


def ranges(*, lines: Sequence[RangeLine], unit: str) -> SafeString:
    """The drawing as HTML: a scale and a list for each group; nothing when there are no lines. No figure is below 0."""
    if not lines:
        return SafeString("")
    ticks = _ticks(max(each.high for each in lines))
    parts = [
        f'<div class="ranges-head" aria-hidden="true"><span class="small soft">{escape(unit)}</span>',
        _scale(ticks),
        "</div>",
    ]
    for group, some in groupby(lines, key=lambda each: each.group):
        if group:
            parts.append(f'<h3 class="ranges-group">{escape(group)}</h3>')
        parts.append(f'<ol class="ranges-list">{"".join(_line(each, ticks) for each in some)}</ol>')
    return format_html('<div class="ranges">{}</div>', SafeString("".join(parts)))


def _ticks(most: float) -> list[float]:
    """Round figures from 0 to at least `most`, few enough to be read."""
    if not math.isfinite(most) or most <= 0:
        return [0.0, 1.0]
    raw = most / (MOST_TICKS - 1)
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(size * power for size in (1, 2, 2.5, 5, 10) if size * power >= raw * (1 - 1e-9))
    return [step * place for place in range(math.ceil(most / step - 1e-9) + 1)]


def _scale(ticks: Sequence[float]) -> str:
    def text(place: int, tick: float) -> str:
        anchor = "start" if not place else "end" if place == len(ticks) - 1 else "middle"
        return f'<text x="{_at(tick, ticks)}" y="14" text-anchor="{anchor}">{tick:,.10g}</text>'

    return f'<svg class="ranges-scale" width="100%" height="18">{"".join(map(text, range(len(ticks)), ticks))}</svg>'


def _at(value: float, ticks: Sequence[float]) -> str:
    return f"{100 * max(0.0, value) / ticks[-1]:.2f}%"


def _line(it: RangeLine, ticks: Sequence[float]) -> str:
    said = f"{it.name}: {it.figure}; {it.words}"
    name = f'<a href="{escape(it.href)}">{escape(it.name)}</a>' if it.href else escape(it.name)
    return (
        f'<li class="stream-{escape(it.kind)}">'
        f'<span class="name kind-{escape(it.kind)}">{kind_icon(it.kind)}{name}</span>'
        f'<svg width="100%" height="{HEIGHT}" role="img" aria-label="{escape(said)}"><title>{escape(said)}</title>'
        f"{''.join(_marks(it, ticks))}</svg>"
        f'<span class="ranges-words"><span class="ranges-figure">{escape(it.figure)}</span> '
        f'<span class="small soft">{escape(it.words)}</span></span></li>'
    )


def _marks(it: RangeLine, ticks: Sequence[float]) -> Iterator[str]:
    for tick in ticks:
        at = _at(tick, ticks)
        yield f'<line class="ranges-tick" x1="{at}" x2="{at}" y1="0" y2="{HEIGHT}"/>'
    low, high, mark, mean = (_at(each, ticks) for each in (it.low, it.high, it.mark, it.mean))
    yield f'<line class="ranges-line" x1="{low}" x2="{high}" y1="{MIDDLE}" y2="{MIDDLE}"/>'
    yield f'<line class="ranges-mark" x1="{mark}" x2="{mark}" y1="{MIDDLE - 7}" y2="{MIDDLE + 7}"/>'
    yield f'<circle class="ranges-dot" cx="{mean}" cy="{MIDDLE}" r="5"/>'
