"""A thanked referral leaves the Today list, and the year after still knows it."""

from __future__ import annotations

from html import unescape
from typing import Any

from django.utils.html import strip_tags


def told(answer: Any) -> str:
    return " ".join(unescape(strip_tags(answer.content.decode())).split())


def test_a_thanked_referral_leaves_the_today_list(signed_in, clock):
    answer = signed_in.post("/quick-add", {"text": "Ann Berg sent me Bob Stone"}, follow=True)
    assert "Thanks are owed to Ann Berg." in told(answer)
    referral = answer.redirect_chain[-1][0]
    clock.forward(hours=5)
    assert "Thank Ann Berg for Bob Stone Ann Berg sent you Bob Stone 5 hours ago." in told(signed_in.get("/"))
    answer = signed_in.post(
        f"/today/thank{referral.removeprefix('/referrals')}", {"channel": "phone"}, follow=True
    )
    assert "Thank Ann Berg" not in told(answer)
    assert "From referral to thanks 5 hours" in told(answer)
    assert "Ann Berg was thanked after 5 hours, on 4 May 2026 (phone)." in told(signed_in.get(referral))


def test_a_referral_that_became_work_closes_as_won_when_the_thanks_are_said(signed_in, clock):
    signed_in.post("/quick-add", {"text": "Ann Berg sent me Bob Stone"})
    clock.forward(days=1)
    answer = signed_in.post("/quick-add", {"text": "Bob Stone hired me 2400 EUR"}, follow=True)
    assert "Their referral stays open until Ann Berg is thanked." in told(answer)
    page = told(signed_in.get("/"))
    assert "Bob Stone hired you. The referral closes as won once the thanks are said." in page
    clock.forward(hours=1)
    signed_in.post("/quick-add", {"text": "Thanked Ann Berg"})
    assert "Thank Ann Berg" not in told(signed_in.get("/"))
    columns = {one["stage"]: one["count"] for one in signed_in.get("/referrals/board").context["columns"]}
    assert columns["won"] == 1 and columns["received"] == 0


def test_a_referral_that_came_to_nothing_is_thanked_for_and_closed_with_a_word(signed_in, clock):
    answer = signed_in.post("/quick-add", {"text": "Ann Berg sent me Bob Stone"}, follow=True)
    referral = answer.redirect_chain[-1][0]
    clock.forward(days=3)
    refused = signed_in.post(f"{referral}/stage", {"stage": "declined", "reason": "Needs a lawyer"})
    assert "Thank Ann Berg first" in told(refused)
    answer = signed_in.post(
        f"{referral}/stage", {"stage": "declined", "reason": "Needs a lawyer", "thanked": "yes"}, follow=True
    )
    page = told(answer)
    assert "A closing note to Ann Berg?" in page and "Needs a lawyer" in page
    assert "Thank Ann Berg" not in told(signed_in.get("/"))
