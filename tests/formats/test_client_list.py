"""A client list in the shapes people have it, read into rows with nothing dropped silently."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.core.words import Kind, Stage
from headwater.formats.client_list import NoClientColumn, WrongColumn, read_client_list
from headwater.formats.table import NotATable

GERMAN = """\
Rechnungsausgang 2024;;;
;;;
Kunde;Empfohlen durch;Rechnungsdatum;Betrag;Status
Müller, Anna;Dr. Jörg Weiß (ehem. Kunde);03.02.2024;1.234,50 €;gewonnen
Acme GmbH;"Anna Müller
Tom Falk";04.02.2024;2.000,00 €;verloren
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_german_export_is_read_whole_in_any_encoding(encoding: str) -> None:
    found = read_client_list(GERMAN.encode(encoding))
    first, second = found.rows
    assert (first.client.name, first.client.kind) == ("Anna Müller", Kind.PERSON)
    assert (first.sources[0].name, first.sources[0].remark) == ("Dr. Jörg Weiß", "ehem. Kunde")
    assert (first.on, first.value, first.currency) == (date(2024, 2, 3), Decimal("1234.50"), "EUR")
    assert (first.stage, second.stage) == (Stage.WON, Stage.LOST)
    assert [mention.name for mention in second.sources] == ["Anna Müller", "Tom Falk"]
    assert (first.row, second.row) == (4, 5)
    assert [column.part for column in found.columns] == ["client", "source", "date", "value", "stage"]


def test_an_american_tab_separated_export_is_read_as_such() -> None:
    text = "Customer\tHow did you hear\tFirst invoice\tTotal\nAnn Lee\tBob Ray\t12/31/2024\t$1,234.50\n"
    (row,) = read_client_list(text.encode()).rows
    assert (row.on, row.value, row.currency) == (date(2024, 12, 31), Decimal("1234.50"), "USD")


def test_the_only_currency_named_is_that_of_all_and_two_stay_apart() -> None:
    one = read_client_list(b"Client,Amount\nIda Voss,5 EUR\nUdo Keller,7\n")
    assert [row.currency for row in one.rows] == ["EUR", "EUR"]
    assert any("no currency" in note for note in one.notes)
    two = read_client_list(b"Client,Amount\nIda Voss,5 EUR\nUdo Keller,7\nRosa Thiel,9 CHF\n")
    assert [row.currency for row in two.rows] == ["EUR", "", "CHF"]
    told = read_client_list(
        b"Client,Amount\nIda Voss,5 EUR\nUdo Keller,7\nRosa Thiel,9 CHF\n", currency="GBP"
    )
    assert [row.currency for row in told.rows] == ["EUR", "GBP", "CHF"]


def test_a_row_without_a_client_takes_its_address_or_is_skipped_with_its_line() -> None:
    text = b"Client,Referred by,Email\n,Anna Berg,ida@voss.example\n?,Anna Berg,\nUdo Keller,Anna Berg,\n"
    found = read_client_list(text)
    assert len(found.rows) == 2
    assert [(each.row, each.reason) for each in found.skipped] == [(3, "\u201c?\u201d names no client.")]
    assert found.rows_read == 3


def test_the_channel_column_helps_out_where_the_source_names_nobody() -> None:
    text = b"Client,Referred by,Lead source\nIda Voss,,LinkedIn\nUdo Keller,Anna Berg,Referral\nRosa Thiel,?,Google\n"
    names = [row.sources[0].name for row in read_client_list(text).rows]
    assert names == ["LinkedIn", "Anna Berg", "Google"]


def test_a_day_or_amount_that_cannot_be_read_keeps_the_row() -> None:
    text = b"Client,Date,Amount\nIda Voss,31.02.2024,much\nUdo Keller,01.03.2024,5.00\nRosa Thiel,02.03.2024,7.00\n"
    found = read_client_list(text)
    assert (found.rows[0].on, found.rows[0].value) == (None, None)
    assert {each.row for each in found.doubts} == {2}
    assert len(found.doubts) == 2


def test_columns_that_are_not_there_and_lists_without_clients_are_refused_with_the_headers() -> None:
    with pytest.raises(WrongColumn, match="Client"):
        read_client_list(b"Client,Referred by\nIda Voss,Anna Berg\n", chosen={"client": "Kunde"})
    with pytest.raises(NoClientColumn, match="--client"):
        read_client_list(b"alpha,beta\n1,2\n3,4\n")
    with pytest.raises(NotATable):
        read_client_list(b"")


def test_fields_that_rule_a_program_are_never_taken() -> None:
    text = b"id,workspace,is_staff,password,Client,Referred by\n1,2,yes,secret,Ida Voss,Anna Berg\n"
    assert {column.name for column in read_client_list(text).columns} == {"Client", "Referred by"}


TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=30)


@settings(max_examples=40, deadline=None)
@given(
    cells=st.lists(
        st.tuples(TEXT, TEXT, TEXT, TEXT),
        min_size=1,
        max_size=8,
    )
)
def test_whatever_stands_in_the_cells_every_row_is_used_or_named(cells: list[tuple[str, ...]]) -> None:
    def quoted(cell: str) -> str:
        return '"' + cell.replace('"', '""').replace("\0", "").encode("utf-8", "replace").decode() + '"'

    lines = ["Client,Referred by,Date,Amount", "Ida Voss,Anna Berg,2024-02-01,5.00"]
    lines += [",".join(map(quoted, each)) for each in cells]
    chosen = {"client": "1", "source": "2", "date": "3", "value": "4"}
    found = read_client_list("\n".join(lines).encode(), chosen=chosen)
    reasons = [each.reason for each in (*found.skipped, *found.doubts)]
    assert all(reasons)
    assert len(found.rows) + len(found.skipped) <= len(cells) + 1
