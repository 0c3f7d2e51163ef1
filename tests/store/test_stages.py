"""The stage of a referral is always the last entry of its history, in whatever order entries come."""

from __future__ import annotations

from datetime import timedelta

from django.db import DatabaseError, transaction
from hypothesis import given
from hypothesis import strategies as st

import people
from headwater.actions.acting import Refused, Seat
from headwater.actions.referrals import change_referral, move_stage, restore_referrals, trash_referrals
from headwater.actions.thanks import ThanksGiven, record_thanks
from headwater.core.words import Stage
from headwater.store.models import Referral, StageChange

from .rows import change

stages = st.sampled_from(list(Stage))
hours = st.integers(0, 200)
acts = st.one_of(
    st.tuples(st.just("move"), stages, hours),
    st.tuples(st.just("slip in"), stages, hours),
    st.tuples(st.just("set"), stages, st.just(0)),
    st.tuples(st.just("thank"), st.none(), hours),
    st.tuples(st.just("hire"), st.none(), hours),
    st.tuples(st.just("trash"), st.none(), st.just(0)),
    st.tuples(st.just("restore"), st.none(), st.just(0)),
    st.tuples(st.just("redate"), st.none(), hours),
)


def last_stage(referral: Referral) -> str:
    """The stage of the last entry."""
    entry = StageChange.objects.filter(referral=referral).order_by("-at", "-pk").first()
    assert entry is not None
    return entry.stage


def do(seat: Seat, sent: Referral, act: str, stage: Stage | None, hour: int) -> None:
    """One act upon the referral, `hour` hours after it was received."""
    at = sent.received_at + timedelta(hours=hour)
    seated = {"seat": seat, "now": people.NOW}
    sent = Referral.objects.get(pk=sent.pk)
    match act:
        case "move":
            move_stage(**seated, referral=sent, stage=str(stage), at=at)
        case "slip in":
            StageChange.objects.create(referral=sent, stage=str(stage), at=at, noted_at=people.NOW)
        case "set":
            change(sent, stage=str(stage))
        case "thank":
            record_thanks(**seated, referral=sent, given=ThanksGiven(at=at))
        case "hire":
            people.engagement(seat, sent.prospect, at.date())
        case "trash":
            trash_referrals(**seated, referrals=[sent])
        case "restore":
            restore_referrals(**seated, referrals=[sent])
        case "redate":
            change_referral(**seated, referral=sent, received_at=at)


@given(steps=st.lists(acts, max_size=12), first=stages)
def test_the_stage_equals_the_last_entry_whatever_is_done(
    seat: Seat, steps: list[tuple[str, Stage | None, int]], first: Stage
) -> None:
    with transaction.atomic():
        sent = people.referral(seat, "Ann", "Bob", "2026-01-10", stage=first)
        for act, stage, hour in steps:
            try:
                with transaction.atomic():
                    do(seat, sent, act, stage, hour)
            except (Refused, DatabaseError):
                pass
            sent.refresh_from_db()
            assert sent.stage == last_stage(sent)
        transaction.set_rollback(True)


def test_a_new_referral_has_its_first_stage_in_its_history(seat: Seat) -> None:
    sent = people.referral(seat, "Ann", "Bob", stage="met")
    entry = sent.history.get()
    assert (entry.stage, entry.at, entry.by) == ("met", sent.received_at, seat.user)


def test_a_bulk_insert_has_its_histories_too(seat: Seat) -> None:
    one = people.referral(seat, "Ann", "Bob")
    more = [people.person(seat, f"Client {number}") for number in range(3)]
    stamp = {"workspace": seat.workspace, "added_at": people.NOW, "changed_at": people.NOW}
    Referral.objects.bulk_create(
        Referral(
            **stamp, source=one.source, prospect=prospect, provider=one.provider, received_at=people.NOW,
            received_on=people.NOW.date(), stage="proposed",
        )
        for prospect in more
    )  # fmt: skip
    assert StageChange.objects.filter(stage="proposed").count() == 3


def test_an_entry_noted_late_finds_its_place_and_leaves_the_stage(seat: Seat) -> None:
    sent = people.referral(seat, "Ann", "Bob", "2026-01-10", thanked=True)
    move_stage(seat=seat, now=people.NOW, referral=sent, stage="won", at=people.at("2026-02-01"))
    StageChange.objects.create(referral=sent, stage="met", at=people.at("2026-01-20"), noted_at=people.NOW)
    sent.refresh_from_db()
    assert sent.stage == "won"
    assert [entry.stage for entry in sent.history.all()] == ["received", "met", "won"]
