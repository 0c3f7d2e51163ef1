"""Money typed by hand reads alike in every form: thousands, decimal commas, signs and words for currencies."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from html import unescape
from typing import Any

import pytest

import people
from headwater.actions.engagements import record_engagement
from headwater.store.models import Business, Cost, Engagement, Give, Referral

ANN_GIVES = {"direction": "out", "kind": "resource", "what": "a book", "on": "2026-05-01"}
TYPED = [
    ("1.000", "Euro", Decimal(1000), "EUR"),
    ("120,50", "€", Decimal("120.50"), "EUR"),
    ("1.200,50", "Fr.", Decimal("1200.50"), "CHF"),
    ("1,200.50", "$", Decimal("1200.50"), "USD"),
]


def _send(signed_in: Any, seat: Any, form: str, amount: str, currency: str) -> Any:
    """One of the forms that take money, filled in."""
    ann = people.person(seat, "Ann Berg")
    if form == "cost":
        sent = {"source": "My eBook", "on": "2026-05-01", "amount": amount, "currency": currency}
        return signed_in.post("/sources/effort", sent)
    if form == "give":
        return signed_in.post(
            f"/people/{ann.pk}/giving/new", {**ANN_GIVES, "value": amount, "currency": currency}
        )
    if form == "work":
        sent = {"started_on": "2026-05-01", "value": amount, "currency": currency}
        return signed_in.post(f"/people/{ann.pk}/engagements/new", sent)
    if form == "business":
        sent = {
            "did": "seller",
            "other": "Cleo Park",
            "on": "2026-05-01",
            "value": amount,
            "currency": currency,
        }
        return signed_in.post(f"/people/{ann.pk}/business/new", sent)
    sent = {
        "source": "Ann Berg", "prospect": "Bob Stone", "on": "2026-05-01", "kind": "referral", "qualified": "unknown",
        "price_asked": amount, "price_currency": currency,
    }  # fmt: skip
    return signed_in.post("/referrals/new", sent)


KEPT: dict[str, tuple[Any, str, str]] = {
    "cost": (Cost, "amount", "currency"),
    "give": (Give, "value", "currency"),
    "work": (Engagement, "value", "currency"),
    "business": (Business, "value", "currency"),
    "price": (Referral, "price_asked", "price_currency"),
}


@pytest.mark.parametrize("form", KEPT)
@pytest.mark.parametrize(("typed", "named", "amount", "code"), TYPED)
def test_an_amount_is_kept_as_it_was_meant(
    form: str, typed: str, named: str, amount: Decimal, code: str, signed_in: Any, seat: Any
) -> None:
    assert _send(signed_in, seat, form, typed, named).status_code == 302
    table, column, currency = KEPT[form]
    row = table.objects.get()
    assert (getattr(row, column), getattr(row, currency)) == (amount, code)


@pytest.mark.parametrize("form", KEPT)
def test_a_code_that_is_no_currency_is_refused_with_ones_own(form: str, signed_in: Any, seat: Any) -> None:
    answer = _send(signed_in, seat, form, "120,50", "XYZ")
    page = unescape(answer.content.decode())
    assert answer.status_code == 400
    assert "“XYZ” is no currency. Write its three letters or its sign, such as EUR." in page
    assert 'value="120,50"' in page and not KEPT[form][0].objects.exists()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [("1.2.3", "“1.2.3” has points or commas that make no number."), ("100 CHF", "“100 CHF” names CHF.")],
)
def test_what_is_no_plain_amount_is_told_with_what_was_typed(
    typed: str, sentence: str, signed_in: Any, seat: Any
) -> None:
    answer = _send(signed_in, seat, "cost", typed, "EUR")
    page = unescape(answer.content.decode())
    assert answer.status_code == 400 and sentence in page and f'value="{typed}"' in page


def test_an_odd_code_of_older_data_stays_when_the_rest_is_corrected(signed_in: Any, seat: Any) -> None:
    ann = people.person(seat, "Ann Berg")
    work = record_engagement(
        seat=seat,
        now=people.NOW,
        client=ann,
        started_on=date(2026, 4, 1),
        value=Decimal(1000),
        currency="EUR",
    )
    Engagement.objects.filter(pk=work.pk).update(currency="XYZ")
    form = {"started_on": "2026-04-01", "value": "1.200,50", "currency": "XYZ", "service": "Coaching"}
    assert signed_in.post(f"/engagements/{work.pk}/edit", form).status_code == 302
    work.refresh_from_db()
    assert (work.value, work.currency, work.service) == (Decimal("1200.50"), "XYZ", "Coaching")


def test_the_practices_own_currency_is_set_by_its_sign(signed_in: Any, seat: Any) -> None:
    sent = {
        "name": "Kim", "owner_name": "Kim Vale", "timezone": "Europe/Berlin", "currency": "£",
        "late_after_hours": "48", "concentration_limit": "50",
    }  # fmt: skip
    assert signed_in.post("/settings", sent).status_code == 302
    seat.workspace.refresh_from_db()
    assert seat.workspace.currency == "GBP"
