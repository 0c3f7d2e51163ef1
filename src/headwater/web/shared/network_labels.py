"""Where names are written in the network: beside what they name, inside the picture, and never on one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

LETTER: Final = 0.56
"""The width of a letter on average, of the size of the type."""
LONGEST: Final = 30
GAP: Final = 4
COVERED: Final = 3
"""A name that could only stand on more dots than this is left out."""

Frame = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Label:
    """A text for something round at (x, y) with that radius; once placed, (x, y) is where it is written.

    `name` is its class in the style sheet; "net-circle" stands above or below, other names beside.
    """

    text: str
    x: float
    y: float
    radius: float
    name: str
    anchor: str = "middle"


@dataclass(frozen=True, slots=True)
class Spot:
    """A dot that a name should not cover."""

    x: float
    y: float
    radius: float


def placed(*, labels: Sequence[Label], spots: Sequence[Spot], box: Frame, size: float) -> list[Label]:
    """Those labels that find room, the first ones first, in type of that size; long ones are cut with "…".

    A name may lie on a few dots where there is no better place, never on another name.
    """
    taken: list[Frame] = []
    found: list[Label] = []
    for label in labels:
        text = label.text if len(label.text) <= LONGEST else label.text[: LONGEST - 1].rstrip() + "…"
        best: tuple[int, Label, Frame] | None = None
        for tried in _ways(replace(label, text=text), size):
            frame = _frame(tried, size)
            if not _inside(frame, box) or any(_touch(frame, other) for other in taken):
                continue
            covered = sum(_covers(frame, spot) for spot in spots)
            if best is None or covered < best[0]:
                best = covered, tried, frame
            if not covered:
                break
        if best is not None and best[0] <= COVERED:
            found.append(best[1])
            taken.append(best[2])
    return found


def _ways(label: Label, size: float) -> Iterator[Label]:
    """The places to try, the best first."""
    above, below = label.y - label.radius - GAP, label.y + label.radius + size * 0.9
    middle, aside = label.y + size * 0.35, label.radius + GAP
    over_and_under = [
        replace(label, x=label.x + shift, y=y, anchor="middle")
        for shift in (0.0, -label.radius * 0.6, label.radius * 0.6)
        for y in (above, below)
    ]
    sides = [
        replace(label, x=label.x + aside, y=middle, anchor="start"),
        replace(label, x=label.x - aside, y=middle, anchor="end"),
    ]
    yield from (over_and_under + sides) if label.name == "net-circle" else (sides + over_and_under)


def _frame(label: Label, size: float) -> Frame:
    """Left, top, right and bottom of a text."""
    wide = len(label.text) * size * LETTER
    left = label.x - {"start": 0.0, "middle": wide / 2, "end": wide}[label.anchor]
    return left, label.y - size * 0.85, left + wide, label.y + size * 0.3


def _inside(frame: Frame, box: Frame) -> bool:
    left, top, wide, high = box
    return frame[0] >= left and frame[1] >= top and frame[2] <= left + wide and frame[3] <= top + high


def _touch(one: Frame, other: Frame) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _covers(frame: Frame, spot: Spot) -> bool:
    return (
        frame[0] < spot.x + spot.radius
        and spot.x - spot.radius < frame[2]
        and frame[1] < spot.y + spot.radius
        and spot.y - spot.radius < frame[3]
    )
