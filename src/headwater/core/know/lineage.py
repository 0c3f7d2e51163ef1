"""Lineage: how many clients trace back to a source, however many hops away. Not credit, a head count.

A client counts once for every ancestor on its chains, also when an ancestor stands twice on them or the
client hired several times.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from headwater.core.trace import NOBODY, Trace


@dataclass(frozen=True, slots=True)
class Starts:
    """Where the chains of a window's clients begin.

    `once` has the standing of each client that hired once, `often` for each other client its standings.
    """

    once: Sequence[int]
    often: Sequence[Sequence[int]]

    def all(self) -> Iterator[Sequence[int]]:
        """The standings of every client."""
        yield from ((standing,) for standing in self.once)
        yield from self.often


def lineage_counts(*, trace: Trace, starts: Starts) -> Counter[int]:
    """The number of clients behind each source.

    Where chains do not branch, clients are counted up the forest of links in one pass; the others are walked.
    """
    counts = array("q", bytes(8 * len(trace.links)))
    lineage: Counter[int] = Counter()
    single, root = trace.single, trace.root
    alike = (several[0] for several in starts.often if len(set(several)) == 1)
    for standing in chain(starts.once, alike):
        if standing == NOBODY:
            continue
        link = single[standing]
        if link >= 0 and root[link] >= 0:
            counts[link] += 1
        else:
            lineage.update(trace.ancestors(standings=[standing]))
    for several in starts.often:
        if len(set(several)) > 1:
            lineage.update(trace.ancestors(standings=several))
    up = trace.up
    for number in range(len(counts) - 1, -1, -1):
        if counts[number] and up[number] >= 0:
            counts[up[number]] += counts[number]
    hidden = _below_themselves(trace, counts)
    for number, source in enumerate(trace.source):
        if counts[number] and number not in hidden:
            lineage[source] += counts[number]
    return lineage


def _below_themselves(trace: Trace, counts: array[int]) -> set[int]:
    """Links whose source also stands further up the same chain: there its clients are counted already."""
    first_sent: dict[int, int] = {}
    suspects = False
    for number, source in enumerate(trace.source):
        if counts[number] and trace.up[number] >= first_sent.setdefault(source, number) >= 0:
            suspects = True
    return _walk_down(trace, counts) if suspects else set()


def _walk_down(trace: Trace, counts: array[int]) -> set[int]:
    """Walk the forest from the roots down, knowing who stands above."""
    below: dict[int, list[int]] = {}
    roots: list[int] = []
    for number, count in enumerate(counts):
        if count:
            above = trace.up[number]
            (below.setdefault(above, []) if above >= 0 else roots).append(number)
    hidden: set[int] = set()
    standing_above: Counter[int] = Counter()
    waiting = roots
    while waiting:
        number = waiting.pop()
        if number < 0:
            standing_above[trace.source[~number]] -= 1
            continue
        source = trace.source[number]
        if standing_above[source]:
            hidden.add(number)
        standing_above[source] += 1
        waiting.append(~number)
        waiting += below.get(number, ())
    return hidden
