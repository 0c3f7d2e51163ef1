"""Who leads, said honestly: two root sources where two stand out, and how many share the place where none does.

There is one rule for ties everywhere: the larger first, equals by name. A place that more sources share than it
can hold is told as shared, for which of them the alphabet puts first is no finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from heapq import nlargest
from typing import TypeVar

from headwater.core.credit.parts import as_count
from headwater.core.know.facts import Headline
from headwater.core.words import UNKNOWN, Party

Number = TypeVar("Number", int, Decimal)
MOST_NAMED = 3
"""So many sources who share the first place are named; of more, only the number is told."""


@dataclass(frozen=True, slots=True)
class Leading:
    """The roots in front, not yet in order: `ids` are to be named, `clients` stand to their account.

    `first` counts those who share the first place where there are more than two, else 0; `second` those who share
    the second place where there are more than one, else 0; `of` counts all roots.
    """

    ids: tuple[int, ...]
    clients: int
    first: int
    second: int
    of: int


def in_order(party: Party) -> tuple[str, str, int]:
    """How sources with the same figure are put in order: by name."""
    return party.name.casefold(), party.name, party.id


def shared_ranks(*, figures: Iterable[tuple[int, object]]) -> dict[int, int]:
    """The rank of each party, the largest figure first: equals share a rank and the next one comes after them all."""
    ranks: dict[int, int] = {}
    rank: int = 0
    last: object = None
    for place, (party, figure) in enumerate(figures, start=1):
        if rank == 0 or figure != last:
            rank, last = place, figure
        ranks[party] = rank
    return ranks


def leading(*, clients: Mapping[int, int]) -> Leading | None:
    """Who leads an account of root sources, by parts of clients; None when no root is known."""
    known = {party: part for party, part in clients.items() if party != UNKNOWN.id and part > 0}
    if not known:
        return None
    largest = max(known.values())
    first = tuple(party for party, part in known.items() if part == largest)
    if len(first) > 2:
        named = first if len(first) <= MOST_NAMED else ()
        return Leading(named, largest * len(first), len(first), 0, len(known))
    rest = {party: part for party, part in known.items() if part < largest}
    if len(first) == 2 or not rest:
        return Leading(first, largest * len(first), 0, 0, len(known))
    next_largest = max(rest.values())
    second = tuple(party for party, part in rest.items() if part == next_largest)
    if len(second) > 1:
        return Leading(first, largest, 0, len(second), len(known))
    return Leading(first + second, largest + next_largest, 0, 0, len(known))


def front(*, amounts: Mapping[int, Number]) -> list[int]:
    """The sources among whom the two largest are: those with at least as much as the second."""
    known = {party: amount for party, amount in amounts.items() if party != UNKNOWN.id and amount > 0}
    largest = nlargest(2, known.values())
    return [party for party, amount in known.items() if amount >= largest[-1]] if largest else []


def headline(*, clients: Mapping[int, int], names: Mapping[int, Party], of: int) -> Headline | None:
    """The facts of the one sentence. `names` holds at least the parties that lead; `of` are all clients.

    What it counts is what the account of the root sources shows, so a client who came back before anybody sent it
    counts in part here as it does in the ranking.
    """
    found = leading(clients=clients)
    if found is None:
        return None
    named = sorted(
        (names[party] for party in found.ids), key=lambda party: (-clients[party.id], in_order(party))
    )
    return Headline(
        clients=as_count(found.clients),
        of=of,
        sources=tuple(named),
        sharing_first=found.first,
        sharing_second=found.second,
        roots=found.of,
    )
