"""Reading the ledger: who sent whom to whom, as a list, as a board by stage, and one by one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from headwater.actions.arrivals import MARKS, READINESS
from headwater.actions.rulings import RULING
from headwater.actions.thanks import CHANNELS, whom_to_thank
from headwater.core.spans import waiting
from headwater.core.words import Stage
from headwater.store.models import Referral
from headwater.store.queries import referrals as reading
from headwater.store.queries.claims import claims_of
from headwater.store.queries.letters import drafted
from headwater.store.queries.referrals import Filter
from headwater.web.referrals.changes import told_changes
from headwater.web.referrals.closing import closing_panel
from headwater.web.shared.access import now_of, own, seat_of, today_of

DIRECTIONS = {"received": "Received", "given": "Given", "all": "All"}
TRASH_SHOWN = 100
THANKS = {"": "Any", "owed": "Owed", "given": "Given", "none": "Nothing owed"}


def chosen(request: HttpRequest) -> Filter:
    """The filter that the address asks for; what it cannot mean is left out."""
    direction, party = request.GET.get("direction", "received"), request.GET.get("party", "")
    thanks, stage = request.GET.get("thanks", ""), request.GET.get("stage", "")
    return Filter(
        stage=stage if stage in set(Stage) else "",
        thanks=thanks if thanks in THANKS else "",
        direction=direction if direction in DIRECTIONS else "received",
        party=int(party) if party.isdecimal() and len(party) < 19 else None,
    )


def _switches(request: HttpRequest, picked: Filter, place: str) -> dict[str, Any]:
    """The choices above the list, each an address of its own."""
    now = {"direction": picked.direction, "thanks": picked.thanks, "stage": picked.stage}
    if picked.party:
        now["party"] = str(picked.party)

    def options(name: str, labels: dict[str, str]) -> list[dict[str, Any]]:
        return [
            {"label": label, "href": f"{place}?{urlencode({**now, name: key})}", "current": now[name] == key}
            for key, label in labels.items()
        ]

    places = {"List": "/referrals", "Board": "/referrals/board"}
    return {
        "tabs": [
            {"label": label, "href": f"{href}?{urlencode(now)}", "current": href == place, "count": None}
            for label, href in places.items()
        ],
        "directions": options("direction", DIRECTIONS),
        "thanks_options": options("thanks", THANKS),
        "stages": [str(stage) for stage in Stage],
        "kept": urlencode(now),
        "picked": picked,
        "place": place,
        "party": reading.party_of(seat_of(request).workspace, picked.party),
    }


@require_safe
def ledger(request: HttpRequest) -> HttpResponse:
    """The list, newest first."""
    picked = chosen(request)
    page = reading.page_of(
        seat_of(request).workspace,
        picked,
        before=request.GET.get("before", ""),
        after=request.GET.get("after", ""),
    )
    switches = _switches(request, picked, "/referrals")
    context = {
        **switches,
        "rows": [{"row": row, "after": _after(row, page.thanked_at.get(row.pk))} for row in page.rows],
        "older": f"/referrals?{switches['kept']}&{urlencode({'before': page.older})}" if page.older else None,
        "in_trash": reading.in_trash(seat_of(request).workspace).count(),
        "newer": f"/referrals?{switches['kept']}&{urlencode({'after': page.newer})}" if page.newer else None,
    }
    return render(request, "referrals/ledger.html", context)


@require_safe
def trashed(request: HttpRequest) -> HttpResponse:
    """What lies in the trash, with a way back for each."""
    rows = reading.in_trash(seat_of(request).workspace).select_related(*reading.SHOWN)
    context = {"rows": rows.order_by("-trashed_at", "-pk")[:TRASH_SHOWN]}
    return render(request, "referrals/trash.html", context)


@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """The board: a column for each stage."""
    picked = chosen(request)
    columns = reading.board(seat_of(request).workspace, picked)
    context = {
        **_switches(request, picked, "/referrals/board"),
        "columns": [
            {"stage": one.stage, "rows": one.rows, "count": one.count, "next": _next(one.stage)}
            for one in columns
        ],
        "any": any(column.count for column in columns),
    }
    return render(request, "referrals/board.html", context)


def _next(stage: Stage) -> str:
    """The stage that usually follows, for the one-click move on the board."""
    order = (Stage.RECEIVED, Stage.CONTACTED, Stage.MET, Stage.PROPOSED, Stage.WON)
    return str(order[order.index(stage) + 1]) if stage in order[:-1] else ""


@require_safe
def referral(request: HttpRequest, pk: int) -> HttpResponse:
    """One referral: who, when, how it went on, thanks, evidence, and everything that was ever changed."""
    row = own(request, Referral, pk, *reading.SHOWN, "group", "root", "parent__source")
    return render(request, "referrals/referral.html", context_of(request, row))


def context_of(request: HttpRequest, row: Referral, **more: Any) -> dict[str, Any]:
    """What the page of one referral shows; the deeds render it again with what went wrong."""
    workspace, people = seat_of(request).workspace, whom_to_thank(row.source)
    return {
        "referral": row,
        "received": row.provider_id == workspace.me_id,
        "criteria": workspace.qualified_criteria,
        **closing_panel(request, row, people),
        "history": list(row.history.select_related("by")),
        "thanks": [
            {"it": given, "after": _after(row, given.given_at)}
            for given in row.thanks_given.select_related("person").order_by("given_at", "pk")
        ],
        "people": people,
        "evidence": list(row.evidence.exclude(kind=RULING).select_related("source").order_by("pk")),
        "claims": claims_of(row),
        "readiness": READINESS,
        "marks": MARKS,
        "works": list(row.won.filter(trashed_at=None).order_by("started_on")),
        "draft": _draft(request, row, people),
        "changes": told_changes(workspace, reading.history_of("referral", row.pk)),
        "stages": list(Stage),
        "channels": CHANNELS,
        "day": today_of(request),
        **more,
    }


def _after(row: Referral, given_at: datetime | None) -> str:
    """How long after its receipt a referral was thanked for, in words; "" when it was not."""
    return waiting((given_at - row.received_at).total_seconds() / 3600) if given_at else ""


def _draft(request: HttpRequest, row: Referral, people: Sequence[Any]) -> str:
    """Words of thanks to start from, "" when there is nobody to thank."""
    if not people:
        return ""
    through = "" if people[0].pk == row.source_id else row.source.name
    found = drafted(row.workspace, people[0], kind="thanks", now=now_of(request), fields={"through": through})
    return found.body
