"""Direct: the source that sent the client gets the credit, whoever stands behind it."""

from __future__ import annotations

from fractions import Fraction

from headwater.core.credit.models import ChainModel


def keeps(_share_per_hop: Fraction) -> Fraction:
    """Everything stays at the first hop."""
    return Fraction(1)


MODEL = ChainModel(name="direct", says="The source that sent the client gets it all.", keeps=keeps)
