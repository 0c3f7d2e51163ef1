"""Last touch: whoever sent this person last, before the work began, gets it all."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.core.credit.models import TouchModel
from headwater.core.credit.parts import WHOLE


def split(ages: Sequence[float], _half_life: float) -> tuple[int, ...]:
    """All parts to the newest link."""
    return (*(0 for _ in ages[1:]), WHOLE)


MODEL = TouchModel(
    name="last", says="The last source to send the client gets it all.", split=split, takes_all=-1
)
