"""Who or what a cell names: the client and the source column read as people write them."""

from __future__ import annotations

from headwater.core.names.cells import read_client, read_source
from headwater.core.names.forms import fold, normal_form, order_free
from headwater.core.names.mention import Mention

__all__ = ["Mention", "fold", "normal_form", "order_free", "read_client", "read_source"]
