"""Asking: one of three things, of somebody who is ready or with a note why; and then the next step is mine."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

import people
from headwater.actions.acting import Refused, Seat, one_act
from headwater.actions.ask_paths import start_path
from headwater.actions.asks import (
    answer_ask,
    ask_in,
    follow_in,
    follow_up,
    hand_over,
    record_ask,
    restore_ask,
    trash_ask,
)
from headwater.actions.bearings import change_bearing, record_bearing, restore_bearing, trash_bearing
from headwater.actions.cadences import clear_cadence, set_cadence
from headwater.actions.touches import record_touch
from headwater.core.cadence import NEVER, due_on, rhythm_of
from headwater.core.folder import GROUNDWORK
from headwater.core.readiness import readiness
from headwater.store.folders import read_day, read_folders
from headwater.store.models import Ask, Cadence, Party, Plan, Touch
from headwater.store.queries.soundness import faults

TODAY = people.NOW.date()
SPRING = date(2026, 3, 2)


def seated(seat: Seat) -> dict[str, Any]:
    return {"seat": seat, "now": people.NOW}


def ready(seat: Seat, name: str = "Ann") -> Party:
    """Somebody who can be asked: told, trusted, of whom there is evidence, and who was given something twice."""
    contact = people.known(seat, name)
    told = {"contact": contact, "on": SPRING, **seated(seat)}
    record_bearing(**told, kind="phase", value="trusted", basis="asked me in on a hire")
    record_bearing(**told, kind="proof", value="saw results", basis="her team doubled its sales")
    record_bearing(**told, kind="groundwork", value=GROUNDWORK[0])
    for _ in range(2):
        record_touch(
            **seated(seat),
            contact=contact,
            kind="resource",
            at=people.at(SPRING),
            direction="out",
            gave="deposit",
        )
    return contact


def asked(seat: Seat, contact: Party, **details: Any) -> Ask:
    return record_ask(**seated(seat), contact=contact, **{"kind": "referral", **details})


def folder(seat: Seat, contact: Party) -> Any:
    return read_folders(seat.workspace, now=people.NOW, people={contact.pk})[contact.pk]


def test_who_is_ready_is_asked_and_the_ask_is_a_withdrawal(seat: Seat) -> None:
    ann = ready(seat)
    ask = asked(seat, ann, what="a new manager", how="meeting", override="not needed", key="k")
    assert asked(seat, ann, what="a new manager", how="meeting", override="not needed", key="k") == ask
    assert (ask.kind, ask.on, ask.override, ask.answer) == ("referral", TODAY, "", "")
    touch = Touch.objects.get(pk=ask.touch_id)
    assert (touch.kind, touch.gave, touch.direction) == ("meeting", "withdrawal", "out")
    assert folder(seat, ann).withdrawals == 1 and folder(seat, ann).last.on == TODAY
    assert not any(faults().values())


@pytest.mark.parametrize("kind", ["sale", "", "Referral", "testimonial"])
def test_only_one_of_three_things_is_asked_for(seat: Seat, kind: str) -> None:
    with pytest.raises(Refused, match="one of three things") as refused:
        asked(seat, ready(seat), kind=kind)
    assert refused.value.place == "kind" and not Ask.objects.exists()


def test_who_is_not_ready_is_asked_only_with_a_note_that_is_kept(seat: Seat) -> None:
    bob = people.known(seat, "Bob")
    with pytest.raises(Refused, match="not made a single deposit") as refused:
        asked(seat, bob)
    assert refused.value.place == "override" and "Next: Ask Bob what they need" in refused.value.sentence
    assert not Touch.objects.exists()
    ask = asked(seat, bob, override="  He offered it  himself ")
    assert Ask.objects.get(pk=ask.pk).override == "He offered it himself"


def test_right_after_an_ask_nobody_is_ready_for_the_next(seat: Seat) -> None:
    ann = ready(seat)
    asked(seat, ann)
    with pytest.raises(Refused, match="rest for 90 days"):
        asked(seat, ann, kind="introduction")


@pytest.mark.parametrize(
    ("told", "place"),
    [({"how": "shout"}, "how"), ({"on": TODAY + timedelta(days=1)}, "on"), ({"what": "x" * 301}, "what")],
)
def test_what_cannot_be_is_refused_at_its_place(seat: Seat, told: dict[str, Any], place: str) -> None:
    with pytest.raises(Refused) as refused:
        asked(seat, ready(seat), **told)
    assert refused.value.place == place


def test_after_the_hand_over_the_follow_up_is_mine_with_a_day(seat: Seat) -> None:
    ask = asked(seat, ready(seat), on=SPRING)
    with pytest.raises(Refused, match="nothing to follow up"):
        follow_up(**seated(seat), ask=ask)
    handed = hand_over(**seated(seat), ask=ask)
    assert (handed.answer, handed.handed_over_on, handed.follow_up_on) == (
        "yes",
        TODAY,
        TODAY + timedelta(days=3),
    )
    with pytest.raises(Refused, match="That was a yes"):
        answer_ask(**seated(seat), ask=ask, answer="no")
    again = follow_up(**seated(seat), ask=ask, again_on=TODAY + timedelta(days=9))
    assert (again.followed_on, again.follow_up_on) == (None, TODAY + timedelta(days=9))
    assert follow_up(**seated(seat), ask=ask).followed_on == TODAY
    with pytest.raises(Refused, match="followed this up already"):
        follow_up(**seated(seat), ask=ask)


def test_the_days_of_an_ask_stand_in_their_order(seat: Seat) -> None:
    ask = asked(seat, ready(seat))
    for deed in (answer_ask, hand_over):
        more = {"answer": "yes"} if deed is answer_ask else {}
        with pytest.raises(Refused, match="before you asked"):
            deed(**seated(seat), ask=ask, on=SPRING, **more)
    with pytest.raises(Refused, match="cannot be before they handed"):
        hand_over(**seated(seat), ask=ask, follow_up_on=TODAY - timedelta(days=1))


def test_an_answer_can_name_the_referral_that_came_of_it(seat: Seat) -> None:
    ann = ready(seat)
    ask = asked(seat, ann, on=SPRING)
    mine, other = (
        people.referral(seat, ann, "Cas", "2026-04-01"),
        people.referral(seat, "Dee", "Eli", "2026-04-01"),
    )
    with pytest.raises(Refused, match="did not come from Ann"):
        answer_ask(**seated(seat), ask=ask, answer="yes", referral=other)
    assert answer_ask(**seated(seat), ask=ask, answer="yes", referral=mine).referral == mine
    with pytest.raises(Refused, match="yes, no, or still open"):
        answer_ask(**seated(seat), ask=ask, answer="maybe")
    assert answer_ask(**seated(seat), ask=ask, answer="").answered_on is None


def test_an_ask_goes_to_the_trash_with_its_touch_and_comes_back_with_it(seat: Seat) -> None:
    ann = ready(seat)
    ask = asked(seat, ann)
    trash_ask(**seated(seat), ask=ask)
    assert folder(seat, ann).asks == () and folder(seat, ann).withdrawals == 0
    restore_ask(**seated(seat), ask=ask)
    assert len(folder(seat, ann).asks) == 1 and folder(seat, ann).withdrawals == 1


def test_asking_and_following_up_settle_what_today_suggests(seat: Seat) -> None:
    ann = ready(seat)
    with one_act(seat=seat, now=people.NOW, action="settle") as act:
        assert ask_in(act, ann.pk, "", {"kind": "introduction", "how": "mail"}) == (
            "Noted: you asked Ann for an introduction."
        )
        assert "asked Bea for a recommendation" in ask_in(act, ready(seat, "Bea").pk, "", {})
    ask = Ask.objects.get(contact=ann)
    hand_over(**seated(seat), ask=ask)
    with one_act(seat=seat, now=people.NOW, action="settle") as act:
        said = follow_in(act, ask.pk, "", {"again": "2026-05-12"})
        assert said == "Noted. You follow up once more on 2026-05-12."
        assert "you followed up" in follow_in(act, ask.pk, "", {})


def steps(plan: Plan) -> list[str]:
    return list(plan.steps.values_list("key", flat=True))


def test_the_way_to_an_ask_follows_the_attitude_and_every_move_is_logged(seat: Seat) -> None:
    ann = ready(seat)
    usual = start_path(**seated(seat), contact=ann, key="p")
    assert start_path(**seated(seat), contact=ann, key="p") == usual and steps(usual)[0] == "middle-give"
    with pytest.raises(Refused, match="already"):
        start_path(**seated(seat), contact=ann)
    told = record_bearing(
        **seated(seat), contact=ann, kind="attitude", value="eager", on=TODAY, basis="told two friends"
    )
    usual.refresh_from_db()
    direct = Plan.objects.get(kind="asking", ended_on=None)
    assert steps(direct)[0] == "direct-kit" and usual.ended_by == "given up"
    assert usual.note == direct.note == "Attitude unknown, now eager: from the usual way to the direct way."
    change_bearing(**seated(seat), bearing=told, value="reluctant")
    assert steps(Plan.objects.get(kind="asking", ended_on=None))[0] == "long-give"
    trash_bearing(**seated(seat), bearing=told)
    assert steps(Plan.objects.get(kind="asking", ended_on=None))[0] == "middle-give"
    restore_bearing(**seated(seat), bearing=told)
    assert Plan.objects.filter(kind="asking").count() == 5 and not any(faults().values())


def test_a_way_that_fits_stays_when_the_attitude_changes_a_little(seat: Seat) -> None:
    ann = ready(seat)
    plan = start_path(**seated(seat), contact=ann)
    record_bearing(**seated(seat), contact=ann, kind="attitude", value="willing", on=TODAY, basis="said so")
    assert Plan.objects.get(kind="asking") == plan


def test_the_ask_itself_ends_the_way(seat: Seat) -> None:
    ann = ready(seat)
    plan = start_path(**seated(seat), contact=ann)
    ask = asked(seat, ann)
    plan.refresh_from_db()
    rows = list(plan.steps.values_list("key", "skipped", "touch_id"))
    assert plan.ended_by == "done" and rows[-1] == ("middle-ask", False, ask.touch_id)
    assert all(skipped for _, skipped, _ in rows[:-1])


def test_the_reluctant_are_ready_at_the_end_of_the_long_way(seat: Seat) -> None:
    ann = ready(seat)
    record_bearing(**seated(seat), contact=ann, kind="attitude", value="reluctant", on=TODAY, basis="said so")
    day = read_day(seat.workspace, now=people.NOW)
    assert not readiness(folder(seat, ann), day).ready
    plan = start_path(**seated(seat), contact=ann)
    plan.steps.exclude(key="long-ask").update(settled_on=TODAY)
    assert readiness(folder(seat, ann), day).ready


def test_a_cadence_is_set_changed_and_taken_back(seat: Seat) -> None:
    ann = people.known(seat, "Ann")
    people.referral(seat, ann, "Bob", SPRING)
    shipped = rhythm_of(folder(seat, ann), read_day(seat.workspace, now=people.NOW))
    set_cadence(**seated(seat), scope="role", name="source", ideal_days=20, latest_days=30)
    set_cadence(**seated(seat), contact=ann, ideal_days=7, latest_days=14)
    set_cadence(**seated(seat), contact=ann, ideal_days=8, latest_days=14)
    assert Cadence.objects.count() == 2
    day = read_day(seat.workspace, now=people.NOW)
    found = rhythm_of(folder(seat, ann), day)
    assert found and (found.ideal, found.whose) == (8, "set for them")
    record_touch(**seated(seat), contact=ann, kind="call", at=people.NOW)
    assert due_on(folder(seat, ann), day) == TODAY + timedelta(days=8)
    clear_cadence(**seated(seat), contact=ann)
    by_role = rhythm_of(folder(seat, ann), read_day(seat.workspace, now=people.NOW))
    assert by_role and by_role.ideal == 20
    clear_cadence(**seated(seat), scope="role", name="Source")
    clear_cadence(**seated(seat), scope="role", name="source")
    assert rhythm_of(folder(seat, ann), read_day(seat.workspace, now=people.NOW)) == shipped
    set_cadence(**seated(seat), contact=ann, ideal_days=9, latest_days=9)
    assert not any(faults().values())


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ({"scope": "role", "name": " "}, "name"), ({"scope": "person"}, "contact"), ({"scope": "team"}, "scope"),
        ({"scope": "tag", "name": "x" * 61}, "name"), ({"scope": "tag", "name": "x", "ideal_days": 0}, "ideal_days"),
        ({"scope": "tag", "name": "x", "latest_days": 6}, "latest_days"),
        ({"scope": "tag", "name": "x", "ideal_days": NEVER + 1, "latest_days": NEVER + 1}, "ideal_days"),
    ],
)  # fmt: skip
def test_a_cadence_that_cannot_be_is_refused(seat: Seat, told: dict[str, Any], place: str) -> None:
    with pytest.raises(Refused) as refused:
        set_cadence(**seated(seat), **{"ideal_days": 7, "latest_days": 14, **told})
    assert refused.value.place == place and not Cadence.objects.exists()
