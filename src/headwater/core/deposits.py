"""What counts as a deposit: something of worth that went out to a contact and asked for nothing.

A gift, something useful, advice, an introduction, somebody sent to them. A thank-you is a courtesy that is owed, so it
is none, however warm it was. Every page that counts deposits asks here.
"""

from __future__ import annotations

from typing import Final

DEPOSIT: Final = "deposit"
COURTESY: Final = "thank-you"
"""The kind of touch that gives nothing of worth, whatever was written to it."""


def is_deposit(*, gave: str, kind: str) -> bool:
    """Whether a touch of this kind, with what it gave (deposit, withdrawal, blank), counts as a deposit."""
    return gave == DEPOSIT and kind != COURTESY
