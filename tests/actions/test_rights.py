"""Who may do what: the owner and a member change, a viewer looks, another workspace sees nothing of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection

import people
from headwater.actions.acting import NotAllowed, NotHere, Seat
from headwater.actions.activities import add_activity, change_activity, restore_activity, trash_activity
from headwater.actions.as_source import tell_as_source
from headwater.actions.categories import (
    add_category,
    merge_categories,
    move_category,
    put_in_category,
    rename_category,
    restore_category,
    take_out_of_category,
    trash_category,
)
from headwater.actions.effort import (
    change_cost,
    change_milestone,
    record_cost,
    record_milestone,
    restore_cost,
    restore_milestone,
    trash_cost,
    trash_milestone,
)
from headwater.actions.engagements import (
    change_engagement,
    record_engagement,
    restore_engagement,
    trash_engagement,
)
from headwater.actions.parties import change_party, record_party, restore_party, set_behind, trash_party
from headwater.actions.referrals import (
    Sent,
    change_referral,
    move_stage,
    record_referral,
    restore_referrals,
    trash_referrals,
)
from headwater.actions.rulings import add_evidence, rule_source
from headwater.actions.silences import record_silence, restore_silence, trash_silence
from headwater.actions.steps import mark_machine, record_step, restore_step, trash_step
from headwater.actions.thanks import ThanksGiven, record_thanks
from headwater.actions.touches import record_touch, restore_touch, trash_touch
from headwater.actions.tracing import retrace
from headwater.actions.workspaces import change_workspace
from headwater.store.models import Category, Change, Engagement, Party, Referral, Touch, Workspace

NOW = people.NOW


def ledger(seat: Seat) -> dict[str, Any]:
    """One of everything, to act upon."""
    sent = people.referral(seat, "Ann", "Bob", "2026-01-10")
    return {
        "sent": sent,
        "ann": sent.source,
        "dee": people.person(seat, "Dee"),
        "interview": people.content(seat, "The interview"),
        "work": people.engagement(seat, "Cy", "2026-02-01", "100"),
        "touch": record_touch(seat=seat, now=NOW, contact=sent.source, kind="call", at=NOW),
        "category": add_category(seat=seat, now=NOW, name="Neighbours"),
        "clients": Category.objects.get(workspace=seat.workspace, key="clients"),
        "silence": record_silence(
            seat=seat, now=NOW, source=sent.source, on=NOW.date(), reason="we lost touch"
        ),
        **effort(seat, sent.source),
    }


def effort(seat: Seat, source: Party) -> dict[str, Any]:
    """What was spent, done, changed and seen."""
    act: dict[str, Any] = {"seat": seat, "now": NOW}
    return {
        "cost": record_cost(**act, on=NOW.date(), source=source, minutes=5),
        "activity": add_activity(**act, name="Lunches"),
        "milestone": record_milestone(**act, name="Raised prices", on=NOW.date()),
        "step": record_step(**act, source=source, kind="read", at=NOW),
    }


Verb = Callable[[dict[str, Any], dict[str, Any]], Any]
# Each verb as (what it is called with, the ledger to act upon). The first two act on no row of somebody's own.
ANYWHERE: dict[str, Verb] = {
    "record_party": lambda seated, _: record_party(**seated, name="Eve", kind="person"),
    "retrace": lambda seated, _: retrace(**seated),
    "record_milestone": lambda seated, _: record_milestone(**seated, name="Moved", on=NOW.date()),
    "change_workspace": lambda seated, _: change_workspace(**seated, name="Other"),
    "add_category": lambda seated, _: add_category(**seated, name="Printers", kind="partner"),
}
UPON: dict[str, Verb] = {
    "record_referral": lambda seated, row: record_referral(
        **seated, sent=Sent(source=row["ann"], prospect=row["dee"], received_at=NOW)
    ),
    "change_referral": lambda seated, row: change_referral(**seated, referral=row["sent"], note="x"),
    "move_stage": lambda seated, row: move_stage(**seated, referral=row["sent"], stage="met", at=NOW),
    "add_evidence": lambda seated, row: add_evidence(
        **seated, referral=row["sent"], kind="told", text="x", confidence="likely"
    ),
    "rule_source": lambda seated, row: rule_source(**seated, referral=row["sent"], source=row["ann"]),
    "trash_referrals": lambda seated, row: trash_referrals(**seated, referrals=[row["sent"]]),
    "restore_referrals": lambda seated, row: restore_referrals(**seated, referrals=[row["sent"]]),
    "record_thanks": lambda seated, row: record_thanks(
        **seated, referral=row["sent"], given=ThanksGiven(at=NOW)
    ),
    "record_engagement": lambda seated, row: record_engagement(
        **seated, client=row["dee"], started_on=date(2026, 2, 1)
    ),
    "change_engagement": lambda seated, row: change_engagement(**seated, work=row["work"], service="x"),
    "trash_engagement": lambda seated, row: trash_engagement(**seated, work=row["work"]),
    "restore_engagement": lambda seated, row: restore_engagement(**seated, work=row["work"]),
    "change_party": lambda seated, row: change_party(**seated, party=row["dee"], note="x"),
    "trash_party": lambda seated, row: trash_party(**seated, party=row["dee"]),
    "restore_party": lambda seated, row: restore_party(**seated, party=row["dee"]),
    "set_behind": lambda seated, row: set_behind(
        **seated, content=row["interview"], people=[(row["ann"], "author", Decimal(1))]
    ),
    "record_touch": lambda seated, row: record_touch(**seated, contact=row["ann"], kind="call", at=NOW),
    "trash_touch": lambda seated, row: trash_touch(**seated, touch=row["touch"]),
    "restore_touch": lambda seated, row: restore_touch(**seated, touch=row["touch"]),
    "rename_category": lambda seated, row: rename_category(**seated, category=row["category"], name="x"),
    "move_category": lambda seated, row: move_category(**seated, category=row["category"], way="up"),
    "merge_categories": lambda seated, row: merge_categories(
        **seated, kept=row["clients"], gone=row["category"]
    ),
    "trash_category": lambda seated, row: trash_category(**seated, category=row["category"]),
    "restore_category": lambda seated, row: restore_category(**seated, category=row["category"]),
    "put_in_category": lambda seated, row: put_in_category(
        **seated, category=row["category"], parties=[row["ann"]]
    ),
    "take_out_of_category": lambda seated, row: take_out_of_category(
        **seated, category=row["category"], parties=[row["ann"]]
    ),
    "tell_as_source": lambda seated, row: tell_as_source(
        **seated, party=row["ann"], categories=[row["category"]], knows_me=4, topics=["x"]
    ),
    "record_silence": lambda seated, row: record_silence(
        **seated, source=row["ann"], on=NOW.date(), reason="we lost touch"
    ),
    "trash_silence": lambda seated, row: trash_silence(**seated, silence=row["silence"]),
    "restore_silence": lambda seated, row: restore_silence(**seated, silence=row["silence"]),
}
UPON |= {
    "record_cost": lambda seated, row: record_cost(**seated, on=NOW.date(), source=row["ann"], minutes=5),
    "change_cost": lambda seated, row: change_cost(**seated, cost=row["cost"], minutes=6),
    "trash_cost": lambda seated, row: trash_cost(**seated, cost=row["cost"]),
    "restore_cost": lambda seated, row: restore_cost(**seated, cost=row["cost"]),
    "add_activity": lambda seated, row: add_activity(**seated, name="Talks", sources=[row["ann"]]),
    "change_activity": lambda seated, row: change_activity(**seated, activity=row["activity"], name="X"),
    "trash_activity": lambda seated, row: trash_activity(**seated, activity=row["activity"]),
    "restore_activity": lambda seated, row: restore_activity(**seated, activity=row["activity"]),
    "change_milestone": lambda seated, row: change_milestone(**seated, milestone=row["milestone"], name="X"),
    "trash_milestone": lambda seated, row: trash_milestone(**seated, milestone=row["milestone"]),
    "restore_milestone": lambda seated, row: restore_milestone(**seated, milestone=row["milestone"]),
    "record_step": lambda seated, row: record_step(**seated, source=row["ann"], kind="read", at=NOW),
    "mark_machine": lambda seated, row: mark_machine(**seated, step=row["step"], machine=True),
    "trash_step": lambda seated, row: trash_step(**seated, step=row["step"]),
    "restore_step": lambda seated, row: restore_step(**seated, step=row["step"]),
}
VERBS = ANYWHERE | UPON


def everything() -> list[Any]:
    """All that a verb could have changed."""
    models = (Party, Referral, Engagement, Touch)
    rows = [list(model.objects.order_by("pk").values()) for model in models]
    return [*rows, Change.objects.count()]


@pytest.mark.parametrize("role", ["owner", "member"])
@pytest.mark.parametrize("verb", VERBS)
def test_owner_and_member_may(seat: Seat, verb: str, role: str) -> None:
    row = ledger(seat)
    actor = seat if role == "owner" else people.seat_in(seat, "member")
    acts = Workspace.objects.values_list("counter", flat=True)
    before = acts.get(pk=seat.workspace.pk)
    VERBS[verb]({"seat": actor, "now": NOW + timedelta(hours=1)}, row)
    assert acts.get(pk=seat.workspace.pk) > before


@pytest.mark.parametrize("verb", VERBS)
def test_a_viewer_may_not_and_nothing_changes(seat: Seat, viewer: Seat, verb: str) -> None:
    row = ledger(seat)
    before = everything()
    with pytest.raises(NotAllowed, match="look at this workspace but not change it"):
        VERBS[verb]({"seat": viewer, "now": NOW}, row)
    assert everything() == before


@pytest.mark.parametrize("verb", UPON)
def test_rows_of_another_workspace_do_not_exist_and_nothing_changes(
    seat: Seat, stranger: Seat, verb: str
) -> None:
    row = ledger(seat)
    before = everything()
    with pytest.raises(NotHere, match="does not exist in your workspace"):
        UPON[verb]({"seat": stranger, "now": NOW}, row)
    assert everything() == before


def test_a_fault_in_the_middle_of_an_act_leaves_nothing_of_it(seat: Seat, monkeypatch: Any) -> None:
    row = ledger(seat)
    before = everything()
    monkeypatch.setattr("headwater.actions.acting.Seal.objects.create", _fails)
    with pytest.raises(OSError, match="no space left"):
        UPON["record_referral"]({"seat": seat, "now": NOW}, row)
    assert everything() == before
    assert connection.in_atomic_block


def _fails(**_: Any) -> None:
    raise OSError("no space left")
