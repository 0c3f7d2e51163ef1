"""Paid work and touches by hand: what a person's page lets one add, correct and throw away."""

from __future__ import annotations

import secrets
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from headwater.actions.acting import Refused, day_of
from headwater.actions.arrivals import MARKS
from headwater.actions.engagements import (
    change_engagement,
    record_engagement,
    restore_engagement,
    trash_engagement,
)
from headwater.actions.outcomes import CLOSES
from headwater.actions.touches import KINDS, record_touch
from headwater.store.models import Engagement, Party, Touch
from headwater.web.shared.access import now_of, own, seat_of, today_of
from headwater.web.shared.meanwhile import Compared, compared, held, seen
from headwater.web.shared.moments import day_asked, moment_of
from headwater.web.shared.money_fields import AmountField, CurrencyField
from headwater.web.shared.refusals import tell_at

DAY = {"type": "date", "class": "input"}
SATISFACTION = [
    ("", "not asked yet"),
    *((mark, {1: "1, not at all", 5: "5, delighted"}.get(mark, str(mark))) for mark in MARKS),
]
LED_TO = [
    ("", "nothing to note"),
    ("served without hiring", "served without hiring: the talk was all they needed"),
    ("hired", "hired"),
    ("later", "later"),
    ("no fit", "no fit"),
]


class WorkForm(forms.Form):
    """Paid work: when, how much, for what."""

    started_on = forms.DateField(label="Started", widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d"))
    ended_on = forms.DateField(
        label="Ended", required=False, widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d")
    )
    value = AmountField(label="Value", help_text="Leave empty when it is not known.")
    currency = CurrencyField(required=True)
    service = forms.CharField(
        label="Service", max_length=120, required=False, help_text="Such as “Career coaching”."
    )
    satisfaction = forms.TypedChoiceField(
        label="How satisfied they are", required=False, coerce=int, empty_value=None, choices=SATISFACTION,
        help_text="What they say at the end of the work.",
    )  # fmt: skip
    note = forms.CharField(
        label="Note", required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 3})
    )


class TouchForm(forms.Form):
    """One dealing with a contact."""

    kind = forms.ChoiceField(label="What", choices=[(kind, kind) for kind in KINDS], initial="call")
    on = forms.DateField(label="When", widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d"))
    direction = forms.ChoiceField(label="Who began", choices=[("out", "I did"), ("in", "they did")])
    minutes = forms.IntegerField(label="Minutes", required=False, min_value=0, max_value=10_000)
    gave = forms.ChoiceField(
        label="Did it give or ask", required=False,
        choices=[("", "neither"), ("deposit", "it gave them something"), ("withdrawal", "it asked something of them")],
    )  # fmt: skip
    outcome = forms.ChoiceField(
        label="What it led to", required=False, choices=LED_TO,
        help_text="Of a call or a meeting with somebody who may hire you.",
    )  # fmt: skip
    note = forms.CharField(
        label="Note", required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 3})
    )


def _page(request: HttpRequest, form: forms.Form, party: Party, heading: str, **more: Any) -> HttpResponse:
    key = request.POST.get("key") or secrets.token_urlsafe(12)
    context = {"form": form, "party": party, "heading": heading, "key": key, **more}
    status = 409 if more.get("conflicts") else 400 if form.errors else 200
    return render(request, "people/work_form.html", context, status=status)


@require_http_methods(["GET", "POST"])
def new_work(request: HttpRequest, pk: int) -> HttpResponse:
    """Record paid work for a client."""
    client = own(request, Party, pk)
    seat = seat_of(request)
    start = {
        "started_on": day_asked(request) or today_of(request),
        "currency": seat.workspace.currency,
    }
    form = WorkForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            key = request.POST.get("key", "")
            record_engagement(seat=seat, now=now_of(request), client=client, key=key, **form.cleaned_data)
            messages.success(request, f"Recorded: work for {client.name}.")
            return HttpResponseRedirect(f"/people/{pk}")
        except Refused as refused:
            tell_at(form, refused, called={"at": "on"})
    return _page(request, form, client, f"Work for {client.name}")


@require_http_methods(["GET", "POST"])
def edit_work(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct paid work."""
    with held(request):
        work = own(request, Engagement, pk, "client")
        names = ("started_on", "ended_on", "value", "service", "satisfaction", "note")
        start = {name: getattr(work, name) for name in names}
        start["currency"] = work.currency or seat_of(request).workspace.currency
        form, more = WorkForm(request.POST or None, initial=start), {"work": work, "seen": seen(start)}
        if request.method == "POST" and form.is_valid():
            labels = {name: str(field.label) for name, field in form.fields.items()}
            found = compared(
                seen=request.POST.get("seen", ""), now=start, told=form.cleaned_data, labels=labels
            )
            if found.conflicts:
                form, more["conflicts"] = WorkForm(initial=found.values), found.conflicts
            elif _change_work(request, form, work, found):
                return HttpResponseRedirect(f"/people/{work.client_id}")
        if form.is_bound:
            more["seen"] = request.POST.get("seen", more["seen"])
        return _page(request, form, work.client, f"Work for {work.client.name}", **more)


def _change_work(request: HttpRequest, form: forms.Form, work: Engagement, found: Compared) -> bool:
    """Save what the user changed. Money goes together: an amount with its currency, or neither."""
    changes = {name: found.values[name] for name in found.changed}
    if {"value", "currency"} & found.changed:
        changes["value"] = found.values["value"]
        changes["currency"] = "" if changes["value"] is None else found.values["currency"]
    try:
        if changes:
            change_engagement(seat=seat_of(request), now=now_of(request), work=work, **changes)
        messages.success(request, "Corrected." if changes else "Nothing was changed.")
    except Refused as refused:
        tell_at(form, refused, called={"at": "on"})
        return False
    return True


@require_POST
def trash_work(request: HttpRequest, pk: int) -> HttpResponse:
    """Put paid work into the trash."""
    work = own(request, Engagement, pk, "client")
    trash_engagement(seat=seat_of(request), now=now_of(request), work=work)
    messages.success(request, f"The work for {work.client.name} is in the trash.")
    return HttpResponseRedirect(f"/people/{work.client_id}")


@require_POST
def restore_work(request: HttpRequest, pk: int) -> HttpResponse:
    """Take paid work out of the trash."""
    work = (
        Engagement.objects.trash_of(seat_of(request).workspace).select_related("client").filter(pk=pk).first()
    )
    if work is None:
        raise Http404("It is not in the trash.")
    try:
        restore_engagement(seat=seat_of(request), now=now_of(request), work=work)
        messages.success(request, "Taken out of the trash.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(f"/people/{work.client_id}")


@require_http_methods(["GET", "POST"])
def new_touch(request: HttpRequest, pk: int) -> HttpResponse:
    """Record a touch with a contact."""
    contact = own(request, Party, pk)
    form = TouchForm(request.POST or None, initial={"on": today_of(request)})
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        seat, now = seat_of(request), now_of(request)
        try:
            at = moment_of(seat, now, told.pop("on"))
            made = record_touch(
                seat=seat, now=now, contact=contact, kind=told.pop("kind"), at=at,
                key=request.POST.get("key", ""), **told,
            )  # fmt: skip
            return _after_touch(request, made)
        except Refused as refused:
            tell_at(form, refused, called={"at": "on"})
    return _page(request, form, contact, f"A touch with {contact.name}")


def _after_touch(request: HttpRequest, made: Touch) -> HttpResponse:
    """Where one goes on: to the paid work when they hired, else back to the person."""
    name, on = made.contact.name, day_of(seat_of(request).workspace, made.at)
    if made.outcome == "hired":
        messages.success(request, f"Recorded with {name}. Now note the paid work.")
        return HttpResponseRedirect(f"/people/{made.contact_id}/engagements/new?on={on}")
    told = f"Recorded with {name}."
    if made.outcome in CLOSES and made.referral is not None:
        stage = CLOSES[made.outcome]
        if made.referral.stage == stage:
            told += f" The referral is closed as {stage}."
        elif made.referral.thanks == "owed":
            told += f" The referral closes as {stage} as soon as {made.referral.source.name} is thanked."
    messages.success(request, told)
    return HttpResponseRedirect(f"/people/{made.contact_id}")
