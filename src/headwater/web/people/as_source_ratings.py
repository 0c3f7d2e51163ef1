"""Sources whose ratings are missing, to be rated in one go: how well they know me, and the value of my work."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from headwater.actions.as_source import RATINGS, tell_as_source
from headwater.store.models import Party
from headwater.store.queries.as_source import Unrated, unrated_sources
from headwater.web.people.as_source_form import RATED
from headwater.web.shared.access import now_of, seat_of

SHOWN = 50
STARS = ("1", "2", "3", "4", "5")
WORDS = {"knows_me": "Knows me", "understands_value": "Understands the value of my work"}


@require_http_methods(["GET", "HEAD", "POST"])
def ratings(request: HttpRequest) -> HttpResponse:
    """The sources that sent most come first. What is left at “not rated” stays missing."""
    if request.method == "POST":
        many = _rate(request)
        messages.success(
            request, f"Rated: {many} source{'' if many == 1 else 's'}." if many else "Nothing was changed."
        )
        return HttpResponseRedirect("/people/ratings")
    found, many = unrated_sources(seat_of(request).workspace, SHOWN)
    return render(request, "people/as_source_ratings.html", {
        "rows": [{"it": each, "cells": _cells(each)} for each in found],
        "many": many,
        "rated": RATED,
        "crumbs": [{"label": "People", "href": "/people"}, {"label": "Ratings that are missing"}],
    })  # fmt: skip


def _cells(each: Unrated) -> list[dict[str, Any]]:
    return [
        {"name": f"{name}-{each.pk}", "label": label, "value": str(getattr(each, name) or "")}
        for name, label in WORDS.items()
    ]


def _rate(request: HttpRequest) -> int:
    """Fill in what was missing and is rated now, in one go. Gives how many sources were rated."""
    seat, rated = seat_of(request), 0
    told: dict[int, dict[str, int]] = {}
    for field, value in request.POST.items():
        name, _, pk = field.partition("-")
        if name in RATINGS and pk.isascii() and pk.isdecimal() and len(pk) < 19 and value in STARS:
            told.setdefault(int(pk), {})[name] = STARS.index(str(value)) + 1
    with transaction.atomic():
        for row in Party.objects.of(seat.workspace).filter(pk__in=told).exclude(pk=seat.workspace.me_id):
            new = {name: value for name, value in told[row.pk].items() if getattr(row, name) is None}
            if new:
                tell_as_source(seat=seat, now=now_of(request), party=row, **new)
                rated += 1
    return rated
