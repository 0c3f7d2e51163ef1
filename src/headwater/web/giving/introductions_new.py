"""New introductions: one need, one name or several, each with why it should be this person."""

from __future__ import annotations

import secrets
from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from headwater.actions.acting import Refused
from headwater.actions.introductions import Pair, propose
from headwater.actions.naming import written
from headwater.core.spans import article
from headwater.store.models import Candidate, Introduction, Need, Party
from headwater.store.queries.introductions import of_need
from headwater.store.queries.needs import open_needs
from headwater.web.giving.introduction_forms import NewForm
from headwater.web.people.giving_page import refused_at
from headwater.web.shared.access import key_of, now_of, own, seat_of, today_of
from headwater.web.shared.new_names import settle_names

SAYABLE: Final = {"Offers": "offers {}", "Works at": "is with {}"}
"""The reasons that may be said to others, and how; any other speaks of me, of my notes or of somebody else's need."""
MOST_NEEDS: Final = 200


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Think of introductions. The address names the need, and whom one thought of (`other`, as often as one likes)."""
    need = _need(request)
    if need is None:
        needs = open_needs(seat_of(request).workspace).exclude(contact=seat_of(request).workspace.me_id)
        return render(request, "giving/introductions_need.html", {
            "needs": needs[:MOST_NEEDS], "crumbs": _crumbs(), "other": request.GET.get("other", ""),
        })  # fmt: skip
    start = _start(request, need)
    rows = max(
        2,
        sum(name.startswith("other-") for name in request.POST),
        sum(name.startswith("other-") for name in start),
    )
    form = NewForm(request.POST or None, asker=need.contact.name, rows=rows, initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            if made := _made(request, form, need):
                return HttpResponseRedirect(
                    f"/giving/introductions/{made[0].pk}" if len(made) == 1 else "/giving/introductions"
                )
        except Refused as refused:
            _tell(form, refused)
    return render(request, "giving/introductions_new.html", {
        "form": form, "need": need, "there": of_need(need.workspace, need.pk, today_of(request)),
        "key": request.POST.get("key") or secrets.token_urlsafe(12), "crumbs": _crumbs(),
    }, status=400 if form.errors else 200)  # fmt: skip


def _crumbs() -> list[dict[str, str]]:
    return [{"label": "Introductions", "href": "/giving/introductions"}, {"label": "New"}]


def _need(request: HttpRequest) -> Need | None:
    told = request.GET.get("need", "")
    if not told.isascii() or not told.isdecimal() or len(told) > 18:
        return None
    return own(request, Need, int(told), "contact", "workspace")


def _start(request: HttpRequest, need: Need) -> dict[str, Any]:
    """The names of the address, else those that said yes were said to, with words on what they can do."""
    told = [
        int(one)
        for one in request.GET.getlist("other")
        if one.isascii() and one.isdecimal() and len(one) < 19
    ]
    found = {
        one.party_id: one
        for one in Candidate.objects.filter(need=need).select_related("party").order_by("-score")
    }
    if not told:
        there = set(Introduction.objects.of(need.workspace).filter(need=need).values_list("other", flat=True))
        told = [pk for pk, one in found.items() if one.answer == "yes" and pk not in there]
    people = Party.objects.of(need.workspace).in_bulk(told)
    start: dict[str, Any] = {}
    for row, pk in enumerate(pk for pk in dict.fromkeys(told) if pk in people):
        start[f"other-{row}"] = written(people[pk])
        start[f"why-{row}"] = sayable(people[pk], found[pk].reasons if pk in found else "")
    return start


def sayable(party: Party, reasons: str) -> str:
    """Why it could be this person, as a sentence that both may read: their work, else what they offer; may be blank."""
    name = party.name
    if party.job_title:
        at = f" at {party.organisation}" if party.organisation else ""
        return f"{name} works as {article(party.job_title[:1].lower() + party.job_title[1:])}{at}"
    for line in reasons.splitlines():
        label, _, text = line.strip().rstrip(".").partition(": ")
        if text and label in SAYABLE:
            return f"{name} {SAYABLE[label].format(text)}"
    return ""


def _made(request: HttpRequest, form: NewForm, need: Need) -> list[Introduction]:
    told, rows = form.cleaned_data, form.told()
    names = settle_names(request, form, {f"other-{row}": [told[f"other-{row}"]] for row in rows})
    if names is None:
        return []
    pairs = [
        Pair(
            other=names.texts[told[f"other-{row}"]], why=told[f"why-{row}"], gain=told[f"gain-{row}"],
            first=told[f"first-{row}"] or "asker", because=told["because"],
        )
        for row in rows
    ]  # fmt: skip
    made = propose(
        seat=seat_of(request),
        now=now_of(request),
        need=need,
        pairs=pairs,
        minutes=told["minutes"],
        key=key_of(request),
    )
    said = "Thought of" if len(made) == 1 else f"{len(made)} introductions thought of"
    messages.success(request, f"{said}. Nobody hears of it before you ask.{names.added}")
    return made


def _tell(form: NewForm, refused: Refused) -> None:
    """What was refused of one of the names stands at the first one it can mean."""
    if refused.place in ("other", "why"):
        rows = form.told()
        blank = [
            row for row in rows if refused.place == "why" and not form.cleaned_data[f"why-{row}"].strip()
        ]
        refused.place = f"{refused.place}-{(blank or rows or [0])[0]}"
    refused_at(form, refused)
