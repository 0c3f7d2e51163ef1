"""Invoices that went out, by hand or from a file. Each is a reason for a friendly call, which is not about money."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from headwater.actions.acting import Act, Refused, Seat, one_act
from headwater.actions.bearings import add_bearing
from headwater.core.names.forms import normal_form
from headwater.formats.invoices import InvoiceRow
from headwater.store.models import Bearing, Party

MOST = 10_000
FILE = "from a file"


@dataclass(slots=True)
class InvoicesDone:
    """What became of a list: how many were written, how many stood already, and the lines left out with why."""

    made: int = 0
    known: int = 0
    left_out: list[tuple[int, str]] = field(default_factory=list)

    def told(self) -> dict[str, Any]:
        """As it is kept for a repeated call."""
        return {"made": self.made, "known": self.known, "left_out": self.left_out}


def record_invoices(*, seat: Seat, now: datetime, rows: Sequence[InvoiceRow], key: str = "") -> InvoicesDone:
    """Write down invoices of a file, in one act. A client who is not in the ledger is left out and named.

    The same number to the same client stands once; without a number, the same day.
    """
    body = {"rows": [[row.client, row.on, row.number] for row in rows]}
    with one_act(
        seat=seat, now=now, action="record_invoices", key=key, body=body, large=len(rows) > 500
    ) as act:
        if act.repeated:
            return InvoicesDone(**act.result)
        if len(rows) > MOST:
            raise Refused(f"A file may hold up to {MOST:,} invoices. Split it and bring the parts.")
        done = _write(act, rows)
        act.result = done.told()
        return done


def _write(act: Act, rows: Sequence[InvoiceRow]) -> InvoicesDone:
    done, clients = InvoicesDone(), _clients(act, rows)
    standing = (
        Bearing.objects.of(act.workspace).filter(kind="invoice").values_list("contact_id", "value", "on")
    )
    there = {(contact, value or on.isoformat()) for contact, value, on in standing}
    for row in rows:
        found = clients.get(normal_form(row.client)[:200], [])
        if len(found) != 1:
            why = (
                f"There are several called {row.client}." if found else f"{row.client} is not in the ledger."
            )
            done.left_out.append((row.line, why))
        elif (mark := (found[0].pk, row.number or row.on.isoformat())) in there:
            done.known += 1
        else:
            _one(act, row, found[0], done)
            there.add(mark)
    return done


def _clients(act: Act, rows: Sequence[InvoiceRow]) -> dict[str, list[Party]]:
    forms = sorted({normal_form(row.client)[:200] for row in rows})
    found: dict[str, list[Party]] = {}
    for at in range(0, len(forms), 500):
        parties = Party.objects.of(act.workspace).filter(normal_form__in=forms[at : at + 500])
        for party in parties.filter(kind__in=("person", "organisation", "group")).exclude(
            pk=act.workspace.me_id
        ):
            found.setdefault(party.normal_form, []).append(party)
    return found


def _one(act: Act, row: InvoiceRow, client: Party, done: InvoicesDone) -> None:
    try:
        add_bearing(act, contact=client, kind="invoice", value=row.number, on=row.on, basis=FILE)
        done.made += 1
    except Refused as refused:
        done.left_out.append((row.line, refused.sentence))
