"""The board of categories: who stands in each, who stands in none, and what they brought.

Somebody may stand in several categories, so the lines of categories do not add up to the whole; the lines of those who
stand in none, and of the unknown source, make it complete.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from headwater.core.know.belonging import belonging
from headwater.core.practice import Practice
from headwater.core.words import UNKNOWN

SOURCES: Final = "Source categories"
PARTNERS: Final = "Partner categories"
NONE: Final = "In no category"
GROUPS: Final[Mapping[str, str]] = {"source": SOURCES, "partner": PARTNERS}


@dataclass(frozen=True, slots=True)
class Shelf:
    """A line of the board: `members` by id in order; `group` is its heading, `mark` its stable key."""

    mark: str
    name: str
    group: str
    members: tuple[int, ...]


def board(*, practice: Practice, today: date) -> tuple[Shelf, ...]:
    """The categories in the order the user gave, then who stands in none: contacts, content, the unknown source."""
    found = belonging(practice=practice, today=today)
    placed: set[int] = {practice.me}
    shelves = []
    for category in practice.categories:
        members = [each for each in found.get(category.id, {}) if each in practice.profiles]
        placed.update(members)
        group = GROUPS.get(category.kind, SOURCES)
        shelves.append(Shelf(f"category-{category.id}", category.name, group, tuple(members)))
    shelves.sort(key=lambda shelf: shelf.group != SOURCES)
    return (*shelves, *_in_none(practice, placed))


def _in_none(practice: Practice, placed: set[int]) -> tuple[Shelf, ...]:
    parties = practice.book.parties
    left = [each for each in practice.profiles if each not in placed and each in parties]
    contacts = tuple(each for each in left if parties[each].kind.is_contact)
    content = tuple(each for each in left if not parties[each].kind.is_contact)
    return (
        Shelf("contacts", "Contacts in no category", NONE, contacts),
        Shelf("content", "Content in no category", NONE, content),
        Shelf("unknown", UNKNOWN.name, NONE, (UNKNOWN.id,)),
    )
