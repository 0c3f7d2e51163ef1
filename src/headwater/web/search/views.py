"""Search as typed: the drop-down asks for the part, everybody else for the page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater.store.queries.search import search
from headwater.web.shared.access import by_htmx, seat_of


@require_safe
def find(request: HttpRequest) -> HttpResponse:
    """What the words find."""
    query = request.GET.get("q", "").strip()[:100]
    found = search(seat_of(request).workspace, query)
    rows = [{"party": party, "why": found.why[party.pk]} for party in found.parties]
    context = {"query": query, "found": found, "rows": rows}
    return render(request, "search/_found.html" if by_htmx(request) else "search/search.html", context)
