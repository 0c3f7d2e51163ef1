"""Noting a price says what was done, and asks back about one that is unlikely."""

from __future__ import annotations

from html import unescape
from typing import Any

from django.utils.html import strip_tags

import people

ODD = "The price agreed is above the price asked."
TRACED = "The chains that pass through it are traced anew."


def _saved(signed_in: Any, made: Any, **more: str) -> str:
    seen = signed_in.get(f"/referrals/{made.pk}/edit").context["seen"]
    form = {
        "source": "Ann Berg", "prospect": "Bob Stone", "on": made.received_on.isoformat(), "kind": made.kind,
        "qualified": made.qualified, "price_currency": "EUR", "seen": seen, **more,
    }  # fmt: skip
    answer = signed_in.post(f"/referrals/{made.pk}/edit", form, follow=True)
    assert answer.status_code == 200
    return " ".join(unescape(strip_tags(answer.content.decode())).split())


def test_a_price_is_saved_without_a_word_on_chains(signed_in: Any, seat: Any) -> None:
    made = people.referral(seat, "Ann Berg", "Bob Stone")
    page = _saved(signed_in, made, price_asked="1.000", price_agreed="900")
    assert "Saved." in page and TRACED not in page and ODD not in page


def test_an_agreed_price_above_the_asked_one_is_kept_and_asked_back_about(signed_in: Any, seat: Any) -> None:
    made = people.referral(seat, "Ann Berg", "Bob Stone")
    assert ODD in _saved(signed_in, made, price_asked="900", price_agreed="1.000")
    made.refresh_from_db()
    assert (made.price_asked, made.price_agreed) == (900, 1000)


def test_another_source_traces_the_chains_anew(signed_in: Any, seat: Any) -> None:
    made = people.referral(seat, "Ann Berg", "Bob Stone")
    assert TRACED in _saved(signed_in, made, source="Cleo Park")


def test_the_pages_beside_a_tab_lead_there_and_back(signed_in: Any, seat: Any) -> None:
    people.referral(seat, "Ann Berg", "Bob Stone")
    assert 'href="/sources/effort"' in signed_in.get("/sources/cost").content.decode()
    assert "Back to the ranking" in signed_in.get("/sources/best").content.decode()
