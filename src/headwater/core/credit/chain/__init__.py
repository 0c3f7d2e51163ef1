"""Chain models: who on the chain from a client back to its root gets the credit. One file each."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from headwater.core.credit.chain import direct, root, shared
from headwater.core.credit.models import ChainModel

ALL: Mapping[str, ChainModel] = MappingProxyType(
    {each.MODEL.name: each.MODEL for each in (direct, root, shared)}
)
