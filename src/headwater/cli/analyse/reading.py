"""Reads the CSV of an analysis, plain or gzip, with the columns it needs: names in any case, by comma, ; or tab."""

from __future__ import annotations

import csv
import gzip
import io
import sys
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from headwater.cli.analyse.kinds import CannotAnalyse, Kind, Row, Rows

if TYPE_CHECKING:
    from _csv import Reader

GZIP: Final = b"\x1f\x8b"
SEPARATORS: Final = (",", ";", "\t")
LONGEST = 100_000
"""So many characters a cell may have: more is a torn quote, not a name."""


def rows_of(path: str, kind: Kind) -> Rows:
    """The rows of a file (`-`: what is piped in), by column name. Raises CannotAnalyse."""
    text = _text(path)
    header, separator = _header(text, kind)
    names = [_plain(cell) for cell in header]
    wanted = (*kind.needed, *kind.may_have)
    twice = next((column for column in wanted if names.count(column) > 1), "")
    if twice:
        raise CannotAnalyse(f"The file has the column “{twice}” twice. Leave one of them.")
    missing = [column for column in kind.needed if column not in names]
    if missing:
        raise CannotAnalyse(
            f"The file has no column {', '.join(f'“{each}”' for each in missing)}. It has: "
            f"{', '.join(header)[:400] or 'nothing'}. Name the columns {', '.join(kind.needed)}."
        )
    known = [(place, name) for place, name in enumerate(names) if name in wanted]
    return [
        Row({name: row[place].strip() if place < len(row) else "" for place, name in known}, line)
        for row, line in _cells(text, separator, len(names))
    ]


def _header(text: str, kind: Kind) -> tuple[list[str], str]:
    """The names as they stand, and the separator: the one that finds most of the needed columns."""
    best: tuple[int, list[str], str] = (-1, [], "")
    for separator in SEPARATORS:
        try:
            header = [cell.strip() for cell in next(_reader(text, separator), [])]
        except csv.Error:
            continue
        found = len(set(kind.needed) & set(map(_plain, header)))
        if found > best[0]:
            best = found, header, separator
    if not best[2]:
        raise CannotAnalyse("The first line cannot be read as CSV. Check its quotes.")
    return best[1], best[2]


def _cells(text: str, separator: str, width: int) -> list[tuple[list[str], int]]:
    """The rows under the header that hold anything, each with its line."""
    reader = _reader(text, separator)
    next(reader, None)
    rows = []
    try:
        for row in reader:
            if max(map(len, row), default=0) > LONGEST:
                raise csv.Error(f"a cell is longer than {LONGEST:,} characters")
            if any(cell.strip() for cell in row[width:]):
                raise CannotAnalyse(
                    f"Line {reader.line_num}: more cells than the {width} columns of the first line. "
                    f"Put a cell that holds the separator in quotes."
                )
            if any(cell.strip() for cell in row):
                rows.append((row, reader.line_num))
    except csv.Error as error:
        raise CannotAnalyse(f"The file cannot be read as CSV: line {reader.line_num}, {error}.") from None
    return rows


def _reader(text: str, separator: str) -> Reader:
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator, skipinitialspace=True, strict=True)


def _plain(name: str) -> str:
    return name.strip().casefold()


def _text(path: str) -> str:
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
        if data.startswith(GZIP):
            data = gzip.decompress(data)
    except FileNotFoundError:
        raise CannotAnalyse(f"There is no file “{path}”.") from None
    except (EOFError, zlib.error, gzip.BadGzipFile):
        raise CannotAnalyse(f"“{path}” is packed and damaged. Pack it again, or unpack it first.") from None
    except (OSError, ValueError) as error:
        raise CannotAnalyse(f"“{path[:200]}” cannot be read: {_reason(error)}.") from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CannotAnalyse(f"“{path}” is not in UTF-8. Save it as CSV in UTF-8.") from None


def _reason(error: Exception) -> str:
    """Why, without the name of the file, which is told already."""
    return (error.strerror if isinstance(error, OSError) else "") or str(error)
