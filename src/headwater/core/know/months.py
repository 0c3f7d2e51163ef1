"""Months and quarters of a report: in which one a day lies, and all of them in a row without gaps."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from headwater.core.windows import quarter_name, quarter_of

MOST: Final = 600
"""A longer row (a wrong year, say) is not filled up: then only those with something in them are listed."""


def month_of(*, day: date) -> date:
    """The first day of its month."""
    return day.replace(day=1)


def months_of(*, days: Iterable[date]) -> tuple[date, ...]:
    """The months from the first to the last of these days, in order."""
    numbers = sorted({each.year * 12 + each.month - 1 for each in days})
    return tuple(date(number // 12, number % 12 + 1, 1) for number in _filled(numbers))


def quarters_of(*, days: Iterable[date]) -> tuple[int, ...]:
    """The quarters from the first to the last of these days, numbered as `windows.quarter_of` does."""
    return tuple(_filled(sorted({quarter_of(day=each) for each in days})))


def month_key(*, month: date) -> str:
    """Such as "2024-03"."""
    return f"{month.year:04d}-{month.month:02d}"


def month_words(*, month: date) -> str:
    """Such as "Mar 2024"."""
    return f"{month:%b} {month.year}"


def quarter_key(*, quarter: int) -> str:
    """Such as "2024-q3"."""
    return quarter_name(quarter=quarter).replace(" ", "-").lower()


def _filled(numbers: list[int]) -> list[int]:
    if not numbers or numbers[-1] - numbers[0] >= MOST:
        return numbers
    return list(range(numbers[0], numbers[-1] + 1))
