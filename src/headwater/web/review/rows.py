"""The rows behind a figure of a review or of a season."""

from __future__ import annotations

from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater.core.tables import Facts
from headwater.core.words import Window
from headwater.store.models import Review, Season
from headwater.store.queries.opened import MOST, opened, pages_of
from headwater.store.queries.seasons import progress_of
from headwater.store.queries.yearend_figures import figures_of
from headwater.web.shared.access import own, seat_of, today_of

CALLED: Final = {"gives": "Given to others", "thanks": "Thank-yous and gifts"}


@require_safe
def of_review(request: HttpRequest, pk: int) -> HttpResponse:
    """What one figure of the review was counted from, in this period or (`of=before`) a year earlier."""
    review = own(request, Review, pk)
    window = Window(since=review.since, until=review.until)
    wanted, earlier = request.GET.get("count", ""), request.GET.get("of") == "before"
    figures = figures_of(seat_of(request).workspace, window)
    found = next((figure for figure in figures if figure.key == wanted), None)
    if found is None:
        raise Http404("There is no such figure in this review.")
    facts = found.rows_before if earlier else found.rows
    heading = f"{found.label}{', a year earlier' if earlier else ''}"
    crumbs = [
        {"label": "Review", "href": "/review"}, {"label": "The result", "href": f"/review/{pk}"}, {"label": heading},
    ]  # fmt: skip
    return _page(request, facts, heading, crumbs)


@require_safe
def of_season(request: HttpRequest, pk: int) -> HttpResponse:
    """What a season counts as given, or as thanked."""
    season = own(request, Season, pk, "workspace")
    wanted = request.GET.get("count", "")
    if wanted not in CALLED:
        raise Http404("There is no such figure in this season.")
    so_far = progress_of(season, today_of(request))
    facts = Facts("gives", so_far.gives) if wanted == "gives" else Facts("touches", so_far.thanks)
    crumbs = [
        {"label": "Seasons", "href": "/seasons"}, {"label": season.name, "href": f"/seasons/{pk}"},
        {"label": CALLED[wanted]},
    ]  # fmt: skip
    return _page(request, facts, CALLED[wanted], crumbs)


def _page(request: HttpRequest, facts: Facts, heading: str, crumbs: list[dict[str, str]]) -> HttpResponse:
    text = request.GET.get("page", "1")
    wanted = int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else 1
    page = min(max(wanted, 1), pages_of([facts]))
    lists = opened(seat_of(request).workspace, [facts], page=page)
    rows: list[Any] = [row for listing in lists.values() for row in listing.rows]
    many = len(facts.ids)
    return render(request, "review/rows.html", {
        "heading": heading, "crumbs": crumbs, "rows": rows, "many": many,
        "money": any(row.amount is not None for row in rows), "newer": _at(request, page - 1) if page > 1 else "",
        "older": _at(request, page + 1) if page * MOST < many else "",
        "shown": f"{(page - 1) * MOST + 1:,} to {min(page * MOST, many):,} of {many:,}",
    })  # fmt: skip


def _at(request: HttpRequest, page: int) -> str:
    words = request.GET.copy()
    words["page"] = str(page)
    return f"{request.path}?{words.urlencode()}"
