"""How far a practice hangs on few sources: the share of the top two, and how many explain half.

What is unsourced belongs to the total and to no source: it is never shared out over the others. So it can be that
all known sources together do not explain half; then there is no number, and the cure is to ask.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from headwater.core.credit.parts import WHOLE
from headwater.core.know.facts import Concentration, Spread
from headwater.core.know.leading import front, in_order
from headwater.core.know.tally import Account
from headwater.core.words import UNKNOWN, Party


def concentration(*, account: Account, names: Mapping[int, Party]) -> Concentration:
    """The spread of clients, and of value in each currency, over the sources of an account.

    `names` holds at least the parties of `front` for each of them.
    """
    value: dict[str, Spread] = {}
    for currency, by_party in sorted(account.value.items()):
        digits = max((_digits(amount) for amount in by_party.values()), default=0)
        units = {party: int(amount.scaleb(digits)) for party, amount in by_party.items()}
        value[currency] = spread(amounts=units, names=names, unit=10**digits)
    clients = spread(amounts=account.clients, names=names, unit=WHOLE)
    return Concentration(clients=clients, value=MappingProxyType(value))


def spread(*, amounts: Mapping[int, int], names: Mapping[int, Party], unit: int = 1) -> Spread:
    """How a total is spread over sources. `amounts` count in 1/`unit`.

    Those not above zero stand behind nothing, but they belong to the total, as they do in the ranking.

    The Gini coefficient is that of the amounts themselves: the sum over i of (2 i - n - 1) x_i / (n sum x), with
    the n amounts x sorted upward.
    """
    known = sorted(
        (amount for party, amount in amounts.items() if party != UNKNOWN.id and amount > 0), reverse=True
    )
    total = sum(amounts.values())
    top2, sharing = _top_two(amounts, names)
    return Spread(
        total=_ratio(total, unit),
        top2_share=_ratio(min(sum(known[:2]), total), total) if total > 0 else Decimal(0),
        top2=top2,
        top2_sharing=sharing,
        sources_for_half=_fewest(known, Fraction(total, 2)),
        sources_for_four_fifths=_fewest(known, Fraction(4 * total, 5)),
        gini=_gini(known),
    )


def _top_two(amounts: Mapping[int, int], names: Mapping[int, Party]) -> tuple[tuple[Party, ...], int]:
    """The two with the most, in order, and how many equals share the last place where they are not to be told apart."""
    leaders = front(amounts=amounts)
    shared = 0
    if len(leaders) > 2:
        least = min(amounts[party] for party in leaders)
        shared = sum(amounts[party] == least for party in leaders)
        leaders = [party for party in leaders if amounts[party] > least]
    named = sorted(
        (names[party] for party in leaders), key=lambda party: (-amounts[party.id], in_order(party))
    )
    return tuple(named), shared


def _fewest(known: list[int], wanted: Fraction) -> int | None:
    """How many of the largest add up to what is wanted, None if all together do not."""
    enough = max(-(-wanted.numerator // wanted.denominator), 1)
    reached = 0
    for count, amount in enumerate(known, start=1):
        reached += amount
        if reached >= enough:
            return count
    return None


def _gini(known: list[int]) -> Decimal:
    count = len(known)
    weighted = sum((count + 1 - 2 * place) * amount for place, amount in enumerate(known, start=1))
    return _ratio(weighted, count * sum(known))


def _digits(amount: Decimal) -> int:
    exponent = amount.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _ratio(part: int, whole: int) -> Decimal:
    return Decimal(part) / Decimal(whole) if whole else Decimal(0)
