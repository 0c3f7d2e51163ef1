"""What a kind of analysis is, and which there are. Each is loaded only when it is asked for."""

from __future__ import annotations

import argparse
import importlib
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
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
}


MOST: Final = 1e15
"""No cell holds more: up to here sums are exact, and nothing that is counted or paid comes near it."""


class CannotAnalyse(Exception):
    """Something in the file or the call, told as a sentence that says what to do."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One analysis: the columns it needs and may use, its options, and its answer.

    `answer` gets the rows (every needed column present, cells stripped) and the options, and gives what is printed
    as JSON. Raises CannotAnalyse.
    """

    needed: tuple[str, ...]
    may_have: tuple[str, ...]
    options: Callable[[argparse.ArgumentParser], None]
    answer: Callable[[Rows, argparse.Namespace], dict[str, Any]]


def kind_named(name: str) -> Kind:
    """The kind of that name, loaded now."""
    module = importlib.import_module(f"headwater.cli.analyse.{name}")
    kind: Kind = module.KIND
    return kind


def numbered(rows: Rows) -> Iterator[tuple[int, Row]]:
    """The rows with the line of each in the file."""
    return ((row.line, row) for row in rows)


def number_in(row: Mapping[str, str], column: str, line: int) -> float:
    """The number in a cell, from -MOST to MOST. Raises CannotAnalyse with the line and the column."""
    text = row[column]
    try:
        number = float(text)
    except ValueError:
        raise CannotAnalyse(f"Line {line}: “{text[:40]}” in column “{column}” is not a number.") from None
    if not math.isfinite(number):
        raise CannotAnalyse(f"Line {line}: “{text[:40]}” in column “{column}” is not a finite number.")
    if abs(number) > MOST:
        raise CannotAnalyse(f"Line {line}: “{text[:40]}” in column “{column}” is too large to be true.")
    return number
