"""Topics: what people look for and what content about it brings, month by month, with the trend in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from headwater.core.know.cells import count
from headwater.core.know.change import LESS, MORE
from headwater.core.know.months import month_key, month_of, month_words, months_of
from headwater.core.know.topics import Topic, topics, trends
from headwater.core.know.wording import in_days, listed, many
from headwater.core.practice import Asked, Part, Practice
from headwater.core.tables import Cell, Column, Report, Row, Table

MOST_MONTHS: Final = 24
"""So many months stand in columns, the newest of the window."""


def make(practice: Practice, asked: Asked) -> Table:
    """A line for each topic, most demanded first."""
    found = topics(practice=practice, window=asked.window)
    days = [on for topic in found for on in topic.days]
    since = asked.window.since or min(days, default=asked.today)
    until = asked.window.until or max([asked.today, *days])
    until = max(since, min(until, asked.today))
    months = months_of(days=[since, until, *days])[-MOST_MONTHS:] if days else ()
    rows = tuple(
        Row(
            f"topic-{topic.name.casefold()}",
            topic.name,
            (
                *_cells(topic),
                Cell(trend),
                *_monthly(topic, months),
            ),
        )
        for topic, trend in zip(found, trends(found=found, since=since, until=until), strict=True)
    )
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=f"Needs that name a topic, and readers and referrals of content about it, {in_days(asked=asked)}.",
        columns=(
            Column("needs", "Needs", "count", "Needs of contacts that name the topic."),
            Column(
                "readers", "Readers", "count", "Steps of people with content about it: seen, read, asked for."
            ),
            Column("referrals", "Sent", "count", "People whom content about it sent to you."),
            Column("trend", "Second half", "text", "The second half of the time against the first."),
            *(Column(month_key(month=month), month_words(month=month), "count") for month in months),
        ),
        rows=rows,
        said=_said(rows, in_days(asked=asked)),
        how=(
            "A month counts needs, readers and people sent together. What has two topics counts in both.",
            "Steps that were probably a machine's do not count; a crowd of nameless visitors is one step.",
            (
                "More and fewer: the exact interval for the ratio of two rates (Przyborowski and Wilenski 1940), at "
                "95 % for all topics together: the more lines there are, the surer each has to be (Bonferroni)."
            ),
        ),
        few=not found,
    )


def _ids(rows: Sequence[tuple[int, date]]) -> list[int]:
    return [pk for pk, _ in rows]


def _cells(topic: Topic) -> tuple[Cell, ...]:
    return (
        count(needs=_ids(topic.needs)),
        count(steps=_ids(topic.steps)),
        count(referrals=_ids(topic.referrals)),
    )


def _monthly(topic: Topic, months: Sequence[date]) -> tuple[Cell, ...]:
    by_month: dict[date, dict[str, list[int]]] = {}
    for what, rows in (("needs", topic.needs), ("steps", topic.steps), ("referrals", topic.referrals)):
        for pk, on in rows:
            by_month.setdefault(month_of(day=on), {}).setdefault(what, []).append(pk)
    return tuple(count(**by_month.get(month, {})) for month in months)


def _said(rows: Sequence[Row], span: str) -> tuple[str, ...]:
    if not rows:
        return (
            f"No topic is written down {span}. Add topics to content and to needs to see what people look for.",
        )
    said = [f"People asked most for {rows[0].label} {span}, among {many(number=len(rows), one='topic')}."]
    for words, verb in ((MORE, "rising"), (LESS, "falling")):
        names = [row.label for row in rows if row.cells[3].value == words]
        if names:
            said.append(f"{verb.capitalize()}: {listed(names=names)}.")
    if len(said) == 1:
        said.append("No topic is clearly rising or falling.")
    return tuple(said)


REPORT = Report(
    name="topics",
    title="Topics people look for",
    answers="Which topics are asked for, and is it more than before?",
    parts=frozenset({Part.PROFILES, Part.NEEDS, Part.STEPS, Part.REFERRALS}),
    make=make,
)
