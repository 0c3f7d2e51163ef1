"""Gives: what passed between a contact and me, the referral that some of them are, and what came of them."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

import people
from headwater.actions.acting import KeyUsed, NotHere, Refused, Seat
from headwater.actions.giving import (
    Given,
    add_give_step,
    change_give,
    drop_give_step,
    record_give,
    restore_give,
    tell_outcome,
    trash_give,
)
from headwater.actions.parties import trash_party
from headwater.actions.referrals import Sent, change_referral, record_referral, trash_referrals
from headwater.store.models import Give, GiveStep, Party, Referral
from headwater.store.queries.soundness import faults

DAY = date(2026, 3, 2)


def gave(seat: Seat, contact: str = "Ann", *, key: str = "", **details: Any) -> Give:
    told = {"kind": "resource", "on": DAY, **details}
    given = Given(contact=people.known(seat, contact), **told)
    return record_give(seat=seat, now=people.NOW, given=given, key=key)


def seated(seat: Seat) -> dict[str, Any]:
    return {"seat": seat, "now": people.NOW}


def test_a_give_keeps_what_was_told(seat: Seat) -> None:
    give = gave(
        seat, kind="advice", what="How to price", outcome="value", value=Decimal("120.50"), minutes=24, note="by phone"
    )  # fmt: skip
    give.refresh_from_db()
    assert (give.direction, give.kind, give.contact.name, give.on) == ("out", "advice", "Ann", DAY)
    assert (give.value, give.currency) == (Decimal("120.50"), "EUR")
    assert give.outcome_on == people.NOW.date()
    assert [(step.on, step.minutes) for step in give.steps.all()] == [(DAY, 24)]
    assert give.referral is None
    assert not any(faults().values())


def test_a_prospective_client_sent_is_the_referral_that_it_is(seat: Seat) -> None:
    give = gave(seat, kind="prospective client", other="Bob")
    sent = give.referral
    assert sent is not None
    assert (sent.source, sent.prospect.name, sent.provider.name) == (seat.workspace.me, "Bob", "Ann")
    assert (sent.kind, sent.received_on, sent.thanks) == ("referral", DAY, "none")
    assert gave(seat, kind="introduction", other="Cy").referral.kind == "introduction"
    assert not any(faults().values())


def test_a_prospective_client_received_is_the_referral_that_it_is(seat: Seat) -> None:
    give = gave(seat, kind="prospective client", direction="in", other="Bob")
    sent = give.referral
    assert sent is not None
    assert (sent.source.name, sent.prospect.name, sent.provider) == ("Ann", "Bob", seat.workspace.me)
    assert sent.thanks == "owed"
    assert not any(faults().values())


def test_a_referral_that_stands_already_is_not_written_again(seat: Seat) -> None:
    ann, bob = people.person(seat, "Ann"), people.person(seat, "Bob")
    assert seat.workspace.me is not None
    sent = record_referral(
        **seated(seat),
        sent=Sent(source=seat.workspace.me, prospect=bob, provider=ann, received_at=people.at(DAY)),
    )
    assert gave(seat, kind="introduction", other="Bob").referral == sent
    assert gave(seat, kind="introduction", other="Bob").referral != sent
    assert not any(faults().values())


def test_a_referral_may_be_chosen_and_is_led_to_by_one_give(seat: Seat) -> None:
    first = gave(seat, kind="introduction", other="Bob")
    with pytest.raises(Refused, match="Another give leads to that referral"):
        gave(seat, kind="introduction", other="Bob", referral=first.referral)
    with pytest.raises(Refused, match="between other people"):
        gave(seat, kind="introduction", other="Cy", referral=first.referral)
    trash_give(**seated(seat), give=first)
    with pytest.raises(Refused, match="in the trash"):
        gave(seat, kind="introduction", other="Bob", referral=first.referral)
    told_not = gave(seat, kind="introduction", other="Bob", refers=False)
    assert told_not.referral is None


def test_the_same_key_gives_the_same_give_and_other_content_is_refused(seat: Seat) -> None:
    first = gave(seat, kind="introduction", other="Bob", key="k")
    assert gave(seat, kind="introduction", other="Bob", key="k") == first
    assert Referral.objects.count() == 1
    with pytest.raises(KeyUsed):
        gave(seat, kind="introduction", other="Cy", key="k")


@pytest.mark.parametrize(
    ("details", "sentence", "place"),
    [
        ({"kind": "money"}, "not one of", "kind"),
        ({"direction": "up"}, "not one of", "direction"),
        ({"outcome": "fame"}, "not one of", "outcome"),
        ({"on": date(2026, 5, 5)}, "still to come", "on"),
        ({"on": date(26, 5, 4)}, "The year 26 cannot be meant", "on"),
        ({"outcome": "met", "outcome_on": date(2026, 3, 1)}, "cannot be older", "outcome_on"),
        ({"outcome": "none", "value": Decimal(1)}, "has no value", "value"),
        ({"value": Decimal(-1)}, "below nothing", "value"),
        ({"value": Decimal("NaN")}, "at most 13 digits", "value"),
        ({"value": Decimal("0.00001")}, "at most 13 digits", "value"),
        ({"value": Decimal(1), "currency": "XYZ"}, "is no currency", "currency"),
        ({"minutes": 0}, "whole number from 1", "minutes"),
        ({"minutes": 10**12}, "whole number from 1", "minutes"),
        ({"what": "x" * 301}, "up to 300 characters", "what"),
        ({"other": "Ann"}, "on both sides", "other"),
        ({"other": "Kim Vale"}, "Name somebody else", "other"),
        ({"kind": "introduction", "other": "Kim Vale"}, "This is you", "other"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_at_its_place(
    seat: Seat, details: dict[str, Any], sentence: str, place: str
) -> None:
    people.person(seat, "Ann")
    with pytest.raises(Refused, match=sentence) as refused:
        gave(seat, **details)
    assert refused.value.place == place
    assert not Give.objects.exists()
    assert not Referral.objects.exists()


def test_neither_content_nor_i_receive_a_give_but_content_may_be_given(seat: Seat) -> None:
    article = people.content(seat, "The article")
    with pytest.raises(Refused, match="is content"):
        record_give(**seated(seat), given=Given(contact=article, kind="resource", on=DAY))
    with pytest.raises(Refused, match="This is you"):
        gave(seat, "Kim Vale")
    assert gave(seat, other=article).other == article
    with pytest.raises(Refused, match="name a person or an organisation"):
        gave(seat, kind="introduction", other=article)


def test_somebody_in_the_trash_is_given_nothing_new_and_keeps_what_they_were_given(seat: Seat) -> None:
    give = gave(seat)
    trash_party(**seated(seat), party=give.contact)
    with pytest.raises(Refused, match="Ann is in the trash"):
        record_give(**seated(seat), given=Given(contact=give.contact, kind="advice", on=DAY))
    assert change_give(**seated(seat), give=give, note="still there").note == "still there"


def test_a_corrected_give_corrects_its_referral(seat: Seat) -> None:
    give = gave(seat, kind="introduction", other="Bob")
    changed = change_give(
        **seated(seat), give=give, contact=people.person(seat, "Dee"), other="Eve", kind="prospective client",
        on=date(2026, 4, 1),
    )  # fmt: skip
    sent = Referral.objects.get()
    assert changed.referral == sent
    assert (sent.prospect.name, sent.provider.name, sent.kind) == ("Eve", "Dee", "referral")
    assert sent.received_on == date(2026, 4, 1)
    assert not any(faults().values())


def test_who_was_sent_may_be_told_later_and_then_it_is_a_referral(seat: Seat) -> None:
    give = gave(seat, kind="prospective client")
    assert give.referral is None
    assert change_give(**seated(seat), give=give, other="Bob").referral is not None
    told_not = gave(seat, kind="introduction", other="Cy", refers=False)
    assert change_give(**seated(seat), give=told_not, what="a call").referral is None


@pytest.mark.parametrize("changes", [{"kind": "advice"}, {"other": None}, {"direction": "in"}])
def test_a_give_that_is_a_referral_stays_one(seat: Seat, changes: dict[str, Any]) -> None:
    give = gave(seat, kind="introduction", other="Bob")
    with pytest.raises(Refused, match="is a referral as well"):
        change_give(**seated(seat), give=give, **changes)
    give.refresh_from_db()
    assert give.other is not None


def test_a_give_and_the_referral_it_wrote_go_to_the_trash_and_come_back_together(seat: Seat) -> None:
    give = gave(seat, kind="introduction", other="Bob")
    trash_give(**seated(seat), give=give)
    assert not Referral.objects.of(seat.workspace).exists()
    trash_give(seat=seat, now=people.NOW + timedelta(hours=1), give=give)
    restore_give(**seated(seat), give=give)
    assert Referral.objects.of(seat.workspace).count() == 1
    assert not any(faults().values())


def test_a_referral_of_its_own_stays_when_its_give_goes(seat: Seat) -> None:
    sent = people.referral(seat, "Ann", "Bob", DAY)
    give = gave(seat, kind="prospective client", direction="in", other="Bob")
    assert give.referral == sent
    trash_give(**seated(seat), give=give)
    sent.refresh_from_db()
    assert sent.trashed_at is None
    again = gave(seat, kind="prospective client", direction="in", other="Bob")
    assert again.referral == sent
    with pytest.raises(Refused, match="recorded as another give"):
        restore_give(**seated(seat), give=give)


def test_a_referral_that_became_work_stays_when_the_give_goes(seat: Seat) -> None:
    give = gave(seat, kind="prospective client", direction="in", other="Bob")
    people.engagement(seat, "Bob", "2026-04-01", "100")
    trash_give(**seated(seat), give=give)
    assert Referral.objects.of(seat.workspace).count() == 1


def test_a_give_outlives_its_referral(seat: Seat) -> None:
    give = gave(seat, kind="introduction", other="Bob")
    assert give.referral is not None
    trash_referrals(**seated(seat), referrals=[give.referral])
    assert change_give(**seated(seat), give=give, on=date(2026, 3, 1)).on == date(2026, 3, 1)
    assert not any(faults().values())


def test_the_outcome_is_told_with_its_day_and_value(seat: Seat) -> None:
    give = gave(seat)
    told = tell_outcome(**seated(seat), give=give, outcome="met")
    assert (told.outcome_on, told.value) == (people.NOW.date(), None)
    told = tell_outcome(
        **seated(seat), give=give, outcome="business", on=date(2026, 4, 2), value=Decimal(900), currency="usd"
    )
    assert (told.value, told.currency) == (Decimal(900), "USD")
    assert tell_outcome(**seated(seat), give=give, outcome="value").value == Decimal(900)
    assert tell_outcome(**seated(seat), give=give, outcome="none").value is None
    with pytest.raises(Refused, match="Say what came of it"):
        tell_outcome(**seated(seat), give=give, outcome="")


def test_minutes_are_logged_by_step_and_a_wrong_step_can_go(seat: Seat) -> None:
    give = gave(seat, minutes=24)
    step = add_give_step(**seated(seat), give=give, on=DAY, what="Called both", minutes=30, key="s")
    assert add_give_step(**seated(seat), give=give, on=DAY, what="Called both", minutes=30, key="s") == step
    assert sum(each.minutes for each in give.steps.all()) == 54
    for wrong in ({"what": " "}, {"minutes": 0}, {"on": date(2027, 1, 1)}, {"what": "x" * 121}):
        with pytest.raises(Refused):
            add_give_step(**seated(seat), give=give, **{"on": DAY, "what": "Called", "minutes": 1, **wrong})
    drop_give_step(**seated(seat), step=step)
    assert GiveStep.objects.count() == 1


def test_a_give_in_the_trash_cannot_be_changed(seat: Seat) -> None:
    give = gave(seat)
    trash_give(**seated(seat), give=give)
    for act in (
        lambda: change_give(**seated(seat), give=give, note="x"),
        lambda: tell_outcome(**seated(seat), give=give, outcome="met"),
        lambda: add_give_step(**seated(seat), give=give, on=DAY, what="x", minutes=1),
    ):
        with pytest.raises(Refused, match="in the trash"):
            act()


def test_nobody_of_another_workspace_is_named(seat: Seat, stranger: Seat) -> None:
    zoe = people.person(stranger, "Zoe")
    with pytest.raises(NotHere):
        gave(seat, other=zoe)
    theirs = people.referral(stranger, "Zoe", "Yan")
    with pytest.raises(NotHere):
        gave(seat, kind="introduction", other="Bob", referral=theirs)
    assert not Party.objects.of(seat.workspace).filter(name="Bob").exists()


def test_a_give_follows_its_referral_when_that_turns_out_to_be_between_others(seat: Seat) -> None:
    give = gave(seat, kind="introduction", other="Bob")
    assert give.referral is not None
    change_referral(
        **seated(seat), referral=give.referral, prospect=people.person(seat, "Eve"), provider=people.person(seat, "Dee")
    )  # fmt: skip
    give.refresh_from_db()
    assert (give.contact.name, give.other.name) == ("Dee", "Eve")
    assert not any(faults().values())
    came = gave(seat, kind="introduction", other="Fay", direction="in")
    assert came.referral is not None
    change_referral(**seated(seat), referral=came.referral, source=people.content(seat, "Article"))
    came.refresh_from_db()
    assert (came.contact.name, came.referral) == ("Ann", None)
    assert not any(faults().values())
