"""Trades: what people do for a living, the words in which others ask for it, and the markets that each sees.

One file for each group of trades, loaded when they are asked for. A *market* is a kind of client ("families",
"small businesses"). Everything here is a starting point of ours: the user's own categories and answers come first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Final

GROUPS: Final[tuple[str, ...]] = (
    "law",
    "money",
    "insurance",
    "people_work",
    "advice",
    "marketing",
    "design",
    "software",
    "property",
    "moving_and_storage",
    "office",
    "health",
    "therapy",
    "care",
    "crafts_home",
    "crafts_car",
    "education",
    "events",
    "food_and_stay",
    "transport",
    "media",
    "shops",
    "farming_and_garden",
    "sport_and_beauty",
    "making",
    "public",
    "languages",
)
"""The groups of trades, each a file of this folder's `groups`."""


def listed(text: str) -> tuple[str, ...]:
    """The phrases of a text in which "; " parts them: how the files of trades write long lists."""
    return tuple(filter(None, (each.strip() for each in text.split(";"))))


@dataclass(frozen=True, slots=True)
class Trade:
    """One trade. `names` are its titles, the English one first, then other titles and languages.

    `needs` are words and phrases in which people tell that they need it, in any language. `markets` are
    the kinds of clients it serves. `hears` are the trigger events it hears of early.
    """

    key: str
    group: str
    names: tuple[str, ...]
    needs: tuple[str, ...] = ()
    markets: tuple[str, ...] = ()
    hears: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """How it is called in English."""
        return self.names[0]


@cache
def trades() -> Mapping[str, Trade]:
    """Every trade by its key, in the order of the groups."""
    found = [one for group in GROUPS for one in import_module(f"headwater.core.trades.groups.{group}").TRADES]
    return {one.key: one for one in found}
