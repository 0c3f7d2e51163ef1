"""What the cards of a contact list would add to those known already, and what becomes of each card, in words.

Of somebody known only what is empty is filled in. Reads the ledger, writes nothing: the dry run tells it, the import
does it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from headwater.actions.birthdays import birthday_kept
from headwater.actions.imports.batch import RowOutcome
from headwater.actions.imports.cards import PlannedCard
from headwater.actions.parties import fold_address
from headwater.formats.cards import Card, ContactFile
from headwater.store.models import Party
from headwater.store.queries import imports as reading

LENGTHS: Final = {
    column: int(getattr(Party._meta.get_field(column), "max_length", 0))
    for column in ("given", "family", "organisation", "job_title", "city", "url", "how_met")
}
FILLED: Final = (*LENGTHS, "met_on", "birthday", "note")
MOST_ROLES: Final = 30
SYSTEM_GROUPS: Final = ("*", "imported on", "mycontacts", "my contacts", "starred", "kontakte")


@dataclass(slots=True)
class Filling:
    """What one known contact gets: columns that are empty, further addresses and roles; `kept` are the user's own."""

    row: Mapping[str, Any]
    empty: dict[str, Any]
    kept: list[str]
    addresses: list[tuple[str, str, str]] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)

    @property
    def changes(self) -> bool:
        """Whether anything is added."""
        return bool(self.empty or self.addresses or self.roles)

    @property
    def said(self) -> str:
        """The same in words; "" when nothing is to be said."""
        added = [f"added: {text}" for text in (*self.roles, *(value for *_, value in self.addresses))]
        filled = (
            [f"filled in: {', '.join(column.replace('_', ' ') for column in self.empty)}"]
            if self.empty
            else []
        )
        return "; ".join([*added, *filled, *([f"kept yours: {', '.join(self.kept)}"] if self.kept else [])])


def fillings_of(*, people: Iterable[PlannedCard], roles: set[str]) -> dict[int, Filling]:
    """What each known contact would get; `roles` are the categories of the file that are worth keeping."""
    known = {one.known.pk: one for one in people if one.known and not one.is_me}
    rows = reading.details_of(known, (*FILLED, "name", "kind", "sort_name"))
    have, held = reading.addresses_of(known), reading.roles_of(known)
    found = {}
    for pk, person in known.items():
        row, told = rows[pk], details_of(person.cards)[0]
        kept = [
            column.replace("_", " ") for column, value in told.items()
            if row[column] and row[column] != value and column != "note"
        ]  # fmt: skip
        found[pk] = Filling(
            row=row,
            empty={column: value for column, value in told.items() if not row[column]},
            kept=kept,
            addresses=[
                one for one in addresses_on(person.cards)
                if (one[0], fold_address(one[0], one[2])[:1000]) not in have.get(pk, ())
            ],
            roles=[role for role in roles_on(person.cards, roles) if role not in held.get(pk, ())],
        )  # fmt: skip
    return found


def outcomes_of_cards(
    *, people: Sequence[PlannedCard], fillings: Mapping[int, Filling], read: ContactFile
) -> list[RowOutcome]:
    """What becomes of every card of the file, in the order of the file."""
    rows = [RowOutcome(line, "skipped", reason) for line, reason in read.skipped]
    for person in people:
        doubts = [*person.doubts, *details_of(person.cards)[1]]
        rows += _outcomes(person, fillings.get(person.known.pk) if person.known else None, doubts)
    return sorted(rows, key=lambda row: row.row)


def foreseen(*, people: Sequence[PlannedCard], read: ContactFile) -> list[RowOutcome]:
    """What importing a contact list would do, card by card; nothing is written."""
    fillings = fillings_of(people=people, roles=roles_of_file(read.cards))
    return outcomes_of_cards(people=people, fillings=fillings, read=read)


def roles_of_file(cards: Iterable[Card]) -> set[str]:
    """The categories that are worth keeping as roles: those the user made, if they are few."""
    found = {_role(word) for card in cards for word in card.categories} - {""}
    return found if len(found) <= MOST_ROLES else set()


def _role(word: str) -> str:
    folded = " ".join(word.split()).lower()[:60]
    return "" if folded.startswith(SYSTEM_GROUPS) else folded


def roles_on(cards: Iterable[Card], roles: set[str]) -> list[str]:
    """The roles among the categories of one person's cards, each once."""
    words = (_role(word) for card in cards for word in card.categories)
    return [word for word in dict.fromkeys(words) if word in roles]


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
        if not told.get("birthday"):
            told["birthday"] = birthday_kept(card.birthday)
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
    if card.birthday and not birthday_kept(card.birthday):
        lines += [f"Birthday: {card.birthday}"]
    for what, text in (("Nickname", card.nickname), ("Department", card.department)):
        lines += [f"{what}: {text}"] if text else []
    return "\n".join(lines)


def addresses_on(cards: Sequence[Card]) -> list[tuple[str, str, str]]:
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


def _outcomes(person: PlannedCard, filling: Filling | None, doubts: Sequence[str]) -> list[RowOutcome]:
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
        said = filling.said if filling else ""
        outcome = "changed" if filling and filling.changes else "unchanged"
        text = f"{person.name}{': ' + said if said else ' is known already'}."
    else:
        outcome, text = "doubtful" if told else "made", f"{person.name}."
    rows = [RowOutcome(first.line, outcome, " ".join([text, *told]))]
    same = f"The same person as in line {first.line}."
    return rows + [RowOutcome(card.line, "unchanged", f"{card.full_name}. {same}") for card in others]
