"""How plans end: done, given up, or because the source sent somebody again."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Final

from headwater.actions.acting import Act, Refused
from headwater.core.words import Kind
from headwater.store.models import Party, Plan

ENDS: Final = ("done", "reactivated", "given up")


def end(act: Act, plan: Plan, *, by: str, on: date) -> Plan:
    """End a plan that runs, inside an open act; `by` is one of ENDS."""
    if by not in ENDS:
        raise Refused(f"A plan ends as one of: {', '.join(ENDS)}.")
    plan.ended_on, plan.ended_by = max(on, plan.started_on), by
    plan.changed_at, plan.changed_by = act.now, act.seat.user
    plan.save(update_fields=["ended_on", "ended_by", "changed_at", "changed_by"])
    return plan


def source_is_back(act: Act, source: Party) -> None:
    """A source sent somebody: its warm-up has done its work. For content, that of the people behind it."""
    if Kind(source.kind).is_contact:
        back: Collection[int] = (source.pk,)
    else:
        back = set(source.people_behind.values_list("person_id", flat=True))
    for plan in Plan.objects.filter(contact__in=back, kind="warm-up", ended_on=None, trashed_at=None):
        end(act, plan, by="reactivated", on=act.today)
