"""Giving at a glance: everybody's open needs with the names that wait, those that press first."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater.store.queries.needs import needs_with_names
from headwater.web.shared.access import seat_of, today_of

MOST = 60


@require_safe
def giving(request: HttpRequest) -> HttpResponse:
    """The open needs of others; mine stand on a page of their own."""
    workspace = seat_of(request).workspace
    found = needs_with_names(workspace, most=MOST + 1)
    return render(request, "giving/overview.html", {
        "needs": found[:MOST], "more": len(found) > MOST, "most": MOST, "today": today_of(request), "place": "needs",
    })  # fmt: skip
