"""Importing a contact list: cards become contacts; of those known already only what was empty is filled in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, Final

from headwater.actions.acting import Act, Refused, Seat, one_act, telling
from headwater.actions.bulk import CHUNK, NewParty, add_parties
from headwater.actions.imports.batch import (
    Changes,
    Choices,
    FileRead,
    Imported,
    RowOutcome,
    body_of,
    close_batch,
    open_batch,
    repeated,
)
from headwater.actions.imports.cards import PlannedCard, plan_contacts
from headwater.actions.imports.search import refresh_search
from headwater.actions.parties import fold_address, named
from headwater.core.words import Kind
from headwater.formats.cards import Card, ContactFile
from headwater.store.models import Address, Batch, Party, Role
from headwater.store.queries import imports as reading

LENGTHS: Final = {
    column: int(getattr(Party._meta.get_field(column), "max_length", 0))
    for column in ("given", "family", "organisation", "job_title", "city", "url", "how_met")
}
FILLED: Final = (*LENGTHS, "met_on", "note")
MOST_ROLES: Final = 30
SYSTEM_GROUPS: Final = ("*", "imported on", "mycontacts", "my contacts", "starred", "kontakte")


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
        writing = _Writing(act, batch, roles=_roles_of_file(read.cards))
        rows = writing.write(people)
        rows += [RowOutcome(line, "skipped", reason) for line, reason in read.skipped]
        rows.sort(key=lambda row: row.row)
        return close_batch(act, batch, rows, {"contacts": writing.made}, writing.changes)


def _roles_of_file(cards: Iterable[Card]) -> set[str]:
    """The categories that are worth keeping as roles: those the user made, if they are few."""
    found = {_role(word) for card in cards for word in card.categories} - {""}
    return found if len(found) <= MOST_ROLES else set()


def _role(word: str) -> str:
    folded = " ".join(word.split()).lower()[:60]
    return "" if folded.startswith(SYSTEM_GROUPS) else folded


def details_of(cards: Sequence[Card]) -> tuple[dict[str, Any], list[str]]:
    """The columns a contact gets from its cards, the first that says something, and what had to be shortened."""
    told: dict[str, Any] = {}
    doubts = []
    for card in cards:
        given = " ".join(part for part in (card.given, card.middle) if part)
        texts = {
            "given": given, "family": card.family, "organisation": card.organisation, "job_title": card.job_title,
            "city": _city(card), "url": card.urls[0].value if card.urls else "",
            "how_met": f"Referred by {card.referred_by}" if card.referred_by else "",
        }  # fmt: skip
        for column, text in texts.items():
            if text and not told.get(column):
                told[column] = text[: LENGTHS[column]]
                if len(text) > LENGTHS[column]:
                    what = column.replace("_", " ")
                    doubts.append(f"The {what} was shortened to {LENGTHS[column]} characters.")
        if card.met_on and not told.get("met_on"):
            told["met_on"] = card.met_on
    told["note"] = "\n\n".join(dict.fromkeys(note for card in cards if (note := _note(card))))
    return {column: value for column, value in told.items() if value}, doubts


def _city(card: Card) -> str:
    """An address that is one word without a number is a place."""
    bare = (
        one.value for one in card.addresses if "," not in one.value and not any(map(str.isdigit, one.value))
    )
    return next(bare, "")


def _note(card: Card) -> str:
    """The note, and below it what has no column of its own, so that nothing is lost."""
    city = _city(card)
    lines = [card.note] if card.note else []
    lines += [
        f"Address{f' ({one.label})' if one.label else ''}: {one.value}"
        for one in card.addresses
        if one.value != city
    ]
    day = card.birthday
    lines += [f"Birthday: {day.isoformat() if isinstance(day, date) else day}"] if day else []
    for what, text in (("Nickname", card.nickname), ("Department", card.department)):
        lines += [f"{what}: {text}"] if text else []
    return "\n".join(lines)


def _addresses(cards: Sequence[Card]) -> list[tuple[str, str, str]]:
    """All ways to reach the person as (kind, label, value), each once."""
    told = [
        (kind, one.label[:50], one.value[:1000])
        for card in cards
        for kind, those in (("email", card.emails), ("phone", card.phones), ("url", card.urls))
        for one in those
    ]
    return list(
        {(kind, fold_address(kind, value)): (kind, label, value) for kind, label, value in told}.values()
    )


class _Writing:
    """One contact list being written."""

    def __init__(self, act: Act, batch: Batch, *, roles: set[str]) -> None:
        self.act, self.batch, self.roles = act, batch, roles
        self.changes = Changes()
        self.made = 0

    def write(self, people: Sequence[PlannedCard]) -> list[RowOutcome]:
        """Add the new ones, fill in the known ones. Gives what became of each card."""
        told = {id(person): details_of(person.cards) for person in people}
        new = [person for person in people if not (person.known or person.in_trash)]
        add_parties(self.act, (self._new(person, told[id(person)][0]) for person in new), batch=self.batch)
        self.made = len(new)
        known = [person for person in people if person.known and not person.is_me]
        filled = self._fill(known, {person.known.pk: told[id(person)][0] for person in known if person.known})
        rows = []
        for person in people:
            doubts = [*person.doubts, *told[id(person)][1]]
            said = filled.get(person.known.pk, "") if person.known else ""
            rows += _outcomes(person, said, doubts)
        return rows

    def _new(self, person: PlannedCard, details: dict[str, Any]) -> NewParty:
        card = person.cards[0]
        kind = card.kind if card.kind.is_contact else Kind.PERSON
        return NewParty(
            name=card.full_name,
            kind=kind,
            roles=self._roles(person),
            addresses=_addresses(person.cards),
            **details,
        )

    def _roles(self, person: PlannedCard) -> list[str]:
        words = (_role(word) for card in person.cards for word in card.categories)
        return [word for word in dict.fromkeys(words) if word in self.roles]

    def _fill(self, people: Sequence[PlannedCard], told: dict[int, dict[str, Any]]) -> dict[int, str]:
        """Fill what is empty. Gives for each contact what changed and what was kept, in words."""
        columns = (*FILLED, "name", "kind", "sort_name")
        before, have = reading.details_of(told, columns), reading.addresses_of(told)
        said: dict[int, str] = {}
        for pk, details in told.items():
            row = before[pk]
            empty = {column: value for column, value in details.items() if not row[column]}
            kept = [
                column.replace("_", " ") for column, value in details.items()
                if row[column] and row[column] != value and column != "note"
            ]  # fmt: skip
            if empty:
                self._set(pk, row, empty)
            words = [f"filled in: {', '.join(column.replace('_', ' ') for column in empty)}"] if empty else []
            said[pk] = "; ".join(words + ([f"kept yours: {', '.join(kept)}"] if kept else []))
        self._add_addresses(people, have, said)
        self._add_roles(people, said)
        refresh_search(pk for pk, text in said.items() if "filled in" in text or "added" in text)
        return said

    def _set(self, pk: int, row: dict[str, Any], empty: dict[str, Any]) -> None:
        new = dict(empty)
        if "given" in new or "family" in new:
            both = {name: new.get(name) or row[name] for name in ("given", "family")}
            new["sort_name"] = named(name=row["name"], kind=row["kind"], **both)["sort_name"]
        with telling():
            Party.objects.filter(pk=pk).update(**new, **self.act.mark)
        self.changes.note("party", pk, {name: row[name] for name in new}, new)

    def _add_addresses(
        self, people: Sequence[PlannedCard], have: dict[int, set[tuple[str, str]]], said: dict[int, str]
    ) -> None:
        rows = []
        for person in people:
            pk = person.known.pk if person.known else 0
            for kind, label, value in _addresses(person.cards):
                folded = fold_address(kind, value)[:1000]
                if (kind, folded) not in have.get(pk, ()):
                    rows.append(Address(party_id=pk, workspace=self.act.workspace, kind=kind, label=label,
                                        value=value, folded=folded))  # fmt: skip
                    said[pk] = "; ".join(filter(None, [f"added: {value}", said[pk]]))
        Address.objects.bulk_create(rows, batch_size=CHUNK)
        self.changes.note_added("address", rows)

    def _add_roles(self, people: Sequence[PlannedCard], said: dict[int, str]) -> None:
        wanted = {
            (person.known.pk, role) for person in people if person.known for role in self._roles(person)
        }
        pks = {pk for pk, _ in wanted}
        have = {
            pair
            for chunk in reading.chunks(pks)
            for pair in Role.objects.filter(party_id__in=chunk).values_list("party_id", "name")
        }
        rows = [Role(party_id=pk, name=role) for pk, role in sorted(wanted - have)]
        for row in rows:
            said[row.party_id] = "; ".join(filter(None, [f"added: {row.name}", said[row.party_id]]))
        Role.objects.bulk_create(rows, batch_size=CHUNK)
        self.changes.note_added("role", rows)


def _outcomes(person: PlannedCard, said: str, doubts: Sequence[str]) -> list[RowOutcome]:
    """What became of each card of one person."""
    first, *others = person.cards
    told = [*doubts, *(doubt for card in person.cards for doubt in card.doubts)]
    if person.in_trash:
        text = f"{first.full_name} is in the trash. Restore the entry there, then import again."
        return [RowOutcome(card.line, "skipped", text) for card in person.cards]
    if person.is_me:
        return [
            RowOutcome(card.line, "unchanged", "This is you; your own entry stays.") for card in person.cards
        ]
    if person.known:
        changed = "filled in" in said or "added" in said
        outcome = "changed" if changed else "unchanged"
        text = f"{person.name}{': ' + said if said else ' is known already'}."
    else:
        outcome, text = "doubtful" if told else "made", f"{person.name}."
    rows = [RowOutcome(first.line, outcome, " ".join([text, *told]))]
    same = f"The same person as in line {first.line}."
    return rows + [RowOutcome(card.line, "unchanged", f"{card.full_name}. {same}") for card in others]
