"""Words of names that are spelt nearly alike: a slip of the keys, an umlaut written out, a short first name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from headwater.core.identity.nicknames import NICKNAMES
from headwater.core.names.word_lists import GROUP_WORDS, ORGANISATION_WORDS, OWN

COMMON_WORDS = (
    ORGANISATION_WORDS | GROUP_WORDS | OWN | frozenset(("client", "customer", "kunde", "company", "firma"))
)
"""Words that many names share; they tell nobody apart."""
_WRITTEN_OUT = re.compile(r"(?<![aeiouqy])([aou])e")
"""An umlaut written out, as in "Mueller"; the "ue" of "Mauer" or "Quelle" is none."""
_FEWEST_LETTERS = 4
_MOST_IN_BUCKET = 40


@dataclass(frozen=True, slots=True)
class Kinship:
    """How one word is like another: `why` is "typo", "umlaut" or "nickname".

    `edits` counts typing errors, `letter_more` says that one word is the other with a letter more.
    """

    why: str
    score: float
    edits: int = 1
    letter_more: bool = False


class SimilarWords:
    """The words among `vocabulary` that are like a given one.

    Every word is filed under itself and under itself with one letter left out; two words with a common key are one
    typing error apart, or two (symmetric deletion, after W. Garbe's SymSpell, 2012). Words under four letters and
    words with digits are never taken for each other.
    """

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._kin: dict[str, dict[str, Kinship]] = {}
        words = sorted(set(vocabulary))
        self._add_typing_errors([word for word in words if len(word) >= _FEWEST_LETTERS and word.isalpha()])
        self._add_umlauts(words)
        known = set(words)
        for word in words:
            for other in NICKNAMES.get(word, ()):
                if other in known:
                    self._kin.setdefault(word, {})[other] = Kinship("nickname", 0.85)

    def of(self, word: str) -> Iterable[tuple[str, Kinship]]:
        """The words that are like `word`, each with how."""
        return self._kin.get(word, {}).items()

    def _add_typing_errors(self, words: list[str]) -> None:
        from rapidfuzz.distance import OSA, JaroWinkler

        buckets: dict[str, list[str]] = {}
        for word in words:
            for key in {word, *(word[:cut] + word[cut + 1 :] for cut in range(len(word)))}:
                buckets.setdefault(key, []).append(word)
        for members in buckets.values():
            if not 1 < len(members) <= _MOST_IN_BUCKET:
                continue
            for place, one in enumerate(members):
                for other in members[place + 1 :]:
                    if other in self._kin.get(one, {}):
                        continue
                    edits = OSA.distance(one, other, score_cutoff=2)
                    if edits > 2 or (edits == 2 and min(len(one), len(other)) < 7):
                        continue
                    score = _score(one, other, edits, JaroWinkler.similarity(one, other))
                    self._add(one, other, Kinship("typo", score, edits, len(one) != len(other)))

    def _add_umlauts(self, words: list[str]) -> None:
        written: dict[str, list[str]] = {}
        for word in words:
            if len(word) > 3:
                key = _WRITTEN_OUT.sub(r"\1", word)
                written.setdefault(key, []).append(word)
        for members in written.values():
            for place, one in enumerate(members[:6]):
                for other in members[place + 1 : 6]:
                    self._add(one, other, Kinship("umlaut", 0.95))

    def _add(self, one: str, other: str, kinship: Kinship) -> None:
        self._kin.setdefault(one, {})[other] = kinship
        self._kin.setdefault(other, {})[one] = kinship


def _score(one: str, other: str, edits: int, alike: float) -> float:
    """From 0.6 to 0.94: long words with one slip inside are likely the same, short ones and first letters less so."""
    score = 0.55 + 0.4 * alike
    if min(len(one), len(other)) <= 4:
        score -= 0.15 if len(one) == len(other) else 0.08
    if one[0] != other[0]:
        score -= 0.1
    if edits == 2:
        score -= 0.08
    if one in COMMON_WORDS and other in COMMON_WORDS:
        score -= 0.2
    return max(score, 0.6)
