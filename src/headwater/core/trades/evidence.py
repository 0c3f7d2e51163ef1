"""What shows a contact's trade: their title, the user's own words, their firm, their mail address, a note.

A title that tells another trade silences the firm: the receptionist of a law firm is no lawyer. A title that tells
nothing may be guessed, where the guess is all but sure.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from headwater.core.giving.known import Person
from headwater.core.trades import trades
from headwater.core.trades.kinds import BROADER, OWNER, RANKS
from headwater.core.trades.name_words import plain, words
from headwater.core.trades.reading import (
    Reading,
    read_domain,
    read_firm,
    read_note,
    read_title,
    read_words,
    words_of_all_names,
    words_of_names,
)
from headwater.core.trades.titles import our_occupations

WEIGHTS: Final[Mapping[str, float]] = {
    "title": 0.9, "tag": 0.85, "offer": 0.85, "guess": 0.5, "firm": 0.6, "name": 0.7, "note": 0.6, "domain": 0.45,
}  # fmt: skip
"""How surely each field shows a trade, from 0 to 1. What shows the same adds up: together 1 - (1 - a)(1 - b)."""
UNCLEAR: Final = 0.6
"""What a firm and an address count beside a title that says neither the trade nor that the firm is theirs."""
SURE_GUESS: Final = 0.9
"""A guessed title counts only from this probability on."""
_LATIN_LINKS: Final = frozenset(("de", "du", "d", "en", "del", "des", "di"))
MOST_QUOTED: Final = 80


@dataclass(frozen=True, slots=True)
class Shown:
    """One sign of a trade: how surely it shows it, and in plain words what it is."""

    weight: float
    reason: str


Evidence = dict[str, list[Shown]]


def evidence(person: Person, guessed: Mapping[str, str]) -> Evidence:
    """Every trade that something shows of a person. `guessed` holds a trade for titles that could not be read."""
    found: Evidence = defaultdict(list)
    read = read_title(person.title)
    for trade in read.trades:
        found[trade].append(Shown(WEIGHTS["title"], f"Title: {quoted(person.title)}"))
    if not read.trades and (trade := guessed.get(person.title, "")):
        like = trades()[trade].name
        found[trade].append(
            Shown(WEIGHTS["guess"], f"Title: {quoted(person.title)}, which resembles “{like}”")
        )
    for trade, text in read_words(person.tags).items():
        found[trade].append(Shown(WEIGHTS["tag"], f"Your word for them: {quoted(text)}"))
    for trade, text in read_words(person.offers).items():
        found[trade].append(Shown(WEIGHTS["offer"], f"They offer: {quoted(text)}"))
    if not read.silent:
        for trade, shown in _around(person, read):
            if read.owner or not found or related(trade, found) or not person.title:
                found[trade].append(shown)
    return found


def related(trade: str, others: Collection[str]) -> bool:
    """Whether a trade is one of the others, a special kind of one, or the general kind of one."""
    return trade in others or BROADER.get(trade) in others or any(BROADER.get(one) == trade for one in others)


def _around(person: Person, read: Reading) -> Iterator[tuple[str, Shown]]:
    """What the note, the firm and the mail address show; the note first, because it speaks of the person."""
    for trade in read_note(person.notes) if person.notes else ():
        yield trade, Shown(WEIGHTS["note"], f"Your note says: {trades()[trade].name}")
    factor = 1.0 if read.owner or read.trades or not person.title.strip() else UNCLEAR
    if person.kind == "organisation":
        for trade in read_firm(person.name):
            yield trade, Shown(WEIGHTS["name"], f"Name: {quoted(person.name)}")
    for firm in dict.fromkeys(filter(None, (person.organisation, read.firm))):
        for trade in read_firm(firm):
            yield trade, Shown(WEIGHTS["firm"] * factor, f"Their firm: {quoted(firm)}")
    for trade in read_domain(person.domain) if person.domain else ():
        if trade != OWNER:
            domain = person.domain.strip(" @").rsplit("@", 1)[-1]
            yield trade, Shown(WEIGHTS["domain"] * factor, f"Their mail address ends in {domain}")


def guessed_titles(titles: Collection[str]) -> dict[str, str]:
    """The trade of every title that says none of our names but resembles one nearly surely."""
    unread = [
        title for title in dict.fromkeys(titles)
        if title.strip() and not (read := read_title(title)).trades and not read.silent and not read.owner
        and _is_enough(title, words_of_all_names())
    ]  # fmt: skip
    if not unread:
        return {}
    found = our_occupations().guesses(unread, most=1)
    return {
        title: best[0][0]
        for title, best in zip(unread, found, strict=True)
        if best and best[0][1] >= SURE_GUESS and _is_enough(title, words_of_names(best[0][0]))
    }


def _is_enough(title: str, known: frozenset[str]) -> bool:
    """Whether a guess can rest on a title: a single word, or two that are known words of names, the head one of them.

    The head is the last word, or the first before "de" and the like; words of rank are passed over.
    """
    said = [word for word in words(plain(title)) if word not in RANKS]
    if len(said) < 2:
        return bool(said)
    headed = said[-1] in known or (said[0] in known and not _LATIN_LINKS.isdisjoint(said))
    return headed and len(known.intersection(said) - _LATIN_LINKS) > 1


def quoted(text: str) -> str:
    """A text in quotes, cut where it is long."""
    text = " ".join(text.split())
    return f"“{text if len(text) <= MOST_QUOTED else text[: MOST_QUOTED - 1].rstrip() + '…'}”"
