"""Even: everybody who sent this person gets the same."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.core.credit.models import TouchModel


def weigh(ages: Sequence[float], _half_life: float) -> Sequence[int]:
    """The same for each link; what cannot be divided goes to the oldest ones."""
    return [1] * len(ages)


MODEL = TouchModel(name="even", says="All sources that sent the client share alike.", weigh=weigh)
