"""Reads the CSV of an analysis, plain or gzip, with the columns it needs."""

from __future__ import annotations

import csv
import gzip
import io
import sys
import zlib
from pathlib import Path

from headwater.cli.analyse.kinds import CannotAnalyse, Kind, Row, Rows

GZIP = b"\x1f\x8b"


def rows_of(path: str, kind: Kind) -> Rows:
    """The rows of a file (`-`: what is piped in), by column name. Raises CannotAnalyse."""
    reader = csv.reader(io.StringIO(_text(path), newline=""))
    try:
        header = [cell.strip() for cell in next(reader, [])]
        rows = [(row, reader.line_num) for row in reader if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise CannotAnalyse(f"The file cannot be read as CSV: {error}.") from None
    twice = next((column for column in (*kind.needed, *kind.may_have) if header.count(column) > 1), "")
    if twice:
        raise CannotAnalyse(f"The file has the column “{twice}” twice. Leave one of them.")
    missing = [column for column in kind.needed if column not in header]
    if missing:
        raise CannotAnalyse(
            f"The file has no column {', '.join(f'“{each}”' for each in missing)}. It has: "
            f"{', '.join(header) or 'nothing'}. Name the columns {', '.join(kind.needed)}."
        )
    known = [(place, name) for place, name in enumerate(header) if name in (*kind.needed, *kind.may_have)]
    return [
        Row({name: row[place].strip() if place < len(row) else "" for place, name in known}, line)
        for row, line in rows
    ]


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
