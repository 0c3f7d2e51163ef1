"""What a stranger may read: nothing that leaves the house holds an e-mail address that was typed into a form."""

from __future__ import annotations

import re
from typing import Final

ADDRESS: Final = re.compile(r"[^\s@<>()\[\],;:\"“”]+@[^\s@<>()\[\],;:\"“”]+\.[^\W\d_]{2,}", re.UNICODE)
INSTEAD: Final = "…"


def addresses_in(text: str) -> list[str]:
    """Every e-mail address in a text, as it stands there."""
    return ADDRESS.findall(text)


def without_addresses(text: str) -> str:
    """The text with a mark in place of every e-mail address."""
    return ADDRESS.sub(INSTEAD, text)
