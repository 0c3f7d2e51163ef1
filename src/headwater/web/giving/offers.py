"""What a contact says they offer: written down on their page, ended, thrown away and taken back."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from headwater.actions.acting import Refused
from headwater.actions.offers import change_offer, record_offer, restore_offer, trash_offer
from headwater.store.models import Offer
from headwater.web.people.giving import contact_here
from headwater.web.shared.access import key_of, now_of, own, safe_next, seat_of, today_of


@require_POST
def new(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down what they offer."""
    contact = contact_here(request, pk)
    try:
        offer = record_offer(
            seat=seat_of(request), now=now_of(request), contact=contact, text=request.POST.get("text", ""),
            basis=request.POST.get("basis", ""), key=key_of(request),
        )  # fmt: skip
        messages.success(request, f"{contact.name} offers {offer.text}.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(safe_next(request, f"/people/{pk}#could-help"))


@require_POST
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """They offer it no longer, from today."""
    offer = own(request, Offer, pk)
    change_offer(seat=seat_of(request), now=now_of(request), offer=offer, ended_on=today_of(request))
    messages.success(request, f"Ended: {offer.text}.")
    return HttpResponseRedirect(safe_next(request, f"/people/{offer.contact_id}#could-help"))


@require_POST
def trash(request: HttpRequest, pk: int) -> HttpResponse:
    """It was never said."""
    offer = own(request, Offer, pk)
    trash_offer(seat=seat_of(request), now=now_of(request), offer=offer)
    messages.success(request, f"In the trash: {offer.text}.")
    return HttpResponseRedirect(safe_next(request, f"/people/{offer.contact_id}#could-help"))


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it out of the trash."""
    offer = Offer.objects.trash_of(seat_of(request).workspace).filter(pk=pk).first()
    if offer is None:
        raise Http404("It is not in the trash.")
    restore_offer(seat=seat_of(request), now=now_of(request), offer=offer)
    messages.success(request, f"Back: {offer.text}.")
    return HttpResponseRedirect(safe_next(request, f"/people/{offer.contact_id}#could-help"))
