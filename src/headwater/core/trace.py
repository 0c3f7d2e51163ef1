"""Where a client came from: links followed backwards in time, hop by hop, to the root sources.

A link explains another only if it was made before it, so every trace ends, also where people refer each
other in circles. Links are numbered in order of time. What was known of a party at some moment is then one
number, its *standing*: the number of the latest link into it by then, or `NOBODY`. All of tracing is
arithmetic on these numbers, in time order and without recursion.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from itertools import repeat
from operator import attrgetter
from typing import Final

from headwater.core.credit.models import TouchModel
from headwater.core.credit.parts import WHOLE
from headwater.core.credit.touch import ALL as TOUCH_MODELS
from headwater.core.words import UNDATED, Book, Engagement, Kind, Link

NOBODY: Final = -1
"""Nobody had sent this party by then."""

SEVERAL: Final = -2
"""Several links share the credit here, so there is no single way up."""

DAY_SECONDS: Final = 86_400


@dataclass(frozen=True, slots=True)
class Hop:
    """One link of a chain; `part` is its share (of `WHOLE`) of the credit for the one it sent."""

    link: Link
    part: int


@dataclass(frozen=True, slots=True)
class Path:
    """One way from a client back to a root, nearest hop first, with its share (of `WHOLE`, rounded down)."""

    hops: tuple[Hop, ...]
    part: int


class TraceError(ValueError):
    """A trace was asked for in a way that has no answer. The text may be shown."""


def touch_model(name: str) -> TouchModel:
    """The touch model of that name. Raises TraceError with the names there are."""
    if name not in TOUCH_MODELS:
        raise TraceError(f"There is no touch model “{name}”. Choose one of: {', '.join(TOUCH_MODELS)}.")
    return TOUCH_MODELS[name]


def first_links(prospects: Sequence[int]) -> dict[int, int]:
    """The number of the first link into each prospect; `prospects` has the one of each link, in time order."""
    return dict(zip(reversed(prospects), range(len(prospects) - 1, -1, -1), strict=True))


def first_parents(
    sources: Sequence[int], prospects: Sequence[int], *, first: Mapping[int, int] | None = None
) -> tuple[array[int], list[int], array[int]]:
    """Root and depth of every link, under the touch model "first". `sources[i]` sent `prospects[i]`.

    The links are given in time order; `first` is `first_links` of the prospects where that is known already. The
    chain of link i goes on through the earliest link into its source, if that is earlier than i: its number is the
    *parent* (or -1). Returns (parents, root sources, depths); a link whose source nobody had sent before has that
    source as root and depth 1.
    """
    into = first_links(prospects) if first is None else first
    count = len(sources)
    parents, depths = array("q", [-1]) * count, array("q", [1]) * count
    roots = list(sources)
    for index, parent in enumerate(map(into.get, sources, repeat(count))):
        if parent < index:
            parents[index] = parent
            roots[index] = roots[parent]
            depths[index] = depths[parent] + 1
    return parents, roots, depths


class Trace:
    """All links of a book, woven for tracing under one touch model.

    Links whose source is of kind "unknown" explain nothing: who they sent is unsourced. The columns below
    have one entry per link, in time order; they are shared by the readers of a trace and never changed.
    """

    __slots__ = (
        "_into",
        "_steps",
        "before",
        "depth",
        "half_life_days",
        "last_into",
        "links",
        "previous",
        "root",
        "single",
        "source",
        "touch",
        "unknown_links",
        "up",
    )

    links: list[Link]
    unknown_links: list[Link]
    """Links whose source is of kind "unknown", in time order."""
    last_into: dict[int, int]
    """The latest link of all into each prospect."""
    source: list[int]
    before: array[int]
    """The standing of the source when it sent this link."""
    previous: array[int]
    """The link into the same prospect before this one: walking it lists all that a standing holds."""
    single: array[int]
    """For this link as a standing: the one link that takes all credit, or SEVERAL."""
    up: array[int]
    """The one link that explains the source of this link, NOBODY at a root, or SEVERAL."""
    root: array[int]
    """The link at the root end of the chain, or SEVERAL when the chain branches on the way."""
    depth: array[int]
    """Sources on the chain from this link to its root, both counted (0 where it branches)."""

    def __init__(self, *, book: Book, touch: str = "first", half_life_days: float = 30) -> None:
        """Weave the links of `book`; `half_life_days` matters to the touch model "decay" only."""
        self.touch = touch_model(touch)
        self.half_life_days = half_life_days
        self.links, self.unknown_links = _links_in_order(book)
        self.source = [link.source for link in self.links]
        self._steps: dict[int, tuple[tuple[int, int], ...]] = {}
        self._into: dict[int, tuple[list[datetime], list[int]]] = {}
        self._weave()

    def _weave(self) -> None:
        takes_all = self.touch.takes_all
        last_into: dict[int, int] = {}
        before, previous, single = array("i"), array("i"), array("i")
        up, root, depth = array("i"), array("i"), array("i")
        for index, link in enumerate(self.links):
            prospect = link.prospect
            standing = last_into.get(link.source, NOBODY)
            earlier = last_into.get(prospect, NOBODY)
            last_into[prospect] = index
            before.append(standing)
            previous.append(earlier)
            if earlier == NOBODY or takes_all == -1:
                single.append(index)
            else:
                single.append(single[earlier] if takes_all == 0 else SEVERAL)
            above = NOBODY if standing == NOBODY else single[standing]
            up.append(above)
            if above >= 0:
                root.append(root[above])
                depth.append(depth[above] + 1 if root[above] >= 0 else 0)
            else:
                root.append(index if above == NOBODY else SEVERAL)
                depth.append(1 if above == NOBODY else 0)
        self.before, self.previous, self.single = before, previous, single
        self.up, self.root, self.depth = up, root, depth
        self.last_into = last_into

    def standing(self, *, party: int, at: datetime) -> int:
        """The latest link into `party` made at or before `at`, or NOBODY."""
        latest = self.last_into.get(party, NOBODY)
        if latest == NOBODY or self.links[latest].at <= at:
            return latest
        if self.previous[latest] == NOBODY:
            return NOBODY
        if party not in self._into:
            numbers = list(self.held(latest))[::-1]
            self._into[party] = ([self.links[number].at for number in numbers], numbers)
        instants, numbers = self._into[party]
        count = bisect_right(instants, at)
        return numbers[count - 1] if count else NOBODY

    def standings(self, *, engagements: Iterable[Engagement]) -> list[int]:
        """The standing of each client at its engagement: the latest link that can have brought it."""
        latest, links = self.last_into.get, self.links
        found: list[int] = []
        for engagement in engagements:
            number = latest(engagement.client, NOBODY)
            if number != NOBODY and links[number].at > engagement.at:
                number = self.standing(party=engagement.client, at=engagement.at)
            found.append(number)
        return found

    def held(self, standing: int) -> Iterator[int]:
        """The links that a standing holds, newest first."""
        while standing != NOBODY:
            yield standing
            standing = self.previous[standing]

    def steps(self, standing: int) -> tuple[tuple[int, int], ...]:
        """The links that share the credit at a standing, oldest first, each with its parts of `WHOLE`."""
        if standing == NOBODY:
            return ()
        single = self.single[standing]
        if single >= 0:
            return ((single, WHOLE),)
        if standing not in self._steps:
            numbers = list(self.held(standing))[::-1]
            newest = self.links[numbers[-1]].at
            ages = [(newest - self.links[number].at).total_seconds() / DAY_SECONDS for number in numbers]
            parts = self.touch.split(ages, self.half_life_days)
            self._steps[standing] = tuple(zip(numbers, parts, strict=True))
        return self._steps[standing]

    def origins(self, *, engagement: Engagement) -> tuple[Hop, ...]:
        """All links that can have brought this engagement, oldest first, with the credit of each."""
        standing = self.standing(party=engagement.client, at=engagement.at)
        parts = dict(self.steps(standing))
        return tuple(Hop(self.links[number], parts.get(number, 0)) for number in self.held(standing))[::-1]

    def chain(self, *, engagement: Engagement) -> tuple[Hop, ...]:
        """The chain behind an engagement, nearest source first, root last; empty when it is unsourced.

        Where several links share the credit it follows the heaviest, on a tie the earliest.
        """
        hops: list[Hop] = []
        standing = self.standing(party=engagement.client, at=engagement.at)
        while standing != NOBODY:
            number, part = max(self.steps(standing), key=lambda step: (step[1], -step[0]))
            hops.append(Hop(self.links[number], part))
            standing = self.before[number]
        return tuple(hops)

    def paths(self, *, engagement: Engagement, limit: int = 100) -> tuple[Path, ...]:
        """The ways back from an engagement to its roots, at most `limit` of them, heaviest first."""
        found: list[Path] = []
        hops: list[Hop] = []
        start = self.standing(party=engagement.client, at=engagement.at)
        waiting = [(0, number, part, WHOLE) for number, part in self._heaviest_last(start)]
        while waiting and len(found) < limit:
            level, number, part, share = waiting.pop()
            share = share * part // WHOLE
            del hops[level:]
            hops.append(Hop(self.links[number], part))
            standing = self.before[number]
            if standing == NOBODY:
                found.append(Path(tuple(hops), share))
            waiting += [(level + 1, step, each, share) for step, each in self._heaviest_last(standing)]
        return tuple(sorted(found, key=lambda path: -path.part))

    def _heaviest_last(self, standing: int) -> list[tuple[int, int]]:
        return sorted(self.steps(standing), key=lambda step: (step[1], -step[0]))

    def ancestors(self, *, standings: Sequence[int]) -> set[int]:
        """The parties anywhere on the chains from these standings back: the lineage, each party once."""
        parties: set[int] = set()
        seen: set[int] = set()
        waiting = [standing for standing in standings if standing != NOBODY]
        shared = self.touch.takes_all is None
        while waiting:
            number = waiting.pop()
            if not shared:
                number = self.single[number]
            while number != NOBODY and number not in seen:
                seen.add(number)
                parties.add(self.source[number])
                if self.before[number] != NOBODY:
                    waiting.append(self.before[number])
                number = self.previous[number] if shared else NOBODY
        return parties


def day_of(*, at: datetime, zone: tzinfo) -> date | None:
    """The user's day of an instant, None for what is undated."""
    return None if at == UNDATED else at.astimezone(zone).date()


def _links_in_order(book: Book) -> tuple[list[Link], list[Link]]:
    """The links that explain something and those with an unknown source, each in time order."""
    unknown = {party.id for party in book.parties.values() if party.kind is Kind.UNKNOWN}
    links = sorted(book.links, key=attrgetter("at", "id"))
    if not unknown:
        return links, []
    return [link for link in links if link.source not in unknown], [
        link for link in links if link.source in unknown
    ]
