"""Keeping in touch through the pages: whose cadence counts, what moves it, and who is to be talked to first."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

import people
from headwater.actions.cadences import set_cadence
from headwater.actions.categories import add_category, put_in_category
from headwater.actions.giving import Given, record_give
from headwater.actions.parties import change_party
from headwater.actions.touches import record_touch
from headwater.core.cadence import SHIPPED
from headwater.store.models import Cadence, Party, Referral
from headwater.store.queries.plan import plan_of

TODAY = people.NOW.date()


def acting(seat: Any) -> dict[str, Any]:
    return {"seat": seat, "now": people.NOW}


def due(seat: Any, signal: str = "keep-in-touch") -> set[str]:
    """Who is suggested by that signal today."""
    return {one.who.name for one in plan_of(seat.workspace, people.NOW).of(signal, most=100)}


def touched(seat: Any, contact: Party, ago: int, kind: str = "call") -> None:
    record_touch(
        **acting(seat), contact=contact, kind=kind, at=people.NOW - timedelta(days=ago), direction="out"
    )


def silent(seat: Any, ago: int = 400) -> dict[str, Party]:
    """A partner, a prospect and a former client, all last talked to so many days ago."""
    partner = people.known(seat, "Pia Partner")
    category = add_category(**acting(seat), name="Printers", kind="partner")
    put_in_category(**acting(seat), category=category, parties=[partner])
    people.referral(seat, people.known(seat, "Sven Source"), "Paul Prospect", "2025-01-10", thanked=True)
    former = people.known(seat, "Fay Former")
    people.engagement(seat, former, "2023-01-01", "900", ended_on=TODAY - timedelta(days=800))
    found = {"partner": partner, "prospect": people.known(seat, "Paul Prospect"), "former client": former}
    for contact in found.values():
        touched(seat, contact, ago)
    return found


@pytest.mark.spec("S2-36")
def test_one_engine_serves_partners_prospects_and_former_clients_and_any_contact_resets_it(signed_in, seat):
    found = silent(seat)
    assert {one.name for one in found.values()} <= due(seat)
    page = signed_in.get("/settings/cadence").content.decode()
    for role in found:
        assert f"every {SHIPPED[role].ideal} days, at the latest after {SHIPPED[role].latest}" in page
    signed_in.post(
        "/settings/cadence/set",
        {"scope": "role", "name": "former client", "ideal_days": "500", "latest_days": "600"},
    )
    assert found["former client"].name not in due(seat) and found["partner"].name in due(seat)
    for contact, kind in ((found["partner"], "meeting"), (found["prospect"], "mail")):
        signed_in.post(
            f"/people/{contact.pk}/touch/new",
            {"kind": kind, "on": TODAY.isoformat(), "direction": "out", "gave": "", "outcome": ""},
        )
    assert not {one.name for one in found.values()} & due(seat)


@pytest.mark.spec("F-162")
def test_a_cadence_per_person_and_tag_counts_from_the_last_real_contact_and_moves(signed_in, seat):
    ann = people.person(seat, "Ann Berg")
    touched(seat, ann, 20)
    touched(seat, ann, 1, "note")
    assert "no cadence" in signed_in.get(f"/people/{ann.pk}/cadence").content.decode()
    signed_in.post(
        f"/people/{ann.pk}/as-source", {"topics": "golf", "markets": "", "control": "", "country": ""}
    )
    told = {"scope": "tag", "name": "golf", "ideal_days": "30", "latest_days": "60"}
    signed_in.post("/settings/cadence/set", told)
    page = signed_in.get(f"/people/{ann.pk}/cadence").content.decode()
    assert "every 30 days, at the latest after 60" in page and "for everybody tagged “golf”" in page
    assert "Ann Berg" not in due(seat)
    signed_in.post(f"/people/{ann.pk}/cadence", {"ideal_days": "10", "latest_days": "15"})
    page = signed_in.get(f"/people/{ann.pk}/cadence").content.decode()
    assert "every 10 days, at the latest after 15" in page and ">late<" in "".join(page.split())
    assert "Ann Berg" in due(seat)
    record_give(**acting(seat), given=Given(contact=ann, kind="resource", on=TODAY, what="the tax guide"))
    page = signed_in.get(f"/people/{ann.pk}/cadence").content.decode()
    assert "14 May" in page and "Ann Berg" not in due(seat)


@pytest.mark.spec("S2-10")
def test_a_prospect_who_is_not_ready_stays_in_the_touch_plan_and_can_send_somebody(signed_in, seat):
    made = people.referral(seat, "Sven Source", "Paul Prospect", "2025-06-01", thanked=True)
    touched(seat, made.prospect, 200)
    signed_in.post(f"/referrals/{made.pk}/stage", {"stage": "lost", "reason": "not now", "on": "2025-12-01"})
    assert "Paul Prospect" in due(seat)
    told = {
        "source": "Paul Prospect",
        "prospect": "Nora New",
        "on": TODAY.isoformat(),
        "kind": "referral",
        "qualified": "unknown",
    }
    answer = signed_in.post("/referrals/new", told)
    assert answer.status_code == 302, answer.context["form"].errors
    assert Referral.objects.filter(source=made.prospect, prospect__name="Nora New").exists()


def test_a_cadence_is_taken_back_or_switched_off_for_a_role_and_for_one_person(signed_in, seat):
    found = silent(seat)
    role = {"scope": "role", "name": "partner"}
    signed_in.post("/settings/cadence/set", {**role, "deed": "never"})
    assert (
        "Pia Partner" not in due(seat) and "no cadence" in signed_in.get("/settings/cadence").content.decode()
    )
    signed_in.post("/settings/cadence/set", {**role, "deed": "clear"})
    assert "Pia Partner" in due(seat)
    address = f"/people/{found['partner'].pk}/cadence"
    signed_in.post(address, {"never": "on"})
    assert "Pia Partner" not in due(seat)
    assert "Pia Partner" in signed_in.get("/settings/cadence").content.decode()
    signed_in.post(address, {"ideal_days": "", "latest_days": ""})
    assert "Pia Partner" in due(seat)


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ({"ideal_days": "0"}, "ideal_days"), ({"ideal_days": "x"}, "ideal_days"), ({"latest_days": "9"}, "ideal_days"),
        ({"ideal_days": "9", "latest_days": "8"}, "latest_days"), ({"ideal_days": "9999"}, "ideal_days"),
    ],
)  # fmt: skip
def test_a_wrong_interval_is_said_at_its_field_and_nothing_is_kept(told, place, signed_in, seat):
    ann = people.person(seat, "Ann Berg")
    answer = signed_in.post(f"/people/{ann.pk}/cadence", told)
    assert answer.status_code == 400 and f'id="id_{place}_error"' in answer.content.decode()
    answer = signed_in.post("/settings/cadence/set", {"scope": "tag", "name": "golf", **told})
    assert answer.status_code == 400 and not Cadence.objects.exists()


def test_who_is_slipping_without_a_cadence_is_shown(signed_in, seat):
    ann = people.person(seat, "Ann Berg")
    for ago in (300, 280, 260, 240, 200):
        touched(seat, ann, ago)
    assert due(seat, "slipping") == {"Ann Berg"}
    assert f"/people/{ann.pk}/cadence" in signed_in.get("/settings/cadence").content.decode()
    set_cadence(**acting(seat), contact=ann, ideal_days=365, latest_days=400)
    assert due(seat, "slipping") == set()


WORK = {
    "minutes_a_day": "15", "working_days": ["1", "3"], "style": "careful", "close_enough": "4", "ask_rest_days": "120",
    "best_sources": "7", "flow_size": "4", "flow_days": "200", "trust_level": "4", "introduction_rest": "30",
}  # fmt: skip


def test_how_i_work_is_kept_and_shown_again(signed_in, seat):
    assert signed_in.post("/settings/cultivating", WORK).status_code == 302
    seat.workspace.refresh_from_db()
    kept = {name: getattr(seat.workspace, name) for name in WORK}
    assert kept == {
        "minutes_a_day": 15, "working_days": "13", "style": "careful", "close_enough": 4, "ask_rest_days": 120,
        "best_sources": 7, "flow_size": 4, "flow_days": 200, "trust_level": 4, "introduction_rest": 30,
    }  # fmt: skip
    assert 'value="120"' in signed_in.get("/settings/cultivating").content.decode()


@pytest.mark.parametrize(
    ("place", "wrong"),
    [
        ("minutes_a_day", "4"), ("working_days", []), ("working_days", ["8"]), ("style", "loud"), ("close_enough", "6"),
        ("ask_rest_days", "-1"), ("best_sources", "0"), ("flow_size", "1"), ("flow_days", "soon"),
        ("trust_level", "0"), ("introduction_rest", "400"),
    ],
)  # fmt: skip
def test_a_wrong_setting_is_said_at_its_field(place, wrong, signed_in, seat):
    answer = signed_in.post("/settings/cultivating", {**WORK, place: wrong})
    assert answer.status_code == 400 and f'id="id_{place}_error"' in answer.content.decode()
    seat.workspace.refresh_from_db()
    assert seat.workspace.minutes_a_day == 20


@pytest.mark.spec("S0-38")
def test_a_conversation_is_offered_only_to_those_who_are_close_enough_and_stands_in_the_calendar(
    signed_in, seat
):
    ann = people.person(seat, "Ann Berg")
    page = f"/people/{ann.pk}"
    for closeness, offered in ((2, False), (3, True)):
        change_party(**acting(seat), party=ann, closeness=closeness)
        said = signed_in.get(page).content.decode()
        assert ("Schedule a conversation" in said) is offered and ("Get to know them" in said) is not offered
    signed_in.post(
        f"{page}/appointments/new", {"on": "2026-05-11", "at": "14:30", "minutes": "30", "what": "Coffee"}
    )
    said = signed_in.get(page).content.decode()
    assert "Coffee" in said and ann.appointments.get().what == "Coffee"
