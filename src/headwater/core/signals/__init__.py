"""Reasons to act today, one file each.

A signal takes facts as the store reads them and gives suggestions. It keeps no record of what was done: a deed is
a fact of the ledger, so the next reading is silent about it by itself.
"""

from __future__ import annotations

from typing import Final

from headwater.core.names.people import split_titles
from headwater.core.words import Kind, Party

SIGNALS: Final = {
    "thanks-owed": "Thanks owed",
    "origin-unknown": "Ask how they found you",
    "gone-quiet": "Gone quiet",
}
"""The signals by key, in the order of the Today page, each with its heading."""


def greeted(party: Party) -> str:
    """How a letter to this party begins: a person by the first name, everybody else by the whole name.

    With a title in front ("Dr. Hans Moser") nobody knows the tone between the two, so the whole name stands.
    """
    words = party.name.split()
    plain = party.kind is Kind.PERSON and not split_titles(words)[0]
    return words[0] if plain and words else party.name
