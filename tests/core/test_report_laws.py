"""Laws of every report: on any practice it says something true, its facts add up, and nothing breaks it."""

from __future__ import annotations

import pytest

from core.practices import TODAY, any_practice, asked, hired, practice, received, sound
from headwater.core.dealings import Profile
from headwater.core.practice import Practice
from headwater.core.reports import NAMES, report_named
from headwater.core.words import Stage

COUNTED = tuple(name for name in NAMES if name != "best")
"""All but the forecast, whose amounts are estimates and no sums of the rows they open."""
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


@pytest.mark.parametrize("name", COUNTED)
def test_a_report_holds_on_a_practice_with_next_to_nothing(name: str) -> None:
    for of in SMALL.values():
        for window in ("12m", "all", "1999"):
            sound(report_named(name).make(of, asked(window)), of)


@pytest.mark.parametrize("name", COUNTED)
def test_a_report_holds_on_any_tangle(name: str) -> None:
    for tangle in TANGLES:
        for window in ("12m", "all"):
            table = report_named(name).make(tangle, asked(window))
            assert table.name == name
            sound(table, tangle)


@pytest.mark.parametrize(("ended", "only_winners"), [(Stage.WON, True), (Stage.LOST, False)])
def test_a_ledger_of_people_who_hired_tells_no_chance_to_win(ended: Stage, only_winners: bool) -> None:
    sent = (received(1, 2, 3, TODAY, stage=Stage.WON), received(2, 2, 4, TODAY, stage=ended))
    known = {2: Profile(2), 3: Profile(3), 4: Profile(4)}
    told = practice("Ann", "Bob", "Cem", referrals=sent, work=(hired(1, 3, TODAY, "100"),), profiles=known)
    table = report_named("best").make(told, asked("all"))
    assert any("Only people who hired" in sentence for sentence in table.said) is only_winners
    assert [row.cells[4].value is None for row in table.rows] == [only_winners]
