"""What a kind of analysis is, and which there are. Each is loaded only when it is asked for."""

from __future__ import annotations

import argparse
import importlib
import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final


class Row(dict[str, str]):
    """One row by column name, with the line it stands on in the file."""

    __slots__ = ("line",)

    def __init__(self, cells: Mapping[str, str], line: int) -> None:
        super().__init__(cells)
        self.line = line


Rows = Sequence[Row]

KINDS: Final = {
    "quiet": "who of the sources is still active, and how many referrals to expect",
    "rates": "shrunken rates with intervals from counts of cases and wins",
    "paths": "credit of journeys under every attribution model",
    "chains": "chains back to their roots, descendants, credit, concentration",
    "network": "who connects: degrees, betweenness, constraint, effective size",
    "trades": "what people do by their title: occupation and category, each with its probability",
}


MOST: Final = 1e15
"""No cell holds more: up to here sums are exact, and nothing that is counted or paid comes near it."""


FILES: Final = """\
The first line names the columns, in any case and order; others are passed over. The separator is
a comma, a semicolon or a tab; the text UTF-8. A cell that holds the separator stands in quotes.
Exit codes: 0 done, 2 wrong call, 3 the file cannot be analysed."""

DAY: Final = re.compile(
    r"(\d{4}-\d\d-\d\d)"
    r"(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?(?: ?(?:Z|[+-]\d\d(?::?\d\d)?))?)?",
    re.ASCII,
)


class CannotAnalyse(Exception):
    """Something in the file or the call, told as a sentence that says what to do."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One analysis: the columns it needs and may use, its options, and its answer.

    `answer` gets the rows (every needed column present, cells stripped) and the options, and gives what is printed
    as JSON. Raises CannotAnalyse. `form` is the answer's form in one line, `note` what else one must know of the file.
    """

    needed: tuple[str, ...]
    may_have: tuple[str, ...]
    options: Callable[[argparse.ArgumentParser], None]
    answer: Callable[[Rows, argparse.Namespace], dict[str, Any]]
    form: str
    note: str = ""

    def help(self) -> str:
        """What `--help` says below the options: the columns and the form of the answer."""
        columns = f"columns: {', '.join(self.needed)}"
        if self.may_have:
            columns += f"; may have: {', '.join(self.may_have)}"
        return "\n".join(filter(None, (columns, self.note, f"answer: {self.form}", "", FILES)))


def kind_named(name: str) -> Kind:
    """The kind of that name, loaded now."""
    module = importlib.import_module(f"headwater.cli.analyse.{name}")
    kind: Kind = module.KIND
    return kind


def numbered(rows: Rows) -> Iterator[tuple[int, Row]]:
    """The rows with the line of each in the file."""
    return ((row.line, row) for row in rows)


def day_of(text: str) -> date | None:
    """The day as it is written: 2025-01-31, or that with a time (2025-01-31T09:30:00+01:00). None: no such day."""
    found = DAY.fullmatch(text)
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None


def day_in(row: Mapping[str, str], column: str, line: int) -> date:
    """The day in a cell. Raises CannotAnalyse with the line and the column."""
    day = day_of(row[column])
    if day is None:
        raise CannotAnalyse(
            f"Line {line}: “{row[column][:40]}” in column “{column}” is not a date. Write it like 2025-01-31."
        )
    return day


def number_in(row: Mapping[str, str], column: str, line: int) -> float:
    """The number in a cell, from -MOST to MOST. Raises CannotAnalyse with the line and the column."""
    text = row[column]
    try:
        number = float(text if text.isascii() and "_" not in text else "")
    except ValueError:
        raise CannotAnalyse(f"Line {line}: “{text[:40]}” in column “{column}” is not a number.") from None
    if not math.isfinite(number):
        raise CannotAnalyse(f"Line {line}: “{text[:40]}” in column “{column}” is not a finite number.")
    if abs(number) > MOST:
        raise CannotAnalyse(f"Line {line}: “{text[:40]}” in column “{column}” is too large to be true.")
    return number
