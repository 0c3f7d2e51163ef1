"""Words as people write them, brought to the form in which two of them can be compared.

"Divorced", "divorces" and "divorce" become one stem, in English, German, French, Spanish and a little Dutch, without
asking which language it is: the endings of all are taken off alike, on both sides of a comparison. Other scripts are
kept as they stand; runs without spaces (Chinese, Japanese) are cut into pairs of signs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from headwater.core.giving.common_words import COMMON
from headwater.core.names.forms import fold

MOST_LETTERS: Final = 4_000
"""More of a text is not read: a need is told in a few sentences."""
_WORD: Final = re.compile(r"[^\W_]+")
_NO_SPACES: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_WRITTEN_OUT: Final = re.compile(r"(?<![aeiouqy])([aou])e(?=[^aeiou])")
_VOWELS: Final = frozenset("aeiouy")
_LONGEST_WORD: Final = 40
_LAST_WILL: Final = re.compile(
    r"\b(a|my|her|his|our|their|the|last|new|make) wills?\b(?! (?:be|have|not|never))", re.IGNORECASE
)
_ENDINGS: Final = """
    ations ation ating ated ates ate ators ator ements ement ments ment ingly ings ing edly ed ers er ors or ness
    ances ance ences ence ants ant ents ent ists ist ies ied ily ly ial al ives ive ability ible able ables ility ity
    ical ic ics ful less ous y e s es
    ungen ungs ung erinnen innen erin in ern en em n lichen liche lich ischen ische isch ieren iert iere ierung
    ierungen ig ige igen eure euren eur eut euten eutin heit keit heiten
    eurs euse euses rice rices iers ier iere ieres eries erie istes iste ique iques ivement ement ees ee es aux
    abilite abilites ations ite ites ie
    aciones acion adores ador adora adoras eros ero era eras erias eria istas ista amiento amientos mente idad idades
    icos ico ica icas os as o a ando iendo ar ir
    eerder eerders ering eringen heden isten
"""
_SUFFIXES: Final = tuple(sorted(set(_ENDINGS.split()), key=lambda one: (-len(one), one)))
_LONGEST: Final = len(_SUFFIXES[0])
_BY_LENGTH: Final = tuple(
    (length, frozenset(one for one in _SUFFIXES if len(one) == length)) for length in range(_LONGEST, 0, -1)
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text that can tell something: as it was written, in small plain letters, and its stem.

    `mended` says that the stem is another's, a typing error away.
    """

    written: str
    plain: str
    stem: str
    mended: bool = False


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of a folded word: its longest known ending taken off, at least four letters kept."""
    if not word.isascii() or len(word) < 4:
        return word
    word = _WRITTEN_OUT.sub(r"\1", word) if len(word) > 5 else word
    if word.endswith(("xes", "ches", "shes", "sses", "zes")):
        return _single(word[:-2])
    if len(word) < 6 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return _single(word[:-1]) if len(word) == 4 else _cut(word[:-1])
    if len(word) == 6 and word.endswith("ing") and _VOWELS.isdisjoint(word[2]) and word[1] in _VOWELS:
        return word[:3] + "e"
    return _cut(word)


def _cut(word: str) -> str:
    for length, endings in _BY_LENGTH:
        if len(word) - length >= 4 and word[-length:] in endings:
            return _single(word[:-length])
    return _single(word)


def _single(word: str) -> str:
    """The word with a single letter where its last is doubled: "plann" as "plan"."""
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in _VOWELS:
        return word[:-1]
    return word


@lru_cache(maxsize=100_000)
def _known(written: str) -> Word | None:
    """The word, or None when it says nothing. Two or three capitals are a name for something: "IT", "PR"."""
    plain = fold(written).strip("'")
    capitals = written.isupper() and 1 < len(written) < 4
    if (
        len(plain) < 2
        or plain.isdecimal()
        or len(plain) > _LONGEST_WORD
        or (plain in COMMON and not capitals)
    ):
        return None
    return Word(written, plain, stem(plain))


def words(text: str) -> tuple[Word, ...]:
    """The words of a text that can tell something, in their order; each as often as it is said."""
    text = text[:MOST_LETTERS]
    if text.isupper():
        text = text.lower()
    text = _LAST_WILL.sub(r"\1 testament", text)
    if not text.isascii() and _NO_SPACES.search(text):
        return tuple(word for one in _WORD.findall(text) for word in _signs(one))
    return tuple(word for one in _WORD.findall(text) if (word := _known(one)) is not None)


def _signs(run: str) -> list[Word]:
    """The pairs of signs of a run without spaces; a plain word as it is."""
    if not _NO_SPACES.search(run):
        known = _known(run)
        return [known] if known else []
    pairs = [run[at : at + 2] for at in range(max(1, len(run) - 1))]
    return [Word(one, one, one) for one in pairs[:_LONGEST_WORD]]
