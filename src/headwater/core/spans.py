"""Days as one says them: "yesterday", "nine months ago", "on Friday", "4 May 2023". Signals and letters speak so."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from headwater.core.know.figures import spelt

MONTH = 30.44
YEAR = 365.25
ALMOST = 10


@lru_cache(maxsize=4096)
def span(*, days: float) -> str:
    """About how long: "three days", "five weeks", "nine months", "two years". Less than a day is "a day"."""
    days = max(1, days)
    if days < 21:
        return _about(round(days), "day")
    if days < 63:
        return _about(round(days / 7), "week")
    if days < 23.5 * MONTH:
        return _about(round(days / MONTH), "month")
    return _about(round(days / YEAR), "year")


def _about(number: int, unit: str) -> str:
    return f"a {unit}" if number == 1 else f"{spelt(number)} {unit}s"


def article(word: str) -> str:
    """A word with "a" or "an" before it: "a referral", "an introduction"."""
    return f"an {word}" if word[:1].lower() in "aeiou" else f"a {word}"


def times(number: int) -> str:
    """How often: "once", "twice", "three times"; none is "not at all"."""
    return {0: "not at all", 1: "once", 2: "twice"}.get(number, f"{spelt(number)} times")


def age(*, since: date, today: date) -> tuple[int, int]:
    """The whole years and months between two days, as one counts an age; (0, 0) for less than a month."""
    months = (today.year - since.year) * 12 + today.month - since.month - (today.day < since.day)
    return max(0, months) // 12, max(0, months) % 12


def age_said(*, since: date, today: date) -> str:
    """An age in words, never rounded up: "nine months", "two years", "almost twelve years" from ten months over."""
    years, months = age(since=since, today=today)
    if not years and not months:
        return span(days=(today - since).days)
    if years < 2:
        return _about(years * 12 + months, "month") if months or not years else "a year"
    return f"almost {spelt(years + 1)} years" if months >= ALMOST else _about(years, "year")


def ago(*, day: date, today: date) -> str:
    """How long ago a day was: "today", "yesterday", "five weeks ago". A day to come is said as `when` says it."""
    passed = (today - day).days
    if passed < 0:
        return when(day=day, today=today)
    if passed < 2:
        return "yesterday" if passed else "today"
    return f"{span(days=passed)} ago"


def when(*, day: date, today: date) -> str:
    """A day near or far: "today", "tomorrow", "on Friday", "on 4 May", "on 4 May 2023"."""
    ahead = (day - today).days
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get(ahead)
    if near:
        return near
    return f"on {day:%A}" if 1 < ahead < 7 else f"on {written(day=day, today=today)}"


def written(*, day: date, today: date | None = None) -> str:
    """A day in words: "4 May 2023"; without the year when it is that of `today`."""
    return f"{day.day} {day:%B}" if today and day.year == today.year else f"{day.day} {day:%B} {day.year}"


def waiting(hours: float) -> str:
    """A span of hours as one would say it: "less than an hour", "5 hours", "3 days"."""
    if hours < 1:
        return "less than an hour"
    if hours < 48:
        return f"{hours:.0f} hour{'' if round(hours) == 1 else 's'}"
    days = int(hours // 24)
    return f"{days} days"


def shifted(*, day: date, days: int) -> date:
    """That day so many days on. It stays inside the calendar: the first and the last day there are bound it."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min
