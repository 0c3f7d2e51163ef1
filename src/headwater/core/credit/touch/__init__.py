"""Touch models: which of several links into a client gets the credit. One file each, listed here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from headwater.core.credit.models import TouchModel
from headwater.core.credit.touch import decay, even, first, last, position

ALL: Mapping[str, TouchModel] = MappingProxyType(
    {each.MODEL.name: each.MODEL for each in (first, last, even, position, decay)}
)
