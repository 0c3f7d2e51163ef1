"""Cost: the hours and the money of each source and each activity, and what a lead and a client cost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from headwater.core.dealings import Activity
from headwater.core.know.brought import RULE, name_of
from headwater.core.know.cells import Amount, currencies_of, minutes, money_cells, money_columns, per_piece
from headwater.core.know.cost import Spent, by_activity, by_source
from headwater.core.know.figures import spelt
from headwater.core.know.wording import in_days, listed
from headwater.core.know.yields import Yields, yields
from headwater.core.practice import Asked, Part, Practice
from headwater.core.tables import Cell, Column, Report, Row, Table

ACTIVITIES, SOURCES = "Activities", "Sources"
FEW: Final = 3
"""Under so many clients no price of one is told in words."""


def make(practice: Practice, asked: Asked) -> Table:
    """One line for each activity, then one for each source that cost something."""
    found = yields(practice=practice, window=asked.window)
    costs = [cost for cost in practice.costs if asked.window.holds(cost.on)]
    amounts = [Amount("costs", cost.id, cost.amount, cost.currency) for cost in costs]
    currencies = currencies_of(amounts=amounts, usual=practice.currency)
    activities = by_activity(activities=practice.activities, costs=costs)
    sources = by_source(costs=costs)
    rows = [
        Row(
            f"activity-{each.id}", each.name, _cells(activities[each.id], found, currencies), group=ACTIVITIES
        )
        for each in practice.activities
    ]
    named = sorted((name_of(book=practice.book, party=each).casefold(), each) for each in sources)
    for _, each in named:
        name = name_of(book=practice.book, party=each)
        rows.append(
            Row(f"source-{each}", name, _cells(sources[each], found, currencies), each, group=SOURCES)
        )
    span = in_days(asked=asked)
    table = Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=f"Costs booked on sources and activities, with leads and clients of the same days, {span}. {RULE}",
        columns=_columns(currencies),
        rows=tuple(rows),
        how=(
            "A lead is a referral received. An activity has the leads of the sources put to it.",
            "An activity costs what names it, and what names one of its sources and no activity.",
            "Cost per lead is money through leads, cost per client money through clients; without any there is none.",
            "Time stays beside money: minutes are never turned into an amount.",
            f"Under {FEW} clients the price of one is not put into words.",
        ),
        few=not costs,
    )
    return replace(table, said=_said(table, practice.activities, currencies, span))


def _columns(currencies: Sequence[str]) -> tuple[Column, ...]:
    return (
        *money_columns(key="cost", label="Cost", currencies=currencies, says="Money booked in these days."),
        Column("minutes", "Minutes", "minutes", "Time booked in these days."),
        Column("leads", "Leads", "count", "Referrals received from these sources."),
        Column("clients", "Clients", "count", "Clients whom these sources sent, each once."),
        *money_columns(key="per_lead", label="Per lead", currencies=currencies, says="Money for each lead."),
        *money_columns(
            key="per_client", label="Per client", currencies=currencies, says="Money for each client."
        ),
        Column("per_lead_minutes", "Minutes per lead", "minutes", "Time for each lead."),
        Column("per_client_minutes", "Minutes per client", "minutes", "Time for each client."),
    )


def _cells(spent: Spent, found: Yields, currencies: Sequence[str]) -> tuple[Cell, ...]:
    money = money_cells(amounts=spent.amounts, currencies=currencies)
    time = minutes(rows={"costs": spent.minutes})
    pieces = (found.sent(spent.sources), found.hired(spent.sources))
    return (
        *money,
        time,
        *pieces,
        *(per_piece(total=each, pieces=number) for number in pieces for each in money),
        *(per_piece(total=time, pieces=number) for number in pieces),
    )


def _said(
    table: Table, activities: Sequence[Activity], currencies: Sequence[str], span: str
) -> tuple[str, ...]:
    if table.few:
        words = f"No cost is written down {span}."
        return (f"{words} Book hours and money on an activity or a source to see what a client costs.",)
    priced, thin = [], []
    for each in activities:
        pieces, time = (table.cell(f"activity-{each.id}", key) for key in ("clients", "per_client_minutes"))
        number = pieces.value if pieces and isinstance(pieces.value, int) else 0
        if not number or not _booked(table, each, currencies):
            continue
        if number < FEW:
            thin.append(f"{each.name} ({number})")
        else:
            prices = [*_prices(table, each, currencies), _minutes_words(time)]
            priced.append(f"{listed(names=prices)} by {each.name} ({number} clients)")
    said = [f"A client cost {listed(names=priced)} {span}."] if priced else []
    if thin:
        words = f"Too few clients came by {listed(names=thin)} {span} to say what one costs"
        said.append(f"{words}: it takes {spelt(FEW)}.")
    if len(priced) > 1:
        said.append("A few clients more or less change such a price a lot: look at how many stand behind it.")
    return tuple(said) or (
        f"No activity with time or money booked on it has brought a client {span}, so no client has a price yet.",
    )


def _booked(table: Table, activity: Activity, currencies: Sequence[str]) -> bool:
    """Whether any money or minutes are booked on it."""
    keys = [*(f"cost_{currency}" for currency in currencies), "minutes"]
    return any(cell.value for key in keys if (cell := table.cell(f"activity-{activity.id}", key)))


def _prices(table: Table, activity: Activity, currencies: Sequence[str]) -> list[str]:
    """The money for each client in each currency that was spent."""
    cells = [(each, table.cell(f"activity-{activity.id}", f"per_client_{each}")) for each in currencies]
    return [f"{cell.value:,.0f} {each}" for each, cell in cells if cell and isinstance(cell.value, Decimal)]


def _minutes_words(time: Cell | None) -> str:
    if time is None or not isinstance(time.value, int | float):
        return "no booked time"
    return f"{time.value:,.0f} {'minute' if round(time.value) == 1 else 'minutes'}"


REPORT = Report(
    name="cost",
    title="Cost of leads and clients",
    answers="What do my sources and activities cost, for each lead and each client?",
    parts=frozenset({Part.REFERRALS, Part.ACTIVITIES, Part.COSTS}),
    make=make,
)
