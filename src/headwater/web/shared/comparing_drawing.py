"""Figures held side by side: one strip for each, its range as a band and the figure as a dot, all on one scale.

Places are in percents, so a strip is as wide as the room it has while its words keep their size. The whole drawing is
one image with a title and a description in words. No style stands in the markup, only classes; see `pictures.css`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Final

from django.utils.html import escape
from django.utils.safestring import SafeString

ROW, WORDS, MIDDLE, BAND, DOT, AXIS = 46, 14, 29, 9, 6, 20
NEAR, MIDST = 15.0, 40.0
FLAT: Final = 1e-12


@dataclass(frozen=True, slots=True)
class Strip:
    """One figure with its name and the figure in words.

    `low` or `high` None: the range has no such end; both None: there is no range. `at` None: nothing is known, and
    nothing is drawn but the line.
    """

    label: str
    figure: str
    at: float | None
    low: float | None = None
    high: float | None = None
    stream: str = "person"


@dataclass(frozen=True, slots=True)
class Scale:
    """What all strips lie on: its two ends with their words, and a figure that is marked on it (None: none is)."""

    low: float
    high: float
    ends: tuple[str, str]
    mark: float | None = None
    mark_words: str = ""

    def place(self, value: float) -> float:
        """How far along a value lies, in percents between 0 and 100."""
        span = self.high - self.low
        if not isfinite(value) or span <= FLAT:
            return 100.0 if value > self.low else 0.0
        return min(max(100 * (value - self.low) / span, 0.0), 100.0)


def strips_drawing(*, strips: Sequence[Strip], scale: Scale, title: str) -> SafeString:
    """The drawing; nothing without strips. Its description names every strip with its figure."""
    if not strips:
        return SafeString("")
    height = ROW * len(strips) + AXIS
    parts = [
        *_mark(scale, height),
        *(part for place, strip in enumerate(strips) for part in _strip(strip, scale, ROW * place)),
        *_axis(scale, height),
    ]
    says = "; ".join(f"{strip.label}: {strip.figure}" for strip in strips)
    if scale.mark_words:
        says += f"; marked: {scale.mark_words}"
    return image(parts=parts, height=height, title=title, says=says)


def image(*, parts: Sequence[str], height: int, title: str, says: str) -> SafeString:
    """The frame of a drawing that is as wide as its room: an image with a title and a description."""
    told = f"<title>{escape(title)}</title><desc>{escape(says)}.</desc>"
    return SafeString(
        f'<svg class="strips" width="100%" height="{height}" role="img">{told}{"".join(parts)}</svg>'
    )


def line_of_words(*, left: str, right: str, y: float) -> Iterator[str]:
    """A name to the left, its figure to the right."""
    yield f'<text class="strips-name" x="0" y="{y:.0f}">{escape(left)}</text>'
    yield f'<text class="strips-figure" x="100%" y="{y:.0f}" text-anchor="end">{escape(right)}</text>'


def track(*, y: float) -> str:
    """The line that the scale runs along."""
    return f'<line class="strips-track" x1="0" x2="100%" y1="{y:.1f}" y2="{y:.1f}"/>'


def _strip(strip: Strip, scale: Scale, top: float) -> Iterator[str]:
    yield from line_of_words(left=strip.label, right=strip.figure, y=top + WORDS)
    yield track(y=top + MIDDLE)
    if strip.at is None:
        return
    low = 0.0 if strip.low is None else scale.place(strip.low)
    high = 100.0 if strip.high is None else scale.place(strip.high)
    yield f'<g class="stream-{escape(strip.stream)}">'
    if strip.low is not None or strip.high is not None:
        yield (
            f'<rect class="strips-band" x="{low:.2f}%" y="{top + MIDDLE - BAND / 2:.1f}" width="{high - low:.2f}%" '
            f'height="{BAND}" rx="{BAND / 2}"/>'
        )
    yield f'<circle class="strips-dot" cx="{scale.place(strip.at):.2f}%" cy="{top + MIDDLE}" r="{DOT}"/></g>'


def _mark(scale: Scale, height: float) -> Iterator[str]:
    if scale.mark is not None:
        place = f"{scale.place(scale.mark):.2f}%"
        yield (
            f'<line class="strips-mark" x1="{place}" x2="{place}" y1="{MIDDLE - 8}" y2="{height - AXIS + 2}"/>'
        )


def _axis(scale: Scale, height: float) -> Iterator[str]:
    """The ends of the scale and its mark in words; an end gives way to a mark that lies close to it."""
    y = height - 4
    place = scale.place(scale.mark) if scale.mark is not None and scale.mark_words else 50.0
    if place > NEAR:
        yield f'<text class="strips-end" x="0" y="{y}">{escape(scale.ends[0])}</text>'
    if place < 100 - NEAR:
        yield f'<text class="strips-end" x="100%" y="{y}" text-anchor="end">{escape(scale.ends[1])}</text>'
    if scale.mark is not None and scale.mark_words:
        anchor = "start" if place < MIDST else "end" if place > 100 - MIDST else "middle"
        yield (
            f'<text class="strips-end" x="{place:.2f}%" y="{y}" text-anchor="{anchor}">'
            f"{escape(scale.mark_words)}</text>"
        )
