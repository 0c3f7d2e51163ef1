"""Trades of the group "therapy"."""

from __future__ import annotations

from typing import Final

from headwater.core.trades import Trade

TRADES: Final[tuple[Trade, ...]] = ()
