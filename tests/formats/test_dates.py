"""Dates as people write them, judged a column at a time."""

from datetime import date

import pytest

from headwater.formats.dates import read_dates


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-12-31", date(2024, 12, 31)),
        ("31.12.2024", date(2024, 12, 31)),
        ("31. 12. 2024", date(2024, 12, 31)),
        ("31/12/2024", date(2024, 12, 31)),
        ("12/31/2024", date(2024, 12, 31)),
        ("31-12-24", date(2024, 12, 31)),
        ("15 Jan 2024", date(2024, 1, 15)),
        ("15-Jan-24", date(2024, 1, 15)),
        ("15. Januar 2024", date(2024, 1, 15)),
        ("Jan 15, 2024", date(2024, 1, 15)),
        ("December 25th, 2023", date(2023, 12, 25)),
        ("le 1er mars 2024", date(2024, 3, 1)),
        ("5 de enero de 2024", date(2024, 1, 5)),
        ("3 gennaio 2024", date(2024, 1, 3)),
        ("3 maart 2024", date(2024, 3, 3)),
        ("3 de março de 2024", date(2024, 3, 3)),
        ("mar. 15 mai 2024", date(2024, 5, 15)),
        ("Mo, 01.04.2024", date(2024, 4, 1)),
        ("2024-12-31T10:00:00Z", date(2024, 12, 31)),
        ("2025-01-01 10:00:00 UTC", date(2025, 1, 1)),
        ("12/31/2024 10:30 PM", date(2024, 12, 31)),
        ("45000.0", date(2023, 3, 15)),
        ("20241231", date(2024, 12, 31)),
        ("2024-05", date(2024, 5, 1)),
        ("Mai 2024", date(2024, 5, 1)),
        ("Q3 2024", date(2024, 7, 1)),
        ("2024-Q3", date(2024, 7, 1)),
        ("2024", date(2024, 1, 1)),
        ("29.02.2024", date(2024, 2, 29)),
    ],
)
def test_each_way_to_write_a_day_is_read(text, day):
    column = read_dates([text])
    assert column.values == [day]
    assert column.reasons == {}
    assert not column.ambiguous


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("30 Feb 2026", "no day of the calendar"),
        ("31.02.2024", "no day of the calendar"),
        ("29/02/2023", "no day of the calendar"),
        ("1850-01-01", "year 1850"),
        ("9999-12-31", "year 9999"),
        ("soon", "not a date"),
        ("15-Jan", "no year"),
        ("12345678901234567890", "not a date"),
    ],
)
def test_what_is_no_day_gives_none_and_a_reason(text, words):
    column = read_dates([text, "2024-01-01"])
    assert column.values == [None, date(2024, 1, 1)]
    assert words in column.reasons[0]


@pytest.mark.parametrize("text", ["", "  ", "n/a", "-", "0000-00-00"])
def test_empty_cells_give_none_without_a_reason(text):
    column = read_dates([text])
    assert (column.values, column.reasons) == ([None], {})


def test_one_day_above_twelve_settles_the_whole_column():
    assert read_dates(["03/04/2024", "25/04/2024"]).values[0] == date(2024, 4, 3)
    american = read_dates(["03/04/2024", "04/25/2024"])
    assert american.values[0] == date(2024, 3, 4)
    assert not american.ambiguous


def test_a_column_that_does_not_tell_follows_the_file_and_says_so():
    cells = ["03/04/2024", "05/06/2024"]
    assert read_dates(cells, european=True).values[0] == date(2024, 4, 3)
    american = read_dates(cells, european=False)
    assert american.values[0] == date(2024, 3, 4)
    assert american.ambiguous
    assert "could be read with the day or the month first" in american.notes[0]


def test_rows_in_order_of_time_settle_a_column_that_else_does_not_tell():
    cells = [f"{month:02}/{day:02}/2024" for month in range(1, 13) for day in (2, 5, 11)]
    column = read_dates(cells)
    assert column.values[1] == date(2024, 1, 5)
    assert not column.ambiguous
    assert "in order" in column.notes[0]


def test_a_column_with_both_orders_says_so():
    column = read_dates(["25/12/2024", "26/12/2024", "12/31/2024", "03/04/2024"])
    assert column.values[2] == date(2024, 12, 31)
    assert column.ambiguous
    assert "Some dates have the day first" in column.notes[0]


def test_points_mean_day_first():
    assert read_dates(["03.04.2024"], european=False).values == [date(2024, 4, 3)]


def test_months_and_quarters_say_that_their_first_day_is_taken():
    assert "first of the month" in read_dates(["2024-05", "2024-06"]).notes[0]
    assert "first day" in read_dates(["Q1 2024"]).notes[0]


def test_the_order_that_other_dates_tell_is_said_beside_one_that_could_be_read_both_ways():
    assert read_dates(["03/02/2024", "25/02/2024"]).notes == (
        "The day comes first (“03/02/2024”), as other dates of this column tell.",
    )
    assert read_dates(["3.2.2024", "25.2.2024"]).notes == ()
    assert read_dates(["25/02/2024", "26/02/2024"]).notes == ()
