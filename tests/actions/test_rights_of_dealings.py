"""Who may record and change gives, needs, business and who knows whom: as with everything else."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

import people
from headwater.actions.acting import NotAllowed, NotHere, Seat
from headwater.actions.business import record_business, restore_business, trash_business
from headwater.actions.gatherings import record_gathering, restore_gathering, trash_gathering
from headwater.actions.giving import (
    Given,
    add_give_step,
    change_give,
    drop_give_step,
    record_give,
    restore_give,
    tell_outcome,
    trash_give,
)
from headwater.actions.groups import drop_membership, join_group, leave_group
from headwater.actions.needs import change_need, meet_need, record_need, restore_need, trash_need
from headwater.actions.ties import restore_tie, state_tie, trash_tie
from headwater.store.models import (
    Attendance,
    Business,
    Change,
    Gathering,
    Give,
    GiveStep,
    Membership,
    Need,
    Party,
    Tie,
    Workspace,
)

from .test_rights import Verb

NOW = people.NOW
TODAY = NOW.date()


def ledger(seat: Seat) -> dict[str, Any]:
    """One of everything, to act upon."""
    ann, bob, dee = (people.person(seat, name) for name in ("Ann", "Bob", "Dee"))
    at = {"seat": seat, "now": NOW}
    give = record_give(**at, given=Given(contact=ann, kind="introduction", other=bob, on=TODAY, minutes=5))
    return {
        "ann": ann, "bob": bob, "dee": dee, "give": give, "step": give.steps.get(),
        "need": record_need(**at, contact=ann, text="a printer", on=TODAY),
        "business": record_business(**at, seller=ann, buyer=bob, on=TODAY),
        "tie": state_tie(**at, one=ann, other=bob),
        "membership": join_group(**at, group="Chamber", member=ann),
        "gathering": record_gathering(**at, kind="meeting", at=NOW, people=[ann, bob]),
    }  # fmt: skip


VERBS: dict[str, Verb] = {
    "record_give": lambda by, row: record_give(
        **by, given=Given(contact=row["dee"], kind="prospective client", other=row["bob"], on=TODAY)
    ),
    "change_give": lambda by, row: change_give(**by, give=row["give"], contact=row["dee"]),
    "tell_outcome": lambda by, row: tell_outcome(**by, give=row["give"], outcome="met"),
    "add_give_step": lambda by, row: add_give_step(
        **by, give=row["give"], on=TODAY, what="Called", minutes=5
    ),
    "drop_give_step": lambda by, row: drop_give_step(**by, step=row["step"]),
    "trash_give": lambda by, row: trash_give(**by, give=row["give"]),
    "restore_give": lambda by, row: restore_give(**by, give=row["give"]),
    "record_need": lambda by, row: record_need(**by, contact=row["dee"], text="a roof", on=TODAY),
    "change_need": lambda by, row: change_need(**by, need=row["need"], text="a roof"),
    "meet_need": lambda by, row: meet_need(**by, need=row["need"]),
    "trash_need": lambda by, row: trash_need(**by, need=row["need"]),
    "restore_need": lambda by, row: restore_need(**by, need=row["need"]),
    "record_business": lambda by, row: record_business(**by, seller=row["bob"], buyer=row["ann"], on=TODAY),
    "trash_business": lambda by, row: trash_business(**by, business=row["business"]),
    "restore_business": lambda by, row: restore_business(**by, business=row["business"]),
    "state_tie": lambda by, row: state_tie(**by, one=row["ann"], other=row["dee"]),
    "trash_tie": lambda by, row: trash_tie(**by, tie=row["tie"]),
    "restore_tie": lambda by, row: restore_tie(**by, tie=row["tie"]),
    "join_group": lambda by, row: join_group(**by, group=row["membership"].group, member=row["dee"]),
    "leave_group": lambda by, row: leave_group(**by, membership=row["membership"]),
    "drop_membership": lambda by, row: drop_membership(**by, membership=row["membership"]),
    "record_gathering": lambda by, row: record_gathering(
        **by, kind="event", at=NOW, people=[row["ann"], row["dee"]]
    ),
    "trash_gathering": lambda by, row: trash_gathering(**by, gathering=row["gathering"]),
    "restore_gathering": lambda by, row: restore_gathering(**by, gathering=row["gathering"]),
}


def everything() -> list[Any]:
    """All that a verb could have changed."""
    models: tuple[Any, ...] = (
        Party, Give, GiveStep, Need, Business, Tie, Membership, Gathering, Attendance,
    )  # fmt: skip
    return [*(list(model.objects.order_by("pk").values()) for model in models), Change.objects.count()]


@pytest.mark.parametrize("verb", VERBS)
def test_a_member_may(seat: Seat, verb: str) -> None:
    row = ledger(seat)
    acts = Workspace.objects.values_list("counter", flat=True)
    before = acts.get(pk=seat.workspace.pk)
    VERBS[verb]({"seat": people.seat_in(seat, "member"), "now": NOW + timedelta(hours=1)}, row)
    assert acts.get(pk=seat.workspace.pk) > before


@pytest.mark.parametrize("verb", VERBS)
def test_a_viewer_may_not_and_nothing_changes(seat: Seat, viewer: Seat, verb: str) -> None:
    row = ledger(seat)
    before = everything()
    with pytest.raises(NotAllowed, match="look at this workspace but not change it"):
        VERBS[verb]({"seat": viewer, "now": NOW}, row)
    assert everything() == before


@pytest.mark.parametrize("verb", VERBS)
def test_rows_of_another_workspace_do_not_exist_and_nothing_changes(
    seat: Seat, stranger: Seat, verb: str
) -> None:
    row = ledger(seat)
    before = everything()
    with pytest.raises(NotHere, match="does not exist in your workspace"):
        VERBS[verb]({"seat": stranger, "now": NOW}, row)
    assert everything() == before
