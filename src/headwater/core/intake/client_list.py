"""A client list as it was read: each row with who was sent, by whom, when and for how much, and what was odd.

These are the plain values between a file and the ledger: the review on the command line and the import in the
browser both start from them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from headwater.core.names import Mention
from headwater.core.words import Stage


@dataclass(frozen=True, slots=True)
class IntakeRow:
    """One row of a client list that can be used.

    `row` is its line number in the file. `sources` are in the order written; one that names nobody has an empty
    name. `on` is the day the work began, `sent_on` the day the client was sent or first got in touch (None: not
    known). `value` may be negative (a credit note). `stage` is None where the file has none.
    """

    row: int
    client: Mention
    sources: tuple[Mention, ...]
    on: date | None = None
    sent_on: date | None = None
    value: Decimal | None = None
    currency: str = ""
    stage: Stage | None = None
    service: str = ""
    qualified: bool | None = None
    email: str = ""
    relation: str = ""


@dataclass(frozen=True, slots=True)
class RowRemark:
    """What was odd about one row (its line number in the file; 0: the file as a whole), and in which file."""

    row: int
    reason: str
    file: str = ""


@dataclass(frozen=True, slots=True)
class ColumnTaken:
    """A column of the file taken for a part ("client", "source", "date" …), and why."""

    part: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class ClientList:
    """A client list read from one file.

    `skipped` are the rows that could not be used, `doubts` those that were used with something left out or
    unsure. `rows_read` counts both the used and the skipped. `has_dates` says whether the file has a date in any
    row. `currencies` are those named in the file, the most frequent first.
    """

    file: str
    header: tuple[str, ...]
    columns: tuple[ColumnTaken, ...]
    rows: Sequence[IntakeRow]
    skipped: tuple[RowRemark, ...]
    doubts: tuple[RowRemark, ...]
    notes: tuple[str, ...]
    currencies: tuple[str, ...]
    encoding: str
    delimiter: str
    has_dates: bool

    @property
    def rows_read(self) -> int:
        """How many rows below the header were read, used or not."""
        return len(self.rows) + len({remark.row for remark in self.skipped if remark.row})
