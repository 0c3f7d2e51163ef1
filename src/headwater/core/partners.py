"""What holds for referral partners: which states work, which categories stand open, how far two target markets meet.

Whether a partner could ever send somebody back plays no part in any order here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from headwater.core.names.forms import fold
from headwater.core.trades.markets import MARKETS

STATES: Final = ("candidate", "contacted", "met", "agreed", "active", "paused", "ended")
FILLING: Final = ("agreed", "active")
"""A partner in one of these fills its category."""
UNDER_WAY: Final = ("candidate", "contacted", "met")
KINDS: Final = {
    "prospect": "a prospect who is not ready",
    "colleague": "a colleague in the same trade",
    "competitor": "a competitor with another specialty",
    "market": "serves the same market",
    "seller": "sells to you",
    "influence": "a centre of influence",
    "organisation": "an organisation",
}
"""The seven kinds of partners, in words."""


def standing(states: Iterable[str]) -> str:
    """How a category stands by the states of its partners: "filled", "under way" or "open"."""
    found = set(states)
    if found & set(FILLING):
        return "filled"
    return "under way" if found & set(UNDER_WAY) else "open"


@dataclass(frozen=True, slots=True)
class Overlap:
    """How two target markets meet: whom both serve, whom only I serve, whom only they serve."""

    both: tuple[str, ...] = ()
    only_mine: tuple[str, ...] = ()
    only_theirs: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Whether both sides are told at all."""
        return bool(self.both or (self.only_mine and self.only_theirs))

    @property
    def share(self) -> float | None:
        """The share of my markets that they serve as well, from 0 to 1; None while one side is not known."""
        mine = len(self.both) + len(self.only_mine)
        return len(self.both) / mine if self.known and mine else None


def overlap(*, mine: Collection[str], theirs: Collection[str]) -> Overlap:
    """How far my target markets and theirs are the same, compared by the words for them, whatever their case."""
    ours, others = _by_word(mine), _by_word(theirs)
    return Overlap(
        both=tuple(shown for word, shown in ours.items() if word in others),
        only_mine=tuple(shown for word, shown in ours.items() if word not in others),
        only_theirs=tuple(shown for word, shown in others.items() if word not in ours),
    )


def _by_word(names: Iterable[str]) -> dict[str, str]:
    """Each market by its folded word; a key of ours is shown in words."""
    shown = [" ".join(name.split()) for name in names]
    known = [MARKETS.get(fold(name).replace(" ", "-"), name) for name in shown]
    return {fold(name): name for name in known if name}


@dataclass(frozen=True, slots=True)
class Flow:
    """How many referrals and other gives passed with a partner: out to them, and in from them."""

    given: int = 0
    received: int = 0

    @property
    def one_sided(self) -> str:
        """ "given" or "received" when one side gave at least three times and the other never did, else blank."""
        if self.given >= ONE_SIDED and not self.received:
            return "given"
        return "received" if self.received >= ONE_SIDED and not self.given else ""


ONE_SIDED: Final = 3
"""From so many on, something that went one way only is worth a word."""
