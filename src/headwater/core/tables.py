"""A report's answer: a Table whose every cell can be opened to the rows it was counted from.

The same Table becomes a page, a text on the command line, CSV and JSON.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Final

from headwater.core.practice import Asked, Part, Practice

Value = int | float | Decimal | date | str | bool | None

KINDS: Final = (
    "text",
    "party",
    "count",
    "number",
    "share",
    "money",
    "days",
    "minutes",
    "day",
    "month",
    "rating",
)
"""What a column can hold. `share` lies between 0 and 1 (a difference of shares between -1 and 1); `count` may be a
credited part of one; `day` is a date, `month` the first day of one."""

WHAT: Final = (
    "referrals", "engagements", "touches", "gives", "needs", "business", "ties", "memberships", "gatherings", "costs",
    "steps", "silences", "told", "parties", "milestones",
)  # fmt: skip
"""The tables of the ledger that a cell can be opened to."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The rows a cell was counted from: ids in one table of the ledger (see WHAT)."""

    what: str
    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `key` is stable and stands in addresses, CSV and JSON; `says` explains it in one short sentence."""

    key: str
    label: str
    kind: str = "text"
    says: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One value, with its 90 % interval where it is an estimate, and the facts behind it.

    `value` None: not known, shown as such. `unit` is the currency of money. `note` is a word or two beside the value.
    `kind` is that of the value where it differs from its column's.
    """

    value: Value = None
    low: float | Decimal | None = None
    high: float | Decimal | None = None
    unit: str = ""
    note: str = ""
    facts: tuple[Facts, ...] = ()
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One line. `key` is stable within the report; `party` leads to a page where the line is about somebody.

    `tone` is blank, strong, faint, warn or empty (an empty category); `group` puts lines under a common heading.
    """

    key: str
    label: str
    cells: tuple[Cell, ...]
    party: int | None = None
    tone: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A report's answer.

    `basis` says in one sentence what was counted, over which days, under which rule. `said` are the plain sentences
    a reader should take away, most important first; `few` says that there is too little data to claim anything.
    `how` explains the counting with formula and source. `picture` holds plain data for the report's drawing.
    """

    name: str
    title: str
    basis: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    said: tuple[str, ...] = ()
    how: tuple[str, ...] = ()
    few: bool = False
    picture: Mapping[str, Any] = field(default_factory=dict)

    def cell(self, row: str, column: str) -> Cell | None:
        """The cell of that row and column, or None when there is none."""
        place = next((place for place, each in enumerate(self.columns) if each.key == column), None)
        found = next((each for each in self.rows if each.key == row), None)
        return found.cells[place] if found and place is not None and place < len(found.cells) else None


@dataclass(frozen=True, slots=True)
class Option:
    """Something a report can be asked besides the window: one of `choices`, or, where there are none, a word or a day
    as `kind` says."""

    name: str
    label: str
    usual: str = ""
    kind: str = "word"
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """One report: its name on every door, what it answers, the parts of the practice it reads, and how it is made.

    `window` is the usual one (12m, 24m, all …), blank for a report that always counts all time. `slow`: it
    is worked out in the background and shown with its time.
    """

    name: str
    title: str
    answers: str
    parts: frozenset[Part]
    make: Callable[[Practice, Asked], Table]
    options: tuple[Option, ...] = ()
    window: str = "12m"
    slow: bool = False
