"""`headwater check` names what does not fit together among promises, plans, gifts, asks and suggestions."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection

import people
from headwater.actions.acting import Refused, Seat
from headwater.actions.asks import record_ask
from headwater.actions.consents import record_consent
from headwater.actions.gifts import GiftTold, record_gift
from headwater.actions.parties import change_party
from headwater.actions.plans import start_plan
from headwater.actions.promises import make_promise, settle_promise
from headwater.actions.subjects import HOMES
from headwater.actions.today import snooze
from headwater.store.guards import install, remove
from headwater.store.models import Ask, Consent, Gift, Party, Plan, Promise, SignalAnswer
from headwater.store.queries.soundness import faults
from headwater.store.queries.soundness_care import SUBJECTS

from .rows import change

NOW, TODAY = people.NOW, people.NOW.date()


@pytest.fixture
def ledger(seat: Seat) -> Seat:
    """Somebody who is looked after in every way."""
    now: dict[str, Any] = {"seat": seat, "now": NOW}
    ann = people.person(seat, "Ann")
    sent = people.referral(seat, ann, "Bob", "2026-01-10", thanked=True)
    settle_promise(**now, promise=make_promise(**now, contact=ann, text="a list", due_on=TODAY))
    make_promise(**now, contact=ann, text="a book", due_on=TODAY)
    start_plan(**now, contact=ann, kind="warm-up")
    record_gift(**now, told=GiftTold(contact=ann, state="sent"), despite="a birthday")
    record_ask(**now, contact=ann, kind="referral", override="she offered")
    record_consent(**now, client=sent.prospect, item="name", basis="said so")
    snooze(**now, signal="keep-in-touch", subject=f"party:{ann.pk}:never", until=TODAY + timedelta(days=3))
    assert not any(faults().values())
    remove(connection)
    return seat


def found() -> set[str]:
    install(connection)
    told = {part for part, told in faults().items() if told}
    remove(connection)
    return told


@pytest.mark.parametrize(
    ("table", "which", "wrong"),
    [
        (Promise, {"state": "open"}, {"settled_on": TODAY}), (Promise, {"state": "kept"}, {"settled_on": None}),
        (Plan, {}, {"ended_on": TODAY}), (Plan, {}, {"ended_by": "done"}),
        (Gift, {}, {"sent_on": None}), (Gift, {}, {"touch_id": None}), (Gift, {}, {"state": "idea"}),
        (Ask, {}, {"answer": "yes"}), (Ask, {}, {"answered_on": TODAY}), (Ask, {}, {"followed_on": TODAY}),
        (Consent, {}, {"withdrawn_on": TODAY - timedelta(days=9)}),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_named(ledger, table, which, wrong):
    change(table.objects.get(**which), **wrong)
    assert found() == {"care"}


def test_somebody_looked_after_who_is_content_is_named(ledger):
    remove(connection)
    change(Party.objects.get(name="Bob"), kind="content")
    assert "care" in found()


@pytest.mark.parametrize("subject", ["party:999999:never", "promise:77", "user:1", "party:x", ""])
def test_an_answer_to_a_suggestion_about_nothing_is_named(ledger, subject):
    change(SignalAnswer.objects.get(), subject=subject)
    assert found() == {"suggestions"}


def test_an_answer_about_something_of_another_practice_is_named(ledger, stranger):
    zoe = people.person(stranger, "Zoe")
    change(SignalAnswer.objects.get(), subject=f"party:{zoe.pk}:never")
    assert found() == {"suggestions"}


def test_check_knows_every_kind_of_subject():
    assert {what: model for what, (model, _) in SUBJECTS.items()} == {
        what: model for what, (model, *_) in HOMES.items()
    }


def test_whoever_gets_gifts_asks_or_letters_stays_a_contact(seat):
    for number, told in enumerate(("gift", "ask")):
        who = people.person(seat, f"Person {number}")
        if told == "gift":
            record_gift(seat=seat, now=NOW, told=GiftTold(contact=who))
        else:
            record_ask(seat=seat, now=NOW, contact=who, kind="referral", override="offered")
        with pytest.raises(Refused, match="stays a contact"):
            change_party(seat=seat, now=NOW, party=who, kind="content")
