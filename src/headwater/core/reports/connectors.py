"""Who connects: contacts who reach several circles that hardly anybody else joins, with the circles by name."""

from __future__ import annotations

from headwater.core.know.acquaintance import Acquaintance, acquaintance
from headwater.core.know.connector_lines import COLUMNS, HOW, PARTS, basis, circle_words, lines
from headwater.core.know.network.picture import picture
from headwater.core.know.wording import listed
from headwater.core.practice import Asked, Practice
from headwater.core.tables import Report, Table


def make(practice: Practice, asked: Asked) -> Table:
    """One line for each connector, in order, and the picture of the network."""
    known = acquaintance(practice=practice, window=asked.window, today=asked.today)
    found = known.connectors.connectors
    drawn = picture(network=known.network, circles=known.circles, connectors=known.connectors)
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=basis(known, asked),
        columns=COLUMNS,
        rows=lines(known, practice, found),
        said=_said(known),
        how=HOW,
        few=known.connectors.too_small,
        picture={
            "dots": [[dot.id, known.names[dot.id], dot.x, dot.y, dot.circle, dot.weight] for dot in drawn.nodes],
            "lines": [[line.a, line.b, line.weight] for line in drawn.edges],
            "circles": [
                [disc.number, disc.name, disc.x, disc.y, disc.radius, disc.size, disc.drawn]
                for disc in drawn.circles
            ],
            "connectors": [each.person for each in found],
            "joins": [[circle_words(reached.circle) for reached in each.reached] for each in found],
            "seed": drawn.seed,
            "people_left_out": drawn.people_left_out,
            "bonds_left_out": drawn.bonds_left_out,
        },
    )  # fmt: skip


def _said(known: Acquaintance) -> tuple[str, ...]:
    found = known.connectors
    if found.note:
        return (found.note,)
    first = found.connectors[0]
    circles = listed(names=[circle_words(each.circle) for each in first.reached], most=4)
    joins = f"{len(first.reached)} of the {found.circles} circles in your network"
    said = f"{known.names[first.person]} joins {joins}: {circles}."
    return (said, _untapped_said(known)) if found.untapped else (said,)


def _untapped_said(known: Acquaintance) -> str:
    found = known.connectors
    names = [known.names[each.person] for each in found.untapped]
    if len(found.connectors) == 1:
        return f"{names[0]} has never referred anybody yet."
    if len(names) == len(found.connectors):
        return f"None of the {len(names)} connectors has ever referred anybody."
    have = "has" if len(names) == 1 else "have"
    of = f"{len(names)} of the {len(found.connectors)} connectors"
    return f"{of} {have} never referred anybody: {listed(names=names)}."


REPORT = Report(
    name="connectors",
    title="Connectors",
    answers="Who joins circles that hardly anybody else joins?",
    parts=PARTS,
    make=make,
    window="all",
    slow=True,
)
