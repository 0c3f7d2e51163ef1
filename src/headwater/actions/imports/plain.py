"""An uploaded file as plain values: which kind of list it is, what it holds, or the sentence why it cannot be used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from headwater.core.intake import ClientList
from headwater.formats import contacts_plain
from headwater.formats.cards import ContactFile, NotContacts, Upload
from headwater.formats.client_list import NoClientColumn, WrongColumn, client_list_of
from headwater.formats.columns import find_columns, header_key
from headwater.formats.contact_lists import CONTACT_FORMATS, read_contacts
from headwater.formats.table import NotATable, Table

TELLING_PARTS = ("source", "value", "stage", "date", "referral_date")
NAMED = 0.45


@dataclass(frozen=True, slots=True)
class Order:
    """How to read a file. `kind` is clients, contacts, or "" to find out."""

    kind: str = ""
    name: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Plain:
    """A file as read: one of `clients` and `contacts`, or the sentence why not in `problem`.

    `kind` is what it was read as; `header` the names of its columns, also when it could not be read as clients.
    """

    kind: str
    clients: ClientList | None = None
    contacts: ContactFile | None = None
    header: tuple[str, ...] = ()
    header_key: str = ""
    problem: str = ""
    place: str = ""


def read_plain(data: bytes, order: Order) -> Plain:
    """Read the bytes as they were ordered. Never raises for a bad file: the sentence stands in `problem`."""
    if not data.strip():
        return Plain(
            order.kind or "clients", problem="The file is empty. Export it again and choose the new file."
        )
    upload = Upload(data)
    kind = order.kind or kind_of(upload)
    if kind == "contacts":
        try:
            return Plain(kind, contacts=read_contacts(data))
        except NotContacts as no:
            return Plain(kind, problem=str(no))
    table = upload.table
    if table is None:
        return Plain(kind, problem=upload.why_no_table)
    header, key = tuple(table.header), header_key(table.header)
    try:
        read = client_list_of(table, file=order.name, chosen=order.columns, currency=order.currency)
    except (NoClientColumn, WrongColumn) as no:
        return Plain(kind, header=header, header_key=key, problem=str(no), place="columns")
    except NotATable as no:
        return Plain(kind, problem=str(no))
    return Plain(kind, clients=read, header=header, header_key=key)


def kind_of(upload: Upload) -> str:
    """Whether a file is a client list or a contact list.

    The exports of address books are known by themselves; of any other table it is a client list when its columns
    name a source, an amount, a stage or a day.
    """
    known = next((each for each in CONTACT_FORMATS if each.recognise(upload)), None)
    if known is not None and known is not contacts_plain.FORMAT:
        return "contacts"
    if upload.table is not None and (known is None or _tells_of_clients(upload.table)):
        return "clients"
    return "contacts" if known is not None else "clients"


def _tells_of_clients(table: Table) -> bool:
    found = find_columns(table).by_role
    return any(part in found and found[part].confidence >= NAMED for part in TELLING_PARTS)
