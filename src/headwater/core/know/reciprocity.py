"""Giving and getting: what passed between each contact and me, each thing once, and what came back to a first give.

What I gave: gives, and the referrals I made to them. What I got: gives of theirs, and the referrals they sent me.
A give that was done by a referral is one thing, not two.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from statistics import quantiles
from typing import Final

from headwater.core.dealings import Give
from headwater.core.know.brought import FIRST_YEAR, brought
from headwater.core.know.cells import Amount
from headwater.core.know.led import led_to
from headwater.core.practice import Practice
from headwater.core.words import UNKNOWN

Worth = dict[tuple[str, int], list[Amount]]
FEW: Final = 5
"""Under so many people the usual delay is only counted, not told."""


@dataclass(frozen=True, slots=True)
class Passed:
    """One thing that passed: a row of `what` ("gives" or "referrals") on a day, with minutes and what it was worth."""

    what: str
    id: int
    on: date
    minutes: int = 0
    amounts: tuple[Amount, ...] = ()


@dataclass(slots=True)
class Relation:
    """What passed between a contact and me, oldest first."""

    contact: int
    given: list[Passed] = field(default_factory=list)
    received: list[Passed] = field(default_factory=list)

    @property
    def returned(self) -> list[Passed]:
        """What came from them after the first thing I gave (on a later day)."""
        return [each for each in self.received if self.given and each.on > self.given[0].on]

    @property
    def gave_first(self) -> bool | None:
        """Whether I gave first; None when both did on one day, or nothing passed."""
        one = self.given[0].on if self.given else date.max
        other = self.received[0].on if self.received else date.max
        return None if one == other else one < other


def relations(*, practice: Practice, today: date) -> dict[int, Relation]:
    """Every contact something passed with by today. What nobody dated is left out: it is neither before nor after."""
    found: dict[int, Relation] = {}
    worth = _worth(practice)
    by_give = {give.referral for give in practice.gives if give.on <= today}
    for give in practice.gives:
        if give.on > today:
            continue
        passed = Passed("gives", give.id, give.on, give.minutes, _amounts(give, worth))
        relation = found.setdefault(give.contact, Relation(give.contact))
        (relation.given if give.out else relation.received).append(passed)
    for each in practice.referrals:
        if each.on.year < FIRST_YEAR or each.on > today or each.id in by_give:
            continue
        if each.source == practice.me:
            amounts = tuple(worth.get(("referrals", each.id), ()))
            passed = Passed("referrals", each.id, each.on, 0, amounts)
            found.setdefault(each.provider, Relation(each.provider)).given.append(passed)
        elif each.provider == practice.me:
            passed = Passed("referrals", each.id, each.on, 0, tuple(worth.get(("links", each.id), ())))
            found.setdefault(each.source, Relation(each.source)).received.append(passed)
    parties = practice.book.parties
    kept = {
        pk: one
        for pk, one in found.items()
        if pk in parties and parties[pk].kind.is_contact and pk != practice.me
    }
    for relation in kept.values():
        relation.given.sort(key=lambda one: (one.on, one.what, one.id))
        relation.received.sort(key=lambda one: (one.on, one.what, one.id))
    return kept


def _amounts(give: Give, worth: Worth) -> tuple[Amount, ...]:
    """A give of mine is worth what was told, else what came of it; theirs the work it brought, else what was told."""
    told = (Amount("gives", give.id, give.value, give.currency),)
    if not give.out:
        return tuple(worth.get(("links", give.referral or 0), told))
    return told if give.value is not None else tuple(worth.get(("gives", give.id), told))


def _worth(practice: Practice) -> Worth:
    """Business that came of a give or of a referral I made, and the work that came of a referral I got."""
    found: Worth = {}

    def note(key: tuple[str, int], amount: Amount) -> None:
        if amount.value is not None:
            found.setdefault(key, []).append(amount)

    for key, deals in led_to(practice=practice).items():
        for deal in deals:
            note(key, Amount("business", deal.id, deal.value, deal.currency))
    for work in brought(book=practice.book):
        if work.link is not None and work.source != UNKNOWN.id:
            note(("links", work.link), work.amount)
    return found


@dataclass(frozen=True, slots=True)
class CameBack:
    """How giving went over all relations. Totals only: nobody is named who did not give back.

    `gave` are the contacts to whom I gave before they gave me anything; of these `returned` gave something later.
    `watched` had at least `months` since; `in_time` of them gave back within that time. `quartiles` are the days from
    my first give to the first thing that came (quick quarter, usual, slow quarter), None for few.
    """

    months: int
    gave: tuple[int, ...]
    returned: tuple[int, ...]
    watched: tuple[int, ...]
    in_time: tuple[int, ...]
    quartiles: tuple[float, float, float] | None


def came_back(*, relations: Iterable[Relation], today: date, months: int) -> CameBack:
    """The totals over all relations in which I gave first, as of today."""
    days = months * 365.25 / 12
    first = [one for one in relations if one.gave_first]
    waits: dict[int, int] = {}
    for one in first:
        if one.returned:
            waits[one.contact] = (one.returned[0].on - one.given[0].on).days
    watched = tuple(one.contact for one in first if (today - one.given[0].on).days >= days)
    return CameBack(
        months=months,
        gave=tuple(one.contact for one in first),
        returned=tuple(waits),
        watched=watched,
        in_time=tuple(each for each in watched if waits.get(each, days + 1) <= days),
        quartiles=_quartiles(list(waits.values())),
    )


def _quartiles(waits: Sequence[int]) -> tuple[float, float, float] | None:
    if len(waits) < FEW:
        return None
    low, middle, high = quantiles(waits, n=4, method="inclusive")
    return low, middle, high


def overlap(*, mine: Sequence[str], theirs: Sequence[str]) -> tuple[float, int] | None:
    """How far two sets of markets overlap: those shared through all of both (Jaccard), and how many are shared.

    None when either is not known. Words that differ only in case are one. Source: Jaccard 1901.
    """
    one, other = ({word.strip().casefold() for word in words if word.strip()} for words in (mine, theirs))
    if not one or not other:
        return None
    return len(one & other) / len(one | other), len(one & other)
