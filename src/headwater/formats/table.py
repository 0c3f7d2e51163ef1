"""A CSV or TSV file as people really have it, read into a header and rows, with a word on everything odd.

Bytes in, plain values out; nothing here opens a file. Limits: 512 MB a file, 1 MB a cell, 500 columns.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final, overload

from headwater.formats.dialect import DELIMITER_NAMES, Dialect, find_dialect
from headwater.formats.encoding import MAX_FILE_BYTES, NotATable, open_text, read_encoding
from headwater.formats.header_words import plain
from headwater.formats.records import MAX_CELL_CHARACTERS, MAX_COLUMNS, Records

__all__ = [
    "MAX_CELL_CHARACTERS",
    "MAX_COLUMNS",
    "MAX_FILE_BYTES",
    "NotATable",
    "Note",
    "Rows",
    "Table",
    "read_table",
]

MAX_NOTES_OF_A_KIND: Final = 200
_SAMPLE_LINES: Final = 600
_SAMPLE_CHARACTERS: Final = 2_000_000
_CHUNK: Final = 8192
_TOTALS: Final = frozenset(
    {"total", "totals", "grand total", "total net", "sub total", "subtotal", "sum"}
    | {"summe", "gesamt", "gesamtsumme", "summe gesamt", "zwischensumme"}
    | {"somme", "totaux", "sous total", "total general", "totale", "totale generale"}
    | {"suma", "soma", "totaal", "eindtotaal"}
)


@dataclass(frozen=True, slots=True)
class Note:
    """Something odd in the file: the row (line number in the file, 0: the file as a whole) and a sentence."""

    row: int
    reason: str


class Rows(Sequence[tuple[int, tuple[str, ...]]]):
    """The rows of a table as (line number, cells), made when asked for, so that a large table stays lean."""

    __slots__ = ("_columns", "_lines")

    def __init__(self, lines: Sequence[int], columns: Sequence[Sequence[str]]) -> None:
        """View `columns` row by row."""
        self._lines = lines
        self._columns = columns

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._lines)

    @overload
    def __getitem__(self, index: int) -> tuple[int, tuple[str, ...]]: ...
    @overload
    def __getitem__(self, index: slice) -> Rows: ...
    def __getitem__(self, index: int | slice) -> tuple[int, tuple[str, ...]] | Rows:
        """One row, or a view of several."""
        if isinstance(index, slice):
            return Rows(self._lines[index], [column[index] for column in self._columns])
        return self._lines[index], tuple(column[index] for column in self._columns)

    def __iter__(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """All rows in the order of the file."""
        return zip(self._lines, zip(*self._columns, strict=True), strict=True)


@dataclass(frozen=True, slots=True)
class Table:
    """A file read: the names of the columns, the cells column by column, and how it was read.

    `lines[i]` is the line number in the file at which row `i` begins. `header_line` is 0 when the file has no header
    (the columns are then called "Column 1" and so on). `encoding` and `delimiter_name` are words for people.
    """

    header: tuple[str, ...]
    columns: tuple[Sequence[str], ...]
    lines: Sequence[int]
    encoding: str
    delimiter: str
    header_line: int
    notes: tuple[Note, ...]

    @property
    def rows(self) -> Rows:
        """The rows as (line number, cells)."""
        return Rows(self.lines, self.columns)

    @property
    def delimiter_name(self) -> str:
        """What parts the cells, in a word."""
        return DELIMITER_NAMES.get(self.delimiter, self.delimiter)


class _Notes:
    """Collects notes, at most `MAX_NOTES_OF_A_KIND` of a kind; the rest is counted."""

    def __init__(self) -> None:
        self.notes: list[Note] = []
        self._counts: dict[str, int] = {}

    def add(self, kind: str, row: int, reason: str) -> None:
        """Keep one note."""
        count = self._counts[kind] = self._counts.get(kind, 0) + 1
        if count <= MAX_NOTES_OF_A_KIND:
            self.notes.append(Note(row, reason))

    def all(self) -> tuple[Note, ...]:
        """The notes in the order of the rows, with a last word on those not listed."""
        listed = sorted(self.notes, key=lambda note: note.row)
        for kind, count in self._counts.items():
            if count > MAX_NOTES_OF_A_KIND:
                listed.append(
                    Note(0, f"{count - MAX_NOTES_OF_A_KIND} more rows with the same remark: {kind}.")
                )
        return tuple(listed)


class _Store:
    """Takes rows and keeps them column by column; cells that repeat are kept once."""

    def __init__(self, width: int) -> None:
        self.columns: list[list[str]] = [[] for _ in range(width)]
        self.lines = array("Q")
        self._waiting: list[list[str]] = []
        self._known: list[dict[str, str] | None] = [{} for _ in range(width)]

    def add(self, line: int, cells: list[str]) -> None:
        """Keep one row of exactly the table's width."""
        self.lines.append(line)
        self._waiting.append(cells)
        if len(self._waiting) >= _CHUNK:
            self.flush()

    def flush(self) -> None:
        """Move the waiting rows into the columns."""
        for at, cells in enumerate(zip(*self._waiting, strict=True)):
            known, column = self._known[at], self.columns[at]
            if known is None:
                column.extend(cells)
                continue
            column.extend(map(known.setdefault, cells, cells))
            if len(known) * 2 > len(column) > 4 * _CHUNK:
                self._known[at] = None
        self._waiting.clear()

    def drop_last(self, count: int) -> None:
        """Forget the last rows (only after `flush`)."""
        for column in self.columns:
            del column[len(column) - count :]
        del self.lines[len(self.lines) - count :]


def read_table(data: bytes) -> Table:
    """Read the bytes of a CSV or TSV file. Raises NotATable with a sentence that says what to do."""
    encoding = read_encoding(data)
    notes = _Notes()
    with open_text(data, encoding) as sample_text:
        sample = _sample(sample_text)
        complete = not sample_text.read(1)
    dialect = find_dialect(sample, complete=complete)
    if encoding.damaged:
        notes.add("letters", 0, f"{encoding.damaged} characters could not be read and are shown as \ufffd.")
    if dialect.header is None:
        notes.add(
            "header", 0, "This file has no header row; the columns are called Column 1, Column 2 and so on."
        )
    header = _names(dialect, notes)
    with open_text(data, encoding) as text:
        store = _read_rows(text, dialect, notes)
    _drop_totals(store, notes)
    if not store.lines:
        raise NotATable(
            f"This file holds a header ({', '.join(header[:6])}) but no rows. "
            "Export it again and check the filter or the dates you chose."
        )
    keep = [at for at, name in enumerate(header) if _is_kept(at, dialect, store.columns[at])]
    if len(keep) < 2:
        raise NotATable(
            "Only one column of this file holds anything. Export it with at least a client column and a source column."
        )
    return Table(
        header=tuple(header[at] for at in keep),
        columns=tuple(store.columns[at] for at in keep),
        lines=store.lines,
        encoding=encoding.label,
        delimiter=dialect.delimiter,
        header_line=dialect.header_line,
        notes=notes.all(),
    )


def _sample(text: Iterator[str]) -> list[str]:
    """The first lines of the file, enough to judge its layout."""
    lines: list[str] = []
    size = 0
    for line in islice(text, _SAMPLE_LINES):
        lines.append(line)
        size += len(line)
        if size > _SAMPLE_CHARACTERS:
            break
    return lines


def _names(dialect: Dialect, notes: _Notes) -> list[str]:
    """A name for every column: given, made up where missing, numbered where doubled."""
    names: list[str] = []
    seen: set[str] = set()
    given = dialect.header or ()
    for at in range(dialect.width):
        name = (given[at] if at < len(given) else "") or f"Column {at + 1}"
        if name in seen:
            number = 2
            while f"{name} ({number})" in seen:
                number += 1
            notes.add(
                "doubled",
                dialect.header_line,
                f'Two columns are called "{name}"; the later one is "{name} ({number})".',
            )
            name = f"{name} ({number})"
        seen.add(name)
        names.append(name)
    return names


def _read_rows(text: Iterator[str], dialect: Dialect, notes: _Notes) -> _Store:
    """All rows below the header, brought to the table's width."""
    width = dialect.width
    lines = islice(text, dialect.skip_lines, None)
    records = Records(
        lines, dialect.delimiter, skip_space=dialect.skip_space, width=width, line=1 + dialect.skip_lines
    )
    store = _Store(width)
    add: Callable[[int, list[str]], None] = store.add
    rows = iter(records)
    header = None
    for _ in range(dialect.preamble + (dialect.header is not None)):
        _, header = next(rows)
    for line, cells in rows:
        if not any(cells):
            continue
        if len(cells) != width:
            cells = _fit(line, cells, width, notes)
        elif cells == header:
            notes.add("header again", line, "This row repeats the header and was left out.")
            continue
        add(line, cells)
    store.flush()
    for line, reason in records.repairs:
        notes.add("quotes", line, reason)
    return store


def _fit(line: int, cells: list[str], width: int, notes: _Notes) -> list[str]:
    """A row with too few or too many cells, brought to width; said when that may matter."""
    if len(cells) < width:
        notes.add(
            "short row", line, f"This row has {len(cells)} of {width} cells; the missing ones count as empty."
        )
        return cells + [""] * (width - len(cells))
    extra = [cell for cell in cells[width:] if cell.strip()]
    if extra:
        left_out = ", ".join(extra)[:60]
        notes.add(
            "long row",
            line,
            f"This row has {len(cells)} cells where {width} are named; left out at its end: {left_out}",
        )
    return cells[:width]


def _drop_totals(store: _Store, notes: _Notes) -> None:
    """Leave out the lines below the table that add it up."""
    usual = len(store.columns)
    dropped = 0
    while dropped < min(5, len(store.lines)):
        at = len(store.lines) - 1 - dropped
        cells = [column[at].strip() for column in store.columns]
        words = [cell for cell in cells if cell]
        first = plain(words[0]) if words else ""
        if first not in _TOTALS or len(words) >= max(usual, 3):
            break
        notes.add("totals", store.lines[at], "This row adds up the table and was left out.")
        dropped += 1
    if dropped:
        store.drop_last(dropped)


def _is_kept(at: int, dialect: Dialect, column: Sequence[str]) -> bool:
    """Whether a column counts: a nameless one without any cell is only a delimiter too many."""
    named = dialect.header is not None and at < len(dialect.header) and dialect.header[at]
    return bool(named) or any(column)
