"""Which trades a text speaks of: their names, and the words in which people tell that they need one.

A text is compared with every phrase of every trade. A phrase counts by how much of it is said, a word by how few
trades share it: "lawyer" says little about which lawyer, "dismissed" a lot.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, log
from typing import Final

from headwater.core.giving.asked import asked
from headwater.core.giving.common_words import EVERYDAY
from headwater.core.giving.stems import Word, stem, words
from headwater.core.trades import trades

STEEP: Final = 1.5
"""How quickly a word loses weight with the trades that share it."""
EVERYDAY_COUNTS: Final = 0.4
"""What a word counts that everybody says in any need."""
_EVERYDAY_STEMS: Final = frozenset(stem(word) for word in EVERYDAY)
POWER: Final = 2.0
"""How much more a whole phrase counts than half of one."""
ENOUGH: Final = 0.4
"""A phrase of which less is said is not meant."""
SLOPE: Final = 1.6
"""How quickly evidence makes sure: one rare word that is a whole phrase gives 0.8."""
MENDED: Final = 0.5
"""What a word counts that was found only by mending a typing error."""
UNKNOWN: Final = 0.5
"""What a word takes from the others that no trade knows."""
BARE: Final = 0.5
"""What a word counts by itself in a long text that speaks of other things."""
ALL: Final = 0.999
"""From this share on a phrase is said as a whole."""
BY_NAME: Final = 0.3
"""How much of the doubt goes when a person's own words hold a whole name of the trade."""
IN_PARTS: Final = 0.85
"""What a phrase counts whose long words were found only in their parts."""
FEWEST_LETTERS: Final = 9
"""Shorter words are not taken apart."""
_SHORT: Final = "bad tur rad ohr arm hof ehe ski zug kfz pkw tor web lkw"
_SHORT_PARTS: Final = frozenset(_SHORT.split())
_LINKS: Final = ("", "s", "es", "n", "en", "e", "er")


@dataclass(frozen=True, slots=True)
class Heard:
    """A trade that a text speaks of: how surely (0 to 1), by which of its words, and whether by its name."""

    strength: float
    words: tuple[str, ...]
    named: bool


@dataclass(frozen=True, slots=True)
class _Phrase:
    trade: str
    stems: frozenset[str]
    named: bool
    factor: float
    whole: float


class Lexicon:
    """The phrases of all trades, by the stems in them."""

    __slots__ = ("_nouns", "_parts", "_phrases", "_rarity", "_said_in", "_size")

    def __init__(self, told: Iterable[tuple[str, str, bool]]) -> None:
        """Index phrases, each told as (trade, phrase, whether it is a name)."""
        rows = [(trade, words(phrase), named) for trade, phrase, named in told]
        self._size = max(2, len({trade for trade, _, _ in rows}))
        self._parts: dict[str, tuple[str, ...]] = {}
        self._nouns = {word.stem for _, said, _ in rows for word in said if word.written.istitle()}
        self._rarity = self._rarities((trade, (word.stem for word in said)) for trade, said, _ in rows)
        split = [
            (trade, [part for word in said for part in self.parts(word) or (word.stem,)])
            for trade, said, _ in rows
        ]
        self._rarity = self._rarities((trade, (*(word.stem for word in said), *split[at][1]))
                                      for at, (trade, said, _) in enumerate(rows))  # fmt: skip
        self._phrases: list[_Phrase] = []
        self._said_in: dict[str, list[_Phrase]] = defaultdict(list)
        for (trade, said, named), (_, taken_apart) in zip(rows, split, strict=True):
            stems = frozenset(word.stem for word in said)
            self._add(trade, stems, named, 1.0)
            if frozenset(taken_apart) != stems:
                self._add(trade, frozenset(taken_apart), named, IN_PARTS)

    def _rarities(self, said: Iterable[tuple[str, Iterable[str]]]) -> dict[str, float]:
        """For each stem how few trades share it: 1 when it is one trade's alone, towards 0 when it is everybody's."""
        by: dict[str, set[str]] = defaultdict(set)
        for trade, stems in said:
            for one in stems:
                by[one].add(trade)
        most = log(1 + self._size)
        rarity = {one: (log(1 + self._size / len(those)) / most) ** STEEP for one, those in by.items()}
        return {
            one: much * (EVERYDAY_COUNTS if one in _EVERYDAY_STEMS else 1.0) for one, much in rarity.items()
        }

    def _add(self, trade: str, stems: frozenset[str], named: bool, factor: float) -> None:
        if not stems:
            return
        phrase = _Phrase(trade, stems, named, factor, sum(self._rarity[one] for one in stems))
        self._phrases.append(phrase)
        for one in stems:
            self._said_in[one].append(phrase)

    def __contains__(self, one: str) -> bool:
        """Whether some trade's phrase has this stem."""
        return one in self._rarity

    @property
    def stems(self) -> Iterable[str]:
        """Every stem of a phrase."""
        return self._rarity.keys()

    def rarity(self, one: str) -> float:
        """How few trades share a stem, from 1 downwards; 1 for a stem that none has."""
        return self._rarity.get(one, 1.0)

    def parts(self, word: Word) -> tuple[str, ...]:
        """The known stems that a long word is made of ("Arbeitsrechtsanwalt"); none when it is no such word."""
        if len(word.plain) < FEWEST_LETTERS or not word.plain.isascii():
            return ()
        found = self._parts.get(word.plain)
        if found is None:
            found = self._parts[word.plain] = self._split(word.plain, first=True)
        return found

    def _split(self, rest: str, *, first: bool = False) -> tuple[str, ...]:
        """All of `rest` in known parts, the longest first part preferred; nothing when it does not come out even."""
        if not first and (len(rest) > 3 or rest in _SHORT_PARTS) and stem(rest) in self._nouns:
            return (stem(rest),)
        for at in range(len(rest) - 3, 2, -1):
            head = rest[:at]
            if (at < 4 and head not in _SHORT_PARTS) or stem(head) not in self._nouns:
                continue
            for link in _LINKS:
                if rest.startswith(link, at) and len(rest) - at - len(link) > 2:
                    tail = self._split(rest[at + len(link) :])
                    if tail:
                        return (stem(head), *tail)
        return ()

    def heard(
        self, said: Sequence[Word], *, need: float = 1.0, fewest: float = 0.05, enough: float = ENOUGH
    ) -> dict[str, Heard]:
        """The trades that words speak of.

        `need` is what a phrase of need counts beside a name: a person who writes "dismissed" in their title is less
        surely a lawyer than one who writes "lawyer". Trades less sure than `fewest` are left out, and phrases of
        which less than the share `enough` is said.
        """
        written = self._written(said)
        mended = {word.stem for word in said if word.mended}
        best: dict[str, dict[str, tuple[float, bool]]] = defaultdict(dict)
        named = set()
        for phrase, share in self._met(written):
            if share < enough:
                continue
            if enough > ENOUGH and phrase.named and share > ALL and mended.isdisjoint(phrase.stems):
                named.add(phrase.trade)
            value = share**POWER * phrase.factor * (1.0 if phrase.named else need)
            words_of = best[phrase.trade]
            for one in phrase.stems & written.keys():
                counts = value * (MENDED if one in mended else 1.0)
                if counts > words_of.get(one, (0.0, False))[0]:
                    words_of[one] = (counts, phrase.named)
        total = sum(self._rarity.get(one, UNKNOWN) for one in {word.stem for word in said})
        total = total if enough <= ENOUGH else 0.0
        told = (
            (trade, self._heard(by_word, written, total, named=trade in named))
            for trade, by_word in best.items()
        )
        return {trade: one for trade, one in told if one.strength >= fewest}

    def _met(self, stems: Iterable[str]) -> Iterable[tuple[_Phrase, float]]:
        """Each phrase of which something is said, with the share of it."""
        share: dict[int, float] = defaultdict(float)
        met: dict[int, _Phrase] = {}
        for one in stems:
            for phrase in self._said_in.get(one, ()):
                share[id(phrase)] += self._rarity[one]
                met[id(phrase)] = phrase
        return ((phrase, share[key] / phrase.whole) for key, phrase in met.items())

    def _heard(
        self,
        by_word: Mapping[str, tuple[float, bool]],
        written: Mapping[str, str],
        total: float,
        *,
        named: bool,
    ) -> Heard:
        """How surely these words speak of a trade; `total` is what all the words of the text tell."""
        evidence = sum(self._rarity[one] * value for one, (value, _) in by_word.items())
        met = sum(self._rarity[one] for one in by_word)
        if total > met:
            evidence *= BARE + (1 - BARE) * met / total
        order = sorted(by_word, key=lambda one: (-by_word[one][0] * self._rarity[one], one))
        said = tuple(dict.fromkeys(written[one] for one in order))
        doubt = exp(-SLOPE * evidence) * (1 - BY_NAME if named else 1.0)
        return Heard(1 - doubt, said, by_word[order[0]][1])

    def _written(self, said: Sequence[Word]) -> dict[str, str]:
        """Each stem of the words and of their parts, with the word as it was written."""
        found: dict[str, str] = {}
        for word in said:
            found.setdefault(word.stem, word.written)
        for word in said:
            for part in self.parts(word):
                found.setdefault(part, word.written)
        return found


@cache
def lexicon() -> Lexicon:
    """The lexicon of all trades, made when it is first asked for."""
    return Lexicon(phrases())


def phrases() -> list[tuple[str, str, bool]]:
    """Every phrase of every trade, as (trade, phrase, whether it is a name)."""
    return [
        (key, phrase, named)
        for key, trade in trades().items()
        for told, named in ((trade.names, True), ((*trade.needs, *asked().get(key, ())), False))
        for phrase in told
    ]
