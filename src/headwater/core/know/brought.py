"""Who brought each client: every engagement with the source that sent its client first.

This is the plain answer ("direct, first") that reports cut by category, country, service or cost. What nobody knows
stays with the unknown source.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from headwater.core.dealings import Referral
from headwater.core.know.cells import Amount
from headwater.core.practice import Practice
from headwater.core.trace import NOBODY, Trace
from headwater.core.words import UNKNOWN, Book, Engagement, Kind, Window

FIRST_YEAR: Final = 1000
"""Days before this year stand for "nobody dated it"."""
RULE: Final = (
    "A client is counted once, for the source whose referral came first; who came from nowhere known "
    "stands under Unknown and is never shared out."
)


@dataclass(frozen=True, slots=True)
class Brought:
    """An engagement, and the source that sent its client first (the unknown one when nobody did) by `link`."""

    engagement: Engagement
    source: int
    link: int | None

    @property
    def amount(self) -> Amount:
        """What it is worth."""
        return Amount("engagements", self.engagement.id, self.engagement.value, self.engagement.currency)


def brought(*, book: Book) -> tuple[Brought, ...]:
    """Every engagement with its source, oldest first. Only a link made before it can have brought it."""
    trace = Trace(book=book, touch="first")
    works = sorted(book.engagements, key=lambda each: (each.on or date.max, each.at, each.id))
    found = []
    for work, standing in zip(works, trace.standings(engagements=works), strict=True):
        if standing == NOBODY:
            found.append(Brought(work, UNKNOWN.id, None))
        else:
            link = trace.links[trace.single[standing]]
            found.append(Brought(work, link.source, link.id))
    return tuple(found)


def within(*, works: Iterable[Brought], window: Window) -> tuple[Brought, ...]:
    """Those that began in the window."""
    return tuple(each for each in works if window.holds(each.engagement.on))


def once(*, works: Iterable[Brought]) -> tuple[Brought, ...]:
    """The first of each client, so that everybody counts once."""
    first: dict[int, Brought] = {}
    for each in works:
        first.setdefault(each.engagement.client, each)
    return tuple(first.values())


def day_of_referral(*, referral: Referral) -> date | None:
    """The day it was made, None when nobody dated it."""
    return referral.on if referral.on.year >= FIRST_YEAR else None


def received_in(*, practice: Practice, window: Window) -> dict[int, list[Referral]]:
    """The referrals that came to me in the window, by source; unknown sources stand together under the unknown one."""
    parties = practice.book.parties
    found: dict[int, list[Referral]] = {}
    for each in practice.received:
        if window.holds(day_of_referral(referral=each)):
            party = parties.get(each.source)
            source = UNKNOWN.id if party is None or party.kind is Kind.UNKNOWN else party.id
            found.setdefault(source, []).append(each)
    return found


def name_of(*, book: Book, party: int) -> str:
    """How a party is called."""
    known = book.parties.get(party)
    return known.name if known else UNKNOWN.name
