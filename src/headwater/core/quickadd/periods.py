"""Days told by how long ago they were: "last week", "two weeks ago", "on Friday last week", "vor drei Monaten"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from headwater.core.names.forms import fold

WEEKDAYS = {
    name: day
    for day, names in enumerate(
        (
            "monday montag",
            "tuesday dienstag",
            "wednesday mittwoch",
            "thursday donnerstag",
            "friday freitag",
            "saturday samstag sonnabend",
            "sunday sonntag",
        )
    )
    for name in names.split()
}
"""Folded name of a weekday -> its number, Monday 0."""
_NUMBERS = {
    name: number
    for number, names in enumerate(
        (
            "a an one ein eine einem einer",
            "two zwei",
            "three drei",
            "four vier",
            "five fuenf funf fünf",
            "six sechs",
            "seven sieben",
            "eight acht",
            "nine neun",
            "ten zehn",
            "eleven elf",
            "twelve zwoelf zwolf zwölf",
        ),
        start=1,
    )
    for name in names.split()
}
_UNITS = {
    "day": "day", "tag": "day", "fortnight": "fortnight", "week": "week", "woche": "week", "month": "month",
    "monat": "month", "year": "year", "jahr": "year",
}  # fmt: skip
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_COUNT = rf"(\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_DAY = "|".join(WEEKDAYS)
_LAST_WEEK = (
    r"(?:of\s+|in\s+)?(?:last|letzte|letzter|letzten|vorige|voriger|vergangene|vergangener)\s+(?:week|woche)"
)
SPAN = re.compile(
    rf"\b(?:(?:about|some|etwa|ca\.?)\s+)?(?:{_COUNT}\s+(days?|weeks?|fortnights?|months?|years?)\s+ago"
    rf"|vor\s+{_COUNT}\s+(tag|tagen|woche|wochen|monat|monaten|jahr|jahren))\b",
    re.IGNORECASE,
)
"""A number of days, weeks, months or years ago."""
LAST = re.compile(
    r"\b(?:in\s+|im\s+)?(?:last|letzte|letzten|letztes|letzter|vorige|vorigen|voriges|vergangene|vergangenen|vergangenes)"
    r"\s+(week|month|year|woche|monat|jahr)\b",
    re.IGNORECASE,
)
"""Last week, month or year: the same day, one earlier."""
DAY_OF_LAST_WEEK = re.compile(
    rf"\b(?:(?:on|am)\s+)?({_DAY}),?\s+{_LAST_WEEK}\b|\b{_LAST_WEEK},?\s+(?:on\s+|am\s+)?({_DAY})\b",
    re.IGNORECASE,
)
"""A day of the week before this one."""


def read_span(found: re.Match[str], today: date) -> date | None:
    """The day that a match of `SPAN` means; None before the year 1."""
    number, unit = fold(found[1] or found[3]), fold(found[2] or found[4])
    return _earlier(today, _NUMBERS.get(number) or int(number), _unit(unit))


def read_last(found: re.Match[str], today: date) -> date | None:
    """The day that a match of `LAST` means."""
    return _earlier(today, 1, _unit(fold(found[1])))


def read_day_of_last_week(found: re.Match[str], today: date) -> date | None:
    """The day that a match of `DAY_OF_LAST_WEEK` means; weeks begin on Monday."""
    return back(today, today.weekday() + 7 - WEEKDAYS[fold(found[1] or found[2])])


def back(today: date, days: int) -> date | None:
    """So many days before `today`; None before the year 1."""
    return today - timedelta(days=days) if today.toordinal() > days else None


def _unit(word: str) -> str:
    return next(unit for start, unit in _UNITS.items() if word.startswith(start))


def _earlier(today: date, count: int, unit: str) -> date | None:
    """So many units before `today`; in a shorter month its last day."""
    if days := _DAYS.get(unit):
        return back(today, count * days)
    year, month = divmod(today.year * 12 + today.month - 1 - count * (12 if unit == "year" else 1), 12)
    if year < 1:
        return None
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))
