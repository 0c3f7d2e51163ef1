"""Reading what bringing in leads cost: bookings of a span of days, their totals, activities and dated changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db.models import Prefetch, QuerySet, Sum

from headwater.core.words import Window
from headwater.store.models import Activity, ActivitySource, Cost, Milestone, Workspace

SHOWN = 100


@dataclass(slots=True)
class Spent:
    """What was spent in all. Two currencies stay two amounts."""

    minutes: int = 0
    money: dict[str, Decimal] = field(default_factory=dict)

    def add(self, *, minutes: int | None, amount: Decimal | None, currency: str) -> None:
        """Count one more."""
        self.minutes += minutes or 0
        if amount is not None:
            self.money[currency] = self.money.get(currency, Decimal(0)) + amount


@dataclass(frozen=True, slots=True)
class Totals:
    """The bookings of a window summed: by activity, for what is on no activity, and all together."""

    by_activity: dict[int, Spent]
    no_activity: Spent
    all: Spent
    count: int


def costs_in(workspace: Workspace, window: Window) -> QuerySet[Any]:
    """The bookings of a window, the newest first."""
    rows: QuerySet[Any] = Cost.objects.of(workspace)
    if window.since:
        rows = rows.filter(on__gte=window.since)
    if window.until:
        rows = rows.filter(on__lte=window.until)
    return rows.select_related("source", "activity").order_by("-on", "-pk")


def totals(costs: QuerySet[Any]) -> Totals:
    """Sum these bookings, in the database."""
    by_activity: defaultdict[int, Spent] = defaultdict(Spent)
    no_activity, everything = Spent(), Spent()
    grouped = costs.order_by().values_list("activity_id", "currency")
    for activity, currency, minutes, amount in grouped.annotate(Sum("minutes"), Sum("amount")):
        told: dict[str, Any] = {
            "minutes": minutes,
            "amount": amount if currency else None,
            "currency": currency,
        }
        everything.add(**told)
        (no_activity if activity is None else by_activity[activity]).add(**told)
    return Totals(dict(by_activity), no_activity, everything, costs.count())


def activities_of(workspace: Workspace) -> list[Activity]:
    """The activities by name, each with its sources at hand."""
    sources = ActivitySource.objects.select_related("party").order_by("party__sort_name", "pk")
    rows = Activity.objects.of(workspace).order_by("name", "pk")
    return list(rows.prefetch_related(Prefetch("sources", queryset=sources)))


def milestones_of(workspace: Workspace) -> list[Milestone]:
    """The dated changes, the newest first."""
    return list(Milestone.objects.of(workspace).order_by("-on", "-pk"))


def in_trash(workspace: Workspace, most: int) -> Iterable[tuple[str, list[Any]]]:
    """What of all this lies in the trash, by the room it belongs to."""
    for what, model in (("costs", Cost), ("activities", Activity), ("milestones", Milestone)):
        rows = model.objects.trash_of(workspace).order_by("-trashed_at", "-pk")
        if model is Cost:
            rows = rows.select_related("source", "activity")
        yield what, list(rows[:most])
