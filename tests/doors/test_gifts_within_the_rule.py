"""Every way in which a gift is kept, ordered or sent is held against the rule of the profession."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

import people
from headwater.actions.gifts import GiftTold, change_gift, record_gift
from headwater.actions.professions import choose_profession
from headwater.actions.touches import restore_touch, trash_touch
from headwater.store.models import Gift, Touch
from headwater.store.queries.gifts import verdict_on

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


SHARE = {
    "contact": "Ann Berg", "direction": "out", "state": "sent", "idea": "10% of the Reyes fee", "cash_like": "on",
    "cost": "410", "currency": "USD", "occasion": "for sending Mona Reyes",
}  # fmt: skip


def lawyer(seat: Any) -> Any:
    practise(seat, "lawyer")
    ann = people.person(seat, "Ann Berg")
    people.referral(seat, ann, "Bob", "2026-04-01", thanked=True)
    return ann


def test_a_share_of_a_fee_in_cash_is_told_to_be_against_the_rule_and_marked_once_it_is_kept(signed_in, seat):
    lawyer(seat)
    answer = signed_in.post("/gifts/new", SHARE)
    assert answer.status_code == 400 and not Gift.objects.exists()
    for said in ("Cash and vouchers are out.", "It says “10% of”.", "hardly nominal", "Why all the same"):
        assert said in text(answer)
    signed_in.post("/gifts/new", {**SHARE, "despite": "The bar said so."})
    assert "Because: The bar said so." in Gift.objects.get().note
    assert "10% of the Reyes fee beyond the rule" in text(signed_in.get("/gifts"))


@pytest.mark.parametrize("state", ["idea", "ordered"])
def test_an_idea_that_is_promised_beforehand_is_warned_of_as_it_is_kept_and_ordered(signed_in, seat, state):
    lawyer(seat)
    sends = {**SHARE, "state": state, "idea": "Amazon voucher", "occasion": "if she sends another client",
             "cash_like": ""}  # fmt: skip
    page = text(signed_in.post("/gifts/new", sends, follow=True))
    assert "But your profession's rule speaks against it" in page
    assert "Nothing may be promised beforehand. It says “if she sends”." in page
    gift = Gift.objects.get()
    ordered = signed_in.post(f"/gifts/{gift.pk}/step", {"state": "ordered"}, follow=True)
    assert "Noted: ordered. But your profession's rule speaks against it" in text(ordered)


def test_today_leads_to_the_form_with_what_was_typed_and_the_place_to_say_why(signed_in, seat):
    ann = lawyer(seat)
    gift = given(seat, ann, idea="Tea", send_by=TODAY)
    for subject, where in (
        (f"gift:{gift.pk}", f"/gifts/{gift.pk}?"),
        (f"party:{ann.pk}:flow-2026", "/gifts/new?"),
    ):
        sends = {"signal": "gift", "subject": subject, "state": "sent", "idea": "a voucher of 500"}
        answer = signed_in.post("/today/do", sends, follow=True)
        assert answer.redirect_chain[-1][0].startswith(where)
        page = answer.content.decode()
        assert 'value="a voucher of 500"' in page and "Why all the same" in page
    assert set(Gift.objects.values_list("state", flat=True)) == {"idea"}


def test_thanks_and_dealings_that_are_a_gift_are_held_too_and_a_card_is_words(signed_in, seat):
    practise(seat, "property")
    ann = people.person(seat, "Ann Berg")
    owed = people.referral(seat, ann, "Bob", "2026-04-01")
    thank = {"on": "2026-05-01", "channel": "gift"}
    page = text(signed_in.post(f"/today/thank/{owed.pk}", thank, follow=True))
    assert "no gift may answer referrals" in page and "record it under Gifts" in page
    assert not Touch.objects.exists()
    signed_in.post(f"/today/thank/{owed.pk}", {**thank, "note": "a thank-you card"})
    assert Touch.objects.get().kind == "gift"


def test_a_name_that_nobody_bears_is_asked_about_before_a_gift_makes_somebody_of_it(signed_in, seat):
    sends = {"contact": "Nobody Known", "direction": "out", "state": "idea", "idea": "tea"}
    answer = signed_in.post("/gifts/new", sends)
    assert "Nobody called Nobody Known is known." in text(answer) and not Gift.objects.exists()
    signed_in.post("/gifts/new", {**sends, "meant-nobody known": "new"})
    assert "tea for Nobody Known idea" in text(signed_in.get("/gifts"))


def test_today_proposes_no_gift_that_the_page_of_gifts_holds_against_the_rule(signed_in, seat):
    practise(seat, "health")
    ann = people.person(seat, "Ann Berg")
    people.referral(seat, ann, "Bob", "2026-04-01", thanked=True)
    for occasion, idea in (("ongoing flow", "tea"), ("birthday", "flowers")):
        given(seat, ann, idea=idea, occasion=occasion, send_by=TODAY + timedelta(days=3))
    assert "how many referrals somebody sent" in text(signed_in.get("/gifts"))
    page = text(signed_in.get("/?all=gift"))
    assert "Get and send a gift to Ann Berg: flowers" in page and "tea" not in page


def test_thanks_and_dealings_that_are_a_gift_stand_in_the_record_until_they_are_taken_back(signed_in, seat):
    practise(seat, "adviser")
    ann = people.person(seat, "Ann Berg")
    owed = people.referral(seat, ann, "Bob", "2026-04-01")
    work = people.engagement(seat, "Cy Hall", "2026-01-05", ended_on="2026-04-30")
    thank = {"on": "2026-05-01", "channel": "gift", "note": "a basket of fruit"}
    signed_in.post(f"/today/thank/{owed.pk}", thank)
    client = {"signal": "client-thanks", "subject": f"engagement:{work.pk}", "verb": "thank-client", **thank}
    signed_in.post("/today/do", client)
    record = signed_in.get("/gifts/record.csv").content.decode()
    assert record.count("a basket of fruit") == 2 and "thanks" in record and "end of the work" in record
    row = Gift.objects.get(contact=ann, occasion="thanks")
    assert (row.state, row.sent_on, row.touch.kind) == ("sent", date(2026, 5, 1), "gift")
    assert row.touch_id == owed.thanks_given.get().touch_id
    change_gift(seat=seat, now=people.NOW, gift=row, cost=Decimal(40), currency="USD")
    assert verdict_on(seat.workspace, ann.pk, on=TODAY).left == Decimal(260)
    trash_touch(seat=seat, now=people.NOW, touch=row.touch)
    assert verdict_on(seat.workspace, ann.pk, on=TODAY).left == Decimal(300)
    restore_touch(seat=seat, now=people.NOW, touch=row.touch)
    assert verdict_on(seat.workspace, ann.pk, on=TODAY).left == Decimal(260)
