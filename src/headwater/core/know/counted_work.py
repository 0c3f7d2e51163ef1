"""The engagements that a number of clients or an amount was counted from, each with the part that counts.

A client weighs one in all: where it hired several times, each engagement carries its part of that one. So the
parts of the rows add up to the number they stand behind, and the money to the amount, to the cent.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from headwater.core.credit.handout import Shares
from headwater.core.credit.parts import WHOLE, split_money
from headwater.core.know.tally import client_shares
from headwater.core.words import Engagement


@dataclass(frozen=True, slots=True)
class CountedWork:
    """One engagement: `part` of one client, and the `value` of it that is credited (None: nobody wrote one down)."""

    engagement: Engagement
    part: Fraction
    value: Decimal | None


def counted_work(
    *, works: Iterable[tuple[Engagement, Shares]], sources: Collection[int] | None
) -> tuple[CountedWork, ...]:
    """What of each engagement is credited to any of `sources` (None: to everybody), in the order given.

    `works` are all engagements of each client concerned, with the credit each hands out. Engagements of which
    nothing is credited to these sources are left out.
    """
    listed = list(works)
    shares_of: dict[int, list[Shares]] = {}
    for engagement, shares in listed:
        shares_of.setdefault(engagement.client, []).append(shares)
    parts = {client: _parts(each, sources) for client, each in shares_of.items()}
    made = []
    for engagement, shares in listed:
        mine = sum(part for party, part in shares if sources is None or party in sources)
        if mine:
            part, weight = parts[engagement.client]
            made.append(CountedWork(engagement, part * mine / weight, _value(engagement, shares, sources)))
    return tuple(made)


def _parts(each: list[Shares], sources: Collection[int] | None) -> tuple[Fraction, int]:
    """The part of one client that is credited to the sources, and the weight it is to be spread over."""
    wanted = [
        sum(part for party, part in shares if sources is None or party in sources)
        for shares in ([client_shares(each)] if len(each) > 1 else each)
    ]
    weight = sum(part for shares in each for party, part in shares if sources is None or party in sources)
    return Fraction(sum(wanted), WHOLE), weight


def _value(engagement: Engagement, shares: Shares, sources: Collection[int] | None) -> Decimal | None:
    if engagement.value is None or sources is None or len(shares) == 1:
        return engagement.value
    pieces = split_money(engagement.value, [part for _, part in shares])
    return sum(
        (piece for (party, _), piece in zip(shares, pieces, strict=True) if party in sources), Decimal(0)
    )
