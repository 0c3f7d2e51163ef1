"""Importing a contact list: cards become contacts; of those known already only what was empty is filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from headwater.actions.acting import Act, Refused, Seat, one_act, telling
from headwater.actions.bulk import CHUNK, NewParty, add_parties
from headwater.actions.imports.batch import (
    Changes,
    Choices,
    FileRead,
    Imported,
    body_of,
    close_batch,
    open_batch,
    repeated,
)
from headwater.actions.imports.cards import PlannedCard, plan_contacts
from headwater.actions.imports.filling import (
    Filling,
    addresses_on,
    details_of,
    fillings_of,
    outcomes_of_cards,
    roles_of_file,
    roles_on,
)
from headwater.actions.imports.search import refresh_search
from headwater.actions.parties import fold_address, named
from headwater.core.words import Kind
from headwater.formats.cards import ContactFile
from headwater.store.models import Address, Batch, Party, Role


def import_contacts(
    *, seat: Seat, now: datetime, read: ContactFile, choices: Choices, file: FileRead, key: str = ""
) -> Imported:
    """Bring a contact list into the workspace, as one act that can be undone.

    The same file again changes nothing. With a `key` that was used before, nothing happens again. Raises Refused when
    the file holds no contact.
    """
    with one_act(
        seat=seat, now=now, action="import_contacts", key=key, body=body_of(file, choices), large=True
    ) as act:
        if act.repeated:
            return repeated(act)
        if not read.cards:
            raise Refused("There is no contact in this file that can be used.")
        people = plan_contacts(workspace=act.workspace, read=read, choices=choices)
        batch = open_batch(act, "contacts", file)
        writing = _Writing(act, batch, roles=roles_of_file(read.cards))
        fillings = writing.write(people)
        rows = outcomes_of_cards(people=people, fillings=fillings, read=read)
        return close_batch(act, batch, rows, {"contacts": writing.made}, writing.changes)


class _Writing:
    """One contact list being written."""

    def __init__(self, act: Act, batch: Batch, *, roles: set[str]) -> None:
        self.act, self.batch, self.roles = act, batch, roles
        self.changes = Changes()
        self.made = 0

    def write(self, people: Sequence[PlannedCard]) -> dict[int, Filling]:
        """Add the new ones, fill in the known ones. Gives what each of these got."""
        new = [person for person in people if not (person.known or person.in_trash)]
        add_parties(self.act, map(self._new, new), batch=self.batch)
        self.made = len(new)
        fillings = fillings_of(people=people, roles=self.roles)
        for pk, filling in fillings.items():
            if filling.empty:
                self._set(pk, filling)
        self._add_addresses(fillings)
        self._add_roles(fillings)
        refresh_search(pk for pk, filling in fillings.items() if filling.changes)
        return fillings

    def _new(self, person: PlannedCard) -> NewParty:
        card = person.cards[0]
        return NewParty(
            name=card.full_name,
            kind=card.kind if card.kind.is_contact else Kind.PERSON,
            roles=roles_on(person.cards, self.roles),
            addresses=addresses_on(person.cards),
            **details_of(person.cards)[0],
        )

    def _set(self, pk: int, filling: Filling) -> None:
        row, new = filling.row, dict(filling.empty)
        if "given" in new or "family" in new:
            both = {name: new.get(name) or row[name] for name in ("given", "family")}
            new["sort_name"] = named(name=row["name"], kind=row["kind"], **both)["sort_name"]
        with telling():
            Party.objects.filter(pk=pk).update(**new, **self.act.mark)
        self.changes.note("party", pk, {name: row[name] for name in new}, new)

    def _add_addresses(self, fillings: Mapping[int, Filling]) -> None:
        rows = [
            Address(
                party_id=pk, workspace=self.act.workspace, kind=kind, label=label, value=value,
                folded=fold_address(kind, value)[:1000],
            )
            for pk, filling in fillings.items()
            for kind, label, value in filling.addresses
        ]  # fmt: skip
        Address.objects.bulk_create(rows, batch_size=CHUNK)
        self.changes.note_added("address", rows)

    def _add_roles(self, fillings: Mapping[int, Filling]) -> None:
        rows = [Role(party_id=pk, name=role) for pk, filling in fillings.items() for role in filling.roles]
        Role.objects.bulk_create(rows, batch_size=CHUNK)
        self.changes.note_added("role", rows)
