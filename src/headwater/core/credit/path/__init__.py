"""Path models: how the credit of whole journeys is shared among what stands on them. Listed here by name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from headwater.core.credit.path import markov, milestones, rules, shapley
from headwater.core.credit.path.journey import PathModel

ALL: Mapping[str, PathModel] = MappingProxyType(
    {
        each.name: each
        for each in (
            rules.FIRST,
            rules.LAST,
            rules.LINEAR,
            rules.U,
            milestones.W,
            milestones.FULL_PATH,
            rules.TIME_DECAY,
            shapley.MODEL,
            *markov.ORDERS,
        )
    }
)
