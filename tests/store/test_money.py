"""Money goes in and comes out exact, and sums exactly, on every database."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.db.models import Sum
from hypothesis import given
from hypothesis import strategies as st

import people
from headwater.store.models import Engagement
from headwater.store.money import LARGEST, MoneyField, to_decimal

FIELD = MoneyField()
amounts = st.decimals(min_value=-LARGEST + 1, max_value=LARGEST - 1, places=4)


@given(amount=amounts)
def test_an_amount_comes_back_as_it_went_in(amount: Decimal) -> None:
    units = FIELD.get_prep_value(amount)
    assert isinstance(units, int)
    assert to_decimal(units) == amount


@pytest.mark.parametrize(
    "amount",
    [
        Decimal("0.00001"), Decimal("1.00000000000000000000000000000001"), Decimal("NaN"), Decimal("sNaN"),
        Decimal("Infinity"), Decimal("-Infinity"), LARGEST, -LARGEST, Decimal("1e30"), Decimal("1e400"),
    ],
)  # fmt: skip
def test_an_amount_that_cannot_be_kept_exactly_is_refused(amount: Decimal) -> None:
    with pytest.raises(ValueError, match="cannot be kept exactly"):
        FIELD.get_prep_value(amount)


@pytest.mark.parametrize(
    ("units", "shown"),
    [(0, "0.00"), (24_000_000, "2400.00"), (12_345, "1.2345"), (-100, "-0.01"), (1, "0.0001")],
)
def test_an_amount_is_shown_with_two_places_or_as_many_as_it_needs(units: int, shown: str) -> None:
    assert str(to_decimal(units)) == shown


def test_ten_dimes_are_one_euro_in_the_database(seat) -> None:
    for _ in range(10):
        people.engagement(seat, "Ann", value="0.10")
    people.engagement(seat, "Ann", value="9999999999.9999")
    total = Engagement.objects.aggregate(total=Sum("value"))["total"]
    assert total == Decimal("10000000000.9999")
    assert isinstance(total, Decimal)


def test_an_amount_can_be_looked_up_and_compared(seat) -> None:
    people.engagement(seat, "Ann", value="0.10")
    people.engagement(seat, "Ann", value="12000")
    assert Engagement.objects.get(value=Decimal("0.1")).currency == "EUR"
    assert Engagement.objects.filter(value__gt=Decimal("0.1")).count() == 1
    assert Engagement.objects.filter(value=None).count() == 0
