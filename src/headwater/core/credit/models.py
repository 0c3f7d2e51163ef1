"""What a touch model and a chain model are. Each lives in a file of its own, listed in its folder's `ALL`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from headwater.core.credit.parts import apportion


@dataclass(frozen=True, slots=True)
class TouchModel:
    """How the credit for a client is shared among the links that led to it.

    `weigh(ages, half_life)` gets the age of each link, oldest first: how long before the newest of them it
    was made (so the last age is 0), in the unit of `half_life` (days for links with dates; for a plain
    sequence, touches). It returns one whole-number weight per link, none negative and not all zero.

    `takes_all` says that one link always gets everything: 0 the oldest, -1 the newest; None: they share.
    Tracing is much faster with it, and `weigh` must agree with it.
    """

    name: str
    says: str
    weigh: Callable[[Sequence[float], float], Sequence[int]]
    takes_all: int | None = None

    def split(self, ages: Sequence[float], half_life: float) -> tuple[int, ...]:
        """One whole number of parts per link, in proportion to the weights, adding up to `WHOLE`."""
        return apportion(self.weigh(ages, half_life))


@dataclass(frozen=True, slots=True)
class ChainModel:
    """Who on a chain gets the credit that reaches it.

    `keeps(share_per_hop)` is the share that a source keeps when somebody sent it in turn; the rest goes up
    the chain. A root source always keeps what reaches it.
    """

    name: str
    says: str
    keeps: Callable[[Fraction], Fraction]
