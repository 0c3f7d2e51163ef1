"""Quick-add: one line such as "Ann Berg sent me Bob Stone yesterday" read into a deed, with a preview sentence."""

from __future__ import annotations

from headwater.core.quickadd.deed import Deed, QuickAdd
from headwater.core.quickadd.parse import EXAMPLES, parse

__all__ = ["EXAMPLES", "Deed", "QuickAdd", "parse"]
