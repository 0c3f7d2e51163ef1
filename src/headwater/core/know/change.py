"""Before and after: whether there are more of something than in a time of equal length, or whether it may be chance."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from headwater.core.know.intervals import CLAIM, RANGE, beta_quantile

FEW: Final = 5
"""Under so many cases in both times together nothing is claimed."""
TOO_FEW, MORE, LESS, CHANCE = "too few to say", "more", "fewer", "may be chance"


@dataclass(frozen=True, slots=True)
class Change:
    """How many times as many came after, with its interval (None: unknown or without bound), in words."""

    ratio: float | None
    low: float | None
    high: float | None
    words: str


def level_of_lines(*, cases: Iterable[int]) -> float:
    """The level at which each line of a list is judged, from how many cases each has in both times together.

    1 - 0.05 / lines with enough cases (Bonferroni): where nothing changed, a whole list names anybody falsely at most
    one time in twenty. Limit: the longer the list, the larger a change has to be to be named.
    """
    return 1 - (1 - CLAIM) / max(sum(each >= FEW for each in cases), 1)


def change(*, before: int, after: int, level: float = RANGE) -> Change:
    """Two counts over times of equal length, with the interval at that level. Where there are few, nothing is claimed.

    Given n cases in all, those after are binomial with share r / (1 + r), where r is the ratio of the rates; its
    exact interval (Clopper and Pearson 1934) is taken back to r. Source: Przyborowski and Wilenski 1940. Limit: cases
    must come independently of each other; people who came as a pair count as two.
    """
    whole = before + after
    ratio = after / before if before else None
    if whole < FEW:
        return Change(ratio, None, None, TOO_FEW)
    tail = (1 - level) / 2
    low = beta_quantile(a=after, b=before + 1, at=tail) if after else 0.0
    high = beta_quantile(a=after + 1, b=before, at=1 - tail) if before else 1.0
    least, most = low / (1 - low), high / (1 - high) if high < 1 else None
    words = MORE if least > 1 else LESS if most is not None and most < 1 else CHANCE
    return Change(ratio, least, most, words)
