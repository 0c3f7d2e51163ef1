"""What an import thinks without a database: circles of one day, names that fit one another, rows known again."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from headwater.core.intake.circles import can_circle, closing
from headwater.core.intake.fitting import fits, speaks_against
from headwater.core.intake.keys import REFERRAL_CELLS, WORK_CELLS, differing, referral_key, who, work_key

ANN, BOB, CYD = 1, 2, 3
DAY = date(2024, 5, 1)


def test_the_referral_that_closes_a_circle_within_a_day_is_found_and_no_other() -> None:
    ring = [(ANN, BOB), (BOB, CYD), (CYD, ANN)]
    assert can_circle(sent=ring)
    assert closing(sent=ring, before=[]) == [2]
    assert closing(sent=ring[:1], before=ring[1:]) == [0]
    assert closing(sent=ring[:2], before=[]) == []
    assert closing(sent=[(ANN, BOB)], before=[(ANN, BOB), (BOB, CYD)]) == []


@pytest.mark.parametrize(
    ("one", "other", "fit"),
    [
        ("ann berg", "ann berg", True),
        ("ann berg", "berg ann", True),
        ("ann berg", "ann maria berg", True),
        ("a berg", "ann berg", True),
        ("ann berg", "bob berg", False),
        ("ann berg", "ann stone", False),
        ("", "ann", False),
    ],
)
def test_names_with_one_address_fit_when_they_can_be_one_persons(one: str, other: str, fit: bool) -> None:
    assert fits(one, other) is fit and fits(other, one) is fit


def test_addresses_speak_against_one_person_only_where_both_have_some_of_a_kind() -> None:
    mail, other, phone = ("email", "a@b.example"), ("email", "c@d.example"), ("phone", "1234")
    assert speaks_against([mail], [other])
    assert not speaks_against([mail], [mail, other])
    assert not speaks_against([mail], [phone])
    assert speaks_against([phone], [("phone", "99")])
    assert not speaks_against([], [mail])


def test_a_key_tells_which_cell_of_a_known_row_was_corrected() -> None:
    told = {"source": "bob", "client": "ann", "qualified": "yes", "relation": "", "stage": "won", "note": ""}
    old, new = referral_key(on=DAY, **told), referral_key(on=DAY.replace(day=2), **told)
    assert who(old) == who(new) and differing(old, new, REFERRAL_CELLS) == {"on"}
    work = {"client": "ann", "on": DAY, "currency": "EUR", "service": "Coaching", "same_before": 0}
    cheap, dear = work_key(value=Decimal("10.0"), **work), work_key(value=Decimal(12), **work)
    assert differing(cheap, dear, WORK_CELLS) == {"value"}
    assert cheap == work_key(value=Decimal("10.00"), **work)
