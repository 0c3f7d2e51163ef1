"""Give and get by hand: what passed between a contact and me, what came of it, and the minutes it took."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from headwater.actions.acting import Refused
from headwater.actions.giving import (
    Given,
    add_give_step,
    change_give,
    drop_give_step,
    record_give,
    tell_outcome,
)
from headwater.actions.introductions import BECAUSE
from headwater.actions.naming import written
from headwater.core.words import Kind
from headwater.store.models import Give, GiveStep, Party
from headwater.store.queries.giving import by_month, steps_of
from headwater.store.queries.giving_besides import everything_between
from headwater.store.queries.people_has import has
from headwater.web.people.giving_forms import GiveForm, OutcomeForm, StepForm
from headwater.web.people.giving_page import form_page, refused_at, rows_of
from headwater.web.people.giving_told import CAME, balance, told_rows, who_began, words_of
from headwater.web.shared.access import key_of, now_of, own, safe_next, seat_of, today_of
from headwater.web.shared.meanwhile import Compared, compared, held, seen
from headwater.web.shared.new_names import settle_names

MOST = 500
COLUMNS = ("direction", "kind", "size", "because", "what", "on", "outcome", "outcome_on", "value", "note")


@require_safe
def between(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything that passed between a contact and me, with the minutes of each month."""
    contact = contact_here(request, pk)
    workspace = seat_of(request).workspace
    rows = everything_between(workspace, contact, has(workspace, contact))
    mine_alone = [each.give for each in rows if each.give and each.other != contact.pk]
    steps = steps_of(workspace, mine_alone)
    mine, theirs = ([each for each in rows if each.out == out][:MOST] for out in (True, False))
    shown = zip(balance(rows), (mine, theirs), strict=True)
    return render(request, "people/giving.html", {
        "party": contact, "lists": [{"side": side, "rows": told_rows(some, contact)} for side, some in shown],
        "crumbs": crumbs(contact, "Give and get"), "began": who_began(rows, contact.name), "most": MOST,
        "months": by_month(steps), "minutes": sum(step.minutes for step in steps),
    })  # fmt: skip


def contact_here(request: HttpRequest, pk: int) -> Party:
    """The contact of this page; content and my own entry have none of it."""
    contact = own(request, Party, pk)
    if not Kind(contact.kind).is_contact or contact.pk == seat_of(request).workspace.me_id:
        raise Http404("This is only for contacts other than you.")
    return contact


def crumbs(contact: Party, *labels: str) -> list[dict[str, str]]:
    """The way to a page below a contact's."""
    here = [{"label": "People", "href": "/people"}, {"label": contact.name, "href": f"/people/{contact.pk}"}]
    return [*here, *({"label": label} for label in labels)]


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, pk: int) -> HttpResponse:
    """Record what passed between a contact and me."""
    contact, seat = contact_here(request, pk), seat_of(request)
    start = {"on": today_of(request), "currency": seat.workspace.currency, "refers": True}
    start["other"] = request.GET.get("other", "")[:300]
    wanted = request.GET.get("direction", "")
    form = GiveForm(
        request.POST or None, fresh=True, initial={**start, "direction": wanted if wanted == "in" else "out"}
    )
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            if names := settle_names(request, form, {"other": [told["other"]]}):
                given = Given(contact=contact, **{**told, "other": names.texts[told["other"]]})
                made = record_give(seat=seat, now=now_of(request), given=given, key=key_of(request))
                along = " The referral is written along." if made.referral_id else ""
                messages.success(request, f"Recorded: {words_of(made)}.{along}{names.added}")
                return HttpResponseRedirect(f"/people/{pk}#giving")
        except Refused as refused:
            refused_at(form, refused)
    return form_page(request, form, contact, f"Give and get with {contact.name}", back=f"/people/{pk}#giving")


@require_safe
def give(request: HttpRequest, pk: int) -> HttpResponse:
    """One give: what it was, what came of it, the minutes it took."""
    return _page(request, own(request, Give, pk, "contact", "other", "referral"))


def _page(request: HttpRequest, row: Give, **forms_sent: forms.Form) -> HttpResponse:
    seat = seat_of(request)
    steps = steps_of(seat.workspace, [row.pk])
    start = {"outcome_on": today_of(request), "value": row.value, "outcome": row.outcome or None,
             "currency": row.currency or seat.workspace.currency}  # fmt: skip
    outcome = forms_sent.get("outcome") or OutcomeForm(initial=start, prefix="outcome")
    step = forms_sent.get("step") or StepForm(initial={"on": today_of(request)}, prefix="step")
    context = {
        "give": row, "party": row.contact, "heading": words_of(row), "came": CAME.get(row.outcome, ""),
        "live_referral": row.referral if row.referral and not row.referral.trashed_at else None,
        "steps": steps, "minutes": sum(each.minutes for each in steps), "months": by_month(steps),
        "outcome_form": outcome, "outcome_rows": rows_of(outcome), "step_form": step, "step_rows": rows_of(step),
        "is_out": row.direction == "out", "because": BECAUSE.get(row.because, ""),
        "crumbs": crumbs(row.contact, "Give and get"),
    }  # fmt: skip
    return render(request, "people/give.html", context, status=400 if forms_sent else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct a give."""
    with held(request):
        row = own(request, Give, pk, "contact", "other")
        start = {name: getattr(row, name) for name in COLUMNS}
        start["other"] = written(row.other) if row.other else ""
        start["currency"] = row.currency or seat_of(request).workspace.currency
        form, more = GiveForm(request.POST or None, fresh=False, initial=start), {"seen": seen(start)}
        if request.method == "POST" and form.is_valid():
            labels = {name: str(field.label) for name, field in form.fields.items()}
            found = compared(
                seen=request.POST.get("seen", ""), now=start, told=form.cleaned_data, labels=labels
            )
            if found.conflicts:
                form = GiveForm(fresh=False, initial=found.values)
                more["conflicts"] = found.conflicts  # type: ignore[assignment]
            elif _correct(request, form, row, found):
                return HttpResponseRedirect(f"/giving/{pk}")
        if form.is_bound:
            more["seen"] = request.POST.get("seen", more["seen"])
        heading = f"Give and get with {row.contact.name}"
        return form_page(request, form, row.contact, heading, back=f"/giving/{pk}", **more)


def _correct(request: HttpRequest, form: forms.Form, row: Give, found: Compared) -> bool:
    changes = {name: found.values[name] for name in found.changed}
    try:
        if changes:
            change_give(seat=seat_of(request), now=now_of(request), give=row, **changes)
        messages.success(request, "Corrected." if changes else "Nothing was changed.")
    except Refused as refused:
        refused_at(form, refused)
        return False
    return True


@require_POST
def outcome(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what came of a give."""
    row = own(request, Give, pk, "contact", "other", "referral")
    form = OutcomeForm(request.POST, prefix="outcome")
    if form.is_valid():
        told = form.cleaned_data
        try:
            tell_outcome(
                seat=seat_of(request), now=now_of(request), give=row, outcome=told["outcome"], on=told["outcome_on"],
                value=told["value"], currency=told["currency"],
            )  # fmt: skip
            messages.success(request, f"Noted: {CAME[told['outcome']]}.")
            return HttpResponseRedirect(safe_next(request, f"/giving/{pk}"))
        except Refused as refused:
            refused_at(form, refused)
    return _page(request, row, outcome=form)


@require_POST
def step(request: HttpRequest, pk: int) -> HttpResponse:
    """Log the minutes of one step."""
    row = own(request, Give, pk, "contact", "other", "referral")
    form = StepForm(request.POST, prefix="step")
    if form.is_valid():
        try:
            add_give_step(
                seat=seat_of(request), now=now_of(request), give=row, key=key_of(request), **form.cleaned_data
            )
            messages.success(request, f"Logged: {form.cleaned_data['minutes']} minutes.")
            return HttpResponseRedirect(f"/giving/{pk}#minutes")
        except Refused as refused:
            refused_at(form, refused)
    return _page(request, row, step=form)


@require_POST
def drop_step(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a step away that was a mistake."""
    row = GiveStep.objects.filter(
        pk=pk, give__workspace=seat_of(request).workspace, give__trashed_at=None
    ).select_related("give").first()  # fmt: skip
    if row is None:
        raise Http404("There is no such step.")
    drop_give_step(seat=seat_of(request), now=now_of(request), step=row)
    messages.success(request, f"Taken away: {row.what}, {row.minutes} minutes.")
    return HttpResponseRedirect(f"/giving/{row.give_id}#minutes")
