"""Trades against target markets: who of my contacts sees my market, whatever their field, and the table itself."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from headwater.actions.acting import Refused
from headwater.actions.trade_views import say_view, tell_my_trade
from headwater.core.giving.doing import seeing, seers, trade_name
from headwater.core.trades.markets import MARKETS
from headwater.store.queries.markets import markets_of, table_of, views_of
from headwater.store.queries.matching import network_of
from headwater.store.queries.spheres import competing
from headwater.web.partners.board import places
from headwater.web.partners.deeds import form_page
from headwater.web.partners.teams import ROOM
from headwater.web.partners.teams_forms import TradeForm, trade_choices
from headwater.web.people.giving_page import refused_at
from headwater.web.shared.access import now_of, seat_of

LIST = "/partners/markets"
HERE = {"label": "Markets", "href": LIST}
MOST = 100


class AddForm(forms.Form):
    """Another trade that sees the market."""

    trade = forms.ChoiceField(
        label="Another trade that sees it", widget=forms.Select(attrs={"class": "input"})
    )

    def __init__(self, *words: object, **more: object) -> None:
        super().__init__(*words, **more)  # type: ignore[arg-type]
        self.fields["trade"].choices = trade_choices("choose")  # type: ignore[attr-defined]


@require_safe
def markets(request: HttpRequest) -> HttpResponse:
    """One market: who sees it and by what. Below, the trades against all my markets."""
    workspace = seat_of(request).workspace
    mine = markets_of(workspace)
    asked = request.GET.get("market", "")
    here = asked if asked in MARKETS else (mine or [""])[0]
    shown = mine if here in mine or not here else [*mine, here]
    told, index = views_of(workspace), network_of(workspace, now_of(request)).index
    found = seers(index=index, market=here, told=told, but=competing(workspace)) if here else ()
    return render(request, "partners/markets.html", {
        "here": here,
        "name": MARKETS.get(here, ""),
        "choices": [{"key": key, "name": name} for key, name in MARKETS.items()],
        "columns": [_tab(key, here) for key in shown],
        "found": found[:MOST],
        "many": len(found),
        "trades": [
            {"key": key, "name": trade_name(told=key), "mine": told.get((key, here), False)}
            for key in seeing(market=here, told=told) if key != workspace.trade
        ] if here else [],
        "dropped": [
            {"key": trade, "name": trade_name(told=trade)}
            for (trade, market), sees in told.items() if market == here and not sees
        ],
        "table": table_of(index, shown, told) if shown else [],
        "add_form": AddForm(),
        "tabs": places("markets"),
        "crumbs": [ROOM, {"label": HERE["label"]}],
    })  # fmt: skip


def _tab(key: str, here: str) -> dict[str, object]:
    return {"label": MARKETS[key], "href": f"{LIST}?market={key}", "current": key == here, "count": None}


@require_POST
def say(request: HttpRequest) -> HttpResponse:
    """Say that a trade sees a market, or that it does not."""
    told = request.POST
    market = told.get("market", "")
    say_view(
        seat=seat_of(request), now=now_of(request), trade=told.get("trade", ""), market=market,
        sees=told.get("sees") == "yes",
    )  # fmt: skip
    messages.success(request, "Saved.")
    return HttpResponseRedirect(f"{LIST}?market={market}#trades")


@require_http_methods(["GET", "HEAD", "POST"])
def mine(request: HttpRequest) -> HttpResponse:
    """Say what I do and whom I serve."""
    workspace = seat_of(request).workspace
    form = TradeForm(
        request.POST or None, initial={"trade": workspace.trade, "markets": markets_of(workspace)}
    )
    if request.method == "POST" and form.is_valid():
        try:
            tell_my_trade(seat=seat_of(request), now=now_of(request), **form.cleaned_data)
            messages.success(request, "Saved.")
            return HttpResponseRedirect(LIST)
        except Refused as refused:
            refused_at(form, refused)
    heading = "What you do and whom you serve"
    return form_page(request, form, heading=heading, back=LIST, crumbs=[ROOM, HERE, {"label": heading}])
