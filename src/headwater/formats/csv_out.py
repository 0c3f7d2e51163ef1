"""CSV files that a spreadsheet can open without running anything, and that read back as they were.

A cell that a spreadsheet would take for a formula gets an apostrophe in front: text that begins with = + - @, with a
tab or a line break, or with the full-width forms of these signs, also behind spaces. Left as they are, because
nothing can be computed from them: plain numbers ("-12.50", "+3") and phone numbers of plus, digits and spaces
("+351 915 550 100"). A phone number with other signs ("+1-919-676") would be computed and is guarded.

`unguarded` takes the apostrophe off again, so `unguarded(guarded(text)) == text` for every text.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

Cell = str | int | Decimal | date | None

_FORMULA = re.compile(r"'*[ \u00a0\u3000]*[=+\-@\t\r\n＝＋－＠]")
_HARMLESS = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)*|\+[0-9]+(?: [0-9]+)*")


def guarded(text: str) -> str:
    """`text` with an apostrophe in front when a spreadsheet would take it for a formula."""
    return f"'{text}" if _needs_guard(text) else text


def unguarded(text: str) -> str:
    """`text` without the apostrophe that `guarded` put in front."""
    return text[1:] if text.startswith("'") and _needs_guard(text[1:]) else text


def write_csv(*, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A CSV file: UTF-8 with its mark (so that Excel sees it), commas, CRLF. Numbers and dates go in as values.

    Decimals are written in full, dates as 2026-01-31, None as an empty cell. Text is guarded.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([guarded(name) for name in header])
    writer.writerows([_written(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig", "replace")


def _needs_guard(text: str) -> bool:
    return _FORMULA.match(text) is not None and _HARMLESS.fullmatch(text) is None


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return guarded(cell.replace("\x00", ""))
    if isinstance(cell, Decimal):
        return format(cell, "f")
    return cell.isoformat() if isinstance(cell, date) else str(cell)
