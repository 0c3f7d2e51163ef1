"""Readiness by source: how ready people were at first contact, by who or what sent them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from headwater.core.dealings import Referral
from headwater.core.know.brought import received_in
from headwater.core.know.cells import count, share
from headwater.core.know.source_lines import source_lines
from headwater.core.know.wording import in_days, many, part_words, sentence
from headwater.core.practice import Asked, Part, Practice
from headwater.core.tables import Cell, Column, Report, Table

DEGREES: Final = (("pre-sold", "pre_sold"), ("warm", "warm"), ("cold", "cold"), ("", "unasked"))
READY: Final = ("pre-sold", "warm")
FEW: Final = 10


def make(practice: Practice, asked: Asked) -> Table:
    """A line for all, then one for each source, the one with most ready people first; the unknown source last."""
    found = received_in(practice=practice, window=asked.window)
    sent = [each for one in found.values() for each in one]
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=f"Referrals received {in_days(asked=asked)}, by how ready the prospect was at first contact.",
        columns=(
            Column("referrals", "Referrals", "count"),
            Column("pre_sold", "Pre-sold", "count", "They came to hire."),
            Column("warm", "Warm", "count", "They had heard good things."),
            Column("cold", "Cold", "count", "They knew next to nothing of me."),
            Column("unasked", "Not noted", "count", "Nobody wrote it down."),
            Column(
                "ready",
                "Warm or pre-sold",
                "share",
                "Of those of whom it is noted, with the range it may lie in.",
            ),
        ),
        rows=source_lines(
            practice=practice, found=found, cells=_cells, order=lambda one: -len(_ready(found[one]))
        ),
        said=_said(sent, in_days(asked=asked)),
        how=(
            "How ready somebody was is asked when they first get in touch, and kept with the referral.",
            "The range is the 90 % interval of a share (Wilson 1927). Where ranges overlap, nobody is better.",
        ),
        few=sum(bool(each.readiness) for each in sent) < practice.least,
    )


def _ready(sent: Sequence[Referral]) -> list[int]:
    return [each.id for each in sent if each.readiness in READY]


def _cells(sent: Sequence[Referral]) -> tuple[Cell, ...]:
    noted = sum(bool(each.readiness) for each in sent)
    ready = share(part=_ready(sent), whole=noted, what="referrals")
    few = f"few: {len(_ready(sent))} of {noted}" if 0 < noted < FEW else ""
    return (
        count(referrals=(each.id for each in sent)),
        *(count(referrals=(each.id for each in sent if each.readiness == degree)) for degree, _ in DEGREES),
        Cell(ready.value, ready.low, ready.high, note=few, facts=ready.facts),
    )


def _said(sent: Sequence[Referral], span: str) -> tuple[str, ...]:
    if not sent:
        return (f"Nobody was sent to you {span}.",)
    noted = sum(bool(each.readiness) for each in sent)
    if not noted:
        return ("Of nobody is it noted yet how ready they were. Ask it when they first get in touch.",)
    part = part_words(part=len(_ready(sent)), whole=noted, several="noted prospects")
    said = [f"{part} {span} {'was' if noted == 1 and _ready(sent) else 'were'} warm or pre-sold."]
    if noted < len(sent):
        rest = many(number=len(sent) - noted, one="other prospect", several="other prospects")
        said.append(sentence(text=f"of {rest} it is not noted."))
    return tuple(said)


REPORT = Report(
    name="readiness",
    title="Readiness by source",
    answers="Whose people come warm or pre-sold?",
    parts=frozenset({Part.REFERRALS}),
    make=make,
    window="all",
)
