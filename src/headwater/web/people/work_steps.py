"""The steps on the way: those a person took, and how many looked at a content."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from headwater.actions.acting import Refused
from headwater.actions.rulings import CONFIDENCES
from headwater.actions.steps import KINDS, MOST, mark_machine, record_step, restore_step, trash_step
from headwater.core.words import Kind
from headwater.store.models import Party, Step
from headwater.store.queries.steps import MOST as SHOWN
from headwater.store.queries.steps import WHOLE_MONTH, steps_of, trashed_steps_of
from headwater.web.shared.access import key_of, now_of, own, safe_next, seat_of, today_of
from headwater.web.shared.moments import moment_of
from headwater.web.shared.refusals import tell_at

DAY = forms.DateInput(attrs={"type": "date", "class": "input"}, format="%Y-%m-%d")
TEXT = forms.TextInput(attrs={"autocomplete": "off"})
LOOKED = [kind for kind in KINDS if kind in {"seen", "read", "clicked", "opted in"}]


class StepForm(forms.Form):
    """One step of a person."""

    kind = forms.ChoiceField(label="What they did", choices=[(kind, kind) for kind in KINDS], initial="read")
    source = forms.CharField(
        label="Where", max_length=300, widget=TEXT, help_text="The article, the talk, the group: a name."
    )
    on = forms.DateField(label="When", widget=DAY)
    certainty = forms.ChoiceField(
        label="How sure", choices=[(value, value) for value in CONFIDENCES], initial="unknown"
    )
    note = forms.CharField(label="Note", max_length=300, required=False, widget=TEXT)
    machine = forms.BooleanField(label="Probably a machine, not a person", required=False)

    def told(self) -> dict[str, Any]:
        """The words for the action, but for the moment."""
        return {name: value for name, value in self.cleaned_data.items() if name != "on"}

    @property
    def day(self) -> date:
        """The day of the step."""
        day: date = self.cleaned_data["on"]
        return day


class VisitsForm(forms.Form):
    """How many looked at a content, on a day or in a month."""

    count = forms.IntegerField(label="How many", min_value=1, max_value=MOST)
    kind = forms.ChoiceField(label="What they did", choices=[(kind, kind) for kind in LOOKED], initial="seen")
    on = forms.DateField(label="When", widget=DAY)
    span = forms.ChoiceField(label="In", choices=[("month", "that whole month"), ("day", "that day alone")])
    machine = forms.BooleanField(label="Probably machines, not people", required=False)

    def told(self) -> dict[str, Any]:
        """The words for the action, but for the moment."""
        told = {name: self.cleaned_data[name] for name in ("count", "kind", "machine")}
        return {**told, "note": WHOLE_MONTH if self.cleaned_data["span"] == "month" else ""}

    @property
    def day(self) -> date:
        """The day itself, or the first of its month."""
        day: date = self.cleaned_data["on"]
        return day.replace(day=1) if self.cleaned_data["span"] == "month" else day


@require_http_methods(["GET", "HEAD", "POST"])
def steps(request: HttpRequest, pk: int) -> HttpResponse:
    """All steps of a person, or all visits of a content, with a form for one more."""
    party = own(request, Party, pk)
    is_contact = Kind(party.kind).is_contact
    kind_of_form = StepForm if is_contact else VisitsForm
    form = kind_of_form(request.POST or None, initial={"on": today_of(request)})
    if request.method == "POST" and form.is_valid():
        mine: dict[str, Any] = {"person": party} if is_contact else {"source": party}
        seat, now = seat_of(request), now_of(request)
        try:
            at = moment_of(seat, now, form.day)
            record_step(seat=seat, now=now, at=at, key=key_of(request), **mine, **form.told())
            messages.success(request, f"Noted for {party.name}.")
            return HttpResponseRedirect(f"/people/{pk}/steps")
        except Refused as refused:
            tell_at(form, refused, called={"at": "on"})
    return render(
        request, "people/steps.html", _context(request, party, form), status=400 if form.errors else 200
    )


def _context(request: HttpRequest, party: Party, form: forms.Form) -> dict[str, Any]:
    workspace, is_contact = seat_of(request).workspace, Kind(party.kind).is_contact
    rows = steps_of(workspace, party, is_contact=is_contact)
    lead = (
        "What they saw, read, opted into or booked before they hired you."
        if is_contact
        else "How many looked, by day or by month, as your web host or mail programme counts them."
    )
    return {
        "party": party,
        "is_contact": is_contact,
        "heading": f"{'Steps of' if is_contact else 'Visits to'} {party.name}",
        "lead": lead,
        "form": form,
        "steps": rows[:SHOWN],
        "many": rows.count(),
        "trashed": trashed_steps_of(workspace, party, is_contact=is_contact),
        "here": f"{party.page}/steps",
        "whole_month": WHOLE_MONTH,
        "crumbs": [
            {"label": "People", "href": "/people"},
            {"label": party.name, "href": party.page},
            {"label": "Steps on the way" if is_contact else "Visits"},
        ],
    }


def _home(step: Step) -> str:
    """The page on which a step stands."""
    return f"/people/{step.person_id or step.source_id}/steps"


@require_POST
def machine(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark a step as a machine's, or as a person's after all."""
    step = own(request, Step, pk)
    marked = request.POST.get("machine") == "yes"
    mark_machine(seat=seat_of(request), now=now_of(request), step=step, machine=marked)
    messages.success(
        request, "Marked: it counts for nobody." if marked else "Taken for a person's step again."
    )
    return HttpResponseRedirect(safe_next(request, _home(step)))


@require_POST
def trash(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a step into the trash."""
    step = own(request, Step, pk)
    trash_step(seat=seat_of(request), now=now_of(request), step=step)
    messages.success(request, "In the trash. It waits there below the list.")
    return HttpResponseRedirect(_home(step))


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a step out of the trash."""
    step = Step.objects.trash_of(seat_of(request).workspace).filter(pk=pk).first()
    if step is None:
        raise Http404("It is not in the trash.")
    try:
        restore_step(seat=seat_of(request), now=now_of(request), step=step)
        messages.success(request, "Taken out of the trash.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(safe_next(request, _home(step)))
