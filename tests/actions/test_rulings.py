"""What speaks for which source, and the owner's word where it does not agree."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

import people
from headwater.actions.acting import Refused, Seat
from headwater.actions.origins import name_the_source
from headwater.actions.referrals import trash_referrals
from headwater.actions.rulings import add_evidence, rule_source
from headwater.store.models import Change, Evidence, Referral
from headwater.store.queries.claims import claims_into, claims_of
from people import NOW


def told(seat: Seat, made: Referral, source: Any, kind: str = "told") -> None:
    add_evidence(
        seat=seat, now=NOW, referral=made, kind=kind, text="so it was", confidence="likely", source=source
    )


def rule(seat: Seat, made: Referral, source: Any, *, days: int = 0, text: str = "") -> Evidence:
    now = NOW + timedelta(days=days)
    return rule_source(seat=seat, now=now, referral=made, source=source, text=text)


def test_evidence_that_agrees_with_what_is_recorded_asks_nothing(seat: Seat) -> None:
    made = people.referral(seat, "Ann", "Bob")
    told(seat, made, "Ann")
    told(seat, made, "")
    assert not claims_of(made).differ and claims_into(seat.workspace, made.prospect) == []


def test_told_and_tracked_stand_side_by_side_and_a_later_ruling_counts_over_an_earlier(seat: Seat) -> None:
    made = people.referral(seat, "Ann", "Bob")
    told(seat, made, "Ann")
    told(seat, made, "Spring letter", "campaign")
    claims = claims_of(made)
    assert [(each.source.name, each.ways) for each in claims.claims] == [
        ("Ann", "recorded, told"), ("Spring letter", "campaign"),
    ]  # fmt: skip
    assert claims.differ and claims.ruling is None
    rule(seat, made, "Spring letter", text="the letter came first")
    rule(seat, made, made.source, days=1)
    claims = claims_into(seat.workspace, made.prospect)[0]
    assert claims.ruling is not None and claims.ruling.source == made.source
    assert [one.source.name for one in claims.rulings if one.source] == ["Spring letter", "Ann"]
    assert len(claims.claims) == 2 and made.evidence.count() == 4
    made.refresh_from_db()
    assert made.source.name == "Ann"
    assert Change.objects.filter(table="evidence", after__contains='"ruling"').count() == 2


def test_a_ruling_names_somebody_who_can_have_sent_them(seat: Seat) -> None:
    made = people.referral(seat, "Ann", "Bob")
    for source, sentence in (
        ("", "Say which source"), ("Bob", "did not send themselves"), (seat.workspace.me, "did not send"),
    ):  # fmt: skip
        with pytest.raises(Refused, match=sentence):
            rule(seat, made, source)
    trash_referrals(seat=seat, now=NOW, referrals=[made])
    with pytest.raises(Refused, match="in the trash"):
        rule(seat, made, "Ann")
    assert not Evidence.objects.exists()


def test_a_ruling_sent_twice_is_kept_once(seat: Seat) -> None:
    made = people.referral(seat, "Ann", "Bob")
    for _ in range(2):
        rule_source(seat=seat, now=NOW, referral=made, source="Ann", key="k")
    assert Evidence.objects.count() == 1


def test_what_a_client_answers_speaks_for_the_source_they_name(seat: Seat) -> None:
    bob = people.person(seat, "Bob")
    name_the_source(seat=seat, now=NOW, client=bob, answer="Google")
    one = Evidence.objects.get()
    assert one.source is not None and one.source.name == "Google"
