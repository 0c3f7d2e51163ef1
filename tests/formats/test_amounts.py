"""Amounts as people write them, judged a column at a time."""

from decimal import Decimal

import pytest

from headwater.formats.amounts import currency_in, read_amounts


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("1,234.56", "1234.56", ""),
        ("1.234,56", "1234.56", ""),
        ("1 234,56", "1234.56", ""),
        ("1\u202f234,56 €", "1234.56", "EUR"),
        ("1'234.56", "1234.56", ""),
        ("(1,234.56)", "-1234.56", ""),
        ("1234-", "-1234", ""),
        ("\u2212 12,5", "-12.5", ""),
        ("€1.200", "1200", "EUR"),
        ("CHF 1'200.-", "1200", "CHF"),
        ("CHF 1’200.–", "1200", "CHF"),
        ("1.200,00 EUR", "1200.00", "EUR"),
        ("USD 5", "5", "USD"),
        ("-$12.50", "-12.50", "USD"),
        ("£12", "12", "GBP"),
        ("2k", "2000", ""),
        ("€ 2,5 Mio", "2500000.0", "EUR"),
        ("1,23,456.78", "123456.78", ""),
        ("1.234.567", "1234567", ""),
        ("0.125", "0.125", ""),
        (",50", "0.50", ""),
        ("0", "0", ""),
        ("-0", "0", ""),
    ],
)
def test_each_way_to_write_an_amount_is_read(text, amount, currency):
    column = read_amounts([text])
    assert str(column.values[0]) == amount
    assert column.cell_currencies == [currency]
    assert column.reasons == {}


@pytest.mark.parametrize(
    "text",
    [
        "1e400",
        "1E+06",
        "NaN",
        "Infinity",
        "-inf",
        "1.2.3",
        "1,2,3",
        "12 50",
        "10%",
        "abc",
        "9" * 19,
        "1" * 5000,
        "1 EUR 2",
    ],
)
def test_what_is_no_amount_gives_none_and_a_reason(text):
    column = read_amounts([text, "5"])
    assert column.values == [None, Decimal(5)]
    assert column.reasons[0].endswith(".")


@pytest.mark.parametrize("text", ["", " ", "-", "n/a"])
def test_empty_cells_give_none_without_a_reason(text):
    assert read_amounts([text]).reasons == {}


def test_the_column_tells_what_a_lone_point_means():
    assert read_amounts(["1.200", "12,50"]).values == [Decimal(1200), Decimal("12.50")]
    american = read_amounts(["1,200", "12.50"])
    assert american.values == [Decimal(1200), Decimal("12.50")]
    assert not american.ambiguous


def test_three_digits_are_a_thousand_where_no_amount_has_three_decimals_and_the_doubt_is_said():
    column = read_amounts(["$3,100", "4.200,00", "15,5"])
    assert column.values == [Decimal(3100), Decimal("4200.00"), Decimal("15.5")]
    assert column.ambiguous
    assert "“$3,100” is read as 3100 (thousands)" in column.notes[0] and "so check it" in column.notes[0]


def test_three_digits_are_decimals_where_another_amount_surely_has_three():
    column = read_amounts(["3,100", "0,125"])
    assert column.values == [Decimal("3.100"), Decimal("0.125")]
    assert "like the other amounts" in column.notes[0] and not column.ambiguous


def test_a_lone_point_that_nothing_explains_is_read_as_thousands_and_said():
    column = read_amounts(["1.200", "3.500"])
    assert column.values == [Decimal(1200), Decimal(3500)]
    assert column.ambiguous
    assert "as no other amount tells" in column.notes[0]


def test_a_column_with_both_styles_says_so():
    column = read_amounts(["12.50", "12,50"])
    assert column.values == [Decimal("12.50"), Decimal("12.50")]
    assert "some a decimal comma" in column.notes[0]


def test_two_currencies_are_kept_apart_and_said():
    column = read_amounts(["10 EUR", "$20", "30 EUR"])
    assert column.currencies == ("EUR", "USD")
    assert column.cell_currencies == ["EUR", "USD", "EUR"]
    assert any("Several currencies: EUR (2), USD (1)" in note for note in column.notes)


def test_negative_amounts_are_counted_and_said():
    column = read_amounts(["-10.00", "(5.00)", "3.00"])
    assert column.negatives == 2
    assert "2 amounts are negative" in column.notes[0]


@pytest.mark.parametrize(
    ("header", "code"),
    [("Amount (EUR)", "EUR"), ("Betrag in €", "EUR"), ("Total", ""), ("EUR or USD", ""), ("try", "")],
)
def test_a_column_name_may_give_the_currency(header, code):
    assert currency_in(header) == code
