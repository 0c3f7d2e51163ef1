"""Rows and cells that a stranger's file holds: marks for "the same as above", headings, open deals, shares of money."""

from __future__ import annotations

from pathlib import Path

import pytest

from doors.reviewing import Reviewer, client_list, reviewer


@pytest.fixture
def review(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Reviewer:
    return reviewer(tmp_path, capsys, monkeypatch)


def sources(found: dict[str, object]) -> dict[str, object]:
    return {each["name"]: each["direct"]["referrals"] for each in found["sources"]}  # type: ignore[index, attr-defined]


@pytest.mark.parametrize(
    "mark", ["same as above", "ditto", "s.o.", "S. o.", "wie oben", "dito", '""""', "″", "Same"]
)
def test_a_word_for_the_cell_above_takes_that_cell_and_says_so(review: Reviewer, mark: str) -> None:
    rows = f"Client,Referred by,Date\nIda Voss,Anna Berg,2025-05-01\nUdo Keller,{mark},2025-05-02\n"
    found = review.json(rows)
    assert sources(found) == {"Anna Berg": 2}
    assert found["doubts"][0]["row"] == 3 and "the cell above it, “Anna Berg”" in found["doubts"][0]["reason"]


def test_a_word_for_the_cell_above_passes_over_a_heading(review: Reviewer) -> None:
    rows = "Client,Referred by,Date\nIda Voss,Anna Berg,2025-05-01\nQ2,,\nUdo Keller,ditto,2025-05-02\n"
    assert sources(review.json(rows)) == {"Anna Berg": 2}


def test_a_word_for_the_cell_above_with_nothing_above_is_unknown(review: Reviewer) -> None:
    found = review.json(
        "Client,Referred by,Date\nIda Voss,ditto,2025-05-01\nUdo Keller,Anna Berg,2025-05-02\n"
    )
    assert sources(found) == {"Anna Berg": 1, "Unknown": 1}
    assert "nothing stands there" in found["doubts"][0]["reason"]


def test_a_heading_between_the_rows_is_no_client_and_rows_are_named(review: Reviewer) -> None:
    rows = client_list(
        ("Q2", "", "", ""), ("Ida Voss", "Anna Berg", "", "100"), ("April", "", "", ""),
        ("Udo Keller", "Anna Berg", "2025-05-02", "100"),
    )  # fmt: skip
    found = review.json(rows, "--last", "all")
    assert {each["name"] for each in found["clients"]} == {"Ida Voss", "Udo Keller", "April"}
    assert found["skipped"][0]["reason"].startswith("“Q2” stands alone in its row")
    assert found["doubts"][0]["reason"].startswith("Ida Voss: no date")


def test_an_open_deal_takes_the_day_it_was_created_as_the_day_of_the_referral(review: Reviewer) -> None:
    rows = "Deal,Contact,Referred by,Created Date,Close Date,Stage\n"
    rows += "1,Ida Voss,Anna Berg,2025-03-01,2025-05-01,Won\n2,Udo Keller,Anna Berg,2025-04-01,,Open\n"
    rows += "3,Rosa Thiel,Tom Falk,,,Open\n"
    found = review.json(rows, "--last", "12m")
    assert found["columns"]["referral_date"]["name"] == "Created Date"
    assert found["columns"]["date"]["name"] == "Close Date"
    assert sources(found)["Anna Berg"] == 2
    assert [(each["row"], each["reason"]) for each in found["doubts"]] == [
        (4, "Rosa Thiel: no date, so this referral counts only where no window of time is set.")
    ]


def test_rows_to_check_stand_in_the_order_of_the_file(review: Reviewer) -> None:
    rows = client_list(
        ("Kim Roth", "Kim Roth", "2025-05-05", "400"), ("Udo Keller", "Anna Berg", "soon", "200"),
        ("Jan Kehl", "Jan Kehl", "2025-05-05", "400"), ("Rosa Thiel", "Anna Berg", "2025-05-04", "a lot"),
    )  # fmt: skip
    assert [each["row"] for each in review.json(rows)["doubts"]] == [2, 3, 4, 5]


def test_cells_that_name_nobody_are_told_once(review: Reviewer) -> None:
    rows = client_list(("Ida Voss", "a friend", "2025-05-01", ""), ("Udo Keller", "Freund", "2025-05-02", ""))
    notes = review.json(rows)["notes"]
    assert sum("name nobody" in note for note in notes) == 1
    assert any("“a friend”" in note for note in notes)


def test_first_and_last_name_are_used_columns_and_qualified_needs_one(review: Reviewer) -> None:
    rows = "First Name,Last Name,Referred by,Date\nIda,Voss,Anna Berg,2025-05-01\n"
    told = review.text(rows, "--measure", "qualified")
    assert "not used" not in told
    assert "The file says nothing about a good fit" in " ".join(told.split())


def test_a_file_without_dates_says_so_once(review: Reviewer) -> None:
    told = " ".join(review.text("Client,Referred by\nIda Voss,Anna Berg\n").split())
    assert told.count("no dates") + told.count("No row has a date") == 1


def test_a_header_names_the_currency_of_its_amounts(review: Reviewer) -> None:
    found = review.json("Client,Referred by,Datum,Betrag EUR\nIda Voss,Anna Berg,2025-05-01,100\n")
    assert found["models"]["currency"] == "EUR"
    assert found["totals"]["value_by_currency"] == {"EUR": 100}
    assert any("“Betrag EUR”" in note for note in found["notes"])


def test_names_that_stand_in_another_column_of_names_are_hinted_at(review: Reviewer) -> None:
    rows = "Account,Contact,Referred By,Date\nIto Dental,Ken Ito,Ann Lee,2025-01-01\nBay Law,Mia Ross,Ken Ito,2025-02-01\n"
    rows += "Oak Ltd,Jo Park,Mia Ross,2025-03-01\n"
    notes = " ".join(review.json(rows, "--client", "Account")["notes"])
    assert (
        "2 names in “Referred By” also stand in “Contact”; to count by contact use --client Contact" in notes
    )
