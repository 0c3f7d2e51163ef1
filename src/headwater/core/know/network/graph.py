"""The network of who knows whom: parallel ties joined to one weighted bond per pair, the owner taken out first.

In an owner's address book everybody is one step from the owner, so with the owner inside everybody would look equally
near to everybody. Row order does not matter: people and bonds stand in order of id.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from headwater.core.know.network.ties import KINDS, Tie, freshness

LISTED: Final = 20
"""So many rows at most are kept as evidence for one kind of tie between two people; the count is of all."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What of one kind shows a bond: how many facts, the last day (None: undated), its words, the latest rows."""

    kind: str
    count: int
    last: date | None
    said: str
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Bond:
    """Two contacts who know each other, `a` < `b`, how well (`weight`), and why we think so, strongest kind first."""

    a: int
    b: int
    weight: float
    shown: tuple[Shown, ...]


@dataclass(frozen=True)
class Network:
    """People in order of id (also those without bonds, where they were named) and their bonds."""

    people: tuple[int, ...]
    bonds: tuple[Bond, ...]

    @cached_property
    def near(self) -> Mapping[int, Mapping[int, Bond]]:
        """For each person the others they know, in order of id."""
        found: dict[int, dict[int, Bond]] = {person: {} for person in self.people}
        for bond in self.bonds:
            found[bond.a][bond.b] = bond
            found[bond.b][bond.a] = bond
        return {person: dict(sorted(others.items())) for person, others in found.items()}

    @cached_property
    def place(self) -> Mapping[int, int]:
        """Where each person stands in `people`."""
        return {person: place for place, person in enumerate(self.people)}

    def arcs(self) -> list[tuple[int, int, float]]:
        """The bonds as (place, place, weight), for the measures."""
        return [(self.place[bond.a], self.place[bond.b], bond.weight) for bond in self.bonds]

    def strength(self, person: int) -> float:
        """The weight of all bonds of a person."""
        return math.fsum(bond.weight for bond in self.near[person].values())


def network(
    *, ties: Iterable[Tie], today: date, left_out: Collection[int] = (), people: Iterable[int] = ()
) -> Network:
    """The network of these ties as it stands today.

    `left_out` are the owner, and parties that are no contacts; they go before anything is counted. `people` names
    contacts who belong to the network also without a tie. A tie to oneself is none. The weight of a bond adds up,
    over the kinds, base x log2(1 + s), where s is the sum of the aged weights of the kind: the first fact counts
    whole, three count twice, seven three times, so a hundred mails do not make fifty friends.
    """
    out = frozenset(left_out)
    between: dict[tuple[int, int], dict[str, list[Tie]]] = defaultdict(lambda: defaultdict(list))
    for tie in ties:
        if tie.a != tie.b and tie.a not in out and tie.b not in out:
            between[min(tie.a, tie.b), max(tie.a, tie.b)][tie.kind].append(tie)
    bonds = [
        bond for pair, by_kind in sorted(between.items()) if (bond := _bond(pair, by_kind, today)) is not None
    ]
    named = {person for person in people if person not in out}
    named.update(person for pair in between for person in pair)
    return Network(people=tuple(sorted(named)), bonds=tuple(bonds))


def _bond(pair: tuple[int, int], by_kind: Mapping[str, list[Tie]], today: date) -> Bond | None:
    """The bond of two people, None when all that showed it has aged out."""
    found: list[tuple[float, Shown]] = []
    for kind, ties in by_kind.items():
        left = math.fsum(tie.weight * freshness(tie=tie, today=today) for tie in ties)
        if left > 0:
            found.append((KINDS[kind].base * math.log2(1 + left), _shown(kind, ties)))
    if not found:
        return None
    found.sort(key=lambda each: (-each[0], each[1].kind))
    return Bond(*pair, math.fsum(weight for weight, _ in found), tuple(shown for _, shown in found))


def _shown(kind: str, ties: list[Tie]) -> Shown:
    latest = sorted(ties, key=lambda tie: (tie.at or date.min, tie.evidence, tie.said), reverse=True)
    rows = tuple(dict.fromkeys(tie.evidence for tie in latest))
    said = next((tie.said for tie in latest if tie.said), "")
    return Shown(kind=kind, count=len(ties), last=latest[0].at, said=said, rows=rows[:LISTED])
