"""A meeting with a partner: what to know before, the write-up in two halves, and correcting it later."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from headwater.actions.acting import Refused, day_of
from headwater.actions.partner_meetings import (
    change_meeting,
    restore_meeting,
    trash_meeting,
    write_up,
)
from headwater.core.giving.meeting_halves import halves
from headwater.store.models import Appointment, Partner, PartnerMeeting
from headwater.store.queries.kit import newest
from headwater.store.queries.partner_meetings import before_meeting, halves_of, holds_of_me, to_write_up
from headwater.web.partners.meeting_forms import MeetingForm
from headwater.web.partners.page import crumbs, partner_here
from headwater.web.people.giving_page import refused_at
from headwater.web.shared.access import key_of, now_of, own, safe_next, seat_of, today_of
from headwater.web.shared.meanwhile import compared, held, seen

BACK = timedelta(days=14)
"""How long after a conversation in the calendar its write-up is offered."""


def at_meetings(partner: int) -> str:
    """Where one goes back to."""
    return f"/partners/{partner}#meetings"


@require_http_methods(["GET", "HEAD", "POST"])
def meeting(request: HttpRequest, pk: int) -> HttpResponse:
    """What to know before a meeting, and the write-up after it."""
    partner = partner_here(request, pk)
    appointment = _appointment(request, partner)
    start = {
        "on": day_of(partner.workspace, appointment.at) if appointment else today_of(request),
        "minutes": appointment.minutes if appointment else None,
        "wants_trade": partner.wants_trade, "wants_place": partner.wants_place, "wants_signs": partner.wants_signs,
    }  # fmt: skip
    form = MeetingForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            met = form.met(partner, appointment=appointment.pk if appointment else None)
            made = write_up(
                seat=seat_of(request), now=now_of(request), partner=partner, met=met, key=key_of(request)
            )
            weighed = halves_of(made)
            messages.success(request, f"Written up. {weighed.said}")
            return HttpResponseRedirect(safe_next(request, at_meetings(pk)))
        except Refused as refused:
            refused_at(form, refused)
    return render(request, "partners/meeting.html", {
        "partner": partner, "party": partner.party, "form": form, "before": before_meeting(partner),
        "appointment": appointment, "kit": newest(partner.workspace), "has": holds_of_me(partner),
        "weighed": halves(**form.sides()) if form.is_bound else None, "more": _is_more(form),
        "next": request.POST.get("next") or request.GET.get("next") or "", "today": today_of(request),
        "crumbs": crumbs(partner, "A meeting"),
    }, status=400 if form.errors else 200)  # fmt: skip


def _is_more(form: MeetingForm) -> bool:
    names = ("wants_trade", "wants_place", "wants_signs")
    return form.is_bound and any(form[name].errors for name in names)


def _appointment(request: HttpRequest, partner: Partner) -> Appointment | None:
    """The conversation of the calendar that this was: the one the address names, else the last not written up."""
    told = request.POST.get("appointment") or request.GET.get("appointment") or ""
    if told.isascii() and told.isdecimal() and len(told) < 19:
        row = own(request, Appointment, int(told))
        return row if row.contact_id == partner.party_id and row.at <= now_of(request) else None
    if request.method == "POST":
        return None
    now = now_of(request)
    found: Appointment | None = to_write_up(partner, now, now - BACK)
    return found


@require_POST
def weigh(request: HttpRequest, pk: int) -> HttpResponse:
    """Which half is thin, while the form is being filled in."""
    partner_here(request, pk)
    form = MeetingForm(request.POST)
    return render(request, "partners/_halves.html", {"weighed": halves(**form.sides())})


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct a meeting that was written up."""
    with held(request):
        row = own(request, PartnerMeeting, pk, "partner__party")
        start = {name: getattr(row, name) for name in MeetingForm(fresh=False).fields}
        form, more = MeetingForm(request.POST or None, fresh=False, initial=start), {"seen": seen(start)}
        if request.method == "POST" and form.is_valid():
            labels = {name: str(field.label) for name, field in form.fields.items()}
            found = compared(
                seen=request.POST.get("seen", ""), now=start, told=form.cleaned_data, labels=labels
            )
            if found.conflicts:
                form = MeetingForm(fresh=False, initial=found.values)
                more["conflicts"] = found.conflicts  # type: ignore[assignment]
            elif _correct(request, form, row, {name: found.values[name] for name in found.changed}):
                return HttpResponseRedirect(at_meetings(row.partner_id))
        if form.is_bound:
            more["seen"] = request.POST.get("seen", more["seen"])
        return render(request, "partners/meeting_edit.html", {
            "form": form, "row": row, "partner": row.partner, "weighed": halves_of(row),
            "crumbs": crumbs(row.partner, "A meeting"), **more,
        }, status=409 if more.get("conflicts") else 400 if form.errors else 200)  # fmt: skip


def _correct(request: HttpRequest, form: MeetingForm, row: PartnerMeeting, changes: dict[str, Any]) -> bool:
    try:
        if changes:
            change_meeting(seat=seat_of(request), now=now_of(request), meeting=row, **changes)
        messages.success(request, "Corrected." if changes else "Nothing was changed.")
    except Refused as refused:
        refused_at(form, refused)
        return False
    return True


@require_POST
def trash(request: HttpRequest, pk: int) -> HttpResponse:
    """It was a mistake."""
    row = own(request, PartnerMeeting, pk, "partner__party")
    trash_meeting(seat=seat_of(request), now=now_of(request), meeting=row)
    messages.success(request, "The write-up is in the trash. The conversation itself stays in the timeline.")
    return HttpResponseRedirect(at_meetings(row.partner_id))


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Out of the trash."""
    row = PartnerMeeting.objects.trash_of(seat_of(request).workspace).filter(pk=pk).first()
    if row is None:
        raise Http404("It is not in the trash.")
    try:
        restore_meeting(seat=seat_of(request), now=now_of(request), meeting=row)
        messages.success(request, "The write-up is back.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(at_meetings(row.partner_id))
