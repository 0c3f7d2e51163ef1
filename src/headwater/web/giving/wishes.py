"""Whom I want to meet, and who of the people I know may know them."""

from __future__ import annotations

import secrets

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from headwater.actions.acting import Refused
from headwater.actions.wishes import meet_wish, record_wish, restore_wish, trash_wish
from headwater.store.models import Wish
from headwater.store.queries.wishes import wishes_of
from headwater.web.people.giving_forms import NAME, TEXT
from headwater.web.people.giving_page import refused_at, rows_of
from headwater.web.shared.access import key_of, now_of, own, seat_of
from headwater.web.shared.new_names import settle_names


class WishForm(forms.Form):
    """Somebody to meet."""

    name = forms.CharField(label="Whom you want to meet", max_length=200, widget=TEXT)
    organisation = forms.CharField(label="Where they work", max_length=200, required=False, widget=TEXT)
    trade = forms.CharField(label="What they do", max_length=120, required=False, widget=TEXT)
    city = forms.CharField(label="City", max_length=100, required=False, widget=TEXT)
    why = forms.CharField(label="Why", max_length=300, required=False, widget=TEXT)
    may_know = forms.CharField(
        label="Who may know them", max_length=NAME, required=False, widget=TEXT,
        help_text="Left out: who may know them is worked out.",
    )  # fmt: skip
    layout = (("name", "organisation"), ("trade", "city"), ("why", "may_know"))


@require_http_methods(["GET", "HEAD", "POST"])
def wishes(request: HttpRequest) -> HttpResponse:
    """The list, and the form of a new wish."""
    form = WishForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        told = dict(form.cleaned_data)
        try:
            if names := settle_names(request, form, {"may_know": [told["may_know"]]}):
                told["may_know"] = names.texts[told["may_know"]] or None
                wish = record_wish(seat=seat_of(request), now=now_of(request), key=key_of(request), **told)
                messages.success(request, f"On your list: {wish.name}.{names.added}")
                return HttpResponseRedirect("/giving/wishes")
        except Refused as refused:
            refused_at(form, refused)
    workspace = seat_of(request).workspace
    return render(request, "giving/wishes.html", {
        "form": form, "rows": rows_of(form), "wishes": wishes_of(workspace, now_of(request)), "place": "wishes",
        "key": request.POST.get("key") or secrets.token_urlsafe(12), "open": form.is_bound,
        "met": list(Wish.objects.of(workspace).exclude(met_on=None).order_by("-met_on", "-pk")[:20]),
    }, status=400 if form.errors else 200)  # fmt: skip


@require_POST
def met(request: HttpRequest, pk: int) -> HttpResponse:
    """The wish came true, today."""
    wish = own(request, Wish, pk)
    meet_wish(seat=seat_of(request), now=now_of(request), wish=wish)
    messages.success(request, f"You met {wish.name}.")
    return HttpResponseRedirect("/giving/wishes")


@require_POST
def trash(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a wish off the list."""
    wish = own(request, Wish, pk)
    trash_wish(seat=seat_of(request), now=now_of(request), wish=wish)
    messages.success(request, f"Off your list: {wish.name}. It lies in the trash.")
    return HttpResponseRedirect("/giving/wishes")


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a wish on the list again."""
    wish = Wish.objects.trash_of(seat_of(request).workspace).filter(pk=pk).first()
    if wish is None:
        raise Http404("It is not in the trash.")
    restore_wish(seat=seat_of(request), now=now_of(request), wish=wish)
    messages.success(request, f"Back on your list: {wish.name}.")
    return HttpResponseRedirect("/giving/wishes")
