"""Where to begin: for a profession the partner categories worth having, with why, and its sphere.

A *sphere* are the professions that serve the same clients without competing. The lists are ours and a beginning; a
profession without a list of its own gets the trades that serve the same markets and hear of the same events.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Final

from headwater.core.trades import Trade, trades
from headwater.core.trades.events import EVENTS
from headwater.core.trades.kinds import BROADER
from headwater.core.trades.markets import MARKETS
from headwater.core.trades.reading import read_firm, read_title

LISTS: Final[tuple[str, ...]] = ("law_and_money", "people_and_care", "making_and_media")
"""The files of starter lists."""
MOST: Final = 12
"""So many trades a list has that is made from markets and events."""
MOST_ALIKE: Final = 3
"""So many trades of one group such a list has at most."""

_LEFT_OUT: Final = ("public",)
"""Groups of trades that no list that is made names: nobody's partner by their office."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """A trade as a partner category, and in one short sentence why."""

    trade: str
    reason: str


@dataclass(frozen=True, slots=True)
class Starter:
    """The beginning for one profession (a trade's key). `made`: worked out from markets and events, not a list."""

    profession: str
    partners: tuple[Suggested, ...]
    sphere: tuple[str, ...]
    made: bool = False


@cache
def starters() -> Mapping[str, Starter]:
    """Every starter list by its profession."""
    found: dict[str, Starter] = {}
    for name in LISTS:
        told: dict[str, str] = import_module(f"headwater.core.trades.starter_lists.{name}").STARTERS
        found |= {key: _parsed(key, text) for key, text in told.items()}
    return found


def _parsed(profession: str, text: str) -> Starter:
    lines = [line.strip().partition(": ") for line in text.strip().splitlines()]
    return Starter(
        profession,
        tuple(Suggested(key, says) for key, _, says in lines if key != "sphere"),
        tuple(key for first, _, says in lines if first == "sphere" for key in says.split()),
    )


def starter_for(*, profession: str) -> Starter | None:
    """The starter list for a profession in the user's own words or by its key; None when no trade is found in them.

    A special trade without a list takes the list of the general one (family law that of a lawyer).
    """
    trade = _trade_of(profession)
    if trade is None:
        return None
    lists = starters()
    return lists.get(trade.key) or lists.get(BROADER.get(trade.key, "")) or _made(trade)


def _trade_of(text: str) -> Trade | None:
    every = trades()
    if text.strip() in every:
        return every[text.strip()]
    found = (*read_title(text).trades, *read_firm(text))
    return every[found[0]] if found else None


def _made(trade: Trade) -> Starter:
    """A list of the trades that share most markets and events with this one, a few of every group."""
    ranked = sorted(
        (one for one in trades().values() if one.group not in _LEFT_OUT and not _compete(one, trade)),
        key=lambda one: (-_shared(one, trade), one.key),
    )
    chosen: list[Trade] = []
    for one in ranked:
        if _shared(one, trade) and sum(each.group == one.group for each in chosen) < MOST_ALIKE:
            chosen.append(one)
    chosen = chosen[:MOST]
    partners = tuple(Suggested(one.key, _why(one, trade)) for one in chosen)
    return Starter(
        trade.key, partners, tuple(one.key for one in chosen if one.group != trade.group), made=True
    )


def _compete(one: Trade, other: Trade) -> bool:
    kin = {one.key, BROADER.get(one.key, one.key)} & {other.key, BROADER.get(other.key, other.key)}
    return bool(kin)


def _shared(one: Trade, other: Trade) -> float:
    """How much two trades share: the part of all their markets that is common, and half as much for events."""
    markets = _part(one.markets, other.markets)
    return markets + _part(one.hears, other.hears) / 2 if markets else 0.0


def _part(some: tuple[str, ...], others: tuple[str, ...]) -> float:
    return len({*some} & {*others}) / max(1, len({*some} | {*others}))


def _why(one: Trade, other: Trade) -> str:
    events = [EVENTS[event] for event in other.hears if event in one.hears]
    if events:
        return f"Hears of the same: {events[0][0].lower()}{events[0][1:].rstrip('.')}"
    market = next(market for market in other.markets if market in one.markets)
    return f"Serves the same: {MARKETS[market][0].lower()}{MARKETS[market][1:]}"


def sees_market(*, market: str) -> tuple[Trade, ...]:
    """The trades that serve a market (a key of MARKETS), those that serve few others first."""
    return tuple(sorted(
        (one for one in trades().values() if market in one.markets), key=lambda one: (len(one.markets), one.key)
    ))  # fmt: skip


def hears_of(*, event: str) -> tuple[Trade, ...]:
    """The trades that hear early of an event (a key of EVENTS), those that hear of few others first."""
    return tuple(sorted(
        (one for one in trades().values() if event in one.hears), key=lambda one: (len(one.hears), one.key)
    ))  # fmt: skip
