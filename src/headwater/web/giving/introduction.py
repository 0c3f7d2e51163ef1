"""One introduction: who, for what, why, what each side said, the letters, what came of it, and the minutes it took."""

from __future__ import annotations

import secrets
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from headwater.actions.acting import Refused
from headwater.actions.agreements import HOW
from headwater.actions.introductions import BECAUSE, change_introduction
from headwater.actions.introductions_after import tell_outcome_of
from headwater.core.giving.states import Facts, may
from headwater.store.models import Introduction, Letter
from headwater.store.queries.introductions import shown
from headwater.web.giving.introduction_forms import EditForm, MinutesForm, OutcomeForm
from headwater.web.giving.introduction_words import card_of, said_words
from headwater.web.letters.lists import STATES as LETTER_STATES
from headwater.web.people.giving_page import refused_at, rows_of
from headwater.web.shared.access import key_of, now_of, own, seat_of, today_of

COLUMNS = ("why", "gain", "first", "because", "note")
PEOPLE = ("asker", "other", "need", "workspace", "letter", "give")


@require_safe
def introduction(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of one introduction."""
    return page(request, own(request, Introduction, pk, *PEOPLE))


def page(request: HttpRequest, row: Introduction, **forms_sent: forms.Form) -> HttpResponse:
    """The page, with a form as it was sent when something in it was refused."""
    workspace, today = seat_of(request).workspace, today_of(request)
    one = shown([row], today)[0]
    start = {
        "on": today,
        "outcome": row.outcome or "spoke",
        "value": row.value,
        "currency": row.currency or workspace.currency,
    }
    outcome = forms_sent.get("outcome") or OutcomeForm(initial=start, prefix="outcome")
    minutes = MinutesForm(prefix="minutes")
    letters = (
        Letter.objects.of(workspace).filter(subject_of__startswith=f"introduction:{row.pk}:").order_by("-pk")
    )
    return render(request, "giving/introduction.html", {
        "row": row, "card": card_of(one, today), "facts": one.facts, "next": one.next, "minutes": one.minutes,
        "closes": one.closes, "sides": _sides(row, one.facts), "hows": HOW, "because": BECAUSE.get(row.because, ""),
        "gone": [party for party in (row.asker, row.other) if party.trashed_at],
        "steps": row.steps.order_by("-on", "-pk"), "letters": [_letter(each) for each in letters[:20]],
        "outcome_form": outcome, "outcome_rows": rows_of(outcome), "outcome_key": secrets.token_urlsafe(12),
        "minutes_form": minutes, "minutes_rows": rows_of(minutes), "may_write_both": not may(one.facts, "letter"),
        "can_nudge": not may(one.facts, "nudge"), "can_thank": not may(one.facts, "thanks") and not row.thanked_on,
        "crumbs": [{"label": "Introductions", "href": "/giving/introductions"}, {"label": _pair(row)}],
    }, status=400 if forms_sent else 200)  # fmt: skip


def _pair(row: Introduction) -> str:
    return f"{row.asker.name} and {row.other.name}"


def _sides(row: Introduction, facts: Facts) -> list[dict[str, Any]]:
    """The two sides, the one in need first."""
    return [
        {
            "side": side, "party": party, "role": role, "said": said, "words": said_words(said), "step": step,
            "writes": not may(facts, step) and not said.agrees,
        }
        for side, party, role, said, step in (
            ("asker", row.asker, "looks for it", facts.asker, "offer"),
            ("other", row.other, "could help", facts.other, "ask"),
        )
    ]  # fmt: skip


def _letter(letter: Letter) -> dict[str, Any]:
    state, tone = LETTER_STATES.get(letter.state, (letter.state, ""))
    return {"letter": letter, "state": state, "tone": tone}


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct the reasons, who writes first, and why it is passed on."""
    row = own(request, Introduction, pk, *PEOPLE)
    start = {name: getattr(row, name) for name in COLUMNS}
    form = EditForm(request.POST or None, asker=row.asker.name, initial=start)
    if request.method == "POST" and form.is_valid():
        told = {**form.cleaned_data, "first": form.cleaned_data["first"] or row.first}
        try:
            change_introduction(seat=seat_of(request), now=now_of(request), introduction=row, **told)
            messages.success(
                request, "Corrected. A letter that was begun keeps its words; look at it once more."
            )
            return HttpResponseRedirect(f"/giving/introductions/{pk}")
        except Refused as refused:
            refused_at(form, refused)
    return render(request, "giving/introduction_edit.html", {
        "row": row, "form": form, "rows": rows_of(form),
        "crumbs": [{"label": "Introductions", "href": "/giving/introductions"},
                   {"label": _pair(row), "href": f"/giving/introductions/{pk}"}, {"label": "Edit"}],
    }, status=400 if form.errors else 200)  # fmt: skip


@require_POST
def outcome(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what came of it."""
    row = own(request, Introduction, pk, *PEOPLE)
    form = OutcomeForm(request.POST, prefix="outcome")
    if form.is_valid():
        try:
            said = tell_outcome_of(
                seat=seat_of(request),
                now=now_of(request),
                introduction=row,
                key=key_of(request),
                **form.cleaned_data,
            )
            messages.success(request, said)
            return HttpResponseRedirect(f"/giving/introductions/{pk}")
        except Refused as refused:
            refused_at(form, refused)
    return page(request, row, outcome=form)
