"""What gives a partner confidence: written down with a day, done, opened again."""

from __future__ import annotations

import secrets

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from headwater.actions.acting import Refused
from headwater.actions.confidence import (
    ask_confidence,
    change_step,
    do_step,
    reopen_step,
    restore_step,
    trash_step,
)
from headwater.store.models import ConfidenceStep, Partner
from headwater.web.partners.meeting_forms import StepForm
from headwater.web.partners.page import crumbs, partner_here
from headwater.web.people.giving_page import refused_at, rows_of
from headwater.web.shared.access import key_of, now_of, own, safe_next, seat_of


def at_confidence(partner: int) -> str:
    """Where one goes back to."""
    return f"/partners/{partner}#confidence"


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down what they need to feel confident."""
    partner = partner_here(request, pk)
    form = StepForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            ask_confidence(
                seat=seat_of(request), now=now_of(request), partner=partner, key=key_of(request), **form.cleaned_data
            )  # fmt: skip
            messages.success(request, "Written down. It stands on Today when it is due.")
            return HttpResponseRedirect(at_confidence(pk))
        except Refused as refused:
            refused_at(form, refused)
    return _page(request, form, partner, f"What gives {partner.party.name} confidence")


def _page(request: HttpRequest, form: StepForm, partner: Partner, heading: str) -> HttpResponse:
    return render(request, "partners/form.html", {
        "form": form, "rows": rows_of(form), "heading": heading, "back": at_confidence(partner.pk),
        "key": request.POST.get("key") or secrets.token_urlsafe(12), "crumbs": crumbs(partner, "Confidence"),
    }, status=400 if form.errors else 200)  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Word it anew or move its day."""
    row = own(request, ConfidenceStep, pk, "partner__party")
    form = StepForm(request.POST or None, initial={"text": row.text, "due_on": row.due_on})
    if request.method == "POST" and form.is_valid():
        try:
            change_step(seat=seat_of(request), now=now_of(request), step=row, **form.cleaned_data)
            messages.success(request, "Corrected.")
            return HttpResponseRedirect(at_confidence(row.partner_id))
        except Refused as refused:
            refused_at(form, refused)
    return _page(request, form, row.partner, f"What gives {row.partner.party.name} confidence")


@require_POST
def done(request: HttpRequest, pk: int) -> HttpResponse:
    """It was done: the partner has another level since. Or it was not, after all."""
    row = own(request, ConfidenceStep, pk, "partner__party")
    seat, now, told = seat_of(request), now_of(request), request.POST.get("after", "")
    try:
        if request.POST.get("again"):
            reopen_step(seat=seat, now=now, step=row)
            messages.success(request, f"Open again: {row.text}.")
        else:
            made = do_step(seat=seat, now=now, step=row, after=int(told) if told in {*"12345"} else None)
            name = row.partner.party.name
            messages.success(request, f"Done. The confidence of {name} stands at {made.after} of 5 now.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(safe_next(request, at_confidence(row.partner_id)))


@require_POST
def trash(request: HttpRequest, pk: int) -> HttpResponse:
    """It was a mistake."""
    row = own(request, ConfidenceStep, pk)
    trash_step(seat=seat_of(request), now=now_of(request), step=row)
    messages.success(request, "It is in the trash.")
    return HttpResponseRedirect(at_confidence(row.partner_id))


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Out of the trash."""
    row = ConfidenceStep.objects.trash_of(seat_of(request).workspace).filter(pk=pk).first()
    if row is None:
        raise Http404("It is not in the trash.")
    try:
        restore_step(seat=seat_of(request), now=now_of(request), step=row)
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(at_confidence(row.partner_id))
