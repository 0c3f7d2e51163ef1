"""Sharing without loss: whole numbers of parts that add up, and money that adds up to the last cent.

Credit is counted in parts of `WHOLE`, as integers. So the credits of an engagement add up to exactly one,
whatever the model, and no figure depends on the order in which it was summed.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Final

WHOLE: Final = 10**12
"""One engagement's credit, in parts."""


def apportion(weights: Sequence[int], total: int = WHOLE) -> tuple[int, ...]:
    """Share `total` in proportion to `weights` (whole numbers, none negative), in whole parts that add up
    to it.

    The method is largest remainder (Hamilton): round down, then give what is left to the largest
    remainders; on a tie the earlier one gets it. Raises ValueError when nothing has any weight.
    """
    weight = sum(weights)
    if weight <= 0 or min(weights) < 0:
        raise ValueError("To share something, at least one share must be above zero and none below.")
    parts = [total * each // weight for each in weights]
    left = total - sum(parts)
    if left:
        remainders = [total * each % weight for each in weights]
        by_remainder = sorted(range(len(weights)), key=remainders.__getitem__, reverse=True)
        for index in by_remainder[:left]:
            parts[index] += 1
    return tuple(parts)


def split_money(amount: Decimal, weights: Sequence[int]) -> tuple[Decimal, ...]:
    """Share an amount in proportion to `weights`, to the cent, so that the pieces add up to the amount.

    An amount with more than two decimals is shared in its own smallest unit. A credit note (a negative
    amount) is shared like its positive twin.
    """
    if len(weights) == 1:
        return (amount,)
    pieces, digits = split_units(amount, weights)
    return tuple(Decimal(piece).scaleb(-digits) for piece in pieces)


def split_units(amount: Decimal, weights: Sequence[int]) -> tuple[Sequence[int], int]:
    """The pieces of `split_money` as whole numbers, and how many decimals they have: quick to add up."""
    hundredfold = amount * 100
    digits, units = 2, int(hundredfold)
    if units != hundredfold:
        digits = _digits(amount)
        units = int(amount.scaleb(digits))
    if len(weights) == 1:
        return (units,), digits
    pieces = apportion(weights, abs(units))
    return [-piece for piece in pieces] if units < 0 else pieces, digits


def _digits(amount: Decimal) -> int:
    exponent = amount.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def parts_along(keeps: Fraction, hops: int) -> tuple[int, ...]:
    """The parts of `WHOLE` along a chain of `hops` sources, nearest first, root last.

    Each source but the root keeps the share `keeps` of what reaches it and hands on the rest; the root keeps
    all that is left. Hops too far up to get a single part get 0.
    """
    parts = [0] * hops
    left = WHOLE
    for hop in range(hops - 1):
        kept = left * keeps.numerator // keeps.denominator
        if not kept:
            break
        parts[hop] = kept
        left -= kept
    parts[-1] += left
    return tuple(parts)


@lru_cache(maxsize=4096)  # most sources have a small whole number of clients, asked for again and again
def as_count(parts: int) -> Decimal:
    """Parts as a number of clients: `WHOLE` parts are the decimal 1. Exact."""
    whole, rest = divmod(parts, WHOLE)
    return Decimal(parts).scaleb(-12).normalize() if rest else Decimal(whole)
