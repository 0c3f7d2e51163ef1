"""The page on telling a source how it turned out: thanks and the client first, consents, words, and what was told."""

from __future__ import annotations

import secrets
from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from headwater.actions.acting import Refused
from headwater.actions.consents import WORDS, record_consent, withdraw_consent
from headwater.actions.parties import parse_day
from headwater.actions.telling import ask_client, tell_outcome
from headwater.store.models import Consent, Referral
from headwater.store.queries import referrals as reading
from headwater.web.referrals.closing import telling_of
from headwater.web.shared.access import key_of, now_of, own, safe_next, seat_of, today_of

FIELDS = ("person", "channel", "text", "on", "mark", "note")


@require_http_methods(["GET", "HEAD", "POST"])
def tell(request: HttpRequest, pk: int) -> HttpResponse:
    """Show it; record that the source was told."""
    row = own(request, Referral, pk, *reading.SHOWN)
    if request.method == "POST":
        return _done(request, row, lambda told: tell_outcome(
            seat=seat_of(request), now=now_of(request), referral=row, told=told, key=key_of(request)
        ), "telling")  # fmt: skip
    return _page(request, row)


@require_POST
def asked(request: HttpRequest, pk: int) -> HttpResponse:
    """The client was asked how satisfied they are."""
    row = own(request, Referral, pk, *reading.SHOWN)
    return _done(request, row, lambda told: ask_client(
        seat=seat_of(request), now=now_of(request), referral=row, told=told, key=key_of(request)
    ), "asking")  # fmt: skip


def _done(
    request: HttpRequest, row: Referral, deed: Callable[[dict[str, str]], str], form: str
) -> HttpResponse:
    """Do a deed with what the form said; what was refused is told above that form, and nothing written is lost."""
    try:
        told = {name: request.POST.get(name, "") for name in FIELDS}
        parse_day(told["on"])
        messages.success(request, deed(told))
    except Refused as refused:
        return _page(request, row, **{f"{form}_error": refused.sentence})
    return HttpResponseRedirect(safe_next(request, f"/referrals/{row.pk}/tell"))


def _page(request: HttpRequest, row: Referral, **wrong: str) -> HttpResponse:
    return render(request, "referrals/tell.html", {
        **telling_of(request, row),
        "referral": row,
        "day": today_of(request),
        "key": secrets.token_urlsafe(12),
        "said": {name: request.POST.get(name, "") for name in (*FIELDS, "item", "basis")},
        **wrong,
    }, status=400 if wrong else 200)  # fmt: skip


@require_POST
def consent(request: HttpRequest, pk: int) -> HttpResponse:
    """The client agreed that one thing about them is told to this source."""
    row = own(request, Referral, pk, *reading.SHOWN)
    item = request.POST.get("item", "")
    try:
        record_consent(
            seat=seat_of(request), now=now_of(request), client=row.prospect, referral=row, item=item,
            basis=request.POST.get("basis", ""), on=parse_day(request.POST.get("on", "")), key=key_of(request),
        )  # fmt: skip
    except Refused as refused:
        return _page(request, row, consent_error=refused.sentence)
    messages.success(request, f"Noted: {row.prospect.name} lets you tell {WORDS[item]}.")
    return HttpResponseRedirect(f"/referrals/{pk}/tell#consents")


@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """The client took it back."""
    row = own(request, Referral, pk, *reading.SHOWN)
    told = request.POST.get("consent", "")
    number = int(told) if told.isascii() and told.isdecimal() and len(told) < 19 else 0
    given = own(request, Consent, number)
    withdraw_consent(seat=seat_of(request), now=now_of(request), consent=given)
    messages.success(request, f"Noted: {row.prospect.name} took it back.")
    return HttpResponseRedirect(f"/referrals/{pk}/tell#consents")
