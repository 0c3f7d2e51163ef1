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

TOGETHER, DRAWN_APART, DOT, APART = 44, 64, 6, 4.0
NAME_SIZE, NAME_ROOM, WHOLE_ROOM = 14.0, 210.0, 330.0


@dataclass(frozen=True, slots=True)
class Dotted:
    """One source: what each model gives it, as (name of the model, amount, the amount in words).

    `figure` stands under the line instead of the models at both ends; the dot called `ring` is drawn hollow.
    """

    label: str
    dots: tuple[tuple[str, float, str], ...]
    stream: str = "person"
    figure: str = ""
    ring: str = ""


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
    says = "; ".join(f"{each.label}: {each.figure or _by_model(each)}" for each in lines)
    return image(parts=parts, height=height, title=title, says=says)


def _is_apart(each: Dotted, scale: Scale) -> bool:
    """Whether words stand under a line: its own, or those for dots that lie far apart."""
    places = [scale.place(amount) for _, amount, _ in each.dots]
    return bool(each.figure) or max(places) - min(places) >= APART


def _line(each: Dotted, scale: Scale, top: float) -> Iterator[str]:
    least = min(each.dots, key=lambda dot: dot[1])
    most = max(each.dots, key=lambda dot: dot[1])
    apart = _is_apart(each, scale)
    right = "" if each.figure else f"{least[2]} to {most[2]}" if apart else most[2]
    room = WHOLE_ROOM if each.figure else NAME_ROOM
    y = top + MIDDLE
    yield from line_of_words(left=fit(each.label, NAME_SIZE, room), right=right, y=top + WORDS)
    yield track(y=y)
    yield f'<g class="stream-{escape(each.stream)}">'
    yield (
        f'<line class="strips-spread" x1="{scale.place(least[1]):.2f}%" x2="{scale.place(most[1]):.2f}%" '
        f'y1="{y}" y2="{y}"/>'
    )
    for name, amount, words in each.dots:
        kind = "strips-ring" if name == each.ring else "strips-many"
        yield (
            f'<circle class="strips-dot {kind}" cx="{scale.place(amount):.2f}%" cy="{y}" r="{DOT}">'
            f"<title>{escape(name)}: {escape(words)}</title></circle>"
        )
    yield "</g>"
    if each.figure:
        yield f'<text class="strips-end" x="0" y="{y + 20}">{escape(each.figure)}</text>'
    elif apart:
        yield f'<text class="strips-end" x="0" y="{y + 20}">least: {escape(_names(each, least[1]))}</text>'
        yield (
            f'<text class="strips-end" x="100%" y="{y + 20}" text-anchor="end">'
            f"most: {escape(_names(each, most[1]))}</text>"
        )


def _by_model(each: Dotted) -> str:
    return ", ".join(f"{words} under {name}" for name, _, words in each.dots)


def _names(each: Dotted, amount: float) -> str:
    """The models that give this amount, the first two by name."""
    names = [name for name, given, _ in each.dots if abs(given - amount) < 1e-9]
    return ", ".join(names[:2]) + (f" +{len(names) - 2}" if len(names) > 2 else "")
