"""Reads the trade out of a title line, the name of a firm, a mail domain and a note, or stays silent.

A title is cut into segments; the longest trade name at each place counts. Whatever is former, in training, looked
for, served or somebody else's is passed over (see `silence`), and a name that says too little (see `kinds`) counts
only where it stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from headwater.core.names.forms import fold
from headwater.core.trades import trades
from headwater.core.trades.firm_words import FIRM_WORDS, PUBLIC_MAIL
from headwater.core.trades.kinds import (
    BROADER,
    FIRM_ENDS,
    FIRMS,
    HEADS,
    NOT_THESE,
    OWNER,
    OWNERS,
    RANKS,
    SURNAMES,
    THINGS,
    TOO_LITTLE,
)
from headwater.core.trades.name_words import name_form, plain, words
from headwater.core.trades.silence import (
    AT,
    NOW,
    PLACE,
    SEGMENTS,
    helps_somebody,
    is_only_status,
    is_silent,
    reach,
)

LONGEST_NAME: Final = 6
FEWEST_IN_COMPOUND: Final = 6
"""So many letters a name has at least that a longer word ends in ("Diplomfinanzwirt")."""
FEWEST_IN_DOMAIN: Final = 5
MOST_OF_NOTES: Final = 2_000
LONGEST_SAID: Final = 80
_LITTLE_TOLD: Final = TOO_LITTLE | THINGS
_WORD: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)?|[&+#]+")
_SENTENCE: Final = re.compile(r"[.;!?\n]+\s*")
_IS: Final = re.compile(
    r"^(?:(?:he|she|they|er|sie|il|elle|el|ella)?\s*(?:is|works as|works now as|runs|has|ist|arbeitet als|est|"
    r"travaille comme|es|trabaja como|is een|werkt als)\s|(?:profession|trade|job|beruf|metier|profesion|beroep)\s*:)"
)
_MINE: Final = re.compile(r"^(?:my|our|mein\w*|unser\w*|mon|ma|notre|mi|nuestr[oa]|mijn|onze)\s")
_SINCE: Final = re.compile(r"\b(?:since|from|for|in|until|seit|depuis|desde|sinds)\b.*|,.*")
_ARTICLE: Final = re.compile(r"^(?:an?|the|ein\w*|une?|een)\s")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a title tells. `firm` is what stands behind "at", `silent` says that nothing may be guessed from it.

    `owner`: the title only says that a firm is theirs, or nothing at all of what they do.
    """

    trades: tuple[str, ...] = ()
    firm: str = ""
    silent: bool = False
    owner: bool = False


@dataclass(frozen=True, slots=True)
class _Met:
    trade: str
    name: tuple[str, ...]
    first: int
    last: int


class _Names:
    """Every name of every trade by its words, the single ones also as ends of longer words."""

    __slots__ = ("ends", "phrases")

    def __init__(self) -> None:
        self.phrases: dict[tuple[str, ...], str] = {}
        for trade in trades().values():
            for name in trade.names:
                form = tuple(words(plain(name)))
                if form:
                    self.phrases.setdefault(form, trade.key)
        self.ends = {
            form[0]: key
            for form, key in self.phrases.items()
            if len(form) == 1 and len(form[0]) >= FEWEST_IN_COMPOUND and form not in _LITTLE_TOLD
        }

    def met(self, said: list[str]) -> Iterator[_Met]:
        """The names in a run of words, the longest at each place."""
        at = 0
        while at < len(said):
            for length in range(min(LONGEST_NAME, len(said) - at), 0, -1):
                key = self.phrases.get(tuple(said[at : at + length]))
                if key is not None:
                    yield _Met(key, tuple(said[at : at + length]), at, at + length)
                    at += length
                    break
            else:
                key = self.end_of(said[at])
                if key is not None:
                    yield _Met(key, (said[at],), at, at + 1)
                at += 1

    def end_of(self, word: str) -> str | None:
        """The trade whose name a longer word ends in, the longest such name."""
        if len(word) < FEWEST_IN_COMPOUND + 3 or word in NOT_THESE:
            return None
        for at in range(3, len(word) - FEWEST_IN_COMPOUND + 1):
            key = self.ends.get(word[at:])
            if key is not None:
                return key
        return None


@cache
def _names() -> _Names:
    return _Names()


@lru_cache(maxsize=50_000)
def read_title(title: str) -> Reading:
    """What a title line says that somebody does. Blank titles tell nothing, and let the firm speak."""
    folded = plain(title)
    at = AT.search(folded)
    firm = (at[1] or at[2] or "") if at else ""
    segments = [
        one for one in SEGMENTS.split(folded[: at.start()] if at else folded) if one and one.strip(" ./-")
    ]
    if any(is_only_status(one) for one in segments) and not any(NOW.search(one) for one in segments):
        return Reading(silent=True)
    found: dict[str, None] = {}
    silent, owner = False, True
    for segment in segments:
        told, hidden, only_owner = _read_segment(segment)
        found.update(dict.fromkeys(told))
        silent, owner = silent or hidden, owner and only_owner
    if len(found) > 1:
        found.pop(OWNER, None)
    owner = owner or tuple(found) == (OWNER,)
    return Reading(tuple(found), firm, silent and not found, owner and not silent)


def _read_segment(segment: str) -> tuple[list[str], bool, bool]:
    """The trades of one segment, whether it hides one, and whether it tells no more than that a firm is theirs."""
    spots = list(_WORD.finditer(segment))
    said = [name_form(spot[0]) for spot in spots]
    met = list(_names().met(said))
    if tuple(said) in OWNERS:
        return [], False, True
    if is_silent(segment) or not NOT_THESE.isdisjoint(said):
        return [], True, False
    if helps_somebody(segment) and not (met and met[-1].last == len(said)):
        return [], True, False
    far = reach(segment)
    near = [one for one in met if spots[one.first].start() <= far]
    near = [one for place, one in enumerate(near) if not (place and _is_firm(one.name[-1]))]
    near = [one for one in near if one.last == len(said) or said[one.last] not in HEADS]
    if any(one.name not in THINGS for one in near):
        near = [one for one in near if one.name not in THINGS]
    general = {one.trade for one in near}
    special = [one for one in met if one not in near and BROADER.get(one.trade) in general]
    alone = _stand_alone(segment, near, far, spots)
    clear = [one for one in near if alone or one.name not in _LITTLE_TOLD]
    told = [one.trade for one in (*clear, *special)]
    narrower = {BROADER.get(trade) for trade in told}
    return [trade for trade in told if trade not in narrower], bool(met) and not told, not said


def _is_firm(word: str) -> bool:
    return word in FIRMS or word.endswith(FIRM_ENDS)


def _stand_alone(segment: str, met: list[_Met], far: int, spots: list[re.Match[str]]) -> bool:
    """Whether nothing but words of rank stand beside the names, up to whom they serve and where they work."""
    if not met:
        return False
    place = PLACE.search(segment, spots[met[-1].last - 1].end())
    end = min(far, place.start()) if place else far
    covered = {at for one in met for at in range(one.first, one.last)}
    return all(
        at in covered or name_form(spot[0]) in RANKS for at, spot in enumerate(spots) if spot.start() < end
    )


@cache
def _firm_names() -> dict[str, str]:
    """The trade of each word of firms; a word whose trade is not among ours is left out."""
    known = _names().phrases
    return {
        word: key
        for word, name in FIRM_WORDS.items()
        if (key := known.get(tuple(words(plain(name))))) is not None
    }


@lru_cache(maxsize=1_000)
def words_of_names(trade: str) -> frozenset[str]:
    """Every word of a trade's names, in its name form."""
    return frozenset(word for name in trades()[trade].names for word in words(plain(name)))


@cache
def words_of_all_names() -> frozenset[str]:
    """Every word of any trade's names, in its name form."""
    return frozenset().union(*(words_of_names(trade) for trade in trades()))


@lru_cache(maxsize=50_000)
def read_firm(name: str) -> tuple[str, ...]:
    """The trades that the name of a firm tells ("Meier Steuerberatung", "Smith & Sons Plumbing Ltd")."""
    folded = plain(name)
    said = _WORD.findall(folded)
    forms = [name_form(word) for word in said]
    found = dict.fromkeys(
        one.trade
        for one in _names().met(forms)
        if one.name not in TOO_LITTLE
        and one.trade != OWNER
        and SURNAMES.isdisjoint(one.name)
        and NOT_THESE.isdisjoint(one.name)
    )
    for word in said:
        key = _firm_names().get(word) or _firm_end(word)
        if key is not None and key not in {BROADER.get(one) for one in found}:
            found[key] = None
    return tuple(found)


def _firm_end(word: str) -> str | None:
    """The trade of the word of firms that a longer word begins or ends with ("smithplumbing", "steuerkanzlei24")."""
    if len(word) < FEWEST_IN_DOMAIN + 2 or word in NOT_THESE:
        return None
    for length in range(len(word) - 2, FEWEST_IN_DOMAIN - 1, -1):
        for part in (word[-length:], word[:length]):
            form = name_form(part)
            key = _firm_names().get(part) or (None if form in SURNAMES else _names().ends.get(form))
            if key is not None:
                return key
    return None


@lru_cache(maxsize=50_000)
def read_domain(domain: str) -> tuple[str, ...]:
    """The trades that a mail domain tells ("kanzlei-meier.de"); none for the domains that belong to everybody."""
    labels = [one for one in fold(domain).strip(" @.").rsplit("@", 1)[-1].split(".") if one]
    if len(labels) < 2 or labels[-2] in PUBLIC_MAIL or labels[0] in PUBLIC_MAIL:
        return ()
    told = labels if labels[-1] in _firm_names() else labels[:-1]
    parts = [part for label in told for part in label.split("-") if part not in ("co", "com", "org")]
    return read_firm(" ".join(parts)) if parts else ()


def read_note(note: str) -> tuple[str, ...]:
    """The trades that a note says of the person itself ("She is a notary.", "Our bookkeeper since 2019.")."""
    found: dict[str, None] = {}
    for sentence in _SENTENCE.split(fold(note[:MOST_OF_NOTES])):
        mine, said = _MINE.match(sentence), _IS.match(sentence)
        if mine is not None:
            begins = _SINCE.sub("", sentence[mine.end() :]).strip()
            forms = words(plain(begins))
            met = list(_names().met(forms))
            if not met or met[-1].last != len(forms):
                continue
        elif said is not None:
            begins = _ARTICLE.sub("", sentence[said.end() :].strip())
        else:
            continue
        found.update(dict.fromkeys(read_title(begins[:LONGEST_SAID]).trades))
    return tuple(found)


def read_words(said: Iterable[str]) -> dict[str, str]:
    """The trades that short texts (tags, roles, offers) tell, each with the text that told it."""
    return {trade: text for text in said for trade in _read_tag(text)}


@lru_cache(maxsize=50_000)
def _read_tag(text: str) -> tuple[str, ...]:
    """The trades of a tag: of a title, or of a word of firms alone ("tax", "plumbing")."""
    key = _firm_names().get(fold(text))
    return (*read_title(text).trades, *((key,) if key else ()))
