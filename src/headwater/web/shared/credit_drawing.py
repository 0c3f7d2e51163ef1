"""The credit of each source under several models as dots on one scale: where the models agree, the dots lie together.

Drawn like the strips of `comparing_drawing`: in percents, as one image with a description in words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString

from headwater.web.shared.comparing_drawing import AXIS, MIDDLE, WORDS, Scale, image, line_of_words, track
from headwater.web.shared.river_text import fit

TOGETHER, DRAWN_APART, DOT, APART = 44, 60, 6, 4.0
NAME_SIZE, NAME_ROOM = 14.0, 210.0


@dataclass(frozen=True, slots=True)
class Dotted:
    """One source: what each model gives it, as (name of the model, amount, the amount in words)."""

    label: str
    dots: tuple[tuple[str, float, str], ...]
    stream: str = "person"


def dots_drawing(*, lines: Sequence[Dotted], scale: Scale, title: str) -> SafeString:
    """The drawing; nothing without lines. Under a line whose dots lie apart stand the models at both ends."""
    lines = [each for each in lines if each.dots]
    if not lines:
        return SafeString("")
    parts: list[str] = []
    top = 0
    for each in lines:
        parts += _line(each, scale, top)
        top += DRAWN_APART if _is_apart(each, scale) else TOGETHER
    height = top + AXIS
    parts.append(f'<text class="strips-end" x="0" y="{height - 4}">{escape(scale.ends[0])}</text>')
    parts.append(
        f'<text class="strips-end" x="100%" y="{height - 4}" text-anchor="end">{escape(scale.ends[1])}</text>'
    )
    says = "; ".join(
        f"{each.label}: {', '.join(f'{words} under {name}' for name, _, words in each.dots)}"
        for each in lines
    )
    return image(parts=parts, height=height, title=title, says=says)


def _is_apart(each: Dotted, scale: Scale) -> bool:
    """Whether the dots of a line lie so far apart that their ends need words."""
    places = [scale.place(amount) for _, amount, _ in each.dots]
    return max(places) - min(places) >= APART


def _line(each: Dotted, scale: Scale, top: float) -> Iterator[str]:
    least, most = (
        min(each.dots, key=lambda dot: dot[1]),
        max(each.dots, key=lambda dot: dot[1]),
    )
    low, high = scale.place(least[1]), scale.place(most[1])
    apart = _is_apart(each, scale)
    figure = f"{least[2]} to {most[2]}" if apart else most[2]
    yield from line_of_words(left=fit(each.label, NAME_SIZE, NAME_ROOM), right=figure, y=top + WORDS)
    yield track(y=top + MIDDLE)
    yield f'<g class="stream-{escape(each.stream)}">'
    yield (
        f'<line class="strips-spread" x1="{low:.2f}%" x2="{high:.2f}%" y1="{top + MIDDLE}" y2="{top + MIDDLE}"/>'
    )
    for name, amount, words in each.dots:
        yield (
            f'<circle class="strips-dot strips-many" cx="{scale.place(amount):.2f}%" cy="{top + MIDDLE}" r="{DOT}">'
            f"<title>{escape(name)}: {escape(words)}</title></circle>"
        )
    yield "</g>"
    if apart:
        yield f'<text class="strips-end" x="0" y="{top + MIDDLE + 20}">least: {escape(_names(each, least[1]))}</text>'
        yield (
            f'<text class="strips-end" x="100%" y="{top + MIDDLE + 20}" text-anchor="end">'
            f"most: {escape(_names(each, most[1]))}</text>"
        )


def _names(each: Dotted, amount: float) -> str:
    """The models that give this amount, the first two by name."""
    names = [name for name, given, _ in each.dots if abs(given - amount) < 1e-9]
    return ", ".join(names[:2]) + (f" +{len(names) - 2}" if len(names) > 2 else "")
