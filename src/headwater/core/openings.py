"""Who could open a door to a partner category that nobody fills, and which events could: with the reason in words.

Knowing somebody of the trade counts most, then a trade that serves the same clients, then joining many circles.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from headwater.core.know.wording import listed
from headwater.core.names.forms import fold
from headwater.core.spans import article
from headwater.core.trades import trades
from headwater.core.trades.reading import read_title
from headwater.core.trades.scan import trades_named
from headwater.core.trades.spheres import sphere_for

KNOWS: Final = 3.0
NEIGHBOUR: Final = 1.5
JOINS: Final = 1.0


@dataclass(frozen=True, slots=True)
class Door:
    """Somebody who could introduce me into a category, and why. `weight` orders them."""

    person: int
    why: str
    weight: float


@dataclass(frozen=True, slots=True)
class Around:
    """What is known around me: the trades of contacts, who knows whom, who is close, and who joins circles.

    `trade` holds the trades (keys) of each contact that shows one, `names` how they are called, `close` those on whose
    word I could ask (partners who are met at least), `joins` how many circles a connector reaches.
    """

    trade: Mapping[int, Collection[str]]
    names: Mapping[int, str]
    ties: Sequence[tuple[int, int]]
    close: Collection[int]
    joins: Mapping[int, int]


def trades_of(*, name: str, key: str) -> frozenset[str]:
    """The trades that a category means: by its key, else by its name."""
    known = trades()
    found = [one for one in key.split() if one in known] or trades_named(name)
    return frozenset(found)


def trades_shown(*, title: str, categories: Iterable[str] = ()) -> frozenset[str]:
    """The trades that a title and the categories somebody stands in show."""
    return frozenset(read_title(title).trades) | {
        one for each in categories for one in each.split() if one in trades()
    }


def doors(*, wanted: Collection[str], around: Around, me: int) -> list[Door]:
    """Who could introduce me to somebody of the `wanted` trades, the surest first; one entry for each person."""
    fits = {person for person, keys in around.trade.items() if not wanted.isdisjoint(keys)}  # type: ignore[attr-defined]
    found: dict[int, Door] = {}
    knows: dict[int, list[str]] = {}
    for one, other in around.ties:
        for person, known in ((one, other), (other, one)):
            if known in fits and person not in fits and me not in (person, known):
                knows.setdefault(person, []).append(around.names.get(known, "somebody"))
    for person, names in knows.items():
        why = f"{around.names[person]} knows {listed(names=names)}"
        found[person] = Door(person, f"{why}, {_called(wanted)}", KNOWS + len(names) / 10)
    beside = {key for trade in wanted for key in sphere_for(trade)}
    for person in around.close:
        near = sorted(beside.intersection(around.trade.get(person, ())))
        if near and person not in fits and person not in found:
            called = article(trades()[near[0]].name.lower())
            why = f"{around.names[person]} is {called} and serves the same people as {_called(wanted)}"
            found[person] = Door(person, why, NEIGHBOUR)
    for person, circles in around.joins.items():
        if person in around.names and person not in fits and person not in found and person != me:
            why = f"{around.names[person]} joins people who would not meet otherwise"
            found[person] = Door(person, why, JOINS + min(circles, 9) / 100)
    return sorted(found.values(), key=lambda one: (-one.weight, around.names[one.person], one.person))


def _called(wanted: Collection[str]) -> str:
    known = trades()
    return (
        article(known[min(wanted, key=list(known).index)].name.lower()) if wanted else "somebody of the trade"
    )


def words_for(*, name: str, wanted: Collection[str]) -> frozenset[str]:
    """The words by which an event is seen to be about a category: its own words and the names of its trades."""
    known = trades()
    told = [name, *(each for key in wanted for each in known[key].names)]
    return frozenset(word for text in told for word in fold(text).split() if len(word) > 4)


def speaks_of(*, text: str, words: Collection[str]) -> str:
    """The word of an event's title or topics by which it fits; "" when none does."""
    said = fold(text).split()
    return next((word for word in said if word in words or word.rstrip("s") in words), "")
