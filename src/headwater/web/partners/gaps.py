"""The categories that nobody fills: who could introduce me, with the reason, and which events fit."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater.store.queries.openings import gaps_of, open_categories
from headwater.store.queries.partners import categories_of
from headwater.web.partners.board import places
from headwater.web.shared.access import seat_of, today_of


@require_safe
def gaps(request: HttpRequest) -> HttpResponse:
    """Every open category, or the one that was asked for."""
    workspace = seat_of(request).workspace
    asked = request.GET.get("category", "")
    chosen = [one for one in categories_of(workspace) if str(one.pk) == asked]
    return render(request, "partners/gaps.html", {
        "tabs": places("gaps"),
        "gaps": gaps_of(workspace, chosen or open_categories(workspace), today_of(request)),
        "one": bool(chosen),
        "crumbs": [{"label": "Partners", "href": "/partners"}, {"label": "Gaps"}],
    })  # fmt: skip
