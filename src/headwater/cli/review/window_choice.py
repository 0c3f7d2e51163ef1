"""Which days a review looks at, and why: as the user said, or the last twelve months that the file knows of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from headwater.cli.review.faults import WRONG_CALL, ReviewFault
from headwater.cli.review.options import Options
from headwater.core.book_from_rows import BookRead
from headwater.core.know.sentence import day_words
from headwater.core.windows import (
    EVERYTHING,
    WindowError,
    between,
    calendar_year,
    last_months,
    window_before,
    window_named,
)
from headwater.core.words import Window

USUAL_MONTHS = 12


@dataclass(frozen=True, slots=True)
class WindowChoice:
    """The window, the one before it to compare with, and a sentence that says why ("" when the user set it)."""

    window: Window
    before: Window | None
    reason: str


def choose_window(options: Options, read: BookRead, today: date) -> WindowChoice:
    """The window the user named; else the last twelve months, or those up to the newest day in the file."""
    try:
        window, reason = _named(options, today) or _usual(read, today)
        return WindowChoice(window, window_before(window=window, today=today), reason)
    except WindowError as fault:
        raise ReviewFault(WRONG_CALL, str(fault)) from fault


def _named(options: Options, today: date) -> tuple[Window, str] | None:
    if options.year is not None:
        return calendar_year(year=options.year), ""
    if options.last is not None:
        return window_named(text=options.last, today=today), ""
    if options.since or options.until:
        return between(since=options.since, until=options.until), ""
    return None


def _usual(read: BookRead, today: date) -> tuple[Window, str]:
    if not read.has_dates:
        return EVERYTHING, "There are no dates, so everything counts and nothing can have gone quiet."
    usual = last_months(months=USUAL_MONTHS, today=today)
    days = {engagement.on for engagement in read.book.engagements if engagement.on}
    if not days or any(usual.holds(day) for day in days):
        return usual, "No window was named, so these are the last 12 months."
    newest = max((day for day in days if day <= today), default=max(days))
    reason = (
        "No work began in the last 12 months, so these are the 12 months up to the newest day "
        f"in the file, {day_words(newest)}."
    )
    return last_months(months=USUAL_MONTHS, today=newest), reason
