"""The week's gives, the economy between people, and who can help me, through their pages."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from html import unescape
from typing import Any

import pytest

import people
from headwater.actions.acting import Seat
from headwater.actions.business import record_business
from headwater.actions.giving import Given, record_give
from headwater.actions.touches import record_touch
from headwater.core.know.between import Piece, flows
from headwater.store.models import Bearing, Give, Referral
from headwater.store.queries.soundness import faults

WEEK, ECONOMY, HELP, GAINS = "/giving/week", "/giving/economy", "/giving/help", "/giving/gains"
TUESDAY = date(2026, 4, 28)


def words_of(page: Any, name: str = "") -> str:
    """The words of a page, or of one section of it, by its id."""
    text = page.content.decode()
    if name:
        found = re.search(rf'<section[^>]* id="{name}".*?</section>', text, re.DOTALL)
        assert found, f"There is nothing called {name}."
        text = found[0]
    words = " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())
    return re.sub(r"\s+([,.;:])", r"\1", words)


def give(seat: Seat, to: str, on: date = TUESDAY, **told: Any) -> Give:
    given = Given(contact=people.known(seat, to), on=on, **{"kind": "prospective client", **told})
    return record_give(seat=seat, now=people.NOW, given=given)


@pytest.mark.spec("S3-25")
def test_the_referrals_given_in_a_week_are_counted_with_their_size_and_the_week_is_kept(
    signed_in: Any, seat: Seat
) -> None:
    for number in range(3):
        give(seat, "Ann", other=f"Client {number}", size="large")
    give(seat, "Bob", kind="resource", what="the book on pricing", size="small")
    referral = people.referral(
        seat, seat.workspace.me, "Cy", "2026-04-30", provider=people.known(seat, "Ann")
    )
    assert "Nothing went out this week yet." in words_of(signed_in.get(WEEK))
    page = signed_in.get(f"{WEEK}?week=2026-W18")
    words = words_of(page)
    assert (
        "27 Apr 2026 to 3 May 2026. 4 referrals went out in that week, 3 of them large, and 1 other give."
        in words
    )
    assert "3 large, 1 small, 1 not marked" in words_of(page, "out")
    assert page.content.decode().count('class="drop ') == 5
    assert "Tuesday: resource to Bob, small" in page.content.decode()
    for _ in range(2):
        signed_in.post(f"{WEEK}/size", {"referral": referral.pk, "size": "medium", "key": "k1"})
    made = Give.objects.get(referral=referral)
    assert (made.size, made.contact.name, made.on) == ("medium", "Ann", date(2026, 4, 30))
    assert Referral.objects.count() == 4, "the referral itself stands once"
    signed_in.post(f"{WEEK}/size", {"give": made.pk, "size": "large"})
    kept = words_of(signed_in.get(WEEK), "before")
    assert "2026-W18 from 27 Apr 2026 4 1 4 large, 1 small" in kept
    assert not any(faults().values())


@pytest.mark.parametrize("asked", ["", "2026-W99", "0000-W01", "9999-W01", "x", "2026-W", "²026-W01", "-W1"])
def test_a_week_that_cannot_be_meant_is_this_one(signed_in: Any, seat: Seat, asked: str) -> None:
    page = signed_in.get(WEEK, {"week": asked})
    assert page.status_code == 200 and "4 May 2026 to 10 May 2026" in words_of(page)


def test_an_odd_size_is_refused_and_marks_nothing(signed_in: Any, seat: Seat) -> None:
    made = give(seat, "Ann", other="Cy")
    assert signed_in.post(f"{WEEK}/size", {"give": made.pk, "size": "huge"}).status_code == 400
    assert signed_in.post(f"{WEEK}/size", {"give": "9" * 30, "size": "large"}).status_code == 404
    assert Give.objects.get().size == ""


def test_the_economy_shows_who_gave_whom_business_through_me_and_opens_to_its_rows(
    signed_in: Any, seat: Seat
) -> None:
    assert "No business is known yet" in words_of(signed_in.get(ECONOMY))
    give(seat, "Ann", other="Cy", outcome="business", on=date(2026, 1, 5))
    ann, cy, dee = (people.known(seat, name) for name in ("Ann", "Cy", "Dee"))
    act = {"seat": seat, "now": people.NOW}
    record_business(**act, seller=ann, buyer=cy, on=date(2026, 2, 1), value=Decimal(900), currency="EUR")
    record_business(**act, seller=ann, buyer=cy, on=date(2026, 3, 1))
    record_business(**act, seller=dee, buyer=ann, on=date(2026, 3, 1), value=Decimal(70), currency="EUR")
    page = signed_in.get(ECONOMY)
    assert "2 pieces of business that came of what you gave. For 1 nobody told the amount" in words_of(page)
    assert "Cy Ann 2 from Cy to Ann 900 EUR 1" in words_of(page, "flows") and "Dee" not in words_of(
        page, "flows"
    )
    assert "river-band" in page.content.decode()
    rows = words_of(signed_in.get(f"{ECONOMY}?which=mine&from={cy.pk}&to={ann.pk}"), "rows")
    assert "From Cy to Ann" in rows and "1 Feb 2026" in rows and "1 Mar 2026" in rows
    every = signed_in.get(f"{ECONOMY}?which=all")
    assert "3 pieces of business between others" in words_of(every) and "Dee" in words_of(every, "flows")
    assert signed_in.get(f"{ECONOMY}?from=nobody&to=²").status_code == 200


def test_pieces_between_the_same_two_flow_together_and_unknown_amounts_stay_unknown() -> None:
    pieces = [
        Piece("business", 1, 7, 8, Decimal(5), "EUR"), Piece("gives", 2, 7, 8, None, ""),
        Piece("business", 3, None, 8, Decimal(2), "USD"), Piece("business", 4, 7, 8, Decimal(1), "EUR"),
    ]  # fmt: skip
    first, second = flows(pieces=pieces)
    assert (first.buyer, first.seller, first.values, first.untold) == (7, 8, {"EUR": Decimal(6)}, 1)
    assert {(fact.what, fact.ids) for fact in first.facts} == {("business", (1, 4)), ("gives", (2,))}
    assert (second.buyer, second.values, second.untold) == (None, {"USD": Decimal(2)}, 0)
    assert flows(pieces=()) == ()


@pytest.mark.spec("S1-3")
def test_who_can_help_me_is_found_by_skill_resource_and_note_with_why(signed_in: Any, seat: Seat) -> None:
    people.person(seat, "Ann", job_title="Employment lawyer")
    bob, cy, low = (people.person(seat, name) for name in ("Bob", "Cy", "Low"))
    people.person(seat, "Dee", job_title="Florist")
    give(seat, "Bob", kind="resource", direction="in", what="a template for an employment contract")
    for who in (cy, low):
        record_touch(
            seat=seat, now=people.NOW, contact=who, kind="call", at=people.NOW,
            note="Had trouble with an employment contract last year",
        )  # fmt: skip
    type(low).objects.filter(pk=low.pk).update(trust=1)
    found = words_of(signed_in.get(HELP, {"q": "employment contract"}), "helpers")
    assert "Ann" in found and "Employment lawyer" in found
    assert f"{bob.name} gave you: resource, a template for an employment contract (Apr 2026)" in found
    assert f"{cy.name} you noted: Had trouble with an employment contract last year (May 2026)" in found
    assert "Dee" not in found
    assert "Low" not in found, "whom you do not trust enough is never proposed"
    assert "Nobody you know fits" in words_of(signed_in.get(HELP, {"q": "glass blowing"}))
    assert (
        "/giving/help?q=employment%20contract"
        in signed_in.get("/search?q=employment contract").content.decode()
    )


@pytest.mark.parametrize("asked", ["", "  ", "%", "_", "the", "法律", "a" * 10_000, "<b>", "'; --", "\u202e"])
def test_odd_words_find_nobody_and_break_nothing(signed_in: Any, seat: Seat, asked: str) -> None:
    people.person(seat, "Ann", job_title="Employment lawyer")
    for address in (HELP, GAINS):
        assert signed_in.get(address, {"q": asked}).status_code == 200


@pytest.mark.spec("S1-13")
def test_who_gains_when_i_get_work_is_set_with_a_reason_and_searched(signed_in: Any, seat: Seat) -> None:
    ann, bob = (people.person(seat, name) for name in ("Ann", "Bob"))
    there = f"/people/{ann.pk}/statements/new?kind=gains"
    told = {"on": "2026-04-01", "basis": "she said so", "value": ""}
    answer = signed_in.post(there, told)
    assert answer.status_code == 400 and "Write why they gain when you get work" in words_of(answer)
    assert signed_in.post(there, {**told, "value": "prints what I design"}).status_code == 302
    signed_in.post(f"/people/{bob.pk}/statements/new?kind=gains", {**told, "value": "builds what I plan"})
    assert "They gain when you get work prints what I design" in words_of(signed_in.get(f"/people/{ann.pk}"))
    page = words_of(signed_in.get(GAINS))
    assert "Ann prints what I design she said so" in page and "Bob builds what I plan" in page
    page = words_of(signed_in.get(GAINS, {"q": "prints"}))
    assert "Ann" in page and "Bob" not in page
    signed_in.post(f"/statements/{Bearing.objects.get(contact=ann).pk}/end")
    assert "Nobody with “prints”" in words_of(signed_in.get(GAINS, {"q": "prints"}))
