"""Seasons of giving: begin one, see how far it is day by day, close it with a summary that stays."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from headwater.actions.acting import Refused
from headwater.actions.seasons import begin_season, change_season, close_season, restore_season, trash_season
from headwater.store.models import Season
from headwater.store.queries.seasons import progress_of, seasons_of
from headwater.web.review.season_drawing import picture
from headwater.web.shared.access import key_of, now_of, own, seat_of, today_of
from headwater.web.shared.meanwhile import compared, held, seen
from headwater.web.shared.refusals import tell_at

COLUMNS = ("name", "since", "until", "gives", "thanks")


def _day(label: str) -> forms.DateField:
    widget = forms.DateInput({"type": "date", "class": "input"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=widget)


class SeasonForm(forms.Form):
    """A season: its name, its days and what one aims at."""

    name = forms.CharField(label="Name", max_length=120, widget=forms.TextInput({"autocomplete": "off"}))
    since = _day("From")
    until = _day("To")
    gives = forms.IntegerField(
        label="Gives",
        min_value=0,
        max_value=10_000,
        help_text="Leads, introductions, advice, something useful.",
    )
    thanks = forms.IntegerField(
        label="Thanks", min_value=0, max_value=10_000, help_text="Thank-yous and gifts that go out."
    )


@require_http_methods(["GET", "HEAD", "POST"])
def seasons(request: HttpRequest) -> HttpResponse:
    """All seasons, and the form for a new one; the review may propose days and targets by the address."""
    seat, today = seat_of(request), today_of(request)
    form = SeasonForm(request.POST or None, initial=_start(request, today))
    if request.method == "POST" and form.is_valid():
        try:
            made = begin_season(seat=seat, now=now_of(request), key=key_of(request), **form.cleaned_data)
            messages.success(request, f"{made.name} is set.")
            return HttpResponseRedirect(f"/seasons/{made.pk}")
        except Refused as refused:
            tell_at(form, refused)
    return render(request, "review/seasons.html", {
        "form": form, "today": today, "seasons": [progress_of(one, today) for one in seasons_of(seat.workspace)],
        "trashed": list(Season.objects.trash_of(seat.workspace).order_by("-trashed_at")[:20]),
    }, status=400 if form.errors else 200)  # fmt: skip


def _start(request: HttpRequest, today: date) -> dict[str, Any]:
    usual = {
        "name": f"Season of giving {today.year}", "since": today, "until": today + timedelta(days=27), "gives": 8,
        "thanks": 8,
    }  # fmt: skip
    return {**usual, **{name: request.GET[name][:120] for name in COLUMNS if request.GET.get(name)}}


@require_http_methods(["GET", "HEAD", "POST"])
def season(request: HttpRequest, pk: int) -> HttpResponse:
    """One season day by day; while it runs, its days and targets can be changed."""
    with held(request):
        row = own(request, Season, pk, "workspace")
        start = {name: getattr(row, name) for name in COLUMNS}
        form, more = SeasonForm(request.POST or None, initial=start), {"seen": seen(start)}
        if request.method == "POST" and form.is_valid():
            labels = {name: str(field.label) for name, field in form.fields.items()}
            found = compared(
                seen=request.POST.get("seen", ""), now=start, told=form.cleaned_data, labels=labels
            )
            if found.conflicts:
                form, more["conflicts"] = SeasonForm(initial=found.values), found.conflicts  # type: ignore[assignment]
            elif _saved(request, form, row, {name: found.values[name] for name in found.changed}):
                return HttpResponseRedirect(f"/seasons/{pk}")
        if form.is_bound:
            more["seen"] = request.POST.get("seen", more["seen"])
        so_far = progress_of(row, min(today_of(request), row.closed_on or date.max))
        return render(request, "review/season.html", {
            "season": row, "so_far": so_far, "form": form, "today": today_of(request), "picture": picture(so_far.done),
            "crumbs": [{"label": "Seasons", "href": "/seasons"}, {"label": row.name}], **more,
        }, status=409 if more.get("conflicts") else 400 if form.errors else 200)  # fmt: skip


def _saved(request: HttpRequest, form: SeasonForm, row: Season, changes: dict[str, Any]) -> bool:
    try:
        if changes:
            change_season(seat=seat_of(request), now=now_of(request), season=row, **changes)
        messages.success(request, "Saved." if changes else "Nothing was changed.")
    except Refused as refused:
        tell_at(form, refused)
        return False
    return True


@require_POST
def close(request: HttpRequest, pk: int) -> HttpResponse:
    """End a season with its summary."""
    try:
        made = close_season(
            seat=seat_of(request), now=now_of(request), season=own(request, Season, pk, "workspace")
        )
        messages.success(request, f"{made.name} is closed. Its summary stays.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(f"/seasons/{pk}")


@require_POST
def trash(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a season into the trash."""
    trash_season(seat=seat_of(request), now=now_of(request), season=own(request, Season, pk))
    messages.success(request, "The season is in the trash. What you gave in it stays.")
    return HttpResponseRedirect("/seasons")


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a season out of the trash."""
    seat = seat_of(request)
    row = Season.objects.filter(workspace=seat.workspace, pk=pk).first()
    if row is None:
        raise Http404("There is nothing here.")
    try:
        restore_season(seat=seat, now=now_of(request), season=row)
        messages.success(request, "The season is back.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect("/seasons")
