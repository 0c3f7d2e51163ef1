"""Connectors as lines of a table: the circles they join, through whom, and why; shared by all and the untapped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from headwater.core.know.acquaintance import EVIDENCE, NEEDS, Acquaintance
from headwater.core.know.cells import count, day
from headwater.core.know.network.circles import Circle
from headwater.core.know.network.connectors import MOSTLY_ALONE, Connector, Reached
from headwater.core.know.wording import many
from headwater.core.practice import Asked, Part, Practice
from headwater.core.tables import Cell, Column, Facts, Row
from headwater.core.windows import EVERYTHING

PARTS: Final = NEEDS | {Part.DEALINGS}
COLUMNS: Final = (
    Column("rank", "Rank", "count", "Among all connectors; opens what shows whom they know."),
    Column("circles", "Joins", "text", "The circles this contact reaches, and through whom."),
    Column(
        "alone",
        "Who else",
        "text",
        "Whether others join these circles as well: hardly anybody, or others too.",
    ),
    Column("referred", "Referred", "count", "Different people they ever referred, to you or to others."),
    Column("contact", "Last contact", "day"),
)
HOW: Final = (
    (
        "Two contacts know each other by a referral, an introduction or a stated relation (each counts three), a "
        "shared meeting, mail thread or group (each counts one, shared out among all who were there). More of a kind "
        "adds by the logarithm. Referrals and introductions count half after five years, meetings after two, threads "
        "after one. You are taken out first, for everybody in your address book knows you."
    ),
    (
        "Circles are communities by modularity (Louvain: Blondel and others 2008), of three people at least, named by "
        "what their members share. A contact reaches a circle when they know somebody who has more than half of their "
        "bonds inside it."
    ),
    (
        "The order: separate circles to the nearest whole, where circles that others join as well count less "
        "(effective size of the network of circles: Burt 1992, Borgatti 1997); then effective size, low constraint and "
        "betweenness. At most one in ten is called a connector. This finds who joins circles, not who is popular."
    ),
)


def lines(known: Acquaintance, practice: Practice, found: Sequence[Connector]) -> tuple[Row, ...]:
    """The rows of these connectors; their rank is the one among all connectors."""
    ranks = {each.person: place for place, each in enumerate(known.connectors.connectors, 1)}
    return tuple(_row(known, practice, each, ranks[each.person]) for each in found)


def _row(known: Acquaintance, practice: Practice, it: Connector, rank: int) -> Row:
    dealt = practice.dealings.get(it.person)
    return Row(
        key=str(it.person),
        label=known.names[it.person],
        party=it.person,
        cells=(
            Cell(rank, facts=_evidence(it, known)),
            Cell("; ".join(_reached(each, known) for each in it.reached)),
            Cell("hardly anybody" if it.separate >= MOSTLY_ALONE else "others too"),
            Cell(it.referred, facts=count(referrals=known.sent.get(it.person, ())).facts),
            day(on=dealt.last, parties=[it.person]) if dealt else Cell(),
        ),
    )


def circle_words(circle: Circle) -> str:
    """A circle within a sentence: "Südwind breakfast", "the circle around Ann Berg"."""
    return circle.name if circle.shared else f"the circle {circle.name}"


def _reached(reached: Reached, known: Acquaintance) -> str:
    """A circle, through whom they reach it and how that is known, and how many more they know there."""
    best = reached.through[0]
    shown = " ".join(filter(None, [best.said or best.kind, str(best.last.year) if best.last else ""]))
    more = f" and {reached.knows - 1} more" if reached.knows > 1 else ""
    own = ", their own" if reached.own else ""
    return f"{circle_words(reached.circle)}{own}: {known.names[best.person]} ({shown}){more}"


def _evidence(it: Connector, known: Acquaintance) -> tuple[Facts, ...]:
    """The rows that show how this contact knows those through whom they reach their circles."""
    rows: defaultdict[str, set[int]] = defaultdict(set)
    for reached in it.reached:
        for way in reached.through:
            for shown in known.network.near[it.person][way.person].shown:
                rows[EVIDENCE[shown.kind]].update(shown.rows)
    return tuple(Facts(what, tuple(sorted(ids))) for what, ids in sorted(rows.items()))


def basis(known: Acquaintance, asked: Asked) -> str:
    """What was counted, in one sentence."""
    found = known.connectors
    days = "of all time" if asked.window == EVERYTHING else "of these days, and what nobody dated"
    return (
        f"{found.people} contacts who know each other by {found.bonds} bonds in "
        f"{many(number=found.circles, one='circle')}, from referrals, introductions, stated relations, meetings, "
        f"mail threads and groups {days}; you are left out."
    )
