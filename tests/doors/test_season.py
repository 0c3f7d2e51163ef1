"""Seasons of giving: begun with targets, seen day by day, closed with a summary that stays."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest

import people
from headwater.actions.giving import Given, record_give
from headwater.actions.seasons import begin_season
from headwater.store.models import Season
from headwater.store.queries.seasons import season_of, season_over

TODAY = people.NOW.date()


def text(answer: Any) -> str:
    """The words of the page, without its tags."""
    main = answer.content.decode().split("<main", 1)[1]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def give(seat: Any, who: str, day: date, now: Any = people.NOW) -> None:
    record_give(seat=seat, now=now, given=Given(contact=people.known(seat, who), kind="advice", on=day))


@pytest.mark.spec("S0-43")
def test_a_dated_season_has_targets_daily_progress_and_closes_with_a_summary(signed_in, seat, clock):
    signed_in.post("/seasons", {"name": "Spring of giving", "since": "2026-05-04", "until": "2026-05-08", "gives": "3",
                                "thanks": "1", "key": "k"})  # fmt: skip
    season = Season.objects.get()
    give(seat, "Ann", TODAY)
    clock.forward(days=2)
    give(seat, "Bob", TODAY + timedelta(days=2), clock.now)
    give(seat, "Cy", TODAY - timedelta(days=1), clock.now)
    people.referral(seat, "Ann", "Dee", "2026-05-05", now=clock.now)
    page = text(signed_in.get(f"/seasons/{season.pk}"))
    assert "Day 3 of 5." in page
    assert "Gives 2 of 3; an even pace would be at 2" in page
    assert "Day 3 of 5: 2 gives of 3, 0 thanks of 1." in page
    shown = signed_in.get(f"/seasons/{season.pk}").content.decode()
    table = re.findall(r"<tr><th.*?</tr>", shown)
    assert [re.findall(r'number">(\d+)', line) for line in table[1:]] == [
        ["1", "0", "1", "0"], ["0", "0", "1", "0"], ["1", "0", "2", "0"],
    ]  # fmt: skip
    rows = text(signed_in.get(f"/seasons/{season.pk}/rows?count=gives"))
    assert "The 2 rows" in rows and "Ann" in rows and "Bob" in rows and "Cy" not in rows
    running = season_of(seat.workspace, TODAY + timedelta(days=2))
    assert (running.season, running.done.gives, running.people) == (season, 2, 2)
    clock.forward(days=5)
    assert season_over(seat.workspace, TODAY + timedelta(days=7)) == season
    signed_in.post(f"/seasons/{season.pk}/close")
    season.refresh_from_db()
    assert season.summary == (
        "Spring of giving: 2 gives of 3 and 0 thanks of 1, to 2 people, on 2 days of 5. The fullest day was 4 May 2026, "
        "with 1. Short of the targets by 1 gives and 1 thanks."
    )
    assert season.summary in text(signed_in.get("/seasons"))
    assert season_of(seat.workspace, TODAY) is None


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"until": "2026-05-03"}, "before the first"), ({"until": "2028-05-03"}, "a year at most"), ({"name": " "}, "required"),
        ({"gives": "0", "thanks": "0"}, "Aim at something"), ({"gives": "-1"}, "greater than or equal to 0"),
        ({"thanks": "1000000"}, "less than or equal to"), ({"since": "0001-01-01"}, "cannot be meant"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_told_at_its_field(signed_in, seat, changes, said):
    sends = {
        "name": "Spring",
        "since": "2026-05-04",
        "until": "2026-05-08",
        "gives": "3",
        "thanks": "1",
        "key": "k",
    }
    answer = signed_in.post("/seasons", {**sends, **changes})
    assert answer.status_code == 400
    assert said in text(answer)
    assert not Season.objects.exists()


def test_a_leap_day_is_a_day_of_a_season(signed_in, seat, clock):
    season = begin_season(
        seat=seat,
        now=people.NOW,
        name="Leap",
        since=date(2028, 2, 28),
        until=date(2028, 3, 1),
        gives=1,
        thanks=0,
    )
    assert "It has not begun yet." in text(signed_in.get(f"/seasons/{season.pk}"))
    signed_in.post(f"/seasons/{season.pk}/close")
    season.refresh_from_db()
    assert season.closed_on is None
    clock.now = people.at("2028-02-29")
    assert "Day 2 of 3." in text(signed_in.get(f"/seasons/{season.pk}"))


def test_a_closed_season_stays_as_it_was_and_two_tabs_do_not_overwrite_each_other(signed_in, seat):
    season = begin_season(seat=seat, now=people.NOW, name="May", since=TODAY, until=TODAY, gives=1, thanks=1)
    page = signed_in.get(f"/seasons/{season.pk}").content.decode()
    sends = {"name": "May", "since": "2026-05-04", "until": "2026-05-04", "gives": "2", "thanks": "1",
             "seen": re.search(r'name="seen" value="([^"]*)"', page)[1]}  # fmt: skip
    signed_in.post(f"/seasons/{season.pk}", sends)
    answer = signed_in.post(f"/seasons/{season.pk}", {**sends, "gives": "9"})
    assert answer.status_code == 409
    signed_in.post(f"/seasons/{season.pk}/close")
    late = signed_in.post(f"/seasons/{season.pk}", {**sends, "seen": "", "gives": "9"})
    assert "This season is closed" in text(late)
    assert Season.objects.get().gives == 2


def test_a_season_goes_to_the_trash_and_comes_back_and_belongs_to_its_practice(signed_in, seat, stranger):
    season = begin_season(seat=seat, now=people.NOW, name="May", since=TODAY, until=TODAY, gives=1, thanks=1)
    signed_in.post(f"/seasons/{season.pk}/trash")
    assert signed_in.get(f"/seasons/{season.pk}").status_code == 404
    signed_in.post(f"/seasons/{season.pk}/restore")
    assert signed_in.get(f"/seasons/{season.pk}").status_code == 200
    theirs = begin_season(
        seat=stranger, now=people.NOW, name="Theirs", since=TODAY, until=TODAY, gives=1, thanks=1
    )
    for path in ("", "/rows?count=gives"):
        assert signed_in.get(f"/seasons/{theirs.pk}{path}").status_code == 404
    assert signed_in.post(f"/seasons/{theirs.pk}/close").status_code == 404


def test_two_seasons_do_not_run_on_the_same_days(signed_in: Any, seat: Any) -> None:
    begin_season(seat=seat, now=people.NOW, name="May", since=TODAY, until=TODAY, gives=1, thanks=1)
    sends = {"name": "Spring", "since": str(TODAY), "until": str(TODAY), "gives": "1", "thanks": "1"}
    answer = signed_in.post("/seasons", sends)
    assert answer.status_code == 400
    assert "May runs on these days" in answer.content.decode()
    thrown = Season.objects.get()
    signed_in.post(f"/seasons/{thrown.pk}/trash")
    signed_in.post("/seasons", sends)
    back = signed_in.post(f"/seasons/{thrown.pk}/restore", follow=True)
    assert "Spring runs on these days" in back.content.decode()
    assert Season.objects.of(seat.workspace).get().name == "Spring"
