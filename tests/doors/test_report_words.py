"""`headwater report`: cells by their labels, the options of each report, and tables no wider than the screen."""

from __future__ import annotations

from typing import Any

import pytest

import people
from headwater.cli.report_command import main
from headwater.cli.report_words import fitted, found_cell
from headwater.core.tables import Cell, Column, Row, Table
from headwater.formats.table_out import as_text

COLUMNS = (
    Column("clients", "Clients", "count"),
    Column("why", "Why"),
    Column("money", "Value", "money"),
    Column("told", "Told by"),
)


def table(*labels: str) -> Table:
    """A table with a line for each label, its key being its place."""
    cells = (Cell(3), Cell("because " * 5), Cell(1200, unit="EUR"), Cell("somebody at length, and more"))
    rows = tuple(Row(str(place), label, cells) for place, label in enumerate(labels))
    return Table("best", "Best", "All.", COLUMNS, rows)


def test_a_cell_is_meant_by_label_or_key_whatever_the_case() -> None:
    asked = table("Ann Berg", "Bob")
    assert found_cell(asked, "ann berg", "CLIENTS") == found_cell(asked, "0", "clients") == ("0", "clients")


def test_a_label_that_several_lines_bear_is_told_with_their_keys() -> None:
    assert found_cell(table("Ann", "Ann"), "ann", "Value") == (
        "“ann” names several rows. Choose one by its key: Ann (0), Ann (1)."
    )


def test_a_cell_that_is_not_there_names_those_that_are() -> None:
    told = found_cell(table("Ann"), "Ann", "Weight")
    assert told == (
        "there is no column “Weight”. Columns: Clients (clients), Why (why), Value (money), Told by (told). "
        "Rows: Ann (0)."
    )
    assert str(found_cell(table(), "Ann", "why")).endswith("Rows: none.")


@pytest.mark.parametrize("width", [30, 40, 60, 79, 100, 200])
def test_a_table_is_cut_to_the_screen_and_says_so(width: int) -> None:
    whole = table("Ann Berg", "Somebody")
    shown, note = fitted(whole, width=width)
    assert max(map(len, as_text(shown, width=width).splitlines())) <= width
    assert bool(note) == (len(shown.columns) < 4)
    if width == 40:
        assert [each.key for each in shown.columns] == ["clients", "money"]
        assert note == "2 more columns with --csv: Why, Told by."


def test_each_report_tells_its_options(capsys: Any) -> None:
    assert main([]) == 0
    listed = capsys.readouterr().out
    assert "--set " in listed
    with pytest.raises(SystemExit):
        main(["best", "--help"])
    assert "options of the report “best”:" in capsys.readouterr().out


@pytest.mark.django_db
def test_rows_are_printed_by_the_labels_of_a_cell(
    seat: Any, capsys: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    people.referral(seat, "Ann Berg", "Bob Stone")
    monkeypatch.setattr("headwater.cli.installation.open_installation", lambda options: None)
    assert main(["quiet", "--rows", "nobody here", "nothing"]) == 2
    assert "there is no column “nothing”. Columns: " in capsys.readouterr().err
