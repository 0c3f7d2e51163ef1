"""Where what was tracked and what people say of how they came do not agree. Both are shown, and both stay counted.

The owner may rule which of them to believe. The ruling is kept with its day beside the two; it takes neither away.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from headwater.core.know.journeys import Journeys, Step
from headwater.core.words import Book


@dataclass(frozen=True, slots=True)
class Ruling:
    """On the day `on` the owner held that `source` brought `person`."""

    person: int
    source: int
    on: date


@dataclass(frozen=True, slots=True)
class Difference:
    """Somebody who names a source that was not tracked. Sources in order of time; `ruling` is the latest, if any."""

    person: int
    told: tuple[int, ...]
    tracked: tuple[int, ...]
    ruling: Ruling | None = None


def differences(
    *, book: Book, steps: Iterable[Step], rulings: Iterable[Ruling] = ()
) -> tuple[Difference, ...]:
    """Everybody for whom something was tracked and who names a source that was not, by id.

    Who names one of several tracked sources is no difference: people remember one.
    """
    latest: dict[int, Ruling] = {}
    for ruling in sorted(rulings, key=lambda each: (each.on, each.source)):
        latest[ruling.person] = ruling
    journeys = Journeys(book=book, steps=steps)
    found = []
    for person in journeys.people():
        tracked, told = journeys.sources_of(person)
        if tracked and not set(told) <= set(tracked):
            found.append(Difference(person, told, tracked, latest.get(person)))
    return tuple(found)
