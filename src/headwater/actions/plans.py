"""Plans with one contact, step by step: warming up, preparing a client, cultivating a source, acknowledging a flow.

A step is done or skipped; with the last one the plan ends, unless it is a cultivation, which goes on, or
an acknowledgement, which comes again as long as the flow lasts.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final

from headwater.actions.acting import Act, NotHere, Refused, Seat, check_texts, one_act, out_of_trash, telling
from headwater.actions.bearings import add_bearing
from headwater.actions.figures import checked_day, moment_on
from headwater.actions.flows import KIND as FLOW
from headwater.actions.flows import go_on
from headwater.actions.plan_ends import end
from headwater.actions.told import Told, contact_told, day_told, looked_after, word
from headwater.actions.touches import KINDS as TOUCHES
from headwater.actions.touches import touch_in as add_touch
from headwater.core.tracks import TRACKS, Due, spread, track_step
from headwater.store.models import Engagement, Party, Plan, PlanStep, Touch

FRESH_DAYS: Final = 60
"""Work that began longer ago is no start any more: a preparation then begins when the user says so."""
KINDS: Final = ("warm-up", "preparation", "cultivation", "acknowledgement", "asking")


def start_plan(
    *,
    seat: Seat,
    now: datetime,
    contact: Party,
    kind: str,
    engagement: Engagement | None = None,
    steps: Sequence[Due] = (),
    note: str = "",
    key: str = "",
) -> Plan:
    """Start a plan; without `steps` it takes those of its track (core.tracks), from today or over the engagement."""
    body = {
        "contact": contact.pk, "kind": kind, "engagement": engagement and engagement.pk, "note": note,
        "steps": [[one.key, one.what, one.due] for one in steps],
    }  # fmt: skip
    with one_act(seat=seat, now=now, action="start_plan", key=key, body=body) as act:
        if act.repeated:
            return Plan.objects.get(pk=act.result["plan"])
        plan = add_plan(act, contact=contact, kind=kind, engagement=engagement, steps=steps, note=note)
        act.result = {"plan": plan.pk}
        return plan


def add_plan(
    act: Act,
    *,
    contact: Party,
    kind: str,
    engagement: Engagement | None = None,
    steps: Sequence[Due] = (),
    note: str = "",
) -> Plan:
    """As `start_plan`, inside an open act. Raises Refused when one of this kind runs already."""
    contact = looked_after(act, contact)
    if kind not in KINDS:
        raise Refused(f"'{kind}' is not one of: {', '.join(KINDS)}.", place="kind")
    check_texts(Plan, {"note": note})
    if running(contact, kind, engagement) is not None:
        raise Refused(f"A {kind} with {contact.name} runs already.", place="kind")
    started = act.today if engagement is None else engagement.started_on
    until = engagement.ended_on if engagement is not None else None
    with telling():
        plan = Plan.objects.create(
            **act.stamp, contact=contact, engagement=engagement, kind=kind, started_on=started, note=note
        )
    for position, one in enumerate(steps or spread(kind=kind, start=started, until=until)):
        _put_step(act, plan, position=position, key=one.key, what=one.what, due=one.due)
    return plan


def prepare(act: Act, work: Engagement) -> None:
    """Start preparing a client for their part as a source, with new work that runs; once for each client."""
    fresh = work.ended_on is None or work.ended_on > act.today
    before = Plan.objects.filter(contact=work.client_id, kind="preparation", trashed_at=None)
    if fresh and (act.today - work.started_on).days <= FRESH_DAYS and not before.exists():
        add_plan(act, contact=work.client, kind="preparation", engagement=work)


def follow_work(act: Act, work: Engagement) -> None:
    """The days of work changed: the steps of its preparation that wait move along."""
    plan = running(work.client, "preparation", work)
    if plan is None:
        return
    days = {one.key: one.due for one in spread(kind=plan.kind, start=work.started_on, until=work.ended_on)}
    Plan.objects.filter(pk=plan.pk).update(started_on=work.started_on, **act.mark)
    for step in plan.steps.filter(settled_on=None, key__in=days):
        if step.due_on != days[step.key]:
            PlanStep.objects.filter(pk=step.pk).update(due_on=days[step.key])


def throw_with_work(act: Act, work: Engagement, *, trashed: bool) -> None:
    """What prepares for work goes to the trash and comes back with it."""
    rows = Plan.objects.filter(engagement=work)
    if trashed:
        rows.filter(trashed_at=None).update(trashed_at=act.now, **act.mark)
    else:
        rows.filter(trashed_at=work.trashed_at).update(trashed_at=None, **act.mark)


def running(contact: Party, kind: str, engagement: Engagement | None = None) -> Plan | None:
    """The plan of this kind that runs with a contact (for an engagement), or None."""
    rows: Any = Plan.objects.filter(contact=contact, kind=kind, ended_on=None, trashed_at=None)
    found: Plan | None = rows.filter(engagement=engagement).first()
    return found


def _put_step(act: Act, plan: Plan, *, position: int, key: str, what: str, due: date) -> PlanStep:
    what = " ".join(what.split())
    if not what:
        raise Refused("Write the next step.", place="what")
    check_texts(PlanStep, {"what": what, "key": key})
    checked_day(act, due, place="due_on", ahead=True)
    with telling():
        return PlanStep.objects.create(plan=plan, position=position, key=key, what=what, due_on=due)


def add_step(
    *,
    seat: Seat,
    now: datetime,
    contact: Party,
    what: str,
    due_on: date,
    plan: Plan | None = None,
    key: str = "",
) -> PlanStep:
    """Add the next step with a contact; without a `plan`, to their cultivation, started when none runs."""
    body = {"contact": contact.pk, "what": what, "due_on": due_on, "plan": plan and plan.pk}
    with one_act(seat=seat, now=now, action="add_step", key=key, body=body) as act:
        if act.repeated:
            return PlanStep.objects.get(pk=act.result["step"])
        step = put_next(act, contact=contact, what=what, due=due_on, plan=plan)
        act.result = {"step": step.pk}
        return step


def put_next(act: Act, *, contact: Party, what: str, due: date, plan: Plan | None = None) -> PlanStep:
    """As `add_step`, inside an open act."""
    contact = looked_after(act, contact)
    if plan is None:
        plan = running(contact, "cultivation") or add_plan(act, contact=contact, kind="cultivation")
    plan = act.fresh(plan)
    out_of_trash(plan, "This plan")
    if plan.ended_on is not None:
        raise Refused("This plan has ended. Start a new one.", place="what")
    last = plan.steps.order_by("-position").values_list("position", flat=True).first()
    return _put_step(act, plan, position=0 if last is None else last + 1, key="", what=what, due=due)


def change_step(*, seat: Seat, now: datetime, step: PlanStep, what: str, due_on: date) -> PlanStep:
    """Word a step anew or move its day."""
    with one_act(seat=seat, now=now, action="change_step") as act:
        step = _waiting(act, step.pk)
        what = " ".join(what.split())
        if not what:
            raise Refused("Write the next step.", place="what")
        check_texts(PlanStep, {"what": what})
        step.what, step.due_on = what, checked_day(act, due_on, place="due_on", ahead=True)
        step.save(update_fields=["what", "due_on"])
        return step


def settle_step(
    *,
    seat: Seat,
    now: datetime,
    step: PlanStep,
    skipped: bool = False,
    on: date | None = None,
    touch: str = "",
    note: str = "",
) -> PlanStep:
    """Say that a step was done or skipped. `touch` is the kind of touch that did it, if it was one."""
    with one_act(seat=seat, now=now, action="settle_step") as act:
        return _settle(act, step.pk, skipped=skipped, on=on or act.today, touch=touch, note=note)


def _waiting(act: Act, pk: int) -> PlanStep:
    """The step, when it waits in a plan of this workspace. Raises Refused."""
    step = PlanStep.objects.filter(pk=pk).select_related("plan__contact").first()
    if step is None:
        raise NotHere("This step does not exist any more. Reload the page.")
    act.own(step.plan)
    out_of_trash(step.plan, "This plan")
    if step.settled_on is not None:
        raise Refused(f"This step was {'skipped' if step.skipped else 'done'} already.")
    if step.plan.ended_on is not None:
        raise Refused("This plan has ended.")
    return step


def _settle(act: Act, pk: int, *, skipped: bool, on: date, touch: str, note: str) -> PlanStep:
    step = _waiting(act, pk)
    did = _touch(act, step.plan, kind=touch, on=on, note=note) if touch and not skipped else None
    return _close(act, step, skipped=skipped, on=on, touch=did, note=note)


def finish_step(act: Act, pk: int, *, contact: Party, on: date, touch: Touch) -> PlanStep:
    """Say inside an open act that a step with this contact was done by a touch that is written already."""
    step = _waiting(act, pk)
    if step.plan.contact_id != contact.pk:
        raise Refused("This step belongs to somebody else. Reload the page and try again.")
    return _close(act, step, skipped=False, on=on, touch=touch, note="")


def _close(act: Act, step: PlanStep, *, skipped: bool, on: date, touch: Touch | None, note: str) -> PlanStep:
    plan = step.plan
    step.settled_on, step.skipped, step.touch = checked_day(act, on), skipped, touch
    step.save(update_fields=["settled_on", "skipped", "touch"])
    laid = track_step(kind=plan.kind, key=step.key)
    if laid is not None and laid.groundwork and not skipped:
        add_bearing(
            act,
            contact=plan.contact,
            kind="groundwork",
            value=laid.groundwork,
            on=on,
            basis=note or step.what,
        )
    if plan.kind != "cultivation" and not plan.steps.filter(settled_on=None).exists():
        if plan.kind == FLOW:
            go_on(act, plan, on)
        else:
            end(act, plan, by="done", on=on)
    return step


def _touch(act: Act, plan: Plan, *, kind: str, on: date, note: str) -> Touch:
    """The touch that did a step. In a warm-up none of them asks for anything."""
    if kind not in TOUCHES:
        raise Refused(f"'{kind}' is not one of: {', '.join(TOUCHES)}.", place="kind")
    gave = "deposit" if kind == "resource" else ""
    return add_touch(
        act, contact=plan.contact, kind=kind, at=moment_on(act, on), direction="out", gave=gave, note=note
    )


def end_plan(*, seat: Seat, now: datetime, plan: Plan, by: str = "given up") -> Plan:
    """End a plan: done, or given up."""
    with one_act(seat=seat, now=now, action="end_plan") as act:
        plan = act.fresh(plan)
        out_of_trash(plan, "This plan")
        if plan.ended_on is not None:
            raise Refused("This plan has ended already.")
        return end(act, plan, by=by, on=act.today)


def trash_plan(*, seat: Seat, now: datetime, plan: Plan) -> None:
    """Put a plan into the trash, with its steps."""
    with one_act(seat=seat, now=now, action="trash_plan") as act:
        plan = act.fresh(plan)
        if plan.trashed_at is None:
            Plan.objects.filter(pk=plan.pk).update(trashed_at=act.now, **act.mark)


def restore_plan(*, seat: Seat, now: datetime, plan: Plan) -> None:
    """Take a plan out of the trash. Refused while another of its kind runs."""
    with one_act(seat=seat, now=now, action="restore_plan") as act:
        plan = act.fresh(plan)
        looked_after(act, plan.contact)
        if plan.ended_on is None and running(plan.contact, plan.kind, plan.engagement) is not None:
            raise Refused(f"Another {plan.kind} runs meanwhile. End that one first.")
        with telling():
            Plan.objects.filter(pk=plan.pk).update(trashed_at=None, **act.mark)


def step_in(act: Act, step: int, _suffix: str, told: Told) -> str:
    """Settle a step: "settled" is done (when it says nothing) or skipped; "kind" the touch that did it; "on", "note".

    A step whose track names a touch is done by that one when the form names none; "none" is no touch at all.
    """
    row = _waiting(act, step)
    laid = track_step(kind=row.plan.kind, key=row.key)
    kind = word(told, "kind", laid.touch if laid else "")
    skipped = word(told, "settled", "done") == "skipped"
    done = _settle(
        act, step, skipped=skipped, on=day_told(told, "on", act.today), touch="" if kind == "none" else kind,
        note=told.get("note", "").strip(),
    )  # fmt: skip
    rest = done.plan.steps.filter(settled_on=None).first()
    then = f" Next: {rest.what}." if rest else ""
    return f"{'Skipped' if skipped else 'Done'}: {done.what}.{then}"


def warm_in(act: Act, contact: int, _suffix: str, told: Told) -> str:
    """Start a warm-up with a source; with "kind", the touch just made is its first step ("on", "note")."""
    party = contact_told(act, contact)
    plan = running(party, "warm-up") or add_plan(act, contact=party, kind="warm-up")
    first = plan.steps.filter(settled_on=None).first()
    if word(told, "kind") and first is not None:
        on = day_told(told, "on", act.today)
        _settle(
            act, first.pk, skipped=False, on=on, touch=word(told, "kind"), note=told.get("note", "").strip()
        )
    return f"You are warming up with {party.name}. It asks them for nothing; asks wait until it is done."


def plan_in(act: Act, contact: int, _suffix: str, told: Told) -> str:
    """Write down the next step with a contact: "what" and "on" (the day it is due). "kind" starts that track instead.

    A preparation takes the newest work that has not ended.
    """
    party = contact_told(act, contact)
    kind = word(told, "kind", "cultivation")
    if kind in TRACKS:
        work = _work_running(act, party) if kind == "preparation" else None
        add_plan(act, contact=party, kind=kind, engagement=work)
        return (
            f"The {kind} of {party.name} has started."
            if work
            else f"The {kind} with {party.name} has started."
        )
    step = put_next(act, contact=party, what=word(told, "what"), due=day_told(told, "on", act.today))
    return f"The next step with {party.name}: {step.what}."


def _work_running(act: Act, client: Party) -> Engagement:
    rows = Engagement.objects.of(act.workspace).filter(client=client, ended_on=None)
    work: Engagement | None = rows.order_by("-started_on", "-pk").first()
    if work is None:
        raise Refused(
            f"No work for {client.name} runs now. A preparation goes along with work.", place="kind"
        )
    return work
