"""Lineage: how many clients trace back to a source, however many hops away. Not credit, a head count.

A client counts once for every ancestor on its chains, also when an ancestor stands twice on them or the
client hired several times.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from headwater.core.trace import NOBODY, Trace

Starts = Mapping[int, Sequence[int]]
"""For each client the standing it had at each time it hired."""


def lineage_counts(*, trace: Trace, starts: Starts) -> Counter[int]:
    """The number of clients behind each source.

    Where chains do not branch, clients are counted up the forest of links in one pass; the others are walked.
    """
    counts = array("q", bytes(8 * len(trace.links)))
    lineage: Counter[int] = Counter()
    for standings in starts.values():
        standing = standings[0]
        if len(standings) > 1 and any(each != standing for each in standings):
            lineage.update(trace.ancestors(standings=standings))
        elif standing != NOBODY:
            single = trace.single[standing]
            if single >= 0 and trace.root[single] >= 0:
                counts[single] += 1
            else:
                lineage.update(trace.ancestors(standings=standings))
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


def clients_behind(*, trace: Trace, starts: Starts, sources: Collection[int]) -> int:
    """How many clients have at least one of `sources` anywhere on their chains, each client counted once."""
    wanted = set(sources)
    reached = bytearray(len(trace.links))
    shared = trace.touch.takes_all is None
    for number, source in enumerate(trace.source):
        above = trace.before[number] if shared else trace.up[number]
        earlier = trace.previous[number] if shared else NOBODY
        if source in wanted or (above >= 0 and reached[above]) or (earlier >= 0 and reached[earlier]):
            reached[number] = 1
    link_of = range(len(trace.links)) if shared else trace.single
    return sum(
        any(standing != NOBODY and reached[link_of[standing]] for standing in standings)
        for standings in starts.values()
    )
