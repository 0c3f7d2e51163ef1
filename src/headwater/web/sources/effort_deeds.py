"""Adding and correcting what the page on time and money holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from headwater.actions import activities, effort
from headwater.actions.acting import Refused
from headwater.actions.naming import written
from headwater.store.models import Activity, Cost, Milestone
from headwater.store.queries.effort import activities_of
from headwater.web.shared.access import key_of, now_of, own, seat_of, today_of
from headwater.web.shared.meanwhile import Compared, compared, held, seen
from headwater.web.shared.refusals import tell_at
from headwater.web.sources.effort_forms import ActivityForm, CostForm, MilestoneForm

HERE = "/sources/effort"


def at_the_field(form: forms.Form, refused: Refused) -> None:
    """Say what was refused at the field it is about, or above the form."""
    tell_at(form, refused)


def kept(request: HttpRequest, sentence: str) -> None:
    """Say what was done."""
    messages.success(request, sentence)


@require_http_methods(["GET", "HEAD", "POST"])
def new_activity(request: HttpRequest) -> HttpResponse:
    """Add an activity with its sources."""
    form = ActivityForm(request.POST or None, today=today_of(request))
    return _new(request, form, activities.add_activity, "An activity")


@require_http_methods(["GET", "HEAD", "POST"])
def new_milestone(request: HttpRequest) -> HttpResponse:
    """Note a dated change."""
    today = today_of(request)
    form = MilestoneForm(request.POST or None, today=today, initial={"on": today})
    return _new(request, form, effort.record_milestone, "A change")


def _new(request: HttpRequest, form: Any, record: Callable[..., Any], heading: str) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        try:
            made = record(seat=seat_of(request), now=now_of(request), key=key_of(request), **form.told())
            kept(request, f"Written down: {made.name}.")
            return HttpResponseRedirect(HERE)
        except Refused as refused:
            at_the_field(form, refused)
    return _page(request, form, heading)


@require_http_methods(["GET", "HEAD", "POST"])
def edit_cost(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct a booking."""
    with held(request):
        row = own(request, Cost, pk, "source", "activity")
        start = {name: getattr(row, name) for name in ("on", "minutes", "amount", "note")}
        start |= {"source": written(row.source) if row.source else "", "activity": row.activity_id}
        start["currency"] = row.currency or seat_of(request).workspace.currency
        more = {"activities": activities_of(seat_of(request).workspace)}

        def save(told: dict[str, Any], changed: frozenset[str]) -> None:
            changes = {name: told[name] for name in changed}
            if changes.get("activity"):
                changes["activity"] = own(request, Activity, changes["activity"])
            effort.change_cost(seat=seat_of(request), now=now_of(request), cost=row, **changes)

        return _edit(
            request, CostForm, start, save, heading="Correct a booking", what="costs", pk=pk, more=more
        )


@require_http_methods(["GET", "HEAD", "POST"])
def edit_activity(request: HttpRequest, pk: int) -> HttpResponse:
    """Rename an activity, or change which sources it feeds."""
    with held(request):
        row = own(request, Activity, pk)
        links = row.sources.select_related("party").order_by("party__sort_name", "pk")
        start = {"name": row.name, "sources": "\n".join(written(link.party) for link in links)}

        def save(told: dict[str, Any], changed: frozenset[str]) -> None:
            changes = {name: told[name] for name in changed}
            activities.change_activity(seat=seat_of(request), now=now_of(request), activity=row, **changes)

        return _edit(request, ActivityForm, start, save, heading=row.name, what="activities", pk=pk)


@require_http_methods(["GET", "HEAD", "POST"])
def edit_milestone(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct a dated change."""
    with held(request):
        row = own(request, Milestone, pk)

        def save(told: dict[str, Any], changed: frozenset[str]) -> None:
            changes = {name: told[name] for name in changed}
            effort.change_milestone(seat=seat_of(request), now=now_of(request), milestone=row, **changes)

        start = {"name": row.name, "on": row.on}
        return _edit(request, MilestoneForm, start, save, heading=row.name, what="milestones", pk=pk)


def _edit(
    request: HttpRequest,
    kind_of_form: Callable[..., Any],
    start: dict[str, Any],
    save: Callable[[dict[str, Any], frozenset[str]], None],
    *,
    heading: str,
    what: str,
    pk: int,
    more: dict[str, Any] | None = None,
) -> HttpResponse:
    """A form for a row that is there: only what the user changed is saved."""
    words = {"today": today_of(request), **(more or {})}
    form = kind_of_form(request.POST or None, initial=start, **words)
    page: dict[str, Any] = {"seen": seen(start), "trash": f"{HERE}/{what}/{pk}/trash"}
    if request.method == "POST" and form.is_valid():
        found = _compared(request, form, start)
        if found.conflicts:
            form, page["conflicts"] = kind_of_form(initial=found.values, **words), found.conflicts
            return _page(request, form, heading, **page)
        try:
            if found.changed:
                save(form.told(), found.changed)
            kept(request, "Corrected." if found.changed else "Nothing was changed.")
            return HttpResponseRedirect(HERE)
        except Refused as refused:
            at_the_field(form, refused)
    page["seen"] = request.POST.get("seen", page["seen"])
    return _page(request, form, heading, **page)


def _compared(request: HttpRequest, form: Any, start: dict[str, Any]) -> Compared:
    labels = {name: str(field.label) for name, field in form.fields.items()}
    shown = request.POST.get("seen", "")
    return compared(seen=shown, now=start, told=form.cleaned_data, labels=labels)


def _page(request: HttpRequest, form: Any, heading: str, **more: Any) -> HttpResponse:
    context = {
        "form": form,
        "rows": [[form[name] for name in names] for names in form.layout],
        "heading": heading,
        "crumbs": [
            {"label": "Sources", "href": "/sources"},
            {"label": "Time and money", "href": HERE},
            {"label": heading},
        ],
        **more,
    }
    status = 409 if more.get("conflicts") else 400 if form.errors else 200
    return render(request, "sources/effort_form.html", context, status=status)
