"""Effort: the minutes and the money that were written down for each contact and each source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from headwater.core.dealings import Cost, Give
from headwater.core.know.cells import Amount, minutes
from headwater.core.practice import Practice
from headwater.core.tables import Cell


@dataclass(frozen=True, slots=True)
class Effort:
    """Costs and gives by whom they were for, and minutes of dealings by contact."""

    costs: dict[int, list[Cost]]
    gives: dict[int, list[Give]]
    dealt: dict[int, int]

    def cells(self, parties: Iterable[int]) -> tuple[Cell, ...]:
        """Minutes on dealings, on gives and on costs of these parties."""
        listed = list(parties)
        return (
            minutes(rows={"parties": ((each, self.dealt.get(each)) for each in listed)}),
            minutes(rows={"gives": ((g.id, g.minutes) for each in listed for g in self.gives.get(each, ()))}),
            minutes(rows={"costs": ((c.id, c.minutes) for each in listed for c in self.costs.get(each, ()))}),
        )

    def amounts(self, parties: Iterable[int]) -> list[Amount]:
        """The money spent on these parties. A cost that is only time is no amount."""
        costs = (cost for each in parties for cost in self.costs.get(each, ()) if cost.amount is not None)
        return [Amount("costs", cost.id, cost.amount, cost.currency) for cost in costs]

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
    """The effort of all time. Costs of an activity that name no source are for nobody in particular."""
    costs: dict[int, list[Cost]] = {}
    gives: dict[int, list[Give]] = {}
    for cost in practice.costs:
        if cost.source is not None:
            costs.setdefault(cost.source, []).append(cost)
    for give in practice.gives:
        if give.out:
            gives.setdefault(give.contact, []).append(give)
    dealt = {contact: each.minutes for contact, each in practice.dealings.items() if each.minutes}
    return Effort(costs, gives, dealt)


def share_for(*, effort: Effort, parties: Iterable[int], among: Iterable[int]) -> Fraction | None:
    """The share of the minutes spent on `among` that went to `parties`; None when no minute was written down."""
    spent = effort.minutes
    whole = sum(spent.get(each, 0) for each in among)
    return Fraction(sum(spent.get(each, 0) for each in parties), whole) if whole else None
