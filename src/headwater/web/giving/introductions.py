"""Introductions as a board, from the idea to what came of them, and the minutes of each month."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater.store.models import Introduction
from headwater.store.queries.introductions import Lane, board, minutes_by_month
from headwater.web.giving.introduction_words import card_of
from headwater.web.shared.access import seat_of, today_of

MOST_TRASHED = 20


@require_safe
def board_page(request: HttpRequest) -> HttpResponse:
    """The board, without the lanes that are empty."""
    workspace, today = seat_of(request).workspace, today_of(request)
    trashed = Introduction.objects.trash_of(workspace).select_related("asker", "other")
    months = minutes_by_month(workspace)
    return render(request, "giving/introductions.html", {
        "lanes": [_told(lane, today) for lane in board(workspace, today) if lane.rows],
        "months": months[:12],
        "minutes": sum(month[1] for month in months),
        "trashed": trashed.order_by("-trashed_at", "-pk")[:MOST_TRASHED],
        "place": "introductions",
    })  # fmt: skip


def _told(lane: Lane, today: date) -> dict[str, object]:
    return {"lane": lane, "cards": [card_of(one, today) for one in lane.rows]}
