"""Plans: their steps, what ends them, and what they lay down on the way."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

import people
from headwater.actions.acting import Refused, Seat, one_act
from headwater.actions.appointments import schedule_in
from headwater.actions.engagements import change_engagement, restore_engagement, trash_engagement
from headwater.actions.helping import give_in
from headwater.actions.plans import (
    add_step,
    change_step,
    end_plan,
    plan_in,
    restore_plan,
    settle_step,
    start_plan,
    step_in,
    trash_plan,
    warm_in,
)
from headwater.store.models import Appointment, Bearing, Give, Plan, PlanStep, Touch
from headwater.store.queries.soundness import faults

TODAY = people.NOW.date()
LATER = people.NOW + timedelta(hours=2)


def seated(seat: Seat) -> dict[str, Any]:
    return {"seat": seat, "now": people.NOW}


def steps(plan: Plan) -> list[PlanStep]:
    return list(plan.steps.all())


def test_a_warm_up_asks_for_nothing_and_ends_with_its_last_step(seat: Seat) -> None:
    plan = start_plan(**seated(seat), contact=people.known(seat, "Ann"), kind="warm-up", key="w")
    assert len(steps(plan)) == 3
    with pytest.raises(Refused, match="runs already"):
        start_plan(**seated(seat), contact=plan.contact, kind="warm-up")
    for step in steps(plan):
        with one_act(**seated(seat), action="t") as act:
            step_in(act, step.pk, "", {})
    plan.refresh_from_db()
    assert (plan.ended_on, plan.ended_by) == (TODAY, "done")
    assert set(Touch.objects.values_list("gave", flat=True)) == {"", "deposit"}
    assert not any(faults().values())


def test_a_new_referral_ends_the_warm_up_as_reactivated_and_an_older_one_written_late_does_not(
    seat: Seat,
) -> None:
    plan = start_plan(**seated(seat), contact=people.known(seat, "Ann"), kind="warm-up")
    people.referral(seat, "Ann", "Old Bob", TODAY - timedelta(days=1))
    plan.refresh_from_db()
    assert plan.ended_by == ""
    people.referral(seat, "Ann", "Bob", TODAY, now=LATER)
    plan.refresh_from_db()
    assert plan.ended_by == "reactivated"


def test_what_content_sends_brings_back_those_behind_it(seat: Seat) -> None:
    article = people.content(seat, "Article", behind=["Ann"])
    plan = start_plan(**seated(seat), contact=people.known(seat, "Ann"), kind="warm-up")
    people.referral(seat, article, "Bob", TODAY, now=LATER)
    plan.refresh_from_db()
    assert plan.ended_by == "reactivated"


@pytest.mark.spec("S1-22")
def test_a_preparation_starts_with_the_work_and_spreads_over_it(seat: Seat) -> None:
    start, end = TODAY - timedelta(days=10), TODAY + timedelta(days=90)
    work = people.engagement(seat, "Ann", start, ended_on=end)
    plan = work.plans.get()
    days = [(step.due_on - start).days for step in steps(plan)]
    assert (plan.kind, plan.started_on, days) == ("preparation", start, [10, 40, 60, 80, 100])
    settle_step(**seated(seat), step=steps(plan)[0])
    assert Bearing.objects.get().value == "told that referrals matter"


def test_a_next_step_stands_in_the_cultivation_and_the_plan_goes_on_after_it(seat: Seat) -> None:
    ann = people.known(seat, "Ann")
    step = add_step(**seated(seat), contact=ann, what="Lunch", due_on=TODAY + timedelta(days=9), key="s")
    assert add_step(**seated(seat), contact=ann, what="Lunch", due_on=step.due_on, key="s") == step
    change_step(**seated(seat), step=step, what="Lunch in May", due_on=TODAY)
    settle_step(**seated(seat), step=step, touch="meeting", note="good talk")
    step.refresh_from_db()
    assert step.touch is not None and step.plan.ended_on is None
    with pytest.raises(Refused, match="done already"):
        settle_step(**seated(seat), step=step)
    with one_act(**seated(seat), action="t") as act:
        assert "Call" in plan_in(act, ann.pk, "", {"what": "Call", "on": "2026-06-01"})
    assert step.plan.steps.count() == 2


def test_a_plan_is_given_up_trashed_and_restored_only_when_no_other_runs(seat: Seat) -> None:
    ann = people.known(seat, "Ann")
    first = start_plan(**seated(seat), contact=ann, kind="cultivation")
    trash_plan(**seated(seat), plan=first)
    second = start_plan(**seated(seat), contact=ann, kind="cultivation")
    with pytest.raises(Refused, match="runs meanwhile"):
        restore_plan(**seated(seat), plan=first)
    assert end_plan(**seated(seat), plan=second).ended_by == "given up"
    restore_plan(**seated(seat), plan=first)
    with pytest.raises(Refused, match="ended already"):
        end_plan(**seated(seat), plan=second)


def test_a_form_starts_a_warm_up_with_the_touch_just_made(seat: Seat) -> None:
    ann = people.known(seat, "Ann")
    with one_act(**seated(seat), action="t") as act:
        warm_in(act, ann.pk, "2026-01-01", {"kind": "call", "note": "chat"})
    assert Touch.objects.get().note == "chat"
    assert Plan.objects.get().steps.filter(settled_on=TODAY).count() == 1


def test_a_form_skips_a_step_and_lays_nothing(seat: Seat) -> None:
    people.engagement(seat, "Ann", TODAY)
    step = steps(Plan.objects.get())[0]
    with one_act(**seated(seat), action="t") as act:
        assert step_in(act, step.pk, "", {"settled": "skipped"}).startswith("Skipped")
    assert not Bearing.objects.exists() and not Touch.objects.exists()


def test_a_form_puts_a_conversation_into_the_calendar_at_the_time_of_the_user(seat: Seat) -> None:
    ann = people.known(seat, "Ann")
    seat.workspace.timezone = "Europe/Berlin"
    seat.workspace.save(update_fields=["timezone"])
    with one_act(**seated(seat), action="t") as act:
        schedule_in(act, ann.pk, "", {"on": "2026-05-06", "at": "14:30", "minutes": "45"})
    made = Appointment.objects.get()
    assert (made.at, made.minutes) == (datetime(2026, 5, 6, 12, 30, tzinfo=UTC), 45)
    for told in (
        {},
        {"on": "2026-05-06", "at": "noon"},
        {"on": "2026-05-01"},
        {"on": "2026-05-06", "minutes": "x"},
    ):
        with pytest.raises(Refused), one_act(**seated(seat), action="t") as act:
            schedule_in(act, ann.pk, "", told)


@pytest.mark.spec("S1-28")
def test_help_is_logged_in_one_step_and_is_a_deposit(seat: Seat) -> None:
    ann = people.known(seat, "Ann")
    with one_act(**seated(seat), action="t") as act:
        assert "the tax guide" in give_in(act, ann.pk, "", {"kind": "resource", "what": "the tax guide"})
    assert (Give.objects.get().direction, Give.objects.get().contact) == ("out", ann)
    with pytest.raises(Refused, match="word or two"), one_act(**seated(seat), action="t") as act:
        give_in(act, ann.pk, "", {"kind": "advice"})


def test_work_that_ended_or_is_long_past_starts_no_preparation(seat: Seat) -> None:
    people.engagement(seat, "Ann", date(2024, 1, 1))
    people.engagement(seat, "Bob", TODAY - timedelta(days=40), ended_on=TODAY - timedelta(days=1))
    assert not Plan.objects.exists()


def test_the_steps_that_wait_follow_the_days_of_the_work_and_its_trash(seat: Seat) -> None:
    work = people.engagement(seat, "Ann", TODAY, ended_on=TODAY + timedelta(days=100))
    plan = work.plans.get()
    settle_step(**seated(seat), step=steps(plan)[0])
    change_engagement(**seated(seat), work=work, ended_on=TODAY + timedelta(days=10))
    assert [(step.due_on - TODAY).days for step in steps(plan)] == [10, 4, 6, 8, 10]
    trash_engagement(**seated(seat), work=work)
    assert not Plan.objects.of(seat.workspace).exists()
    restore_engagement(**seated(seat), work=work)
    assert Plan.objects.of(seat.workspace).get() == plan


def test_a_client_is_prepared_once(seat: Seat) -> None:
    people.engagement(seat, "Ann", TODAY)
    people.engagement(seat, "Ann", TODAY)
    assert Plan.objects.count() == 1
