"""The way to an ask with one contact: begun by hand, moved when their attitude changes, ended by the ask itself."""

from __future__ import annotations

from datetime import date, datetime

from headwater.actions.acting import Act, Refused, Seat, one_act
from headwater.actions.plan_ends import end
from headwater.actions.told import looked_after
from headwater.core.paths import AskPath, dated, is_ask, path_for, path_of_steps
from headwater.store.models import Bearing, Party, Plan, PlanStep, Touch


def start_path(*, seat: Seat, now: datetime, contact: Party, key: str = "") -> Plan:
    """Begin the way to an ask that fits the contact's attitude. Raises Refused when one runs already, or a warm-up."""
    body = {"contact": contact.pk}
    with one_act(seat=seat, now=now, action="start_path", key=key, body=body) as act:
        if act.repeated:
            return Plan.objects.get(pk=act.result["plan"])
        contact = looked_after(act, contact)
        if _running(contact) is not None:
            raise Refused(f"You are on a way to an ask with {contact.name} already.")
        if _running(contact, "warm-up") is not None:
            raise Refused(
                f"You are warming up with {contact.name}. That only gives; begin the way to an ask once it is done."
            )
        plan = _begin(act, contact, path_for(attitude=attitude_of(contact)), note="")
        act.result = {"plan": plan.pk}
        return plan


def attitude_of(contact: Party) -> str:
    """The attitude that holds; blank when nobody knows it."""
    rows = Bearing.objects.filter(contact=contact, kind="attitude", trashed_at=None)
    found: str | None = rows.order_by("-on", "-pk").values_list("value", flat=True).first()
    return found or ""


def on_attitude(act: Act, contact: Party, before: str, after: str) -> None:
    """The attitude changed: a way that runs moves over to the one that fits now, and says so in its note."""
    running = _running(contact)
    if running is None:
        return
    old = path_of_steps(keys=set(running.steps.values_list("key", flat=True)))
    new = path_for(attitude=after)
    if old is None or old.key == new.key:
        return
    moved = f"Attitude {before or 'unknown'}, now {after or 'unknown'}: from {_lower(old)} to {_lower(new)}."
    Plan.objects.filter(pk=running.pk).update(note=moved)
    running.note = moved
    end(act, running, by="given up", on=act.today)
    _begin(act, contact, new, note=moved)


def settle_ask_step(act: Act, contact: Party, *, on: date, touch: Touch) -> None:
    """An ask was made: its step is done, what stood before it is skipped, and the way ends when nothing waits."""
    plan = _running(contact)
    if plan is None:
        return
    waiting = list(plan.steps.filter(settled_on=None))
    asking = next((step for step in waiting if is_ask(key=step.key)), None)
    if asking is None:
        return
    for step in waiting:
        if step.position < asking.position:
            PlanStep.objects.filter(pk=step.pk).update(settled_on=on, skipped=True)
    PlanStep.objects.filter(pk=asking.pk).update(settled_on=on, touch=touch)
    if all(step.position <= asking.position for step in waiting):
        end(act, plan, by="done", on=on)


def _running(contact: Party, kind: str = "asking") -> Plan | None:
    rows = Plan.objects.filter(contact=contact, kind=kind, ended_on=None, trashed_at=None)
    found: Plan | None = rows.first()
    return found


def _begin(act: Act, contact: Party, path: AskPath, *, note: str) -> Plan:
    plan: Plan = Plan.objects.create(
        **act.stamp, contact=contact, kind="asking", started_on=act.today, note=note
    )
    PlanStep.objects.bulk_create(
        PlanStep(plan=plan, position=at, key=one.key, what=one.what, due_on=one.due)
        for at, one in enumerate(dated(path=path, start=act.today))
    )
    return plan


def _lower(path: AskPath) -> str:
    return path.name[0].lower() + path.name[1:]
