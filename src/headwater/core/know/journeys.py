"""The way a client came, in one line: who sent them, what they read, and what they say themselves, in order of time.

Links of the ledger (a person or a content sent somebody), steps of a journey (an article read, an eBook asked for, a
meeting booked) and self-reports stand on one path, up to the engagement they led to. What looks like a machine's doing
is left out. A self-report that names a source which stands on the path anyway confirms it and is no touch of its own;
one that names another source is a touch like any other, so tracked and told both count.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from operator import itemgetter
from typing import Final, NamedTuple

from headwater.core.credit.path.journey import Journey, Path
from headwater.core.trace import DAY_SECONDS, day_of
from headwater.core.windows import EVERYTHING
from headwater.core.words import Book, Engagement, Kind, Window

TOLD: Final = "told"
"""The certainty of a step that the prospect named when asked; every other certainty is tracked."""

REFERRED: Final = "referred"
"""The kind of a touch that is a link of the ledger."""

MAKES_KNOWN: Final = frozenset({REFERRED, "opted in", "asked"})
"""Kinds of touch by which somebody becomes known to me: the lead of W and full path."""

OPPORTUNITY: Final = frozenset({"booked", "met", "proposed"})
"""Kinds of step that show an opportunity."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something `person` did or was sent on the way, at `at` (aware, UTC).

    `source` is the content or contact that it came by; None: nobody's (a meeting held), which marks a turning point of
    the journey and gives no credit by itself. `kind` is one of seen, read, opted in, mailed, clicked, booked, met,
    proposed, asked. `machine` says that a machine is suspected behind it; `certainty` how sure it is, `TOLD` for a
    self-report. Steps of one instant are ordered by `id`.
    """

    id: int
    person: int
    source: int | None
    at: datetime
    kind: str
    machine: bool = False
    certainty: str = ""


@dataclass(frozen=True, slots=True)
class Touch:
    """One touch of a path: a source, and when it met the person. `told` says that it is known from a self-report."""

    source: int
    at: datetime
    kind: str
    told: bool = False


@dataclass(frozen=True, slots=True)
class Travelled:
    """One journey up to a moment, oldest touch first, with the places of its turning points (None: not seen)."""

    touches: tuple[Touch, ...]
    lead: int | None = None
    opportunity: int | None = None

    def to_weigh(self, half_life_days: float) -> Journey:
        """The journey as path models see it, ages in days."""
        last = self.touches[-1].at
        return Journey(
            steps=tuple(touch.source for touch in self.touches),
            ages=tuple((last - touch.at).total_seconds() / DAY_SECONDS for touch in self.touches),
            half_life=half_life_days,
            lead=self.lead,
            opportunity=self.opportunity,
        )


class _Event(NamedTuple):
    """A link (rank 0) or a step (rank 1) on somebody's way, in the order of the first three."""

    at: datetime
    rank: int
    id: int
    source: int | None
    kind: str
    told: bool


_ORDER: Final = itemgetter(0, 1, 2)
_INSTANT: Final = itemgetter(0)


class Journeys:
    """The journeys of everybody in a book. The order of its rows and of the steps makes no difference."""

    __slots__ = ("_book", "_events")

    def __init__(self, *, book: Book, steps: Iterable[Step]) -> None:
        """Put the links of `book` and the `steps` in order of time, by person."""
        self._book = book
        unknown = {party.id for party in book.parties.values() if party.kind is Kind.UNKNOWN}
        events: dict[int, list[_Event]] = {}
        for link in book.links:
            if link.source not in unknown:
                events.setdefault(link.prospect, []).append(
                    _Event(link.at, 0, link.id, link.source, REFERRED, False)
                )
        for step in steps:
            if not step.machine:
                source = None if step.source in unknown or step.source == step.person else step.source
                told = step.certainty == TOLD
                events.setdefault(step.person, []).append(
                    _Event(step.at, 1, step.id, source, step.kind, told)
                )
        for each in events.values():
            each.sort(key=_ORDER)
        self._events = events

    def before(self, *, engagement: Engagement) -> Travelled:
        """The journey that can have brought this engagement. Without a touch it is of unknown origin."""
        events = self._events.get(engagement.client, [])
        count = bisect_right(events, engagement.at, key=_INSTANT)
        return _travelled(events[:count])

    def unconverted(self) -> Iterator[Travelled]:
        """The journeys of prospects who never hired, whose last touch is all there is."""
        clients = {engagement.client for engagement in self._book.engagements}
        for person in sorted(self._events.keys() - clients):
            journey = _travelled(self._events[person])
            if journey.touches:
                yield journey

    def sources_of(self, person: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The sources tracked for this person and those told by them, each once, in order of time."""
        events = self._events.get(person, [])
        tracked = dict.fromkeys(e.source for e in events if e.source is not None and not e.told)
        told = dict.fromkeys(e.source for e in events if e.source is not None and e.told)
        return tuple(tracked), tuple(told)

    def people(self) -> list[int]:
        """Everybody with anything on their way, by id."""
        return sorted(self._events)


def paths_to_learn_from(
    *,
    travelled: Sequence[Travelled],
    journeys: Journeys,
    window: Window = EVERYTHING,
    zone: tzinfo = UTC,
) -> list[Path]:
    """Journeys for the models that learn: those `travelled` by engagements, and those that led nowhere.

    The latter count in the window of their last touch. A prospect of last week may yet hire and counts as led nowhere
    until then: over short windows that is a limit of these models.
    """
    paths = [Path(tuple(touch.source for touch in each.touches), 1.0) for each in travelled if each.touches]
    paths += [
        Path(tuple(touch.source for touch in each.touches), 0.0, 0.0, 1.0)
        for each in journeys.unconverted()
        if window.holds(day_of(at=each.touches[-1].at, zone=zone))
    ]
    return paths


def _travelled(events: Sequence[_Event]) -> Travelled:
    """The touches among these events, and the places of the turning points.

    A turning point that no source carried belongs to the touch before it.
    """
    tracked = {event.source for event in events if not event.told}
    touches: list[Touch] = []
    lead: int | None = None
    opportunity: int | None = None
    for event in events:
        if event.source is not None and not (event.told and event.source in tracked):
            touches.append(Touch(event.source, event.at, event.kind, event.told))
        place = len(touches) - 1 if touches else None
        if lead is None and event.kind in MAKES_KNOWN:
            lead = place
        if opportunity is None and event.kind in OPPORTUNITY:
            opportunity = place
    return Travelled(tuple(touches), lead, opportunity)
