"""One amount of money as somebody types it into a form, read as an import reads it: "1.200,50", "1'200", "120,50"."""

from __future__ import annotations

from decimal import Decimal

from headwater.formats.amounts import read_amounts


def read_one_amount(text: str) -> tuple[Decimal | None, str, str]:
    """The amount, the code of the currency written with it, and why it is no amount.

    An amount alone cannot tell whether the point of "1.000" parts thousands; it is taken for a thousand, as an import
    takes it. Nothing in the text gives (None, "", "").
    """
    read = read_amounts([text])
    return read.values[0], read.cell_currencies[0], read.reasons.get(0, "")


def amount_to_type(amount: Decimal) -> str:
    """The amount so that `read_one_amount` reads the very same: never three decimals, which could be thousands."""
    places = max(0, -int(amount.normalize().as_tuple().exponent))
    return f"{amount:.{0 if places == 0 else 2 if places <= 2 else max(places, 4)}f}"
