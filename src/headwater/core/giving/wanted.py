"""The other way round: whose wanted clients a need, or the person who has it, could be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from headwater.core.giving.index import Index
from headwater.core.giving.known import Person, Wish
from headwater.core.giving.stems import words
from headwater.core.trades.markets import MARKETS

MOST: Final = 5


@dataclass(frozen=True, slots=True)
class Wanted:
    """A person whose wanted clients fit. `words` are those of the need that met them; `why` is a sentence."""

    person: int
    words: tuple[str, ...]
    why: str


def wants_met(index: Index, wish: Wish, *, most: int = MOST) -> tuple[Wanted, ...]:
    """Whose wanted clients share words with a need, the most words first; at most `most`.

    What a person says they want counts before the markets they serve. The asker and people one is never to bring
    together with them are left out, and so is everybody below the level of trust.
    """
    said = {one.stem: one.written for one in words(wish.text)}
    found = []
    for person in index.persons():
        if not (person.wants or person.markets) or person.id == wish.asker or person.id in wish.apart:
            continue
        if person.trust is not None and person.trust < wish.trust_level:
            continue
        best = _met(person, said)
        if best is not None:
            found.append(best)
    return tuple(sorted(found, key=lambda one: (-len(one.words), one.person))[:most])


def _met(person: Person, said: dict[str, str]) -> Wanted | None:
    """The wish or market of a person that shares most words with what was said."""
    told = [(text, f"Wants clients such as “{text}”.") for text in person.wants]
    told += [(MARKETS.get(one, one), f"Serves “{MARKETS.get(one, one)}”.") for one in person.markets]
    best: Wanted | None = None
    for text, why in told:
        met = tuple(said[one] for one in dict.fromkeys(word.stem for word in words(text)) if one in said)
        if met and (best is None or len(met) > len(best.words)):
            best = Wanted(person.id, met, why)
    return best
