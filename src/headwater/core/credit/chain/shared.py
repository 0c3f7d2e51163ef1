"""Shared: every source on the chain gets something, the nearest the most, and the root what is left."""

from __future__ import annotations

from fractions import Fraction

from headwater.core.credit.models import ChainModel


def keeps(share_per_hop: Fraction) -> Fraction:
    """A source keeps `share_per_hop` (usually one half) of what reaches it: geometric by hop."""
    if not 0 <= share_per_hop <= 1:
        raise ValueError("The share per hop must lie between 0 and 1, for example 1/2.")
    return share_per_hop


MODEL = ChainModel(
    name="shared",
    says="Each source keeps its share and hands on the rest; the root gets what is left.",
    keeps=keeps,
)
