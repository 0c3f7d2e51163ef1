"""Before and after: whether there are more of something than in a time of equal length, or whether it may be chance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from headwater.core.know.intervals import RANGE, beta_quantile

FEW: Final = 5
"""Under so many cases in both times together nothing is claimed."""
TOO_FEW, MORE, LESS, CHANCE = "too few to say", "more", "fewer", "may be chance"


@dataclass(frozen=True, slots=True)
class Change:
    """How many times as many came after, with the 90 % interval (None: unknown or without bound), in words."""

    ratio: float | None
    low: float | None
    high: float | None
    words: str


def change(*, before: int, after: int) -> Change:
    """Two counts over times of equal length. Where there are few, nothing is claimed.

    Given n cases in all, those after are binomial with share r / (1 + r), where r is the ratio of the rates; its
    exact interval (Clopper and Pearson 1934) is taken back to r. Source: Przyborowski and Wilenski 1940. Limit: cases
    must come independently of each other; people who came as a pair count as two.
    """
    whole = before + after
    ratio = after / before if before else None
    if whole < FEW:
        return Change(ratio, None, None, TOO_FEW)
    tail = (1 - RANGE) / 2
    low = beta_quantile(a=after, b=before + 1, at=tail) if after else 0.0
    high = beta_quantile(a=after + 1, b=before, at=1 - tail) if before else 1.0
    least, most = low / (1 - low), high / (1 - high) if high < 1 else None
    words = MORE if least > 1 else LESS if most is not None and most < 1 else CHANCE
    return Change(ratio, least, most, words)
