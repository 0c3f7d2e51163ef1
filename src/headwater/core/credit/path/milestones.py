"""Rules that pay the turning points of a journey: W and full path.

W (30-30-30-10): the first touch, the one that made the person known, the one that led to an opportunity, and a tenth
for all others. Full path (22.5 x 4 + 10): the same with the touch before the close as a fourth point. These are the
shares that vendors of marketing software publish; they are conventions, not findings.

One touch that is several points gets the share of each. What a journey has not got (no lead seen, no opportunity, no
other touch) is shared among the points that it has: every touch keeps its proportion to the rest.
"""

from __future__ import annotations

from collections.abc import Sequence

from headwater.core.credit.path.journey import Journey
from headwater.core.credit.path.rules import rule

OTHERS = 100
"""What the touches that are no point share, in thousandths."""


def by_points(*, count: int, points: Sequence[int | None], each: int) -> Sequence[int]:
    """Weights of `count` touches: `each` thousandths to every point there is, `OTHERS` to all others together."""
    there = [point for point in points if point is not None]
    between = count - len(set(there))
    scale = max(between, 1)
    weights = [0 if place in there else OTHERS for place in range(count)]
    for point in there:
        weights[point] += each * scale
    return weights


def _w(journey: Journey) -> Sequence[int]:
    return by_points(count=len(journey.steps), points=(0, journey.lead, journey.opportunity), each=300)


def _full(journey: Journey) -> Sequence[int]:
    close = len(journey.steps) - 1
    return by_points(count=close + 1, points=(0, journey.lead, journey.opportunity, close), each=225)


W = rule("w", "First touch, becoming known and opportunity get 30 % each, the others share 10 %.", _w)
FULL_PATH = rule(
    "full_path",
    "First touch, becoming known, opportunity and close get 22.5 % each, the others share 10 %.",
    _full,
)
