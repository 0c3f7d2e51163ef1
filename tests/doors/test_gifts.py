"""The pages of gifts: from the idea to the day it was sent, the rule beside it, flows, and the record as a file."""

from __future__ import annotations

import csv
import io
import re
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

import people
from headwater.actions.acting import Refused, one_act
from headwater.actions.gifts import GiftTold, gift_in, record_gift
from headwater.actions.professions import choose_profession
from headwater.store.models import Gift, Plan, Touch
from headwater.store.queries.gifts import declined_in

TODAY = people.NOW.date()


def text(answer: Any) -> str:
    """The words of the page, without its tags."""
    main = answer.content.decode().split("<main", 1)[1]
    return " ".join(re.sub(r"<[^>]+>", " ", main).replace("&#x27;", "'").split())


def practise(seat: Any, key: str) -> None:
    choose_profession(seat=seat, now=people.NOW, key=key)


def given(seat: Any, contact: Any, **told: Any) -> Gift:
    despite = told.pop("despite", "")
    return record_gift(seat=seat, now=people.NOW, told=GiftTold(contact=contact, **told), despite=despite)


def test_a_gift_goes_from_the_idea_to_the_day_it_was_sent_and_is_a_deposit(signed_in, seat):
    ann = people.person(seat, "Ann Berg")
    sends = {"contact": f"Ann Berg #{ann.pk}", "direction": "out", "state": "idea", "idea": "Tea from Ceylon",
             "occasion": "thanks", "budget": "30", "currency": "€", "send_by": "2026-05-20", "key": "k1"}  # fmt: skip
    signed_in.post("/gifts/new", sends)
    signed_in.post("/gifts/new", sends)
    gift = Gift.objects.get()
    page = text(signed_in.get("/gifts"))
    assert "Tea from Ceylon for Ann Berg · thanks, 30 EUR by 20 May 2026 idea" in page
    signed_in.post(f"/gifts/{gift.pk}/step", {"state": "ordered"})
    assert Gift.objects.get().ordered_on == TODAY
    signed_in.post(f"/gifts/{gift.pk}/step", {"state": "sent"})
    touch = Touch.objects.get(contact=ann)
    assert (touch.kind, touch.direction, touch.gave, touch.note) == (
        "gift",
        "out",
        "deposit",
        "Tea from Ceylon",
    )
    change = {**sends, "state": "sent", "cost": "28,50", "sent_on": "2026-05-02"}
    answer = signed_in.post(f"/gifts/{gift.pk}", {**change, "ordered_on": "2026-05-03"})
    assert "before it was ordered" in text(answer)
    signed_in.post(f"/gifts/{gift.pk}", {**change, "ordered_on": ""})
    gift.refresh_from_db()
    assert (gift.cost, gift.sent_on) == (Decimal("28.50"), date(2026, 5, 2))
    assert Touch.objects.get(contact=ann).at.date() == gift.sent_on
    page = text(signed_in.get("/gifts"))
    assert "2 May 2026 28.50 EUR 28.50 EUR" in page


def test_what_was_received_is_kept_too_and_is_no_deposit(signed_in, seat):
    ann = people.person(seat, "Ann Berg")
    signed_in.post(
        "/gifts/new", {"contact": "Ann Berg", "direction": "in", "idea": "Honey", "sent_on": "2026-05-01"}
    )
    gift = Gift.objects.get()
    assert (gift.state, gift.contact, Touch.objects.get().direction, Touch.objects.get().gave) == (
        "received", ann, "in", "",
    )  # fmt: skip
    assert "Honey from Ann Berg 1 May 2026" in text(signed_in.get("/gifts"))


def test_the_rule_is_told_with_its_source_before_a_gift_counts_as_sent_and_a_note_goes_on(signed_in, seat):
    practise(seat, "property")
    ann = people.person(seat, "Ann Berg")
    people.referral(seat, ann, "Bob", "2026-04-01", thanked=True)
    assert "no gift may answer referrals" in text(signed_in.get(f"/gifts/new?party={ann.pk}"))
    sends = {
        "contact": "Ann Berg",
        "direction": "out",
        "state": "sent",
        "idea": "Wine",
        "currency": "USD",
        "cost": "20",
    }
    answer = signed_in.post("/gifts/new", sends)
    assert answer.status_code == 400
    assert "compliancecohort.com; read on 2026-11-24" in text(answer)
    assert not Gift.objects.exists()
    signed_in.post("/gifts/new", {**sends, "despite": "She is my cousin, it is her wedding."})
    gift = Gift.objects.get()
    assert gift.note == (
        "Sent although: In your profession no gift may answer referrals. Because: She is my cousin, it is her wedding."
    )
    assert "beyond the rule" in text(signed_in.get("/gifts"))


def test_an_idea_against_the_rule_leads_to_its_form_instead_of_being_sent_by_one_tap(signed_in, seat):
    practise(seat, "health")
    gift = given(seat, people.person(seat, "Ann Berg"), idea="Voucher", cash_like=True, occasion="birthday")
    assert "Cash and vouchers are out." in text(signed_in.get("/gifts"))
    answer = signed_in.post(f"/gifts/{gift.pk}/step", {"state": "sent"}, follow=True)
    assert answer.redirect_chain[-1][0] == f"/gifts/{gift.pk}?state=sent"
    assert "Cash and vouchers are out." in text(answer)
    assert "Why all the same" in text(answer)
    gift.refresh_from_db()
    assert gift.state == "idea"


def test_a_limit_counts_what_the_recipient_had_in_the_calendar_year(signed_in, seat):
    practise(seat, "adviser")
    ann = people.person(seat, "Ann Berg")
    given(seat, ann, state="sent", cost=Decimal(280), currency="USD", sent_on=date(2026, 4, 2))
    given(seat, ann, state="sent", cost=Decimal(90), currency="USD", sent_on=date(2025, 12, 31))
    with pytest.raises(
        Refused, match=r"The limit is 300 USD for each recipient and year; 20 USD of 2026 is left."
    ):
        given(seat, ann, state="sent", cost=Decimal("20.01"), currency="USD")
    kept = given(seat, ann, state="sent", cost=Decimal(20), currency="USD")
    page = text(signed_in.get(f"/gifts/{kept.pk}"))
    assert "In that year before this one: 280 USD . Left within the limit: 20 USD" in page
    assert "Deductible in the US: 0 USD ; that is no ban." in page


def test_another_currency_is_not_compared_and_the_page_says_so(signed_in, seat):
    practise(seat, "adviser")
    gift = given(
        seat, people.person(seat, "Ann"), state="sent", cost=Decimal("9999999999.99"), currency="CHF"
    )
    assert "The limit is 300 USD and no rate is given: compare the CHF yourself." in text(
        signed_in.get(f"/gifts/{gift.pk}")
    )


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("cost", "99999999999999999", "too many digits"), ("cost", "-3", "below nothing"), ("cost", "a lot", "is not an amount"),
        ("currency", "XQQ", "is no currency"), ("sent_on", "2026-06-01", "still to come"), ("sent_on", "0026-06-01", "cannot be meant"),
        ("idea", "x" * 301, "at most 300"), ("contact", "", "required"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_told_at_its_field(signed_in, seat, field, value, said):
    people.person(seat, "Ann Berg")
    sends = {
        "contact": "Ann Berg",
        "direction": "out",
        "state": "sent",
        "cost": "3",
        "currency": "EUR",
        field: value,
    }
    answer = signed_in.post("/gifts/new", sends)
    assert answer.status_code == 400
    assert said in text(answer)
    assert not Gift.objects.exists()


@pytest.mark.spec("S0-32")
def test_not_this_time_is_kept_with_its_period_and_nothing_is_proposed_again_in_it(signed_in, seat):
    ann = people.person(seat, "Ann Berg")
    people.referral(seat, ann, "Bob", "2026-02-01", thanked=True)
    people.engagement(seat, "Bob", "2026-02-10")
    signed_in.post("/review", {"since": "2026-01-01", "until": "2026-05-04"})
    review = signed_in.get("/review").content.decode()
    pk = re.search(r"/review/(\d+)/walk", review)[1]
    before = text(signed_in.get(f"/review/{pk}"))
    assert "Think of one for Ann Berg" in before
    signed_in.post(f"/review/{pk}/not-this-time", {"party": str(ann.pk), "year": "2026", "key": "once"})
    gift = Gift.objects.get()
    assert (gift.state, gift.period) == ("not this time", "2026")
    after = text(signed_in.get(f"/review/{pk}"))
    assert "Think of one for Ann Berg" not in after
    assert "Ann Berg : You said: not this time." in after
    assert "Ann Berg year-end 2026" in text(signed_in.get("/gifts"))
    assert declined_in(seat.workspace, "2027") == set()


def test_the_trash_takes_the_deposit_along_and_brings_it_back(signed_in, seat):
    gift = given(seat, people.person(seat, "Ann Berg"), state="sent", idea="Tea")
    signed_in.post(f"/gifts/{gift.pk}/trash")
    assert not Touch.objects.of(seat.workspace).exists()
    assert "Restore Tea for Ann Berg" in text(signed_in.get("/gifts"))
    signed_in.post(f"/gifts/{gift.pk}/restore")
    assert Touch.objects.of(seat.workspace).count() == 1


def test_two_tabs_do_not_overwrite_each_other(signed_in, seat):
    gift = given(seat, people.person(seat, "Ann Berg"), idea="Tea", occasion="other", currency="EUR")
    page = signed_in.get(f"/gifts/{gift.pk}").content.decode()
    shown = re.search(r'name="seen" value="([^"]*)"', page)[1]
    sends = {"direction": "out", "state": "idea", "occasion": "other", "currency": "EUR", "seen": shown}
    signed_in.post(f"/gifts/{gift.pk}", {**sends, "idea": "Coffee"})
    answer = signed_in.post(f"/gifts/{gift.pk}", {**sends, "idea": "Wine"})
    assert answer.status_code == 409
    assert "now says “Coffee”, you wrote “Wine”" in text(answer)


def test_the_record_is_a_file_with_the_rule_and_the_sum_of_the_year_and_runs_no_formula(signed_in, seat):
    practise(seat, "adviser")
    ann = people.person(seat, "=HYPERLINK(1)")
    for cost, day in (("40", "2026-03-01"), ("35.50", "2026-04-02")):
        given(
            seat,
            ann,
            state="sent",
            idea="@tea",
            cost=Decimal(cost),
            currency="USD",
            sent_on=date.fromisoformat(day),
        )
    given(seat, ann, direction="in", idea="Honey", sent_on=date(2026, 4, 3))
    given(seat, ann, state="sent", cost=Decimal(1), currency="USD", sent_on=date(2025, 4, 3))
    answer = signed_in.get("/gifts/record.csv?year=2026")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [(row["recipient"], row["day"], row["cost"], row["currency"], row["sum of the year so far"]) for row in rows] == [
        ("'=HYPERLINK(1)", "2026-03-01", "40.00", "USD", "40.00"), ("'=HYPERLINK(1)", "2026-04-02", "35.50", "USD", "75.50"),
        ("'=HYPERLINK(1)", "2026-04-03", "", "", ""),
    ]  # fmt: skip
    assert [row["rule on that day"].split("; ")[0] for row in rows] == [
        "Financial adviser (US, FINRA): 100 USD for each recipient and year",
        "Financial adviser (US, FINRA): 300 USD for each recipient and year", "",
    ]  # fmt: skip
    assert len(signed_in.get("/gifts/record.csv").content.splitlines()) == 5


def flowing(seat: Any, name: str = "Ann Berg", many: int = 3) -> Any:
    """Somebody who sent three people lately."""
    ann = people.person(seat, name)
    for number in range(many):
        people.referral(
            seat, ann, f"{name}'s {number}", TODAY - timedelta(days=30 * number + 1), thanked=True
        )
    return ann


@pytest.mark.spec("S4-22")
def test_a_flow_starts_acknowledgements_that_repeat_within_the_professions_rule(signed_in, seat, clock):
    practise(seat, "adviser")
    ann = flowing(seat)
    plan = Plan.objects.get(contact=ann, kind="acknowledgement")
    assert [step.due_on for step in plan.steps.all()] == [TODAY]
    page = text(signed_in.get("/gifts"))
    assert (
        "Ann Berg 3 referrals , the last 3 May 2026 . Acknowledged 0 times, next 4 May 2026 , by a gift or by words"
        in page
    )
    signed_in.post(f"/gifts/flows/{ann.pk}/acknowledge", {"key": "a"})
    signed_in.post(f"/gifts/flows/{ann.pk}/acknowledge", {"key": "a"})
    assert [step.due_on for step in plan.steps.filter(settled_on=None)] == [TODAY + timedelta(days=91)]
    assert Touch.objects.filter(contact=ann, kind="thank-you", gave="deposit", referral=None).count() == 1
    given(seat, ann, state="sent", cost=Decimal(300), currency="USD")
    assert "by words: the rule leaves no room for a gift" in text(signed_in.get("/gifts"))
    clock.forward(days=400)
    signed_in.post(f"/gifts/flows/{ann.pk}/acknowledge", {"key": "b"})
    plan.refresh_from_db()
    assert plan.ended_by == "done"


def test_whoever_sends_fewer_than_a_flow_gets_no_plan_and_content_gets_none(seat):
    flowing(seat, many=2)
    interview = people.content(seat, "Interview", behind=["Carol"])
    for number in range(4):
        people.referral(seat, interview, f"Reader {number}", TODAY - timedelta(days=number + 1))
    assert not Plan.objects.exists()


def settled(seat: Any, pk: int, suffix: str = "", **told: str) -> str:
    with one_act(seat=seat, now=people.NOW, action="settle") as act:
        return gift_in(act, pk, suffix, told)


def test_a_suggestion_is_settled_as_sent_ordered_not_this_time_or_acknowledged(seat):
    ann = flowing(seat)
    gift = given(seat, ann, idea="Tea")
    assert "is ordered" in settled(seat, gift.pk, state="ordered")
    assert settled(seat, gift.pk, cost="12,50") == "Noted: you sent Ann Berg a gift."
    assert Gift.objects.get(pk=gift.pk).cost == Decimal("12.50")
    assert "not proposed again in 2026" in settled(seat, ann.pk, "2026", state="not this time")
    assert "The next time is 3 August 2026" in settled(seat, ann.pk, "flow-2026-05-04", state="acknowledged")
    with pytest.raises(Refused, match="is not one of"):
        settled(seat, gift.pk, state="stolen")
    with pytest.raises(Refused, match=r"is not an amount|no amount"):
        settled(seat, gift.pk, cost="plenty")


def test_nobody_reaches_the_gift_of_another_practice(signed_in, stranger):
    theirs = given(stranger, people.person(stranger, "Their Ann"), idea="Tea")
    assert signed_in.get(f"/gifts/{theirs.pk}").status_code == 404
    assert signed_in.post(f"/gifts/{theirs.pk}/step", {"state": "sent"}).status_code == 404
    assert signed_in.post(f"/gifts/{theirs.pk}/restore").status_code == 404
