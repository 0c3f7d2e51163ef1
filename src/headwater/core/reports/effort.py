"""Effort by kind of source: where time and money go, and what comes of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from headwater.core.know.belonging import NEEDS
from headwater.core.know.brought import RULE
from headwater.core.know.cells import BLANK, count, currencies_of, money_cells, money_columns
from headwater.core.know.coverage import Shelf, board
from headwater.core.know.effort import Effort, amounts_of, effort, minutes_of, share_for
from headwater.core.know.figures import percent
from headwater.core.know.yields import currencies_in, yield_columns, yields
from headwater.core.practice import Asked, Part, Practice
from headwater.core.tables import Column, Report, Row, Table
from headwater.core.windows import EVERYTHING

NEARLY_ALL: Final = 80
"""So many hundredths of all effort on clients are nearly all of it."""


def make(practice: Practice, asked: Asked) -> Table:
    """One line for each category. Effort is what was written down, of all time."""
    found = yields(practice=practice, window=EVERYTHING)
    spent = effort(practice=practice)
    paid = currencies_of(
        amounts=[*spent.amounts(spent.costs), *amounts_of(costs=spent.loose)], usual=practice.currency
    )
    earned = currencies_in(found=found, practice=practice)
    shelves = board(practice=practice, today=asked.today)

    def row(shelf: Shelf) -> Row:
        cells = (
            count(parties=(each for each in shelf.members if each >= 0)),
            *spent.cells(shelf.members),
            *map(spent.noted, money_cells(amounts=spent.amounts(shelf.members), currencies=paid)),
            *found.cells(frozenset(shelf.members), earned),
        )
        return Row(shelf.mark, shelf.name, cells, group=shelf.group)

    yielded = yield_columns(currencies=earned)
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=(
            "All time and money written down on dealings, gives and costs, of all time whatever the window, "
            f"beside what came of each kind of source. {RULE}"
        ),
        columns=(
            Column("contacts", "Contacts", "count", "Who stands in the category today."),
            Column(
                "minutes_dealings",
                "On dealings",
                "minutes",
                "Minutes of calls, meetings and mails with them.",
            ),
            Column("minutes_gives", "On gives", "minutes", "Minutes of what you gave them without a bill."),
            Column(
                "minutes_costs",
                "On costs",
                "minutes",
                "Minutes booked on them, or on an activity of theirs, as a cost.",
            ),
            *money_columns(
                key="cost",
                label="Cost",
                currencies=paid,
                says="Money booked on them or on an activity of theirs.",
            ),
            *yielded,
        ),
        rows=(*(row(shelf) for shelf in shelves), *_loose(spent, paid, len(yielded))),
        said=_said(practice, spent),
        how=(
            "What an activity cost is shared equally among its sources, to the cent; opened, it shows whole.",
            "Effort counts only where minutes or money were written down.",
            "Somebody may stand in several categories, so the lines together can be more than the whole.",
            f"The hint comes when at least {NEARLY_ALL} % of the minutes on contacts go to those who hired you before.",
        ),
        few=not spent.minutes,
    )


def _loose(spent: Effort, paid: Sequence[str], blank: int) -> tuple[Row, ...]:
    """What was spent on activities that name no source; nothing can be said to have come of it."""
    if not spent.loose:
        return ()
    cells = (
        *[BLANK] * 3,
        minutes_of(costs=spent.loose),
        *money_cells(amounts=amounts_of(costs=spent.loose), currencies=paid),
        *[BLANK] * blank,
    )
    return (Row("loose", "Activities without sources", cells, tone="faint"),)


def _said(practice: Practice, spent: Effort) -> tuple[str, ...]:
    parties = practice.book.parties
    contacts = [each for each in spent.minutes if each in parties and parties[each].kind.is_contact]
    clients = {work.client for work in practice.book.engagements}
    part = share_for(effort=spent, parties=clients.intersection(contacts), among=contacts)
    if part is None:
        return (
            "No minutes are written down yet. Add them to a call or a meeting to see where your time goes.",
        )
    finding = f"{percent(part)} of the minutes you wrote down for contacts went to people who hired you."
    if part * 100 < NEARLY_ALL:
        return (finding,)
    return (
        finding,
        "Nearly all your effort goes to clients. Others may be glad to send you people too: who are they?",
    )


REPORT = Report(
    name="effort",
    title="Effort by kind of source",
    answers="Where do my time and money go, and what comes of each kind of source?",
    parts=frozenset({*NEEDS, Part.DEALINGS, Part.GIVES, Part.COSTS}),
    make=make,
    window="",
)
