"""More words in which people ask for a trade: the objects, symptoms, occasions and papers that come up in a need."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Final

NAMES: Final = (
    "advice", "advice_and_marketing", "body_and_public", "care_and_calm", "daily_advice", "daily_work",
    "feasts_and_journeys", "health", "house", "insurance_and_staff", "law_and_money", "pictures_and_shops",
    "software_and_rooms", "therapy", "vehicles_and_lessons", "work",
)  # fmt: skip
"""The files of this folder."""


@cache
def asked() -> Mapping[str, tuple[str, ...]]:
    """The phrases of all files, by the key of the trade."""
    found: dict[str, tuple[str, ...]] = {}
    for name in NAMES:
        for trade, more in import_module(f"headwater.core.giving.asked.{name}").ASKED.items():
            found[trade] = (*found.get(trade, ()), *more)
    return found
