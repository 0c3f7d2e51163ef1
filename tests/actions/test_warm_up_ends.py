"""A source that is being warmed up is back, by whatever way the ledger comes to say that they sent somebody."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

import people
from headwater.actions.merging import merge_parties
from headwater.actions.parties import set_behind
from headwater.actions.plans import start_plan
from headwater.actions.referrals import change_referral, restore_referrals, trash_referrals
from headwater.store.models import Plan

NOW = people.NOW
DAY = "2026-05-02"


def corrected(seat: Any, ann: Any) -> None:
    made = people.referral(seat, "Otto Falk", "Bob Stone", DAY)
    change_referral(seat=seat, now=NOW, referral=made, source=ann)


def behind(seat: Any, ann: Any) -> None:
    interview = people.content(seat, "The interview")
    people.referral(seat, interview, "Bob Stone", DAY)
    set_behind(seat=seat, now=NOW, content=interview, people=[(ann, "author", 1)])


def merged(seat: Any, ann: Any) -> None:
    same = people.known(seat, "Anna Berg")
    people.referral(seat, same, "Bob Stone", DAY)
    merge_parties(seat=seat, now=NOW, kept=ann, gone=same)


def restored(seat: Any, ann: Any) -> None:
    made = people.referral(seat, ann, "Bob Stone", DAY)
    trash_referrals(seat=seat, now=NOW, referrals=[made])
    start_plan(seat=seat, now=NOW - timedelta(days=5), contact=ann, kind="warm-up")
    restore_referrals(seat=seat, now=NOW, referrals=[made])


@pytest.mark.parametrize("way", [corrected, behind, merged, restored])
def test_a_warm_up_ends_however_it_is_learned_that_they_sent_somebody(way, seat):
    ann = people.known(seat, "Ann Berg")
    start_plan(seat=seat, now=NOW - timedelta(days=10), contact=ann, kind="warm-up")
    way(seat, ann)
    ends = set(Plan.objects.filter(kind="warm-up").values_list("ended_by", "ended_on"))
    assert ends == {("reactivated", NOW.date())}
