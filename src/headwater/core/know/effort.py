"""Effort: the minutes and the money that were written down for each contact and each source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Final

from headwater.core.credit.parts import apportion, split_money
from headwater.core.dealings import Cost, Give
from headwater.core.know.cells import Amount, minutes
from headwater.core.practice import Practice
from headwater.core.tables import Cell

IN_PART: Final = "partly from activities"
"""A mark: opened, such a figure shows each cost whole, of which it holds the part of these sources."""


@dataclass(frozen=True, slots=True)
class Effort:
    """Costs and gives by whom they were for, and minutes of dealings by contact.

    A cost of an activity stands in parts with each of the activity's sources; `loose` are those of activities without,
    `shared` the ids of those that stand in parts.
    """

    costs: dict[int, list[Cost]]
    gives: dict[int, list[Give]]
    dealt: dict[int, int]
    loose: tuple[Cost, ...] = ()
    shared: frozenset[int] = frozenset()

    def cells(self, parties: Iterable[int]) -> tuple[Cell, ...]:
        """Minutes on dealings, on gives and on costs of these parties."""
        listed = list(parties)
        return (
            minutes(rows={"parties": ((each, self.dealt.get(each)) for each in listed)}),
            minutes(rows={"gives": ((g.id, g.minutes) for each in listed for g in self.gives.get(each, ()))}),
            self.noted(minutes_of(costs=(cost for each in listed for cost in self.costs.get(each, ())))),
        )

    def noted(self, cell: Cell) -> Cell:
        """The cell, marked where it holds a source's part of what an activity cost."""
        parted = any(each.what == "costs" and self.shared.intersection(each.ids) for each in cell.facts)
        return replace(cell, note=IN_PART) if parted else cell

    def amounts(self, parties: Iterable[int]) -> list[Amount]:
        """The money spent on these parties. A cost that is only time is no amount."""
        return amounts_of(costs=(cost for each in parties for cost in self.costs.get(each, ())))

    @property
    def minutes(self) -> dict[int, int]:
        """All minutes for each party, of those with any."""
        spent: defaultdict[int, int] = defaultdict(int, self.dealt)
        for party, gives in self.gives.items():
            spent[party] += sum(give.minutes for give in gives)
        for party, costs in self.costs.items():
            spent[party] += sum(cost.minutes or 0 for cost in costs)
        return {party: minutes for party, minutes in spent.items() if minutes}


def effort(*, practice: Practice) -> Effort:
    """The effort of all time. What an activity cost is shared equally among its sources, to the minute and the cent."""
    costs: dict[int, list[Cost]] = {}
    gives: dict[int, list[Give]] = {}
    loose: list[Cost] = []
    shared: set[int] = set()
    sources = {each.id: sorted(set(each.sources)) for each in practice.activities}
    for cost in practice.costs:
        brought = [cost.source] if cost.source is not None else sources.get(cost.activity or 0, [])
        for source, part in zip(brought, _shared(cost, len(brought)), strict=True):
            costs.setdefault(source, []).append(part)
        if len(brought) > 1:
            shared.add(cost.id)
        elif not brought:
            loose.append(cost)
    for give in practice.gives:
        if give.out:
            gives.setdefault(give.contact, []).append(give)
    dealt = {contact: each.minutes for contact, each in practice.dealings.items() if each.minutes}
    return Effort(costs, gives, dealt, tuple(loose), frozenset(shared))


def _shared(cost: Cost, among: int) -> list[Cost]:
    """The cost in so many parts as equal as they can be, which add up to it (largest remainder)."""
    if among < 2:
        return [cost] * among
    even = [1] * among
    amounts = [None] * among if cost.amount is None else split_money(cost.amount, even)
    spent = [None] * among if cost.minutes is None else apportion(even, cost.minutes)
    return [replace(cost, amount=a, minutes=m) for a, m in zip(amounts, spent, strict=True)]


def minutes_of(*, costs: Iterable[Cost]) -> Cell:
    """The minutes of these costs; parts of one cost open it once."""
    spent: defaultdict[int, int] = defaultdict(int)
    for cost in costs:
        spent[cost.id] += cost.minutes or 0
    return minutes(rows={"costs": spent.items()})


def amounts_of(*, costs: Iterable[Cost]) -> list[Amount]:
    """The money of these costs; parts of one cost count as one amount. A cost that is only time is none."""
    money: dict[tuple[int, str], Decimal] = {}
    for cost in costs:
        if cost.amount is not None:
            key = (cost.id, cost.currency)
            money[key] = money.get(key, Decimal(0)) + cost.amount
    return [Amount("costs", pk, amount, currency) for (pk, currency), amount in money.items()]


def share_for(*, effort: Effort, parties: Iterable[int], among: Iterable[int]) -> Fraction | None:
    """The share of the minutes spent on `among` that went to `parties`; None when no minute was written down."""
    spent = effort.minutes
    whole = sum(spent.get(each, 0) for each in among)
    return Fraction(sum(spent.get(each, 0) for each in parties), whole) if whole else None
