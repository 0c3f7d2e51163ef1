"""How far the sources of new clients are in my hands, and content whose inflow stopped against its own rhythm."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median
from typing import Final

from headwater.core.dealings import Referral
from headwater.core.know.brought import FIRST_YEAR, Brought
from headwater.core.practice import Practice
from headwater.core.words import UNKNOWN

LEVELS: Final[Mapping[str, str]] = {
    "mine": "In your hands",
    "shared": "Partly in your hands",
    "none": "Not in your hands",
    "unsaid": "Control not said",
    "unknown": "Unknown source",
}
"""Every level of control by its key. The last two are no level: nobody said so, or nobody knows the source."""
ENOUGH: Final = 3
"""On so many different days content must have sent somebody to have a rhythm."""
TIMES: Final = 3
"""A silence of so many usual gaps, longer than any before, is a stop."""


def by_level(*, practice: Practice, new: Iterable[Brought]) -> dict[str, list[Brought]]:
    """New clients by the level of control over the source that sent them first; every level is there."""
    found: dict[str, list[Brought]] = {level: [] for level in LEVELS}
    for each in new:
        profile = practice.profiles.get(each.source)
        said = profile.control if profile else ""
        level = "unknown" if each.source == UNKNOWN.id else said if said in found else "unsaid"
        found[level].append(each)
    return found


@dataclass(frozen=True, slots=True)
class Stopped:
    """Content that used to send people every `usual` days and has been silent for `silence` days since `last`."""

    content: int
    usual: float
    silence: int
    last: date
    referrals: tuple[int, ...]


def stopped(*, practice: Practice, today: date) -> tuple[Stopped, ...]:
    """Content whose silence is longer than any gap before and at least TIMES its usual (median) gap, longest first."""
    parties = practice.book.parties
    sent: dict[int, list[Referral]] = {}
    for each in practice.received:
        party = parties.get(each.source)
        known = party is not None and party.id != practice.me and party.kind != UNKNOWN.kind
        if party and known and not party.kind.is_contact and each.on.year >= FIRST_YEAR and each.on <= today:
            sent.setdefault(party.id, []).append(each)
    found = []
    for content, referrals in sent.items():
        days = sorted({each.on for each in referrals})
        gaps = [(later - earlier).days for earlier, later in pairwise(days)]
        if len(days) < ENOUGH:
            continue
        usual, silence = float(median(gaps)), (today - days[-1]).days
        if silence > max(gaps) and silence >= TIMES * usual:
            found.append(Stopped(content, usual, silence, days[-1], tuple(each.id for each in referrals)))
    return tuple(sorted(found, key=lambda each: (-each.silence / each.usual, each.content)))
