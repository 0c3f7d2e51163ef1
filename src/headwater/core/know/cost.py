"""What leads and clients cost: the costs of each source and of each activity, each cost counted once in its line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from headwater.core.dealings import Activity, Cost
from headwater.core.know.cells import Amount


@dataclass(frozen=True, slots=True)
class Spent:
    """The costs of one activity or source, and the sources whose leads and clients they brought."""

    costs: tuple[Cost, ...]
    sources: frozenset[int]

    @property
    def amounts(self) -> list[Amount]:
        """The money among them."""
        return [Amount("costs", c.id, c.amount, c.currency) for c in self.costs if c.amount is not None]

    @property
    def minutes(self) -> list[tuple[int, int | None]]:
        """The minutes among them, by id."""
        return [(cost.id, cost.minutes) for cost in self.costs]


def by_activity(*, activities: Iterable[Activity], costs: Iterable[Cost]) -> dict[int, Spent]:
    """What each activity cost: what names it, and what names one of its sources and no activity."""
    named: dict[int, list[Cost]] = {}
    loose: dict[int, list[Cost]] = {}
    for cost in costs:
        if cost.activity is not None:
            named.setdefault(cost.activity, []).append(cost)
        elif cost.source is not None:
            loose.setdefault(cost.source, []).append(cost)
    found = {}
    for activity in activities:
        sources = frozenset(activity.sources)
        mine = named.get(activity.id, []) + [cost for each in sorted(sources) for cost in loose.get(each, ())]
        found[activity.id] = Spent(tuple(mine), sources)
    return found


def by_source(*, costs: Iterable[Cost]) -> dict[int, Spent]:
    """What each source cost: what names it."""
    named: dict[int, list[Cost]] = {}
    for cost in costs:
        if cost.source is not None:
            named.setdefault(cost.source, []).append(cost)
    return {source: Spent(tuple(mine), frozenset({source})) for source, mine in named.items()}
