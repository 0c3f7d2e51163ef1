"""The parties of a client list: one for each normal form, with its name, its kind and why we think so."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from headwater.core.identity import resolve
from headwater.core.intake.client_list import IntakeRow
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


class Parties(Mapping[int, PartyRead]):
    """Finds the party of each mention, and tells by its number what was read of it.

    Mentions are known by their place in memory, so those handed in must stay alive while rows are added.
    """

    __slots__ = ("_alias", "_alive", "_by_form", "_by_mention", "_mentions", "_numbers", "_several", "_times")

    def __init__(self, alias: Mapping[str, str]) -> None:
        """`alias` maps a normal form to the one whose party it is (see `same_forms`)."""
        self._alias = alias
        self._by_form: dict[str, int] = {}
        self._by_mention: dict[int, int] = {}
        self._numbers = array("i")
        self._times = array("i")
        self._mentions: list[Mention] = []
        self._several: dict[int, list[Mention]] = {}
        self._alive: list[Mention] = []

    def party(self, mention: Mention) -> int:
        """The number of the party that a mention names."""
        place = self._by_mention.get(id(mention))
        if place is None:
            place = self._by_mention[id(mention)] = self._find(mention)
        self._times[place] += 1
        return self._numbers[place]

    def _find(self, mention: Mention) -> int:
        """The place at which this spelling of a party is counted; a new one when it is new."""
        form = self._alias.get(mention.form, mention.form) if self._alias else mention.form
        number = self._by_form.setdefault(form, len(self._mentions))
        if number == len(self._mentions):
            self._mentions.append(mention)
        else:
            for known in self._several.get(number, (self._mentions[number],)):
                if known.name == mention.name and known.kind is mention.kind and not mention.behind:
                    self._alive.append(mention)
                    return self._by_mention[id(known)]
            self._several.setdefault(number, [self._mentions[number]]).append(mention)
        self._numbers.append(number)
        self._times.append(0)
        return len(self._numbers) - 1

    def behind(self) -> Mapping[int, tuple[Behind, ...]]:
        """The people behind each content, in equal shares."""
        people: dict[int, dict[int, None]] = {}
        for number in range(len(self._mentions)):
            if self._mentions[number].behind or number in self._several:
                for mention in tuple(self._several.get(number, (self._mentions[number],))):
                    for name in mention.behind:
                        person = self._person(name)
                        if person != number:
                            people.setdefault(number, {})[person] = None
        return {
            content: tuple(Behind(person, Fraction(1, len(each))) for person in each)
            for content, each in people.items()
        }

    def _person(self, name: str) -> int:
        form = normal_form(name)
        return self._numbers[self._place_of(Mention(name, Kind.PERSON, "Stands behind a content.", "", form))]

    def _place_of(self, mention: Mention) -> int:
        """The place of a party that may be spelt otherwise already; it is not counted as named."""
        form = self._alias.get(mention.form, mention.form)
        number = self._by_form.get(form)
        known = mention if number is None else self._mentions[number]
        place = self._by_mention.get(id(known))
        if place is None:
            place = self._by_mention[id(known)] = self._find(known)
        return place

    def in_book(self) -> dict[int, Party]:
        """All parties as they stand in a Book. A name of unsure kind must not be lost as an unknown source."""
        found = {
            number: Party(number, mention.name, Kind.PERSON if mention.kind is Kind.UNKNOWN else mention.kind)
            for number, mention in enumerate(self._mentions)
        }
        for number in self._several:
            read = self[number]
            found[number] = Party(number, read.name, Kind.PERSON if read.kind is Kind.UNKNOWN else read.kind)
        return found

    def names(self) -> dict[str, int]:
        """How often each party is named, by the name it is shown by."""
        times = [0] * len(self._mentions)
        for number, count in zip(self._numbers, self._times, strict=True):
            times[number] += count
        return {self.name(number): count for number, count in enumerate(times)}

    def name(self, number: int) -> str:
        """The name a party is shown by."""
        return self[number].name if number in self._several else self._mentions[number].name

    def __len__(self) -> int:
        """How many parties there are."""
        return len(self._mentions)

    def __iter__(self) -> Iterator[int]:
        """The numbers of all parties."""
        return iter(range(len(self._mentions)))

    def __getitem__(self, number: int) -> PartyRead:
        """What was read of one party."""
        if not 0 <= number < len(self._mentions):
            raise KeyError(number)
        first = self._mentions[number]
        form = self._alias.get(first.form, first.form)
        mentions = self._several.get(number)
        if mentions is None:
            times = self._times[self._by_mention[id(first)]]
            return PartyRead(number, first.name, first.kind, first.reason, form, (first.name,), times)
        spelt: Counter[str] = Counter()
        kinds: Counter[Kind] = Counter()
        for mention in mentions:
            times = self._times[self._by_mention[id(mention)]]
            spelt[mention.name] += times
            kinds[mention.kind] += 0 if mention.kind is Kind.UNKNOWN else times
        own = {mention.name for mention in mentions if mention.form == form} or spelt.keys()
        name = max(own, key=lambda each: (spelt[each], not each.isupper() and not each.islower(), each))
        kind = kinds.most_common(1)[0][0]
        reason = next(mention.reason for mention in mentions if mention.kind is kind)
        spellings = sorted(spelt, key=lambda each: (each != name, -spelt[each]))
        return PartyRead(number, name, kind, reason, form, tuple(spellings), spelt.total())

    def notes(self) -> Iterator[str]:
        """A sentence on the names that are spelt in several ways and taken for one party."""
        reads = (self[number] for number in self._several)
        several = [read.spellings for read in reads if len(read.spellings) > 1]
        if several:
            shown = "; ".join(" = ".join(spellings[:4]) for spellings in several[:SHOWN])
            more = f"; and {len(several) - SHOWN} more" if len(several) > SHOWN else ""
            told = f"Spelt in different ways and taken as one: {shown}{more}"
            yield told if told.endswith(".") else f"{told}."


def same_forms(mentions: Iterable[Mention], same: Sequence[tuple[str, str]]) -> Mapping[str, str]:
    """Which normal forms are one party because the user said so. Raises UnknownName for a name not mentioned."""
    if not same:
        return {}
    names = Counter(mention.name for mention in mentions if mention.form)
    canonical = resolve(names, same=same).canonical
    pairs = {normal_form(name): normal_form(shown) for name, shown in canonical.items()}
    return {form: kept for form, kept in pairs.items() if form != kept}


def aliases_of(rows: Iterable[IntakeRow], same: Sequence[tuple[str, str]]) -> Mapping[str, str]:
    """As `same_forms`, where one of two names may be known in the workspace alone; pairs without a name are left."""
    if not same:
        return {}
    pairs = [(normal_form(one), normal_form(other)) for one, other in same]
    forms = Counter(mention.form for row in rows for mention in (row.client, *row.sources) if mention.form)
    pairs = [
        (one, other) for one, other in pairs if one and other and one != other and {one, other} & set(forms)
    ]
    names = dict(forms) | {form: forms.get(form, 0) for pair in pairs for form in pair}
    canonical = resolve(names, same=pairs).canonical
    return {form: kept for form, kept in canonical.items() if form != kept}
