"""The same idempotency key with the same content does a thing once; with other content it is refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

import people
from headwater.actions.acting import KeyUsed, Refused, Seat
from headwater.actions.engagements import record_engagement
from headwater.actions.parties import record_party
from headwater.actions.referrals import Sent, move_stage, record_referral
from headwater.actions.thanks import ThanksGiven, record_thanks
from headwater.actions.touches import record_touch
from headwater.store.models import Change, Deed, Engagement, Party, Referral, StageChange, Thanks, Touch

NOW = people.NOW
Call = Callable[..., Any]


@pytest.fixture
def calls(seat: Seat) -> dict[str, tuple[Call, dict[str, Any], list[dict[str, Any]]]]:
    """Each verb with a key: the call, its content, and other contents of which each is another one."""
    sent = people.referral(seat, "Ann", "Bob", "2026-01-10")
    ann, bob, dee = sent.source, sent.prospect, people.person(seat, "Dee")
    base = {"seat": seat, "now": NOW}

    def refer(key: str, **words: Any) -> Any:
        content = {"source": ann, "prospect": dee, "received_at": people.at("2026-03-01")} | words
        return record_referral(**base, key=key, sent=Sent(**content))

    def thank(key: str, **words: Any) -> Any:
        return record_thanks(**base, key=key, referral=sent, given=ThanksGiven(**({"at": NOW} | words)))

    def touch(key: str, **words: Any) -> Any:
        return record_touch(**base, key=key, **({"contact": ann, "kind": "call", "at": NOW} | words))

    def hire(key: str, **words: Any) -> Any:
        return record_engagement(**base, key=key, **({"client": dee, "started_on": date(2026, 3, 2)} | words))

    def meet(key: str, **words: Any) -> Any:
        return move_stage(**base, key=key, referral=sent, **({"stage": "met", "at": NOW} | words))

    def add(key: str, **words: Any) -> Any:
        return record_party(**base, key=key, **({"name": "Eve", "kind": "person"} | words))

    return {
        "record_referral": (
            refer,
            {},
            [{"source": bob}, {"note": "x"}, {"qualified": "yes"}, {"kind": "introduction"}, {"group": bob},
             {"relation_to_me": "client"}, {"stage": "met"}, {"received_at": people.at("2026-03-02")}],
        ),
        "record_thanks": (thank, {}, [{"channel": "card"}, {"note": "x"}, {"people": [ann]}]),
        "record_touch": (touch, {}, [{"minutes": 5}, {"note": "x"}, {"kind": "mail"}, {"gave": "deposit"}]),
        "record_engagement": (hire, {}, [{"service": "x"}, {"value": Decimal(10)}, {"client": bob}]),
        "move_stage": (meet, {}, [{"reason": "x"}, {"stage": "proposed"}, {"thanked": ThanksGiven(at=NOW)}]),
        "record_party": (add, {}, [{"name": "Eva"}, {"note": "x"}, {"addresses": [("email", "e@x.org")]}]),
    }  # fmt: skip


def counts() -> list[int]:
    """How many rows there are of everything that a verb could add."""
    models = (Party, Referral, Engagement, Touch, Thanks, StageChange, Change, Deed)
    return [model.objects.count() for model in models]


VERBS = [
    "record_referral",
    "record_thanks",
    "record_touch",
    "record_engagement",
    "move_stage",
    "record_party",
]


@pytest.mark.parametrize("verb", VERBS)
def test_the_same_key_and_content_again_answers_the_same_and_does_nothing(calls: Any, verb: str) -> None:
    call, content, _ = calls[verb]
    first = call("key-1", **content)
    after = counts()
    again = call("key-1", **content)
    assert (type(again), again.pk) == (type(first), first.pk)
    assert counts() == after


@pytest.mark.parametrize("verb", VERBS)
def test_the_same_key_with_other_content_is_refused(calls: Any, verb: str) -> None:
    call, content, others = calls[verb]
    call("key-1", **content)
    after = counts()
    for other in others:
        with pytest.raises(KeyUsed, match="already used for something else"):
            call("key-1", **(content | other))
    assert counts() == after


def test_a_key_belongs_to_one_verb(calls: Any) -> None:
    calls["record_party"][0]("key-1")
    with pytest.raises(KeyUsed):
        calls["record_touch"][0]("key-1")


def test_a_key_belongs_to_one_workspace(calls: Any, stranger: Seat) -> None:
    eve = calls["record_party"][0]("key-1")
    other = record_party(seat=stranger, now=NOW, name="Eve", kind="person", key="key-1")
    assert other.pk != eve.pk


def test_what_was_refused_leaves_its_key_free(calls: Any) -> None:
    hire = calls["record_engagement"][0]
    with pytest.raises(Refused):
        hire("key-1", currency="XYZ", value=Decimal(10))
    assert hire("key-1").pk


def test_two_acts_without_a_key_are_two(calls: Any) -> None:
    add = calls["record_party"][0]
    assert add("").pk != add("").pk
    assert not Deed.objects.exists()


def test_a_key_has_a_length(calls: Any) -> None:
    add = calls["record_party"][0]
    assert add("k" * 120).pk
    with pytest.raises(Refused, match="up to 120"):
        add("k" * 121)


def test_a_key_stays_used_for_ever(seat: Seat) -> None:
    first = record_party(seat=seat, now=NOW, name="Eve", kind="person", key="k")
    later = record_party(seat=seat, now=NOW + timedelta(days=4000), name="Eve", kind="person", key="k")
    assert later.pk == first.pk
