"""The Referred or not tab: entered through the forms, compared on the page, and silent where there is too little."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

import people
from doors.reporting import words
from headwater.actions.acting import Seat
from headwater.actions.referrals import move_stage
from headwater.actions.touches import record_touch
from headwater.core.tables import Cell, Row
from headwater.store.models import Referral
from headwater.web.sources.comparing import difference_drawing

PATH = "/sources/referred"
START = date(2025, 1, 6)


def enquire(seat: Seat, source: str, name: str, day: date, **told: Any) -> Referral:
    """An enquiry with what was asked at intake, its thanks given."""
    return people.referral(seat, source, name, day, thanked=source != "Google", **told)


def finish(seat: Seat, sent: Referral, *, hired: bool, after: int, talks: int) -> None:
    """So many talks, a day apart, then the work or none."""
    for n in range(talks):
        at = sent.received_at + timedelta(days=1 + n)
        record_touch(seat=seat, now=people.NOW, contact=sent.prospect, kind="call", at=at, direction="in")
    end = sent.received_at + timedelta(days=after)
    if hired:
        people.engagement(seat, sent.prospect, end.date(), "900")
    else:
        move_stage(seat=seat, now=people.NOW, referral=sent, stage="lost", at=end, reason="price")


def claim_from(client: Any, least: int, goal: str = "") -> None:
    form = {"least_to_claim": str(least), "referral_goal": goal, "markets": ""}
    assert client.post("/settings/goals", form).status_code == 302


@pytest.fixture
def compared(signed_in: Any, seat: Seat) -> Any:
    """30 sent by people, of whom 24 hired within days; 40 by a search, of whom 16 hired after weeks and two are open."""
    people.person(seat, "Google", kind="channel")
    claim_from(signed_in, 5)
    for name, hired in (("Early Yes", True), ("Early No", False)):
        early = enquire(seat, "Early Eve", name, START - timedelta(days=90))
        finish(seat, early, hired=hired, after=2, talks=1)
    for n in range(30):
        day = START + timedelta(days=10 * n)
        prices = {"price_asked": Decimal(1000), "price_currency": "EUR"}
        told = {"readiness": "pre-sold" if n % 5 else "cold", "questions": 1, "other_quotes": "no"}
        relation = "former client" if n % 2 else "friend"
        sent = enquire(
            seat, "Ann Berg" if n % 2 else "Cleo Dunn", f"Sent {n:02}", day, relation_to_me=relation,
            price_agreed=Decimal(1000), **prices, **told,
        )  # fmt: skip
        finish(seat, sent, hired=n % 5 != 3, after=4, talks=1)
    for n in range(40):
        day = START + timedelta(days=7 * n)
        prices = {"price_asked": Decimal(1000), "price_currency": "EUR"}
        told = {"readiness": "cold" if n % 4 else "warm", "questions": 5 + n % 2, "other_quotes": "yes"}
        found = enquire(seat, "Google", f"Found {n:02}", day, price_agreed=Decimal(850 + n), **prices, **told)
        if n not in (4, 13):
            finish(seat, found, hired=n % 5 in (0, 2), after=35, talks=3 + n % 2)
    return signed_in


@pytest.mark.spec("S2-5")
def test_readiness_is_asked_at_intake_and_told_by_source(signed_in: Any, seat: Seat) -> None:
    form = {"source": "Ann Berg", "on": "2026-03-01", "kind": "referral", "qualified": "unknown"}
    assert 'name="readiness"' in signed_in.get("/referrals/new").content.decode()
    for name, readiness in (("Bob", "pre-sold"), ("Cy", "warm"), ("Dee", "cold"), ("Eve", "")):
        answer = signed_in.post("/referrals/new", {**form, "prospect": name, "readiness": readiness})
        assert answer.status_code == 302
    eve = Referral.objects.get(prospect__name="Eve")
    part = words(signed_in.get(PATH)).partition("Readiness by source")[2]
    assert "2 of your 3 noted prospects (67 %) so far were warm or pre-sold." in part
    assert "Of one other prospect it is not noted." in part
    signed_in.post(f"/referrals/{eve.pk}/answer", {"readiness": "warm"})
    part = words(signed_in.get(PATH)).partition("Readiness by source")[2]
    assert "Ann Berg 75 % (few: 3 of 4)" in part and "Ann Berg 4 1 2 1 0 75 %" in part


@pytest.mark.spec("S2-1")
@pytest.mark.spec("S2-2")
@pytest.mark.spec("S2-3")
@pytest.mark.spec("S2-4")
@pytest.mark.spec("S4-7")
def test_referred_people_are_held_against_the_rest_in_every_respect(compared: Any) -> None:
    page = words(compared.get(PATH))
    # close rate with counts and interval
    rate = "24 of 30 referred enquiries hired (80 %), 16 of 40 others (40 %)"
    assert f"{rate}: referred people hire more often here, by 17 to 57 points." in page
    # questions and meetings before the decision
    average = "average 1 for 24 referred clients"
    assert f"Questions before yes {average}, 5.5 for 16 others: referred people ask fewer questions" in page
    assert f"Meetings before yes {average}, 3.5 for 16 others: referred people need fewer meetings" in page
    # price asked and agreed, other quotes
    assert "paid 0 % less than the price asked on average (24 clients), others 13 % (16)" in page
    assert "0 of 30 referred enquiries had other quotes (0 %), 40 of 40 others (100 %)" in page
    # time to a decision, the two open ones as not decided yet
    assert (
        "Days to a decision average 4 for 30 referred enquiries (the first 180 days of each), 42 for 40"
        in page
    )
    assert "half by day 35" in page
    # by the referrer's relation: taken up and hired
    relation = page.partition("By the referrer’s relation to you")[2].partition("By readiness")[0]
    assert "Taken up Hired" in relation
    for group in ("former client", "friend"):
        assert f"{group} 80 % (12 of 15), likely between " in relation
    assert "12 of 15 hired (80 %), 12 of 15 others" in relation
    # claims go when fewer than the set number stand on a side
    claim_from(compared, 40)
    page = words(compared.get(PATH))
    assert "referred people hire more often" not in page
    assert "Too few enquiries to compare yet: each side needs 40 that have been decided." in page
    assert "Hired Too few to say: 30 referred, 40 others. Wait for about 40 of each." in page


def test_each_comparison_is_drawn_as_two_ranges_and_their_difference(compared: Any) -> None:
    page = compared.get(PATH).content.decode()
    card = page.partition("<h3>Hired</h3>")[2].partition("</article>")[0]
    assert card.count('<svg class="strips"') == 2 and 'role="img"' in card
    assert "<title>Hired: referred and the rest</title>" in card
    assert "<desc>Referred: 80 % of 30; The rest: 40 % of 40.</desc>" in card
    assert "style=" not in card and card.count("strips-band") == 3


def test_a_group_in_which_nobody_has_decided_gets_no_figure_and_one_with_few_its_plain_count(
    signed_in: Any, seat: Seat
) -> None:
    for name, hired in (("Early Yes", True), ("Early No", False)):
        early = enquire(seat, "Early Eve", name, START - timedelta(days=90), relation_to_me="family")
        finish(seat, early, hired=hired, after=2, talks=1)
    for n, hired in enumerate((True, True, False)):
        sent = enquire(seat, "Ann", f"Sent {n}", START + timedelta(days=n), relation_to_me="friend")
        finish(seat, sent, hired=hired, after=31, talks=1)
    served = enquire(seat, "Cy", "Served", START + timedelta(days=9), relation_to_me="colleague")
    move_stage(
        seat=seat, now=people.NOW, referral=served, stage="served", at=served.received_at + timedelta(days=2)
    )
    part = words(signed_in.get(PATH)).partition("By the referrer’s relation to you")[2]
    part = part.partition("By readiness")[0]
    assert "(0 of 0)" not in part and "colleague none decided yet" in part
    assert "friend 67 % (2 of 3), likely between " in part
    assert "3 of 3 decided, after 31 days" in part and "31 to 31" not in part


@pytest.mark.spec("S2-6")
def test_a_goal_for_new_business_by_referral_is_set_and_the_real_share_stands_against_it(
    signed_in: Any, seat: Seat
) -> None:
    people.person(seat, "Google", kind="channel")
    for source, name in (("Ann", "Bob"), ("Ann", "Cy"), ("Google", "Dan"), ("Ann", "Eve")):
        people.referral(seat, source, name, "2026-02-01")
        people.engagement(seat, name, "2026-03-01", "100")
    claim_from(signed_in, 30, goal="80")
    page = words(signed_in.get(PATH))
    assert "3 of your 4 new clients (75 %) in the last 12 months came by referral. Your goal is 80 %." in page
    assert "your goal, 80 %" in page and "New clients by referral 75 % (3 of 4)" in page
    claim_from(signed_in, 30, goal="60")
    assert "Your goal of 60 % is reached." in words(signed_in.get(PATH))


def test_no_difference_at_all_is_said_in_a_word() -> None:
    same = Row(
        "meetings", "Meetings", (Cell(1.0), Cell(3), Cell(1.0), Cell(3), Cell(0.0, 0.0, 0.0, unit="meetings"))
    )
    assert "Difference: none" in difference_drawing(same)


def test_an_empty_practice_is_led_to_its_first_source(signed_in: Any) -> None:
    page = words(signed_in.get(PATH))
    assert "No sources yet" in page and "None" not in page


def test_with_one_enquiry_nothing_is_claimed_and_nothing_breaks(signed_in: Any, seat: Seat) -> None:
    people.referral(seat, "Ann", "Bob", "2026-02-01")
    page = words(signed_in.get(PATH))
    assert "No enquiry has an outcome yet." in page and "nan" not in page.lower().split()
