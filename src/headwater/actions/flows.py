"""Ongoing flows: whoever sends people again and again is acknowledged again and again, within the profession's rule.

A flow is so many referrals within so many days (Settings). It starts a plan whose steps come four times within that
window; each is made by words, or by a gift where the rule leaves room for one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Final

from headwater.actions.acting import Act, Refused, Seat, check_texts, one_act
from headwater.actions.figures import checked_day, moment_on
from headwater.actions.told import day_told, looked_after, word
from headwater.core.gifts import Flow, flow_of, repeat_after
from headwater.store.models import Party, Plan, PlanStep, Touch
from headwater.store.queries.flows import sent_lately

KIND: Final = "acknowledgement"
STEP: Final = "acknowledge"


def begin_flows(act: Act, sources: Iterable[int]) -> int:
    """Start the plan for each of these sources whose flow has begun and who has none. Gives how many were started."""
    workspace, started = act.workspace, 0
    sent = sent_lately(workspace, today=act.today, sources=sources)
    running = set(
        Plan.objects.of(workspace)
        .filter(contact__in=list(sent), kind=KIND, ended_on=None)
        .values_list("contact", flat=True)
    )
    for source, days in sent.items():
        flow = flow_of(days, size=workspace.flow_size, days=workspace.flow_days, today=act.today)
        if flow is not None and source not in running:
            _begin(act, source, flow)
            started += 1
    return started


def _begin(act: Act, source: int, flow: Flow) -> Plan:
    plan = Plan.objects.create(
        **act.stamp, contact_id=source, kind=KIND, started_on=act.today,
        note=f"{flow.count} referrals between {flow.first.isoformat()} and {flow.last.isoformat()}.",
    )  # fmt: skip
    _next(plan, act.today)
    return plan


def _next(plan: Plan, due: date) -> None:
    PlanStep.objects.create(
        plan=plan,
        position=plan.steps.count(),
        key=STEP,
        what="Acknowledge what keeps coming from them",
        due_on=due,
    )


def start_flows(*, seat: Seat, now: datetime, key: str = "") -> int:
    """Start the plan of every flow that has none, such as those that an import brought. Gives how many."""
    with one_act(seat=seat, now=now, action="start_flows", key=key, body={}) as act:
        if not act.repeated:
            act.result = {"started": begin_flows(act, sent_lately(act.workspace, today=act.today))}
        return int(act.result["started"])


def acknowledge_flow(
    *, seat: Seat, now: datetime, contact: Party, told: Mapping[str, str], key: str = ""
) -> str:
    """Record that an ongoing flow was acknowledged. `told` as in `acknowledge`. Gives the sentence for the person."""
    body = {"contact": contact.pk, **told}
    with one_act(seat=seat, now=now, action="acknowledge_flow", key=key, body=body) as act:
        if not act.repeated:
            act.result = {"said": acknowledge(act, contact, told)}
        return str(act.result["said"])


def acknowledge(act: Act, contact: Party, told: Mapping[str, str], *, touch: Touch | None = None) -> str:
    """An ongoing flow was acknowledged. `told`: on, how (words; call, message, card …), note. The next one is planned.

    Without `touch`, a thank-you is written as the deposit it is. When the flow has run dry, the plan ends.
    """
    contact = looked_after(act, contact)
    on = day_told(told, "on", act.today)
    if on > act.today:
        raise Refused("This day is still to come. Choose today or an earlier day.", place="on")
    note = word(told, "note", "Thanks for what keeps coming")
    check_texts(Touch, {"note": note})
    checked_day(act, on)
    touch = touch or Touch.objects.create(
        **act.stamp, contact=contact, kind="thank-you", at=moment_on(act, on), direction="out", gave="deposit",
        note=note,
    )  # fmt: skip
    plan = Plan.objects.of(act.workspace).filter(contact=contact, kind=KIND, ended_on=None).first()
    if plan is None:
        flow = _flow_from(act, contact.pk)
        if flow is None:
            return f"Noted: you acknowledged {contact.name}."
        plan = _begin(act, contact.pk, flow)
    plan.steps.filter(settled_on=None).update(settled_on=on, touch=touch)
    due = go_on(act, plan, on)
    if due is None:
        return f"Noted: you acknowledged {contact.name}. Nothing has come lately, so the plan ends here."
    return f"Noted: you acknowledged {contact.name}. The next time is {due.day} {due:%B %Y}, if it goes on."


def go_on(act: Act, plan: Plan, on: date) -> date | None:
    """Plan the next acknowledgement after the one of that day; end the plan (None) when the flow has run dry."""
    if _flow_from(act, plan.contact_id) is None:
        Plan.objects.filter(pk=plan.pk).update(ended_on=act.today, ended_by="done", **act.mark)
        return None
    due = max(on + repeat_after(days=act.workspace.flow_days), act.today + timedelta(days=1))
    _next(plan, due)
    Plan.objects.filter(pk=plan.pk).update(**act.mark)
    return due


def _flow_from(act: Act, source: int) -> Flow | None:
    workspace = act.workspace
    days = sent_lately(workspace, today=act.today, sources=[source]).get(source, [])
    return flow_of(days, size=workspace.flow_size, days=workspace.flow_days, today=act.today)


def end_flow(*, seat: Seat, now: datetime, plan: Plan) -> None:
    """Give up the acknowledgements to one source; a later referral may start them anew."""
    with one_act(seat=seat, now=now, action="end_flow") as act:
        plan = act.fresh(plan)
        if plan.kind != KIND:
            raise Refused("This is a plan of another kind.")
        if plan.ended_on is None:
            Plan.objects.filter(pk=plan.pk).update(ended_on=act.today, ended_by="given up", **act.mark)
