"""On the lookout: whose wanted clients or offers a need fits, by the words both share.

Two texts meet when a word of one is a word of the other, or begins like it ("lawyer", "lawyers"). What a partner offers
also meets a need that speaks of the same trade ("my back hurts", "physiotherapist"). A match is a hint to look at, and
no match proves nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from operator import eq
from typing import Final

from headwater.core.giving.index import trades_in
from headwater.core.giving.lexicon import Heard, lexicon
from headwater.core.giving.stems import words
from headwater.core.names.forms import fold

WORD: Final = re.compile(r"[^\W_]{3,}")
STEM: Final = 5
"""Shorter words are alike only when they are the same."""
MOST: Final = 5
SURE: Final = 0.6
"""How surely both must speak of a trade."""
LIKE: Final = 0.7
"""Two longer words are alike when they share so much of their beginning."""
_COMMON: Final = """
    about after again all and any are around ask asked back been before being best but can client clients could does
    for from get gets getting give given going good great had has have help her here him his how into its just know
    like look looking looks make makes many may more most much must need needed needs new next not now off old one
    only other our out over own people perhaps person really she should some somebody someone something soon still
    such than that the their them then there these they thing things think this those time until use very want wanted
    wants was way well were what when where which while who why will with work works would year years yet you your
    auch aber alle als auf aus bei bin bis das dass dem den der des die dies doch ein eine einem einen einer etwas
    euch fur gut haben hat ich ihm ihn ihr ist jemand kann kein mehr mein mit nach neue nicht noch nur oder sein seine
    sich sie sind sucht uber und uns unter vom von vor war was wer wie wir wird zum zur braucht
"""
COMMON: Final = frozenset(_COMMON.split())
"""Words that say nothing of what somebody looks for."""


@dataclass(frozen=True, slots=True)
class Lookout:
    """A partner: whom they want as clients, and what they offer, in the words of their labels, title and needs."""

    id: int
    name: str
    wants: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """A partner whose words meet a need. `words` are those of the need; `wanted`: they fit whom the partner wants."""

    partner: Lookout
    words: tuple[str, ...]
    wanted: bool


def each_once(texts: Iterable[str]) -> tuple[str, ...]:
    """Texts without those that say the same in one and in many: "Tax adviser" stands for "Tax advisers" as well."""
    found: dict[str, str] = {}
    for text in texts:
        found.setdefault(fold(text).strip().removesuffix("s"), text)
    return tuple(found.values())


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text that can tell something, folded, each once."""
    found = WORD.findall(fold(text))
    return tuple(dict.fromkeys(word for word in found if word not in COMMON and not word.isdecimal()))


def alike(one: str, other: str) -> bool:
    """Whether two folded words are the same or begin alike: "tax" and "tax", "divorce" and "divorces"."""
    if one == other:
        return True
    if min(len(one), len(other)) < STEM:
        return False
    if one.startswith(other) or other.startswith(one):
        return True
    same = sum(1 for _ in takewhile(lambda pair: eq(*pair), zip(one, other, strict=False)))
    return same >= STEM and same >= LIKE * max(len(one), len(other))


def matches(*, need: str, partners: Iterable[Lookout], most: int = MOST) -> list[Match]:
    """The partners whose wanted clients or offers meet a need; most words first, then by name."""
    said = words_of(need)
    heard = {trade: one for trade, one in lexicon().heard(words(need)).items() if one.strength >= SURE}
    found = []
    for partner in partners:
        wanted = _shared(said, partner.wants)
        offered = _shared(said, partner.offers) or _of_one_trade(heard, partner.offers)
        if wanted or offered:
            told = tuple(word for word in said if word in wanted or word in offered)
            found.append(Match(partner, told, bool(wanted)))
    return sorted(found, key=lambda one: (-len(one.words), one.partner.name, one.partner.id))[:most]


def _of_one_trade(heard: Mapping[str, Heard], offers: Iterable[str]) -> set[str]:
    """The words by which a need speaks of a trade that is offered."""
    offered = {trade for text in offers for trade, sure in trades_in(text).items() if sure >= SURE}
    return {fold(word) for trade, one in heard.items() if trade in offered for word in one.words}


def _shared(said: Sequence[str], texts: Iterable[str]) -> set[str]:
    theirs = {word for text in texts for word in words_of(text)}
    return {word for word in said if any(alike(word, other) for other in theirs)}
