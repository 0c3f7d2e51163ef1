"""Trades against target markets: what the product's table says and what the user says, and who sees my market."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from headwater.core.giving.doing import doers, trade_name
from headwater.core.giving.index import Index
from headwater.core.trades import trades
from headwater.core.trades.markets import MARKETS
from headwater.store.models import TradeView, Workspace

Told = Mapping[tuple[str, str], bool]


@dataclass(frozen=True, slots=True)
class Line:
    """A trade: which of the asked markets it sees, and how many of my contacts are in it."""

    key: str
    name: str
    sees: tuple[bool, ...]
    contacts: int


def views_of(workspace: Workspace) -> Told:
    """The user's own word by (trade, market)."""
    rows = TradeView.objects.of(workspace).values_list("trade", "market", "sees")
    return {(trade, market): sees for trade, market, sees in rows}


def markets_of(workspace: Workspace) -> list[str]:
    """The keys of the markets I serve, as I told them."""
    return [key for key in workspace.markets.split(",") if key in MARKETS]


def table_of(index: Index, markets: Sequence[str], told: Told) -> list[Line]:
    """Every trade that sees one of these markets at least, those of my contacts first, then by how many it sees."""
    found = []
    for key, one in trades().items():
        sees = tuple(told.get((key, market), market in one.markets) for market in markets)
        if any(sees):
            found.append(Line(key, trade_name(told=key), sees, len(doers(index=index, trade=key))))
    return sorted(found, key=lambda line: (not line.contacts, -sum(line.sees), line.name.casefold()))
