"""Laws of every plain report: on any practice it says something true, its facts add up, and nothing breaks it."""

from __future__ import annotations

import pytest

from core.practices import TODAY, any_practice, asked, hired, practice, received, sound
from headwater.core.practice import Practice
from headwater.core.reports import report_named

PLAIN = (
    "coverage",
    "effort",
    "cost",
    "reciprocity",
    "giving-back",
    "economy",
    "hub",
    "introductions",
    "needs",
    "services",
    "countries",
    "satisfied",
    "ratings",
    "before-after",
    "goal",
    "control",
    "risk",
    "fit",
    "qualified",
    "trend",
    "topics",
)  # fmt: skip
SMALL = {
    "nothing at all": Practice(book=practice().book),
    "one client of unknown origin": practice("Ann", work=(hired(1, 2, TODAY, "100"),)),
    "one client, one source": practice(
        "Ann", "Bob", referrals=(received(1, 2, 3, TODAY),), work=(hired(1, 3, TODAY, "100"),)
    ),
    "all on one day": practice(
        *(f"P{n}" for n in range(2, 30)),
        referrals=tuple(received(n, 2, n, TODAY) for n in range(3, 28)),
        work=tuple(hired(n, n, TODAY) for n in range(3, 20)),
    ),
}


TANGLES = [any_practice(seed) for seed in range(4)]


@pytest.mark.parametrize("name", PLAIN)
def test_a_report_holds_on_a_practice_with_next_to_nothing(name: str) -> None:
    for of in SMALL.values():
        for window in ("12m", "all", "1999"):
            sound(report_named(name).make(of, asked(window)), of)


@pytest.mark.parametrize("name", PLAIN)
def test_a_report_holds_on_any_tangle(name: str) -> None:
    for tangle in TANGLES:
        for window in ("12m", "all"):
            table = report_named(name).make(tangle, asked(window))
            assert table.name == name
            sound(table, tangle)
