"""Circles: communities in the network, found from who knows whom and named by what their members share.

Fewer than three people are no circle. `communities` says how they are found and what that method does not see. The
answer depends on the network and the seed, not on the order of rows.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from headwater.core.know.network import measures
from headwater.core.know.network.communities import communities
from headwater.core.know.network.graph import Network

SMALLEST: Final = 3
TRAITS: Final = ("group", "organisation", "met at", "trade", "city")
"""What members can share, the most telling first."""
ENOUGH_OF_CIRCLE: Final = 1 / 3
"""At least this share of the members, and three of them, must share what names a circle."""
LIFT: Final = 2
"""What names a circle is so many times as common inside as in the network, or half of those who share it are inside."""


@dataclass(frozen=True, slots=True)
class Trait:
    """Something people can share: `kind` is one of TRAITS, `name` as it is to be shown ("Südwind breakfast")."""

    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Circle:
    """A community: its members, the best connected inside first, and its name.

    `shared` is what the name was taken from, with how many members share it; None where the circle is named after
    its best connected member.
    """

    number: int
    name: str
    members: tuple[int, ...]
    shared: Trait | None = None
    sharing: int = 0

    @property
    def says(self) -> str:
        """The name with its evidence: "Südwind breakfast: 11 of 14"."""
        if self.shared is None:
            return f"{self.name}: {len(self.members)} people"
        return f"{self.name}: {self.sharing} of {len(self.members)}"


@dataclass(frozen=True)
class Circles:
    """The circles of a network, the largest first, numbered from 0."""

    circles: tuple[Circle, ...]

    @cached_property
    def of(self) -> Mapping[int, int]:
        """The number of the circle that each person belongs to; who is in none is left out."""
        return {person: circle.number for circle in self.circles for person in circle.members}


def circles(
    *,
    network: Network,
    traits: Mapping[int, Iterable[Trait]],
    names: Mapping[int, str],
    seed: int = 0,
) -> Circles:
    """The circles of the network. `traits` says what each person is known to share, `names` how each is called."""
    inside = [_by_standing(network, members) for members in _communities(network, seed)]
    inside.sort(key=lambda members: (-len(members), min(members)))
    shared = _shared_names(inside, traits)
    taken: Counter[str] = Counter()
    found = []
    for number, members in enumerate(inside):
        trait, sharing = shared.get(number, (None, 0))
        name = _distinct(trait.name if trait else _around(members, names), taken)
        found.append(Circle(number, name, members, trait, sharing))
    return Circles(tuple(found))


def _communities(network: Network, seed: int) -> list[set[int]]:
    near = measures.neighbours(count=len(network.people), arcs=network.arcs())
    parts = communities(near=near, seed=seed)
    return [{network.people[place] for place in part} for part in parts if len(part) >= SMALLEST]


def _by_standing(network: Network, members: set[int]) -> tuple[int, ...]:
    """The members, those with the most weight inside the circle first."""
    weight = {
        person: sum(bond.weight for other, bond in network.near[person].items() if other in members)
        for person in members
    }
    return tuple(sorted(members, key=lambda person: (-weight[person], person)))


def _shared_names(
    inside: Sequence[Sequence[int]], traits: Mapping[int, Iterable[Trait]]
) -> dict[int, tuple[Trait, int]]:
    """For each circle that has one, the trait that tells it best, no trait twice; the best fit chooses first.

    Fit is the F-measure of trait and circle: 2 x members with it / (members + all people with it).
    """
    whole, within = _counted(inside, traits)
    everybody = max(1, len({person for members in inside for person in members}))
    offers = []
    for number, counts in enumerate(within):
        size = len(inside[number])
        for trait, sharing in counts.items():
            often = sharing / size >= LIFT * whole[trait] / everybody or sharing >= whole[trait] / 2
            if sharing >= max(SMALLEST, size * ENOUGH_OF_CIRCLE) and often:
                fit = 2 * sharing / (size + whole[trait])
                offers.append((-fit, TRAITS.index(trait.kind), trait.name, number, trait, sharing))
    chosen: dict[int, tuple[Trait, int]] = {}
    given: set[Trait] = set()
    for *_, number, trait, sharing in sorted(offers, key=lambda offer: offer[:4]):
        if number not in chosen and trait not in given:
            chosen[number] = trait, sharing
            given.add(trait)
    return chosen


def _counted(
    inside: Sequence[Sequence[int]], traits: Mapping[int, Iterable[Trait]]
) -> tuple[Counter[Trait], list[Counter[Trait]]]:
    """How many people share each trait, in all circles and in each; names that differ only in case are one."""
    spelt: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for person in sorted(traits):
        for trait in traits[person]:
            if trait.name.strip():
                spelt[trait.kind, trait.name.strip().casefold()][trait.name.strip()] += 1
    usual = {
        key: Trait(key[0], min(spellings, key=lambda name: (-spellings[name], name)))
        for key, spellings in spelt.items()
    }
    within = []
    for members in inside:
        counts: Counter[Trait] = Counter()
        for person in members:
            held = {(trait.kind, trait.name.strip().casefold()) for trait in traits.get(person, ())}
            counts.update(usual[key] for key in held if key in usual)
        within.append(counts)
    return sum(within, Counter()), within


def _around(members: Sequence[int], names: Mapping[int, str]) -> str:
    return f"around {names.get(members[0], '') or f'contact {members[0]}'}"


def _distinct(name: str, taken: Counter[str]) -> str:
    """The name, with a number behind it where another circle already has it."""
    taken[name] += 1
    return name if taken[name] == 1 else _distinct(f"{name} ({taken[name]})", taken)
