"""Quick-add: one line such as "Ann Berg sent me Bob Stone", with a preview of what is understood and who is new."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.html import format_html
from django.views.decorators.http import require_http_methods

from headwater.actions.acting import Refused
from headwater.actions.quickadd import SET_DAY, Done, carry_out, which_one
from headwater.core.names import Mention
from headwater.core.quickadd import EXAMPLES, Deed, QuickAdd, parse
from headwater.store.models import Party, Workspace
from headwater.store.queries.names import known_forms, told_apart
from headwater.store.queries.near_names import near_names
from headwater.web.shared.access import by_htmx, key_of, now_of, seat_of, today_of

LONGEST = 2000
PAGES = {"referral": "/referrals/{}", "party": "/people/{}", "need": "/giving/needs/{}"}


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
            messages.success(request, _told(done))
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


def _told(done: Done) -> str:
    """What was recorded, with the way to put right what does not fit together."""
    if done.older is None:
        return done.sentence
    address = f"/referrals/{done.older}/edit?on={done.began}"
    before, words, after = done.sentence.rpartition(SET_DAY)
    return format_html('{}<a href="{}">{}</a>{}', before, address, words, after)


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
    """Whom a name was chosen to mean, by normal form: an id, or None for somebody new.

    Answers given to another line than the one that is sent do not count.
    """
    chosen: dict[str, int | None] = {}
    if request.POST.get("asked", text) != text:
        return chosen
    for number, mention in enumerate(_mentions(parse(text, today=today_of(request)))):
        answer = request.POST.get(f"meant-{number}", "")
        if answer == "new":
            chosen[mention.form] = None
        elif answer.isdecimal() and len(answer) < 19:
            chosen[mention.form] = int(answer)
    return chosen


def _people(request: HttpRequest, told: QuickAdd) -> list[dict[str, Any]]:
    """Who is named, of what kind, and whether they are known already; whom else a name may mean."""
    mentions, workspace = _mentions(told), seat_of(request).workspace
    known = known_forms(workspace, {mention.form for mention in mentions})
    people = []
    for number, mention in enumerate(mentions):
        parties = known.get(mention.form, [])
        only = parties[0] if len(parties) == 1 else None
        person: dict[str, Any] = {
            "field": f"meant-{number}",
            "chosen": request.POST.get(f"meant-{number}", ""),
            "name": only.name if only else mention.name,
            "kind": only.kind if only else str(mention.kind),
            "reason": mention.reason,
            "page": only.page if only else "",
        }
        if len(parties) > 1:
            person |= {
                "several": _told_apart(parties),
                "question": f"There are several called {mention.name}. Which one?",
                "new": "Somebody new of the same name",
            }
        elif not parties:
            person |= _near(workspace, mention, chosen=str(person["chosen"]))
        people.append(person)
    return people


def _told_apart(parties: Sequence[Party]) -> list[dict[str, Any]]:
    return [{"party": party, "value": str(party.pk), "apart": told_apart(party)} for party in parties]


def _near(workspace: Workspace, mention: Mention, *, chosen: str) -> dict[str, Any]:
    """The question whether a new name means somebody known. The only one who fits a lone name is chosen, and told."""
    near = near_names(workspace, mention)
    if not near.parties:
        return {}
    hint = f"{near.only.name} is the only one here with that name, so it is chosen." if near.only else ""
    if near.more:
        hint = "There are more of that name: write the whole name to choose another one."
    return {
        "several": _told_apart(near.parties),
        "question": which_one(mention, near.parties),
        "hint": hint,
        "new": f"Somebody new: {mention.name}",
        "chosen": chosen or (str(near.only.pk) if near.only else ""),
    }
