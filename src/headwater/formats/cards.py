"""A card: one contact as some other program wrote it down, before it becomes a contact of the workspace.

Every contact format (vCard, Google, Outlook, LinkedIn, any other list) is read into the same plain cards, so the
preview, the search for people already known and the import need to know only this one shape. Whatever a file holds
that could not be taken over is said: in the card's `doubts`, in the file's `skipped` or in its `notes`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from headwater.core.words import Kind
from headwater.formats.table import NotATable, Table, read_table


class NotContacts(ValueError):
    """The file is no contact list we can read. The text says why and what to do, for the person at the screen."""


class Labelled(NamedTuple):
    """One e-mail address, phone number, postal address or website, with the file's word for it ("work", "")."""

    label: str
    value: str


class Skipped(NamedTuple):
    """A row or card that was left out: where it stood in the file, and why."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Card:
    """One contact out of a file. `full_name` is never empty; every other text may be.

    `birthday` is a date, or text where the file gives no full date ("--02-29" is a day without a year). `met_on` is
    the day the file says the two people were connected. `referred_by` is the file's own word on who sent them.
    `line` is where the card begins in the file (1 is the first line). `doubts` are sentences to show beside it.
    """

    full_name: str
    line: int
    kind: Kind = Kind.PERSON
    given: str = ""
    middle: str = ""
    family: str = ""
    prefix: str = ""
    suffix: str = ""
    nickname: str = ""
    organisation: str = ""
    department: str = ""
    job_title: str = ""
    emails: tuple[Labelled, ...] = ()
    phones: tuple[Labelled, ...] = ()
    addresses: tuple[Labelled, ...] = ()
    urls: tuple[Labelled, ...] = ()
    birthday: date | str | None = None
    met_on: date | None = None
    referred_by: str = ""
    note: str = ""
    categories: tuple[str, ...] = ()
    uid: str = ""
    photo_left_out: bool = False
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ContactFile:
    """A contact list as read: its cards in file order, what was skipped and why, and notes on the file as a whole."""

    format_name: str
    cards: tuple[Card, ...]
    skipped: tuple[Skipped, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Upload:
    """A file as it came, with its table read at most once, whoever asks."""

    data: bytes

    @cached_property
    def _table_or_error(self) -> Table | NotATable:
        try:
            return read_table(self.data)
        except NotATable as error:
            return error

    @property
    def table(self) -> Table | None:
        """The file as a table, or None when it is not one."""
        return self._table_or_error if isinstance(self._table_or_error, Table) else None

    @property
    def why_no_table(self) -> str:
        """The sentence that says why the file is not a table; empty when it is one."""
        return str(self._table_or_error) if isinstance(self._table_or_error, NotATable) else ""


@dataclass(frozen=True, slots=True)
class ContactFormat:
    """One kind of contact file: its name for people, how to know it, how to read it.

    `read` is only called after `recognise` said yes to the same upload. A bad row or card costs that one alone.
    """

    name: str
    recognise: Callable[[Upload], bool]
    read: Callable[[Upload], ContactFile]
