"""The people one knows, ready to be searched: from each word and each trade to the persons, with where it was read."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log
from typing import Final, NamedTuple

from headwater.core.giving.common_words import STANDING
from headwater.core.giving.known import Person
from headwater.core.giving.lexicon import lexicon
from headwater.core.giving.stems import words
from headwater.core.names.forms import fold

NEED_IN_FIELD: Final = 0.5
"""What a phrase of need counts in a person's own words, beside the name of a trade."""
CLEAR: Final = 0.3
"""A trade that a field speaks of less surely than this is not the person's."""
WHOLE: Final = 0.7
"""A phrase must be said to this share in a field to tell a trade."""
BESIDE: Final = 0.6
"""Nor is one of which it speaks less surely than this share of the surest."""
TOGETHER: Final = 0.8
"""What a trade counts that only title, organisation and offers tell together."""
ALONE: Final = 0.85
"""What the organisation counts for somebody whose title tells no trade."""
WEIGHTS: Final[Mapping[str, float]] = {
    "offer": 1.0, "title": 0.95, "did": 0.75, "tag": 0.75, "organisation": 0.6, "notes": 0.4, "domain": 0.35,
}  # fmt: skip
"""What each field counts: what somebody says they offer first, a mail domain last."""
FEWEST: Final = 60
"""A word is judged rare as if there were at least so many people."""
_FREE: Final = """
    gmail googlemail outlook hotmail live yahoo icloud gmx web t-online posteo mailbox proton protonmail aol me msn
    orange free wanadoo laposte freenet ymail mac btinternet terra telefonica hey fastmail pm
"""
_FREE_MAIL: Final = frozenset(_FREE.split())


class Mark(NamedTuple):
    """Where a word or a trade was read: what it counts there, the field, and the text of the field."""

    weight: float
    field: str
    text: str


@dataclass(frozen=True, slots=True)
class _Read:
    words: tuple[str, ...]
    trades: tuple[tuple[str, float], ...]
    named: tuple[tuple[str, float], ...]


@lru_cache(maxsize=50_000)
def _read(text: str) -> _Read:
    """The stems of a text, and the trades that it speaks of."""
    known, said = lexicon(), words(text)
    telling = [one for one in said if one.plain not in STANDING]
    stems = dict.fromkeys(one.stem for one in telling)
    stems.update(dict.fromkeys(part for one in telling for part in known.parts(one)))
    heard = known.heard(said, need=NEED_IN_FIELD, fewest=CLEAR, enough=WHOLE)
    surest = max((one.strength for one in heard.values()), default=0.0)
    own = tuple((trade, one.strength) for trade, one in heard.items() if one.strength >= BESIDE * surest)
    return _Read(tuple(stems), own, tuple(each for each in own if heard[each[0]].named))


def trades_in(text: str) -> Mapping[str, float]:
    """The trades that a title, an offer or a label speaks of, each with how surely (0 to 1)."""
    return dict(_read(text).trades)


def fields_of(person: Person) -> Iterable[tuple[str, str]]:
    """What is known of a person as (field, text)."""
    yield from (("offer", text) for text in person.offers)
    if person.title:
        yield "title", person.title
    yield from (("did", text) for text in person.did)
    yield from (("tag", text) for text in person.tags)
    if person.organisation:
        yield "organisation", person.organisation
    if person.kind != "person":
        yield "organisation", person.name
    if person.notes:
        yield "notes", person.notes
    label = fold(person.domain).rsplit(".", 1)[0].removesuffix(".co").removesuffix(".com").rpartition(".")[2]
    if label and label not in _FREE_MAIL:
        yield "domain", label.replace("-", " ")


class Index:
    """Persons by the words and trades of their fields. `changed` keeps it up to date in place."""

    __slots__ = ("_by_trade", "_by_word", "_cities", "_keys", "_persons")

    def __init__(self) -> None:
        """Begin with nobody."""
        self._persons: dict[int, Person] = {}
        self._keys: dict[int, tuple[tuple[str, ...], tuple[str, ...]]] = {}
        self._by_word: dict[str, dict[int, Mark]] = defaultdict(dict)
        self._by_trade: dict[str, dict[int, Mark]] = defaultdict(dict)
        self._cities: Counter[str] = Counter()

    @classmethod
    def of(cls, persons: Iterable[Person]) -> Index:
        """The index of these persons."""
        index = cls()
        index.changed(persons)
        return index

    def changed(self, persons: Iterable[Person], gone: Iterable[int] = ()) -> None:
        """Bring up to date: `persons` are new or have changed, `gone` are no longer there."""
        for pk in gone:
            self._forget(pk)
        for person in persons:
            self._forget(person.id)
            self._add(person)

    def _forget(self, pk: int) -> None:
        person = self._persons.pop(pk, None)
        if person is None:
            return
        stems, kinds = self._keys.pop(pk)
        for table, keys in ((self._by_word, stems), (self._by_trade, kinds)):
            for key in keys:
                table[key].pop(pk, None)
                if not table[key]:
                    del table[key]
        if person.city:
            city = fold(person.city)
            self._cities[city] -= 1
            if not self._cities[city]:
                del self._cities[city]

    def _add(self, person: Person) -> None:
        said: dict[str, Mark] = {}
        does: dict[str, Mark] = {}
        told_by_title = bool(person.title and _read(person.title).trades)
        if person.title and (person.organisation or person.offers):
            whole = ", ".join((person.title, person.organisation, *person.offers))
            for trade, strength in _read(whole).trades:
                does[trade] = Mark(TOGETHER * strength, "title", person.title)
        for field, text in fields_of(person):
            weight, told = WEIGHTS[field], _read(text)
            if field == "organisation" and not told_by_title:
                weight = ALONE
            mark = Mark(weight, field, text)
            for one in told.words:
                if one not in said or said[one].weight < weight:
                    said[one] = mark
            for trade, strength in told.trades if field != "notes" else told.named:
                if trade not in does or does[trade].weight < weight * strength:
                    does[trade] = Mark(weight * strength, field, text)
        for one, mark in said.items():
            self._by_word[one][person.id] = mark
        for trade, mark in does.items():
            self._by_trade[trade][person.id] = mark
        self._persons[person.id] = person
        self._keys[person.id] = (tuple(said), tuple(does))
        if person.city:
            self._cities[fold(person.city)] += 1

    def __len__(self) -> int:
        return len(self._persons)

    def __contains__(self, pk: object) -> bool:
        return pk in self._persons

    def person(self, pk: int) -> Person:
        """The person with this id; KeyError when there is none."""
        return self._persons[pk]

    def persons(self) -> Iterable[Person]:
        """Everybody in it."""
        return self._persons.values()

    def with_word(self, one: str) -> Mapping[int, Mark]:
        """Who has this stem in a field."""
        return self._by_word.get(one, {})

    def with_trade(self, trade: str) -> Mapping[int, Mark]:
        """Who is of this trade, with how surely."""
        return self._by_trade.get(trade, {})

    def trades_of(self, pk: int) -> Mapping[str, float]:
        """The trades of a person, each with how surely, as far as the field it was read in counts."""
        return {trade: self._by_trade[trade][pk].weight for trade in self._keys[pk][1]}

    def stems(self) -> Iterable[str]:
        """Every stem that somebody's field has."""
        return self._by_word.keys()

    def has_word(self, one: str) -> bool:
        """Whether somebody's field has this stem."""
        return one in self._by_word

    def rarity(self, one: str) -> float:
        """How few people share a stem: 1 when hardly anybody has it, towards 0 when everybody has."""
        size = max(len(self._persons), FEWEST)
        return min(1.0, log(1 + size / max(1, len(self._by_word.get(one, ())))) / log(1 + size))

    def is_city(self, folded: str) -> bool:
        """Whether somebody lives in a place of this name."""
        return folded in self._cities
