"""What is asked at intake with one press, what speaks for which source, and the owner's word where two differ."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from headwater.actions.acting import Refused
from headwater.actions.referrals import change_referral
from headwater.actions.rulings import add_evidence, rule_source
from headwater.store.models import Referral
from headwater.store.queries import referrals as reading
from headwater.store.queries.claims import claims_of
from headwater.web.referrals.deeds import at_the_field
from headwater.web.referrals.forms import EvidenceForm, RulingForm
from headwater.web.shared.access import key_of, now_of, own, safe_next, seat_of


@require_POST
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep how ready they were at first contact, or how well they fit."""
    row = own(request, Referral, pk, *reading.SHOWN)
    readiness, fit = request.POST.get("readiness", ""), request.POST.get("fit", "")
    changes: dict[str, object] = {"readiness": readiness} if readiness else {}
    if fit.isdecimal() and len(fit) < 3:
        changes["fit"] = int(fit)
    try:
        if not changes:
            raise Refused("Press one of the answers.")
        change_referral(seat=seat_of(request), now=now_of(request), referral=row, **changes)
        messages.success(request, f"Noted for {row.prospect.name}.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(f"/referrals/{pk}#arrival-title")


@require_http_methods(["GET", "HEAD", "POST"])
def evidence(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep how the prospect came to the source."""
    row = own(request, Referral, pk, *reading.SHOWN)
    form = EvidenceForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            words = {name: told[name] for name in ("kind", "text", "confidence")}
            if told["source"] or not row.evidence.filter(**words).exists():
                add_evidence(
                    seat=seat_of(request), now=now_of(request), referral=row, key=key_of(request), **told
                )
            messages.success(request, "Kept as evidence.")
            return HttpResponseRedirect(f"/referrals/{pk}#evidence-title")
        except Refused as refused:
            at_the_field(form, refused)
    context = {"form": form, "heading": "How they came", "submit": "Keep it", "referral": row}
    return render(request, "referrals/form.html", context, status=400 if form.errors else 200)


@require_POST
def ruling(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep which source the owner holds to be true."""
    row = own(request, Referral, pk, *reading.SHOWN)
    form = RulingForm(request.POST)
    back = safe_next(request, f"/referrals/{pk}#evidence-title")
    try:
        if not form.is_valid():
            raise Refused("Choose one of the sources, or write another one in a few words.")
        told = form.cleaned_data
        named = {claim.source.pk: claim.source for claim in claims_of(row).claims}
        rule_source(
            seat=seat_of(request), now=now_of(request), referral=row, text=told["text"], key=key_of(request),
            source=told["source"] or named.get(told["held"], ""),
        )  # fmt: skip
        messages.success(request, "Your word is kept beside what was told and tracked.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(back)
