"""A meeting both ways: how much I learned beside what I shared, which half is thin, and what to ask or say next time.

It counts words and filled matters and nothing else. What was said may be wrong or beside the point; a thin half only
says that little of it was written down.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

MATTERS: Final = ("work", "clients", "wanted", "matters")
"""What one does, whom one serves, who would be a good referral, what one works on or needs."""
ASK: Final[Mapping[str, str]] = {
    "work": "What do they do best?",
    "clients": "Whom do they serve?",
    "wanted": "Who would be a good referral for them?",
    "matters": "What are they working on, and what do they need?",
}
"""What to ask them, matter by matter."""
TELL: Final[Mapping[str, str]] = {
    "work": "Say what you do best.",
    "clients": "Say whom you serve.",
    "wanted": "Describe the client you look for.",
    "matters": "Say what you are working on.",
}
"""What to tell them, matter by matter."""
ENOUGH: Final = 6
"""From so many words on, a matter counts as told."""
APART: Final = 1.0
"""A half is thin when it lies so many matters behind the other."""
LITTLE: Final = 1.0
"""Both halves are thin when neither reaches more than this."""


@dataclass(frozen=True, slots=True)
class Half:
    """One half: how many matters were filled, how many words they have, and which matters say little or nothing.

    `full` goes from 0 (nothing) to 4 (every matter told).
    """

    filled: int
    words: int
    full: float
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Halves:
    """Both halves. `thin` is learned, shared, both, or blank; `said` says it; `next` is what to do next time."""

    learned: Half
    shared: Half
    thin: str
    said: str
    next: tuple[str, ...]


def halves(*, learned: Mapping[str, str], shared: Mapping[str, str]) -> Halves:
    """Weigh the two halves, each given by MATTERS; a matter left out is empty.

    A matter counts in full from ENOUGH words on and in part below, so one long answer does not stand for four.
    """
    theirs, mine = _half(learned), _half(shared)
    thin = _thin(theirs.full, mine.full)
    ask = [ASK[matter] for matter in theirs.missing] if thin in ("learned", "both") else []
    tell = [TELL[matter] for matter in mine.missing] if thin in ("shared", "both") else []
    return Halves(theirs, mine, thin, _SAID[thin], (*ask, *tell))


def together(meetings: Iterable[tuple[Mapping[str, str], Mapping[str, str]]], *, wanted: str = "") -> Halves:
    """What several meetings told, as (learned, shared) each: of every matter the longest text counts.

    `wanted` is what is known of their wanted client besides. It says what is still to ask and to tell.
    """
    told: tuple[dict[str, str], dict[str, str]] = ({"wanted": wanted}, {})
    for meeting in meetings:
        for side, half in zip(told, meeting, strict=True):
            for matter in MATTERS:
                side[matter] = max(side.get(matter, ""), half.get(matter, ""), key=words_in)
    return halves(learned=told[0], shared=told[1])


def _thin(learned: float, shared: float) -> str:
    if max(learned, shared) <= LITTLE:
        return "both"
    if learned + APART <= shared:
        return "learned"
    return "shared" if shared + APART <= learned else ""


_SAID: Final = {
    "": "Both halves are told.",
    "both": "Little is written down of either half.",
    "learned": "The half you learned is thin: you told more than you heard.",
    "shared": "The half you shared is thin: you heard more than you told.",
}


def _half(told: Mapping[str, str]) -> Half:
    counts = {matter: words_in(told.get(matter, "")) for matter in MATTERS}
    return Half(
        filled=sum(1 for many in counts.values() if many),
        words=sum(counts.values()),
        full=sum(min(many, ENOUGH) for many in counts.values()) / ENOUGH,
        missing=tuple(matter for matter, many in counts.items() if many < ENOUGH / 2),
    )


def words_in(text: str) -> int:
    """How many words a text has. Where a script sets no blanks between them, two signs count for a word."""
    count = 0
    for word in text.split():
        if not any(sign.isalnum() for sign in word):
            continue
        unspaced = sum(1 for sign in word if "\u3040" <= sign <= "\u9fff" or "\u0e00" <= sign <= "\u0e7f")
        count += max(1, unspaced // 2)
    return count
