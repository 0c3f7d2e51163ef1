"""How plans end: done, given up, or because the source sent somebody again."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Final

from django.db.models import Exists, OuterRef, Q, QuerySet

from headwater.actions.acting import Act, Refused
from headwater.core.words import Kind
from headwater.store.models import Party, Plan, Referral

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
    _back(act, Plan.objects.filter(contact__in=back))


def sources_are_back(act: Act) -> None:
    """As `source_is_back`, of every source of the workspace, after many referrals were written at once."""
    _back(act, Plan.objects.filter(workspace=act.workspace))


def _back(act: Act, plans: QuerySet[Plan]) -> None:
    """End those warm-ups since whose start a referral came; one that is older and was written late says nothing."""
    came = Referral.objects.of(act.workspace).filter(
        Q(source=OuterRef("contact")) | Q(source__people_behind__person=OuterRef("contact")),
        provider=act.workspace.me_id, received_on__gte=OuterRef("started_on"),
    )  # fmt: skip
    running = plans.filter(kind="warm-up", ended_on=None, trashed_at=None)
    for plan in running.filter(Exists(came)):
        end(act, plan, by="reactivated", on=act.today)
