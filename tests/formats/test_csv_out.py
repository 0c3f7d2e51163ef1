"""No spreadsheet runs what we export, and what we export reads back as it was."""

import csv
import io
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from headwater.formats.contact_lists import read_contacts
from headwater.formats.csv_out import guarded, unguarded, write_csv

DANGEROUS = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1+1", "－1", "＠x", " =1+1",
             "+1-919-676-9515", "-cmd", "=", "-"]  # fmt: skip


@pytest.mark.parametrize("text", DANGEROUS)
def test_what_a_spreadsheet_would_compute_gets_an_apostrophe(text):
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["", "Ann", "-12.50", "+3", "-1,200.50", "+351 915 550 100", "a=b", "it's", "'quoted'"]
)
def test_plain_text_numbers_and_phone_numbers_stay_as_they_are(text):
    assert guarded(text) == text


@given(st.text(alphabet=st.sampled_from("'=+-@ \t\r\n＝＋－＠1.,a"), max_size=8))
@example("'=1")
@example("''-")
@settings(deadline=None)
def test_taking_the_guard_off_gives_the_text_back(text: str):
    assert unguarded(guarded(text)) == text


def test_numbers_and_days_are_written_as_values_and_text_is_guarded():
    data = write_csv(
        header=["name", "value", "on", "=x"],
        rows=[["=Ann", Decimal("-1200.50"), date(2026, 1, 31), None], ["Bo\r\nb", 3, None, "x"]],
    )
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows == [
        ["name", "value", "on", "'=x"],
        ["'=Ann", "-1200.50", "2026-01-31", ""],
        ["Bo\r\nb", "3", "", "x"],
    ]


def test_names_that_look_like_formulas_come_back_from_our_own_export_unchanged():
    names = ["=2+5", "@Sum", "'=x", "-Minus Co", "Ann Kaye"]
    data = write_csv(header=["Full name", "E-mail"], rows=[[name, "a@example.org"] for name in names])
    assert [card.full_name for card in read_contacts(data).cards] == names
