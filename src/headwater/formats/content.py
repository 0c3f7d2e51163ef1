"""What the cells of a column look like, whatever stands above them: dates, amounts, addresses, names, stages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from headwater.formats.amounts import read_amounts
from headwater.formats.date_words import BLANKS
from headwater.formats.dates import read_dates
from headwater.formats.money_words import CODES
from headwater.formats.stages import read_stage, read_yes_no

SAMPLE: Final = 400
_EMAIL = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[A-Za-z]{2,}")
_PHONE = re.compile(r"\+?[\d\s()/.-]{7,25}(?:\s?(?:x|ext\.?)\s?\d+)?", re.IGNORECASE)
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][^\d@;:!?<>=]{0,59}")
_FULL_NAME = re.compile(r"(?:[^\W\d_][^\W\d_.'’-]*[.,]?[ -]+){1,4}[^\W\d_][^\W\d_.'’-]*\.?")
_PLAIN_NUMBER = re.compile(r"\d+")
_HAS_CENTS_OR_MONEY = re.compile(r"\d[.,]\d\d(?!\d)|[€$£¥]|\b[A-Z]{3}\b")


@dataclass(frozen=True, slots=True)
class Content:
    """Shares (0 to 1) of the filled cells of a sample that look like this or that; `filled` is a share of all cells.

    `distinct` is the share of different cells among the filled ones. `serials` are dates that are plain numbers.
    """

    filled: float
    distinct: float
    dates: float
    serials: float
    amounts: float
    money: float
    emails: float
    phones: float
    links: float
    names: float
    full_names: float
    currencies: float
    stages: float
    yes_no: float
    length: float


EMPTY: Final = Content(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)


def look_at(column: Sequence[str]) -> Content:
    """Judge a column by at most `SAMPLE` cells spread over its whole length."""
    step = max(1, len(column) // SAMPLE)
    sample = [cell.strip() for cell in column[::step]]
    cells = [cell for cell in sample if cell.casefold() not in BLANKS or cell == "0"]
    if not cells:
        return EMPTY
    count = len(cells)
    days = read_dates(cells).values
    numbers = [_PLAIN_NUMBER.fullmatch(cell.replace(".", "").replace(",", "")) is not None for cell in cells]
    serials = sum(1 for day, number in zip(days, numbers, strict=True) if day is not None and number)
    amounts = sum(1 for value in read_amounts(cells).values if value is not None)
    return Content(
        filled=count / len(sample),
        distinct=len({cell.casefold() for cell in cells}) / count,
        dates=(sum(1 for day in days if day is not None) - serials) / count,
        serials=serials / count,
        amounts=amounts / count,
        money=sum(1 for cell in cells if _HAS_CENTS_OR_MONEY.search(cell)) / count,
        emails=_share(_EMAIL, cells),
        phones=_share(_PHONE, cells),
        links=_share(_LINK, cells),
        names=sum(1 for cell in cells if _NAME.fullmatch(cell) and len(cell.split()) <= 7) / count,
        full_names=sum(1 for cell in cells if cell[0].isupper() and _FULL_NAME.fullmatch(cell)) / count,
        currencies=sum(1 for cell in cells if cell.upper() in CODES or cell in "€$£") / count,
        stages=sum(1 for cell in cells if read_stage(cell) is not None) / count,
        yes_no=sum(1 for answer in read_yes_no(cells) if answer is not None) / count,
        length=sum(map(len, cells)) / count,
    )


def shared_values(one: Sequence[str], other: Sequence[str]) -> float:
    """The share of the different values of `other` that also stand in `one` (first 20,000 rows, case aside)."""
    first = {cell.strip().casefold() for cell in one[:20_000]} - BLANKS
    second = {cell.strip().casefold() for cell in other[:20_000]} - BLANKS
    return len(first & second) / len(second) if second else 0.0


def _share(pattern: re.Pattern[str], cells: Sequence[str]) -> float:
    """The share of cells that a pattern fits from end to end."""
    return sum(1 for cell in cells if pattern.fullmatch(cell)) / len(cells)
