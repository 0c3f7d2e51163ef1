"""Quick-add: one line such as "Ann Berg sent me Bob Stone", with a preview of what is understood and who is new."""

from __future__ import annotations

import secrets
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from headwater.actions.acting import Refused
from headwater.actions.quickadd import carry_out
from headwater.core.quickadd import EXAMPLES, Deed, QuickAdd, parse
from headwater.store.queries.names import known_forms
from headwater.web.shared.access import by_htmx, now_of, seat_of, today_of

PAGES = {"referral": "/referrals/{}", "party": "/people/{}"}


@require_http_methods(["GET", "POST"])
def quick_add(request: HttpRequest) -> HttpResponse:
    """The line, its preview, and the deed."""
    text = (request.POST.get("text") or request.GET.get("text") or "")[:500]
    error = ""
    if request.method == "POST":
        try:
            done = carry_out(
                seat=seat_of(request), now=now_of(request), text=text, key=request.POST.get("key", "")
            )
            messages.success(request, done.sentence)
            return _to(request, PAGES[done.kind].format(done.id))
        except Refused as refused:
            error = refused.sentence
    context = {
        "text": text,
        "error": error,
        "examples": EXAMPLES,
        "key": request.POST.get("key") or secrets.token_urlsafe(12),
        **_preview(request, text),
    }
    return render(
        request, "referrals/quick_add.html", context, status=400 if error and not by_htmx(request) else 200
    )


def _to(request: HttpRequest, address: str) -> HttpResponse:
    """Go to the page that shows it, also out of the dialog."""
    if by_htmx(request):
        return HttpResponse(status=204, headers={"HX-Redirect": address})
    return HttpResponseRedirect(address)


def _preview(request: HttpRequest, text: str) -> dict[str, Any]:
    if not text.strip():
        return {"told": None}
    told = parse(text, today=today_of(request))
    return {"told": told, "understood": told.deed is not Deed.UNKNOWN, "people": _people(request, told)}


def _people(request: HttpRequest, told: QuickAdd) -> list[dict[str, Any]]:
    """Who is named, of what kind, and whether they are known already."""
    singles = [mention for mention in (told.provider, told.client) if mention]
    mentions = [*told.sources, *told.prospects, *singles, *told.contacts]
    known = known_forms(seat_of(request).workspace, {mention.form for mention in mentions})
    return [
        {
            "name": mention.name,
            "kind": str(mention.kind),
            "reason": mention.reason,
            "id": known.get(mention.form),
        }
        for mention in mentions
    ]
