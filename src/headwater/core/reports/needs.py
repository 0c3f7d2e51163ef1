"""Needs brought to me unasked: who turns to me before they search, over time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from headwater.core.dealings import Need
from headwater.core.know.brought import name_of
from headwater.core.know.cells import count, day
from headwater.core.know.months import quarter_key, quarters_of
from headwater.core.know.wording import in_days, many, sentence
from headwater.core.practice import Asked, Part, Practice
from headwater.core.tables import Cell, Column, Report, Row, Table
from headwater.core.windows import quarter_name, quarter_of, window_before
from headwater.core.words import Window

QUARTERS, CONTACTS = "By quarter", "By contact"


def make(practice: Practice, asked: Asked) -> Table:
    """A line for each quarter, then one for each contact who ever brought one unasked."""
    before = window_before(window=asked.window, today=asked.today)
    now = [need for need in practice.needs if asked.window.holds(need.on)]
    by_quarter: dict[int, list[Need]] = {}
    for need in now:
        by_quarter.setdefault(quarter_of(day=need.on), []).append(need)
    by_contact: dict[int, list[Need]] = {}
    for need in practice.needs:
        by_contact.setdefault(need.contact, []).append(need)
    rows = []
    for quarter in quarters_of(days=(need.on for need in now)):
        cells = _cells(by_quarter.get(quarter, []), asked.window, None)
        rows.append(Row(quarter_key(quarter=quarter), quarter_name(quarter=quarter), cells, group=QUARTERS))
    for contact, needs in by_contact.items():
        if not any(need.unasked for need in needs):
            continue
        name = name_of(book=practice.book, party=contact)
        cells = _cells(needs, asked.window, before)
        rows.append(Row(f"contact-{contact}", name, cells, party=contact, group=CONTACTS))
    rows.sort(key=_order)
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=f"Needs that contacts told you of, {in_days(asked=asked)}, by the day they told.",
        columns=(
            Column("unasked", "Unasked", "count", "They brought it to you by themselves, in these days."),
            Column(
                "unasked_before", "Unasked before", "count", "The same in the time of equal length before."
            ),
            Column("unasked_ever", "Unasked ever", "count", "The same of all time."),
            Column("all", "All needs", "count", "Also those you asked for, in these days."),
            Column("met", "Met", "count", "Those of them that have been met."),
            Column("last", "Last unasked", "day"),
        ),
        rows=tuple(rows),
        said=_said(practice, now, in_days(asked=asked)),
        how=(
            "A need is unasked when it was marked so: the contact came by themselves.",
            "For all time there is no time before, so that column stays blank.",
        ),
        few=not now,
    )


def _order(row: Row) -> tuple[bool, float, str, str]:
    value = row.cells[0].value
    many_first = -value if row.group == CONTACTS and isinstance(value, int) else 0
    return (row.group == CONTACTS, many_first, row.label.casefold() if many_first else row.key, row.key)


def _cells(needs: Sequence[Need], window: Window, before: Window | None) -> tuple[Cell, ...]:
    now = [need for need in needs if window.holds(need.on)]
    unasked = [need for need in needs if need.unasked]
    last = max(unasked, key=lambda need: (need.on, need.id), default=None)
    return (
        count(needs=(need.id for need in now if need.unasked)),
        count(needs=(need.id for need in unasked if before.holds(need.on))) if before else Cell(),
        count(needs=(need.id for need in unasked)),
        count(needs=(need.id for need in now)),
        count(needs=(need.id for need in now if need.met is not None)),
        day(on=last.on, needs=[last.id]) if last else Cell(),
    )


def _said(practice: Practice, now: Sequence[Need], span: str) -> tuple[str, ...]:
    unasked = [need for need in now if need.unasked]
    if not unasked:
        return (
            f"Nobody is written down who brought you a need unasked {span}. When it happens, note it: it is trust.",
        )
    people = Counter(need.contact for need in unasked)
    needs = many(number=len(unasked), one="need")
    who = many(number=len(people), one="contact")
    said = [sentence(text=f"{who} brought you {needs} unasked {span}.")]
    (most, times), *others = sorted(people.items(), key=lambda pair: (-pair[1], pair[0]))
    if times > 1 and not (others and others[0][1] == times):
        said.append(f"{name_of(book=practice.book, party=most)} came most often: {times} times.")
    return tuple(said)


REPORT = Report(
    name="needs",
    title="Needs brought to you unasked",
    answers="Who turns to me first when they need something?",
    parts=frozenset({Part.NEEDS}),
    make=make,
)
