"""The internal economy: the business that others did with each other, over time, and how much stayed in a group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from headwater.core.dealings import Business
from headwater.core.know.brought import name_of
from headwater.core.know.cells import count, currencies_of, money_cells, money_columns
from headwater.core.know.economy import amount_of, groups_of
from headwater.core.know.figures import spelt
from headwater.core.know.months import month_key, month_of, month_words, months_of, quarter_key, quarters_of
from headwater.core.know.wording import in_days, many, sentence
from headwater.core.practice import Asked, Part, Practice
from headwater.core.tables import Cell, Column, Report, Row, Table
from headwater.core.windows import quarter_name, quarter_of

MONTHS = "By month"


def make(practice: Practice, asked: Asked) -> Table:
    """A line for each month; then, for each group whose members did business with each other, its quarters."""
    deals = [
        each for each in {deal.id: deal for deal in practice.business}.values() if asked.window.holds(each.on)
    ]
    deals = [each for each in deals if practice.me not in (each.seller, each.buyer)]
    currencies = currencies_of(amounts=[amount_of(deal=deal) for deal in deals], usual=practice.currency)
    groups = groups_of(memberships=practice.memberships)
    inside = {deal.id: groups.shared(deal) for deal in deals}
    by_month: dict[str, list[Business]] = {}
    for deal in deals:
        by_month.setdefault(month_key(month=month_of(day=deal.on)), []).append(deal)
    rows = []
    for month in months_of(days=(deal.on for deal in deals)):
        key = month_key(month=month)
        cells = _cells(by_month.get(key, []), inside, currencies)
        rows.append(Row(key, month_words(month=month), cells, group=MONTHS))
    rows += _by_group(practice, deals, inside, currencies)
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=f"Business that others did with each other {in_days(asked=asked)}, each piece once, by its day.",
        columns=(
            Column("pieces", "Pieces", "count", "Pieces of business between others."),
            *money_columns(
                key="value", label="Value", currencies=currencies, says="As far as somebody told."
            ),
            Column("untold", "Amount unknown", "count", "Pieces whose amount nobody told."),
            Column("inside", "Inside a group", "count", "Both belonged to one group on that day."),
            *money_columns(key="inside_value", label="Inside, value", currencies=currencies),
        ),
        rows=tuple(rows),
        said=_said(deals, inside, in_days(asked=asked)),
        how=(
            "Business with you yourself is not counted here: it stands under your own work.",
            "A piece both sides told of stands in the ledger once, and counts once.",
            "A piece between two people with two groups in common stands in both groups, but once in its month.",
        ),
        few=not deals,
    )


def _cells(
    deals: Sequence[Business], inside: Mapping[int, set[int]], currencies: Sequence[str]
) -> tuple[Cell, ...]:
    stayed = [deal for deal in deals if inside[deal.id]]
    return (
        count(business=(deal.id for deal in deals)),
        *money_cells(amounts=[amount_of(deal=deal) for deal in deals], currencies=currencies),
        count(business=(deal.id for deal in deals if deal.value is None)),
        count(business=(deal.id for deal in stayed)),
        *money_cells(amounts=[amount_of(deal=deal) for deal in stayed], currencies=currencies),
    )


def _by_group(
    practice: Practice, deals: Sequence[Business], inside: Mapping[int, set[int]], currencies: Sequence[str]
) -> list[Row]:
    found: dict[int, list[Business]] = {}
    for deal in deals:
        for group in inside[deal.id]:
            found.setdefault(group, []).append(deal)
    named = sorted((name_of(book=practice.book, party=group).casefold(), group) for group in found)
    rows = []
    for _, group in named:
        name, mine = name_of(book=practice.book, party=group), found[group]
        cells = _cells(mine, inside, currencies)
        rows.append(Row(f"group-{group}", "All", cells, party=group, tone="strong", group=name))
        for quarter in quarters_of(days=(deal.on for deal in mine)):
            cells = _cells([deal for deal in mine if quarter_of(day=deal.on) == quarter], inside, currencies)
            key = f"group-{group}-{quarter_key(quarter=quarter)}"
            rows.append(Row(key, quarter_name(quarter=quarter), cells, group=name))
    return rows


def _said(deals: Sequence[Business], inside: Mapping[int, set[int]], span: str) -> tuple[str, ...]:
    if not deals:
        return (f"No business between others is written down {span}. Ask the people you joined how it went.",)
    stayed = sum(bool(inside[deal.id]) for deal in deals)
    untold = sum(deal.value is None for deal in deals)
    pieces = many(number=len(deals), one="piece")
    said = [
        sentence(
            text=f"{pieces} of business between others {'was' if len(deals) == 1 else 'were'} done {span}."
        )
    ]
    if stayed:
        said.append(sentence(text=f"{spelt(stayed)} of them stayed within a group."))
    if untold:
        said.append(
            sentence(text=f"for {spelt(untold)} nobody told the amount, so the sums are the least it was.")
        )
    return tuple(said)


REPORT = Report(
    name="economy",
    title="Business between others",
    answers="How much business did others do with each other, and how much of it stayed within a group?",
    parts=frozenset({Part.BUSINESS, Part.MEMBERSHIPS}),
    make=make,
)
