"""From lines of text to rows of cells, also when somebody forgot to close a quote.

One open quote at row 3 would make the plain reader swallow the other 9,997 rows into one cell. Here the row
with the
open quote is read again with its quotes as plain characters, the rest goes on as usual, and the row is
reported.
"""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Final

from headwater.formats.encoding import NotATable

MAX_CELL_CHARACTERS: Final = 1024 * 1024
MAX_COLUMNS: Final = 500
_ABSURD_LINES: Final = 20  # from here on, a cell whose every line looks like a row is taken for an open quote
_PATIENCE: Final = 2_000_000  # lines read a second time before quotes are given up for the rest of the file


class Records:
    """The rows of a file, each as (number of its first line, cells). Iterate once.

    `width` is the number of columns when it is known; it helps to tell a long cell from an open quote.
    `repairs`
    fills with (line, reason) while one iterates.
    """

    def __init__(
        self, lines: Iterable[str], delimiter: str, *, skip_space: bool = False, width: int = 0, line: int = 1
    ) -> None:
        """Read `lines` (with their line ends), counting from `line`, with cells separated by `delimiter`."""
        self.delimiter = delimiter
        self.width = width
        self.repairs: list[tuple[int, str]] = []
        self._skip_space = skip_space
        self._line = line
        self._lines = iter(lines)
        self._pending: deque[str] = deque()
        self._record: list[str] = []
        self._patience = _PATIENCE
        d = re.escape(delimiter)
        self._cell = re.compile(rf'[ ]*+"((?:[^"]|"")*+)"[ ]*+(?={d}|$)|([^{d}]*+)')
        if csv.field_size_limit() < MAX_CELL_CHARACTERS:
            csv.field_size_limit(MAX_CELL_CHARACTERS)

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        """Yield (line, cells) for every row, empty lines included (as no cells)."""
        record = self._record
        while self._patience > 0:
            try:
                for cells in csv.reader(
                    self._feed(), delimiter=self.delimiter, skipinitialspace=self._skip_space, strict=True
                ):
                    if len(record) > 1 and self._swallowed(cells):
                        break
                    yield self._line, cells
                    self._line += len(record)
                    record.clear()
                else:
                    return
                yield self._repair("")
            except csv.Error as error:
                yield self._repair(str(error))
        if self._pending:
            self.repairs.append(
                (self._line, "Too many quotes are left open; from here on, quotes count as plain characters.")
            )
        for text in self._feed():
            record.clear()
            yield self._line, self.split(text)
            self._line += 1

    def split(self, text: str) -> list[str]:
        """One line into cells with open quotes as plain characters; quotes that open and close well still
        count."""
        text = text.rstrip("\r\n")
        if not text:
            return []
        cells: list[str] = []
        at = 0
        while True:
            match = self._cell.match(text, at)
            assert match is not None  # noqa: S101 - the second branch matches anything
            quoted, plain = match.groups()
            if quoted is not None:
                cells.append(quoted.replace('""', '"'))
            else:
                whole = len(plain) > 1 and plain[0] == plain[-1] == '"'
                cells.append(plain[1:-1] if whole else plain)
            at = match.end() + 1
            if match.end() >= len(text):
                return cells

    def _feed(self) -> Iterator[str]:
        """The lines still to read, each noted in the record under way."""
        record, pending = self._record, self._pending
        while pending:
            text = pending.popleft()
            record.append(text)
            yield text
        for text in self._lines:
            record.append(text)
            yield text

    def _repair(self, error: str) -> tuple[int, list[str]]:
        """Read the first line of the broken record on its own and put the others back."""
        record, line = self._record, self._line
        first = record[0]
        if "field larger" in error and (len(first) > MAX_CELL_CHARACTERS or not self._looks_like_rows(first)):
            raise NotATable(
                f"Row {line} holds a cell of more than {MAX_CELL_CHARACTERS // 1_048_576} MB, which "
                f"is the limit. "
                "Shorten that cell or leave its column out of the export."
            )
        self._pending.extendleft(reversed(record[1:]))
        self._patience -= len(record) - 1
        spans = len(record) > 1 or "end of data" in error
        record.clear()
        self._line += 1
        self.repairs.append((line, _OPEN_QUOTE if spans else _STRAY_QUOTE))
        return line, self.split(first)

    def _swallowed(self, cells: list[str]) -> bool:
        """Whether a row over several lines is an open quote that ate its neighbours, not one long cell."""
        alone = len(self.split(self._record[0]))
        if self.width and len(cells) != self.width and alone == self.width:
            return True
        return len(self._record) > _ABSURD_LINES and self._looks_like_rows(self._record[0])

    def _looks_like_rows(self, first: str) -> bool:
        """Whether the lines inside the record have as many cells each as a row has."""
        width = self.width or len(self.split(first))
        inner = self._record[1:-1][:50]
        if width < 2 or len(inner) < 3:
            return False
        alike = sum(1 for text in inner if len(self.split(text)) == width)
        return alike * 10 >= len(inner) * 9


_OPEN_QUOTE: Final = (
    "A quote is opened here and never closed; the row was read with its quotes as plain characters."
)
_STRAY_QUOTE: Final = "A quote stands inside a cell; the row was read with its quotes as plain characters."
