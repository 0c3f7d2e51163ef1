"""A report's table as text and as CSV keeps the groups, the notes and how it was counted."""

from __future__ import annotations

import csv
import io

from headwater.core.tables import Cell, Column, Row, Table
from headwater.formats.table_out import as_csv, as_text

COLUMNS = (Column("sent", "Sent", "count"), Column("share", "Share", "share"))


def table(*rows: Row) -> Table:
    return Table("sent", "Who sent", "All of them.", COLUMNS, rows, how=("A share is a part of all.",))


GROUPED = table(
    Row("ann", "Ann", (Cell(3), Cell(0.5, 0.2, 0.8, note="few: 1 of 2")), group="People"),
    Row("talk", "Talk", (Cell(1), Cell()), group="Contents"),
)


def sheet(of: Table) -> list[list[str]]:
    return list(csv.reader(io.StringIO(as_csv(of).decode("utf-8-sig"))))


def test_csv_has_the_group_of_each_line_and_notes_beside_their_value() -> None:
    assert sheet(GROUPED) == [
        ["key", "name", "group", "sent", "share", "share_low", "share_high", "share_note"],
        ["ann", "Ann", "People", "3", "0.5", "0.2", "0.8", "few: 1 of 2"],
        ["talk", "Talk", "Contents", "1", "", "", "", ""],
    ]


def test_csv_without_groups_and_notes_has_no_columns_for_them() -> None:
    assert sheet(table(Row("ann", "Ann", (Cell(3), Cell(0.5)))))[0] == ["key", "name", "sent", "share"]


def test_text_shows_groups_as_headings_and_ends_with_how_it_was_counted() -> None:
    lines = as_text(GROUPED).splitlines()
    assert lines.index("People") + 1 == next(n for n, line in enumerate(lines) if line.startswith("Ann"))
    assert lines.index("Contents") + 1 == next(n for n, line in enumerate(lines) if line.startswith("Talk"))
    assert lines[-3:] == ["All of them.", "", "A share is a part of all."]
