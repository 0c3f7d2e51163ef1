"""Spheres and power teams: the list of both, with a ready sphere for my trade, and the page of each."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater.core.giving.doing import trade_name
from headwater.core.trades import trades
from headwater.core.trades.spheres import sphere_for
from headwater.store.models import Team, TeamSeat
from headwater.store.queries.spheres import meetings_of, passed_inside, places_of, teams_of
from headwater.web.partners.board import places
from headwater.web.partners.teams_forms import TradeForm
from headwater.web.shared.access import now_of, own, seat_of

ROOM = {"label": "Partners", "href": "/partners"}
HERE = {"label": "Spheres and teams", "href": "/partners/teams"}


@require_safe
def teams(request: HttpRequest) -> HttpResponse:
    """All of them: which places are filled, which stand open."""
    workspace = seat_of(request).workspace
    spheres = teams_of(workspace, "sphere")
    mine = trades().get(workspace.trade)
    ready = [trade_name(told=key) for key in sphere_for(workspace.trade)]
    return render(request, "partners/teams.html", {
        "spheres": [_counted(request, team) for team in spheres],
        "teams": teams_of(workspace, "team"),
        "trade": mine,
        "ready": ready if mine and not any(one.name == ready_name(mine.name) for one in spheres) else [],
        "trade_form": TradeForm(initial={"trade": workspace.trade}),
        "trashed": Team.objects.trash_of(workspace).order_by("-trashed_at", "-pk"),
        "tabs": places("teams"),
        "crumbs": [ROOM, {"label": HERE["label"]}],
    })  # fmt: skip


def ready_name(trade: str) -> str:
    """How the ready sphere of a trade is called."""
    return f"Around a {trade}" if trade[:1].lower() not in "aeiou" else f"Around an {trade}"


def _counted(request: HttpRequest, team: Team) -> dict[str, Any]:
    found = places_of(team.workspace, team, now_of(request))
    filled = [place for place in found if place.filled]
    return {"it": team, "places": found, "filled": len(filled), "open": len(found) - len(filled)}


@require_safe
def team(request: HttpRequest, pk: int) -> HttpResponse:
    """One sphere or one power team."""
    row = own(request, Team, pk, "group")
    found = places_of(row.workspace, row, now_of(request))
    more: dict[str, Any] = {}
    if row.kind == "team":
        more = {"meetings": meetings_of(row), "referrals": passed_inside(row.workspace, row)}
    return render(request, f"partners/{row.kind}.html", {
        "team": row,
        "places": found,
        "filled": sum(place.filled for place in found),
        "open": sum(not place.filled for place in found),
        "crumbs": [ROOM, HERE, {"label": row.name}],
        **more,
    })  # fmt: skip


def place_here(request: HttpRequest, pk: int) -> TeamSeat:
    """A place in a set of the user's own workspace, not in the trash; everything else is 404."""
    rows = TeamSeat.objects.filter(team__workspace=seat_of(request).workspace, team__trashed_at=None)
    row = rows.filter(pk=pk).select_related("team", "party").first()
    if row is None:
        raise Http404("There is nothing here. It may have been moved to the trash.")
    return row
