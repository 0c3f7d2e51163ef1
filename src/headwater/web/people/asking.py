"""The page on asking one contact: whether they can be asked and why, the draft, the ask itself, and what followed."""

from __future__ import annotations

import secrets
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from headwater.actions.acting import Refused
from headwater.actions.asks import FOLLOW_UP_DAYS, HOW, record_ask
from headwater.core.spans import article, shifted
from headwater.store.folders import read_day, read_folders
from headwater.store.models import Party
from headwater.store.queries.asking import asks_of, own_words, sent_since, ways_of
from headwater.web.people.asking_told import KINDS, asked_before, draft, groundwork, standing, ways
from headwater.web.people.giving import contact_here, crumbs
from headwater.web.people.giving_forms import TEXT, day
from headwater.web.people.giving_page import refused_at
from headwater.web.shared.access import key_of, now_of, seat_of, today_of


class AskForm(forms.Form):
    """How, when and for what I asked; and why all the same, when they are not ready."""

    how = forms.ChoiceField(label="How", choices=[(how, how) for how in HOW], initial="call")
    on = day("When")
    what = forms.CharField(
        label="Whom or what for", required=False, max_length=300, widget=TEXT,
        help_text="Such as “somebody who leads a team for the first time”.",
    )  # fmt: skip
    override = forms.CharField(
        label="Why you ask all the same", required=False, max_length=500, widget=TEXT,
        help_text="They are not ready. Your note is kept with the ask.",
    )  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def asking(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how ready a contact is to be asked; with POST, write down that they were asked."""
    contact = contact_here(request, pk)
    seat = seat_of(request)
    folder = read_folders(seat.workspace, now=now_of(request), people={pk})[pk]
    today = read_day(seat.workspace, now=now_of(request))
    stands = standing(folder, today)
    kind = request.POST.get("kind") or request.GET.get("kind") or stands["kind"]
    shown = kind if kind in KINDS else stands["kind"]
    form = AskForm(request.POST or None, initial={"on": today_of(request)})
    if stands["ready"]:
        del form.fields["override"]
    if request.method == "POST" and form.is_valid() and _asked(request, contact, form, kind):
        return HttpResponseRedirect(f"/people/{pk}/ask#asks")
    asks = asks_of(contact)
    page = {
        "party": contact, "form": form, "key": request.POST.get("key") or secrets.token_urlsafe(12),
        "stands": stands, "opened": bool(form.errors) or "kind" in request.GET,
        "kind": shown, "kinds": _segments(pk, shown), "kind_said": KINDS[shown],
        "draft": draft(folder, today, kind=shown, template=own_words(seat.workspace, f"ask-{shown}")),
        "groundwork": groundwork(folder), "ways": ways(ways_of(contact)), "asks": _asks(request, contact, asks),
        "warming": folder.running("warm-up"), "asked_before": asked_before(contact.name, len(asks)),
        "follow_up_on": shifted(day=today.today, days=FOLLOW_UP_DAYS),
        "crumbs": crumbs(contact, "Ask"),
    }  # fmt: skip
    return render(request, "people/asking.html", page, status=400 if form.errors else 200)


def _asked(request: HttpRequest, contact: Party, form: AskForm, kind: str) -> bool:
    try:
        ask = record_ask(
            seat=seat_of(request), now=now_of(request), contact=contact, kind=kind, key=key_of(request),
            **form.cleaned_data,
        )  # fmt: skip
    except Refused as refused:
        refused_at(form, refused)
        return False
    messages.success(request, f"Written down: you asked {contact.name} for {article(ask.kind)}.")
    return True


def _segments(pk: int, shown: str) -> list[dict[str, Any]]:
    return [
        {"label": kind.capitalize(), "href": f"/people/{pk}/ask?kind={kind}#draft", "current": kind == shown}
        for kind in KINDS
    ]


def _asks(request: HttpRequest, contact: Party, asks: list[Any]) -> list[dict[str, Any]]:
    """Every ask with what may have come of it."""
    me = seat_of(request).workspace.me_id
    sent = sent_since(contact, asks[-1].on, me) if asks else []
    return [
        {
            "ask": ask, "said": article(ask.kind),
            "late": bool(ask.follow_up_on and not ask.followed_on and ask.follow_up_on < today_of(request)),
            "came": [one for one in sent if one.received_on >= ask.on] if not ask.referral_id else [],
        }
        for ask in asks
    ]  # fmt: skip
