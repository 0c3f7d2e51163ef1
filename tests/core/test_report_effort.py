"""Effort by kind of source: what an activity cost stands with its sources, to the minute and the cent."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from core.practices import TODAY, asked, practice
from headwater.core.dealings import Activity, Category, Cost
from headwater.core.reports import report_named
from headwater.core.tables import Cell, Facts, Table

ANN, BOB, CAROL = 2, 3, 4
SPENT = replace(
    practice("Ann", "Bob", "Carol"),
    categories=(
        Category(1, "source", "", "Friends", (ANN, BOB)),
        Category(2, "source", "", "Neighbours", (CAROL,)),
    ),
    activities=(Activity(1, "Breakfasts", (ANN, BOB, CAROL)), Activity(2, "Talks")),
    costs=(
        Cost(7, None, 1, TODAY - timedelta(days=40), Decimal("100.00"), "EUR", 100),
        Cost(8, None, 2, TODAY - timedelta(days=30), Decimal("9.99"), "CHF", 30),
        Cost(9, ANN, None, TODAY - timedelta(days=20), Decimal("5.00"), "EUR"),
    ),
)


def made() -> Table:
    return report_named("effort").make(SPENT, asked("all"))


def cell(row: str, column: str) -> Cell:
    found = made().cell(row, column)
    assert found is not None, (row, column)
    return found


def test_what_an_activity_cost_is_shared_equally_among_its_sources_and_nothing_is_lost() -> None:
    assert cell("category-1", "minutes_costs").value == 67
    assert cell("category-2", "minutes_costs").value == 33
    friends, neighbours = cell("category-1", "cost_EUR"), cell("category-2", "cost_EUR")
    assert (friends.value, neighbours.value) == (Decimal("71.67"), Decimal("33.33"))
    assert friends.note == "partly from activities"
    assert friends.facts == (Facts("costs", (7, 9)),) or friends.facts == (Facts("costs", (9, 7)),)
    assert cell("category-1", "minutes_costs").facts == (Facts("costs", (7,)),)


def test_what_was_spent_on_activities_without_sources_stands_in_a_line_of_its_own() -> None:
    row = made().rows[-1]
    assert row.label == "Activities without sources"
    assert cell(row.key, "minutes_costs").value == 30
    assert cell(row.key, "cost_CHF").value == Decimal("9.99")
    assert cell(row.key, "cost_CHF").facts == (Facts("costs", (8,)),)
    alone = replace(SPENT, costs=SPENT.costs[:1])
    assert all(each.key != "loose" for each in report_named("effort").make(alone, asked("all")).rows)
