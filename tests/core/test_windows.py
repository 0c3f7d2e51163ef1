"""Windows of time, in the user's days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.core.windows import (
    EVERYTHING,
    WindowError,
    between,
    calendar_year,
    last_months,
    quarter_name,
    quarter_of,
    quarter_start,
    window_before,
    window_named,
)
from headwater.core.words import Window

TODAY = date(2024, 3, 15)
days = st.dates(date(1990, 1, 1), date(2100, 1, 1))
quickly = settings(deadline=None)


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("12m", date(2023, 3, 16), TODAY),
        ("24m", date(2022, 3, 16), TODAY),
        ("1m", date(2024, 2, 16), TODAY),
        ("2Y", date(2022, 3, 16), TODAY),
        ("2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("year", date(2024, 1, 1), date(2024, 12, 31)),
        ("all", None, None),
    ],
)
def test_a_window_can_be_named(text: str, since: date | None, until: date | None) -> None:
    assert window_named(text=text, today=TODAY) == Window(since=since, until=until)


@pytest.mark.parametrize("text", ["", "soon", "0m", "12", "-3m", "1000y", "12d"])
def test_a_name_that_is_no_window_is_answered_with_what_to_write(text: str) -> None:
    with pytest.raises(WindowError, match=r"example|Write|shorter"):
        window_named(text=text, today=TODAY)


def test_a_window_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(WindowError, match="Swap"):
        between(since=TODAY, until=date(2024, 3, 14))


def test_the_last_month_of_a_long_month_begins_the_day_after_the_short_one_ends() -> None:
    assert last_months(months=1, today=date(2024, 3, 31)).since == date(2024, 3, 1)
    assert last_months(months=12, today=date(2024, 2, 29)).since == date(2023, 3, 1)


@pytest.mark.parametrize(
    ("window", "before"),
    [
        (calendar_year(year=2024), calendar_year(year=2023)),
        (last_months(months=12, today=TODAY), Window(date(2022, 3, 16), date(2023, 3, 15))),
        (Window(date(2024, 4, 1), date(2024, 6, 30)), Window(date(2024, 1, 1), date(2024, 3, 31))),
        (Window(date(2024, 1, 10), date(2024, 1, 12)), Window(date(2024, 1, 7), date(2024, 1, 9))),
        (Window(date(2024, 3, 14), None), Window(date(2024, 3, 12), date(2024, 3, 13))),
        (EVERYTHING, None),
        (Window(None, TODAY), None),
        (Window(date(5, 1, 1), date.max), None),
    ],
)
def test_the_window_before_is_as_long_and_ends_the_day_before(window: Window, before: Window | None) -> None:
    assert window_before(window=window, today=TODAY) == before


@quickly
@given(since=days, length=st.integers(0, 3000))
def test_two_windows_side_by_side_touch_and_do_not_overlap(since: date, length: int) -> None:
    window = Window(since, date.fromordinal(since.toordinal() + length))
    before = window_before(window=window, today=TODAY)
    assert before is not None and before.since is not None and before.until is not None
    assert before.until.toordinal() + 1 == since.toordinal()
    assert abs((before.until - before.since).days - length) <= 5


@quickly
@given(day=days)
def test_a_day_lies_in_its_quarter(day: date) -> None:
    quarter = quarter_of(day=day)
    assert quarter_start(quarter=quarter) <= day < quarter_start(quarter=quarter + 1)


def test_a_quarter_has_a_name() -> None:
    assert quarter_name(quarter=quarter_of(day=date(2024, 9, 30))) == "2024 Q3"


def test_an_unknown_day_lies_only_in_everything() -> None:
    assert EVERYTHING.holds(None)
    assert not calendar_year(year=2024).holds(None)


def test_before_the_first_day_of_all_calendars_there_is_no_window() -> None:
    first = window_named(text="0001", today=date(2026, 5, 4))
    assert window_before(window=first, today=date(2026, 5, 4)) is None
