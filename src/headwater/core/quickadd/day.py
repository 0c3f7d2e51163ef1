"""The day in a quick-add line: "yesterday", "on Monday", "3 May", "am 3.5.2024"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from headwater.core.names.forms import fold

_DAYS_AGO = {
    "day before yesterday": 2, "vorgestern": 2, "yesterday": 1, "gestern": 1, "hier": 1, "today": 0, "heute": 0,
    "just now": 0, "this morning": 0, "heute morgen": 0, "last night": 1, "gestern abend": 1, "heute fruh": 0,
}  # fmt: skip
_WEEKDAYS = {
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
_MONTHS = {
    name: month
    for month, names in enumerate(
        (
            "jan january januar jaenner",
            "feb february februar",
            "mar march marz maerz",
            "apr april",
            "may mai",
            "jun june juni",
            "jul july juli",
            "aug august",
            "sep sept september",
            "oct october okt oktober",
            "nov november",
            "dec december dez dezember",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted([*_MONTHS, "märz", "jänner"], key=len, reverse=True))
_LEAD = r"(?:\b(?:on|am|at|the|vom)\s+)*"
_AGO = re.compile(
    rf"(?:\bthe\s+)?\b({'|'.join(sorted([*_DAYS_AGO, 'heute früh'], key=len, reverse=True))})\b",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"\b(?:(\d{1,3}|a|one|two|three)\s+(days?|weeks?)\s+ago|vor\s+(\d{1,3})\s+(tagen|wochen))\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    rf"\b(on|last|am|letzten)\s+({'|'.join(_WEEKDAYS)})\b|\b({'|'.join(_WEEKDAYS)})$", re.IGNORECASE
)
_ISO = re.compile(rf"{_LEAD}\b(\d{{4}})-(\d{{1,2}})-(\d{{1,2}})\b", re.IGNORECASE)
_DOTTED = re.compile(
    rf"{_LEAD}(?<![\d.,])(\d{{1,2}})\.\s?(\d{{1,2}})\.(?:\s?(\d{{4}}|\d{{2}})\b)?(?!\d)", re.IGNORECASE
)
_DAY_MONTH = re.compile(
    rf"{_LEAD}(?<![\d.,])(\d{{1,2}})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?({_MONTH})\b\.?(?:,?\s+(\d{{4}})\b)?",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    rf"{_LEAD}\b({_MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?\b(?![.,]\d)(?:,?\s+(\d{{4}})\b)?", re.IGNORECASE
)
_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3}


def take_day(text: str, *, today: date) -> tuple[date | None, str]:
    """The day the text speaks of, and the text without it; (None, text) when it speaks of none.

    A day without a year is the last one up to `today`; a weekday is the last such day, today counting.
    """
    for pattern, reader in _READERS:
        found = pattern.search(text)
        if found is None:
            continue
        day = reader(found, today)
        if day is not None:
            rest = f"{text[: found.start()].rstrip(' ,')} {text[found.end() :].lstrip(' ,')}"
            return day, " ".join(rest.split())
    return None, text


def _ago(found: re.Match[str], today: date) -> date | None:
    return _back(today, _DAYS_AGO[fold(found[1])])


def _span(found: re.Match[str], today: date) -> date | None:
    number, unit = (found[1] or found[3]).lower(), (found[2] or found[4]).lower()
    count = _NUMBERS.get(number) or int(number)
    return _back(today, count * (7 if unit.startswith(("week", "woche")) else 1))


def _weekday(found: re.Match[str], today: date) -> date | None:
    days = (today.weekday() - _WEEKDAYS[fold(found[2] or found[3])]) % 7
    if days == 0 and (found[1] or "").lower() in ("last", "letzten"):
        days = 7
    return _back(today, days)


def _iso(found: re.Match[str], _today: date) -> date | None:
    return _safe(int(found[1]), int(found[2]), int(found[3]))


def _dotted(found: re.Match[str], today: date) -> date | None:
    return _with_year(int(found[1]), int(found[2]), found[3], today)


def _day_month(found: re.Match[str], today: date) -> date | None:
    return _with_year(int(found[1]), _MONTHS[fold(found[2])], found[3], today)


def _month_day(found: re.Match[str], today: date) -> date | None:
    return _with_year(int(found[2]), _MONTHS[fold(found[1])], found[3], today)


def _with_year(day: int, month: int, year: str | None, today: date) -> date | None:
    if year:
        return _safe(int(year) + (2000 if len(year) == 2 else 0), month, day)
    near = _safe(today.year, month, day)
    if near is not None and near <= today:
        return near
    return next((old for back in range(1, 9) if (old := _safe(today.year - back, month, day))), None)


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _back(today: date, days: int) -> date | None:
    return today - timedelta(days=days) if today.toordinal() > days else None


_READERS = (
    (_ISO, _iso),
    (_DAY_MONTH, _day_month),
    (_MONTH_DAY, _month_day),
    (_DOTTED, _dotted),
    (_AGO, _ago),
    (_SPAN, _span),
    (_WEEKDAY, _weekday),
)
