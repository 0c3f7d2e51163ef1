"""How far the practice hangs on few root sources, for the head of the page: every number with its rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from django.utils.safestring import SafeString

from headwater.core.know.concentration import concentration
from headwater.core.know.facts import Spread
from headwater.core.words import UNKNOWN
from headwater.store.queries.sources import Counted
from headwater.web.sources.asking import Asked
from headwater.web.sources.numbers import NOTHING, Amount, opens, percent_words


@dataclass(frozen=True, slots=True)
class Hanging:
    """One total and the few who stand behind it. `half` is None when all known roots together do not explain half."""

    of: str
    share: SafeString
    percent: str
    top: int
    half: SafeString | None
    half_is_one: bool
    is_above: bool


def hangings(*, asked: Asked, counted: Counted, currency: str, limit: int) -> list[Hanging]:
    """By clients and by the money of one currency; `limit` is the percentage from which the top two are too many."""
    found = concentration(account=counted.root)
    base = f"{asked.rows(counted.window)}&chain=root"
    made = []
    if found.clients.total:
        address = f"{base}&of=clients"
        made.append(_hanging("clients", address, found.clients, counted.root.clients, limit))
    if currency in found.value and found.value[currency].total:
        address = f"{base}&of=value&currency={currency}"
        made.append(_hanging("money", address, found.value[currency], counted.root.value[currency], limit))
    return made


def _hanging(of: str, address: str, spread: Spread, amounts: Mapping[int, Amount], limit: int) -> Hanging:
    known = sorted(
        (-amount, party) for party, amount in amounts.items() if party != UNKNOWN.id and amount > 0
    )
    ids = [str(party) for _, party in known]
    half = spread.sources_for_half
    largest, total = (
        -sum(amount for amount, _ in known[:2]),
        sum(amount for amount in amounts.values() if amount > 0),
    )
    share = Fraction(largest) / Fraction(total)
    return Hanging(
        of=of,
        share=opens(f"{address}&count=share&source={','.join(ids[:2])}", share, percent_words(share))
        if ids
        else NOTHING,
        percent=percent_words(share),
        top=len(ids[:2]),
        half=opens(f"{address}&count=sources&source={','.join(ids[:half])}", half, str(half))
        if half
        else None,
        half_is_one=half == 1,
        is_above=bool(ids) and share * 100 > limit,
    )


def warning(found: list[Hanging], limit: int) -> str:
    """What to say when the practice hangs on too few: empty when it does not."""
    above = [each for each in found if each.is_above]
    if not above:
        return ""
    stand = "Two sources stand" if above[0].top == 2 else "One source stands"
    told = " and ".join(f"{each.percent} of your {each.of}" for each in above)
    return f"{stand} behind {told}; your limit is {limit} %."
