"""Told and tracked: who names another source than was tracked, with both, and the owner's word on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from headwater.core.know.brought import day_of_referral, name_of
from headwater.core.know.cells import BLANK, count, facts_of
from headwater.core.know.journey_steps import NEEDS, RULING, journey_steps, rulings_of
from headwater.core.know.journeys import TOLD, Journeys
from headwater.core.know.journeys_told import Difference, differences
from headwater.core.know.wording import in_days, listed, many, sentence
from headwater.core.practice import Asked, Practice
from headwater.core.tables import Cell, Column, Report, Row, Table


def make(practice: Practice, asked: Asked) -> Table:
    """A line for everybody who names a source that was not tracked."""
    steps = journey_steps(practice=practice)
    journeys = Journeys(book=practice.book, steps=steps)
    came = {each.prospect for each in practice.received if asked.window.holds(day_of_referral(referral=each))}
    both = [each for each in journeys.people() if each in came and all(map(bool, journeys.sources_of(each)))]
    found = [
        each
        for each in differences(book=practice.book, steps=steps, rulings=rulings_of(practice=practice))
        if each.person in came
    ]
    rows = [_row(practice, each) for each in found]
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=(
            f"People who came {in_days(asked=asked)} and of whom both is known: what they say themselves, and what was "
            "recorded or tracked."
        ),
        columns=(
            Column("told", "They say", "text", "The source they name themselves."),
            Column("tracked", "Tracked", "text", "Whoever sent them on record, and what they were seen to read."),
            Column("sources", "Sources in all", "count", "All these sources stand on the path and count."),
            Column("ruling", "Your word", "text", "Which source you hold to be true."),
            Column("ruled", "On", "day", "The day you said so."),
        ),
        rows=tuple(rows),
        said=_said(found, len(both), in_days(asked=asked)),
        how=(
            "Who names one of several tracked sources agrees: people remember one.",
            ("Both stay on the path and get their credit. Your word is kept beside them with its day; it takes neither "
            "away. The newest counts."),
        ),
        few=not both,
        picture={"referrals": {row.key: _referral(practice, each) for row, each in zip(rows, found, strict=True)}},
    )  # fmt: skip


def _row(practice: Practice, each: Difference) -> Row:
    sent = {row.id for row in practice.received if row.prospect == each.person}
    evidence = [row for row in practice.told if row.referral in sent]
    said = [row.id for row in evidence if row.kind == TOLD and row.source is not None]
    seen = [row.id for row in evidence if row.kind not in (TOLD, RULING) and row.source is not None]
    steps = [row.id for row in practice.steps if row.person == each.person and not row.machine]
    ruling = each.ruling
    held = [row.id for row in evidence if row.kind == RULING]
    return Row(
        f"person-{each.person}",
        name_of(book=practice.book, party=each.person),
        (
            Cell(_names(practice, each.told), facts=facts_of(rows={"told": said})),
            Cell(
                _names(practice, each.tracked),
                facts=facts_of(rows={"referrals": sorted(sent), "steps": steps, "told": seen}),
            ),
            count(parties=dict.fromkeys((*each.told, *each.tracked))),
            Cell(name_of(book=practice.book, party=ruling.source), facts=facts_of(rows={"told": held}))
            if ruling
            else BLANK,
            Cell(ruling.on, facts=facts_of(rows={"told": held[-1:]})) if ruling else BLANK,
        ),
        each.person,
    )


def _names(practice: Practice, sources: Iterable[int]) -> str:
    return listed(names=[name_of(book=practice.book, party=each) for each in sources], most=4)


def _referral(practice: Practice, each: Difference) -> int:
    """The referral on whose page the owner can say which source holds: the newest with something told."""
    said = {row.referral for row in practice.told if row.kind == TOLD}
    sent = [row for row in practice.received if row.prospect == each.person]
    return max(sent, key=lambda row: (row.id in said, row.at, row.id)).id


def _said(found: Sequence[Difference], both: int, span: str) -> tuple[str, ...]:
    if not both:
        return (
            (
                f"Of nobody who came {span} is both known: what they say, and what was tracked. "
                "Ask how they heard of you, and keep it with the referral."
            ),
        )
    who = many(number=both, one="person", several="people")
    if not found:
        return (f"Told and tracked agree for {who} {span}.",)
    differ = f"{len(found)} of {both}" if both > 1 else "The one person of whom both is known"
    names = "name" if len(found) > 1 else "names"
    said = [f"{differ} {names} another source than was tracked. Both count."]
    open_ = sum(each.ruling is None for each in found)
    if open_:
        said.append(sentence(text=f"{many(number=open_, one='waits', several='wait')} for your word."))
    return tuple(said)


REPORT = Report(
    name="told",
    title="Told and tracked",
    answers="Where do people name another source than was tracked?",
    parts=frozenset(NEEDS),
    make=make,
    window="all",
)
