"""A table of contacts to cards: which column goes to which field, row by row, with nothing lost in silence.

Every CSV format says which header means what; the walk over the rows is the same for all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from headwater.formats.card_checks import excerpt, is_blank
from headwater.formats.card_dates import days_come_first, says_something
from headwater.formats.card_draft import NOTHING_TO_GO_BY, Draft
from headwater.formats.cards import Card, ContactFile, Skipped
from headwater.formats.header_words import plain
from headwater.formats.table import Table

NAMED_COLUMNS_LIMIT = 12

Meaning = tuple[str, str]
"""A field of the draft, and the label for its value: ("phone", "work"). Several columns with ("address_part", "home")
make one address, in column order, where no column gives the whole ("address")."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column that is taken: where it stands, its field, its label or the column that holds its label."""

    index: int
    slot: str
    label: str = ""
    label_index: int | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """How one format writes its rows.

    `joined_by` cuts a cell with several addresses, numbers or websites, `categories_by` one with several categories.
    `cleaned` is run on each cell. `quiet` are headers (as `plain` gives them) of columns left out without a
    note, `no_categories` the program's own marks (in small letters) that say nothing about the contact.
    """

    format_name: str
    columns: tuple[Column, ...]
    joined_by: str = ""
    categories_by: str = ""
    cleaned: Callable[[str], str] | None = None
    quiet: Collection[str] = ()
    no_categories: Collection[str] = ()


@dataclass(slots=True)
class _Address:
    label: str
    whole: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)


def columns_by_word(header: Sequence[str], meanings: Mapping[str, Meaning]) -> tuple[Column, ...]:
    """The columns whose header `meanings` knows, in file order."""
    found = ((index, meanings.get(plain(name))) for index, name in enumerate(header))
    return tuple(Column(index, *meaning) for index, meaning in found if meaning is not None)


def read_rows(table: Table, layout: Layout) -> ContactFile:
    """All rows of `table` as cards. A row with nothing to know a contact by is skipped with its reason."""
    cards: list[Card] = []
    skipped: list[Skipped] = []
    day_first = _day_orders(table, layout.columns)
    taken = {column.index for column in layout.columns}
    taken |= {column.label_index for column in layout.columns if column.label_index is not None}
    left = [i for i, name in enumerate(table.header) if i not in taken and plain(name) not in layout.quiet]
    left_out: Counter[int] = Counter()
    remarks: dict[int, list[str]] = {}
    for note in table.notes:
        remarks.setdefault(note.row, []).append(note.reason)
    about_file = remarks.pop(0, [])
    about_file += remarks.pop(table.header_line, []) if table.header_line else []
    for line, cells in table.rows:
        card = _card(line, cells, layout, day_first, remarks.pop(line, ()))
        if card is None:
            skipped.append(Skipped(line, NOTHING_TO_GO_BY))
            continue
        cards.append(card)
        left_out.update(index for index in left if index < len(cells) and says_something(cells[index]))
    skipped += (Skipped(line, reason) for line, reasons in remarks.items() for reason in reasons)
    notes = (*about_file, *_left_out_note(table.header, left_out))
    return ContactFile(layout.format_name, tuple(cards), tuple(sorted(skipped)), notes)


def _card(
    line: int,
    cells: Sequence[str],
    layout: Layout,
    day_first: Mapping[int, bool | None],
    remarks: Iterable[str],
) -> Card | None:
    draft = Draft(line=line)
    addresses: dict[tuple[int | None, str], _Address] = {}
    for column in layout.columns:
        cell = cells[column.index] if column.index < len(cells) else ""
        if not cell or not cell.strip():
            continue
        if layout.cleaned is not None:
            cell = layout.cleaned(cell)
        label = column.label
        if column.label_index is not None and column.label_index < len(cells):
            label = cells[column.label_index].strip().removeprefix("*").strip()
        if column.slot in ("address", "address_part"):
            if not is_blank(cell):
                address = addresses.setdefault((column.label_index, column.label), _Address(label))
                (address.whole if column.slot == "address" else address.parts).extend(cell.splitlines())
            continue
        draft.day_first = day_first.get(column.index)
        for value in _values(cell, column, layout):
            draft.put(column.slot, value, label=label)
    for address in addresses.values():
        lines = (part.strip(" ,\t") for part in address.whole or address.parts)
        draft.put("address", ", ".join(part for part in lines if part), label=address.label)
    for sentence in remarks:
        draft.doubt(sentence)
    return draft.done()


def _values(cell: str, column: Column, layout: Layout) -> Iterable[str]:
    if column.slot == "category" and layout.categories_by:
        words = (word.strip() for word in cell.split(layout.categories_by))
        return [
            word.removeprefix("*").strip() for word in words if word.casefold() not in layout.no_categories
        ]
    if layout.joined_by and layout.joined_by in cell and column.slot in ("email", "phone", "url"):
        return cell.split(layout.joined_by)
    return (cell,)


def _day_orders(table: Table, columns: Iterable[Column]) -> dict[int, bool | None]:
    """For each column of days, whether the day comes before the month, where any row settles it."""
    dated = [column.index for column in columns if column.slot in ("birthday", "met_on")]
    return {
        index: days_come_first(cells[index] for _, cells in table.rows if index < len(cells))
        for index in dated
    }


def _left_out_note(header: Sequence[str], left_out: Counter[int]) -> list[str]:
    if not left_out:
        return []
    names = [
        f"“{excerpt(header[index]) or f'column {index + 1}'}” ({left_out[index]:,})"
        for index in sorted(left_out)
    ]
    more = f" and {len(names) - NAMED_COLUMNS_LIMIT} more" if len(names) > NAMED_COLUMNS_LIMIT else ""
    listed = ", ".join(names[:NAMED_COLUMNS_LIMIT])
    return [f"Columns not taken over, with the number of rows that fill them: {listed}{more}."]
