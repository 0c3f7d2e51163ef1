"""From dated referrals to rhythms: on the clock of the textbooks, and on ours, from the day a person became known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from headwater.core.know.rhythm.rows import Rhythm


@dataclass(frozen=True, slots=True)
class History:
    """One contact or content: since when we know of it, and the day of each of its referrals (one entry each).

    `known` None stands for "nobody wrote it down": then the first referral is the day. Referrals that nobody dated are
    left out by the caller. No days at all is a history too: that of somebody who never sent anybody.
    """

    id: int
    known: date | None
    days: tuple[date, ...] = ()


def textbook_rhythm(*, days: Iterable[date], until: date, unit: int = 7) -> Rhythm | None:
    """The rhythm on the clock of Fader and Hardie: it starts at the first event, which is not counted.

    Events of one day count once; what came after `until` is not looked at. Ages are in units of `unit` days. None when
    nothing happened up to `until`.
    """
    seen = {day for day in days if day <= until}
    if not seen:
        return None
    first = min(seen)
    return Rhythm(len(seen) - 1, (max(seen) - first).days / unit, (until - first).days / unit)


def known_rhythm(*, history: History, until: date) -> Rhythm | None:
    """The rhythm on our clock, in days: it starts when the source became known, and its first event counts.

    Whoever became known by sending somebody (or nobody knows since when) has the textbooks' clock, since a first event
    on the first day would say nothing of how often it sends. Events of one day count once. None for somebody who was
    not known yet.
    """
    seen = {day for day in history.days if day <= until}
    if seen and (history.known is None or history.known >= min(seen)):
        return textbook_rhythm(days=seen, until=until, unit=1)
    if history.known is None or history.known > until:
        return None
    last = (max(seen) - history.known).days if seen else 0
    return Rhythm(len(seen), last, (until - history.known).days, watched=True)
