"""Business created for others: what came of the people I brought together, month by month."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.core.know.cells import count, currencies_of, money_cells, money_columns
from headwater.core.know.figures import spelt
from headwater.core.know.led import Created, created
from headwater.core.know.months import month_key, month_of, month_words, months_of
from headwater.core.know.wording import in_days, many, sentence
from headwater.core.practice import Asked, Part, Practice
from headwater.core.tables import Cell, Column, Report, Row, Table


def make(practice: Practice, asked: Asked) -> Table:
    """A line for all, then one for each month."""
    found = [one for one in created(practice=practice) if asked.window.holds(one.on)]
    currencies = currencies_of(amounts=[one.amount for one in found], usual=practice.currency)
    by_month: dict[str, list[Created]] = {}
    for one in found:
        by_month.setdefault(month_key(month=month_of(day=one.on)), []).append(one)
    rows = [Row("all", "All", _cells(found, currencies), tone="strong")]
    for month in months_of(days=(one.on for one in found)):
        key = month_key(month=month)
        rows.append(Row(key, month_words(month=month), _cells(by_month.get(key, []), currencies)))
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=f"Business of others that came of your gives and referrals, {in_days(asked=asked)}, each piece once.",
        columns=(
            Column("pieces", "Pieces", "count", "Pieces of business that came of what you did."),
            *money_columns(
                key="value", label="Value", currencies=currencies, says="As far as somebody told."
            ),
            Column("untold", "Amount unknown", "count", "Pieces whose amount nobody told."),
        ),
        rows=tuple(rows),
        said=_said(found, in_days(asked=asked)),
        how=(
            "Business of two people came of the first introduction that joined them, if that was not after it.",
            "A give that became business, or a referral you made that was won, counts until a piece is written down.",
            "An amount nobody told is unknown, not nothing: the sums are the least it was.",
        ),
        few=not found,
    )


def _cells(found: Sequence[Created], currencies: Sequence[str]) -> tuple[Cell, ...]:
    return (
        _pieces(found),
        *money_cells(amounts=[one.amount for one in found], currencies=currencies),
        _pieces([one for one in found if one.amount.value is None]),
    )


def _pieces(found: Sequence[Created]) -> Cell:
    rows = {
        what: [one.amount.id for one in found if one.amount.what == what]
        for what in ("business", "gives", "referrals")
    }
    return count(**rows)


def _said(found: Sequence[Created], span: str) -> tuple[str, ...]:
    if not found:
        return (f"No business is known {span} that came of what you did. Ask those you joined how it went.",)
    pieces = many(number=len(found), one="piece")
    said = [f"You helped others to {pieces} of business {span}."]
    untold = sum(one.amount.value is None for one in found)
    if untold:
        said.append(
            sentence(text=f"for {spelt(untold)} nobody told the amount, so the sums are the least it was.")
        )
    return tuple(said)


REPORT = Report(
    name="created",
    title="Business created for others",
    answers="How much business came of the people I brought together?",
    parts=frozenset({Part.BUSINESS, Part.GIVES, Part.REFERRALS}),
    make=make,
)
