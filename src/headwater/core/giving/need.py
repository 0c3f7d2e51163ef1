"""A need in everyday words, read: its words, the trades it speaks of, the place and the language it asks for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from headwater.core.giving.index import Index
from headwater.core.giving.known import Wish
from headwater.core.giving.languages import languages_in, languages_of
from headwater.core.giving.lexicon import Heard, lexicon
from headwater.core.giving.stems import MOST_LETTERS, Word, stem, words
from headwater.core.names.forms import fold

MOST_WORDS: Final = 60
"""More different words of a need are not compared."""
MOST_MENDED: Final = 6
"""So many unknown words are looked at for a typing error."""
SHORTEST: Final = 7
"""A shorter word is taken as it is written."""
OF_LANGUAGES: Final = frozenset({"translator", "interpreter", "language-teacher", "subtitler-localiser"})
_BEFORE: Final = (
    "in near at around from bei im aus um nahe raum a au aux dans pres de en cerca te bij uit rond"
)
_BEFORE_PLACE: Final = frozenset(_BEFORE.split())
_RULED_OUT: Final = re.compile(
    r"\b(?:(?:do|does|did)(?:n't| not) (?:want|need)(?: an?| any)?|not an?|no more|instead of(?: an?)?"
    r"|rather than(?: an?)?"
    r"|keine?n?|statt(?: eine[rsmn]?)?|pas (?:de |d'|un )|no (?:quier\w+|necesit\w+)(?: una?)?|geen)\s+[^\W\d_]+",
    re.IGNORECASE,
)
"""A word that is named only to say that it is not this."""
_RUN: Final = re.compile(r"[^\W\d_][\w'’.-]*")


@dataclass(frozen=True, slots=True)
class Need:
    """A need as it was understood. `words` maps a stem to how it was written, `trades` a key to what was heard.

    `places` are the folded cities that it names, `languages` those that are to be spoken, `tongues`
    those that the work itself is about.
    """

    words: Mapping[str, str]
    trades: Mapping[str, Heard]
    places: frozenset[str]
    languages: frozenset[str]
    tongues: frozenset[str] = frozenset()

    @property
    def readable(self) -> bool:
        """Whether there is any word to go by."""
        return bool(self.words)


def read(wish: Wish, index: Index) -> Need:
    """Read a need; typing errors are mended where only one known word is near."""
    text = _RULED_OUT.sub(" ", wish.text[:MOST_LETTERS])
    places = _places(text, index) | ({fold(wish.city)} if wish.city.strip() else set())
    in_place = {stem(part) for place in places for part in place.split()}
    languages = languages_in(text)
    said = [one for one in _each_once(words(text)) if one.stem not in in_place][:MOST_WORDS]
    said = _mended(said, index)
    known = lexicon()
    found = {one.stem: one.written for one in said}
    for one in said:
        for part in known.parts(one):
            found.setdefault(part, one.written)
    heard = known.heard(said)
    surest = max(heard, key=lambda trade: (heard[trade].strength, trade), default="")
    tongues = languages_of(text) if surest in OF_LANGUAGES else frozenset()
    return Need(found, heard, frozenset(places), languages, tongues)


def _each_once(said: Iterable[Word]) -> Iterable[Word]:
    return {one.stem: one for one in reversed(tuple(said))}.values().__reversed__()


def _places(text: str, index: Index) -> set[str]:
    """The cities of people one knows that a text names: after a word such as "in", or written with a capital."""
    runs = _RUN.findall(text)
    found: set[str] = set()
    at = 0
    while at < len(runs):
        for size in (3, 2, 1):
            name = fold(" ".join(runs[at : at + size])).strip(".")
            sure = at > 0 and (fold(runs[at - 1]) in _BEFORE_PLACE or runs[at][0].isupper())
            if at + size <= len(runs) and sure and index.is_city(name):
                found.add(name)
                at += size - 1
                break
        at += 1
    return found


def _mended(said: list[Word], index: Index) -> list[Word]:
    """The words, unknown ones replaced by the known one that is a typing error away."""
    known, left = lexicon(), MOST_MENDED
    found = []
    for one in said:
        if (
            len(one.plain) < SHORTEST
            or one.stem in known
            or index.has_word(one.stem)
            or known.parts(one)
            or not left
        ):
            found.append(one)
            continue
        left -= 1
        near = _nearest(one.stem, known.stems) or _nearest(one.stem, index.stems())
        found.append(Word(one.written, one.plain, near, mended=True) if near else one)
    return found


def _nearest(one: str, among: Iterable[str]) -> str:
    """The stem that is one typing error away (two in a long word) and begins alike; "" when there is none."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    if len(one) < 4 or not one.isascii():
        return ""
    furthest = 1 if len(one) < 10 else 2
    rows = process.extract(one, list(among), scorer=OSA.distance, score_cutoff=furthest, limit=5)
    near = sorted((off, word) for word, off, _ in rows if word[0] == one[0] and len(word) > 3)
    return near[0][1] if near else ""
