"""Root: the source where the chain began gets the credit."""

from __future__ import annotations

from fractions import Fraction

from headwater.core.credit.models import ChainModel


def keeps(_share_per_hop: Fraction) -> Fraction:
    """Nobody between keeps anything."""
    return Fraction(0)


MODEL = ChainModel(name="root", says="The source where the chain began gets it all.", keeps=keeps)
