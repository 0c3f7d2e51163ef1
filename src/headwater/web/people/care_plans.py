"""Plans with somebody, their steps, conversations for the calendar, and help given in one step."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_POST

from headwater.actions.acting import Refused
from headwater.actions.appointments import change_appointment, say_held, schedule
from headwater.actions.helping import record_help
from headwater.actions.plans import KINDS, add_step, change_step, end_plan, settle_step, start_plan
from headwater.actions.told import moment_told
from headwater.store.models import Appointment, Plan, PlanStep
from headwater.web.people.care import panel
from headwater.web.people.care_forms import AppointmentForm, NextStepForm
from headwater.web.people.giving import contact_here
from headwater.web.people.giving_page import form_page, refused_at
from headwater.web.shared.access import key_of, now_of, own, safe_next, seat_of, today_of

GETTING_TO_KNOW = "Get to know {name}: ask about their work and what they are after"
FORTNIGHT = timedelta(days=14)


@require_http_methods(["GET", "HEAD", "POST"])
def next_step(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down the next step with a contact."""
    contact = contact_here(request, pk)
    start = {"what": request.GET.get("what", "")[:200], "due_on": today_of(request) + FORTNIGHT}
    form = NextStepForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            add_step(
                seat=seat_of(request),
                now=now_of(request),
                contact=contact,
                key=key_of(request),
                **form.cleaned_data,
            )
            messages.success(request, f"The next step with {contact.name} is on Today when it is due.")
            return HttpResponseRedirect(panel(pk))
        except Refused as refused:
            refused_at(form, refused)
    return form_page(request, form, contact, f"The next step with {contact.name}", back=panel(pk))


@require_http_methods(["GET", "HEAD", "POST"])
def edit_step(request: HttpRequest, pk: int) -> HttpResponse:
    """Word a step anew or move its day."""
    step = _step(request, pk)
    contact = step.plan.contact
    form = NextStepForm(request.POST or None, initial={"what": step.what, "due_on": step.due_on})
    if request.method == "POST" and form.is_valid():
        try:
            change_step(seat=seat_of(request), now=now_of(request), step=step, **form.cleaned_data)
            messages.success(request, "Changed.")
            return HttpResponseRedirect(panel(contact.pk))
        except Refused as refused:
            refused_at(form, refused)
    return form_page(request, form, contact, f"A step with {contact.name}", back=panel(contact.pk))


def _step(request: HttpRequest, pk: int) -> PlanStep:
    """The step, when its plan is of this workspace and not in the trash; else 404."""
    plan = PlanStep.objects.filter(pk=pk).values_list("plan_id", flat=True).first()
    own(request, Plan, plan or 0)
    return PlanStep.objects.select_related("plan__contact").get(pk=pk)


@require_POST
def settle(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that a step was done or skipped."""
    step = _step(request, pk)
    skipped = request.POST.get("settled") == "skipped"
    try:
        settle_step(
            seat=seat_of(request),
            now=now_of(request),
            step=step,
            skipped=skipped,
            touch=request.POST.get("kind", ""),
        )
        messages.success(request, f"{'Skipped' if skipped else 'Done'}: {step.what}.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(safe_next(request, panel(step.plan.contact_id)))


@require_POST
def start(request: HttpRequest, pk: int) -> HttpResponse:
    """Start a plan with a contact, with the steps that belong to its kind."""
    contact, kind = contact_here(request, pk), request.POST.get("kind", "")
    try:
        if kind not in KINDS:
            raise Refused(f"Choose one of: {', '.join(KINDS)}.")
        start_plan(
            seat=seat_of(request), now=now_of(request), contact=contact, kind=kind, key=key_of(request)
        )
        messages.success(request, f"Started: {kind} with {contact.name}.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(safe_next(request, panel(pk)))


@require_POST
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """End a plan: done, or given up."""
    plan = own(request, Plan, pk, "contact")
    by = "done" if request.POST.get("by") == "done" else "given up"
    try:
        end_plan(seat=seat_of(request), now=now_of(request), plan=plan, by=by)
        messages.success(request, f"Ended: {plan.kind} with {plan.contact.name}.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(safe_next(request, panel(plan.contact_id)))


@require_http_methods(["GET", "HEAD", "POST"])
def new_appointment(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a conversation into the calendar, with somebody one knows well enough; else get to know them first."""
    contact, workspace = contact_here(request, pk), seat_of(request).workspace
    if request.method != "POST" and (contact.closeness or 0) < workspace.close_enough:
        return _too_early(request, contact)
    form = AppointmentForm(request.POST or None, initial={"at": "10:00"})
    if request.method == "POST" and form.is_valid():
        try:
            made = schedule(
                seat=seat_of(request), now=now_of(request), contact=contact, key=key_of(request),
                **_told(request, form.cleaned_data),
            )  # fmt: skip
            messages.success(request, f"In the calendar: {made.what}.")
            return HttpResponseRedirect(panel(pk))
        except Refused as refused:
            refused_at(form, refused)
    return form_page(request, form, contact, f"A conversation with {contact.name}", back=panel(pk))


def _too_early(request: HttpRequest, contact: Any) -> HttpResponse:
    """Getting to know them is the next step."""
    what = GETTING_TO_KNOW.format(name=contact.name)[:200]
    form = NextStepForm(initial={"what": what, "due_on": today_of(request) + FORTNIGHT})
    return form_page(
        request, form, contact, f"Get to know {contact.name} first", back=panel(contact.pk),
        to=f"/people/{contact.pk}/next-step",
        lead="You do not know them well enough yet for a conversation to be the next step. If you do, say so where "
        "you edit them: how well you know them.",
    )  # fmt: skip


def _told(request: HttpRequest, words: dict[str, Any]) -> dict[str, Any]:
    at = moment_told(seat_of(request).workspace, words["on"], words["at"].isoformat("minutes"))
    return {"at": at, "minutes": words["minutes"], "what": words["what"]}


@require_http_methods(["GET", "HEAD", "POST"])
def edit_appointment(request: HttpRequest, pk: int) -> HttpResponse:
    """Move a conversation, or word it anew."""
    row = own(request, Appointment, pk, "contact")
    local = row.at.astimezone(ZoneInfo(seat_of(request).workspace.timezone))
    begun = {"what": row.what, "on": local.date(), "at": local.time(), "minutes": row.minutes}
    form = AppointmentForm(request.POST or None, initial=begun)
    if request.method == "POST" and form.is_valid():
        try:
            told = _told(request, form.cleaned_data)
            change_appointment(seat=seat_of(request), now=now_of(request), appointment=row, **told)
            messages.success(request, "Changed.")
            return HttpResponseRedirect(panel(row.contact_id))
        except Refused as refused:
            refused_at(form, refused)
    return form_page(
        request, form, row.contact, f"A conversation with {row.contact.name}", back=panel(row.contact_id),
        trash=f"/appointments/{pk}/trash",
    )  # fmt: skip


@require_POST
def not_held(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that a conversation did not take place. One that did is logged instead."""
    row = own(request, Appointment, pk, "contact")
    say_held(seat=seat_of(request), now=now_of(request), appointment=row, held="no")
    messages.success(request, f"It did not take place: {row.what}.")
    return HttpResponseRedirect(safe_next(request, panel(row.contact_id)))


@require_POST
def give_help(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down help given, in one step."""
    contact = contact_here(request, pk)
    words = {name: request.POST.get(name, "") for name in ("kind", "what", "other")}
    try:
        record_help(
            seat=seat_of(request), now=now_of(request), contact=contact, told=words, key=key_of(request)
        )
        messages.success(request, f"Noted: something you gave {contact.name}. It counts as a deposit.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(safe_next(request, panel(pk)))
