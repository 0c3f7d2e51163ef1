"""Who can help me with something, and who gains when I get work: both asked in plain words."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater.store.queries.helping import LONGEST, who_can_help, who_gains
from headwater.web.giving.week import ROOM
from headwater.web.shared.access import now_of, seat_of


@require_safe
def help_me(request: HttpRequest) -> HttpResponse:
    """Contacts who could help, by skill, resource and note, each with why."""
    query = request.GET.get("q", "").strip()[:LONGEST]
    return render(request, "giving/help.html", {
        "asked": query,
        "found": who_can_help(seat_of(request).workspace, query, now_of(request)),
        "place": "help",
        "crumbs": [ROOM, {"label": "Who can help me"}],
    })  # fmt: skip


@require_safe
def gains(request: HttpRequest) -> HttpResponse:
    """Contacts who gain when I get work, with the reason."""
    query = request.GET.get("q", "").strip()[:LONGEST]
    return render(request, "giving/gains.html", {
        "asked": query,
        "found": who_gains(seat_of(request).workspace, query),
        "place": "help",
        "crumbs": [ROOM, {"label": "Who gains when you get work"}],
    })  # fmt: skip
