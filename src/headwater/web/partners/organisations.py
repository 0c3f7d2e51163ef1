"""An organisation as a partner, and the services of colleagues: small forms below the partner's page."""

from __future__ import annotations

import secrets
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from headwater.actions.acting import Refused
from headwater.actions.bearings import end_bearing, record_bearing
from headwater.actions.organisations import name_contact_person, record_hours, restore_hours, trash_hours
from headwater.store.models import Bearing, Partner, Volunteering
from headwater.store.queries.partner_meetings import SERVICES
from headwater.web.partners.meeting_forms import ContactPersonForm, EndorsementForm, HoursForm
from headwater.web.partners.page import crumbs, partner_here
from headwater.web.people.giving_page import refused_at, rows_of
from headwater.web.shared.access import key_of, now_of, own, seat_of, today_of
from headwater.web.shared.new_names import settle_names


def at_organisation(partner: int) -> str:
    """Where one goes back to."""
    return f"/partners/{partner}#organisation"


def _page(request: HttpRequest, form: Any, partner: Partner, heading: str) -> HttpResponse:
    return render(request, "partners/form.html", {
        "form": form, "rows": rows_of(form), "heading": heading, "back": at_organisation(partner.pk),
        "key": request.POST.get("key") or secrets.token_urlsafe(12), "crumbs": crumbs(partner, heading),
    }, status=400 if form.errors else 200)  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def endorsement(request: HttpRequest, pk: int) -> HttpResponse:
    """How far they stand behind me, with what shows it."""
    partner = partner_here(request, pk)
    form = EndorsementForm(request.POST or None, initial={"on": today_of(request)})
    if request.method == "POST" and form.is_valid():
        try:
            record_bearing(
                seat=seat_of(request), now=now_of(request), contact=partner.party, kind="endorsement",
                key=key_of(request), **form.cleaned_data,
            )  # fmt: skip
            messages.success(request, f"Written down: {form.cleaned_data['value']}.")
            return HttpResponseRedirect(at_organisation(pk))
        except Refused as refused:
            refused_at(form, refused)
    return _page(request, form, partner, "Endorsement")


@require_http_methods(["GET", "HEAD", "POST"])
def contact_person(request: HttpRequest, pk: int) -> HttpResponse:
    """Whom one speaks to there."""
    partner = partner_here(request, pk)
    form = ContactPersonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            if names := settle_names(request, form, {"member": [told["member"]]}):
                made = name_contact_person(
                    seat=seat_of(request), now=now_of(request), organisation=partner.party, role=told["role"],
                    member=names.texts[told["member"]], key=key_of(request),
                )  # fmt: skip
                messages.success(request, f"Written down: {made.member.name}.{names.added}")
                return HttpResponseRedirect(at_organisation(pk))
        except Refused as refused:
            refused_at(form, refused)
    return _page(request, form, partner, "Contact person")


@require_http_methods(["GET", "HEAD", "POST"])
def hours(request: HttpRequest, pk: int) -> HttpResponse:
    """Time given to them."""
    partner = partner_here(request, pk)
    form = HoursForm(request.POST or None, initial={"on": today_of(request)})
    if request.method == "POST" and form.is_valid():
        told = dict(form.cleaned_data)
        try:
            record_hours(
                seat=seat_of(request), now=now_of(request), organisation=partner.party, key=key_of(request),
                minutes=round(told.pop("hours") * 60), **told,
            )  # fmt: skip
            messages.success(request, "Written down.")
            return HttpResponseRedirect(at_organisation(pk))
        except Refused as refused:
            refused_at(form, refused)
    return _page(request, form, partner, "Time given")


@require_POST
def hours_trash(request: HttpRequest, pk: int) -> HttpResponse:
    """It was a mistake."""
    row = own(request, Volunteering, pk)
    trash_hours(seat=seat_of(request), now=now_of(request), hours=row)
    messages.success(request, "It is in the trash.")
    return HttpResponseRedirect(_back(row))


@require_POST
def hours_restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Out of the trash."""
    row = Volunteering.objects.trash_of(seat_of(request).workspace).filter(pk=pk).first()
    if row is None:
        raise Http404("It is not in the trash.")
    try:
        restore_hours(seat=seat_of(request), now=now_of(request), hours=row)
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(_back(row))


def _back(row: Volunteering) -> str:
    partner = Partner.objects.of(row.workspace).filter(party=row.organisation_id).first()
    return at_organisation(partner.pk) if partner else f"/people/{row.organisation_id}"


@require_POST
def service(request: HttpRequest, pk: int) -> HttpResponse:
    """Which of their work competes with mine, which does not, or what they are special in and I am not."""
    partner = partner_here(request, pk)
    kind = request.POST.get("kind", "")
    if kind not in SERVICES:
        raise Http404("This address does not say what to write down.")
    try:
        record_bearing(
            seat=seat_of(request), now=now_of(request), contact=partner.party, kind=kind, on=today_of(request),
            value=request.POST.get("value", ""), key=key_of(request),
        )  # fmt: skip
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(f"/partners/{pk}#services")


@require_POST
def service_over(request: HttpRequest, pk: int) -> HttpResponse:
    """It does not hold any more."""
    row = own(request, Bearing, pk, "contact")
    partner = Partner.objects.of(row.workspace).filter(party=row.contact_id).first()
    if row.kind not in SERVICES or partner is None:
        raise Http404("There is no such service.")
    try:
        end_bearing(seat=seat_of(request), now=now_of(request), bearing=row)
        messages.success(request, f"Taken off: {row.value}.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(f"/partners/{partner.pk}#services")
