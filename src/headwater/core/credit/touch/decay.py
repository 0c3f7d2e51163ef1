"""Time decay: the fresher a link, the more it gets; after each half-life it counts half."""

from __future__ import annotations

import math
from collections.abc import Sequence

from headwater.core.credit.models import TouchModel

FINENESS = 80
"""Weights are whole numbers of 2^-80, so that shares come out the same on every machine."""


def weigh(ages: Sequence[float], half_life: float) -> Sequence[int]:
    """In proportion to 2^(-age / half-life). Ages and half-life are in the same unit.

    Only differences of age matter, so it is the same whether they count back from the newest link or from the
    day the work began.
    """
    if half_life <= 0:
        raise ValueError("The half-life must be longer than nothing, for example 30 days.")
    return [int(math.ldexp(2.0 ** (-age / half_life), FINENESS)) for age in ages]


MODEL = TouchModel(name="decay", says="Fresher links get more; each half-life halves the share.", weigh=weigh)
