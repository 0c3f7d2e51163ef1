"""Time spent on introductions and other gives: minutes for each one, and month by month."""

from __future__ import annotations

from headwater.core.dealings import Give
from headwater.core.know.brought import name_of
from headwater.core.know.cells import count, day, minutes
from headwater.core.know.months import month_key, month_of, month_words, months_of
from headwater.core.know.wording import in_days, many, sentence
from headwater.core.practice import Asked, Part, Practice
from headwater.core.tables import Cell, Column, Report, Row, Table

MONTHS, EACH = "By month", "Each of them"


def make(practice: Practice, asked: Asked) -> Table:
    """A line for each month in which time was spent, then one for each give of the window, the longest first."""
    spent: dict[str, list[tuple[int, int]]] = {}
    days = []
    for give in practice.gives:
        for month, minute in give.by_month if give.out else ():
            if asked.window.holds(month) or (asked.window.holds(give.on) and month == month_of(day=give.on)):
                spent.setdefault(month_key(month=month), []).append((give.id, minute))
                days.append(month)
    rows = []
    for month in months_of(days=days):
        pairs = spent.get(month_key(month=month), [])
        cells = (minutes(rows={"gives": pairs}), count(gives=(pk for pk, _ in pairs)), Cell(), Cell())
        rows.append(Row(month_key(month=month), month_words(month=month), cells, group=MONTHS))
    gives = [give for give in practice.gives if give.out and asked.window.holds(give.on)]
    gives.sort(key=lambda give: (-give.minutes, -give.on.toordinal(), give.id))
    rows += [_row(practice, give) for give in gives]
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=f"The minutes written down for the steps of what you gave without a bill, {in_days(asked=asked)}.",
        columns=(
            Column("minutes", "Minutes", "minutes", "The minutes of all its steps."),
            Column("gives", "Gives", "count", "How many of them took time."),
            Column("kind", "Kind", "text"),
            Column("on", "Day", "day"),
        ),
        rows=tuple(rows),
        said=_said(gives, in_days(asked=asked)),
        how=(
            "A month has the minutes of the steps done in it; a line of its own has all minutes of that give.",
            "A step nobody wrote minutes to counts as no time.",
        ),
        few=not spent,
    )


def _row(practice: Practice, give: Give) -> Row:
    name = name_of(book=practice.book, party=give.contact)
    if give.other is not None:
        name = f"{name} and {name_of(book=practice.book, party=give.other)}"
    cells = (
        minutes(rows={"gives": [(give.id, give.minutes)]}),
        count(gives=[give.id] if give.minutes else []),
        Cell(give.kind),
        day(on=give.on, gives=[give.id]),
    )
    return Row(f"give-{give.id}", name, cells, party=give.contact, group=EACH)


def _said(gives: list[Give], span: str) -> tuple[str, ...]:
    if not gives:
        return (f"You gave nothing that is written down {span}. An introduction is a good beginning.",)
    timed = [give for give in gives if give.minutes]
    if not timed:
        count_words = many(number=len(gives), one="give")
        return (
            sentence(
                text=f"{count_words} {span}, none with minutes. Write a few down to see what they cost you."
            ),
        )
    total = sum(give.minutes for give in timed)
    said = [f"You spent {total:,} minutes on {many(number=len(timed), one='give')} {span}."]
    said.append(f"That is {total / len(timed):.0f} minutes for each.")
    return tuple(said)


REPORT = Report(
    name="introductions",
    title="Time spent on introductions",
    answers="How much time do my introductions and other gives take?",
    parts=frozenset({Part.GIVES}),
    make=make,
)
