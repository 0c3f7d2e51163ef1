"""Figures in the words of a sentence: a count of clients, a share in whole percent, a small number spelt out."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Final

SPELT: Final = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip


def number(value: Decimal) -> str:
    """A count of clients for people: whole, or with one or two digits."""
    if value == value.to_integral_value():
        return f"{int(value):,}"
    shown = value.quantize(Decimal("0.01"), ROUND_HALF_UP).normalize()
    return f"{shown:f}" if shown else "<0.01"


def percent(share: Decimal | Fraction | None) -> str:
    """A share for people; never 0 % or 100 % unless it is exactly that."""
    if share is None:
        return ""
    exact = Fraction(share) * 100
    rounded = int(exact + Fraction(1, 2))
    if exact and not rounded:
        return "<1 %"
    return f"{99 if rounded == 100 and exact < 100 else rounded} %"


def spelt(value: Decimal | int) -> str:
    """A number within a sentence: up to twelve as a word."""
    small = value == int(value) and 0 <= value < len(SPELT)
    return SPELT[int(value)] if small else number(Decimal(value))
