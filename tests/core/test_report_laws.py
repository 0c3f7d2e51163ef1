"""Laws of every plain report: on any practice it says something true, its facts add up, and nothing breaks it."""

from __future__ import annotations

import pytest

from core.practices import ME, TODAY, any_practice, asked, hired, practice, received, sound
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


@pytest.mark.parametrize("name", PLAIN)
@pytest.mark.parametrize("small", SMALL)
@pytest.mark.parametrize("window", ["12m", "all", "1999"])
def test_a_report_holds_on_a_practice_with_next_to_nothing(name: str, small: str, window: str) -> None:
    sound(report_named(name).make(SMALL[small], asked(window)), SMALL[small])


@pytest.mark.parametrize("name", PLAIN)
@pytest.mark.parametrize("seed", range(6))
def test_a_report_holds_on_any_tangle(name: str, seed: int) -> None:
    tangle = any_practice(seed)
    for window in ("12m", "all"):
        table = report_named(name).make(tangle, asked(window))
        assert table.name == name
        sound(table, tangle)
    assert tangle.me == ME
