"""Shapley: every different source of a journey gets the same, however often it was met.

A coalition of sources is worth the conversions of the journeys that lie wholly inside it. For this game the Shapley
value (L. S. Shapley, "A value for n-person games", 1953) has a closed form: it is a sum of unanimity games, and in
each of them the members share equally. Journeys that did not convert are worth nothing to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from headwater.core.credit.path.journey import Journey
from headwater.core.credit.path.rules import rule

MOST_SOURCES = 15
"""Beyond about so many sources the coalitions have hardly any journeys inside them."""


def weigh(journey: Journey) -> Sequence[int]:
    """1 where a source is met first, 0 where it is met again."""
    seen = set()
    weights = []
    for step in journey.steps:
        weights.append(0 if step in seen else 1)
        seen.add(step)
    return weights


MODEL = replace(
    rule("shapley", "All different sources of a journey share alike.", weigh),
    learns=True,
    most_sources=MOST_SOURCES,
)
