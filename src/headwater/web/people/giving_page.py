"""The page of one form below a contact's page: its rows, its key, what was refused at its field."""

from __future__ import annotations

import secrets
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from headwater.actions.acting import Refused
from headwater.store.models import Party
from headwater.web.shared.refusals import tell_at


def rows_of(form: Any) -> list[list[Any]]:
    """The fields of a form row by row, as it lays them out; without those it was told to leave away."""
    rows = ([form[name] for name in names if name in form.fields] for names in form.layout)
    return [row for row in rows if row]


def refused_at(form: forms.Form, refused: Refused) -> None:
    """Tell at its field what was refused. What belongs to another workspace stays hidden. Raises Refused for that."""
    if refused.status not in {400, 409}:
        raise refused
    tell_at(form, refused)


def form_page(
    request: HttpRequest, form: Any, contact: Party, heading: str, *, back: str, **more: Any
) -> HttpResponse:
    """A form on a page of its own. Its key makes that it happens once, however often it is sent."""
    context = {
        "form": form, "rows": rows_of(form), "party": contact, "heading": heading, "back": back,
        "key": request.POST.get("key") or secrets.token_urlsafe(12), **more,
    }  # fmt: skip
    status = 409 if more.get("conflicts") else 400 if form.errors else 200
    return render(request, "people/giving_form.html", context, status=status)
