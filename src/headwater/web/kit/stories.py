"""Stories and testimonials: all of them, one with its permission and where it stands, and writing one down."""

from __future__ import annotations

import secrets
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from headwater.actions.acting import Refused
from headwater.actions.naming import written
from headwater.actions.stories import (
    MOST_TEXT,
    change_story,
    permit_story,
    record_story,
    restore_story,
    trash_story,
)
from headwater.core.kit import PERMISSIONS
from headwater.store.models import Engagement, Party, Story
from headwater.store.queries.kit import holders_of, versions_with
from headwater.web.kit.views import CRUMB, MOST
from headwater.web.shared.access import key_of, now_of, own, seat_of, today_of
from headwater.web.shared.new_names import settle_names
from headwater.web.shared.refusals import tell_at

STORIES = {"label": "Stories", "href": "/kit/stories"}
KINDS = [("testimonial", "what they said"), ("outcome", "how work turned out")]
ANSWERS = {
    "not asked": "not asked yet", "asked": "asked, no answer yet", "given": "they agreed",
    "refused": "they said no, or took it back",
}  # fmt: skip


def _day(label: str) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date", "class": "input"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=widget)


class StoryForm(forms.Form):
    """Who said what, or how it turned out."""

    person = forms.CharField(
        label="Whose story", max_length=300, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    kind = forms.ChoiceField(label="What it is", choices=KINDS)
    on = _day("When")
    text = forms.CharField(
        label="In their words, or in plain ones", max_length=MOST_TEXT, widget=forms.Textarea(attrs={"rows": 5}),
        help_text="What was hard, what you did, what is different now. Short ones are repeated.",
    )  # fmt: skip
    engagement = forms.ChoiceField(label="Work it came of", required=False)

    def __init__(self, *words: Any, work: list[Engagement], fresh: bool, **more: Any) -> None:
        super().__init__(*words, **more)
        field: Any = self.fields["engagement"]
        field.choices = [("", "none"), *((str(one.pk), _work(one)) for one in work)]
        if not work:
            del self.fields["engagement"]
        if not fresh:
            del self.fields["person"]


def _work(one: Engagement) -> str:
    since = f"since {one.started_on:%b %Y}" if one.started_on else "undated"
    return f"{one.service or 'Work'}, {since}"


class PermissionForm(forms.Form):
    """What they said to showing it."""

    permission = forms.ChoiceField(
        label="Their answer", choices=[(each, ANSWERS[each]) for each in PERMISSIONS]
    )
    on = _day("Since")
    named = forms.BooleanField(label="With their name", required=False)


@require_safe
def stories(request: HttpRequest) -> HttpResponse:
    """All of them, the newest first."""
    workspace = seat_of(request).workspace
    rows = Story.objects.of(workspace).select_related("person").order_by("-on", "-pk")
    return render(request, "kit/stories.html", {
        "stories": [
            {"row": row, "kind": dict(KINDS).get(row.kind, ""), "badge": badge, "tone": tone}
            for row in rows[:MOST]
            for badge, tone in [_badge(row)]
        ],
        "trashed": Story.objects.trash_of(workspace).select_related("person").order_by("-trashed_at", "-pk")[:MOST],
        "crumbs": [CRUMB, {"label": "Stories"}],
    })  # fmt: skip


def _badge(row: Story) -> tuple[str, str]:
    """Whether it may be shown, in a word or two, and the tone of that."""
    if row.permission == "given":
        return f"may be shown, {'named' if row.named else 'no name'}", "moss"
    return ("ask them", "owed") if row.permission == "not asked" else (ANSWERS[row.permission], "")


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Write one down. `?engagement=` ties it to work, `?person=` to somebody."""
    workspace = seat_of(request).workspace
    told = {name: _number(request.GET.get(name, "")) for name in ("engagement", "person")}
    work = Engagement.objects.of(workspace).filter(pk=told["engagement"]).select_related("client").first()
    person = work.client if work else Party.objects.of(workspace).filter(pk=told["person"]).first()
    start = {
        "on": today_of(request), "person": written(person) if person else "",
        "kind": "outcome" if work else "testimonial", "engagement": str(work.pk) if work else "",
    }  # fmt: skip
    form = StoryForm(request.POST or None, initial=start, work=_works(person), fresh=True)
    if request.method == "POST" and form.is_valid():
        try:
            if made := _recorded(request, form):
                return HttpResponseRedirect(f"/kit/stories/{made.pk}")
        except Refused as refused:
            _tell(form, refused)
    return _form_page(request, form, "A story", back="/kit/stories")


def _recorded(request: HttpRequest, form: StoryForm) -> Story | None:
    told = form.cleaned_data
    names = settle_names(request, form, {"person": [told["person"]]})
    if names is None:
        return None
    made = record_story(
        seat=seat_of(request), now=now_of(request), person=names.texts[told["person"]], kind=told["kind"],
        text=told["text"], on=told["on"], engagement=_engagement(request, told), key=key_of(request),
    )  # fmt: skip
    messages.success(request, f"Kept. Ask {made.person.name} whether you may show it.{names.added}")
    return made


def _engagement(request: HttpRequest, told: dict[str, Any]) -> Engagement | None:
    rows = Engagement.objects.of(seat_of(request).workspace)
    found: Engagement | None = rows.filter(pk=_number(told.get("engagement") or "")).first()
    return found


def _works(person: Party | None) -> list[Engagement]:
    if person is None:
        return []
    rows = Engagement.objects.filter(client=person, trashed_at=None)
    return list(rows.order_by("-started_on", "-pk")[:MOST])


def _tell(form: forms.Form, refused: Refused) -> None:
    if refused.status not in {400, 409}:
        raise refused
    tell_at(form, refused)


def _form_page(request: HttpRequest, form: StoryForm, heading: str, *, back: str) -> HttpResponse:
    rows = [[form[name] for name in names if name in form.fields]
            for names in (("person",), ("kind", "on"), ("text",), ("engagement",))]  # fmt: skip
    return render(request, "kit/story_form.html", {
        "form": form, "rows": [row for row in rows if row], "heading": heading, "back": back,
        "key": request.POST.get("key") or secrets.token_urlsafe(12),
        "crumbs": [CRUMB, STORIES, {"label": heading}],
    }, status=400 if form.errors else 200)  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def story(request: HttpRequest, pk: int) -> HttpResponse:
    """One story: its permission, the versions it stands in and who holds them."""
    row = own(request, Story, pk, "person", "engagement")
    start = {"permission": row.permission, "on": row.permission_on or today_of(request), "named": row.named}
    form = PermissionForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            permit_story(seat=seat_of(request), now=now_of(request), story=row, **told)
            _say(request, row, told["permission"])
            return HttpResponseRedirect(f"/kit/stories/{pk}")
        except Refused as refused:
            _tell(form, refused)
    versions = versions_with(row)
    return render(request, "kit/story.html", {
        "story": row, "form": form, "answer": ANSWERS[row.permission], "versions": versions,
        "holders": holders_of(row) if row.permission != "given" and versions else [],
        "crumbs": [CRUMB, STORIES, {"label": row.person.name}],
    }, status=400 if form.errors else 200)  # fmt: skip


def _say(request: HttpRequest, row: Story, answer: str) -> None:
    """Tell what the answer changes, also in what was given out already."""
    if row.permission == "given" and answer != "given" and (versions := versions_with(row)):
        numbers = ", ".join(str(number) for number, _, _ in versions)
        held = sum(many for _, _, many in versions)
        messages.warning(
            request,
            f"The story is out of every page and print from now on. Version {numbers} held it and "
            f"{held or 'nobody'} {'has' if held < 2 else 'have'} one; they are named below.",
        )
    else:
        messages.success(request, "Saved.")


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct it. New words need a new permission."""
    row = own(request, Story, pk, "person")
    start = {"kind": row.kind, "on": row.on, "text": row.text, "engagement": str(row.engagement_id or "")}
    form = StoryForm(request.POST or None, initial=start, work=_works(row.person), fresh=False)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            change_story(
                seat=seat_of(request), now=now_of(request), story=row, kind=told["kind"], text=told["text"],
                on=told["on"], engagement=_engagement(request, told),
            )  # fmt: skip
            messages.success(request, "Saved.")
            return HttpResponseRedirect(f"/kit/stories/{pk}")
        except Refused as refused:
            _tell(form, refused)
    return _form_page(request, form, f"The story of {row.person.name}", back=f"/kit/stories/{pk}")


@require_POST
def trash(request: HttpRequest, pk: int) -> HttpResponse:
    """Into the trash; no print shows it any more."""
    row = own(request, Story, pk, "person")
    trash_story(seat=seat_of(request), now=now_of(request), story=row)
    messages.success(request, f"The story of {row.person.name} is in the trash. No print shows it any more.")
    return HttpResponseRedirect("/kit/stories#trash")


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Out of the trash, with the permission it had."""
    row = Story.objects.trash_of(seat_of(request).workspace).filter(pk=pk).first()
    if row is None:
        raise Http404("It is not in the trash.")
    restore_story(seat=seat_of(request), now=now_of(request), story=row)
    return HttpResponseRedirect(f"/kit/stories/{pk}")


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else 0
