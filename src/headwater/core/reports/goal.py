"""The goal: the share of new clients that came by referral, quarter by quarter, against the share I want."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.core.know.brought import Brought, brought, once, within
from headwater.core.know.cells import count, share
from headwater.core.know.months import quarter_key, quarters_of
from headwater.core.know.wording import in_days, many, part_words, sentence
from headwater.core.practice import Asked, Practice
from headwater.core.tables import Cell, Column, Report, Row, Table
from headwater.core.windows import quarter_name, quarter_of
from headwater.core.words import UNKNOWN, Book


def make(practice: Practice, asked: Asked) -> Table:
    """A line for the whole window, then one for each quarter."""
    new = within(works=once(works=brought(book=practice.book)), window=asked.window)
    by_quarter: dict[int, list[Brought]] = {}
    for each in new:
        if each.engagement.on:
            by_quarter.setdefault(quarter_of(day=each.engagement.on), []).append(each)
    rows = [Row("all", "All", _cells(practice, new), tone="strong")]
    for quarter in quarters_of(days=(each.engagement.on for each in new if each.engagement.on)):
        name = quarter_name(quarter=quarter)
        rows.append(Row(quarter_key(quarter=quarter), name, _cells(practice, by_quarter.get(quarter, []))))
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=f"New clients {in_days(asked=asked)}, each on the day their first work began, by what sent them first.",
        columns=(
            Column("clients", "New clients", "count"),
            Column("by_referral", "By referral", "count", "A person, an organisation or a group sent them."),
            Column(
                "by_content", "By content", "count", "An article, a search, an event or the like sent them."
            ),
            Column("unknown", "Unknown", "count", "Nobody knows what sent them."),
            Column(
                "share", "Share by referral", "share", "Of all new clients, with the range it may lie in."
            ),
            Column("goal", "Goal", "share", "The share you set."),
            Column("against", "Against the goal", "share", "The share less the goal."),
        ),
        rows=tuple(rows),
        said=_said(practice, new, in_days(asked=asked)),
        how=(
            "The share is of all new clients, also of those whose origin is unknown: asking them can only raise it.",
            "Its range is the 90 % interval of a share (Wilson 1927).",
        ),
        few=len(new) < practice.least,
    )


def _by_contact(book: Book, each: Brought) -> bool:
    return each.source in book.parties and book.parties[each.source].kind.is_contact


def _cells(practice: Practice, new: Sequence[Brought]) -> tuple[Cell, ...]:
    sent = [each.engagement.id for each in new if _by_contact(practice.book, each)]
    unknown = [each.engagement.id for each in new if each.source == UNKNOWN.id]
    known = {*sent, *unknown}
    part = share(part=sent, whole=len(new), what="engagements")
    goal = practice.goal / 100 if practice.goal is not None else None
    against = len(sent) / len(new) - goal if new and goal is not None else None
    return (
        count(engagements=(each.engagement.id for each in new)),
        count(engagements=sent),
        count(engagements=(each.engagement.id for each in new if each.engagement.id not in known)),
        count(engagements=unknown),
        part,
        Cell(goal),
        Cell(against, facts=part.facts if against is not None else ()),
    )


def _said(practice: Practice, new: Sequence[Brought], span: str) -> tuple[str, ...]:
    if not new:
        return (f"No new client began {span}.",)
    sent = sum(_by_contact(practice.book, each) for each in new)
    unknown = sum(each.source == UNKNOWN.id for each in new)
    part = part_words(part=sent, whole=len(new), several="new clients")
    said = [f"{part} {span} came by referral."]
    if practice.goal is None:
        said.append("You have set no goal yet. Set one in the settings to see the two side by side.")
    elif sent * 100 >= practice.goal * len(new):
        said.append(f"Your goal of {practice.goal} % is reached.")
    else:
        said.append(f"Your goal is {practice.goal} %.")
    if practice.goal is not None and len(new) < practice.least:
        said.append("With so few clients the share still moves a lot.")
    if unknown:
        who = many(number=unknown, one="of them has", several="of them have")
        said.append(sentence(text=f"{who} no known origin. Ask: how did you hear of me?"))
    return tuple(said)


REPORT = Report(
    name="goal",
    title="New clients by referral, against the goal",
    answers="How much of my new business comes by referral, and is it what I want?",
    parts=frozenset(),
    make=make,
)
