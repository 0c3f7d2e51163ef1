"""A list of invoices: whom each went to, on which day, under which number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from headwater.formats.columns import client_names, find_columns, is_european
from headwater.formats.dates import read_dates
from headwater.formats.encoding import NotATable
from headwater.formats.header_words import plain
from headwater.formats.table import read_table

NUMBER: Final = frozenset(
    {
        "number", "no", "nr", "invoice number", "invoice no", "invoice nr", "invoice id", "invoice", "rechnungsnummer",
        "rechnungsnr", "rechnungs nr", "rechnung nr", "rechnung", "belegnummer", "beleg nr", "numero", "numero facture",
        "numero de facture", "numero de factura", "numero fattura", "factuurnummer",
    }
)  # fmt: skip
"""What the column of invoice numbers is called, in the form of `plain`."""
LONGEST: Final = 100


class NoInvoices(ValueError):
    """The file is no list of invoices. The text says what is missing."""


@dataclass(frozen=True, slots=True)
class InvoiceRow:
    """One invoice: its line in the file, the client as written, the day, the number ("" when none is told)."""

    line: int
    client: str
    on: date
    number: str = ""


@dataclass(frozen=True, slots=True)
class InvoiceList:
    """The invoices of a file, the lines that are none with why, and sentences on how days were read."""

    rows: tuple[InvoiceRow, ...]
    skipped: tuple[tuple[int, str], ...]
    notes: tuple[str, ...] = ()


def read_invoices(data: bytes) -> InvoiceList:
    """Read a CSV or TSV file. Raises NoInvoices when it is no table, or names no clients or no days."""
    try:
        table = read_table(data)
    except NotATable as wrong:
        raise NoInvoices(str(wrong)) from wrong
    columns = find_columns(table, {"source": ""})
    if columns.problem or "date" not in columns.by_role:
        raise NoInvoices(
            "This file needs a column for the client and one for the day, such as “Client, Date, Number”. Its columns "
            f"are: {', '.join(table.header[:12]) or 'none'}."
        )
    names = client_names(table, columns)
    days = read_dates(table.columns[columns.by_role["date"].index], european=is_european(table))
    numbers = _numbers(table.header, table.columns)
    rows, skipped = [], []
    for at, line in enumerate(table.lines):
        name, day = " ".join(names[at].split()), days.values[at]
        if not name:
            skipped.append((line, "No client."))
        elif day is None:
            skipped.append((line, f"{days.reasons.get(at, 'No day')}.".replace("..", ".")))
        else:
            rows.append(InvoiceRow(line, name, day, numbers[at].strip()[:LONGEST] if numbers else ""))
    return InvoiceList(tuple(rows), tuple(skipped), days.notes)


def _numbers(header: Sequence[str], columns: Sequence[Sequence[str]]) -> Sequence[str]:
    """The column of invoice numbers; empty when there is none."""
    return next((columns[at] for at, name in enumerate(header) if plain(name) in NUMBER), ())
