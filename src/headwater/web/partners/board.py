"""The board of partners by category, and the lists of those in one state with the days on which they came to it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater.core.partners import STATES
from headwater.store.models import Partner
from headwater.store.queries.partners import board_of, counts_by_state, flows_with, in_state
from headwater.web.shared.access import seat_of

MOST = 50
PLACES = (
    ("board", "Board", "/partners"),
    ("list", "List", "/partners/list"),
    ("categories", "Categories", "/partners/categories"),
    ("scan", "Scan", "/partners/scan"),
    ("gaps", "Gaps", "/partners/gaps"),
    ("teams", "Spheres and teams", "/partners/teams"),
    ("triggers", "Early events", "/partners/triggers"),
    ("markets", "Markets", "/partners/markets"),
    ("influence", "Centres of influence", "/partners/influence"),
    ("opportunities", "Opportunities", "/partners/opportunities"),
)
"""The pages of this room: the key by which a page says that it is the current one, its word, its address."""


@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """Every category with its partners, the open ones marked."""
    workspace = seat_of(request).workspace
    found = board_of(workspace)
    trashed = (
        Partner.objects.trash_of(workspace).select_related("party").order_by("-trashed_at", "-pk")[:MOST]
    )
    return render(request, "partners/board.html", {
        "board": found,
        "open": sum(line.standing == "open" for line in found.lines),
        "tabs": places("board"),
        "states": state_tabs(request, None),
        "trashed": trashed,
    })  # fmt: skip


def places(here: str) -> list[dict[str, object]]:
    """The pages of this room, the current one marked."""
    return [
        {"label": label, "href": href, "current": key == here, "count": None} for key, label, href in PLACES
    ]


def state_tabs(request: HttpRequest, here: str | None) -> list[dict[str, object]]:
    """The states with how many partners stand in each."""
    many = counts_by_state(seat_of(request).workspace)
    return [
        {"label": state, "href": f"/partners/list?state={state}", "current": state == here, "count": count}
        for state, count in many.items()
    ]


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """The partners in one state, or all of them; since when, and what passed with them."""
    workspace = seat_of(request).workspace
    state = request.GET.get("state", "")
    state = state if state in STATES else ""
    rows = in_state(workspace, state)
    flows = flows_with(workspace, {row.party_id for row in rows})
    every = {"label": "all", "href": "/partners/list", "current": not state, "count": None}
    return render(request, "partners/list.html", {
        "rows": [{"it": row, "flow": flows[row.party_id]} for row in rows],
        "state": state,
        "tabs": places("list"),
        "states": [every, *state_tabs(request, state)],
        "crumbs": [{"label": "Partners", "href": "/partners"}, {"label": state or "all"}],
    })  # fmt: skip
