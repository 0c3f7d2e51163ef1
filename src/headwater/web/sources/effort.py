"""Time and money: what bringing in leads cost, activity by activity, to be written down and put right."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from headwater.actions.acting import Refused
from headwater.actions.effort import record_cost
from headwater.actions.naming import written
from headwater.store.models import Activity, Cost, Party
from headwater.store.queries.effort import (
    SHOWN,
    Spent,
    activities_of,
    costs_in,
    milestones_of,
    totals,
)
from headwater.web.shared.access import key_of, now_of, own, seat_of, today_of
from headwater.web.shared.new_names import settle_names
from headwater.web.sources import choices
from headwater.web.sources.asking import asked
from headwater.web.sources.effort_deeds import at_the_field, kept
from headwater.web.sources.effort_forms import CostForm
from headwater.web.sources.effort_trash import spent_on, trashed_effort

HERE = "/sources/effort"
CRUMBS = [{"label": "Sources", "href": "/sources"}, {"label": "Time and money"}]


@require_http_methods(["GET", "HEAD", "POST"])
def effort(request: HttpRequest) -> HttpResponse:
    """The bookings of a window with their totals, the activities, the dated changes, and a form to book more."""
    activities = activities_of(seat_of(request).workspace)
    form = CostForm(
        request.POST or None, initial=_start(request), today=today_of(request), activities=activities
    )
    if request.method == "POST" and form.is_valid():
        try:
            told = form.told()
            told["activity"] = own(request, Activity, told["activity"]) if told["activity"] else None
            if names := settle_names(request, form, {"source": [told["source"]]}, sources=True):
                told["source"] = names.texts[told["source"]]
                made = record_cost(seat=seat_of(request), now=now_of(request), key=key_of(request), **told)
                kept(request, f"Booked on {spent_on(made)}.{names.added}")
                return HttpResponseRedirect(HERE)
        except Refused as refused:
            at_the_field(form, refused)
    context = _context(request, form, activities)
    return render(request, "sources/effort.html", context, status=400 if form.errors else 200)


def _start(request: HttpRequest) -> dict[str, Any]:
    """What the form proposes: today, the own currency, and the source that the address names by its number."""
    start: dict[str, Any] = {"on": today_of(request), "currency": seat_of(request).workspace.currency}
    number = request.GET.get("source", "")
    if number.isdecimal() and len(number) < 19:
        party = Party.objects.of(seat_of(request).workspace).filter(pk=int(number)).first()
        start["source"] = written(party) if party else ""
    return start


def _context(request: HttpRequest, form: CostForm, activities: list[Activity]) -> dict[str, Any]:
    workspace = seat_of(request).workspace
    wish = asked(
        {name: request.GET.get(name, "") for name in ("w", "since", "until")}, today=today_of(request)
    )
    costs = costs_in(workspace, wish.window)
    found = totals(costs)
    return {
        "form": form,
        "rows": [[form[name] for name in names] for names in form.layout],
        "wrong": wish.wrong,
        "windows": choices.windows(wish, HERE),
        "costs": [{"row": row, "spent": _told(_one(row))} for row in costs[:SHOWN]],
        "many": found.count,
        "total": _told(found.all),
        "rest": _told(found.no_activity),
        "activities": [
            {"row": one, "spent": _told(found.by_activity.get(one.pk, Spent()))} for one in activities
        ],
        "milestones": milestones_of(workspace),
        "trashed": [{"name": name, "rows": rows} for name, rows in trashed_effort(workspace, SHOWN) if rows],
        "crumbs": CRUMBS,
    }


def _one(cost: Cost) -> Spent:
    """What a single booking comes to."""
    spent = Spent()
    spent.add(minutes=cost.minutes, amount=cost.amount, currency=cost.currency)
    return spent


def _told(spent: Spent) -> dict[str, Any]:
    """Time and money for a template."""
    money: list[tuple[Decimal, str]] = [(amount, name) for name, amount in sorted(spent.money.items())]
    return {"time": hours_words(spent.minutes), "money": money, "any": bool(spent.minutes or money)}


def hours_words(minutes: int) -> str:
    """Minutes as one says them: "2 h 30 min"; "" for none."""
    hours, rest = divmod(minutes, 60)
    return " ".join(part for part in (f"{hours:,} h" if hours else "", f"{rest} min" if rest else "") if part)
