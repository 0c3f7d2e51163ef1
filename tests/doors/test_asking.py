"""Asking through the pages: explained by factors, one of three things, held back while it would do harm, mine after."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils.html import strip_tags

import people
from headwater.actions.bearings import end_bearing, record_bearing
from headwater.actions.plans import start_plan
from headwater.actions.touches import record_touch
from headwater.core.folder import ATTITUDES, GROUNDWORK
from headwater.core.signals import suggested
from headwater.store.folders import read_day, read_folders
from headwater.store.models import Ask, Bearing, Party, Plan, Template

TODAY = people.NOW.date()
SPRING = date(2026, 3, 2)


def acting(seat: Any) -> dict[str, Any]:
    return {"seat": seat, "now": people.NOW}


def stated(seat: Any, contact: Party, kind: str, value: str = "", *, on: date = SPRING) -> Bearing:
    return record_bearing(
        **acting(seat), contact=contact, kind=kind, value=value, on=on, basis="told me at lunch"
    )


def given(seat: Any, contact: Party) -> None:
    record_touch(
        **acting(seat),
        contact=contact,
        kind="resource",
        at=people.at(SPRING),
        direction="out",
        gave="deposit",
    )


def client_of_mine(seat: Any, name: str = "Ann Berg", *, lacks: str = "") -> Party:
    """A client who could be asked: trusted, served well, told, and given something twice; without what is lacking."""
    contact = people.known(seat, name)
    people.engagement(seat, contact, "2026-02-01", "900")
    told = {"phase": "trusted", "proof": "value delivered", "groundwork": GROUNDWORK[0]}
    for kind, value in told.items():
        if kind != lacks:
            stated(seat, contact, kind, value)
    for _ in range(0 if lacks == "deposits" else 2):
        given(seat, contact)
    return contact


def page(client: Any, contact: Party, **asked: str) -> str:
    return " ".join(client.get(f"/people/{contact.pk}/ask", asked).content.decode().split())


def asks(client: Any, contact: Party, **told: str) -> Any:
    return client.post(
        f"/people/{contact.pk}/ask", {"kind": "referral", "how": "call", "on": TODAY.isoformat(), **told}
    )


def proposed(seat: Any, contact: Party) -> bool:
    """Whether any suggestion for that contact asks for something."""
    folder = read_folders(seat.workspace, now=people.NOW, people={contact.pk})[contact.pk]
    return any(one.verb == "ask" for one in suggested(folder, read_day(seat.workspace, now=people.NOW)))


@pytest.mark.spec("S1-18")
@pytest.mark.parametrize("kind", ["complaint", "unpaid", "hold"])
def test_no_ask_is_proposed_while_it_would_do_harm_and_the_reason_is_shown(kind, signed_in, seat):
    ann = client_of_mine(seat)
    assert proposed(seat, ann) and "Ann Berg can be asked" in page(signed_in, ann)
    matter = stated(seat, ann, kind, "the report of March")
    said = page(signed_in, ann)
    assert not proposed(seat, ann) and "Not yet." in said and "the report of March" in said
    assert asks(signed_in, ann).status_code == 400 and not Ask.objects.exists()
    end_bearing(**acting(seat), bearing=matter)
    assert proposed(seat, ann)
    assert asks(signed_in, ann).status_code == 302
    assert not proposed(seat, ann) and "After an ask you rest for 90 days" in page(signed_in, ann)


@pytest.mark.spec("S1-19")
def test_readiness_is_named_factors_with_their_effect_and_an_override_keeps_its_note(signed_in, seat):
    bob = people.known(seat, "Bob Stone")
    said = page(signed_in, bob)
    for factor in (
        "Deposits and asks",
        "Right earned",
        "Groundwork",
        "Relationship",
        "Attitude to referring",
        "Styles",
    ):
        assert f"<strong>{factor}</strong>" in said
    for effect in ("Holds it back", "No effect"):
        assert effect in said
    answer = asks(signed_in, bob)
    assert answer.status_code == 400 and 'id="id_override_error"' in answer.content.decode()
    assert asks(signed_in, bob, override="He offered it himself").status_code == 302
    assert Ask.objects.get().override == "He offered it himself"
    assert "you asked because: He offered it himself" in page(signed_in, bob)
    assert "Speaks for it" in page(signed_in, client_of_mine(seat))


@pytest.mark.spec("S1-20")
def test_the_checklist_of_groundwork_feeds_readiness(signed_in, seat):
    ann = client_of_mine(seat, lacks="groundwork")
    assert "None of the three is done" in page(signed_in, ann) and not proposed(seat, ann)
    for done in (GROUNDWORK[0], GROUNDWORK[2]):
        signed_in.post(f"/people/{ann.pk}/ask/groundwork", {"value": done})
    said = page(signed_in, ann)
    assert "Ann Berg can be asked" in said and "Still missing: kit given." in said and "/kit/give" in said
    assert Bearing.objects.filter(contact=ann, kind="groundwork").count() == 2


@pytest.mark.spec("S1-21")
def test_nobody_is_ready_without_a_dated_piece_of_evidence(signed_in, seat):
    ann = client_of_mine(seat, lacks="proof")
    assert "Nothing dated shows yet that you were of value" in page(signed_in, ann) and not proposed(
        seat, ann
    )
    stated(seat, ann, "proof", "promise kept")
    said = page(signed_in, ann)
    assert "Promise kept: told me at lunch, two months ago." in said and proposed(seat, ann)


@pytest.mark.spec("S1-24")
def test_the_way_hangs_on_the_attitude_and_a_move_between_ways_is_logged(signed_in, seat):
    ann = client_of_mine(seat)
    ways = {"": "The usual way"}
    for attitude in ATTITUDES:
        stated(seat, ann, "attitude", attitude)
        ways[attitude] = "direct" if attitude == "eager" else "long" if attitude == "reluctant" else "usual"
        assert f"The {ways[attitude]} way</strong> fits" in page(signed_in, ann)
    signed_in.post(f"/people/{ann.pk}/ask/way")
    assert Plan.objects.get(kind="asking").steps.first().key == "long-give"
    stated(seat, ann, "attitude", "eager", on=TODAY)
    said = page(signed_in, ann)
    assert "<strong>The direct way</strong>, since" in said
    assert said.count("Attitude reluctant, now eager: from the long way to the direct way.") == 2
    assert "Earlier ways" in said and "given up" in said


@pytest.mark.spec("S1-25")
def test_my_own_style_gives_hints_for_wording(signed_in, seat):
    ann = client_of_mine(seat)
    assert "You are brisk" not in page(signed_in, ann)
    start = signed_in.get("/settings/cultivating").context["form"].initial
    assert signed_in.post("/settings/cultivating", {**start, "style": "brisk"}).status_code == 302
    assert "You are brisk, so your letters run short: leave the warm sentence in." in page(signed_in, ann)


@pytest.mark.spec("S1-29")
def test_the_first_ask_without_a_deposit_is_held_back_and_an_override_recorded(signed_in, seat):
    ann = client_of_mine(seat, lacks="deposits")
    said = page(signed_in, ann)
    assert "deposits minus asks: 0 − 0" in said and "You have not made a single deposit yet." in said
    assert asks(signed_in, ann).status_code == 400
    assert asks(signed_in, ann, override="She wants me to").status_code == 302
    given(seat, ann)
    assert "deposits minus asks: 1 − 1" in " ".join(strip_tags(page(signed_in, ann)).split())
    assert Ask.objects.get().override == "She wants me to"


@pytest.mark.spec("S4-16")
def test_an_ask_is_for_exactly_one_of_three_things(signed_in, seat):
    ann = client_of_mine(seat)
    for kind in ("sale", "", "recommendation,referral"):
        answer = asks(signed_in, ann, kind=kind or " ")
        assert answer.status_code == 400 and "Ask for one of three things" in answer.content.decode()
    assert not Ask.objects.exists()
    assert asks(signed_in, ann, kind="introduction").status_code == 302
    assert Ask.objects.get().kind == "introduction"


@pytest.mark.spec("S4-17")
def test_words_that_make_them_sell_are_flagged_and_after_the_hand_over_the_next_step_is_mine(signed_in, seat):
    ann = client_of_mine(seat)
    assert "asks them to" not in page(signed_in, ann)
    Template.objects.create(
        workspace=seat.workspace, kind="ask-referral", name="mine", subject="A favour", added_at=people.NOW,
        changed_at=people.NOW, body="Dear Ann, please convince him and close the deal. Kim",
    )  # fmt: skip
    said = page(signed_in, ann, kind="referral")
    assert "“close the deal” asks them to close" in said and "asks them to convince" in said
    asks(signed_in, ann)
    ask = Ask.objects.get()
    signed_in.post(f"/asks/{ask.pk}/hand-over", {"follow_up_on": "2026-05-06"})
    assert "The next step is yours" in page(signed_in, ann)
    folder = read_folders(seat.workspace, now=people.NOW, people={ann.pk})[ann.pk]
    due = [
        one
        for one in suggested(folder, read_day(seat.workspace, now=people.NOW))
        if one.signal == "follow-up"
    ]
    assert [(one.subject, one.due) for one in due] == [(f"ask:{ask.pk}", date(2026, 5, 6))]
    signed_in.post(f"/asks/{ask.pk}/follow-up")
    ask.refresh_from_db()
    assert ask.followed_on == TODAY and "You followed up" in page(signed_in, ann)


@pytest.mark.spec("S1-22")
def test_a_preparation_starts_with_the_engagement_and_spreads_its_steps_over_it(signed_in, seat):
    dora = people.known(seat, "Dora Ek")
    signed_in.post(
        f"/people/{dora.pk}/engagements/new",
        {"started_on": "2026-05-01", "ended_on": "", "currency": "EUR", "service": "Coaching"},
    )
    plan = Plan.objects.get(contact=dora, kind="preparation")
    days = [step.due_on for step in plan.steps.all()]
    assert plan.started_on == date(2026, 5, 1) and len(days) >= 4 and days == sorted(days)
    assert days[0] <= date(2026, 5, 15) and days[-1] - days[0] >= timedelta(days=45)


def test_what_they_answered_and_what_came_of_it_is_written_down(signed_in, seat):
    ann = client_of_mine(seat)
    asks(signed_in, ann, on="2026-03-10")
    ask = Ask.objects.get()
    came = people.referral(seat, ann, "Cas Roe", "2026-04-01")
    assert "Cas Roe" in page(signed_in, ann)
    signed_in.post(f"/asks/{ask.pk}/answer", {"answer": "yes", "referral": str(came.pk)})
    assert "Cas Roe</a> came of it" in page(signed_in, ann)
    signed_in.post(f"/asks/{ask.pk}/answer", {"answer": "maybe"}, follow=True)
    ask.refresh_from_db()
    assert ask.referral == came


def test_the_next_deposit_is_named_where_somebody_is_not_ready(signed_in, seat):
    bob = people.known(seat, "Bob Stone")
    stated(seat, bob, "working on", "a workshop for nurses")
    assert "Send Bob Stone something useful for what they work on: a workshop for nurses." in page(
        signed_in, bob
    )


def test_a_viewer_reads_the_page_and_changes_nothing(client, viewer, seat, clock):
    ann = client_of_mine(seat)
    client.force_login(viewer.user)
    said = page(client, ann)
    assert "Ann Berg can be asked" in said and "I asked for a" not in said
    assert asks(client, ann).status_code == 403


def test_content_and_i_myself_are_not_asked(signed_in, seat):
    for party in (people.content(seat, "The interview"), seat.workspace.me):
        assert signed_in.get(f"/people/{party.pk}/ask").status_code == 404


def test_what_is_said_of_the_way_agrees_with_the_attitude_that_is_noted(signed_in, seat):
    ann = people.person(seat, "Ann")
    assert "It is not known yet how they feel" in page(signed_in, ann)
    stated(seat, ann, "attitude", "willing")
    told = page(signed_in, ann)
    assert "They are willing to send people" in told and "not known yet how they feel" not in told


def test_no_way_to_an_ask_begins_while_a_warm_up_runs(signed_in, seat):
    ann = people.person(seat, "Ann")
    start_plan(**acting(seat), contact=ann, kind="warm-up")
    told = page(signed_in, ann)
    assert "Begin it" not in told and "can begin once that is done" in told
    answer = signed_in.post(f"/people/{ann.pk}/ask/way", follow=True)
    assert "begin the way to an ask once it is done" in answer.content.decode()
    assert Plan.objects.get().kind == "warm-up"
