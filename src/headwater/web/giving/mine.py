"""What I look for myself, with who could help."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater.store.queries.needs import needs_with_names
from headwater.web.shared.access import seat_of, today_of

MOST = 60


@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """My own open needs."""
    found = needs_with_names(seat_of(request).workspace, most=MOST, mine=True)
    return render(request, "giving/mine.html", {"needs": found, "today": today_of(request), "place": "mine"})
