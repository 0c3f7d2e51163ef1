"""Who is the same party: equal normal forms at once, look-alikes only when the user says so."""

from __future__ import annotations

from headwater.core.identity.look_alikes import LookAlikes, Proposal, look_alikes
from headwater.core.identity.same import Resolved, UnknownName, nearest, read_same, resolve
from headwater.core.names.forms import normal_form, order_free

__all__ = [
    "LookAlikes",
    "Proposal",
    "Resolved",
    "UnknownName",
    "look_alikes",
    "nearest",
    "normal_form",
    "order_free",
    "read_same",
    "resolve",
]
