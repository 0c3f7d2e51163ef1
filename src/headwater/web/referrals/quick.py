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
from headwater.core.names import Mention
from headwater.core.quickadd import EXAMPLES, Deed, QuickAdd, parse
from headwater.store.queries.names import known_forms, told_apart
from headwater.web.shared.access import by_htmx, key_of, now_of, seat_of, today_of

LONGEST = 500
PAGES = {"referral": "/referrals/{}", "party": "/people/{}"}


@require_http_methods(["GET", "HEAD", "POST"])
def quick_add(request: HttpRequest) -> HttpResponse:
    """The line, its preview, and the deed."""
    text = (request.POST.get("text") or request.GET.get("text") or "")[:LONGEST]
    error = ""
    if request.method == "POST":
        try:
            done = carry_out(
                seat=seat_of(request), now=now_of(request), text=text, key=key_of(request), meant=_meant(request, text)
            )  # fmt: skip
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


def _mentions(told: QuickAdd) -> list[Mention]:
    """Everybody and everything the line names, each once, in a fixed order."""
    singles = [mention for mention in (told.provider, told.client) if mention]
    named = [*told.sources, *told.prospects, *singles, *told.contacts]
    return list({mention.form: mention for mention in named}.values())


def _meant(request: HttpRequest, text: str) -> dict[str, int | None]:
    """Which of several namesakes was chosen, by normal form: an id, or None for somebody new."""
    chosen: dict[str, int | None] = {}
    for number, mention in enumerate(_mentions(parse(text, today=today_of(request)))):
        answer = request.POST.get(f"meant-{number}", "")
        if answer == "new":
            chosen[mention.form] = None
        elif answer.isdecimal() and len(answer) < 19:
            chosen[mention.form] = int(answer)
    return chosen


def _people(request: HttpRequest, told: QuickAdd) -> list[dict[str, Any]]:
    """Who is named, of what kind, and whether they are known already; namesakes each with what sets them apart."""
    mentions = _mentions(told)
    known = known_forms(seat_of(request).workspace, {mention.form for mention in mentions})
    people = []
    for number, mention in enumerate(mentions):
        parties = known.get(mention.form, [])
        only = parties[0] if len(parties) == 1 else None
        people.append(
            {
                "field": f"meant-{number}",
                "chosen": request.POST.get(f"meant-{number}", ""),
                "name": only.name if only else mention.name,
                "kind": only.kind if only else str(mention.kind),
                "reason": mention.reason,
                "page": only.page if only else "",
                "several": [
                    {"party": party, "value": str(party.pk), "apart": told_apart(party)} for party in parties
                ] if len(parties) > 1 else [],
            }
        )  # fmt: skip
    return people
