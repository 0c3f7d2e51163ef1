"""Colleagues, competitors, organisations and centres of influence through their pages."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

import people
from headwater.actions.acting import Refused, Seat
from headwater.actions.confidence import ask_confidence
from headwater.actions.gatherings import record_gathering
from headwater.actions.kit import give_kit
from headwater.actions.needs import record_need
from headwater.actions.partners import make_partner
from headwater.actions.settling import settle
from headwater.actions.settling_undo import undo, undoable
from headwater.actions.touches import record_touch
from headwater.actions.trust import rate_trust
from headwater.store.models import Bearing, KitGiven, Membership, Partner, Volunteering

from .test_partner_meetings import kit, page, partner, send

NOW = people.NOW
DAY = NOW.date().isoformat()


@pytest.mark.spec("S2-11")
def test_a_colleague_states_which_services_compete_and_which_do_not(signed_in, seat):
    row = partner(seat, kind="colleague")
    send(signed_in, f"/partners/{row.pk}/service", kind="competes", value="coaching of new leads")
    send(signed_in, f"/partners/{row.pk}/service", kind="complements", value="facilitation of board retreats")
    shown = page(signed_in, f"/partners/{row.pk}")
    before, after = shown.index("Competes with yours"), shown.index("Does not compete")
    assert (
        before < shown.index("coaching of new leads") < after < shown.index("facilitation of board retreats")
    )
    over = Bearing.objects.get(kind="competes")
    assert "Taken off" in send(signed_in, f"/partners/services/{over.pk}/over")
    assert "coaching of new leads" not in page(signed_in, f"/partners/{row.pk}").split("Does not compete")[0].split(
        "Competes with yours"
    )[-1]  # fmt: skip


@pytest.mark.spec("S2-13")
def test_a_competitor_with_another_specialty_is_proposed_when_a_need_is_outside_mine(signed_in, seat):
    row = partner(seat, "Rita Fels", kind="competitor")
    send(
        signed_in,
        f"/partners/{row.pk}/service",
        kind="specialty",
        value="mediation between quarrelling founders",
    )
    rate_trust(seat=seat, now=NOW, contact=row.party, trust=4)
    asker = people.known(seat, "Leo Park")
    for text in ("two founders quarrel and need a mediation", "a plumber for the bathroom"):
        record_need(seat=seat, now=NOW, contact=asker, text=text, on=NOW.date())
    first, second = asker.needs.order_by("pk")
    assert "Rita Fels" in page(signed_in, f"/giving/needs/{first.pk}")
    assert "Rita Fels" not in page(signed_in, f"/giving/needs/{second.pk}").split("Recent")[0]
    assert "a competitor with another specialty" in page(signed_in, f"/partners/{row.pk}")


def organisation(seat: Seat) -> Partner:
    """The chamber, as a partner."""
    chamber = people.person(seat, "Chamber of Trade", kind="organisation")
    return make_partner(seat=seat, now=NOW, contact=chamber, kind="organisation")


@pytest.mark.spec("S2-20")
def test_an_organisation_holds_how_far_it_endorses_me_with_evidence_and_its_contact_persons(signed_in, seat):
    row = organisation(seat)
    refused = signed_in.post(f"/partners/{row.pk}/endorsement", {"value": "endorses", "on": DAY, "basis": ""})
    assert refused.status_code == 400, "an endorsement rests on something"
    send(
        signed_in,
        f"/partners/{row.pk}/endorsement",
        value="asked",
        on="2026-03-01",
        basis="wrote to the head",
    )
    told = {"value": "endorses", "on": DAY, "basis": "listed among their trainers"}
    send(signed_in, f"/partners/{row.pk}/endorsement", **told)
    send(signed_in, f"/partners/{row.pk}/contact-person", member="Uta Brandt", role="head of training")
    shown = page(signed_in, f"/partners/{row.pk}")
    assert "Endorses" in shown and "listed among their trainers" in shown and "wrote to the head" in shown
    assert "Uta Brandt" in shown and "head of training" in shown
    assert Membership.objects.get().group == row.party


@pytest.mark.spec("S2-21")
def test_hours_with_role_and_event_stand_beside_the_referrals_that_came_later(signed_in, seat):
    row = organisation(seat)
    send(signed_in, f"/partners/{row.pk}/contact-person", member="Uta Brandt")
    told = {
        "kind": "teaching",
        "role": "lecturer",
        "event": "Founders' evening",
        "on": "2026-02-02",
        "hours": "2.5",
    }
    send(signed_in, f"/partners/{row.pk}/hours", **told)
    people.referral(seat, "Uta Brandt", "Leo Park", "2026-01-10")
    assert "0 referrals came from there" in page(signed_in, f"/partners/{row.pk}")
    people.referral(seat, "Uta Brandt", "Max Falk", "2026-03-10")
    shown = page(signed_in, f"/partners/{row.pk}")
    assert "2.5 h teaching, lecturer: Founders&#x27; evening" in shown and "1 referral since" in shown
    made = Volunteering.objects.get()
    assert made.minutes == 150
    send(signed_in, f"/partners/hours/{made.pk}/trash")
    assert "2.5 h" not in page(signed_in, f"/partners/{row.pk}")
    send(signed_in, f"/partners/hours/{made.pk}/restore")
    assert "2.5 h" in page(signed_in, f"/partners/{row.pk}")


@pytest.mark.parametrize(
    "told",
    [
        {"hours": "0"}, {"hours": "-1"}, {"hours": "9999"}, {"hours": "x"}, {"on": "2026-06-01"}, {"kind": "dancing"},
        {"role": "", "event": ""},
    ],
)  # fmt: skip
def test_hours_that_cannot_be_are_refused(signed_in, seat, told):
    row = organisation(seat)
    whole = {"kind": "teaching", "role": "lecturer", "event": "", "on": DAY, "hours": "2", **told}
    assert signed_in.post(f"/partners/{row.pk}/hours", whole).status_code == 400
    assert not Volunteering.objects.exists()


@pytest.mark.spec("S2-18")
def test_centres_of_influence_come_from_mentions_events_and_introductions_and_the_user_confirms(
    signed_in, seat
):
    uta, leo, max_ = (people.known(seat, name) for name in ("Uta Brandt", "Leo Park", "Max Falk"))
    for who, note in (
        (leo, "Uta Brandt says hello"),
        (max_, "met him through uta brandt, who knows everybody"),
    ):
        record_touch(seat=seat, now=NOW, contact=who, kind="call", at=NOW, note=note)
    for month in (2, 3):
        at = people.at(f"2026-0{month}-02")
        record_gathering(seat=seat, now=NOW, kind="event", at=at, title="Founders", people=[uta, leo])
    people.referral(seat, uta, "Ida Roth", "2026-03-10", kind="introduction")
    shown = page(signed_in, "/partners/influence")
    assert "Named by 2 others" in shown and "Made 1 introduction" in shown and "Was at 2 gatherings" in shown
    assert "Max Falk" not in shown
    assert not Bearing.objects.filter(kind="influence").exists(), "nobody becomes one by being counted"
    send(signed_in, f"/partners/influence/{uta.pk}", answer="yes", because="Named by 2 others")
    said = Bearing.objects.get(kind="influence")
    assert (said.value, said.basis) == ("yes", "Named by 2 others")
    assert page(signed_in, "/partners/influence").index("Uta Brandt") < page(
        signed_in, "/partners/influence"
    ).index("They could be one")
    send(signed_in, f"/partners/influence/{uta.pk}", answer="no")
    assert "Uta Brandt" not in page(signed_in, "/partners/influence").split("They could be one")[-1]


@pytest.mark.spec("S2-19")
def test_the_day_a_centre_of_influence_got_the_card_is_kept_and_a_refresh_is_prompted(signed_in, seat):
    uta = people.known(seat, "Uta Brandt")
    send(signed_in, f"/partners/influence/{uta.pk}", answer="yes")
    kit(seat)
    assert "See that Uta Brandt has your name at hand" in page(signed_in, "/")
    give_kit(seat=seat, now=NOW, contact=uta, part="card")
    assert KitGiven.objects.get().on == NOW.date()
    assert "See that Uta Brandt" not in page(signed_in, "/")
    assert "has your card, version 1" in page(signed_in, "/partners/influence")
    kit(seat, ideal="New leads in firms of 50.")
    assert "See that Uta Brandt has your name at hand" in page(signed_in, "/")
    assert "holds version 1; the newest is 2" in page(signed_in, "/partners/influence")


def test_today_prepares_a_partner_meeting_asks_for_the_write_up_and_counts_confidence(signed_in, seat):
    row = partner(seat, "Rita Fels")
    record_touch(
        seat=seat, now=NOW, contact=row.party, kind="meeting", at=NOW - timedelta(days=1), note="lunch"
    )
    shown = page(signed_in, "/")
    assert "Write up the meeting with Rita Fels" in shown and f"/partners/{row.pk}/meeting" in shown
    send(
        signed_in,
        f"/partners/{row.pk}/meeting",
        on=DAY,
        note="lunch",
        confident="a case",
        confident_until=DAY,
    )
    shown = page(signed_in, "/")
    assert "Write up the meeting" not in shown and "For Rita Fels&#x27;s confidence: a case" in shown
    step = row.confidence_steps.get()
    told: dict[str, Any] = {"signal": "confidence-due", "subject": f"confidencestep:{step.pk}", "after": "4"}
    signed_in.post("/today/do", told)
    row.refresh_from_db()
    assert row.confidence == 4 and row.confidence_steps.get().done_on == date(2026, 5, 4)


def test_a_confidence_step_settled_by_mistake_is_undone_with_its_level(seat):
    row = partner(seat, "Rita Fels")
    act: dict[str, Any] = {"seat": seat, "now": NOW}
    step = ask_confidence(**act, partner=row, text="a case", due_on=NOW.date())
    about = {"signal": "confidence-due", "subject": f"confidencestep:{step.pk}"}
    assert "stands at 5 of 5" in settle(**act, **about, told={"after": "5"})
    deed = undoable(seat.workspace, **about, at=NOW)
    assert deed is not None
    undo(**act, deed=deed[0], seal=deed[1])
    row.refresh_from_db()
    step.refresh_from_db()
    assert row.confidence is None and (step.done_on, step.after) == (None, None)
    for wrong in ("0", "6", "x", "55"):
        with pytest.raises(Refused):
            settle(**act, **about, told={"after": wrong})
