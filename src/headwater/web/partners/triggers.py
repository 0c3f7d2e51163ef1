"""Trigger events: what happens that makes somebody need me, who hears of it early, and what to say to them."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from headwater.actions.acting import Refused
from headwater.actions.triggers import (
    MOST_TRADES,
    add_trigger,
    change_trigger,
    restore_trigger,
    trash_trigger,
)
from headwater.core.giving.doing import doers, hearing, trade_name, words_for_call
from headwater.core.giving.index import Index
from headwater.core.trades import trades
from headwater.core.trades.events import EVENTS
from headwater.core.trades.spheres import competes
from headwater.store.models import Trigger, Workspace
from headwater.store.queries.matching import network_of
from headwater.store.queries.spheres import competing, heard_by, trades_told, triggers_of
from headwater.web.partners.board import places
from headwater.web.partners.deeds import form_page
from headwater.web.partners.teams import ROOM
from headwater.web.partners.teams_deeds import lines_of
from headwater.web.partners.teams_forms import TriggerForm
from headwater.web.people.giving_page import refused_at
from headwater.web.shared.access import key_of, now_of, own, seat_of

LIST = "/partners/triggers"
HERE = {"label": "Early events", "href": LIST}


@require_safe
def triggers(request: HttpRequest) -> HttpResponse:
    """My events, each with the contacts in the trades that hear of it early; and ready ones to take."""
    workspace = seat_of(request).workspace
    index = network_of(workspace, now_of(request)).index
    out = competing(workspace)
    rows = triggers_of(workspace)
    return render(request, "partners/triggers.html", {
        "rows": [_shown(row, index, out) for row in rows],
        "ready": _ready(workspace, {row.name for row in rows}),
        "trade": trades().get(workspace.trade),
        "trashed": Trigger.objects.trash_of(workspace).order_by("-trashed_at", "-pk"),
        "tabs": places("triggers"),
        "crumbs": [ROOM, {"label": HERE["label"]}],
    })  # fmt: skip


def _shown(row: Trigger, index: Index, out: Any) -> dict[str, Any]:
    heard = heard_by(index, trades_told(row), out)
    callable_ = [one for one in heard if one.contacts]
    first = (callable_ or list(heard))[:1]
    return {
        "it": row,
        "with": callable_,
        "without": [one.name for one in heard if not one.contacts],
        "words": words_for_call(event=row.name, trade=first[0].name, note=row.note) if first else "",
    }


def _ready(workspace: Workspace, taken: set[str]) -> list[dict[str, Any]]:
    """The events of the product that are not mine yet: those of my own trade first."""
    mine = trades().get(workspace.trade)
    order = sorted(EVENTS, key=lambda key: not (mine and key in mine.hears))
    return [
        {"key": key, "name": EVENTS[key], "mine": bool(mine and key in mine.hears),
         "trades": [trade_name(told=each) for each in hearing(event=key)]}
        for key in order if EVENTS[key] not in taken
    ]  # fmt: skip


@require_POST
def take(request: HttpRequest) -> HttpResponse:
    """Make a ready event mine, with the trades that hear of it; those in which I know somebody come first."""
    seat, event = seat_of(request), request.POST.get("event", "")
    if event not in EVENTS:
        raise Refused("Choose an event from the list.")
    index = network_of(seat.workspace, now_of(request)).index
    heard = [key for key in hearing(event=event) if not competes(one=key, other=seat.workspace.trade)]
    heard.sort(key=lambda key: not doers(index=index, trade=key))
    made = add_trigger(
        seat=seat, now=now_of(request), name=EVENTS[event], heard_by=heard[:MOST_TRADES], key=key_of(request)
    )
    messages.success(request, "It is in your list. Change who hears of it as you know it.")
    return HttpResponseRedirect(f"{LIST}#trigger-{made.pk}")


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Add an event of my own."""
    return _form(request, None, TriggerForm(request.POST or None), "An early event")


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Tell an event anew."""
    row = own(request, Trigger, pk)
    named = "\n".join(trade_name(told=told) for told in trades_told(row))
    start = {"name": row.name, "heard_by": named, "note": row.note}
    return _form(request, row, TriggerForm(request.POST or None, initial=start), row.name)


def _form(request: HttpRequest, row: Trigger | None, form: TriggerForm, heading: str) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        told = {**form.cleaned_data, "heard_by": lines_of(form.cleaned_data["heard_by"])}
        by: dict[str, Any] = {"seat": seat_of(request), "now": now_of(request)}
        try:
            if row is None:
                row = add_trigger(**by, **told, key=key_of(request))
            else:
                change_trigger(**by, trigger=row, **told)
            messages.success(request, "Saved.")
            return HttpResponseRedirect(f"{LIST}#trigger-{row.pk}")
        except Refused as refused:
            refused_at(form, refused)
    return form_page(request, form, heading=heading, back=LIST, crumbs=[ROOM, HERE, {"label": heading}])


@require_POST
def trash(request: HttpRequest, pk: int) -> HttpResponse:
    """Into the trash."""
    trash_trigger(seat=seat_of(request), now=now_of(request), trigger=own(request, Trigger, pk))
    messages.success(request, "It is in the trash below.")
    return HttpResponseRedirect(f"{LIST}#trash")


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Out of the trash."""
    row = Trigger.objects.trash_of(seat_of(request).workspace).filter(pk=pk).first()
    if row is None:
        raise Http404("It is not in the trash.")
    restore_trigger(seat=seat_of(request), now=now_of(request), trigger=row)
    return HttpResponseRedirect(f"{LIST}#trigger-{pk}")
