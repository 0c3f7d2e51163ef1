"""The user's own word on which trades see which markets, and what they do and whom they serve themselves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from headwater.actions.acting import Refused, Seat, check_texts, one_act, telling
from headwater.core.trades import trades
from headwater.core.trades.markets import MARKETS
from headwater.store.models import TradeView, Workspace

MOST_MARKETS: Final = 12


def say_view(*, seat: Seat, now: datetime, trade: str, market: str, sees: bool) -> None:
    """Say that a trade sees a market, or that it does not. What the product's table says anyway is not kept twice."""
    with one_act(seat=seat, now=now, action="say_view") as act:
        known = trades().get(trade)
        if known is None:
            raise Refused("Choose a trade from the list.", place="trade")
        if market not in MARKETS:
            raise Refused("Choose a market from the list.", place="market")
        rows = TradeView.objects.of(act.workspace).filter(trade=trade, market=market)
        before = rows.first()
        if sees is (market in known.markets):
            rows.update(trashed_at=act.now, **act.mark)
        elif before is None:
            with telling():
                TradeView.objects.create(**act.stamp, trade=trade, market=market, sees=sees)


def tell_my_trade(
    *, seat: Seat, now: datetime, trade: str, markets: Sequence[str] | None = None
) -> Workspace:
    """Say what I do (a key of core.trades, "" for not said), and whom I serve (keys of MARKETS; None: as before)."""
    with one_act(seat=seat, now=now, action="tell_my_trade") as act:
        workspace = act.workspace
        if trade and trade not in trades():
            raise Refused("Choose a trade from the list.", place="trade")
        if markets is not None:
            _check_markets(markets)
            workspace.markets = ",".join(dict.fromkeys(markets))
            check_texts(Workspace, {"markets": workspace.markets})
        workspace.trade = trade
        workspace.save(update_fields=["trade", "markets"])
        return workspace


def _check_markets(markets: Sequence[str]) -> None:
    if set(markets) - set(MARKETS):
        raise Refused("Choose markets from the list.", place="markets")
    if len(set(markets)) > MOST_MARKETS:
        raise Refused(f"Choose up to {MOST_MARKETS} markets: those that matter most.", place="markets")
