"""Dates as people write them, judged a column at a time.

"03/04/2024" alone says nothing: day and month could be either way round. The whole column usually tells; where it
does not, the reading that fits the file is taken and said aloud. A cell that is no day of the calendar becomes None
with a reason.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from headwater.formats.date_words import BLANKS, MONTHS, SMALL_WORDS

FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2200
_TIME: Final = r"(?:(?:T|[ ,]+)(?:at |um |à |a las |alle )?\d{1,2}[:h.]\d{2}(?!\d).*)?"
_ISO = re.compile(rf"(\d{{4}})([-/.])(\d{{1,2}})\2(\d{{1,2}})\.?{_TIME}", re.ASCII | re.DOTALL)
_NUMERIC = re.compile(rf"(\d{{1,2}})([./-]) ?(\d{{1,2}})\2 ?(\d{{4}}|\d{{2}}){_TIME}", re.ASCII | re.DOTALL)
_WEEKDAY = re.compile(r"[^\W\d_]{2,10}[.,]{0,2} (?=\d)")
_COMPACT = re.compile(r"((?:19|20|21)\d\d)(\d\d)(\d\d)", re.ASCII)
_SERIAL = re.compile(r"(\d{5})(?:[.,]\d{1,12})?", re.ASCII)
_YEAR_MONTH = re.compile(r"(\d{4})[-/.](\d{1,2})", re.ASCII)
_MONTH_YEAR = re.compile(r"(\d{1,2})[-/.](\d{4})", re.ASCII)
_YEAR = re.compile(r"(?:19|20|21)\d\d", re.ASCII)
_QUARTER = re.compile(
    r"(?:[QTK]\s?(?P<q1>[1-4])|(?P<q2>[1-4])\.?\s?(?:Q|T|K|Quartal|quarter|trimestre|kwartaal))[ /.'-]*"
    r"(?P<y1>\d{4}|\d{2})|(?P<y2>\d{4})[ /.-]*[QTK](?P<q3>[1-4])",
    re.IGNORECASE | re.ASCII,
)
_TIME_AT_END = re.compile(rf"(?=.){_TIME}$", re.ASCII | re.DOTALL)
_TOKEN = re.compile(r"[a-z]+|\d+", re.ASCII)
_EXCEL_DAY_0 = date(1899, 12, 30)
_MONTH_ONLY = "month only (the first of the month is taken)"
_QUARTER_ONLY = "quarter only (its first day is taken)"
_YEAR_ONLY = "year only (1 January is taken)"

_Undecided = tuple[int, int, int, str]  # first number, second number, year, what parts them
_Reading = tuple[date | None, str, str]  # the day, the style, the reason when there is no day


@dataclass(frozen=True, slots=True)
class DateColumn:
    """A column of dates. `values[i]` is the day of cell `i`, None where empty or not readable.

    `reasons` says, by the cell's number, why a filled cell gave no day. `style` is how most cells are written.
    `notes` are sentences for the user. `ambiguous` is True when day and month could not be told apart for sure.
    """

    values: list[date | None]
    style: str
    notes: tuple[str, ...]
    ambiguous: bool
    reasons: dict[int, str]


def read_dates(cells: Sequence[str], *, european: bool = True) -> DateColumn:
    """Read a column of dates. `european` settles day or month first only where the column itself does not."""
    counts = Counter(cells)
    found: dict[str, _Reading] = {}
    undecided: dict[str, _Undecided] = {}
    for cell in counts:
        reading = _read(cell)
        if len(reading) == 4:
            undecided[cell] = reading
        else:
            found[cell] = reading
    notes: list[str] = []
    day_first, ambiguous = _day_first(cells, undecided, european=european, notes=notes)
    for cell, (first, second, year, mark) in undecided.items():
        found[cell] = _ordered(first, second, year, mark, day_first=day_first.get(mark, True))
    styles: Counter[str] = Counter()
    for cell, (day, style, _) in found.items():
        if day is not None:
            styles[style] += counts[cell]
    notes.extend(_style_notes(styles))
    days = {cell: reading[0] for cell, reading in found.items()}
    bad = {cell: reading[2] for cell, reading in found.items() if reading[2]}
    return DateColumn(
        values=[days[cell] for cell in cells],
        style=styles.most_common(1)[0][0] if styles else "no dates",
        notes=tuple(notes),
        ambiguous=ambiguous,
        reasons={at: bad[cell] for at, cell in enumerate(cells) if cell in bad} if bad else {},
    )


def _read(cell: str) -> _Reading | _Undecided:
    """One cell: a day, a reason, or two numbers of which either may be the month."""
    text = " ".join(cell.split())
    if text.casefold() in BLANKS:
        return None, "", ""
    if len(text) > 60:
        return _no_date(text)
    if match := _ISO.fullmatch(text):
        return _day(int(match[1]), int(match[3]), int(match[4]), "year-month-day", text)
    if match := _NUMERIC.fullmatch(_without_weekday(text)):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        if len(match[4]) == 2:
            if first > 31:
                return _day(_full_year(first), second, year, "year-month-day", text)
            year = _full_year(year)
        return first, second, year, match[2]
    return _read_rarer(text)


def _read_rarer(text: str) -> _Reading:
    """The other ways to write a date: compact, Excel's serial numbers, months, quarters, years, words."""
    if match := _COMPACT.fullmatch(text):
        return _day(int(match[1]), int(match[2]), int(match[3]), "yearmonthday", text)
    if match := _SERIAL.fullmatch(text):
        days = int(match[1])
        if 20_000 <= days <= 80_000:
            return _EXCEL_DAY_0 + timedelta(days=days), "Excel serial numbers", ""
        return _no_date(text)
    if match := _YEAR_MONTH.fullmatch(text):
        return _day(int(match[1]), int(match[2]), 1, _MONTH_ONLY, text)
    if match := _MONTH_YEAR.fullmatch(text):
        return _day(int(match[2]), int(match[1]), 1, _MONTH_ONLY, text)
    if match := _QUARTER.fullmatch(text):
        quarter = int(match["q1"] or match["q2"] or match["q3"])
        return _day(_full_year_of(match["y1"] or match["y2"]), quarter * 3 - 2, 1, _QUARTER_ONLY, text)
    if _YEAR.fullmatch(text):
        return _day(int(text), 1, 1, _YEAR_ONLY, text)
    return _read_words(text)


def _read_words(text: str) -> _Reading:
    """A date with the month as a word: 15 Jan 2024, 15. Januar 2024, Jan 15, 2024, le 1er mars 2024, Jan-24."""
    bare = unicodedata.normalize("NFKD", _TIME_AT_END.sub("", text, count=1)).casefold()
    tokens = _TOKEN.findall("".join(letter for letter in bare if not unicodedata.combining(letter)))
    months = [word for word in tokens if word in MONTHS]
    if len(months) > 1:
        months = [word for word in months if word != "mar"] or months[:1]
    words = [word for word in tokens if word.isalpha() and word not in MONTHS and word not in SMALL_WORDS]
    numbers = [word for word in tokens if word.isdigit()]
    if len(set(months)) != 1 or words or not 1 <= len(numbers) <= 2:
        return _no_date(text)
    month = MONTHS[months[0]]
    if len(numbers) == 1:
        number = numbers[0]
        if len(number) == 4 or (len(number) == 2 and tokens.index(number) > tokens.index(months[0])):
            return _day(_full_year_of(number), month, 1, _MONTH_ONLY, text)
        return None, "", f"“{text}” has no year."
    first, second = numbers
    if len(first) == 4:
        first, second = second, first
    if len(first) > 2 or len(second) not in (2, 4):
        return _no_date(text)
    return _day(_full_year_of(second), month, int(first), "month as a word", text)


def _day(year: int, month: int, day: int, style: str, text: str) -> _Reading:
    """The day itself when the calendar has it and its year is sensible, or the reason why not."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None, "", f"“{text}” lies in the year {year}; years from {FIRST_YEAR} to {LAST_YEAR} are read."
    try:
        return date(year, month, day), style, ""
    except ValueError:
        return None, "", f"“{text}” is no day of the calendar."


def _ordered(first: int, second: int, year: int, mark: str, *, day_first: bool) -> _Reading:
    """Two numbers and a year, in the column's order; in the other order when only that one is possible."""
    if day_first and second > 12 >= first:
        day_first = False
    elif not day_first and first > 12 >= second:
        day_first = True
    text = f"{first:02}{mark}{second:02}{mark}{year}"
    if day_first:
        return _day(year, second, first, f"day{mark}month{mark}year", text)
    return _day(year, first, second, f"month{mark}day{mark}year", text)


def _day_first(
    cells: Sequence[str], undecided: dict[str, _Undecided], *, european: bool, notes: list[str]
) -> tuple[dict[str, bool], bool]:
    """Whether the day comes first, for each mark that parts the numbers; and whether that stays in doubt."""
    votes: dict[str, list[int]] = {}
    open_cells = 0
    for first, second, _, mark in undecided.values():
        vote = votes.setdefault(mark, [0, 0])
        vote[0] += first > 12 >= second
        vote[1] += second > 12 >= first
        open_cells += first <= 12 and second <= 12 and first != second
    result: dict[str, bool] = {}
    ambiguous = False
    day_votes, month_votes = (sum(vote[at] for vote in votes.values()) for at in (0, 1))
    for mark, (days, months) in votes.items():
        if days and months:
            result[mark] = days >= months
            ambiguous = ambiguous or open_cells > 0
            notes.append(
                f"Some dates have the day first ({days} different) and some the month ({months}); "
                f"where both are possible, the {'day' if result[mark] else 'month'} is taken to come first."
            )
        elif days or months:
            result[mark] = days > 0
            notes.extend(_told_by_others(undecided, mark, day_first=days > 0))
        elif mark == ".":
            result[mark] = True
        elif bool(day_votes) != bool(month_votes):
            result[mark] = day_votes > 0
        else:
            result[mark], sure, note = _by_order(cells, undecided, mark, european=european)
            if note:
                notes.append(note)
                ambiguous = ambiguous or not sure
    return result, ambiguous


def _told_by_others(undecided: dict[str, _Undecided], mark: str, *, day_first: bool) -> Iterator[str]:
    """Where other dates tell the order: a sentence with one that could be read both ways. None for points."""
    both = (
        cell
        for cell, (first, second, _, parted) in undecided.items()
        if parted == mark != "." and first != second and max(first, second) <= 12
    )
    if example := next(both, ""):
        word = "day" if day_first else "month"
        yield f"The {word} comes first (“{example.strip()}”), as other dates of this column tell."


def _by_order(
    cells: Sequence[str], undecided: dict[str, _Undecided], mark: str, *, european: bool
) -> tuple[bool, bool, str]:
    """(day first, sure, note): where no number tells, rows in order of time may; else the file's own style does."""
    row = [undecided[cell] for cell in cells if cell in undecided and undecided[cell][3] == mark][:5000]
    both = [
        (year, second, first, year, first, second)
        for first, second, year, _ in row
        if max(first, second) <= 12
    ]
    example = next(
        (cell.strip() for cell, value in undecided.items() if value[3] == mark and value[0] != value[1]), ""
    )
    if not both or all(six[1] == six[2] for six in both):
        return european, True, ""
    by_day = _in_order([six[:3] for six in both])
    by_month = _in_order([six[3:] for six in both])
    for share, other, day_first in ((by_day, by_month, True), (by_month, by_day, False)):
        if len(both) >= 10 and share >= 0.95 and other <= 0.8:
            word = "day" if day_first else "month"
            return (
                day_first,
                True,
                f"The {word} is taken to come first (“{example}”): only then are the rows in order.",
            )
    word = "day" if european else "month"
    note = (
        f"“{example}” could be read with the day or the month first, and no other date in this column tells. "
        f"The {word} is taken to come first, as fits the rest of this file."
    )
    return european, False, note


def _in_order(days: list[tuple[int, ...]]) -> float:
    """The share of neighbours that go the same way in time, of those that differ."""
    steps = [one < two for one, two in pairwise(days) if one != two]
    return max(sum(steps), len(steps) - sum(steps)) / len(steps) if steps else 0.0


def _style_notes(styles: Counter[str]) -> list[str]:
    """Sentences on styles that lose something."""
    return [
        f"{count} {'date gives' if count == 1 else 'dates give'} the {style}."
        for style, count in styles.items()
        if style in (_MONTH_ONLY, _QUARTER_ONLY, _YEAR_ONLY)
    ]


def _without_weekday(text: str) -> str:
    """The text behind a weekday: "Mo, 01.04.2024" gives "01.04.2024"."""
    match = _WEEKDAY.match(text) if text[:1].isalpha() else None
    return text[match.end() :] if match and match[0].strip(" .,").casefold() in SMALL_WORDS else text


def _full_year(number: int) -> int:
    """Two digits of a year: 70 to 99 belong to the last century."""
    return number + (1900 if number >= 70 else 2000)


def _full_year_of(digits: str) -> int:
    """A year written with two or four digits."""
    return _full_year(int(digits)) if len(digits) == 2 else int(digits)


def _no_date(text: str) -> _Reading:
    """The reason for a cell that is no date at all."""
    return None, "", f"“{text[:40]}” is not a date."
