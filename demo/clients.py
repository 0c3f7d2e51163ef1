"""The coach's own client list: semicolons, German dates and amounts, and all that happens to a list in ten years."""

from __future__ import annotations

import csv
import io
import random
from datetime import date, timedelta
from decimal import Decimal

from demo.messy import client_cell, source_cell
from demo.shapes import Arrival, Practice, Work
from demo.work import CREDIT, CREDITED

HEADER = "Client;Referred by;First contact;First invoice;Amount;Stage;Service;City;Remarks"
REMARKS = {
    "": 74,
    "prefers mornings": 8,
    "pays by quarter; in advance": 6,
    "by video": 9,
    "wants a report\nfor the employer": 3,
}
BAD_DATES = ("31.02.{year}", "spring {year}")


def german(day: date) -> str:
    """`day` as dd.mm.yyyy."""
    return day.strftime("%d.%m.%Y")


def amount(value: Decimal, *, currency: str = "EUR", sign: str = "") -> str:
    """`value` as 1.234,50; another currency than the euro stands before it, `sign` behind."""
    text = f"{value:,.2f}".translate(str.maketrans(",.", ".,"))
    return f"{currency} {text}" if currency != "EUR" else text + sign


def client_list(*, practice: Practice, seed: int) -> str:
    """The whole list as CSV text, ordered by first contact."""
    chance = random.Random(f"{seed}:clients")
    won = {id(work.arrival): work for work in practice.works if work.arrival}
    rows: list[tuple[date, list[str]]] = []
    cells: dict[str, tuple[Arrival, str]] = {}
    broken = iter(BAD_DATES)
    for number, arrival in enumerate(practice.arrivals):
        cell = source_cell(arrival, practice, chance)
        cells.setdefault(arrival.prospect, (arrival, cell))
        row = _row(practice, arrival, cell, won.get(id(arrival)), chance)
        if arrival.outcome == "lost" and arrival.prospect.startswith("f") and number > 40:
            row[2] = next(broken, "{day}").format(year=arrival.at.year, day=row[2])
        rows.append((arrival.at.date(), row))
        if arrival.prospect == CREDITED:
            rows.append((arrival.at.date(), _credit_note(row, won[id(arrival)])))
    for work in practice.works:
        if work.arrival is None:
            arrival, cell = cells[work.client]
            row = _row(practice, arrival, cell, work, chance)
            row[0] = client_cell(work.client, practice.parties[work.client], again=True)
            rows.append((work.started_on, row))
    rows.sort(key=lambda pair: pair[0])
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(
        [HEADER.split(";"), *(row for _, row in rows)]
    )
    return out.getvalue()


def _row(
    practice: Practice, arrival: Arrival, cell: str, work: Work | None, chance: random.Random
) -> list[str]:
    """One line of the list: an engagement, or an enquiry that came to nothing yet."""
    party = practice.parties[arrival.prospect]
    stage = "won" if work else arrival.outcome
    invoice = value = service = ""
    if work:
        invoice, service = german(work.started_on), work.service
        gross = work.value + CREDIT if work.client == CREDITED and work.arrival else work.value
        value = amount(gross, currency=work.currency, sign=" €" if chance.random() < 0.06 else "")
    remark = chance.choices(list(REMARKS), weights=list(REMARKS.values()))[0]
    row = [client_cell(arrival.prospect, party, again=False), cell, german(arrival.at.date()), invoice, value]
    return [*row, stage.capitalize(), service, party.city, remark]


def _credit_note(row: list[str], work: Work) -> list[str]:
    """The line that takes a part of an invoice back."""
    later = german(work.started_on + timedelta(days=40))
    return [*row[:3], later, amount(-CREDIT), row[5], "Credit note", row[7], "one session fell through"]
