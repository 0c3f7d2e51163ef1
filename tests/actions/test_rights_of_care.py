"""Who may state how a relationship stands, promise, plan and schedule: as with everything else."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

import people
from headwater.actions.acting import NotAllowed, NotHere, Seat
from headwater.actions.appointments import (
    change_appointment,
    restore_appointment,
    say_held,
    schedule,
    trash_appointment,
)
from headwater.actions.bearings import (
    change_bearing,
    end_bearing,
    record_bearing,
    reopen_bearing,
    restore_bearing,
    trash_bearing,
)
from headwater.actions.conversations import Talk, log_talk
from headwater.actions.helping import record_help
from headwater.actions.plans import (
    add_step,
    change_step,
    end_plan,
    restore_plan,
    settle_step,
    start_plan,
    trash_plan,
)
from headwater.actions.promises import (
    change_promise,
    make_promise,
    reopen_promise,
    restore_promise,
    settle_promise,
    trash_promise,
)
from headwater.store.models import (
    Appointment,
    Bearing,
    Change,
    Give,
    Plan,
    PlanStep,
    Promise,
    Touch,
    Workspace,
)

from .test_rights import Verb

NOW = people.NOW
TODAY = NOW.date()
AHEAD = NOW + timedelta(days=3)


def ledger(seat: Seat) -> dict[str, Any]:
    """One of everything, to act upon."""
    ann, at = people.person(seat, "Ann"), {"seat": seat, "now": NOW}
    step = add_step(**at, contact=ann, what="Lunch", due_on=TODAY)
    return {
        "ann": ann, "step": step, "plan": step.plan,
        "bearing": record_bearing(**at, contact=ann, kind="complaint", value="late", on=TODAY),
        "promise": make_promise(**at, contact=ann, text="the article", due_on=TODAY),
        "appointment": schedule(**at, contact=ann, at=AHEAD),
    }  # fmt: skip


VERBS: dict[str, Verb] = {
    "record_bearing": lambda by, row: record_bearing(**by, contact=row["ann"], kind="hold", on=TODAY),
    "change_bearing": lambda by, row: change_bearing(**by, bearing=row["bearing"], value="too late"),
    "end_bearing": lambda by, row: end_bearing(**by, bearing=row["bearing"]),
    "reopen_bearing": lambda by, row: reopen_bearing(**by, bearing=row["bearing"]),
    "trash_bearing": lambda by, row: trash_bearing(**by, bearing=row["bearing"]),
    "restore_bearing": lambda by, row: restore_bearing(**by, bearing=row["bearing"]),
    "make_promise": lambda by, row: make_promise(**by, contact=row["ann"], text="a call", due_on=TODAY),
    "change_promise": lambda by, row: change_promise(**by, promise=row["promise"], text="the book"),
    "settle_promise": lambda by, row: settle_promise(**by, promise=row["promise"]),
    "reopen_promise": lambda by, row: reopen_promise(**by, promise=row["promise"]),
    "trash_promise": lambda by, row: trash_promise(**by, promise=row["promise"]),
    "restore_promise": lambda by, row: restore_promise(**by, promise=row["promise"]),
    "start_plan": lambda by, row: start_plan(**by, contact=row["ann"], kind="warm-up"),
    "add_step": lambda by, row: add_step(**by, contact=row["ann"], what="Call", due_on=TODAY),
    "change_step": lambda by, row: change_step(**by, step=row["step"], what="Tea", due_on=TODAY),
    "settle_step": lambda by, row: settle_step(**by, step=row["step"]),
    "end_plan": lambda by, row: end_plan(**by, plan=row["plan"]),
    "trash_plan": lambda by, row: trash_plan(**by, plan=row["plan"]),
    "restore_plan": lambda by, row: restore_plan(**by, plan=row["plan"]),
    "schedule": lambda by, row: schedule(**by, contact=row["ann"], at=AHEAD),
    "change_appointment": lambda by, row: change_appointment(
        **by, appointment=row["appointment"], what="Tea"
    ),
    "say_held": lambda by, row: say_held(**by, appointment=row["appointment"], held="no"),
    "trash_appointment": lambda by, row: trash_appointment(**by, appointment=row["appointment"]),
    "restore_appointment": lambda by, row: restore_appointment(**by, appointment=row["appointment"]),
    "log_talk": lambda by, row: log_talk(**by, contact=row["ann"], talk=Talk(on=TODAY, note="A good talk")),
    "record_help": lambda by, row: record_help(**by, contact=row["ann"], told={"what": "the tax guide"}),
}


def everything() -> list[Any]:
    """All that a verb could have changed."""
    models: tuple[Any, ...] = (Bearing, Promise, Plan, PlanStep, Appointment, Touch, Give)
    return [*(list(model.objects.order_by("pk").values()) for model in models), Change.objects.count()]


@pytest.mark.parametrize("verb", VERBS)
def test_a_member_may(seat: Seat, verb: str) -> None:
    row = ledger(seat)
    if verb == "restore_plan":
        trash_plan(seat=seat, now=NOW, plan=row["plan"])
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
