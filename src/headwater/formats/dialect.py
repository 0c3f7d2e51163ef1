"""How a table is laid out: which character parts the cells, and in which row the names of the columns stand.

Exports begin with titles, notes and empty lines, and some have no header at all. Both are found from the
first rows.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from headwater.formats.encoding import NotATable
from headwater.formats.header_words import is_header_word
from headwater.formats.records import MAX_COLUMNS, Records

DELIMITERS: Final = (",", ";", "\t", "|")
DELIMITER_NAMES: Final = {",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe"}
_SEP_LINE = re.compile(r'^"?sep=(.)"?[\r\n]*$', re.IGNORECASE)
_DATA = re.compile(
    r"^[\s(]*[-+−]?[€$£¥]?\s?\d[\d.,'’/:\s\u00a0\u202f-]*(?:[€$£%kK)-]|[A-Z]{3})?\s*$|"  # numbers, dates, phones
    r"^[^@\s]+@[^@\s]+\.[a-z]+$|^https?://|"  # addresses
    r"^\d{4}-\d\d-\d\dT|^\d{1,2}[. -]+[A-Za-zäéûç]{3,10}\.?[, -]+\d{2,4}$|^[A-Z][a-z]{2,8} \d{1,2}, \d{4}$"
)
_YEAR = re.compile(r"^(?:19|20)\d\d$")

Row = tuple[int, list[str]]


@dataclass(frozen=True, slots=True)
class Dialect:
    """How to read the lines: the delimiter, whether blanks before a quote are skipped, where rows begin.

    `skip_lines` counts the lines before the first record (a `sep=;` line); `preamble` the records above the
    header.
    `header` is None when the file has none; `header_line` is then 0. `width` is the number of columns.
    """

    delimiter: str
    skip_space: bool
    skip_lines: int
    preamble: int
    header: tuple[str, ...] | None
    header_line: int
    width: int


def find_dialect(lines: Sequence[str], *, complete: bool) -> Dialect:
    """Judge the layout from the first lines of a file (with their line ends).

    `complete` says that these are all the lines there are. Raises NotATable when no layout fits.
    """
    skip = 0
    choices: Sequence[str] = DELIMITERS
    stated = _SEP_LINE.match(lines[0]) if lines else None
    if stated:
        skip, choices = 1, (stated.group(1),)
    best: tuple[float, str, bool, list[Row], int] | None = None
    for delimiter in choices:
        for skip_space in (False, True):
            if skip_space and not _has_spaced_quotes(lines, delimiter):
                continue
            rows, repairs = _rows(
                lines[skip:], delimiter, skip_space=skip_space, line=1 + skip, complete=complete
            )
            score, width = _score(rows, repairs)
            if width > 1 and (best is None or score > best[0] + 1e-9):
                best = (score, delimiter, skip_space, rows, width)
    if best is None or best[0] < 0.25:
        raise NotATable(_one_column_sentence(lines))
    _, delimiter, skip_space, rows, width = best
    return _with_header(delimiter, skip_space=skip_space, skip=skip, rows=rows, width=width)


def _has_spaced_quotes(lines: Sequence[str], delimiter: str) -> bool:
    """Whether blanks stand between delimiter and opening quote; a quote inside a cell would be doubled."""
    d = re.escape(delimiter)
    pattern = re.compile(rf'{d} +"[^"{d}\r\n]')
    return any(pattern.search(line) for line in lines)


def _rows(
    lines: Sequence[str], delimiter: str, *, skip_space: bool, line: int, complete: bool
) -> tuple[list[Row], int]:
    """The rows of the sample under one delimiter, and how many had broken quotes."""
    records = Records(lines, delimiter, skip_space=skip_space, line=line)
    rows = list(records)
    repairs = len(records.repairs)
    if not complete and len(rows) > 1:
        rows.pop()
        repairs = max(0, repairs - 1)
    return rows, repairs


def _score(rows: list[Row], repairs: int) -> tuple[float, int]:
    """How well rows fit together: (score, width). Alike widths, known header words, no stray blanks or
    quotes."""
    filled = [cells for _, cells in rows if any(cells)]
    widths = Counter(len(cells) for cells in filled if len(cells) > 1)
    if not widths:
        return 0.0, 0
    width, count = max(widths.items(), key=lambda item: (item[1] * min(item[0], 4), item[0]))
    spaced = sum(1 for cells in filled for cell in cells[1:] if cell.startswith(" "))
    parted = sum(len(cells) - 1 for cells in filled) or 1
    named = max(sum(1 for cell in cells if is_header_word(cell)) for cells in filled[:40] if cells)
    score = count / len(filled) - 0.5 * repairs / len(filled) - 0.4 * spaced / parted
    return score + 0.15 * min(named, 3) + 0.01 * min(width, 10), width


def _with_header(delimiter: str, *, skip_space: bool, skip: int, rows: list[Row], width: int) -> Dialect:
    """The dialect once the delimiter is settled: find the header row among the first rows."""
    if width > MAX_COLUMNS:
        raise NotATable(
            f"This file has {width} columns; the limit is {MAX_COLUMNS}. Export only the columns you need."
        )
    at, has_header = _header_at(rows, width)
    header: tuple[str, ...] | None = None
    header_line = 0
    if has_header:
        header_line = rows[at][0]
        header = tuple(" ".join(cell.split()) for cell in rows[at][1])
        while len(header) > width and not header[-1]:
            header = header[:-1]
        width = max(width, len(header))
    return Dialect(delimiter, skip_space, skip, at, header, header_line, width)


def _header_at(rows: list[Row], width: int) -> tuple[int, bool]:
    """(number of the row that begins the table, whether that row is a header)."""
    full = [
        at
        for at, (_, cells) in enumerate(rows[:60])
        if _filled(cells) * 10 >= min(width, 30) * 6 or _named(cells) > 1
    ]
    for at in full[:20]:
        if _named(rows[at][1]) >= 2 and _filled(rows[at][1]) * 2 >= width:
            return at, True
    for at in full[:20]:
        cells = rows[at][1]
        if _filled(cells) >= 2 and _named(cells) and not _holds_data(cells):
            return at, True
    first = full[0] if full else 0
    cells = rows[first][1]
    if _filled(cells) < 2 or _holds_data(cells):
        return first, False
    below = {cell for _, others in rows[first + 1 :] for cell in others if len(cell) > 1}
    return first, not any(cell in below for cell in cells)


def _filled(cells: Sequence[str]) -> int:
    """How many cells hold something."""
    return sum(1 for cell in cells if cell.strip())


def _named(cells: Sequence[str]) -> int:
    """How many cells say what a column holds."""
    return sum(1 for cell in cells if is_header_word(cell))


def _holds_data(cells: Sequence[str]) -> bool:
    """Whether a row holds numbers, dates or addresses, as no header does (years as column names aside)."""
    return any(
        _DATA.match(cell.strip()) and not (_YEAR.match(cell.strip()) and _named(cells)) for cell in cells
    )


def _one_column_sentence(lines: Sequence[str]) -> str:
    """What to say when no delimiter makes a table of the lines."""
    if len(lines) < 2:
        return "This file has one line only. Export it again and check that it holds a header and rows."
    return (
        "This file is not a table I can read: I found no columns parted by comma, semicolon or tab. "
        "Export it as CSV with at least a client column and a source column."
    )
