"""A limit on how old a referral may be to keep its credit. Without one, first-touch credit never expires."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, tzinfo

from headwater.core.words import UNDATED, Book


def without_older(*, book: Book, than: date, zone: tzinfo = UTC) -> Book:
    """The book without the links made before the day `than` in `zone`.

    Undated links stay: nobody can say that they are too old.
    """
    first = datetime.combine(than, time(), zone)
    return replace(book, links=tuple(link for link in book.links if link.at == UNDATED or link.at >= first))


def years_before(*, day: date, years: int) -> date:
    """The same day so many years earlier; 28 February where there is no 29th."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
