"""What came of bringing two people together: whom I joined, and the business that these two then did with each other.

Only business on the day of an introduction or later can have come of it, and each piece came of one introduction.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from headwater.core.dealings import Business, Referral
from headwater.core.know.brought import FIRST_YEAR
from headwater.core.know.cells import Amount
from headwater.core.practice import Practice
from headwater.core.words import Stage

Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Introduction:
    """I brought two others together: by a row of `what` ("gives" or "referrals"), on a day."""

    what: str
    id: int
    on: date
    pair: frozenset[int]

    @property
    def key(self) -> Key:
        """The row in the ledger."""
        return self.what, self.id


def introductions(*, practice: Practice) -> tuple[Introduction, ...]:
    """Every introduction that I made between two others, oldest first; one that was a give and a referral counts once.

    A referral that nobody dated is left out: it is neither before nor after anything.
    """
    found, done = [], set()
    for give in practice.gives:
        if give.out and give.other is not None and give.other != practice.me:
            done.add(give.referral)
            found.append(Introduction("gives", give.id, give.on, frozenset({give.contact, give.other})))
    for each in practice.referrals:
        if each.source == practice.me and each.on.year >= FIRST_YEAR and each.id not in done:
            pair = frozenset({each.prospect, each.provider})
            found.append(Introduction("referrals", each.id, each.on, pair))
    return tuple(sorted(found, key=lambda one: (one.on, one.what, one.id)))


def led_to(*, practice: Practice) -> Mapping[Key, tuple[Business, ...]]:
    """The business that came of each give and each referral of mine, by its row.

    It is the one that the business names, else the first that joined these two, if that was not after it.
    """
    by_give = {give.referral: give.id for give in practice.gives if give.out and give.referral is not None}
    first: dict[frozenset[int], Introduction] = {}
    for each in introductions(practice=practice):
        first.setdefault(each.pair, each)
    found: dict[Key, list[Business]] = {}
    for deal in practice.business:
        key = _named(deal, by_give)
        joined = first.get(frozenset({deal.seller, deal.buyer}))
        if key is None and joined and joined.on <= deal.on:
            key = joined.key
        if key is not None:
            found.setdefault(key, []).append(deal)
    return {key: tuple(deals) for key, deals in found.items()}


def _named(deal: Business, by_give: Mapping[int, int]) -> Key | None:
    if deal.give is not None:
        return "gives", deal.give
    if deal.referral is None:
        return None
    give = by_give.get(deal.referral)
    return ("referrals", deal.referral) if give is None else ("gives", give)


@dataclass(frozen=True, slots=True)
class Created:
    """A piece of business that I helped others to: a row of "business", or the give or referral that became one."""

    on: date
    amount: Amount


def created(*, practice: Practice) -> tuple[Created, ...]:
    """All business that came of my gives and referrals, each piece once, oldest first.

    What was only said of a give ("it became business") or of a referral (it was won) counts as long as no piece of
    business of the two is written down; its amount is what was told, if anything.
    """
    led = led_to(practice=practice)
    mine = {("gives", give.id) for give in practice.gives if give.out}
    mine |= {("referrals", each.id) for each in practice.referrals if each.source == practice.me}
    found = [
        Created(deal.on, Amount("business", deal.id, deal.value, deal.currency))
        for key, deals in led.items()
        if key in mine
        for deal in deals
    ]
    for give in practice.gives:
        if give.out and give.outcome == "business" and ("gives", give.id) not in led:
            on = give.outcome_on or give.on
            found.append(Created(on, Amount("gives", give.id, give.value, give.currency)))
    done = {give.referral for give in practice.gives if give.out}
    for each in practice.referrals:
        won = each.source == practice.me and each.stage is Stage.WON and each.on.year >= FIRST_YEAR
        if won and each.id not in done and ("referrals", each.id) not in led:
            found.append(Created(_won_on(each), Amount("referrals", each.id, None, "")))
    return tuple(sorted(found, key=lambda one: (one.on, one.amount.what, one.amount.id)))


def _won_on(referral: Referral) -> date:
    """The day it was won, else the day it was made."""
    return max((on for stage, on in referral.stages if stage is Stage.WON), default=referral.on)
