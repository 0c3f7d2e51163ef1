"""Reasons to act today, one file each.

A signal takes facts as the store reads them and gives suggestions. It keeps no record of what was done: a deed is
a fact of the ledger, so the next reading is silent about it by itself.
"""

from typing import Final

SIGNALS: Final = {
    "thanks-owed": "Thanks owed",
    "origin-unknown": "Ask how they found you",
    "gone-quiet": "Gone quiet",
}
"""The signals by key, in the order of the Today page, each with its heading."""
