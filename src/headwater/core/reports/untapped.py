"""Untapped connectors: those who join circles and never referred anybody."""

from __future__ import annotations

from headwater.core.know.acquaintance import Acquaintance, acquaintance
from headwater.core.know.connector_lines import COLUMNS, HOW, PARTS, basis, lines
from headwater.core.know.wording import listed, many, sentence
from headwater.core.practice import Asked, Practice
from headwater.core.tables import Report, Table


def make(practice: Practice, asked: Asked) -> Table:
    """One line for each connector who never referred anybody, by their rank among all connectors."""
    known = acquaintance(practice=practice, window=asked.window, today=asked.today)
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=basis(known, asked),
        columns=COLUMNS,
        rows=lines(known, practice, known.connectors.untapped),
        said=_said(known),
        how=HOW,
        few=known.connectors.too_small,
    )


def _said(known: Acquaintance) -> tuple[str, ...]:
    found = known.connectors
    if found.note:
        return (found.note,)
    if not found.untapped:
        return ("Everybody who joins circles has referred somebody already.",)
    names = listed(names=[known.names[each.person] for each in found.untapped])
    who = many(number=len(found.untapped), one="connector")
    have = "has" if len(found.untapped) == 1 else "have"
    return (
        f"{sentence(text=who)} {have} never referred anybody: {names}.",
        "Do they know whom you can help? Begin with something for them.",
    )


REPORT = Report(
    name="untapped",
    title="Untapped connectors",
    answers="Who joins circles and never referred anybody?",
    parts=PARTS,
    make=make,
    window="all",
    slow=True,
)
