"""The days of a season as a small picture: what was given and thanked on each, and how far the sum is.

Positions are in percents and no style stands in the markup, only classes (see the sheet `review.css`).
"""

from __future__ import annotations

from typing import Final

from django.utils.html import format_html
from django.utils.safestring import SafeString

from headwater.core.season import Progress

HEIGHT: Final = 132
FLOOR: Final = 112
ROOM: Final = 96


def picture(done: Progress) -> SafeString:
    """Two lines that climb towards their targets, a faint one of an even pace, and the days below."""
    if not done.days:
        return SafeString("")
    most = max(done.gives_target, done.thanks_target, done.gives, done.thanks, 1)
    parts = [
        f'<line class="season-floor" x1="0%" x2="100%" y1="{FLOOR}" y2="{FLOOR}"/>',
        *_pace(done, most),
        *_climb("season-thanks", [day.thanks_so_far for day in done.days], done.length, most),
        *_climb("season-gives", [day.gives_so_far for day in done.days], done.length, most),
        *_days(done),
    ]
    said = (
        f"Day {done.gone} of {done.length}: {done.gives} gives of {done.gives_target}, {done.thanks} thanks of "
        f"{done.thanks_target}."
    )
    return format_html(
        '<svg class="season" width="100%" height="{}" role="img" aria-label="{}"><title>{}</title>{}</svg>',
        HEIGHT, said, said, SafeString("".join(parts)),
    )  # fmt: skip


def _y(value: float, most: int) -> str:
    return f"{FLOOR - ROOM * value / most:.1f}"


def _pace(done: Progress, most: int) -> list[str]:
    return [
        f'<line class="season-pace" x1="0%" y1="{FLOOR}" x2="100%" y2="{_y(target, most)}"/>'
        for target in sorted({done.gives_target, done.thanks_target} - {0})
    ]


def _climb(name: str, sums: list[int], length: int, most: int) -> list[str]:
    """A line in steps: flat through a day, up at its start."""
    drawn, before = [], 0
    for place, value in enumerate(sums):
        start, end, level = (
            f"{100 * place / length:.2f}%",
            f"{100 * (place + 1) / length:.2f}%",
            _y(value, most),
        )
        if value != before:
            drawn.append(
                f'<line class="{name}" x1="{start}" x2="{start}" y1="{_y(before, most)}" y2="{level}"/>'
            )
        drawn.append(f'<line class="{name}" x1="{start}" x2="{end}" y1="{level}" y2="{level}"/>')
        before = value
    return drawn


def _days(done: Progress) -> list[str]:
    """A dot below each day on which something was done."""
    return [
        f'<circle class="season-day" cx="{100 * (place + 0.5) / done.length:.2f}%" cy="{FLOOR + 10}" '
        f'r="{min(6, 2 + day.gives + day.thanks)}"/>'
        for place, day in enumerate(done.days)
        if day.gives + day.thanks
    ]
