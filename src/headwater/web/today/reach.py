"""How to reach whoever a card is about, where the deed is a word with them: a number to tap, an address to write to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

from headwater.store.queries.today import addresses_in
from headwater.web.today.cards import Card

WORDS: Final = frozenset(
    {"touch", "warm", "schedule", "follow", "promise", "satisfaction", "repair", "name-source", "open"}
)
"""The verbs that are settled by talking or writing to somebody."""


@dataclass(frozen=True, slots=True)
class Reach:
    """The first telephone number, as written and as dialled, and the first mail address; each blank where unknown."""

    phone: str = ""
    dialled: str = ""
    email: str = ""


def with_reach(sections: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The sections with how to reach people on the cards where that helps; one query for all of them."""
    cards: list[Card] = [card for section in sections for card in section["cards"]]
    found = addresses_in({card.it.who.id for card in cards if card.it.verb in WORDS})
    return [
        {**section, "cards": [_reached(card, found) for card in section["cards"]]} for section in sections
    ]


def _reached(card: Card, found: dict[tuple[int, str], str]) -> Card:
    if card.it.verb not in WORDS:
        return card
    phone, email = (found.get((card.it.who.id, kind), "") for kind in ("phone", "email"))
    dialled = "".join(sign for sign in phone if sign.isdecimal() or sign == "+")
    return replace(card, reach=Reach(phone, dialled, email) if phone or email else None)
