"""How far I trust a contact, with one tap, and how many introductions a month they can take. Private."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from headwater.actions.acting import Refused
from headwater.actions.trust import rate_trust, set_capacity
from headwater.web.people.giving import contact_here
from headwater.web.shared.access import now_of, safe_next, seat_of

MARKS = {"1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "": None}


@require_POST
def rate(request: HttpRequest, pk: int) -> HttpResponse:
    """Say how far I trust them: 1 to 5, or nothing to take it back."""
    contact, told = contact_here(request, pk), request.POST.get("trust", "")
    if told not in MARKS:
        messages.error(request, "Trust goes from 1 to 5.")
    else:
        rate_trust(seat=seat_of(request), now=now_of(request), contact=contact, trust=MARKS[told])
        said = (
            f"You trust {contact.name}: {told} of 5."
            if told
            else f"Taken back: your trust in {contact.name}."
        )
        messages.success(request, said)
    return HttpResponseRedirect(safe_next(request, f"/people/{pk}#could-help"))


@require_POST
def capacity(request: HttpRequest, pk: int) -> HttpResponse:
    """Say how many introductions a month they can take; empty is not said."""
    contact, told = contact_here(request, pk), request.POST.get("capacity", "").strip()
    try:
        if told and not (told.isascii() and told.isdecimal() and len(told) < 6):
            raise Refused("Write a whole number, such as 3.")
        many = int(told) if told else None
        set_capacity(seat=seat_of(request), now=now_of(request), contact=contact, capacity=many)
        messages.success(request, f"Noted for {contact.name}.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(safe_next(request, f"/people/{pk}#could-help"))
