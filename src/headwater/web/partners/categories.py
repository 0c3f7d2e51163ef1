"""The user's partner categories: those there are, and a list to begin with for their profession."""

from __future__ import annotations

import secrets
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from headwater.actions.acting import Refused
from headwater.actions.partner_categories import pick_categories
from headwater.core.openings import trades_of
from headwater.core.trades import trades
from headwater.core.trades.starters import Starter, starter_for, starters
from headwater.store.models import Workspace
from headwater.store.queries.partners import Board, board_of
from headwater.web.partners.board import places
from headwater.web.shared.access import key_of, now_of, seat_of

HERE = "/partners/categories"
PROFESSIONS = {
    "accountant": "accountant", "adviser": "financial-adviser", "coach": "coach", "lawyer": "lawyer",
    "property": "estate-agent", "therapist": "psychotherapist", "health": "gp",
}  # fmt: skip
"""The trade of each profession of the settings, where nothing closer was said."""
ODD = {"chamber of commerce": "chambers of commerce", "IT support": "IT support", "midwife": "midwives"}
"""Several of these are called otherwise than by the rule."""


@require_http_methods(["GET", "HEAD", "POST"])
def categories(request: HttpRequest) -> HttpResponse:
    """The categories there are, and what could be added, in one form."""
    seat, wrong = seat_of(request), ""
    if request.method == "POST":
        try:
            made = pick_categories(
                seat=seat,
                now=now_of(request),
                picked=_picked(request),
                own=_own(request),
                key=key_of(request),
            )
            names = ", ".join(one.name for one in made)
            if made:
                messages.success(request, f"Added: {names}.")
            else:
                messages.info(request, "Nothing was added; tick what you want.")
            return HttpResponseRedirect(HERE if made else request.get_full_path())
        except Refused as refused:
            wrong = refused.sentence
    asked = request.GET.get("profession", "").strip()[:120] or profession_of(seat.workspace)
    starter = starter_for(profession=asked) if asked else None
    board = board_of(seat.workspace)
    return render(request, "partners/categories.html", {
        "tabs": places("categories"),
        "lines": board.lines,
        "asked": trades()[asked].name if asked in trades() else asked,
        "starter": starter,
        "offered": _offered(starter, _there(board)),
        "professions": sorted(trades()[key].name for key in starters()),
        "own": request.POST.get("own", ""),
        "wrong": wrong,
        "key": request.POST.get("key") or secrets.token_urlsafe(12),
        "crumbs": [{"label": "Partners", "href": "/partners"}, {"label": "Categories"}],
    }, status=400 if wrong else 200)  # fmt: skip


def profession_of(workspace: Workspace) -> str:
    """What the user does: the trade they named, their own title, or the trade of the profession in the settings."""
    title = workspace.me.job_title if workspace.me else ""
    if workspace.trade or (title and starter_for(profession=title)):
        return workspace.trade or title
    return PROFESSIONS.get(workspace.profession, "")


def _there(board: Board) -> set[str]:
    """The trades that the categories there are mean already."""
    return {key for line in board.lines for key in trades_of(name=line.category.name, key=line.category.key)}


def _offered(starter: Starter | None, there: set[str]) -> list[dict[str, Any]]:
    """What the list offers, without what stands there already."""
    known = trades()
    return [
        {"key": one.trade, "name": _several(known[one.trade].name), "reason": one.reason}
        for one in (starter.partners if starter else ())
        if one.trade in known and one.trade not in there
    ]


def _several(name: str) -> str:
    """The name of a trade for several of them, with a capital."""
    if name in ODD or name.endswith("s"):
        word = ODD.get(name, name)
    elif name.endswith("y") and name[-2:-1] not in "aeiou":
        word = f"{name[:-1]}ies"
    else:
        word = f"{name}{'es' if name.endswith(('ch', 'sh', 'x')) else 's'}"
    return f"{word[:1].upper()}{word[1:]}"


def _picked(request: HttpRequest) -> list[tuple[str, str]]:
    return [(trade, request.POST.get(f"name-{trade}", "")) for trade in request.POST.getlist("trade")]


def _own(request: HttpRequest) -> list[str]:
    return [line for line in request.POST.get("own", "").splitlines() if line.strip()]
