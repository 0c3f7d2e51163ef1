"""Fair among equals: who fits as well as the other, and was recommended longer ago, comes first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Final

from headwater.core.giving.index import Index

if TYPE_CHECKING:
    from headwater.core.giving.matching import Fit

ALIKE: Final = 0.2
"""Scores whose odds differ by less than a fifth cannot be told apart."""


def in_fair_order(told: Iterable[Fit], index: Index) -> list[Fit]:
    """Best first; among those that cannot be told apart, who was recommended least recently, then least often."""
    left = sorted(told, key=lambda one: (-one.score, one.person))
    found: list[Fit] = []
    while left:
        least = _odds(left[0]) * (1 - ALIKE)
        equals = [one for one in left if _odds(one) >= least]
        left = left[len(equals) :]
        found += sorted(equals, key=lambda one: (*_turn(one, index), -one.score, one.person))
    return found


def _odds(one: Fit) -> float:
    return one.score / max(1e-6, 1 - one.score)


def _turn(one: Fit, index: Index) -> tuple[date, int]:
    person = index.person(one.person)
    return person.recommended or date.min, person.share
