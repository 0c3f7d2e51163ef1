"""Centres of influence: who could be one and why, the user's yes or no, and who needs a new card or kit."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from headwater.actions.acting import Refused
from headwater.actions.influence import say_influence
from headwater.store.models import Party
from headwater.store.queries.influence import centres_of, could_be
from headwater.store.queries.kit import newest
from headwater.web.partners.board import places
from headwater.web.shared.access import key_of, now_of, own, safe_next, seat_of, today_of


@require_safe
def influence(request: HttpRequest) -> HttpResponse:
    """Both lists."""
    workspace = seat_of(request).workspace
    return render(request, "partners/influence.html", {
        "centres": centres_of(workspace, today_of(request)),
        "proposed": could_be(workspace),
        "kit": newest(workspace),
        "tabs": places("influence"),
        "crumbs": [{"label": "Partners", "href": "/partners"}, {"label": "Centres of influence"}],
    })  # fmt: skip


@require_POST
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Yes, they are one; or no."""
    contact = own(request, Party, pk)
    is_one = request.POST.get("answer") == "yes"
    try:
        say_influence(
            seat=seat_of(request), now=now_of(request), contact=contact, is_one=is_one, key=key_of(request),
            because=request.POST.get("because", "")[:500],
        )  # fmt: skip
        messages.success(
            request,
            f"{contact.name} is a centre of influence. See that they have your card."
            if is_one
            else f"{contact.name} is none. They are not proposed again.",
        )
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(safe_next(request, "/partners/influence"))
