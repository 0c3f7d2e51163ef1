"""Counts of events in columns: how many, when the last one was, how long we have looked. What the models are fed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Places = NDArray[np.intp]
    Flags = NDArray[np.bool_]


class Rhythm(NamedTuple):
    """One source on a clock: `events` counted, age at the last of them, age now. The literature says x, t_x and T.

    Ages are in one unit (days, weeks), counted from the start of the source's clock; `last` is 0 without events.
    `watched` says that the clock started before the source sent anybody; else it started with that.
    """

    events: int
    last: float
    age: float
    watched: bool = False


@dataclass(frozen=True, slots=True)
class Rows:
    """Rhythms as columns, equal ones put together: row i stands for `weight[i]` of them.

    `counts` holds the different numbers of events and `place` where each row's stands among them, so that what
    depends on the number alone is worked out once.
    """

    events: Floats
    last: Floats
    age: Floats
    watched: Floats
    weight: Floats
    counts: Floats
    place: Places

    @property
    def total(self) -> float:
        """How many rhythms there are."""
        return float(self.weight.sum())

    @property
    def senders(self) -> float:
        """How many of them have sent somebody."""
        return float(self.weight[~self.silent].sum())

    @property
    def silent(self) -> Flags:
        """Which rows stand for people who were known and have not sent anybody."""
        found: Flags = (self.watched > 0) & (self.events == 0)
        return found

    @property
    def rate(self) -> float:
        """Events per unit of time over all who have sent somebody, with half an event added: it is never 0."""
        time = float((self.weight * self.age * ~self.silent).sum())
        return (float((self.weight * self.events).sum()) + 0.5) / time if time > 0 else 1.0


def in_rows(*, rhythms: Sequence[Rhythm]) -> tuple[Rows, Places]:
    """The rows of these rhythms, and for each rhythm the row it went into. The order of rhythms does not matter."""
    import numpy as np

    table = np.array(rhythms, dtype=float).reshape(len(rhythms), 4)
    unique, place, weight = np.unique(table, axis=0, return_inverse=True, return_counts=True)
    counts, of_count = np.unique(unique[:, 0], return_inverse=True)
    events, last, age, watched = unique.T
    rows = Rows(events, last, age, watched, weight.astype(float), counts, of_count.ravel())
    return rows, place.ravel()
