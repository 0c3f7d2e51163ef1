"""The quick log after a conversation, what to know before it, and whom the new needs could be sent to."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_safe

from headwater.actions.acting import Refused
from headwater.actions.conversations import Logged, Talk, log_talk
from headwater.core.lookout import matches
from headwater.core.names.forms import normal_form
from headwater.store.models import Appointment, Party
from headwater.store.queries.care import care_of
from headwater.store.queries.care_lookout import needs_named, partners_on_lookout
from headwater.store.queries.matching import fits_for_texts
from headwater.store.queries.people_has import has
from headwater.web.people.care import panel
from headwater.web.people.care_told import plan_told
from headwater.web.people.giving import contact_here, crumbs
from headwater.web.people.giving_page import refused_at
from headwater.web.people.talk_form import TalkForm
from headwater.web.people.talk_told import written_words
from headwater.web.shared.access import by_htmx, key_of, now_of, own, safe_next, seat_of, today_of

CALLED = {"appointment": "next_on"}
NUMBERS = 20


@require_http_methods(["GET", "HEAD", "POST"])
def talk(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what to know before a conversation, and write down what came up in it."""
    contact, workspace = contact_here(request, pk), seat_of(request).workspace
    care = care_of(
        workspace, contact, has(workspace, contact) & {"bearings", "promises", "plans", "appointments"}
    )
    steps = [plan.next for plan in care.plans if plan.next]
    appointment = _appointment(request, contact)
    form = TalkForm(
        request.POST or None, working=care.open("working on"), promises=care.promises, steps=steps,
        initial={"on": today_of(request), "kind": "meeting" if appointment else "call"},
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        try:
            told = form.talk(workspace, appointment=appointment.pk if appointment else None)
            logged = log_talk(
                seat=seat_of(request), now=now_of(request), contact=contact, key=key_of(request), talk=told
            )
            return _after(request, contact, told, logged)
        except Refused as refused:
            refused_at(form, refused)
    today = today_of(request)
    return render(request, "people/talk.html", {
        "party": contact, "form": form, "working": care.open("working on"), "promises": care.promises,
        "plans": [plan_told(plan, today) for plan in care.plans if plan.next],
        "talks": [one for one in care.talks if one != appointment], "appointment": appointment, "today": today,
        "partners": partners_on_lookout(workspace, but=pk), "crumbs": crumbs(contact, "A conversation"),
        "next": request.POST.get("next") or request.GET.get("next") or "",
        "more": any(form[name].errors or form[name].value() for name in ("phase", "next_on", "promised", "working_on"))
        if form.is_bound else False,
    }, status=400 if form.errors else 200)  # fmt: skip


def _appointment(request: HttpRequest, contact: Party) -> Appointment | None:
    """The conversation of the calendar that this is, when the address names one of this contact."""
    told = request.POST.get("appointment") or request.GET.get("appointment") or ""
    if not (told.isascii() and told.isdecimal() and len(told) < NUMBERS - 1):
        return None
    row = own(request, Appointment, int(told))
    return row if row.contact_id == contact.pk else None


def _after(request: HttpRequest, contact: Party, told: Talk, logged: Logged) -> HttpResponse:
    """To the partners that the new needs meet, when there are any; else back."""
    messages.success(request, f"Written down: {written_words(contact.name, told, logged)}.")
    if logged.needs:
        asked = urlencode([("need", need.pk) for need in logged.needs])
        return HttpResponseRedirect(f"/people/{contact.pk}/lookout?{asked}")
    return HttpResponseRedirect(safe_next(request, panel(contact.pk)))


@require_safe
def lookout(request: HttpRequest, pk: int) -> HttpResponse:
    """Whom needs could be sent to: needs of the ledger (`need`), or words as they are written (`needs`)."""
    contact, workspace = contact_here(request, pk), seat_of(request).workspace
    numbers = [one for one in request.GET.getlist("need") if one.isascii() and one.isdecimal()][:NUMBERS]
    rows = needs_named(workspace, contact, [int(one) for one in numbers if len(one) < NUMBERS - 1])
    texts = [(text, key) for key, text, _ in rows]
    texts += [(line.strip(), 0) for line in request.GET.get("needs", "")[:3000].splitlines() if line.strip()]
    partners = partners_on_lookout(workspace, but=pk)
    texts = texts[:NUMBERS]
    named = fits_for_texts(workspace, contact, [text for text, _ in texts], now_of(request))
    found: list[dict[str, Any]] = [
        {"text": text, "need": key, "names": names, "matches": matches(need=text, partners=partners)}
        for (text, key), names in zip(texts, named, strict=True)
    ]
    return render(request, "people/lookout.html", {
        "party": contact, "found": found, "partners": partners, "crumbs": crumbs(contact, "On the lookout"),
        "live": by_htmx(request),
    })  # fmt: skip


@require_safe
def whom(request: HttpRequest) -> HttpResponse:
    """To the log of whoever is named; to the search when it is nobody or several."""
    name = request.GET.get("who", "").strip()
    seat = seat_of(request)
    rows = (
        Party.objects.of(seat.workspace)
        .filter(normal_form=normal_form(name)[:200])
        .exclude(pk=seat.workspace.me_id)
    )
    found = list(rows.filter(kind__in=("person", "organisation", "group"))[:2]) if name else []
    if len(found) == 1:
        return HttpResponseRedirect(f"/people/{found[0].pk}/talk")
    return render(request, "people/talk_whom.html", {"who": name, "several": len(found) > 1})
