"""Cells that can be opened: a count, an amount, minutes or a share, with the rows of the ledger they add up from."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from headwater.core.know.intervals import wilson
from headwater.core.tables import Cell, Column, Facts

BLANK = Cell()
"""Nothing is to be said here."""


@dataclass(frozen=True, slots=True)
class Amount:
    """Money of one row of the ledger: `what` names its table. `value` None: nobody told."""

    what: str
    id: int
    value: Decimal | None
    currency: str


def facts_of(*, rows: Mapping[str, Iterable[int]]) -> tuple[Facts, ...]:
    """The ids of each table (see tables.WHAT) as facts; a table without any is left out."""
    listed = {what: tuple(ids) for what, ids in rows.items()}
    return tuple(Facts(what, ids) for what, ids in listed.items() if ids)


def count(**rows: Iterable[int]) -> Cell:
    """How many rows these are, by the name of their table: count(gives=[3, 4], referrals=[7]) is 3."""
    facts = facts_of(rows=rows)
    return Cell(sum(len(each.ids) for each in facts), facts=facts)


def minutes(*, rows: Mapping[str, Iterable[tuple[int, int | None]]]) -> Cell:
    """The minutes of these rows, given as (id, minutes) by table. None when nobody wrote any down."""
    known = {what: [(pk, spent) for pk, spent in pairs if spent] for what, pairs in rows.items()}
    total = sum(spent for pairs in known.values() for _, spent in pairs)
    return Cell(
        total or None, facts=facts_of(rows={w: [pk for pk, _ in pairs] for w, pairs in known.items()})
    )


def day(*, on: date | None, **rows: Iterable[int]) -> Cell:
    """A day with the rows it was read from."""
    return Cell(on, facts=facts_of(rows=rows) if on else ())


def share(*, part: Collection[int], whole: int, what: str) -> Cell:
    """`part` of `whole` as a share with its 90 % interval (Wilson); not known when there is no whole."""
    if whole <= 0:
        return BLANK
    found = wilson(wins=len(part), n=whole)
    return Cell(len(part) / whole, found.low, found.high, facts=facts_of(rows={what: part}))


def currencies_of(*, amounts: Iterable[Amount], usual: str) -> tuple[str, ...]:
    """The currencies of these amounts in order, the usual one first; only that one when there is no amount."""
    found = {each.currency for each in amounts if each.value is not None}
    return tuple(sorted(found, key=lambda currency: (currency != usual, currency))) or (usual,)


def money_columns(
    *, key: str, label: str, currencies: Sequence[str], says: str = "", kind: str = "money"
) -> tuple[Column, ...]:
    """A column for each currency, for amounts of two currencies are never added: value_EUR, value_USD."""
    several = len(currencies) > 1
    return tuple(
        Column(f"{key}_{currency}", f"{label}, {currency}" if several else label, kind, says)
        for currency in currencies
    )


def money_cells(*, amounts: Iterable[Amount], currencies: Sequence[str]) -> tuple[Cell, ...]:
    """The sum in each currency. Rows without an amount are noted in the first; a sum of nothing else is not known."""
    listed = list(amounts)
    untold = sum(each.value is None for each in listed)
    cells = []
    for place, currency in enumerate(currencies):
        mine = [each for each in listed if each.value is not None and each.currency == currency]
        rows: dict[str, list[int]] = {}
        for each in mine:
            rows.setdefault(each.what, []).append(each.id)
        note = f"{untold} without an amount" if untold and not place else ""
        total = sum((each.value for each in mine if each.value is not None), Decimal(0))
        unknown = not mine and untold == len(listed) and untold > 0
        cells.append(Cell(None if unknown else total, unit=currency, note=note, facts=facts_of(rows=rows)))
    return tuple(cells)


def per_piece(*, total: Cell, pieces: Cell) -> Cell:
    """An amount (to the cent) or minutes for each of so many; not known without any piece, or without any amount."""
    if not isinstance(pieces.value, int) or not pieces.value or not total.value:
        return BLANK
    if isinstance(total.value, Decimal):
        return Cell(round(total.value / pieces.value, 2), unit=total.unit, facts=total.facts)
    if isinstance(total.value, int):
        return Cell(total.value / pieces.value, facts=total.facts)
    return BLANK
