"""What a conversation with a prospect led to, and what becomes of their referral."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

import people
from headwater.actions.acting import Refused, Seat
from headwater.actions.engagements import change_engagement
from headwater.actions.referrals import change_referral, move_stage
from headwater.actions.thanks import ThanksGiven, record_thanks
from headwater.actions.touches import record_touch
from headwater.store.models import Referral, Touch
from people import NOW


def talk(seat: Seat, referral: Referral, outcome: str, **told: Any) -> Touch:
    words = {"kind": "meeting", "at": NOW, "contact": referral.prospect, "outcome": outcome, **told}
    return record_touch(seat=seat, now=NOW, **words)


def stages(referral: Referral) -> list[str]:
    referral.refresh_from_db()
    return [referral.stage, *referral.history.order_by("-at", "-id").values_list("reason", flat=True)][:2]


@pytest.mark.parametrize(
    ("outcome", "stage"),
    [
        ("served without hiring", "served"),
        ("no fit", "declined"),
        ("later", "received"),
        ("hired", "received"),
    ],
)
def test_what_a_talk_led_to_moves_the_open_referral(outcome: str, stage: str, seat: Seat) -> None:
    made = people.referral(seat, "Ann", "Bob", thanked=True)
    touch = talk(seat, made, outcome)
    assert stages(made)[0] == stage and touch.referral == made and touch.outcome == outcome


def test_thanks_that_are_owed_stay_owed_and_close_the_referral_when_they_are_given(seat: Seat) -> None:
    made = people.referral(seat, "Ann", "Bob")
    talk(seat, made, "served without hiring")
    assert stages(made)[0] == "received" and made.thanks == "owed"
    record_thanks(seat=seat, now=NOW, referral=made, given=ThanksGiven(at=NOW))
    assert stages(made) == ["served", "The first conversation gave them what they needed."]


def test_a_later_talk_counts_over_an_earlier_one(seat: Seat) -> None:
    made = people.referral(seat, "Ann", "Bob")
    talk(seat, made, "served without hiring", at=NOW - timedelta(days=9))
    talk(seat, made, "later")
    record_thanks(seat=seat, now=NOW, referral=made, given=ThanksGiven(at=NOW))
    assert stages(made)[0] == "received"


def test_every_open_referral_of_the_person_closes_and_those_of_after_the_talk_do_not(seat: Seat) -> None:
    first = people.referral(seat, "Ann", "Bob", "2026-01-10", thanked=True)
    second = people.referral(seat, "Cy", "Bob", "2026-02-10", thanked=True)
    after = people.referral(seat, "Dee", "Bob", "2026-04-10", thanked=True)
    touch = talk(seat, first, "no fit", at=people.at("2026-03-01"))
    assert [stages(one)[0] for one in (first, second, after)] == ["declined", "declined", "received"]
    assert touch.referral == second


def test_a_talk_of_the_day_of_another_stage_comes_after_it_and_one_of_before_is_refused(seat: Seat) -> None:
    made = people.referral(seat, "Ann", "Bob", "2026-03-01", thanked=True)
    move_stage(seat=seat, now=NOW, referral=made, stage="met", at=people.at("2026-04-01", 16))
    with pytest.raises(Refused, match="A later stage needs a later date"):
        talk(seat, made, "no fit", at=people.at("2026-03-20"))
    assert not Touch.objects.exclude(outcome="").exists()
    talk(seat, made, "no fit", at=people.at("2026-04-01", 9))
    assert stages(made)[0] == "declined"


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"kind": "mail"}, "Only a call or a meeting"),
        ({"outcome": "married"}, "'married' is not one of"),
        ({"at": NOW + timedelta(days=1)}, "still to come has no outcome"),
    ],
)
def test_what_cannot_be_an_outcome_is_said_in_a_sentence(told: Any, sentence: str, seat: Seat) -> None:
    made = people.referral(seat, "Ann", "Bob")
    with pytest.raises(Refused, match=sentence):
        talk(seat, made, **{"outcome": "later", **told})


def test_somebody_whose_source_nobody_knows_can_be_served_as_well(seat: Seat) -> None:
    bob = people.person(seat, "Bob")
    made = record_touch(seat=seat, now=NOW, contact=bob, kind="call", at=NOW, outcome="served without hiring")
    assert made.referral is None


@pytest.mark.parametrize(
    ("changes", "sentence", "place"),
    [
        ({"fit": 6}, "from 1 to 5", "fit"),
        ({"fit": 0}, "from 1 to 5", "fit"),
        ({"readiness": "hot"}, "'hot' is not one of", "readiness"),
        ({"other_quotes": "maybe"}, "'maybe' is not one of", "other_quotes"),
        ({"questions": -1}, "how many questions", "questions"),
        ({"price_asked": -1}, "below 0", "price_asked"),
        ({"price_agreed": 5, "price_currency": "12"}, "is no currency", "price_currency"),
    ],
)
def test_what_cannot_be_kept_of_how_they_came_is_said_at_its_place(
    changes: Any, sentence: str, place: str, seat: Seat
) -> None:
    made = people.referral(seat, "Ann", "Bob")
    changes = {name: people.Decimal(v) if "price_a" in name else v for name, v in changes.items()}
    with pytest.raises(Refused) as caught:
        change_referral(seat=seat, now=NOW, referral=made, **changes)
    assert sentence in caught.value.sentence and caught.value.place == place


def test_a_price_has_the_own_currency_unless_another_is_named_and_none_without_a_price(seat: Seat) -> None:
    price = people.Decimal(900)
    made = people.referral(seat, "Ann", "Bob", price_asked=price, fit=4, readiness="warm", other_quotes="no")
    assert (made.price_currency, made.fit, made.readiness, made.other_quotes) == ("EUR", 4, "warm", "no")
    made = change_referral(seat=seat, now=NOW, referral=made, price_currency="chf")
    assert made.price_currency == "CHF"
    assert change_referral(seat=seat, now=NOW, referral=made, price_asked=None).price_currency == ""


def test_satisfaction_is_a_mark_from_1_to_5(seat: Seat) -> None:
    work = people.engagement(seat, "Bob", satisfaction=5)
    assert work.satisfaction == 5
    assert change_engagement(seat=seat, now=NOW, work=work, satisfaction=None).satisfaction is None
    with pytest.raises(Refused, match="from 1 to 5"):
        change_engagement(seat=seat, now=NOW, work=work, satisfaction=9)
    with pytest.raises(Refused, match="from 1 to 5"):
        people.engagement(seat, "Cy", satisfaction=0)
