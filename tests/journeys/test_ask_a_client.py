"""A client of unknown origin is asked; the answer traces the chain to its root, however long it is."""

from __future__ import annotations

from html import unescape
from typing import Any

from django.utils.html import strip_tags

import people
from headwater.store.models import Engagement, Party, Referral


def told(answer: Any) -> str:
    return " ".join(unescape(strip_tags(answer.content.decode())).split())


def test_a_client_of_unknown_origin_is_asked_and_the_answer_traces_the_chain_to_its_root(signed_in, seat):
    people.chain(seat, "Rosa Root", "Mia Middle", "Leo Last", first="2021-01-10", thanked=True)
    signed_in.post("/quick-add", {"text": "Bob Stone hired me 2400 EUR"})
    assert "Ask Bob Stone how they heard of you" in told(signed_in.get("/"))
    client = Party.objects.get(name="Bob Stone")
    answer = signed_in.post(f"/today/origin/{client.pk}", {"source": "Leo Last"}, follow=True)
    page = told(answer)
    assert "Bob Stone came from Leo Last. The chain behind them is traced anew." in page
    assert "Ask Bob Stone" not in page and "Thank Leo Last for Bob Stone" in page
    work = Engagement.objects.get()
    assert work.origin is not None and work.origin.root is not None and work.origin.root.name == "Rosa Root"
    page = told(signed_in.get(f"/referrals/{work.origin_id}"))
    assert "Rosa Root 3 hops up" in page and "“Leo Last” told; how sure: likely" in page


def test_a_chain_of_ten_hops_is_traced_to_its_root(signed_in, seat):
    names = ["Rosa Root", *(f"Hop {n}" for n in range(1, 10)), "Bob Stone"]
    people.chain(seat, *names, first="2024-01-10", thanked=True)
    signed_in.post("/quick-add", {"text": "Bob Stone hired me 2400 EUR"})
    last = Referral.objects.get(prospect__name="Bob Stone")
    page = told(signed_in.get(f"/referrals/{last.pk}"))
    assert "Rosa Root 10 hops up" in page
    client = Party.objects.get(name="Bob Stone")
    answer = signed_in.get(f"/people/{client.pk}")
    page = told(answer)
    assert answer.status_code == 200
    for name in names:
        assert name in page
