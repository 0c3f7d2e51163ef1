"""Giving at a glance: the open needs, those nearest their day first."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater.store.queries.needs import open_needs
from headwater.web.shared.access import seat_of, today_of

MOST = 100


@require_safe
def giving(request: HttpRequest) -> HttpResponse:
    """Everybody's open needs, mine among them."""
    workspace = seat_of(request).workspace
    needs = open_needs(workspace)
    shown = list(needs[: MOST + 1])
    return render(request, "giving/overview.html", {
        "needs": shown[:MOST], "more": len(shown) > MOST, "me": workspace.me_id, "today": today_of(request),
    })  # fmt: skip
