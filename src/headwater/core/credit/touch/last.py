"""Last touch: whoever sent this person last, before the work began, gets it all."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.core.credit.models import TouchModel


def weigh(ages: Sequence[float], _half_life: float) -> Sequence[int]:
    """All to the newest link."""
    return (*(0 for _ in ages[1:]), 1)


MODEL = TouchModel(
    name="last", says="The last source to send the client gets it all.", weigh=weigh, takes_all=-1
)
