"""What can be done to a partner: make one, move it on, correct it, make it a key partner, trash and back."""

from __future__ import annotations

import secrets
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from headwater.actions.acting import Refused
from headwater.actions.key_partners import make_key, review_partner, unmake_key
from headwater.actions.parties import parse_day
from headwater.actions.partners import (
    change_partner,
    make_partner,
    restore_partner,
    set_state,
    take_back_state,
    trash_partner,
)
from headwater.store.models import Category, Partner, Party
from headwater.store.queries.partners import partner_for
from headwater.web.partners.forms import KeyForm, NewForm, PartnerForm, StateForm
from headwater.web.partners.page import QUARTER, crumbs, partner_here, partner_page
from headwater.web.people.giving_page import refused_at, rows_of
from headwater.web.shared.access import key_of, now_of, safe_next, seat_of, today_of
from headwater.web.shared.new_names import settle_names

COLUMNS = ("category", "kind", "wants", "wants_trade", "wants_place", "wants_signs", "no_return", "note")


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Make a contact a partner; who is not known yet is added on the way."""
    seat = seat_of(request)
    asked = _asked(request)
    if asked is not None and (found := partner_for(seat.workspace, asked)) is not None:
        return HttpResponseRedirect(f"/partners/{found.pk}")
    start = {"on": today_of(request), "contact": f"{asked.name} #{asked.pk}" if asked else "",
             "category": _category(request), "state": "candidate"}  # fmt: skip
    form = NewForm(request.POST or None, workspace=seat.workspace, initial=start)
    if request.method == "POST" and form.is_valid():
        told = dict(form.cleaned_data)
        try:
            if names := settle_names(request, form, {"contact": [told["contact"]]}):
                who = names.texts[told.pop("contact")]
                made = make_partner(seat=seat, now=now_of(request), contact=who, key=key_of(request), **told)
                messages.success(request, f"{made.party.name} is a partner now: {made.state}.{names.added}")
                return HttpResponseRedirect(f"/partners/{made.pk}")
        except Refused as refused:
            refused_at(form, refused)
    way = [{"label": "Partners", "href": "/partners"}, {"label": "A partner"}]
    return form_page(request, form, heading="A partner", back="/partners", crumbs=way)


def _asked(request: HttpRequest) -> Party | None:
    found: Party | None = (
        Party.objects.of(seat_of(request).workspace).filter(pk=_number(request, "party")).first()
    )
    return found


def _category(request: HttpRequest) -> Category | None:
    rows = Category.objects.of(seat_of(request).workspace).filter(kind="partner")
    found: Category | None = rows.filter(pk=_number(request, "category")).first()
    return found


def _number(request: HttpRequest, name: str) -> int:
    told = request.GET.get(name, "")
    return int(told) if told.isascii() and told.isdecimal() and len(told) < 19 else 0


def form_page(request: HttpRequest, form: forms.Form, **more: Any) -> HttpResponse:
    """A form of this room on a page of its own."""
    context = {
        "form": form,
        "rows": rows_of(form),
        "key": request.POST.get("key") or secrets.token_urlsafe(12),
        **more,
    }
    return render(request, "partners/form.html", context, status=400 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct what is written down: above all whom they want as clients."""
    seat, row = seat_of(request), partner_here(request, pk)
    start = {name: getattr(row, name) for name in COLUMNS}
    form = PartnerForm(request.POST or None, workspace=seat.workspace, initial=start)
    if request.method == "POST" and form.is_valid():
        changes = {name: form.cleaned_data[name] for name in form.changed_data}
        try:
            if changes:
                change_partner(seat=seat, now=now_of(request), partner=row, **changes)
            messages.success(request, "Saved." if changes else "Nothing was changed.")
            return HttpResponseRedirect(f"/partners/{pk}")
        except Refused as refused:
            refused_at(form, refused)
    heading = f"What you know of {row.party.name}"
    return form_page(request, form, heading=heading, back=f"/partners/{pk}", crumbs=crumbs(row, "Edit"))


@require_POST
def state(request: HttpRequest, pk: int) -> HttpResponse:
    """Say how far it has come."""
    row = partner_here(request, pk)
    form = StateForm(request.POST)
    if form.is_valid():
        told = form.cleaned_data
        try:
            made = set_state(
                seat=seat_of(request), now=now_of(request), partner=row, key=key_of(request), **told
            )
            messages.success(request, f"{row.party.name}: {made.state}.")
            return HttpResponseRedirect(safe_next(request, f"/partners/{pk}"))
        except Refused as refused:
            refused_at(form, refused)
    return partner_page(request, row, form)


@require_POST
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back the last state."""
    row = partner_here(request, pk)
    try:
        made = take_back_state(seat=seat_of(request), now=now_of(request), partner=row)
        messages.success(request, f"Taken back. {row.party.name} stands at {made.state} again.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(f"/partners/{pk}")


@require_http_methods(["GET", "HEAD", "POST"])
def key_plan(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a partner a key partner, or change the plan."""
    seat, row = seat_of(request), partner_here(request, pk)
    start = {
        "plan": row.plan, "owner": row.owner_id or seat.user.pk,
        "review_on": row.review_on or today_of(request) + QUARTER,
    }  # fmt: skip
    form = KeyForm(request.POST or None, workspace=seat.workspace, initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            make_key(seat=seat, now=now_of(request), partner=row, **form.cleaned_data)
            messages.success(request, f"{row.party.name} is a key partner. The review comes up on Today.")
            return HttpResponseRedirect(f"/partners/{pk}#key")
        except Refused as refused:
            refused_at(form, refused)
    heading = f"{row.party.name} as a key partner"
    return form_page(
        request, form, heading=heading, back=f"/partners/{pk}", crumbs=crumbs(row, "Key partner")
    )


@require_POST
def no_key(request: HttpRequest, pk: int) -> HttpResponse:
    """No key partner any more."""
    row = partner_here(request, pk)
    unmake_key(seat=seat_of(request), now=now_of(request), partner=row)
    messages.success(request, f"{row.party.name} is no key partner any more. The plan is kept.")
    return HttpResponseRedirect(f"/partners/{pk}#key")


@require_POST
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """The review was done; the next one is in three months unless another day is said."""
    row = partner_here(request, pk)
    try:
        next_on = parse_day(request.POST.get("next_on", "")) or today_of(request) + QUARTER
        review_partner(
            seat=seat_of(request), now=now_of(request), partner=row, next_on=next_on, key=key_of(request)
        )
        messages.success(request, f"Reviewed. The next time is on {next_on.isoformat()}.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(f"/partners/{pk}#key")


@require_POST
def trash(request: HttpRequest, pk: int) -> HttpResponse:
    """No partner after all; into the trash."""
    row = partner_here(request, pk)
    trash_partner(seat=seat_of(request), now=now_of(request), partner=row)
    messages.success(request, f"{row.party.name} is no partner any more. You can bring that back below.")
    return HttpResponseRedirect("/partners#trash")


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Out of the trash."""
    seat = seat_of(request)
    row = Partner.objects.trash_of(seat.workspace).select_related("party").filter(pk=pk).first()
    if row is None:
        raise Http404("It is not in the trash.")
    try:
        restore_partner(seat=seat, now=now_of(request), partner=row)
        messages.success(request, f"{row.party.name} is a partner again.")
    except Refused as refused:
        messages.error(request, refused.sentence)
        return HttpResponseRedirect("/partners#trash")
    return HttpResponseRedirect(f"/partners/{pk}")
