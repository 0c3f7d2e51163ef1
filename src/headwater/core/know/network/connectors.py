"""Connectors: contacts who reach several circles that are not otherwise joined. Reasons instead of scores.

A person *reaches* a circle when they know a firm member of it: somebody with more than half of their own bonds (by
weight) inside. So who knows only the go-between does not count as one. Of the k circles a person reaches, those that
other people join as well count less: *separate* = k - (2 / k) x the sum over pairs of circles of how far the pair is
joined without this person, which is the number of other bonds between the two for each member of the smaller one, one
at most. Circles that nobody else joins count whole; circles that everybody joins count as one circle together. It is
the effective size (Burt 1992, Borgatti 1997) of the person's network of circles.

A connector reaches at least two circles. The order: separate circles to the nearest whole, then effective size, then
low constraint, then betweenness. At most one in ten of the people is called a connector (but five may be, and no more
than a hundred): a list of half the network helps nobody. This finds who joins circles, not who is popular; where the
circles are tied to each other all over, it says that others join them as well.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from headwater.core.know.network import measures
from headwater.core.know.network.circles import Circle, Circles
from headwater.core.know.network.graph import Bond, Network

MOSTLY_ALONE: Final = 1.5
"""From so many separate circles upward a connector is said to join what hardly anybody else joins."""
ONE_IN: Final = 10
AT_LEAST, AT_MOST = 5, 100
THROUGH: Final = 3
"""So many neighbours are named for each circle that a connector reaches."""
FEWEST_PEOPLE: Final = 10
"""Below this a network says little: nobody is called a connector."""
FIRM: Final = 0.5
LARGEST: Final = 4 * 10**8
"""Where people x bonds is more than this, betweenness (twenty seconds or so) is not computed: it decides last."""


@dataclass(frozen=True, slots=True)
class Through:
    """Somebody through whom a circle is reached, how the two are known to know each other, and when last."""

    person: int
    kind: str
    last: date | None
    said: str


@dataclass(frozen=True, slots=True)
class Reached:
    """A circle that a connector reaches: how many of its members they know, and the best known of them.

    `own` says that the connector belongs to it.
    """

    circle: Circle
    knows: int
    through: tuple[Through, ...]
    own: bool


@dataclass(frozen=True, slots=True)
class Connector:
    """A contact who joins circles, with what shows it. `referred` is how many different people they have referred.

    `betweenness` is None in a network too large for it.
    """

    person: int
    reached: tuple[Reached, ...]
    separate: float
    effective_size: float
    constraint: float
    betweenness: float | None
    referred: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Connectors:
    """Those who join circles, in order, and apart from them the same people as far as they never referred anybody.

    `too_small` says that the network is too small, or has too few circles, to tell; `note` is the sentence for it, or
    for why the list is empty, or empty itself.
    """

    connectors: tuple[Connector, ...]
    untapped: tuple[Connector, ...]
    people: int
    bonds: int
    circles: int
    too_small: bool
    note: str


def connectors(
    *, network: Network, circles: Circles, referred: Mapping[int, int], names: Mapping[int, str]
) -> Connectors:
    """The connectors of a network, its owner already left out.

    `referred` holds how many different people each contact has referred so far, by the ledger. Raises CannotMeasure.
    """
    known = sum(1 for person in network.people if network.near[person])
    small = known < FEWEST_PEOPLE or len(circles.circles) < 2
    found = () if small else _ranked(network, circles, referred, names)
    return Connectors(
        connectors=found,
        untapped=tuple(each for each in found if not each.referred),
        people=known,
        bonds=len(network.bonds),
        circles=len(circles.circles),
        too_small=small,
        note=_note(known, len(circles.circles), found),
    )


def _note(known: int, count: int, found: Sequence[Connector]) -> str:
    if known < FEWEST_PEOPLE:
        return (
            f"Too few contacts are known to know each other ({known}) to tell who connects: "
            f"it takes {FEWEST_PEOPLE}. Record introductions, meetings and groups."
        )
    if count < 2:
        circle = "no circle" if count == 0 else "only one circle"
        return f"The {known} contacts who know each other form {circle}, so there is nothing to connect yet."
    if not found:
        return f"Nobody reaches two of the {count} circles, so no one connects them yet."
    return ""


def _ranked(
    network: Network, circles: Circles, referred: Mapping[int, int], names: Mapping[int, str]
) -> tuple[Connector, ...]:
    arcs, count = network.arcs(), len(network.people)
    # Weights say how well people know each other: constraint uses them; effective size counts people.
    tied_up = measures.constraint(near=measures.neighbours(count=count, arcs=arcs))
    counted = measures.neighbours(count=count, arcs=[(one, other, 1.0) for one, other, _ in arcs])
    effective = measures.effective_size(near=counted)
    between: list[float] | None = None
    if count * len(arcs) <= LARGEST:
        between = measures.betweenness(count=count, arcs=arcs, directed=False)
    reach = _reach(network, circles)
    joined = _joined(network, circles)
    found = []
    for person, knows in reach.items():
        separate = _separate(person, sorted(knows), network, circles, joined)
        size, tied = effective[network.place[person]], tied_up[network.place[person]]
        if size is not None and tied is not None:
            lies_between = None if between is None else between[network.place[person]]
            standing = _Standing(person, separate, size, tied, lies_between)
            found.append((standing.order, standing))
    known = sum(1 for person in network.people if network.near[person])
    most = min(AT_MOST, max(AT_LEAST, known // ONE_IN))
    first = [standing for _, standing in sorted(found, key=lambda each: each[0])[:most]]
    tells = len(first) == 1 or len({standing.mostly_alone for standing in first}) > 1
    return tuple(
        _connector(each, _reached(network, circles, each.person, reach[each.person]), referred, names, tells)
        for each in first
    )


@dataclass(frozen=True, slots=True)
class _Standing:
    """The measures by which connectors are put in order."""

    person: int
    separate: float
    effective_size: float
    constraint: float
    betweenness: float | None

    @property
    def mostly_alone(self) -> bool:
        """Whether hardly anybody else joins these circles."""
        return self.separate >= MOSTLY_ALONE

    @property
    def order(self) -> tuple[float, ...]:
        """What to sort by, first to last; rounded, so that the last digit of a float decides nothing."""
        return (
            -math.floor(self.separate + 0.5 + 1e-9),
            -round(self.effective_size, 9),
            round(self.constraint, 9),
            -round(self.betweenness or 0.0, 6),
            self.person,
        )


def _connector(
    standing: _Standing,
    reached: tuple[Reached, ...],
    referred: Mapping[int, int],
    names: Mapping[int, str],
    tells: bool,
) -> Connector:
    """One connector; `tells`: whether others join the same circles tells these connectors apart."""
    sent = referred.get(standing.person, 0)
    return Connector(
        person=standing.person,
        reached=reached,
        separate=standing.separate,
        effective_size=standing.effective_size,
        constraint=standing.constraint,
        betweenness=standing.betweenness,
        referred=sent,
        reasons=_reasons(standing, reached, sent, names, tells=tells),
    )


def _reach(network: Network, circles: Circles) -> dict[int, dict[int, list[int]]]:
    """For everybody who reaches two circles or more: the firm members they know, by circle."""
    firm = {person for person in circles.of if _is_firm(network, circles, person)}
    found: dict[int, dict[int, list[int]]] = {}
    for person in network.people:
        knows: dict[int, list[int]] = defaultdict(list)
        for other in network.near[person]:
            if other in firm:
                knows[circles.of[other]].append(other)
        if len(knows) >= 2:
            found[person] = dict(knows)
    return found


def _is_firm(network: Network, circles: Circles, person: int) -> bool:
    own = circles.of[person]
    inside = math.fsum(
        bond.weight for other, bond in network.near[person].items() if circles.of.get(other) == own
    )
    return inside > FIRM * network.strength(person) * (1 + 1e-9)


Pair = tuple[int, int]


def _joined(network: Network, circles: Circles) -> dict[Pair, int]:
    """How many bonds there are between the members of two circles."""
    found: dict[Pair, int] = defaultdict(int)
    for bond in network.bonds:
        one, other = circles.of.get(bond.a), circles.of.get(bond.b)
        if one is not None and other is not None and one != other:
            found[min(one, other), max(one, other)] += 1
    return found


def _separate(
    person: int, reached: Sequence[int], network: Network, circles: Circles, joined: Mapping[Pair, int]
) -> float:
    """How many separate circles these are for that person, by the formula above."""
    own = circles.of.get(person)
    mine: dict[Pair, int] = defaultdict(int)
    for other in network.near[person]:
        theirs = circles.of.get(other)
        if own is not None and theirs is not None and theirs != own:
            mine[min(own, theirs), max(own, theirs)] += 1
    overlap = 0.0
    for place, one in enumerate(reached):
        for other in reached[place + 1 :]:
            others = joined.get((one, other), 0) - mine.get((one, other), 0)
            smaller = min(len(circles.circles[one].members), len(circles.circles[other].members))
            overlap += min(1.0, others / smaller)
    return len(reached) - 2 * overlap / len(reached)


def _reached(
    network: Network, circles: Circles, person: int, knows: Mapping[int, Sequence[int]]
) -> tuple[Reached, ...]:
    """The circles, the one with the most known members first, each with through whom."""
    found = []
    for number, others in sorted(knows.items(), key=lambda each: (-len(each[1]), each[0])):
        best = sorted(others, key=lambda other: (-network.near[person][other].weight, other))
        through = tuple(_through(network.near[person][other], other) for other in best[:THROUGH])
        found.append(
            Reached(circles.circles[number], len(others), through, own=circles.of.get(person) == number)
        )
    return tuple(found)


def _through(bond: Bond, other: int) -> Through:
    main = bond.shown[0]
    return Through(other, main.kind, main.last, main.said)


def _reasons(
    standing: _Standing,
    reached: Sequence[Reached],
    referred: int,
    names: Mapping[int, str],
    *,
    tells: bool,
) -> tuple[str, ...]:
    """Why this is a connector, in short sentences."""
    alone = "Hardly anybody else joins them." if standing.mostly_alone else "Others join them too."
    if referred:
        sent = f"Referred {referred} different {'person' if referred == 1 else 'people'}."
    else:
        sent = "Has never referred anybody yet."
    return (
        f"Joins {len(reached)} circles: {'; '.join(_by_way(each, names) for each in reached)}.",
        *([alone] if tells else []),
        sent,
    )


def _by_way(reached: Reached, names: Mapping[int, str]) -> str:
    people = ", ".join(names.get(each.person) or f"contact {each.person}" for each in reached.through)
    more = reached.knows - len(reached.through)
    return f"{reached.circle.name} (through {people}{f' and {more} more' if more else ''})"
