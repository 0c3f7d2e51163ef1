"""Fit: how well the people that each source sends fit, and what their work is worth, beside how many it sends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from headwater.core.know.brought import name_of
from headwater.core.know.cells import count
from headwater.core.know.marks import amounts, marks
from headwater.core.know.wording import in_days, many, sentence
from headwater.core.know.yields import Yields, currencies_in, yields
from headwater.core.practice import Asked, Part, Practice
from headwater.core.tables import Column, Report, Row, Table
from headwater.core.words import UNKNOWN

GOOD: Final = 4
"""From this mark on, of 5, somebody fits well."""


def make(practice: Practice, asked: Asked) -> Table:
    """A line for each source of the window, most well-fitting people first; the unknown source last."""
    found = yields(practice=practice, window=asked.window)
    currencies = currencies_in(found=found, practice=practice)
    rows = [_row(practice, found, source, currencies) for source in found.sources]
    rows.sort(key=_order)
    rated = sum(each.fit is not None for sent in found.referrals.values() for each in sent)
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=f"Referrals received and work that began {in_days(asked=asked)}, by who sent them first.",
        columns=_columns(currencies),
        rows=tuple(rows),
        said=_said(rows, rated, sum(map(len, found.referrals.values())), in_days(asked=asked)),
        how=(
            f"A person fits well with a mark of {GOOD} or 5. Beside an average stands how many it rests on.",
            "Lowest and highest show the spread; with one or two marks they say little.",
            "Value is that of single pieces of work, never added across currencies.",
        ),
        few=rated < practice.least,
    )


def _columns(currencies: Sequence[str]) -> tuple[Column, ...]:
    columns = [
        Column("referrals", "Referrals", "count", "Referrals received in these days."),
        Column("fitting", "Fit well", "count", f"Referrals with a fit of {GOOD} or 5."),
        Column("rated", "Marked", "count", "Referrals whose fit was marked."),
        Column("mean_fit", "Average fit", "number", "Of those marked, of 5."),
        Column("lowest_fit", "Lowest fit", "rating"),
        Column("highest_fit", "Highest fit", "rating"),
    ]
    for currency in currencies:
        columns += [
            Column(
                f"valued_{currency}", f"Work valued, {currency}", "count", "Pieces of work with an amount."
            ),
            Column(f"mean_value_{currency}", f"Average, {currency}", "money"),
            Column(f"lowest_value_{currency}", f"Lowest, {currency}", "money"),
            Column(f"highest_value_{currency}", f"Highest, {currency}", "money"),
        ]
    return tuple(columns)


def _row(practice: Practice, found: Yields, source: int, currencies: Sequence[str]) -> Row:
    sent = found.referrals.get(source, ())
    marked = [(each.id, each.fit) for each in sent if each.fit is not None]
    worth = [each.amount for each in found.works.get(source, ())]
    cells = [
        count(referrals=(each.id for each in sent)),
        count(referrals=(pk for pk, mark in marked if mark >= GOOD)),
        *marks(rows=marked, what="referrals"),
    ]
    for currency in currencies:
        cells += amounts(rows=worth, currency=currency)
    known = source != UNKNOWN.id
    key, party = (f"source-{source}", source) if known else ("unknown", None)
    return Row(key, name_of(book=practice.book, party=source), tuple(cells), party)


def _order(row: Row) -> tuple[bool, float, float, str, str]:
    sent, fitting = (cell.value if isinstance(cell.value, int) else 0 for cell in row.cells[:2])
    return row.party is None, -fitting, -sent, row.label.casefold(), row.key


def _said(rows: Sequence[Row], rated: int, sent: int, span: str) -> tuple[str, ...]:
    if not rated:
        if not sent:
            return (f"Nobody was sent to you {span}.",)
        return ("No fit is marked yet. Mark how well the people fit whom you were sent, from 1 to 5.",)
    said = []
    best = rows[0].cells[1].value if rows else 0
    equals = sum(row.cells[1].value == best for row in rows)
    if best and equals == 1:
        said.append(f"{rows[0].label} sent most people who fit well {span}: {best}.")
    elif best:
        said.append(
            sentence(
                text=f"{many(number=equals, one='source')} share the first place: each sent "
                f"{many(number=int(str(best)), one='person', several='people')} who fit{'s' if best == 1 else ''} well."
            )
        )
    else:
        said.append(f"None of those who were marked fit well {span}.")
    said.append(f"{rated} of {sent} referrals have a mark.")
    return tuple(said)


REPORT = Report(
    name="fit",
    title="Fit and value of what they send",
    answers="Whose people fit best, and what is their work worth?",
    parts=frozenset({Part.REFERRALS}),
    make=make,
)
