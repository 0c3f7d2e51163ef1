"""The cells of a client list that are not names: days, amounts, stages, yes and no, read a column at a time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from headwater.core.words import Stage
from headwater.formats.amounts import AmountColumn, read_amounts
from headwater.formats.columns import Columns, is_european
from headwater.formats.dates import read_dates
from headwater.formats.money_words import CODES, SIGNS
from headwater.formats.stages import read_stages, read_yes_no
from headwater.formats.table import Table


@dataclass(slots=True)
class Cells:
    """Each list has one entry per row. `doubts` are (place of the row, reason); `notes` speak of whole columns."""

    on: Sequence[date | None]
    sent_on: Sequence[date | None]
    value: Sequence[Decimal | None]
    currency: Sequence[str]
    stage: Sequence[Stage | None]
    service: Sequence[str]
    qualified: Sequence[bool | None]
    email: Sequence[str]
    relation: Sequence[str]
    currencies: tuple[str, ...] = ()
    doubts: list[tuple[int, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def read_cells(table: Table, columns: Columns, *, currency: str) -> Cells:
    """Read the columns. `currency` is that of amounts without one, in the cell or in a column of its own."""
    count = len(table.lines)
    blank = [""] * count
    cells = Cells(
        on=[None] * count,
        sent_on=[None] * count,
        value=[None] * count,
        currency=blank,
        stage=[None] * count,
        service=_text(table, columns, "service", blank),
        qualified=[None] * count,
        email=_text(table, columns, "email", blank),
        relation=_text(table, columns, "relation", blank),
    )
    style = _read_value(table, columns, cells, currency)
    european = is_european(table, style)
    cells.on = _read_days(table, columns, "date", cells, european=european)
    cells.sent_on = _read_days(table, columns, "referral_date", cells, european=european)
    _read_stage(table, columns, cells)
    qualified = _raw(table, columns, "qualified")
    if qualified is not None:
        cells.qualified = read_yes_no(qualified)
    return cells


def _raw(table: Table, columns: Columns, part: str) -> Sequence[str] | None:
    choice = columns.by_role.get(part)
    return None if choice is None else table.columns[choice.index]


def _text(table: Table, columns: Columns, part: str, blank: list[str]) -> Sequence[str]:
    raw = _raw(table, columns, part)
    if raw is None:
        return blank
    tidy = {cell: " ".join(cell.split()) for cell in raw}
    return [tidy[cell] for cell in raw]


def _read_value(table: Table, columns: Columns, cells: Cells, currency: str) -> str:
    """Amounts and their currencies; gives how the amounts are written."""
    raw = _raw(table, columns, "value")
    if raw is None:
        return "1234"
    amounts = read_amounts(raw)
    cells.value = amounts.values
    cells.notes += amounts.notes
    cells.doubts += [(at, f"{reason[:-1]}; its value is left out.") for at, reason in amounts.reasons.items()]
    if amounts.negatives:
        cells.doubts += [
            (at, f"{value} is below zero (a credit note?); it lowers the value of this client.")
            for at, value in enumerate(amounts.values)
            if value is not None and value < 0
        ]
    header = table.header[columns.by_role["value"].index]
    named = _currency_of(header)
    cells.currency = _currencies(amounts, _raw(table, columns, "currency"), named or currency)
    if named and named in cells.currency:
        cells.notes.append(f"Amounts that name no currency are in {named}, as “{header}” says.")
    _settle_currency(cells)
    return amounts.style


def _currency_of(header: str) -> str:
    """The one currency that the name of a column of amounts holds: "Betrag EUR", "Total ($)"; "" for none or two."""
    words = re.findall(r"[A-Za-z]+|[€$£¥₹]", header)
    found = {SIGNS.get(word.lower(), word.upper()) for word in words if _is_currency(word)}
    return found.pop() if len(found) == 1 else ""


def _is_currency(word: str) -> bool:
    return (word in SIGNS and not word.isalpha()) or word in CODES or word in {"Euro", "euro", "Eur", "eur"}


def _settle_currency(cells: Cells) -> None:
    """Count the currencies. Amounts without any take the only one there is; with two or more they stay apart."""
    counts = Counter(
        code for code, value in zip(cells.currency, cells.value, strict=True) if value is not None
    )
    bare = counts.pop("", 0)
    cells.currencies = tuple(code for code, _ in counts.most_common())
    if not bare or not counts:
        return
    only = cells.currencies[0]
    they = "1 amount names no currency and is" if bare == 1 else f"{bare} amounts name no currency and are"
    if len(counts) == 1:
        cells.currency = [code or only for code in cells.currency]
        cells.notes.append(f"{they} taken as {only}, the only one named.")
    else:
        cells.notes.append(f"{they} summed apart; --currency {only} would count them as {only}.")


def _currencies(amounts: AmountColumn, named: Sequence[str] | None, currency: str) -> Sequence[str]:
    """The currency of each row: in the cell itself, in the currency column, or the one that was set."""
    if named is None and not amounts.currencies:
        return [currency] * len(amounts.values)
    if named is None:
        return [code or currency for code in amounts.cell_currencies]
    column = {cell: _code(cell) for cell in set(named)}
    return [own or column[cell] or currency for own, cell in zip(amounts.cell_currencies, named, strict=True)]


def _code(cell: str) -> str:
    """A currency column's cell as a code: read as if it stood beside an amount."""
    text = cell.strip()
    if len(text) == 3 and text.isascii() and text.isalpha():
        return text.upper()
    return read_amounts([f"1 {text}"]).cell_currencies[0] if text else ""


def _read_days(
    table: Table, columns: Columns, part: str, cells: Cells, *, european: bool
) -> Sequence[date | None]:
    """One column of days. A cell that is none leaves its row without that day, and it is said."""
    raw = _raw(table, columns, part)
    if raw is None:
        return [None] * len(table.lines)
    days = read_dates(raw, european=european)
    cells.notes += [note for note in days.notes if note not in cells.notes]
    left_out = "its date is left out" if part == "date" else "the date of first contact is left out"
    cells.doubts += [(at, f"{reason[:-1]}; {left_out}.") for at, reason in days.reasons.items()]
    return days.values


def _read_stage(table: Table, columns: Columns, cells: Cells) -> None:
    raw = _raw(table, columns, "stage")
    if raw is None:
        return
    stages = read_stages(raw)
    cells.stage = stages.values
    cells.notes += stages.notes
    cells.doubts += [(at, f"{reason[:-1]}; the row counts as won.") for at, reason in stages.reasons.items()]
