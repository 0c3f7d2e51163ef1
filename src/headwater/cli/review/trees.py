"""Chains as trees: each root source with everybody it brought, however many hops down, longest chain first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from headwater.core.know.clients import ClientTraces
from headwater.core.know.facts import ClientTrace, Review
from headwater.core.words import Party

MOST_CLIENTS = 20_000
MOST_HOPS = 300_000
"""With more clients or hops than this, trees are drawn from the longest chains only."""
LONGEST = 500
FIRST = 20


@dataclass(slots=True, eq=False)
class Branch:
    """A party on a chain, the day it was sent (None: not known, or a root), and those it sent.

    `height` counts the hops down to the furthest client; `clients` those of the window on and below this branch.
    `client` is its own trace when it is itself a client of the window.
    """

    party: Party
    on: date | None = None
    client: ClientTrace | None = None
    below: dict[int, Branch] = field(default_factory=dict)
    height: int = 0
    clients: int = 0

    def children(self) -> list[Branch]:
        """Those it sent, the one with the longest chain first."""
        return sorted(
            self.below.values(),
            key=lambda each: (-each.height, -each.clients, each.on or date.min, each.party.name.casefold()),
        )


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a drawn tree: `last` says of each hop from the root down whether it is its parent's last."""

    branch: Branch
    last: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees, the longest chain first. `whole` says that every client of the window stands in them."""

    trees: tuple[Branch, ...]
    whole: bool


def chain_trees(review: Review) -> Forest:
    """The trees with a chain of two hops or more."""
    roots: dict[int, Branch] = {}
    whole = True
    hops = 0
    for client in _clients(review):
        if hops > MOST_HOPS:
            whole = False
            break
        hops += len(client.chain)
        if client.chain:
            _plant(roots, client)
    _measure(roots)
    tall = [root for root in roots.values() if root.height > 1]
    tall.sort(key=lambda root: (-root.height, -root.clients, root.party.name.casefold()))
    return Forest(tuple(tall), whole and len(review.clients) <= MOST_CLIENTS)


def _clients(review: Review) -> Iterator[ClientTrace]:
    """Those with the longest chains, then, when they are not too many, all."""
    many = len(review.clients) > MOST_CLIENTS
    if isinstance(review.clients, ClientTraces):
        yield from review.clients.longest(top=LONGEST if many else FIRST)
    if not many:
        yield from review.clients


def _plant(roots: dict[int, Branch], client: ClientTrace) -> None:
    hops = client.chain
    root = hops[-1].party
    branch = roots.setdefault(root.id, Branch(root))
    for place in range(len(hops) - 1, -1, -1):
        sent = hops[place - 1].party if place else client.party
        below = branch.below.get(sent.id)
        if below is None:
            below = branch.below[sent.id] = Branch(sent, hops[place].on)
        branch = below
    branch.client = client


def _measure(roots: dict[int, Branch]) -> None:
    """Heights and numbers of clients, from the leaves up and without recursion: chains may be very long."""
    order: list[Branch] = list(roots.values())
    for branch in order:
        order.extend(branch.below.values())
    for branch in reversed(order):
        branch.height = max((each.height + 1 for each in branch.below.values()), default=0)
        branch.clients = sum(each.clients for each in branch.below.values()) + (branch.client is not None)


def walk(root: Branch) -> Iterator[Step]:
    """A tree line by line, root first."""
    waiting = [Step(root, ())]
    while waiting:
        step = waiting.pop()
        yield step
        children = step.branch.children()
        ends = [False] * (len(children) - 1) + [True]
        below = [Step(child, (*step.last, end)) for child, end in zip(children, ends, strict=False)]
        waiting += reversed(below)
