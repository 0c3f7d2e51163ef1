"""The parties of a client list: one for each normal form, with its name, its kind and why we think so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from headwater.core.identity import resolve
from headwater.core.names import Mention, normal_form
from headwater.core.words import Behind, Kind, Party

SHOWN = 12


@dataclass(frozen=True, slots=True)
class PartyRead:
    """A party as the files name it.

    `kind` is unknown where the name alone does not tell (the Book then counts it as a person). `spellings` are
    the different ways it is written, the most frequent first; `times` counts how often it is named.
    """

    id: int
    name: str
    kind: Kind
    reason: str
    form: str
    spellings: tuple[str, ...]
    times: int

    @property
    def key(self) -> str:
        """A name for programs that stays the same from one reading to the next."""
        return f"{self.kind.value}:{self.form}"

    @property
    def party(self) -> Party:
        """The party as it stands in the Book. A name of unsure kind must not be lost as an unknown source."""
        return Party(self.id, self.name, Kind.PERSON if self.kind is Kind.UNKNOWN else self.kind)


class Parties:
    """Finds the party of each mention; mentions must stay alive while it is used."""

    __slots__ = ("_alias", "_by_form", "_by_mention", "_mentions", "_read", "_times")

    def __init__(self, alias: Mapping[str, str]) -> None:
        """`alias` maps a normal form to the one whose party it is (see `same_forms`)."""
        self._alias = alias
        self._by_form: dict[str, int] = {}
        self._by_mention: dict[int, int] = {}
        self._mentions: list[list[Mention]] = []
        self._times: dict[int, int] = {}
        self._read: dict[int, PartyRead] | None = None

    def _kept(self, form: str) -> str:
        return self._alias.get(form, form)

    def party(self, mention: Mention) -> int:
        """The number of the party that a mention names."""
        key = id(mention)
        number = self._by_mention.get(key)
        if number is None:
            number = self._by_mention[key] = self._new_mention(mention)
            self._times[key] = 1
        else:
            self._times[key] += 1
        return number

    def _new_mention(self, mention: Mention) -> int:
        form = self._kept(mention.form) if self._alias else mention.form
        number = self._by_form.get(form)
        if number is None:
            number = self._by_form[form] = len(self._mentions)
            self._mentions.append([mention])
        else:
            self._mentions[number].append(mention)
        return number

    def behind(self) -> Mapping[int, tuple[Behind, ...]]:
        """The people behind each content, in equal shares."""
        people: dict[int, dict[int, None]] = {}
        for number in range(len(self._mentions)):
            for mention in tuple(self._mentions[number]):
                for name in mention.behind:
                    person = self._person(name)
                    if person != number:
                        people.setdefault(number, {})[person] = None
        return {
            content: tuple(Behind(person, Fraction(1, len(each))) for person in each)
            for content, each in people.items()
        }

    def _person(self, name: str) -> int:
        form = self._kept(normal_form(name))
        number = self._by_form.get(form)
        if number is None:
            self._read = None
            number = self._new_mention(Mention(name, Kind.PERSON, "Stands behind a content.", "", form))
        return number

    def read(self) -> Mapping[int, PartyRead]:
        """All parties by number."""
        if self._read is None:
            self._read = {number: self._read_party(number) for number in range(len(self._mentions))}
        return self._read

    def _read_party(self, number: int) -> PartyRead:
        mentions = self._mentions[number]
        if len(mentions) == 1:
            only = mentions[0]
            form = self._kept(only.form)
            return PartyRead(
                number, only.name, only.kind, only.reason, form, (only.name,), self._times.get(id(only), 1)
            )
        form = self._kept(mentions[0].form)
        spelt: Counter[str] = Counter()
        kinds: Counter[Kind] = Counter()
        for mention in mentions:
            times = self._times.get(id(mention), 1)
            spelt[mention.name] += times
            if mention.kind is not Kind.UNKNOWN:
                kinds[mention.kind] += times
        own = {mention.name for mention in mentions if mention.form == form} or spelt.keys()
        name = max(own, key=lambda each: (spelt[each], not each.isupper() and not each.islower(), each))
        kind = kinds.most_common(1)[0][0] if kinds else Kind.UNKNOWN
        reason = next(mention.reason for mention in mentions if mention.kind is kind)
        spellings = sorted(spelt, key=lambda each: (each != name, -spelt[each]))
        return PartyRead(number, name, kind, reason, form, tuple(spellings), spelt.total())

    def notes(self) -> Iterator[str]:
        """A sentence on the names that are spelt in several ways and taken for one party."""
        several = [read.spellings for read in self.read().values() if len(read.spellings) > 1]
        if several:
            shown = "; ".join(" = ".join(spellings[:4]) for spellings in several[:SHOWN])
            more = f"; and {len(several) - SHOWN} more" if len(several) > SHOWN else ""
            yield f"Spelt in different ways and taken as one: {shown}{more}."


def same_forms(mentions: Iterable[Mention], same: Sequence[tuple[str, str]]) -> Mapping[str, str]:
    """Which normal forms are one party because the user said so. Raises UnknownName for a name not mentioned."""
    if not same:
        return {}
    names = Counter(mention.name for mention in mentions if mention.form)
    canonical = resolve(names, same=same).canonical
    pairs = {normal_form(name): normal_form(shown) for name, shown in canonical.items()}
    return {form: kept for form, kept in pairs.items() if form != kept}
