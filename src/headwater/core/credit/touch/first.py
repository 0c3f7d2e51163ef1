"""First touch: whoever sent this person first gets it all, however long ago that was."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.core.credit.models import TouchModel


def weigh(ages: Sequence[float], _half_life: float) -> Sequence[int]:
    """All to the oldest link. Neither age nor half-life matters: first-touch credit never expires."""
    return (1, *(0 for _ in ages[1:]))


MODEL = TouchModel(
    name="first", says="The first source to send the client gets it all.", weigh=weigh, takes_all=0
)
