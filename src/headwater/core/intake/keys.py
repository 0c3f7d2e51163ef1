"""By what a row of a client list is known again when its file comes a second time.

A key holds a mark of who the row is about and, apart from it, a mark of each cell that may change. So the same file
again changes nothing, a corrected cell changes that one fact, and what the user corrected by hand stays corrected.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from hashlib import blake2s
from typing import Final

WHO: Final = 24
CELL: Final = 8
REFERRAL_CELLS: Final = ("on", "qualified", "relation", "stage", "note")
WORK_CELLS: Final = ("on", "value", "service")


def mark(*texts: object, size: int = CELL) -> str:
    """A short fingerprint of texts: `size` hexadecimal digits."""
    told = "\x1f".join("" if text is None else str(text) for text in texts)
    return blake2s(told.encode("utf-8", "surrogatepass"), digest_size=size // 2).hexdigest()


def referral_key(
    *, source: str, client: str, on: date, qualified: str, relation: str, stage: str, note: str
) -> str:
    """The key of a referral, by the normal forms of its source and client: 64 digits."""
    cells = (on, qualified, relation, stage, note)
    return mark("referral", source, client, size=WHO) + "".join(map(mark, cells))


def work_key(
    *, client: str, on: date, value: Decimal | None, currency: str, service: str, same_before: int
) -> str:
    """The key of paid work. `same_before`: how many rows of the file before it are equal to it."""
    amount = "" if value is None else f"{value.normalize():f} {currency}"
    who = mark("work", client, size=WHO)
    return who + mark(on) + mark(amount) + mark(service) + mark(same_before)


def who(key: str) -> str:
    """The part of a key that says whom it is about."""
    return key[:WHO]


def facts_of(key: str) -> str:
    """The part of a key that tells the facts, whoever it is about."""
    return key[WHO:]


def differing(old: str, new: str, cells: tuple[str, ...]) -> set[str]:
    """Which cells of two keys differ."""
    places = {cell: WHO + CELL * at for at, cell in enumerate(cells)}
    return {cell for cell, at in places.items() if old[at : at + CELL] != new[at : at + CELL]}
