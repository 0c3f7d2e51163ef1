"""Business within circles: what members of one circle of the network did with each other, over time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from headwater.core.dealings import Business
from headwater.core.know.acquaintance import NEEDS, circled
from headwater.core.know.cells import count, currencies_of, money_cells, money_columns
from headwater.core.know.economy import amount_of
from headwater.core.know.figures import spelt
from headwater.core.know.months import month_key, month_of, month_words, months_of, quarter_key, quarters_of
from headwater.core.know.network.circles import Circle, Circles
from headwater.core.know.wording import in_days, many, sentence
from headwater.core.practice import Asked, Part, Practice
from headwater.core.tables import Cell, Column, Report, Row, Table
from headwater.core.windows import EVERYTHING, quarter_name, quarter_of

MONTHS = "All circles"


def make(practice: Practice, asked: Asked) -> Table:
    """A line for all circles and for each month; then, for each circle with business inside, its quarters."""
    known = circled(practice=practice, window=EVERYTHING, today=asked.today).circles
    deals = [
        each
        for each in practice.business
        if asked.window.holds(each.on) and practice.me not in (each.seller, each.buyer)
    ]
    inside = _inside(deals, known)
    stayed = [deal for deal in deals if deal.id in inside]
    currencies = currencies_of(amounts=[amount_of(deal=deal) for deal in stayed], usual=practice.currency)
    rows = [Row("all", "All", _cells(stayed, currencies), tone="strong", group=MONTHS)]
    for month in months_of(days=(deal.on for deal in stayed)):
        mine = [deal for deal in stayed if month_of(day=deal.on) == month]
        label = month_words(month=month)
        rows.append(Row(month_key(month=month), label, _cells(mine, currencies), group=MONTHS))
    for circle in known.circles:
        rows += _circle(circle, [deal for deal in stayed if inside[deal.id] == circle.number], currencies)
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=(
            f"Business that others did with each other {in_days(asked=asked)}, where both belong to one circle of your "
            "network as it is today; each piece once, by its day."
        ),
        columns=(
            Column("pieces", "Pieces", "count", "Pieces of business between members of one circle."),
            *money_columns(
                key="value", label="Value", currencies=currencies, says="As far as somebody told."
            ),
            Column("untold", "Amount unknown", "count", "Pieces whose amount nobody told."),
            Column("members", "Members", "count", "Who belongs to the circle today."),
        ),
        rows=tuple(rows),
        said=_said(known, deals, stayed, in_days(asked=asked)),
        how=(
            "Circles are found from who knows whom, as on the page of connectors: nobody belongs to two.",
            "The circle around a group is not the group: groups stand by their members in the internal economy.",
            "Business with you yourself is not counted here: it stands under your own work.",
            "A piece both sides told of stands in the ledger once, and counts once.",
        ),
        few=not stayed,
    )


def _inside(deals: Sequence[Business], known: Circles) -> Mapping[int, int]:
    """The number of the circle that each piece of business stayed in; those that stayed in none are left out."""
    pairs = ((deal.id, known.of.get(deal.seller), known.of.get(deal.buyer)) for deal in deals)
    return {pk: seller for pk, seller, buyer in pairs if seller is not None and seller == buyer}


def _circle(circle: Circle, deals: Sequence[Business], currencies: Sequence[str]) -> list[Row]:
    if not deals:
        return []
    key = f"circle-{circle.number}"
    named = f"The circle around {circle.name}" if circle.shared else circle.name
    whole = (*_cells(deals, currencies)[:-1], count(parties=circle.members))
    rows = [Row(key, "All", whole, tone="strong", group=named)]
    for quarter in quarters_of(days=(deal.on for deal in deals)):
        mine = [deal for deal in deals if quarter_of(day=deal.on) == quarter]
        label = quarter_name(quarter=quarter)
        rows.append(
            Row(f"{key}-{quarter_key(quarter=quarter)}", label, _cells(mine, currencies), group=named)
        )
    return rows


def _cells(deals: Sequence[Business], currencies: Sequence[str]) -> tuple[Cell, ...]:
    return (
        count(business=(deal.id for deal in deals)),
        *money_cells(amounts=[amount_of(deal=deal) for deal in deals], currencies=currencies),
        count(business=(deal.id for deal in deals if deal.value is None)),
        Cell(),
    )


def _said(
    known: Circles, deals: Sequence[Business], stayed: Sequence[Business], span: str
) -> tuple[str, ...]:
    if not known.circles:
        return (
            "Your network has no circle yet. Write down who knows whom, who met whom, and who belongs where.",
        )
    if not deals:
        return (f"No business between others is written down {span}. Ask the people you joined how it went.",)
    of = many(number=len(deals), one="piece")
    part = spelt(len(stayed)) if stayed else "none"
    said = [sentence(text=f"{part} of {of} of business between others {span} stayed in a circle.")]
    untold = sum(deal.value is None for deal in stayed)
    if untold:
        said.append(
            sentence(text=f"for {spelt(untold)} nobody told the amount, so the sums are the least it was.")
        )
    return tuple(said)


REPORT = Report(
    name="circles",
    title="Business within circles",
    answers="How much business stays between people who know each other?",
    parts=NEEDS | {Part.BUSINESS},
    make=make,
    slow=True,
)
