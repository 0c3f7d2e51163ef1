"""The little economy around me: business others did with each other, inside groups or not, and whom I joined.

Each piece of business counts once, however many told of it; an amount nobody told stays unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from headwater.core.dealings import Business, Membership
from headwater.core.know.brought import FIRST_YEAR
from headwater.core.know.cells import Amount
from headwater.core.practice import Practice
from headwater.core.words import Stage

WORKED: Final = frozenset({"business", "value"})
MET: Final = frozenset({"met", "business", "value"})


def amount_of(*, deal: Business) -> Amount:
    """What a piece of business was worth."""
    return Amount("business", deal.id, deal.value, deal.currency)


@dataclass(frozen=True, slots=True)
class Groups:
    """Who belonged to which group and when. The group itself counts as one of its members."""

    spans: dict[int, tuple[Membership, ...]]

    def of(self, party: int, on: date) -> set[int]:
        """The groups that somebody belonged to on a day; an end nobody wrote down is open."""
        found = {
            each.group
            for each in self.spans.get(party, ())
            if (each.since is None or each.since <= on) and (each.until is None or on <= each.until)
        }
        return {*found, party}

    def shared(self, deal: Business) -> set[int]:
        """The groups to which both sides belonged on the day of the business."""
        return self.of(deal.seller, deal.on) & self.of(deal.buyer, deal.on)


def groups_of(*, memberships: Iterable[Membership]) -> Groups:
    """The memberships by member."""
    spans: dict[int, list[Membership]] = {}
    for each in memberships:
        spans.setdefault(each.member, []).append(each)
    return Groups({member: tuple(listed) for member, listed in spans.items()})


@dataclass(frozen=True, slots=True)
class Joined:
    """An introduction between two others: a row of `what`, the pair, and how it went (`worked` None: not known)."""

    what: str
    id: int
    on: date
    pair: frozenset[int]
    met: bool | None
    worked: bool | None


def joined(*, practice: Practice) -> tuple[Joined, ...]:
    """Every introduction that I made between two others, oldest first; one that was a give and a referral counts once.

    It worked when business or something of value came of it: said so, a referral won, or business written down.
    """
    business = {("gives", deal.give) for deal in practice.business if deal.give is not None}
    business |= {("referrals", deal.referral) for deal in practice.business if deal.referral is not None}
    stages = {each.id: each.stage for each in practice.referrals}
    found, done = [], set()
    for give in practice.gives:
        if not give.out or give.other is None or give.other == practice.me:
            continue
        done.add(give.referral)
        won = stages.get(give.referral) is Stage.WON if give.referral is not None else False
        worked = ("gives", give.id) in business or ("referrals", give.referral) in business or won
        known = bool(give.outcome) or worked
        found.append(
            Joined(
                "gives", give.id, give.on, frozenset({give.contact, give.other}),
                (give.outcome in MET or worked) if known else None,
                (give.outcome in WORKED or worked) if known else None,
            )
        )  # fmt: skip
    for each in practice.referrals:
        if each.source != practice.me or each.on.year < FIRST_YEAR or each.id in done:
            continue
        worked = each.stage is Stage.WON or ("referrals", each.id) in business
        met = worked or each.stage in (Stage.MET, Stage.PROPOSED, Stage.SERVED)
        pair = frozenset({each.prospect, each.provider})
        known = each.stage.is_closed or worked
        found.append(
            Joined(
                "referrals", each.id, each.on, pair, met if known or met else None, worked if known else None
            )
        )
    return tuple(sorted(found, key=lambda one: (one.on, one.what, one.id)))


def first_of_pair(*, introductions: Sequence[Joined]) -> tuple[Joined, ...]:
    """Those that joined a pair for the first time; `introductions` are all of them, oldest first."""
    first: dict[frozenset[int], Joined] = {}
    for each in introductions:
        first.setdefault(each.pair, each)
    return tuple(first.values())
