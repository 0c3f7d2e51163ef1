"""Who may make partners, move them on, answer the scan and pick categories: as with everything else."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import people
from headwater.actions.acting import NotAllowed, NotHere, Seat
from headwater.actions.key_partners import make_key, review_partner, unmake_key
from headwater.actions.partner_categories import pick_categories
from headwater.actions.partners import (
    change_partner,
    make_partner,
    restore_partner,
    set_state,
    take_back_state,
    trash_partner,
)
from headwater.actions.scanning import answer_scan, take_back_answer
from headwater.store.models import (
    Category,
    CategoryMember,
    Change,
    Partner,
    PartnerState,
    ScanAnswer,
    Workspace,
)

from .test_rights import Verb

NOW = people.NOW
LATER = date(2026, 9, 1)


def ledger(seat: Seat) -> dict[str, Any]:
    """One of everything, to act upon."""
    at: dict[str, Any] = {"seat": seat, "now": NOW}
    ann, bob, cy = (people.person(seat, name) for name in ("Ann", "Bob", "Cy"))
    partner = set_state(**at, partner=make_partner(**at, contact=ann), state="met")
    (group,) = pick_categories(**at, picked=[("banker", "Banks")])
    answer = answer_scan(**at, contact=cy, category=group, answer="yes")
    return {"partner": make_key(**at, partner=partner, plan="Lunch", review_on=LATER), "bob": bob, "group": group,
            "answer": answer}  # fmt: skip


ANYWHERE: dict[str, Verb] = {
    "make_partner by name": lambda by, _: make_partner(**by, contact="Dee Holm"),
    "pick_categories": lambda by, _: pick_categories(**by, picked=[("notary", "Notaries")], own=["Circles"]),
}
UPON: dict[str, Verb] = {
    "make_partner": lambda by, row: make_partner(**by, contact=row["bob"]),
    "set_state": lambda by, row: set_state(**by, partner=row["partner"], state="active"),
    "take_back_state": lambda by, row: take_back_state(**by, partner=row["partner"]),
    "change_partner": lambda by, row: change_partner(**by, partner=row["partner"], wants="founders"),
    "change_partner category": lambda by, row: change_partner(**by, partner=row["partner"], category=row["group"]),
    "make_key": lambda by, row: make_key(**by, partner=row["partner"], plan="Tea", review_on=LATER),
    "unmake_key": lambda by, row: unmake_key(**by, partner=row["partner"]),
    "review_partner": lambda by, row: review_partner(**by, partner=row["partner"], next_on=LATER),
    "trash_partner": lambda by, row: trash_partner(**by, partner=row["partner"]),
    "restore_partner": lambda by, row: restore_partner(**by, partner=row["partner"]),
    "answer_scan": lambda by, row: answer_scan(**by, contact=row["bob"], category=row["group"], answer="no"),
    "take_back_answer": lambda by, row: take_back_answer(**by, answer=row["answer"]),
}  # fmt: skip
VERBS = ANYWHERE | UPON
TABLES = (Category, CategoryMember, Partner, PartnerState, ScanAnswer)


def everything() -> list[Any]:
    """All of it, as it stands, with the counter of every practice."""
    rows = [list(model.objects.order_by("pk").values()) for model in TABLES]
    counters = Workspace.objects.order_by("pk").values_list("counter", flat=True)
    return [*rows, Change.objects.count(), list(counters)]


@pytest.mark.parametrize("verb", VERBS)
def test_a_viewer_changes_nothing(seat, verb):
    rows, viewer = ledger(seat), people.seat_in(seat, "viewer")
    before = everything()
    with pytest.raises(NotAllowed):
        VERBS[verb]({"seat": viewer, "now": NOW}, rows)
    assert everything() == before


@pytest.mark.parametrize("verb", UPON)
def test_another_practice_is_out_of_reach(seat, verb):
    rows = ledger(people.practice("Ola Nord"))
    before = everything()
    with pytest.raises(NotHere):
        UPON[verb]({"seat": seat, "now": NOW}, rows)
    assert everything() == before


@pytest.mark.parametrize("verb", VERBS)
def test_a_member_may_do_all_of_it(seat, verb):
    rows, member = ledger(seat), people.seat_in(seat, "member")
    before = everything()
    VERBS[verb]({"seat": member, "now": NOW}, rows)
    assert everything()[-1] != before[-1]
