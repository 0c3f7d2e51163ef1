"""The little economy around me: business others did with each other, inside groups or not, and whom I joined.

Each piece of business counts once, however many told of it; an amount nobody told stays unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from headwater.core.dealings import Business, Membership
from headwater.core.know.cells import Amount
from headwater.core.know.led import introductions, led_to
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
    """Every introduction that I made between two others, oldest first, with how it went.

    It worked when business or something of value came of it: said so, a referral won, or business of the two since.
    """
    led = led_to(practice=practice)
    gives = {give.id: give for give in practice.gives}
    referrals = {each.id: each for each in practice.referrals}
    found = []
    for one in introductions(practice=practice):
        give = gives[one.id] if one.what == "gives" else None
        sent = referrals.get(give.referral or 0) if give else referrals[one.id]
        worked = one.key in led or (sent is not None and sent.stage is Stage.WON)
        met = worked
        if give:
            known = worked or bool(give.outcome)
            met, worked = met or give.outcome in MET, worked or give.outcome in WORKED
        else:
            met = met or (sent is not None and sent.stage in (Stage.MET, Stage.PROPOSED, Stage.SERVED))
            known = worked or (sent is not None and sent.stage.is_closed)
        found.append(
            Joined(
                one.what, one.id, one.on, one.pair, met if known or met else None, worked if known else None
            )
        )
    return tuple(found)


def first_of_pair(*, introductions: Sequence[Joined]) -> tuple[Joined, ...]:
    """Those that joined a pair for the first time; `introductions` are all of them, oldest first."""
    first: dict[frozenset[int], Joined] = {}
    for each in introductions:
        first.setdefault(each.pair, each)
    return tuple(first.values())
