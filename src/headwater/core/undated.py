"""An order for links that nobody dated, so that chains can still be read.

A bare list of clients with "referred by" says nothing of time. If Ann was sent by Bob and Carol by Ann, then Ann
must have been sent first, whatever the order of the rows. Only where people refer each other in circles does the
order of the rows decide.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence


def reading_order(*, sources: Sequence[int], prospects: Sequence[int]) -> list[int]:
    """The numbers of undated links in an order in which every link into a source comes before those from it.

    Link i is `sources[i]` who sent `prospects[i]`. Number the links by their place in this order (`Link.id`), for
    links of the same instant are told apart by their id. Circles are cut where they first appear in the rows.
    """
    place = _places_of_parties(sources, prospects)
    return sorted(range(len(sources)), key=lambda link: (place[sources[link]], link))


def _places_of_parties(sources: Sequence[int], prospects: Sequence[int]) -> dict[int, int]:
    """Kahn's topological order of the parties; where only circles are left, the party seen first goes first."""
    waiting_for: dict[int, int] = {}
    sent: dict[int, list[int]] = {}
    for source, prospect in zip(sources, prospects, strict=True):
        waiting_for.setdefault(source, 0)
        waiting_for[prospect] = waiting_for.get(prospect, 0) + 1
        sent.setdefault(source, []).append(prospect)
    ready = deque(party for party, count in waiting_for.items() if not count)
    remaining = iter(list(waiting_for))
    place: dict[int, int] = {}
    while len(place) < len(waiting_for):
        party = ready.popleft() if ready else next(each for each in remaining if each not in place)
        if party in place:
            continue
        place[party] = len(place)
        for prospect in sent.get(party, ()):
            waiting_for[prospect] -= 1
            if not waiting_for[prospect]:
                ready.append(prospect)
    return place
