"""Two contacts who should know each other: introduced, followed up, in business, and giving back. Then the reports tell it."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from django.utils.html import strip_tags

from headwater.actions.acting import Seat
from headwater.store.models import Business, Give, Party, Referral
from headwater.store.queries.soundness import faults


def told(answer: Any) -> str:
    page = answer.content.decode().partition("<main")[2]
    words = unescape(strip_tags(re.sub(r"<style.*?</style>", " ", f"<main{page}", flags=re.DOTALL)))
    return re.sub(r"\s+([,.;:])", r"\1", " ".join(words.split()))


def value(client: Any, report: str, row: str, column: str) -> Any:
    """One number of a report, by the label or the key of its row."""
    rows = client.get(f"/reports/{report}.json").json()["rows"]
    return next(each for each in rows if row in (each["key"], each["label"]))["cells"][column]["value"]


def test_an_introduction_becomes_business_of_others_and_comes_back_to_me(
    signed_in: Any, seat: Seat, clock: Any
) -> None:
    post = signed_in.post
    for name in ("Petra Print", "Lars Law"):
        assert post("/people/new", {"name": name, "kind": "person"}).status_code == 302
    petra, lars = (Party.objects.get(name=name) for name in ("Petra Print", "Lars Law"))
    need = {"text": "a lawyer for a lease", "on": "2026-05-04", "unasked": "on", "topics": "leases"}
    assert post(f"/people/{petra.pk}/needs/new", need).status_code == 302
    assert "Petra Print" in told(signed_in.get("/reports/needs"))

    gave = {
        "direction": "out", "kind": "introduction", "other": "Lars Law", "on": "2026-05-04", "minutes": "24",
        "refers": "on", "currency": "EUR",
    }  # fmt: skip
    assert post(f"/people/{petra.pk}/giving/new", gave).status_code == 302
    give = Give.objects.get()
    assert (give.contact, give.other) == (petra, lars)
    sent = Referral.objects.get()
    assert (sent.source, sent.prospect, sent.provider) == (seat.workspace.me, lars, petra)
    assert "1 waits for its outcome" in told(signed_in.get(f"/people/{petra.pk}"))
    assert value(signed_in, "hub", "all", "unknown") == 1

    clock.forward(days=30)
    step = {"step-what": "Asked how it went", "step-on": "2026-06-03", "step-minutes": "6"}
    assert post(f"/giving/{give.pk}/steps", step).status_code == 302
    outcome = {"outcome-outcome": "business", "outcome-outcome_on": "2026-06-02", "outcome-currency": "EUR"}
    assert post(f"/giving/{give.pk}/outcome", outcome).status_code == 302
    assert value(signed_in, "created", "2026-06", "untold") == 1

    deal = {"did": "seller", "other": "Petra Print", "on": "2026-06-02", "value": "1800", "currency": "EUR"}
    assert post(f"/people/{lars.pk}/business/new", deal).status_code == 302
    twice = post(f"/people/{petra.pk}/business/new", {**deal, "did": "buyer", "other": "Lars Law"})
    assert twice.status_code == 400 and "counts once whoever tells of it" in told(twice)
    assert Business.objects.count() == 1
    assert value(signed_in, "created", "2026-06", "value_EUR") == value(
        signed_in, "economy", "2026-06", "value_EUR"
    )
    assert (value(signed_in, "hub", "all", "worked"), value(signed_in, "hub", "all", "unknown")) == (1, 0)
    assert "You gave 1 30 1,800 EUR" in told(signed_in.get(f"/people/{petra.pk}"))

    clock.forward(days=30)
    assert post("/quick-add", {"text": "Petra Print sent me Nina New"}).status_code == 302
    assert post("/quick-add", {"text": "Nina New hired me 2400 EUR"}).status_code == 302
    assert "Nina New" in told(signed_in.get("/"))
    page = told(signed_in.get("/reports/giving-back"))
    assert "You gave first to one contact; one of them gave something later." in page
    assert "Petra" not in page and "These are too few to tell a usual delay." in page
    ledger = [
        value(signed_in, "reciprocity", "Petra Print", each)
        for each in ("given", "first", "given_minutes", "later")
    ]
    assert ledger == [1, "you", 30, 1]
    assert value(signed_in, "reciprocity", "Petra Print", "later_value_EUR").startswith("2400")
    assert "Nina New" in told(signed_in.get(f"/reports/reciprocity/rows?row=contact-{petra.pk}&column=later"))
    assert not any(faults().values())
