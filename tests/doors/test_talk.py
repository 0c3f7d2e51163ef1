"""The quick log after a conversation, through the real door."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest

import people
from headwater.actions.acting import Seat
from headwater.actions.appointments import schedule
from headwater.actions.as_source import tell_as_source
from headwater.actions.bearings import record_bearing
from headwater.actions.plans import add_step
from headwater.actions.promises import make_promise
from headwater.store.models import Appointment, Bearing, Need, PlanStep, Promise, Touch
from headwater.store.queries.soundness import faults

TODAY = people.NOW.date()
TOLD = {"note": "Talked about her new office", "kind": "call", "on": TODAY.isoformat()}


def words(page: Any) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page.content.decode())).split())


def act(seat: Seat) -> dict[str, Any]:
    return {"seat": seat, "now": people.NOW}


def test_only_what_happened_must_be_told(signed_in: Any, seat: Seat) -> None:
    ann = people.person(seat, "Ann")
    empty = signed_in.post(f"/people/{ann.pk}/talk", {**TOLD, "note": ""})
    assert empty.status_code == 400 and not Touch.objects.exists()
    answer = signed_in.post(f"/people/{ann.pk}/talk", TOLD)
    assert (answer.status_code, answer["Location"]) == (302, f"/people/{ann.pk}#care")
    touch = Touch.objects.get()
    assert (touch.note, touch.minutes, touch.asked_needs, touch.beyond) == (TOLD["note"], None, None, False)


def test_all_that_came_up_is_written_down_in_one_act_and_once(signed_in: Any, seat: Seat) -> None:
    ann = people.person(seat, "Ann")
    before = seat.workspace.counter
    told = {
        **TOLD, "minutes": "25", "needs": "a tax adviser\na bigger office", "asked_needs": "yes", "beyond": "on",
        "working_on": "moving the practice", "promised": "the checklist", "promised_until": "2026-05-20",
        "phase": "trusted", "next_on": "2026-05-18", "next_at": "14:30", "next_what": "Look at the office", "key": "k1",
    }  # fmt: skip
    for _ in range(2):
        assert signed_in.post(f"/people/{ann.pk}/talk", told).status_code == 302
    said = words(signed_in.get("/"))
    for part in (
        "your conversation with Ann", "your promise “the checklist” until 20 May 2026",
        "what they need: a tax adviser, a bigger office", "what they are working on: moving the practice",
        "the phase trusted", "your next conversation, 18 May 2026 at 14:30",
    ):  # fmt: skip
        assert part in said
    touch = Touch.objects.get()
    assert (touch.minutes, touch.asked_needs, touch.beyond) == (25, True, True)
    assert [need.text for need in Need.objects.order_by("pk")] == ["a tax adviser", "a bigger office"]
    phase = Bearing.objects.get(kind="phase")
    assert (phase.value, phase.on, phase.basis) == ("trusted", TODAY, "Talked about her new office")
    assert Bearing.objects.get(kind="working on").value == "moving the practice"
    assert str(Promise.objects.get().due_on) == "2026-05-20"
    assert f"{Appointment.objects.get().at:%d.%m. %H:%M}" == "18.05. 14:30"
    seat.workspace.refresh_from_db()
    assert seat.workspace.counter == before + 3  # adding Ann, and the form twice: the second did nothing
    assert not any(faults().values())


def test_what_cannot_be_is_told_at_its_field_and_nothing_is_written(signed_in: Any, seat: Seat) -> None:
    ann = people.person(seat, "Ann")
    record_bearing(**act(seat), contact=ann, kind="phase", value="trusted", on=TODAY, basis="x")
    for wrong, said in (
        ({"promised": "a call"}, "Until when did you promise it?"),
        ({"promised": "a call", "promised_until": "2026-05-01"}, "due before you promised"),
        ({"phase": "trusted"}, "stands at trusted already"),
        ({"next_on": "2026-05-01"}, "This moment is past"),
        ({"on": "2026-06-01"}, "still to come"),
        ({"minutes": "0"}, "greater than or equal to 1"),
    ):  # fmt: skip
        page = signed_in.post(f"/people/{ann.pk}/talk", {**TOLD, **wrong})
        assert page.status_code == 400 and said in words(page), wrong
    assert not Touch.objects.exists() and not Promise.objects.exists()


@pytest.mark.spec("S0-39")
def test_what_they_are_working_on_is_shown_before_and_asked_after_each_conversation(
    signed_in: Any, seat: Seat
) -> None:
    ann = people.person(seat, "Ann")
    first = signed_in.get(f"/people/{ann.pk}/talk")
    assert "What are they working on?" in words(first) and "They were working on" not in words(first)
    signed_in.post(f"/people/{ann.pk}/talk", {**TOLD, "working_on": "moving the practice\nher book"})
    page = words(signed_in.get(f"/people/{ann.pk}/talk"))
    assert "They were working on" in page and "moving the practice" in page and "her book" in page
    assert "They are working on" in words(signed_in.get(f"/people/{ann.pk}"))
    book = Bearing.objects.get(value="her book")
    signed_in.post(f"/people/{ann.pk}/talk", {**TOLD, "over": book.pk})
    book.refresh_from_db()
    assert book.ended_on == TODAY
    page = words(signed_in.get(f"/people/{ann.pk}/talk"))
    assert "moving the practice" in page and "her book" not in page


def test_promises_are_kept_steps_done_and_the_appointment_held_by_one_conversation(
    signed_in: Any, seat: Seat
) -> None:
    ann = people.person(seat, "Ann")
    promise = make_promise(**act(seat), contact=ann, text="the checklist", due_on=TODAY)
    step = add_step(**act(seat), contact=ann, what="Ask about the office", due_on=TODAY)
    made = schedule(**act(seat), contact=ann, at=people.NOW + timedelta(minutes=5))
    page = words(signed_in.get(f"/people/{ann.pk}/talk?appointment={made.pk}"))
    assert "the checklist" in page and "Ask about the office" in page
    told = {**TOLD, "kept": promise.pk, "steps": step.pk, "appointment": made.pk}
    assert signed_in.post(f"/people/{ann.pk}/talk", told).status_code == 302
    assert Promise.objects.get().state == "kept"
    assert PlanStep.objects.get().touch == Touch.objects.get()
    assert Appointment.objects.get().held == "yes"


def test_what_belongs_to_somebody_else_is_no_choice(signed_in: Any, seat: Seat) -> None:
    ann, bob = people.person(seat, "Ann"), people.person(seat, "Bob")
    theirs = make_promise(**act(seat), contact=bob, text="the checklist", due_on=TODAY)
    assert signed_in.post(f"/people/{ann.pk}/talk", {**TOLD, "kept": theirs.pk}).status_code == 400
    assert Promise.objects.get().state == "open"


@pytest.mark.spec("S2-37")
def test_partners_wanted_clients_are_at_hand_and_new_needs_are_matched_at_once(
    signed_in: Any, seat: Seat
) -> None:
    ann = people.person(seat, "Ann")
    tax = people.person(seat, "Tina Tax", roles=["partner"], job_title="Tax adviser")
    tell_as_source(**act(seat), party=tax, markets=["founders"])
    page = words(signed_in.get(f"/people/{ann.pk}/talk"))
    assert "Whom your partners look for" in page and "Tina Tax" in page and "looks for: founders" in page
    live = words(signed_in.get(f"/people/{ann.pk}/lookout", {"needs": "a tax advisor"}))
    assert "offers: tax, advisor" in live
    answer = signed_in.post(
        f"/people/{ann.pk}/talk", {**TOLD, "needs": "somebody who helps founders\na plumber"}, follow=True
    )
    page = words(answer)
    assert "wants: founders" in page and "Send Ann to them" in page
    assert "No match: none of your 1 partner shares a word with this." in page


def test_without_partners_it_says_how_they_come_there(signed_in: Any, seat: Seat) -> None:
    ann = people.person(seat, "Ann")
    assert "No partners yet" in words(signed_in.get(f"/people/{ann.pk}/talk"))


def test_the_log_asks_for_other_needs_and_whether_one_asked(signed_in: Any, seat: Seat) -> None:
    page = words(signed_in.get(f"/people/{people.person(seat, 'Ann').pk}/talk"))
    assert "Also what has nothing to do with your own work" in page
    assert "Did you ask what else they need?" in page


def test_a_name_leads_to_the_log(signed_in: Any, seat: Seat) -> None:
    ann = people.person(seat, "Ann Berg")
    assert signed_in.get("/talk", {"who": "ann berg"})["Location"] == f"/people/{ann.pk}/talk"
    assert "Nobody of this name" in words(signed_in.get("/talk", {"who": "Zoe"}))
    people.person(seat, "Ann Berg")
    assert "several of this name" in words(signed_in.get("/talk", {"who": "Ann Berg"}))
    assert "With whom?" in words(signed_in.get("/talk"))


def test_content_and_me_are_no_partners_in_conversation(signed_in: Any, seat: Seat) -> None:
    article = people.content(seat, "Article")
    for pk in (article.pk, seat.workspace.me_id):
        assert signed_in.get(f"/people/{pk}/talk").status_code == 404
