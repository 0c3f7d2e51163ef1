"""The cards of a contact list beside the contacts of the workspace: who is new, who is known, who is in the trash.

A card is somebody known when they share an e-mail address or phone number and the names fit, or when the names are
the same and no address speaks against it. Two people of one name with different addresses are kept apart, and said.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from headwater.actions.imports.batch import Choices
from headwater.actions.parties import fold_address, named
from headwater.core.intake.fitting import fits, speaks_against
from headwater.core.intake.known import KnownParty
from headwater.core.words import Kind
from headwater.formats.cards import Card, ContactFile
from headwater.store.models import Workspace
from headwater.store.queries import imports as reading

Folded = frozenset[tuple[str, str]]
CONTACTS = {str(kind) for kind in Kind if kind.is_contact}


@dataclass(slots=True)
class PlannedCard:
    """One person of the file: its cards (more than one when the file names the same person twice) and who that is.

    `namesake` is somebody of the same name whose addresses differ: only the user knows whether it is the same.
    """

    cards: list[Card]
    form: str
    addresses: Folded
    known: KnownParty | None = None
    in_trash: bool = False
    is_me: bool = False
    namesake: KnownParty | None = None
    doubts: list[str] = field(default_factory=list)

    @property
    def line(self) -> int:
        """Where the first card stands."""
        return self.cards[0].line

    @property
    def name(self) -> str:
        """The name as it stands, or will stand, in the workspace."""
        return self.known.name if self.known else self.cards[0].full_name


def plan_contacts(*, workspace: Workspace, read: ContactFile, choices: Choices) -> list[PlannedCard]:
    """Work out who the cards of a file are."""
    people = _people(read.cards)
    known = _Known(workspace, people)
    for person in people:
        known.settle(person, chosen_same=person.line in choices.same_lines)
    return _once(people)


def _people(cards: Iterable[Card]) -> list[PlannedCard]:
    """The cards of one file, those of the same person together."""
    people: list[PlannedCard] = []
    by_address: dict[tuple[str, str], list[PlannedCard]] = defaultdict(list)
    by_form: dict[str, list[PlannedCard]] = defaultdict(list)
    for card in cards:
        form, addresses = form_of(card.full_name), _folded(card)
        same = _same_in_file(form, addresses, by_address, by_form)
        if same is None:
            same = PlannedCard([card], form, addresses)
            people.append(same)
            if by_form[form]:
                same.doubts.append(
                    f"Line {by_form[form][0].line} has the same name and another address, so they are kept apart."
                )
            by_form[form].append(same)
        else:
            same.cards.append(card)
            same.addresses |= addresses
        for address in addresses:
            if same not in by_address[address]:
                by_address[address].append(same)
    return people


def form_of(name: str) -> str:
    """The normal form under which a contact of this name is kept."""
    return named(name=name, kind=Kind.PERSON)["normal_form"]


def _folded(card: Card) -> Folded:
    mails = (("email", fold_address("email", one.value)[:1000]) for one in card.emails)
    phones = (("phone", fold_address("phone", one.value)[:1000]) for one in card.phones)
    return frozenset((*mails, *phones))


def _same_in_file(
    form: str,
    addresses: Folded,
    by_address: dict[tuple[str, str], list[PlannedCard]],
    by_form: dict[str, list[PlannedCard]],
) -> PlannedCard | None:
    for address in sorted(addresses):
        for one in by_address.get(address, ()):
            if fits(one.form, form):
                return one
    return next((one for one in by_form.get(form, ()) if not speaks_against(one.addresses, addresses)), None)


class _Known:
    """The contacts of the workspace that the cards may be."""

    def __init__(self, workspace: Workspace, people: Sequence[PlannedCard]) -> None:
        self.me = workspace.me_id
        self.by_form = reading.parties_by_form(workspace, (person.form for person in people))
        self.by_address: dict[tuple[str, str], list[KnownParty]] = {}
        for kind in ("email", "phone"):
            wanted = {value for person in people for each, value in person.addresses if each == kind}
            found = reading.parties_by_address(workspace, wanted, kind=kind)
            self.by_address |= {(kind, value): parties for value, parties in found.items()}
        self.addresses = reading.addresses_of(one.pk for found in self.by_form.values() for one in found)

    def settle(self, person: PlannedCard, *, chosen_same: bool) -> None:
        """Find who a person of the file is."""
        mailed = [
            one
            for address in sorted(person.addresses)
            for one in self.by_address.get(address, ())
            if one.kind in CONTACTS
        ]
        fitting = [one for one in mailed if fits(one.form, person.form)]
        namesakes = [one for one in self.by_form.get(person.form, ()) if one.kind in CONTACTS]
        named = [one for one in namesakes if chosen_same or not self._against(one, person)]
        live = [one for one in (*fitting, *named) if not one.trashed]
        person.known = live[0] if live else None
        person.in_trash = not live and bool(fitting or named)
        person.is_me = bool(live) and live[0].pk == self.me
        if live or person.in_trash:
            return
        self._say_others(person, mailed, namesakes)

    def _say_others(
        self, person: PlannedCard, mailed: Sequence[KnownParty], namesakes: Sequence[KnownParty]
    ) -> None:
        other = next((one for one in mailed if not one.trashed), None)
        if other is not None:
            person.doubts.append(
                f"{other.name} has the same address but another name, so they are kept apart."
            )
        person.namesake = next((one for one in namesakes if not one.trashed), None)
        if person.namesake is not None:
            person.doubts.append(
                f"You know a {person.namesake.name} with another address; they are kept apart unless you say so."
            )

    def _against(self, known: KnownParty, person: PlannedCard) -> bool:
        theirs = {address for address in self.addresses.get(known.pk, ()) if address[0] != "url"}
        return speaks_against(theirs, person.addresses)


def _once(people: Sequence[PlannedCard]) -> list[PlannedCard]:
    """People of the file who turn out to be one contact of the workspace, taken together."""
    by_pk: dict[int, PlannedCard] = {}
    kept = []
    for person in people:
        first = by_pk.setdefault(person.known.pk, person) if person.known else person
        if first is person:
            kept.append(person)
        else:
            first.cards += person.cards
            first.addresses |= person.addresses
            first.doubts += person.doubts
    return kept
