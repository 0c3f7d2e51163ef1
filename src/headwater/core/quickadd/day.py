"""The day in a quick-add line: "yesterday", "on Monday", "3 May", "am 3.5.2024"."""

from __future__ import annotations

import re
from datetime import date

from headwater.core.names.forms import fold
from headwater.core.quickadd.periods import (
    DAY_OF_LAST_WEEK,
    LAST,
    SPAN,
    WEEKDAYS,
    back,
    read_day_of_last_week,
    read_last,
    read_span,
)

_DAYS_AGO = {
    "day before yesterday": 2, "vorgestern": 2, "yesterday": 1, "gestern": 1, "hier": 1, "today": 0, "heute": 0,
    "just now": 0, "this morning": 0, "heute morgen": 0, "last night": 1, "gestern abend": 1, "heute fruh": 0,
}  # fmt: skip
MONTHS = {
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
_MONTH = "|".join(sorted([*MONTHS, "märz", "jänner"], key=len, reverse=True))
_LEAD = r"(?:\b(?:on|am|at|the|vom)\s+)*"
_AGO = re.compile(
    rf"(?:\bthe\s+)?\b({'|'.join(sorted([*_DAYS_AGO, 'heute früh'], key=len, reverse=True))})\b",
    re.IGNORECASE,
)
_NOT_NEXT = "".join(f"(?<!{word} )" for word in ("next", "coming", "this", "nächsten", "kommenden", "diesen"))
_WEEKDAY = re.compile(
    rf"\b(on|last|am|letzten)\s+({'|'.join(WEEKDAYS)})\b|{_NOT_NEXT}\b({'|'.join(WEEKDAYS)})$", re.IGNORECASE
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
_SLASHED = re.compile(
    rf"(?:{_LEAD}(?<![\d./])(\d{{1,2}})/(\d{{1,2}})/(\d{{4}}|\d{{2}})|\b(?:on|am|at|vom)\s+(\d{{1,2}})/(\d{{1,2}}))\b(?!/)",
    re.IGNORECASE,
)
_AFTER_A_COMMA = re.compile(
    r"^(?:for|with|to|from|by|at|via|and|für|mit|an|zu|von|über|durch|und|hat|has|sent|referred|hired)\b",
    re.IGNORECASE,
)
SHORT_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""Short English names of the months, from 1 on."""


def take_day(text: str, *, today: date) -> tuple[date | None, str, str]:
    """The day the text speaks of, the text without it, and a sentence on how an ambiguous one was read.

    The first day that is named counts; (None, text, "") when there is none. A day without a year is the last one up to
    `today`; a weekday is the last such day, today counting.
    """
    best: tuple[int, int, date, re.Match[str]] | None = None
    for pattern, reader in _READERS:
        for found in pattern.finditer(text):
            day = reader(found, today)
            if day is not None and (best is None or (found.start(), -found.end()) < best[:2]):
                best = (found.start(), -found.end(), day, found)
    if best is None:
        return None, text, ""
    _, _, day, found = best
    how = (
        _how(found[0].split()[-1], day, month_first=int(found[1] or found[4]) != day.day)
        if found.re is _SLASHED
        else ""
    )
    return day, joined(text[: found.start()], text[found.end() :]), how


def written(day: date) -> str:
    """A day as 12 May 2024."""
    return f"{day.day} {SHORT_MONTHS[day.month]} {day.year}"


def _how(slashed: str, day: date, *, month_first: bool) -> str:
    return f"“{slashed}” is read as {written(day)}, the {'month' if month_first else 'day'} first."


def joined(before: str, after: str) -> str:
    """What stood around the words that were taken out; a comma there stays when a remark follows it."""
    comma = before.rstrip().endswith(",") or after.lstrip().startswith(",")
    before, after = before.rstrip(" ,"), after.lstrip(" ,")
    keeps = comma and before and after and not _AFTER_A_COMMA.match(after)
    return " ".join(f"{before}{',' if keeps else ''} {after}".split())


def _ago(found: re.Match[str], today: date) -> date | None:
    return back(today, _DAYS_AGO[fold(found[1])])


def _weekday(found: re.Match[str], today: date) -> date | None:
    days = (today.weekday() - WEEKDAYS[fold(found[2] or found[3])]) % 7
    if days == 0 and (found[1] or "").lower() in ("last", "letzten"):
        days = 7
    return back(today, days)


def _iso(found: re.Match[str], _today: date) -> date | None:
    return _safe(int(found[1]), int(found[2]), int(found[3]))


def _dotted(found: re.Match[str], today: date) -> date | None:
    return _with_year(int(found[1]), int(found[2]), found[3], today)


def _slashed(found: re.Match[str], today: date) -> date | None:
    """The day first, as in most of the world; the month first only where that cannot be."""
    first, second = int(found[1] or found[4]), int(found[2] or found[5])
    return _with_year(first, second, found[3], today) or _with_year(second, first, found[3], today)


def _day_month(found: re.Match[str], today: date) -> date | None:
    return _with_year(int(found[1]), MONTHS[fold(found[2])], found[3], today)


def _month_day(found: re.Match[str], today: date) -> date | None:
    return _with_year(int(found[2]), MONTHS[fold(found[1])], found[3], today)


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


_READERS = (
    (_ISO, _iso),
    (_DAY_MONTH, _day_month),
    (_MONTH_DAY, _month_day),
    (_DOTTED, _dotted),
    (_SLASHED, _slashed),
    (DAY_OF_LAST_WEEK, read_day_of_last_week),
    (LAST, read_last),
    (SPAN, read_span),
    (_AGO, _ago),
    (_WEEKDAY, _weekday),
)
