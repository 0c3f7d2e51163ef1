"""Who may ask, follow up, begin a way and set cadences: as with everything else."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

import people
from headwater.actions.acting import NotAllowed, NotHere, Seat
from headwater.actions.ask_paths import start_path
from headwater.actions.asks import (
    answer_ask,
    follow_up,
    hand_over,
    record_ask,
    restore_ask,
    trash_ask,
)
from headwater.actions.cadences import clear_cadence, set_cadence
from headwater.store.models import Ask, Cadence, Change, Plan, PlanStep, Touch, Workspace

from .test_rights import Verb

TODAY = people.NOW.date()


def ledger(seat: Seat) -> dict[str, Any]:
    """One ask that waits for an answer, one that was handed over, and a cadence."""
    act = {"seat": seat, "now": people.NOW}
    ann, bob = people.known(seat, "Ann"), people.known(seat, "Bob")
    told = {"kind": "referral", "on": TODAY - timedelta(days=9), "override": "They offered it"}
    asked, handed = record_ask(**act, contact=ann, **told), record_ask(**act, contact=bob, **told)
    hand_over(**act, ask=handed)
    set_cadence(**act, contact=ann, ideal_days=9, latest_days=20)
    return {"ann": ann, "bob": bob, "asked": asked, "handed": handed}


VERBS: dict[str, Verb] = {
    "record_ask": lambda by, row: record_ask(
        **by, contact=row["bob"], kind="introduction", override="They offered it"
    ),
    "answer_ask": lambda by, row: answer_ask(**by, ask=row["asked"], answer="no"),
    "hand_over": lambda by, row: hand_over(**by, ask=row["asked"]),
    "follow_up": lambda by, row: follow_up(**by, ask=row["handed"]),
    "trash_ask": lambda by, row: trash_ask(**by, ask=row["asked"]),
    "restore_ask": lambda by, row: restore_ask(**by, ask=row["asked"]),
    "start_path": lambda by, row: start_path(**by, contact=row["ann"]),
    "set_cadence": lambda by, row: set_cadence(**by, contact=row["ann"], ideal_days=5, latest_days=9),
    "clear_cadence": lambda by, row: clear_cadence(**by, contact=row["ann"]),
}


def everything() -> list[Any]:
    """All that a verb could have changed."""
    models: tuple[Any, ...] = (Ask, Cadence, Plan, PlanStep, Touch)
    return [*(list(model.objects.order_by("pk").values()) for model in models), Change.objects.count()]


@pytest.mark.parametrize("verb", VERBS)
def test_a_member_may(seat: Seat, verb: str) -> None:
    row = ledger(seat)
    acts = Workspace.objects.values_list("counter", flat=True)
    before = acts.get(pk=seat.workspace.pk)
    VERBS[verb]({"seat": people.seat_in(seat, "member"), "now": people.NOW + timedelta(hours=1)}, row)
    assert acts.get(pk=seat.workspace.pk) > before


@pytest.mark.parametrize("verb", VERBS)
def test_a_viewer_may_not_and_nothing_changes(seat: Seat, viewer: Seat, verb: str) -> None:
    row = ledger(seat)
    before = everything()
    with pytest.raises(NotAllowed, match="look at this workspace but not change it"):
        VERBS[verb]({"seat": viewer, "now": people.NOW}, row)
    assert everything() == before


@pytest.mark.parametrize("verb", VERBS)
def test_rows_of_another_workspace_do_not_exist_and_nothing_changes(
    seat: Seat, stranger: Seat, verb: str
) -> None:
    row = ledger(seat)
    before = everything()
    with pytest.raises(NotHere, match="does not exist in your workspace"):
        VERBS[verb]({"seat": stranger, "now": people.NOW}, row)
    assert everything() == before
