"""Before and after a dated change: new clients per month, in all and by source, over equal times on both sides."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from headwater.core.dealings import Milestone
from headwater.core.know.brought import FIRST_YEAR, RULE, Brought, brought, name_of, once
from headwater.core.know.cells import count, facts_of
from headwater.core.know.change import CHANCE, FEW, MORE, TOO_FEW, Change, change
from headwater.core.know.sentence import day_words
from headwater.core.practice import Asked, Part, Practice
from headwater.core.tables import Cell, Column, Option, Report, Row, Table
from headwater.core.words import UNKNOWN, Window

MONTH_DAYS = 365.25 / 12


def make(practice: Practice, asked: Asked) -> Table:
    """A line for all, then one for each source with a new client on either side."""
    on, name = _day(practice.milestones, asked)
    works = [each for each in once(works=brought(book=practice.book)) if each.engagement.on]
    sides = _sides(works, on, asked) if on else None
    by_source: dict[int, tuple[list[Brought], list[Brought]]] = {}
    whole: tuple[list[Brought], list[Brought]] = ([], [])
    for work in works if sides else ():
        for place, side in enumerate(sides or ()):
            if side.holds(work.engagement.on):
                whole[place].append(work)
                by_source.setdefault(work.source, ([], []))[place].append(work)
    months = _months(sides[1]) if sides else 0.0
    rows = [Row("all", "All new clients", _cells(whole, months), tone="strong")] if sides else []
    ordered = sorted(by_source, key=lambda one: (one == UNKNOWN.id, -sum(map(len, by_source[one])), one))
    for source in ordered:
        label = name_of(book=practice.book, party=source)
        party = None if source == UNKNOWN.id else source
        key = "unknown" if party is None else f"source-{source}"
        rows.append(Row(key, label, _cells(by_source[source], months), party))
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=_basis(sides, name),
        columns=(
            Column("before", "Before", "count", "New clients in the time before."),
            Column("after", "After", "count", "New clients from that day on."),
            Column("before_month", "A month, before", "number"),
            Column("after_month", "A month, after", "number"),
            Column("ratio", "Times as many", "number", "With the range that chance leaves open."),
            Column("says", "So", "text"),
        ),
        rows=tuple(rows),
        said=_said(practice.milestones, on, name, sides, whole),
        how=(
            "A new client is one whose first work ever began in these days.",
            "Both sides have as many days as the shorter one has: since your first client, and up to today.",
            "The range is the exact 90 % interval for the ratio of two rates (Przyborowski and Wilenski 1940).",
            f"Under {FEW} clients nothing is claimed. What else changed that day is not known here.",
        ),
        few=sum(map(len, whole)) < FEW,
    )


def _day(milestones: Sequence[Milestone], asked: Asked) -> tuple[date | None, str]:
    """The day of the change: as asked, else that of the milestone asked for, else of the newest one."""
    try:
        on = date.fromisoformat(asked.option("date"))
        if on.year >= FIRST_YEAR:
            return on, ""
    except ValueError:
        pass
    wish = asked.option("milestone").strip().casefold()
    for each in milestones:
        if wish and wish in (str(each.id), each.name.casefold()):
            return each.on, each.name
    past = [each for each in milestones if each.on <= asked.today]
    newest = max(past, key=lambda each: (each.on, each.id), default=None)
    return (newest.on, newest.name) if newest else (None, "")


def _sides(works: Sequence[Brought], on: date, asked: Asked) -> tuple[Window, Window] | None:
    """Two windows of equal length around the day; None when one of them would have no day."""
    days = [each.engagement.on for each in works if each.engagement.on]
    last = min(asked.today, asked.window.until or asked.today)
    first = max([*([min(days)] if days else [on]), *([asked.window.since] if asked.window.since else [])])
    length = min((on - first).days, (last - on).days + 1)
    if length < 1:
        return None
    span = timedelta(days=length)
    one = timedelta(days=1)
    return Window(on - span, on - one), Window(on, on + span - one)


def _months(side: Window) -> float:
    return ((side.until - side.since).days + 1) / MONTH_DAYS if side.since and side.until else 0.0


def _cells(sides: tuple[Sequence[Brought], Sequence[Brought]], months: float) -> tuple[Cell, ...]:
    before, after = ([each.engagement.id for each in side] for side in sides)
    found = change(before=len(before), after=len(after))
    return (
        count(engagements=before),
        count(engagements=after),
        Cell(len(before) / months, facts=facts_of(rows={"engagements": before})),
        Cell(len(after) / months, facts=facts_of(rows={"engagements": after})),
        Cell(found.ratio, found.low, found.high, facts=facts_of(rows={"engagements": [*before, *after]})),
        Cell(found.words),
    )


def _basis(sides: tuple[Window, Window] | None, name: str) -> str:
    if sides is None:
        return f"New clients before and after a dated change. {RULE}"
    before, after = sides
    what = f" (“{name}”)" if name else ""
    return (
        f"New clients from {day_words(before.since)} to {day_words(before.until)}, and from {day_words(after.since)}"
        f"{what} to {day_words(after.until)}, the same number of days. {RULE}"
    )


def _said(
    milestones: Sequence[Milestone],
    on: date | None,
    name: str,
    sides: tuple[Window, Window] | None,
    whole: tuple[Sequence[Brought], Sequence[Brought]],
) -> tuple[str, ...]:
    if on is None:
        hint = "they all lie ahead" if milestones else "there is none yet"
        return (f"Choose a day, or note a milestone with its day: {hint}.",)
    if sides is None:
        return (f"There is no time to compare before or after {day_words(on)} yet.",)
    before, after = map(len, whole)
    months = _months(sides[1])
    where = f"“{name}”" if name else day_words(on)
    finding = (
        f"New clients a month: {before / months:.1f} before {where}, {after / months:.1f} after "
        f"({before} and {after} in {(months * MONTH_DAYS):.0f} days each)."
    )
    return (finding, _verdict(change(before=before, after=after)))


def _verdict(found: Change) -> str:
    if found.words == TOO_FEW:
        return "That is too few to claim anything."
    if found.words == CHANCE:
        return "A difference like this may be chance."
    return f"There are {'more' if found.words == MORE else 'fewer'}, and chance alone would rarely do that."


REPORT = Report(
    name="before-after",
    title="Before and after",
    answers="Do more new clients come since that day, and from whom?",
    parts=frozenset({Part.MILESTONES}),
    make=make,
    options=(Option("date", "Day of the change", kind="day"), Option("milestone", "Milestone")),
    window="all",
)
