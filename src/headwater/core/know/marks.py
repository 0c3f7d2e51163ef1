"""Several marks or amounts in a few figures: the average, the lowest, the highest, and how many there are."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from headwater.core.know.cells import BLANK, Amount, count, facts_of
from headwater.core.tables import Cell


def marks(*, rows: Sequence[tuple[int, int]], what: str) -> tuple[Cell, Cell, Cell, Cell]:
    """How many marks, their average, the lowest and the highest. `rows` are (id, mark) of the table `what`."""
    number = count(**{what: (pk for pk, _ in rows)})
    if not rows:
        return number, BLANK, BLANK, BLANK
    facts = facts_of(rows={what: [pk for pk, _ in rows]})
    values = [mark for _, mark in rows]
    return (
        number,
        Cell(sum(values) / len(values), facts=facts),
        Cell(min(values), facts=facts),
        Cell(max(values), facts=facts),
    )


def amounts(*, rows: Sequence[Amount], currency: str) -> tuple[Cell, Cell, Cell, Cell]:
    """How many amounts in the currency, their average to the cent, the lowest and the highest."""
    mine = [each for each in rows if each.value is not None and each.currency == currency]
    facts = facts_of(rows={"engagements": [each.id for each in mine]})
    number = Cell(len(mine), facts=facts)
    values = [each.value for each in mine if each.value is not None]
    if not values:
        return number, BLANK, BLANK, BLANK
    mean = round(sum(values, Decimal(0)) / len(values), 2)
    low, high = min(values), max(values)
    return number, *(Cell(value, unit=currency, facts=facts) for value in (mean, low, high))  # type: ignore[return-value]
