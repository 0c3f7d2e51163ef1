"""Fair among equals: who fits as well as the other, and was recommended longer ago, comes first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Final

from headwater.core.giving.index import Index

if TYPE_CHECKING:
    from headwater.core.giving.matching import Fit

ALIKE: Final = 0.04
"""Scores that differ by less than this share cannot be told apart."""


def in_fair_order(told: Iterable[Fit], index: Index) -> list[Fit]:
    """Best first; among those that cannot be told apart, who was recommended least recently, then least often."""
    left = sorted(told, key=lambda one: (-one.score, one.person))
    found: list[Fit] = []
    while left:
        least = left[0].score * (1 - ALIKE)
        equals = [one for one in left if one.score >= least]
        left = left[len(equals) :]
        found += sorted(equals, key=lambda one: (*_turn(one, index), -one.score, one.person))
    return found


def _turn(one: Fit, index: Index) -> tuple[date, int]:
    person = index.person(one.person)
    return person.recommended or date.min, person.share
