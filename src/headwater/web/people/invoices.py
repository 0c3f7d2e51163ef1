"""Invoices sent: by hand for one client, or from the list of an accounting program. Each asks for a friendly call."""

from __future__ import annotations

import secrets
from datetime import date

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from headwater.actions.acting import Refused
from headwater.actions.invoices import InvoicesDone, record_invoices
from headwater.formats.invoices import InvoiceRow, read_invoices
from headwater.store.queries.care_invoices import newest_invoices
from headwater.web.people.giving_forms import TEXT, day
from headwater.web.people.giving_page import refused_at
from headwater.web.shared.access import key_of, now_of, seat_of, today_of

SHOWN = 20


class InvoiceForm(forms.Form):
    """One invoice by hand."""

    client = forms.CharField(label="Client", max_length=200, widget=TEXT)
    on = day("Sent on")
    number = forms.CharField(label="Number", max_length=100, required=False, widget=TEXT)


@require_http_methods(["GET", "HEAD", "POST"])
def invoices(request: HttpRequest) -> HttpResponse:
    """What went out lately, a form for one more, and a file of many."""
    by_file = request.method == "POST" and "from_file" in request.POST
    form = InvoiceForm(request.POST if request.method == "POST" and not by_file else None,
                       initial={"on": today_of(request)})  # fmt: skip
    error, done = "", None
    try:
        if by_file:
            done = _from_file(request)
        elif form.is_bound and form.is_valid():
            return _by_hand(request, form)
    except Refused as refused:
        if by_file:
            error = refused.sentence
        else:
            refused_at(form, refused)
    return render(request, "people/invoices.html", {
        "form": form, "error": error, "done": done, "shown": done.left_out[:SHOWN] if done else [],
        "more": max(0, len(done.left_out) - SHOWN) if done else 0, "rows": newest_invoices(seat_of(request).workspace),
        "limit": settings.MAX_UPLOAD // 1_048_576, "key": secrets.token_urlsafe(12),
    }, status=400 if error or form.errors else 200)  # fmt: skip


def _by_hand(request: HttpRequest, form: InvoiceForm) -> HttpResponse:
    told = form.cleaned_data
    on: date = told["on"]
    row = InvoiceRow(1, told["client"], on, told["number"])
    done = record_invoices(seat=seat_of(request), now=now_of(request), rows=[row], key=key_of(request))
    if done.left_out:
        raise Refused(done.left_out[0][1], place="client")
    if done.known:
        raise Refused("This invoice is written down already.", place="number")
    messages.success(request, f"Written down. A friendly call to {told['client']} comes up on Today.")
    return HttpResponseRedirect("/invoices")


def _from_file(request: HttpRequest) -> InvoicesDone:
    file = request.FILES.get("file")
    if not isinstance(file, UploadedFile):
        raise Refused("Choose a file first.")
    if file.size is not None and file.size > settings.MAX_UPLOAD:
        raise Refused(
            f"This file is larger than {settings.MAX_UPLOAD // 1_048_576} MB. Split it and bring the parts."
        )
    try:
        read = read_invoices(file.read())
    except ValueError as wrong:
        raise Refused(str(wrong)) from wrong
    if not read.rows:
        raise Refused("No line of this file is an invoice. It needs a client and a day in each line.")
    done = record_invoices(seat=seat_of(request), now=now_of(request), rows=read.rows, key=key_of(request))
    done.left_out = sorted([*done.left_out, *read.skipped])
    return done
