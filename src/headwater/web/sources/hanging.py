"""How far the practice hangs on few root sources, for the head of the page: every number with its rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from django.utils.safestring import SafeString

from headwater.core.know.concentration import concentration
from headwater.core.know.facts import Spread
from headwater.core.know.figures import percent
from headwater.core.know.leading import in_order
from headwater.core.know.sentence import plain, top_two_pieces
from headwater.core.words import UNKNOWN, Party
from headwater.store.queries.sources import Counted
from headwater.web.sources.asking import Asked
from headwater.web.sources.numbers import NOTHING, Amount, opens


@dataclass(frozen=True, slots=True)
class Hanging:
    """One total and the few who stand behind it, `who` by name.

    `half` is None when all known roots together do not explain half.
    """

    of: str
    share: SafeString
    percent: str
    top: int
    who: str
    half: SafeString | None
    half_is_one: bool
    is_above: bool


def hangings(
    *, asked: Asked, counted: Counted, currency: str, limit: int, names: Mapping[int, Party]
) -> list[Hanging]:
    """By clients and by the money of one currency; `limit` is the percentage from which the top two are too many.

    `names` holds at least those among whom the top two are (see `Reviewed.leaders`).
    """
    base = f"{asked.rows(counted.window)}&chain=root"
    made: list[Hanging] = []
    found = concentration(account=counted.root, names=names)
    if found.clients.total > 0:
        address = f"{base}&of=clients"
        clients = _in_order(counted.root.clients, names)
        made.append(_hanging("clients", address, found.clients, clients, limit))
    if currency in found.value and found.value[currency].total > 0:
        address = f"{base}&of=value&currency={currency}"
        money = _in_order(counted.root.value[currency], names)
        made.append(_hanging("money", address, found.value[currency], money, limit))
    return made


def _in_order(amounts: Mapping[int, Amount], names: Mapping[int, Party]) -> dict[int, Amount]:
    """The largest first, equals by name, as everywhere; beyond those whose names were read, by entry."""

    def place(party: int) -> tuple[Amount, bool, object]:
        known = names.get(party)
        return -amounts[party], known is None, in_order(known) if known else party

    return {party: amounts[party] for party in sorted(amounts, key=place)}


def _hanging(of: str, address: str, spread: Spread, amounts: Mapping[int, Amount], limit: int) -> Hanging:
    known = [party for party, amount in amounts.items() if party != UNKNOWN.id and amount > 0]
    ids = [str(party) for party in known]
    half = spread.sources_for_half
    share = part_of(sum(amounts[party] for party in known[:2]), amounts)
    return Hanging(
        of=of,
        share=opens(f"{address}&count=share&source={','.join(ids[:2])}", share, percent(share))
        if ids
        else NOTHING,
        percent=percent(share),
        top=len(ids[:2]),
        who=plain(top_two_pieces(spread=spread)) if ids else "",
        half=opens(f"{address}&count=sources&source={','.join(ids[:half])}", half, str(half))
        if half
        else None,
        half_is_one=half == 1,
        is_above=bool(ids) and share * 100 > limit,
    )


def part_of(wanted: Amount, amounts: Mapping[int, Amount]) -> Fraction:
    """A part of the total of an account, credit notes taken off; never more than the whole of it."""
    total = Fraction(sum(amounts.values()))
    return min(Fraction(wanted) / total, Fraction(1)) if total > 0 else Fraction(0)


def warning(found: list[Hanging], limit: int) -> str:
    """What to say when the practice hangs on too few, by name: empty when it does not."""
    above = [each for each in found if each.is_above]
    if not above:
        return ""
    told = [f"{each.percent} of your {each.of}" for each in above]
    who = [each.who for each in above]
    if len(set(who)) == 1:
        return f"{who[0]} behind {' and '.join(told)}; your limit is {limit} %."
    both = ", ".join(f"{one} behind {part}" for one, part in zip(who, told, strict=True))
    return f"{both}; your limit is {limit} %."
