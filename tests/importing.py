"""Bringing client lists into a practice in short calls, and what stands in it afterwards."""

from __future__ import annotations

from typing import Any

import people
from headwater.actions.acting import Seat
from headwater.actions.imports.batch import Choices, FileRead, Imported
from headwater.actions.imports.clients import import_clients
from headwater.formats.client_list import read_client_list
from headwater.store.models import Address, Engagement, Party, Referral

NOW = people.NOW
HEAD = "Client,Referred by,First contact,First invoice,Amount,Stage\n"
LIST = (
    HEAD
    + "Ann Berg,Carol Dahl,2024-01-10,2024-02-01,1200.00,Won\n"
    + "Bob Falk,Ann Berg,2024-03-05,2024-03-20,800.50,Won\n"
    + "Cy Lind,Google,2024-04-01,,,Lost\n"
    + "Dee Holm,?,2024-05-01,2024-05-09,300.00,Won\n"
)


def bring(seat: Seat, text: str, *, key: str = "", now: Any = NOW, **choices: Any) -> Imported:
    """Import a client list from text."""
    read = read_client_list(text.encode(), currency=choices.get("currency") or seat.workspace.currency)
    return import_clients(
        seat=seat, now=now, read=read, choices=Choices(**choices), file=FileRead(name="clients.csv", digest=text[:64]),
        key=key,
    )  # fmt: skip


def ledger(seat: Seat) -> dict[str, list[tuple[Any, ...]]]:
    """What stands in the workspace, without who changed it when."""
    left_out = {"changed_at", "changed_by"}
    return {
        model.__name__: sorted(
            map(str, model.objects.of(seat.workspace).values_list(
                *(field.attname for field in model._meta.concrete_fields if field.name not in left_out)
            ))
        )
        for model in (Party, Referral, Engagement)
    } | {"Address": sorted(map(str, Address.objects.filter(party__trashed_at=None).values_list("party_id", "folded")))}  # fmt: skip
