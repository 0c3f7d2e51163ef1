"""Nobody fits a need: whom one could ask instead, because their own acquaintances may.

First whoever works in the same field as what is asked, then whoever brought most people together so far. Only people
one trusts are named, and nobody who is held back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from headwater.core.giving.holding import held_back
from headwater.core.giving.index import Index
from headwater.core.giving.known import Person, Wish
from headwater.core.giving.need import read
from headwater.core.know.figures import spelt
from headwater.core.spans import article
from headwater.core.trades import trades

SURE = 0.4
"""How surely somebody must be of a trade to be asked for their colleagues."""
HEARD = 0.3


@dataclass(frozen=True, slots=True)
class Near:
    """Somebody one could ask, and why them."""

    person: int
    why: str


def nearest(
    index: Index, wish: Wish, *, reaches: Mapping[int, int], named: int | None = None, most: int = 3
) -> tuple[Near, ...]:
    """Whom to ask for somebody who fits, at most `most`.

    `reaches` is to how many people each led so far; `named` is who, by the user's own word, may know somebody.
    """
    found: dict[int, str] = {}
    if named is not None and named in index:
        found[named] = "You wrote that they may know somebody."
    for pk, why in (*_of_the_field(index, wish), *_who_reach(index, reaches)):
        if len(found) >= most:
            break
        if pk not in found and _can_be_asked(index.person(pk), wish):
            found[pk] = why
    return tuple(Near(pk, why) for pk, why in found.items())[:most]


def _can_be_asked(person: Person, wish: Wish) -> bool:
    trusted = person.trust is not None and person.trust >= wish.trust_level
    return trusted and person.id != wish.asker and not held_back(person, wish)


def _of_the_field(index: Index, wish: Wish) -> list[tuple[int, str]]:
    """Who works in the field of the trade that the need speaks of most, who was in touch last first."""
    known, heard = trades(), read(wish, index).trades
    asked = [
        key for key, one in sorted(heard.items(), key=lambda pair: -pair[1].strength) if one.strength >= HEARD
    ]
    if not asked:
        return []
    wanted = known[asked[0]]
    found: dict[int, tuple[float, str]] = {}
    for key, trade in known.items():
        if trade.group != wanted.group or key == wanted.key:
            continue
        for pk, mark in index.with_trade(key).items():
            if mark.weight >= max(SURE, found.get(pk, (0.0, ""))[0]):
                why = f"Works as {article(trade.name)} and may know {article(wanted.name)}."
                found[pk] = (mark.weight, why)
    order = sorted(
        found, key=lambda pk: (-(index.person(pk).last or date.min).toordinal(), -found[pk][0], pk)
    )
    return [(pk, found[pk][1]) for pk in order]


def _who_reach(index: Index, reaches: Mapping[int, int]) -> list[tuple[int, str]]:
    """Who led to most people."""
    order = sorted((pk for pk in reaches if pk in index), key=lambda pk: (-reaches[pk], pk))
    return [
        (pk, f"Knows many: led to {spelt(reaches[pk])} {'person' if reaches[pk] == 1 else 'people'} so far.")
        for pk in order
    ]
