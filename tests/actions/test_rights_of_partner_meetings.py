"""Who may write up meetings with partners, take cards in and speak of organisations: as with everything else."""

from __future__ import annotations

from typing import Any

import pytest

import people
from headwater.actions.acting import NotAllowed, NotHere, Seat
from headwater.actions.bearings import record_bearing
from headwater.actions.cards import take_card
from headwater.actions.confidence import (
    ask_confidence,
    change_step,
    do_step,
    reopen_step,
    restore_step,
    trash_step,
)
from headwater.actions.influence import say_influence
from headwater.actions.organisations import (
    change_hours,
    name_contact_person,
    record_hours,
    restore_hours,
    trash_hours,
)
from headwater.actions.partner_meetings import (
    Met,
    change_meeting,
    restore_meeting,
    trash_meeting,
    write_up,
)
from headwater.actions.partners import make_partner
from headwater.formats.one_card import typed_card
from headwater.store.models import (
    Bearing,
    Change,
    ConfidenceStep,
    Membership,
    Partner,
    PartnerMeeting,
    Party,
    Touch,
    Volunteering,
    Workspace,
)

from .test_rights import Verb

NOW = people.NOW
TODAY = NOW.date()
MET = Met(on=TODAY, learned={"work": "pensions"}, confident="a case")


def ledger(seat: Seat) -> dict[str, Any]:
    """One of everything, to act upon."""
    ann, at = people.person(seat, "Ann"), {"seat": seat, "now": NOW}
    chamber = people.person(seat, "Chamber", kind="organisation")
    partner = make_partner(**at, contact=ann)
    return {
        "ann": ann, "bob": people.person(seat, "Bob"), "chamber": chamber, "partner": partner,
        "meeting": write_up(**at, partner=partner, met=MET),
        "step": ask_confidence(**at, partner=partner, text="meet my team"),
        "hours": record_hours(**at, organisation=chamber, kind="teaching", on=TODAY, minutes=60, role="lecturer"),
        "card": typed_card({"name": "Cy Holm", "phone": "030 1234"}),
    }  # fmt: skip


ANYWHERE: dict[str, Verb] = {
    "take_card": lambda by, row: take_card(**by, card=row["card"]),
}
UPON: dict[str, Verb] = {
    "take_card on": lambda by, row: take_card(**by, card=row["card"], contact=row["ann"]),
    "write_up": lambda by, row: write_up(**by, partner=row["partner"], met=MET),
    "change_meeting": lambda by, row: change_meeting(**by, meeting=row["meeting"], learned_work="tax"),
    "trash_meeting": lambda by, row: trash_meeting(**by, meeting=row["meeting"]),
    "restore_meeting": lambda by, row: restore_meeting(**by, meeting=row["meeting"]),
    "ask_confidence": lambda by, row: ask_confidence(**by, partner=row["partner"], text="a case"),
    "change_step": lambda by, row: change_step(**by, step=row["step"], text="a story"),
    "do_step": lambda by, row: do_step(**by, step=row["step"], after=4),
    "reopen_step": lambda by, row: reopen_step(**by, step=row["step"]),
    "trash_step": lambda by, row: trash_step(**by, step=row["step"]),
    "restore_step": lambda by, row: restore_step(**by, step=row["step"]),
    "name_contact_person": lambda by, row: name_contact_person(**by, organisation=row["chamber"], member=row["bob"]),
    "record_hours": lambda by, row: record_hours(
        **by, organisation=row["chamber"], kind="volunteering", on=TODAY, minutes=30, role="judge"
    ),
    "change_hours": lambda by, row: change_hours(**by, hours=row["hours"], minutes=90),
    "trash_hours": lambda by, row: trash_hours(**by, hours=row["hours"]),
    "restore_hours": lambda by, row: restore_hours(**by, hours=row["hours"]),
    "say_influence": lambda by, row: say_influence(**by, contact=row["ann"], is_one=True),
    "specialty": lambda by, row: record_bearing(
        **by, contact=row["ann"], kind="specialty", value="mediation", on=TODAY
    ),
}  # fmt: skip
VERBS = ANYWHERE | UPON
TABLES = (Bearing, ConfidenceStep, Membership, Partner, PartnerMeeting, Party, Touch, Volunteering)


def everything() -> list[Any]:
    """All of it, as it stands, with the counter of every practice."""
    rows = [list(model.objects.order_by("pk").values()) for model in TABLES]
    return [
        *rows,
        Change.objects.count(),
        list(Workspace.objects.order_by("pk").values_list("counter", flat=True)),
    ]


@pytest.mark.parametrize("verb", VERBS)
def test_a_viewer_changes_nothing(seat, verb):
    rows, viewer = ledger(seat), people.seat_in(seat, "viewer")
    before = everything()
    with pytest.raises(NotAllowed):
        VERBS[verb]({"seat": viewer, "now": NOW}, rows)
    assert everything() == before


@pytest.mark.parametrize("verb", UPON)
def test_another_practice_is_out_of_reach(seat, verb):
    rows, other = ledger(people.practice("Ola Nord")), seat
    before = everything()
    with pytest.raises(NotHere):
        UPON[verb]({"seat": other, "now": NOW}, rows)
    assert everything() == before


@pytest.mark.parametrize("verb", VERBS)
def test_a_member_may_do_all_of_it(seat, verb):
    rows, member = ledger(seat), people.seat_in(seat, "member")
    before = everything()
    VERBS[verb]({"seat": member, "now": NOW}, rows)
    assert everything()[-1] != before[-1]
