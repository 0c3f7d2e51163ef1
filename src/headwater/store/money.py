"""Money kept exactly: an integer number of ten-thousandths in the database, a Decimal everywhere else.

A whole number sums exactly on every database; SQLite would turn a decimal column into floating point.
Four places hold every currency in use (the finest have three).
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.db import models

SCALE = 10_000
LARGEST = Decimal(10) ** 13
FINEST = Decimal("0.0001")


class MoneyField(models.BigIntegerField):  # type: ignore[type-arg]
    """A Decimal amount, stored as ten-thousandths. Its currency stands in a column of its own."""

    description = "An exact amount of money"
    if TYPE_CHECKING:
        _pyi_private_set_type: Decimal | None  # type: ignore[assignment]
        _pyi_private_get_type: Decimal | None  # type: ignore[assignment]

    def from_db_value(self, value: int | None, *_: Any) -> Decimal | None:
        """What the database holds, as a Decimal with at least two places."""
        return None if value is None else to_decimal(value)

    def to_python(self, value: Any) -> Any:
        """What a form or a fixture gives, as a Decimal."""
        return None if value in (None, "") else Decimal(str(value))

    def get_prep_value(self, value: Any) -> int | None:
        """The Decimal as ten-thousandths. Raises ValueError past four places or thirteen digits."""
        if value is None:
            return None
        amount = value if isinstance(value, Decimal) else Decimal(str(value))
        if not amount.is_finite() or abs(amount) >= LARGEST or amount != amount.quantize(FINEST):
            raise ValueError(
                f"{value} cannot be kept exactly: at most 13 digits before and 4 after the point."
            )
        return int(amount * SCALE)

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:  # noqa: ARG002
        """As `get_prep_value`; Decimals are never handed to the driver."""
        return value if prepared else self.get_prep_value(value)


def to_decimal(units: int) -> Decimal:
    """Ten-thousandths as a Decimal with two places, or as many as it needs."""
    amount = Decimal(units) / SCALE
    places = Decimal("0.01") if units % 100 == 0 else Decimal("0.0001")
    return amount.quantize(places)
