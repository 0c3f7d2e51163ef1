"""Who sent how much lately: the days of the referrals within the window of a flow, and the plans that run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from headwater.core.gifts import Flow, flow_of
from headwater.core.words import Kind
from headwater.store.models import Party, Plan, Referral, Workspace

CONTACTS = [kind.value for kind in Kind if kind.is_contact]


def sent_lately(
    workspace: Workspace, *, today: date, sources: Iterable[int] | None = None
) -> dict[int, list[date]]:
    """The days on which each contact sent me somebody, within the window of a flow."""
    since = today - timedelta(days=workspace.flow_days)
    rows = Referral.objects.of(workspace).filter(
        provider=workspace.me, received_on__gt=since, received_on__lte=today, source__kind__in=CONTACTS
    )
    if sources is not None:
        rows = rows.filter(source__in=list(sources))
    days: dict[int, list[date]] = {}
    for source, day in rows.order_by("received_on", "pk").values_list("source", "received_on"):
        days.setdefault(source, []).append(day)
    return days


@dataclass(frozen=True, slots=True)
class Flowing:
    """A source with an ongoing flow, or with a plan that acknowledges one. `due` is the next time (None: no plan)."""

    source: Any
    flow: Flow | None
    plan: Any = None
    due: date | None = None
    times: int = 0


def flows_of(workspace: Workspace, *, today: date) -> list[Flowing]:
    """All flows and the plans that acknowledge them, whoever is due first in front."""
    sent = sent_lately(workspace, today=today)
    flows = {
        source: flow
        for source, days in sent.items()
        if (flow := flow_of(days, size=workspace.flow_size, days=workspace.flow_days, today=today))
    }
    plans = {
        plan.contact_id: plan
        for plan in Plan.objects.of(workspace)
        .filter(kind="acknowledgement", ended_on=None)
        .prefetch_related("steps")
    }
    found = Party.objects.of(workspace).in_bulk({*flows, *plans})
    made = [_flowing(found[pk], flows.get(pk), plans.get(pk)) for pk in found]
    return sorted(made, key=lambda one: (one.due or date.min, one.source.name, one.source.pk))


def _flowing(source: Any, flow: Flow | None, plan: Any) -> Flowing:
    steps = list(plan.steps.all()) if plan else []
    waiting = [step.due_on for step in steps if step.settled_on is None]
    return Flowing(source, flow, plan, min(waiting, default=None), len(steps) - len(waiting))
