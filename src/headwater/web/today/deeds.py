"""What other pages note with one form: thanks said, a contact reached, the answer of a client."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from headwater.actions.acting import KeyUsed, Refused
from headwater.actions.origins import name_the_source
from headwater.actions.parties import parse_day
from headwater.actions.thanks import ThanksGiven, record_thanks
from headwater.actions.touches import record_touch
from headwater.store.models import Party, Referral
from headwater.web.shared.access import key_of, now_of, own, safe_next, seat_of
from headwater.web.shared.moments import moment_of


@require_POST
def thank(request: HttpRequest, pk: int) -> HttpResponse:
    """Record that thanks were given for a referral."""
    referral = own(request, Referral, pk, "source")
    seat, now = seat_of(request), now_of(request)
    try:
        at = max(moment_of(seat, now, parse_day(request.POST.get("on", ""))), referral.received_at)
        given = ThanksGiven(
            at=min(at, now), channel=request.POST.get("channel", ""), note=request.POST.get("note", "")
        )
        record_thanks(seat=seat, now=now, referral=referral, given=given)
        messages.success(request, f"Noted: you thanked for the referral from {referral.source.name}.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(safe_next(request))


@require_POST
def name_source(request: HttpRequest, pk: int) -> HttpResponse:
    """Record what a client answered when asked how they heard of me."""
    client = own(request, Party, pk)
    try:
        told = name_the_source(
            seat=seat_of(request), now=now_of(request), client=client, answer=request.POST.get("source", ""),
            key=key_of(request),
        )  # fmt: skip
        messages.success(request, told)
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(safe_next(request))


@require_POST
def touch(request: HttpRequest, pk: int) -> HttpResponse:
    """Record that I got in touch with a source that went quiet."""
    contact = own(request, Party, pk)
    try:
        record_touch(
            seat=seat_of(request), now=now_of(request), contact=contact, kind=request.POST.get("kind", "message"),
            at=now_of(request), direction="out", note=request.POST.get("note", ""), key=key_of(request),
        )  # fmt: skip
        messages.success(request, f"Noted: you got in touch with {contact.name}.")
    except KeyUsed:
        messages.info(request, f"That you got in touch with {contact.name} was noted already.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(safe_next(request))
