"""One amount as people type it, and the currency they mean."""

from __future__ import annotations

from decimal import Decimal

import pytest

from headwater.formats.currencies import ISO_CODES, currency_meant
from headwater.formats.one_amount import amount_to_type, read_one_amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1.000", "1000"), ("1,000", "1000"), ("1.200,50", "1200.50"), ("1,200.50", "1200.50"), ("120,50", "120.50"),
        ("120.5", "120.5"), ("1'200.50", "1200.50"), ("1 200", "1200"), ("2.4k", "2400.0"), ("0", "0"), ("", None),
    ],
)  # fmt: skip
def test_an_amount_is_read_as_an_import_reads_it(text: str, amount: str | None) -> None:
    assert read_one_amount(text) == (Decimal(amount) if amount else None, "", "")


@pytest.mark.parametrize("text", ["twelve", "NaN", "1e5", "1.2.3", "12 or 13", "∞"])
def test_what_is_no_amount_says_why(text: str) -> None:
    amount, _, reason = read_one_amount(text)
    assert amount is None and reason.startswith("“")


@pytest.mark.parametrize("text", ["1000", "1.2340", "0.5", "12.34", "1234567.8", "0.1234", "-5", "0.0000"])
def test_an_amount_shown_in_its_field_is_read_as_the_very_same(text: str) -> None:
    assert read_one_amount(amount_to_type(Decimal(text)))[0] == Decimal(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [("€", "EUR"), ("Euro", "EUR"), ("eur", "EUR"), (" CHF ", "CHF"), ("Fr.", "CHF"), ("$", "USD"), ("£", "GBP"),
     ("pounds", "GBP"), ("RSD", "RSD"), ("XYZ", ""), ("money", ""), ("", ""), ("kr", "")],
)  # fmt: skip
def test_a_currency_is_meant_by_sign_word_or_code(text: str, code: str) -> None:
    assert currency_meant(text) == code


def test_every_code_has_three_letters() -> None:
    assert len(ISO_CODES) > 150
    assert all(len(code) == 3 and code.isalpha() and code.isupper() for code in ISO_CODES)
