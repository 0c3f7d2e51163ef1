"""What the signals share: the words for days and spans, how one greets, how a relationship stands, when one is quiet."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from core.folders import ANN, BANK, TODAY, a_day, days, folder, heard, said
from headwater.core.signals import addressed, greeted, last_heard, signals, standing, working_on
from headwater.core.signals.gone_quiet import is_over, is_quiet
from headwater.core.spans import ago, shifted, span, times, waiting, when
from headwater.core.words import Kind, Party


def test_signals_are_loaded_once_in_their_order_and_duties_lead():
    assert signals() is signals() and signals()[0].key == "thanks-owed"
    assert [one.group for one in signals()[:4]] == ["duty"] * 4


@pytest.mark.parametrize(
    ("hours", "words"),
    [(0, "less than an hour"), (0.9, "less than an hour"), (1, "1 hour"), (1.4, "1 hour"), (2, "2 hours"),
     (47, "47 hours"), (48, "2 days"), (71, "2 days"), (72, "3 days"), (2400, "100 days")],
)  # fmt: skip
def test_a_span_of_hours_is_said_as_one_would_say_it(hours, words):
    assert waiting(hours) == words


@pytest.mark.parametrize(
    ("passed", "words"),
    [(-5, "a day"), (0, "a day"), (1, "a day"), (2, "two days"), (20, "20 days"), (21, "three weeks"), (62, "nine weeks"),
     (63, "two months"), (274, "nine months"), (700, "23 months"), (730, "two years"), (4000, "eleven years")],
)  # fmt: skip
def test_a_span_of_days_is_said_as_one_would_say_it(passed, words):
    assert span(days=passed) == words


@pytest.mark.parametrize(
    ("passed", "words"),
    [(0, "today"), (1, "yesterday"), (2, "two days ago"), (40, "six weeks ago"), (-1, "tomorrow"), (-3, "on Thursday"),
     (-7, "on 11 May"), (-400, "on 8 June 2027")],
)  # fmt: skip
def test_a_day_is_said_from_where_one_stands(passed, words):
    assert ago(day=days(passed), today=TODAY) == words


def test_a_day_behind_and_ahead_keeps_its_year_when_it_is_another():
    assert when(day=days(3), today=TODAY) == "on 1 May"
    assert when(day=days(400), today=TODAY) == "on 30 March 2025"


def test_no_day_leaves_the_calendar():
    assert shifted(day=date.max, days=1) == date.max and shifted(day=date.min, days=-1) == date.min
    assert shifted(day=TODAY, days=30) == TODAY + timedelta(days=30)


def test_how_often_is_said_in_words():
    assert [times(number) for number in (0, 1, 2, 3, 20)] == [
        "not at all",
        "once",
        "twice",
        "three times",
        "20 times",
    ]


def test_a_person_is_greeted_by_the_first_name_unless_a_title_stands_there():
    assert greeted(ANN) == "Ann" and greeted(BANK) == "Dreisambank eG"
    assert greeted(Party(4, "Dr. Hans Moser", Kind.PERSON)) == "Dr. Hans Moser"
    assert greeted(Party(5, "Li", Kind.PERSON)) == "Li"
    assert addressed(ANN, need="", idea="a book") == (
        ("name", "Ann Berg"),
        ("first_name", "Ann"),
        ("idea", "a book"),
    )


def test_a_relationship_stands_with_its_age_and_phase():
    held = (said("phase", "known", 200, pk=1), said("phase", "trusted", 60, pk=2))
    assert (
        standing(folder(since=days(274), met=days(274), statements=held), a_day())
        == "Nine months since you met; they trust you."
    )
    assert standing(folder(statements=held[:1]), a_day()) == "You know each other."
    assert standing(folder(), a_day()) == standing(folder(since=days(-9)), a_day()) == ""


def test_what_is_not_known_is_not_said():
    assert last_heard(folder(), a_day()) == last_heard(folder(last=heard(-9)), a_day()) == ""
    assert last_heard(folder(last=heard(40, kind="mail")), a_day()) == "Last contact: mail six weeks ago."
    assert working_on(folder(statements=(said("working on", "a book.", ended=days(1)),))) == ""


def test_a_source_is_quiet_after_a_year_and_twice_its_own_rhythm():
    slow = {"referrals": 3, "first": date(2020, 1, 1), "last": date(2024, 1, 1)}
    assert not is_quiet(**slow, today=TODAY) and is_quiet(**slow, today=date(2028, 1, 3))
    assert not is_quiet(referrals=1, first=days(3000), last=days(3000), today=TODAY)
    assert is_quiet(referrals=2, first=days(366), last=days(366), today=TODAY)
    assert is_over(reason="they retired or moved") and not is_over(reason="we lost touch")


def test_the_guide_tells_of_every_signal():
    guide = (Path(__file__).parents[2] / "docs" / "guide" / "signals.md").read_text(encoding="utf-8")
    assert [one.heading for one in signals() if f"| **{one.heading}** |" not in guide] == []


def test_an_age_is_never_rounded_up_and_met_is_said_only_where_the_day_is_known():
    told = folder(since=date(2014, 11, 1), met=date(2014, 11, 1))
    assert standing(told, a_day()) == "Eleven years since you met."
    assert standing(folder(since=date(2014, 6, 1), met=date(2014, 6, 1)), a_day()) == (
        "Almost twelve years since you met."
    )
    assert standing(folder(since=days(274)), a_day()) == "Known to you for nine months."
