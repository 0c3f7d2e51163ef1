"""The room of gifts: what comes next, ongoing flows, what was sent and received, and the year's sums."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater.core.gifts import Verdict, Wish, acknowledgement
from headwater.core.professions import Profession
from headwater.store.models import Gift, Workspace
from headwater.store.queries.flows import Flowing, flows_of
from headwater.store.queries.gifts import (
    clients_among,
    gift_years,
    gifts_of,
    sent_first,
    spent_on,
    verdicts_on,
)
from headwater.store.queries.professions import profession_of
from headwater.web.shared.access import seat_of, today_of

MOST = 300


@dataclass(frozen=True, slots=True)
class Shown:
    """A gift with what the rule says of it and, when it was sent, what its recipient had that year."""

    gift: Any
    verdict: Verdict
    sum: Decimal | None = None


@require_safe
def gifts(request: HttpRequest) -> HttpResponse:
    """Everything about gifts of one year, and what is open."""
    workspace, today = seat_of(request).workspace, today_of(request)
    profession, year = profession_of(workspace), year_asked(request)
    rows = gifts_of(workspace)
    coming = list(rows.filter(direction="out", state__in=("idea", "ordered"))[:MOST])
    sent = list(
        rows.filter(direction="out", state="sent", sent_on__year=year).order_by("-sent_on", "-pk")[:MOST]
    )
    flows = _flows(workspace, profession, today)
    return render(request, "gifts/gifts.html", {
        "coming": _shown(workspace, coming, profession, today),
        "sent": _shown(workspace, sent, profession, today, year=year),
        "received": list(rows.filter(direction="in", sent_on__year=year).order_by("-sent_on", "-pk")[:MOST]),
        "declined": list(rows.filter(state="not this time", period__startswith=str(year)).order_by("-pk")[:MOST]),
        "flows": flows, "unplanned": sum(flow.it.plan is None for flow in flows), "workspace_flow": workspace,
        "today": today,
        "trashed": list(Gift.objects.trash_of(workspace).select_related("contact").order_by("-trashed_at")[:20]),
        "profession": profession, "limit": profession.gift.limit_on(today), "year": year,
        "years": _years(workspace, year, today),
    })  # fmt: skip


def year_asked(request: HttpRequest) -> int:
    """The year that the address asks for, this one when it names none."""
    text = request.GET.get("year", "")
    fits = text.isascii() and text.isdecimal() and len(text) == 4 and int(text) > 0
    return int(text) if fits else today_of(request).year


def _years(workspace: Workspace, year: int, today: date) -> list[dict[str, Any]]:
    known = sorted({*gift_years(workspace), year, today.year}, reverse=True)
    return [{"label": str(one), "href": f"/gifts?year={one}", "current": one == year} for one in known]


def _shown(
    workspace: Workspace, rows: list[Any], profession: Profession, today: date, *, year: int | None = None
) -> list[Shown]:
    verdicts = verdicts_on(workspace, rows, today=today, profession=profession)
    sums = spent_on(workspace, {row.contact_id for row in rows}, year=year) if year else {}
    return [
        Shown(row, verdicts[row.pk], sums.get(row.contact_id, {}).get(row.currency) if year else None)
        for row in rows
    ]


@dataclass(frozen=True, slots=True)
class Flow:
    """An ongoing flow with how it is acknowledged next: by words or by a gift."""

    it: Flowing
    how: str
    late: bool


def _flows(workspace: Workspace, profession: Profession, today: date) -> list[Flow]:
    found = flows_of(workspace, today=today)
    who = [one.source.pk for one in found]
    clients, first = clients_among(workspace, who), sent_first(workspace, who)
    spent = spent_on(workspace, who, year=today.year)
    made = []
    for one in found:
        pk = one.source.pk
        roles = frozenset({"client"}) if pk in clients else frozenset[str]()
        wish = Wish(on=today, by_volume=True, roles=roles, first_sent=first.get(pk))
        how = acknowledgement(profession, wish, spent=spent.get(pk, {}))
        made.append(Flow(one, how, one.due is None or one.due <= today))
    return made
