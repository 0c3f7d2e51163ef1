"""What a contact is looking for, by hand: written down, corrected, met."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_POST

from headwater.actions.acting import Refused
from headwater.actions.needs import change_need, meet_need, record_need
from headwater.store.models import Need
from headwater.web.people.giving import contact_here
from headwater.web.people.giving_forms import NeedForm
from headwater.web.people.giving_page import form_page, refused_at
from headwater.web.shared.access import key_of, now_of, own, seat_of, today_of
from headwater.web.shared.meanwhile import Compared, compared, held, seen

COLUMNS = ("text", "on", "by", "topics", "unasked", "met_on")


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down what a contact is looking for."""
    contact = contact_here(request, pk)
    form = NeedForm(request.POST or None, initial={"on": today_of(request)})
    del form.fields["met_on"]
    if request.method == "POST" and form.is_valid():
        try:
            record_need(
                seat=seat_of(request),
                now=now_of(request),
                contact=contact,
                key=key_of(request),
                **form.cleaned_data,
            )
            messages.success(request, f"Written down: what {contact.name} is looking for.")
            return HttpResponseRedirect(f"/people/{pk}#needs")
        except Refused as refused:
            refused_at(form, refused)
    heading = f"What {contact.name} is looking for"
    return form_page(request, form, contact, heading, back=f"/people/{pk}#needs")


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct a need."""
    with held(request):
        need = own(request, Need, pk, "contact")
        start = {name: getattr(need, name) for name in COLUMNS}
        form = NeedForm(request.POST or None, initial=start)
        more: dict[str, Any] = {"seen": seen(start), "trash": f"/needs/{pk}/trash"}
        if request.method == "POST" and form.is_valid():
            labels = {name: str(field.label) for name, field in form.fields.items()}
            found = compared(
                seen=request.POST.get("seen", ""), now=start, told=form.cleaned_data, labels=labels
            )
            if found.conflicts:
                form, more["conflicts"] = NeedForm(initial=found.values), found.conflicts
            elif _correct(request, form, need, found):
                return HttpResponseRedirect(f"/people/{need.contact_id}#needs")
        if form.is_bound:
            more["seen"] = request.POST.get("seen", more["seen"])
        heading = f"What {need.contact.name} is looking for"
        return form_page(
            request, form, need.contact, heading, back=f"/people/{need.contact_id}#needs", **more
        )


def _correct(request: HttpRequest, form: forms.Form, need: Need, found: Compared) -> bool:
    changes = {name: found.values[name] for name in found.changed}
    try:
        if changes:
            change_need(seat=seat_of(request), now=now_of(request), need=need, **changes)
        messages.success(request, "Corrected." if changes else "Nothing was changed.")
    except Refused as refused:
        refused_at(form, refused)
        return False
    return True


@require_POST
def met(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that a need is met, today."""
    need = own(request, Need, pk)
    meet_need(seat=seat_of(request), now=now_of(request), need=need)
    messages.success(request, f"Met: {need.text}.")
    return HttpResponseRedirect(f"/people/{need.contact_id}#needs")
