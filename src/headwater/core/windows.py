"""Windows of time: the last twelve months, a calendar year, any span, and the one of equal length before it.

Everything is in the user's days. "Today" is always handed in.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from headwater.core.words import Window

EVERYTHING = Window(since=None, until=None)
DAY = timedelta(days=1)
SPAN = re.compile(r"(?P<count>\d{1,3})\s*(?P<unit>[my])", re.IGNORECASE)
YEAR = re.compile(r"\d{4}")


class WindowError(ValueError):
    """A window that cannot be. The text says what to write instead and may be shown."""


def last_months(*, months: int, today: date) -> Window:
    """The `months` months that end today, today included."""
    if months < 1:
        raise WindowError("A window needs at least one month, for example 12m.")
    return Window(since=_shift(today, -months) + DAY, until=today)


def calendar_year(*, year: int) -> Window:
    """January the first to December the last."""
    if not date.min.year <= year < date.max.year:
        raise WindowError(f"{year} is not a year to look at. Write it with four digits, for example 2024.")
    return Window(since=date(year, 1, 1), until=date(year, 12, 31))


def between(*, since: date | None, until: date | None) -> Window:
    """Any span of days, both ends included; None leaves an end open."""
    if since and until and until < since:
        raise WindowError(f"The window ends ({until}) before it begins ({since}). Swap the two days.")
    return Window(since=since, until=until)


def window_named(*, text: str, today: date) -> Window:
    """The window that a person means by "12m", "2y", "2024", "year" (this calendar year) or "all"."""
    wish = text.strip().lower()
    if wish in {"all", "everything"}:
        return EVERYTHING
    if wish == "year":
        return calendar_year(year=today.year)
    if YEAR.fullmatch(wish):
        return calendar_year(year=int(wish))
    span = SPAN.fullmatch(wish)
    if not span:
        raise WindowError(f"“{text}” is not a window. Write 12m, 24m, 2y, a year such as 2024, or all.")
    months = int(span["count"]) * (12 if span["unit"] == "y" else 1)
    return last_months(months=months, today=today)


def window_before(*, window: Window, today: date) -> Window | None:
    """The window of equal length just before this one; None when this one has no beginning.

    A window of whole months (a calendar year, the last twelve months) is preceded by as many whole months, any
    other by as many days. An open end is taken to be today.
    """
    if window.since is None or window.since == date.min:
        return None
    end = max(window.until or today, window.since)
    last = window.since - DAY
    months = _whole_months(window.since, end)
    if months and (window.since.year - 1) * 12 >= months:
        return Window(since=_shift(end + DAY, -2 * months), until=last)
    days = (end - window.since).days
    if days >= last.toordinal():
        return None
    return Window(since=last - timedelta(days=days), until=last)


def quarter_of(*, day: date) -> int:
    """The number of the day's quarter, counted through all years, so that neighbours differ by one."""
    return day.year * 4 + (day.month - 1) // 3


def quarter_start(*, quarter: int) -> date:
    """The first day of a quarter counted by `quarter_of`."""
    return date(quarter // 4, quarter % 4 * 3 + 1, 1)


def quarter_name(*, quarter: int) -> str:
    """Such as "2024 Q3"."""
    return f"{quarter // 4} Q{quarter % 4 + 1}"


def _whole_months(since: date, until: date) -> int:
    """How many whole months the span has, or 0 when it does not end on a month's edge."""
    if until == date.max:
        return 0
    after = until + DAY
    months = (after.year - since.year) * 12 + after.month - since.month
    return months if months > 0 and _shift(after, -months) == since else 0


def _shift(day: date, months: int) -> date:
    """The same day some months on or back; the last of the month where that day does not exist."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year < year <= date.max.year:
        raise WindowError("That window reaches beyond all calendars. Choose a shorter one.")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
