"""Writing the draft: its texts, what clients gain with the stories that show it, and which of my addresses it holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from headwater.actions.acting import Refused
from headwater.actions.kit import (
    MOST_GAINS,
    MOST_TEXT,
    change_draft,
    discard_draft,
    publish_kit,
    restore_draft,
    start_draft,
)
from headwater.core.kit import TEXTS, lacks
from headwater.store.models import Address, KitVersion, Story, Workspace
from headwater.store.queries.kit import kept_back_in, kit_of
from headwater.web.kit.sheet import sheet_of
from headwater.web.kit.views import CRUMB
from headwater.web.shared.access import key_of, now_of, seat_of, today_of
from headwater.web.shared.meanwhile import compared, held, seen
from headwater.web.shared.refusals import tell_at

DRAFT = "/kit/draft"
MORE = 2
"""So many empty lines wait for one more gain."""
HINTS = {
    "brand": "What you do differently, in words a friend could repeat.",
    "ideal": "Trade, size, place, the moment in which they need you.",
    "ideal_for": "One a line, without names: the head of a team of ten who never led before.",
    "ideal_against": "Just as helpful: whom others serve better than you do.",
    "qualifications": "What a careful reader wants to know: training, years, memberships, results.",
}
LINES = {"brand": 4, "ideal": 3, "ideal_for": 4, "ideal_against": 3, "qualifications": 5}


class DraftForm(forms.Form):
    """The texts of a draft and the choice of my addresses."""

    contact = forms.MultipleChoiceField(
        label="Your contact", required=False, widget=forms.CheckboxSelectMultiple,
        help_text="Only what you tick stands in the kit, on your card and in its code.",
    )  # fmt: skip

    def __init__(self, *words: Any, addresses: list[Address], **more: Any) -> None:
        super().__init__(*words, **more)
        for key, heading in TEXTS.items():
            self.fields[key] = forms.CharField(
                label=heading, required=False, max_length=MOST_TEXT, help_text=HINTS[key],
                widget=forms.Textarea(attrs={"rows": LINES[key]}),
            )  # fmt: skip
        field: Any = self.fields["contact"]
        field.choices = [(str(one.pk), one.value) for one in addresses]


def _draft(request: HttpRequest) -> KitVersion:
    rows = KitVersion.objects.of(seat_of(request).workspace).filter(published_on=None)
    found: KitVersion | None = rows.select_related("workspace__me").first()
    if found is None:
        raise Http404("There is no draft. Begin one on the page of the kit.")
    return found


@require_POST
def start(request: HttpRequest) -> HttpResponse:
    """Begin the next version."""
    start_draft(seat=seat_of(request), now=now_of(request), key=key_of(request))
    return HttpResponseRedirect(DRAFT)


@require_http_methods(["GET", "HEAD", "POST"])
def draft(request: HttpRequest) -> HttpResponse:
    """Show and change the draft; what still lacks stands beside it."""
    return _changed(request, and_publish=False)


def _changed(request: HttpRequest, *, and_publish: bool) -> HttpResponse:
    """The draft with what was typed; once that is saved it is published, where this was asked for."""
    with held(request):
        row = _draft(request)
        mine = list(Address.objects.filter(party=row.workspace.me).order_by("kind", "pk"))
        start = {key: getattr(row, key) for key in TEXTS}
        chosen = [str(one.pk) for one in mine if [one.kind, one.label, one.value] in row.contact]
        form = DraftForm(request.POST or None, initial={**start, "contact": chosen}, addresses=mine)
        more: dict[str, Any] = {"seen": seen(start), "gains": _lines(row)}
        if request.method == "POST":
            more["gains"] = _sent(request.POST)
            more["seen"] = request.POST.get("seen", more["seen"])
            labels = {key: str(field.label) for key, field in form.fields.items()}
            if form.is_valid():
                told = {key: form.cleaned_data[key] for key in TEXTS}
                found = compared(seen=more["seen"], now=start, told=told, labels=labels)
                if found.conflicts:
                    more |= {"conflicts": found.conflicts, "seen": seen(start)}
                elif _saved(request, form, row=row, texts=found.values, mine=mine, lines=more["gains"]):
                    if and_publish:
                        return _published(request, row)
                    messages.success(request, "Saved. Nobody has it yet: it is a draft.")
                    return HttpResponseRedirect("/kit" if request.POST.get("then") == "leave" else DRAFT)
        return _page(request, row, form, more)


def _page(request: HttpRequest, row: KitVersion, form: DraftForm, more: Mapping[str, Any]) -> HttpResponse:
    workspace = row.workspace
    status = 409 if more.get("conflicts") else 400 if form.errors else 200
    return render(request, "kit/draft.html", {
        "version": row, "form": form, "texts": [form[key] for key in TEXTS], "contact": form["contact"],
        "stories": _stories(workspace), "lacks": lacks(kit=kit_of(row), kept_back=kept_back_in(workspace)),
        "sheet": sheet_of(row, "kit", today_of(request)), "me": workspace.me,
        "crumbs": [CRUMB, {"label": "Draft"}], **more,
    }, status=status)  # fmt: skip


def _stories(workspace: Workspace) -> list[Story]:
    return list(Story.objects.of(workspace).select_related("person").order_by("-on", "-pk"))


def _lines(row: KitVersion) -> list[dict[str, Any]]:
    lines = [{"text": gain.text, "story": gain.story_id or 0} for gain in row.benefits.all()]
    return [*lines, *({"text": "", "story": 0} for _ in range(min(MORE, MOST_GAINS - len(lines))))]


def _sent(told: Any) -> list[dict[str, Any]]:
    """The lines of gains as the form sent them, in their order."""
    texts, stories = told.getlist("gain"), told.getlist("story")
    return [
        {
            "text": text,
            "story": int(story) if story.isascii() and story.isdecimal() and len(story) < 19 else 0,
        }
        for text, story in zip(texts, stories, strict=False)
    ][: MOST_GAINS + MORE]


def _saved(
    request: HttpRequest, form: DraftForm, *, row: KitVersion, texts: Mapping[str, str], mine: list[Address],
    lines: list[dict[str, Any]],
) -> bool:  # fmt: skip
    """Save it all; False when it was refused, with the reason at its place."""
    known = Story.objects.of(row.workspace).in_bulk([line["story"] for line in lines if line["story"]])
    gains = [
        (line["text"], known.get(line["story"])) for line in lines if line["text"].strip() or line["story"]
    ]
    try:
        change_draft(
            seat=seat_of(request), now=now_of(request), version=row, gains=gains,
            contact=[one for one in mine if str(one.pk) in form.cleaned_data["contact"]], **texts,
        )  # fmt: skip
    except Refused as refused:
        tell_at(form, refused)
        return False
    return True


@require_POST
def publish(request: HttpRequest) -> HttpResponse:
    """Save what was typed, then give the draft its number and day."""
    return (
        _changed(request, and_publish=True)
        if "brand" in request.POST
        else _published(request, _draft(request))
    )


def _published(request: HttpRequest, row: KitVersion) -> HttpResponse:
    try:
        made = publish_kit(seat=seat_of(request), now=now_of(request), version=row)
    except Refused as refused:
        messages.error(request, refused.sentence)
        return HttpResponseRedirect(f"{DRAFT}#lacks")
    messages.success(request, f"Version {made.number} is published. Whom do you give it first?")
    return HttpResponseRedirect(f"/kit/{made.number}")


@require_POST
def discard(request: HttpRequest) -> HttpResponse:
    """Into the trash."""
    discard_draft(seat=seat_of(request), now=now_of(request), version=_draft(request))
    messages.success(request, "The draft is in the trash.")
    return HttpResponseRedirect("/kit")


@require_POST
def restore(request: HttpRequest) -> HttpResponse:
    """The draft that was thrown away last, out of the trash."""
    rows = KitVersion.objects.trash_of(seat_of(request).workspace).filter(published_on=None)
    row = rows.order_by("-trashed_at", "-pk").first()
    if row is None:
        raise Http404("There is no draft in the trash.")
    restore_draft(seat=seat_of(request), now=now_of(request), version=row)
    return HttpResponseRedirect(DRAFT)
