"""The funnel of every source: visitors as counted, leads once each, rates with ranges, and few cases said to be few."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from core.practices import any_practice, asked, hired, moment, practice, received, sound
from headwater.core.dealings import Conversation, Step
from headwater.core.know.intervals import wilson
from headwater.core.practice import Practice
from headwater.core.reports import report_named
from headwater.core.tables import Table
from headwater.core.words import Kind, Stage

DAY = date(2026, 3, 1)
ARTICLE, FIRST = 2, 3


def step(number: int, person: int | None, kind: str = "seen", **more: Any) -> Step:
    return Step(number, person, ARTICLE, kind, moment(DAY), DAY, **more)


@pytest.fixture
def read() -> Practice:
    """Of 12 whom the article brought, 8 fit, 6 talked with me and 3 hired; 500 looked on, and a machine."""
    people = range(FIRST, FIRST + 12)
    return practice(
        "Article",
        *(f"P{n}" for n in people),
        kinds={ARTICLE: Kind.CONTENT},
        referrals=tuple(received(n, ARTICLE, n, DAY, qualified=n < FIRST + 8) for n in people),
        work=tuple(hired(n, n, DAY + timedelta(20), "100") for n in list(people)[:3]),
        conversations=tuple(Conversation(n, n, DAY + timedelta(4), "call", 20, "") for n in list(people)[:6]),
        steps=(
            step(1, None, count=500),
            step(2, None, count=9000, machine=True),
            step(3, FIRST),
            step(4, FIRST),
        ),
    )


def of(practice: Practice, window: str = "all") -> Table:
    return report_named("funnel").make(practice, asked(window))


def row(table: Table, key: str) -> dict[str, Any]:
    return {
        column.key: table.cell(key, column.key).value
        for column in table.columns
        if table.cell(key, column.key)
    }


def test_each_stage_is_counted_and_the_machine_counts_for_nobody(read: Practice) -> None:
    table = of(read)
    found = row(table, f"source-{ARTICLE}")
    counts = ("visitors", "leads", "qualified", "conversations", "clients")
    assert [found[key] for key in counts] == [501, 12, 8, 6, 3]
    assert found["clients_rate"] == 3 / 12 and found["leads_rate"] == 12 / 501
    cell, range_ = table.cell(f"source-{ARTICLE}", "clients_rate"), wilson(wins=3, n=12)
    assert (cell.low, cell.high, cell.note) == (range_.low, range_.high, "")
    assert table.said[0] == "3 of 12 leads so far hired you (25 %; likely between 10 % and 49 %)."
    assert table.cell(f"source-{ARTICLE}", "visitors").facts[0].ids == (1, 3, 4)


def test_with_few_cases_the_counts_lead_and_the_rate_is_marked(read: Practice) -> None:
    few = replace(read, referrals=read.referrals[:4])
    table = of(few)
    assert table.cell(f"source-{ARTICLE}", "clients_rate").note == "few: 3 of 4"
    assert table.said == ("Three clients from four leads so far: too few for a rate.",)


def test_the_rate_of_leads_is_told_only_where_visitors_were_counted(read: Practice) -> None:
    table = of(replace(read, steps=(step(3, FIRST),)))
    assert table.cell(f"source-{ARTICLE}", "leads_rate").value is None
    assert table.cell("all", "leads_rate").value is None
    assert row(of(replace(read, steps=())), f"source-{ARTICLE}")["visitors"] is None


def test_who_opted_in_is_a_lead_and_once_only(read: Practice) -> None:
    more = replace(read, steps=(step(1, FIRST, "opted in"), step(2, FIRST + 30, "opted in")))
    assert row(of(more), f"source-{ARTICLE}")["leads"] == 13


def test_a_stage_beyond_a_talk_counts_as_one_and_earlier_work_does_not_count() -> None:
    made = practice(
        "Ann", "Bob", "Cy",
        referrals=(received(1, 2, 3, DAY, stage=Stage.PROPOSED), received(2, 2, 4, DAY)),
        work=(hired(1, 4, DAY - timedelta(400), "10"),),
    )  # fmt: skip
    found = row(of(made), "source-2")
    assert (found["conversations"], found["clients"]) == (1, 0)


def test_a_source_that_surely_does_better_is_named() -> None:
    many = range(10, 50)
    made = practice(
        *(f"P{n}" for n in range(2, 50)),
        referrals=tuple(received(n, 2 if n < 30 else 3, n, DAY) for n in many),
        work=tuple(hired(n, n, DAY) for n in range(10, 28)),
    )
    assert of(made).said[1] == "P2 surely does better: 18 of 20."


@pytest.mark.parametrize("seed", range(3))
def test_the_funnel_holds_on_any_tangle_and_on_nothing(seed: int) -> None:
    for each in (Practice(book=practice().book), any_practice(seed)):
        for window in ("all", "12m"):
            sound(of(each, window), each)
