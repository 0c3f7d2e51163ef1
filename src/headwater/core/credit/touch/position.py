"""By position: two fifths to the first link, two fifths to the last, one fifth to all between them."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.core.credit.models import TouchModel


def weigh(ages: Sequence[float], _half_life: float) -> Sequence[int]:
    """40 / 20 / 40 (the usual "U-shaped" rule). Two links get half each, a single one gets all."""
    between = len(ages) - 2
    if between <= 0:
        return [1] * len(ages)
    return [2 * between, *([1] * between), 2 * between]


MODEL = TouchModel(
    name="position",
    says="The first and the last source get 40 % each, those between share 20 %.",
    weigh=weigh,
)
