"""The user's own words for each kind of letter, with a preview to a real contact; our words stand until then."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from headwater.actions.acting import Refused
from headwater.actions.templates import check_words, drop_template, save_template
from headwater.core.letters import Words, Written, shipped_words, write
from headwater.core.letters.fields import FIELDS
from headwater.core.letters.kinds import KINDS, LetterKind
from headwater.core.letters.selling import selling_in
from headwater.store.models import Party
from headwater.store.queries.letters import known_of, style_of, template_of, templates_of
from headwater.web.letters.forms import TemplateForm
from headwater.web.shared.access import now_of, seat_of
from headwater.web.shared.refusals import tell_at

PLACE = "/settings/templates"
GROUPS = (
    ("To whoever sent you somebody", ("thanks", "outcome", "closing-note", "repair", "follow-up")),
    ("To your clients", ("end-of-work", "satisfaction", "invoice-call", "origin")),
    ("To keep in touch and to give", ("check-in", "warm-up", "birthday", "gift", "talk", "help", "kit")),
    ("To ask, when it is time", ("ask-recommendation", "ask-referral", "ask-introduction")),
    (
        "To bring two people together",
        ("intro-offer", "intro-ask", "introduction", "intro-nudge", "intro-outcome", "intro-thanks"),
    ),
)


@require_safe
def templates(request: HttpRequest) -> HttpResponse:
    """Every kind of letter, and whose words it is written in."""
    mine = templates_of(seat_of(request).workspace)
    groups = [
        {"heading": heading, "rows": [{"kind": KINDS[key], "mine": mine.get(key)} for key in keys]}
        for heading, keys in GROUPS
    ]
    crumbs = [{"label": "Settings", "href": "/settings"}, {"label": "Templates"}]
    return render(request, "letters/templates.html", {"groups": groups, "crumbs": crumbs})


def _kind(key: str) -> LetterKind:
    if key not in KINDS:
        raise Http404("There is no letter of this kind.")
    return KINDS[key]


@require_http_methods(["GET", "HEAD", "POST"])
def template(request: HttpRequest, words: str) -> HttpResponse:
    """One kind: the words, the fields there are, and how it reads to a real contact."""
    found, workspace, kind = _kind(words), seat_of(request).workspace, words
    mine, ours = template_of(workspace, kind), shipped_words(kind=kind)
    start = {"subject": mine.subject if mine else ours.subject, "body": mine.body if mine else ours.body}
    form = TemplateForm(request.POST or None, initial=start)
    saves = request.method == "POST" and request.POST.get("do") != "preview"
    if request.method == "POST" and form.is_valid() and _passes(request, form, kind, saves=saves) and saves:
        return HttpResponseRedirect(f"{PLACE}/{kind}")
    return render(request, "letters/template.html", {
        "form": form,
        "kind": found,
        "mine": mine,
        "fields": [{"name": name, "it": field} for name, field in FIELDS.items()],
        "flags": () if found.to_client else selling_in(str(form["body"].value() or "")),
        "preview": None if form.errors else _preview(request, kind, form),
        "contact": _reader(request),
        "crumbs": [
            {"label": "Settings", "href": "/settings"}, {"label": "Templates", "href": PLACE},
            {"label": found.name},
        ],
    }, status=400 if form.errors else 200)  # fmt: skip


def _passes(request: HttpRequest, form: forms.Form, kind: str, *, saves: bool) -> bool:
    """Check the words, and keep them when they are to be kept; False with the reason at its field."""
    told: Mapping[str, Any] = form.cleaned_data
    try:
        check_words(kind=kind, subject=told["subject"], body=told["body"])
        if saves:
            save_template(seat=seat_of(request), now=now_of(request), kind=kind, **told)
            messages.success(request, "Saved. Letters of this kind begin with your words now.")
    except Refused as refused:
        tell_at(form, refused)
        return False
    return True


def _reader(request: HttpRequest) -> Party | None:
    """The contact of the preview: the one that was named, else the one that was changed last."""
    rows = (
        Party.objects.of(seat_of(request).workspace)
        .filter(kind="person")
        .exclude(pk=seat_of(request).workspace.me_id)
    )
    name = " ".join(request.POST.get("reader", request.GET.get("reader", "")).split())
    found: Party | None = rows.filter(name__iexact=name).order_by("pk").first() if name else None
    return found or rows.order_by("-changed_at", "-pk").first()


def _preview(request: HttpRequest, kind: str, form: forms.Form) -> Written | None:
    """How the words on the page read to that contact; None when there is nobody yet."""
    reader, workspace = _reader(request), seat_of(request).workspace
    if reader is None:
        return None
    style = style_of(reader)
    words = Words(str(form["subject"].value() or ""), str(form["body"].value() or ""))
    return write(
        kind=kind, fields=known_of(workspace, reader, now_of(request)), template=words, my_style=workspace.style,
        their_style=style.value if style else "",
    )  # fmt: skip


@require_POST
def drop(request: HttpRequest, words: str) -> HttpResponse:
    """Back to our words."""
    drop_template(seat=seat_of(request), now=now_of(request), kind=_kind(words).key)
    messages.success(request, "Letters of this kind begin with our words again.")
    return HttpResponseRedirect(f"{PLACE}/{words}")
