"""The days that stand on a card: birthdays, with or without a year, and the day two people were connected.

A day that can be read in two ways is not guessed: it stays as text, with a doubt.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date

from headwater.formats.card_checks import clean_line, excerpt, is_blank

# Apple writes this year for a birthday of which only the day is known.
YEAR_FOR_NO_YEAR = 1604

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?|(\d{4})(\d{2})(\d{2})(?:T.*)?")
_NO_YEAR = re.compile(r"--(\d{2})-?(\d{2})(?:T.*)?")
_NUMBERS = re.compile(r"(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4})(?: .*)?")
_DAY_WORD = re.compile(r"(\d{1,2})\.?(?:\s|-)(?:de\s)?([^\W\d_]{3,12})\.?,?(?:\s|-)(?:de\s)?(\d{4})")
_WORD_DAY = re.compile(r"([^\W\d_]{3,12})\.?\s(\d{1,2}),?\s(\d{4})")
_NO_DAY = re.compile(r"0{1,4}[./-]0{1,2}[./-]0{1,4}")

_MONTHS = (
    "jan gen ene", "feb fev", "mar mrz maa", "apr avr abr", "may mai mag mei", "jun juin giu", "jul juil lug",
    "aug aou ago", "sep set", "oct okt ott out", "nov", "dec dez dic",
)  # fmt: skip
_MONTH_OF = {start: number for number, starts in enumerate(_MONTHS, 1) for start in starts.split()}


def _month(word: str) -> int | None:
    plain = "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if c.isalpha())
    return _MONTH_OF.get(plain[:4]) or _MONTH_OF.get(plain[:3])


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _from_numbers(found: re.Match[str], day_first: bool | None) -> date | None:
    first, separator, second, year = found.groups()
    one, two = int(first), int(second)
    if separator == "." or one > 12:
        day_first = True
    elif two > 12:
        day_first = False
    elif one == two:
        return _day(int(year), one, two)
    if day_first is None:
        return None
    return _day(int(year), two, one) if day_first else _day(int(year), one, two)


def says_something(text: str) -> bool:
    """Whether `text` holds more than a program's word for nothing: "", "N/A", Outlook's "0/0/00"."""
    return not is_blank(text) and _NO_DAY.fullmatch(text.strip()) is None


def read_day(text: str, *, day_first: bool | None = None) -> date | None:
    """The day that `text` names, or None when it names none or could name two.

    `day_first` says how the file writes 4/5/1980; None means it is not known.
    """
    text = text.strip()
    if found := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in found.groups() if part is not None)
        return _day(year, month, day)
    if found := _NUMBERS.fullmatch(text):
        return _from_numbers(found, day_first)
    if found := _DAY_WORD.fullmatch(text):
        month_word = _month(found[2])
        return _day(int(found[3]), month_word, int(found[1])) if month_word else None
    if found := _WORD_DAY.fullmatch(text):
        month_word = _month(found[1])
        return _day(int(found[3]), month_word, int(found[2])) if month_word else None
    return None


def days_come_first(texts: Iterable[str]) -> bool | None:
    """How a whole column writes its days: True for 31/12/1980, False for 12/31/1980, None when no row settles it.

    Only a number above twelve settles it; a column with both kinds settles nothing.
    """
    answers = set()
    for text in texts:
        found = _NUMBERS.fullmatch(text.strip())
        if found is None or found[2] == ".":
            continue
        if int(found[1]) > 12:
            answers.add(True)
        elif int(found[3]) > 12:
            answers.add(False)
    return answers.pop() if len(answers) == 1 else None


def read_birthday(text: str, *, day_first: bool | None = None) -> tuple[date | str | None, str]:
    """A birthday as a date, as "--MM-DD" when the year is not known, else as the text itself; and a doubt.

    "0/0/00", as Outlook writes for "none", is None.
    """
    if not says_something(text):
        return None, ""
    line, doubt = clean_line(text, what="birthday")
    if found := _NO_YEAR.fullmatch(line):
        month, day = int(found[1]), int(found[2])
        if _day(YEAR_FOR_NO_YEAR, month, day):
            return f"--{month:02d}-{day:02d}", doubt
    day_read = read_day(line, day_first=day_first)
    if day_read is not None and day_read.year == YEAR_FOR_NO_YEAR:
        return f"--{day_read.month:02d}-{day_read.day:02d}", doubt
    if day_read is not None:
        return day_read, doubt
    kept = f"The birthday “{excerpt(line)}” is not a date we can be sure of; it was kept as text."
    return (line, kept) if line else (None, doubt)


def read_met_on(text: str, *, day_first: bool | None = None) -> tuple[date | None, str]:
    """The day two people were connected, or None; and a doubt that keeps the text when it names no real day."""
    if not says_something(text):
        return None, ""
    day_read = read_day(text, day_first=day_first)
    if day_read is None:
        return (
            None,
            f"“{excerpt(text)}” is not a day we can be sure of, so the day you were connected was left out.",
        )
    return day_read, ""
