"""Giving back: how many of those I gave to gave something later, and the usual delay. Totals only, nobody is named.

Only what I gave can be opened. Were both sides open, one less the other would be a list of who did not give back.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from fractions import Fraction

from headwater.core.know.cells import count, minutes, share
from headwater.core.know.figures import percent, spelt
from headwater.core.know.reciprocity import FEW, CameBack, Relation, came_back, relations
from headwater.core.know.wording import many, span_words
from headwater.core.practice import Asked, Part, Practice
from headwater.core.tables import Cell, Column, Option, Report, Row, Table

MONTHS = (("6", "6 months"), ("12", "12 months"), ("24", "24 months"))


def make(practice: Practice, asked: Asked) -> Table:
    """The totals over all contacts to whom I gave before they gave me anything."""
    found = list(relations(practice=practice, today=asked.today).values())
    within = int(asked.option("within", "12"))
    back = came_back(relations=found, today=asked.today, months=within)
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=(
            "All contacts to whom you gave something before they gave you anything, of all time up to "
            f"{asked.today.day} {asked.today:%b} {asked.today.year}."
        ),
        columns=(
            Column("people", "Contacts", "number"),
            Column("share", "Share", "share", "With the range it may well lie in."),
            Column("days", "Days", "days", "From your first give to the first thing that came."),
            Column("minutes", "Minutes", "minutes", "Time you gave without a bill."),
        ),
        rows=_rows(found, back),
        said=_said(back),
        how=(
            "Giving back is a give of theirs, or a referral they sent you, on a later day, for whatever reason.",
            f"Within {within} months counts only contacts to whom you gave at least that long ago.",
            "A share stands with its 90 % interval (Wilson 1927).",
            "The delay is that of those who gave something: half of them were quicker than the usual one.",
            f"Under {FEW} contacts no delay is told.",
            "What you gave can be opened. What came back is told in totals only: no list of names is made of it.",
        ),
        few=back.quartiles is None,
    )  # fmt: skip


def _rows(found: list[Relation], back: CameBack) -> tuple[Row, ...]:
    none = Cell()
    given = [each for one in found for each in one.given]
    delays = back.quartiles or (None, None, None)
    first = [one.given[0] for one in found if one.gave_first]
    gave = {what: [each.id for each in first if each.what == what] for what in ("gives", "referrals")}
    spent = minutes(rows={"gives": [(each.id, each.minutes) for each in given]})
    return (
        Row("gave", "You gave first", (count(**gave), none, none, none)),
        Row("returned", "Gave something later", (
            *_totals(back.returned, back.gave), none, none,
        )),
        Row("in-time", f"Within {back.months} months", (
            *_totals(back.in_time, back.watched), none, none,
        )),
        *(
            Row(key, label, (none, none, Cell(days), none))
            for key, label, days in zip(
                ("quick", "usual", "slow"), ("A quarter gave within", "Usual delay", "Three quarters within"), delays,
                strict=True,
            )
        ),
        Row("time", "Time given without a bill", (none, none, none, spent)),
    )  # fmt: skip


def _totals(part: Collection[int], whole: Collection[int]) -> tuple[Cell, Cell]:
    """How many these are and their share of the whole, with nothing to open."""
    part_of_it = share(part=part, whole=len(whole), what="parties")
    return Cell(len(part)), replace(part_of_it, facts=())


def _said(back: CameBack) -> tuple[str, ...]:
    if not back.gave:
        return ("You have not been the first to give to anybody yet, as far as it is written down.",)
    who = many(number=len(back.gave), one="contact")
    said = [f"You gave first to {who}; {spelt(len(back.returned))} of them gave something later."]
    if back.watched:
        part = percent(Fraction(len(back.in_time), len(back.watched)))
        said.append(f"Within {back.months} months {part} of those with that much time had.")
    if back.quartiles:
        said.append(f"It usually took {span_words(days=back.quartiles[1])}.")
    else:
        said.append("These are too few to tell a usual delay.")
    return tuple(said)


REPORT = Report(
    name="giving-back",
    title="What comes back",
    answers="How many give something back, and after how long?",
    parts=frozenset({Part.REFERRALS, Part.GIVES, Part.BUSINESS}),
    make=make,
    options=(Option("within", "Within", "12", choices=MONTHS),),
    window="",
)
