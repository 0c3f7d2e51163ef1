"""`headwater analyse chains`: who sent whom, back to the roots: hops, descendants, credit, concentration.

Each row says that `source` sent `person`. The earliest link into a person counts (without dates the first row), and
the way goes on from the source by the earliest link into them, if that was made before. A person whose source is
empty, and a source nobody sent, is a root. Where people sent each other in circles the dates decide, without them the
order of rows, so every way ends. Nobody sends themselves: such a row only names the person.

Every person who was sent hands out one whole: to the root (`credit_root`), or half to the nearest source, half of the
rest to the next, and what is left to the root (`credit_shared`).
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import Any

from headwater.cli.analyse.kinds import CannotAnalyse, Kind, Rows, day_in, numbered
from headwater.core.credit.handout import Handout
from headwater.core.credit.parts import WHOLE
from headwater.core.know.concentration import spread
from headwater.core.know.lineage import lineage_counts
from headwater.core.know.tally import Handouts, Tally, tally
from headwater.core.trace import NOBODY, Trace
from headwater.core.undated import reading_order
from headwater.core.windows import EVERYTHING
from headwater.core.words import UNDATED, Book, Engagement, Link, Party
from headwater.core.words import Kind as PartyKind

END = datetime.max.replace(tzinfo=UTC)


def answer(rows: Rows, _asked: argparse.Namespace) -> dict[str, Any]:
    """Everybody in the file with their place in the chains, and how the chains hang on few roots."""
    names, sent = _read(rows)
    book = _book(names, sent)
    trace = Trace(book=book)
    direct, root = Handout(trace=trace, chain="direct"), Handout(trace=trace, chain="root")
    shared = Handout(trace=trace, chain="shared")
    counted = tally(
        trace=trace,
        engagements=book.engagements,
        window=EVERYTHING,
        handouts=Handouts(direct=direct, root=root, chosen=shared),
        zone=UTC,
    )
    below = lineage_counts(trace=trace, starts=counted.starts)
    below.subtract(_below_themselves(trace))
    people = []
    for number, name in enumerate(names):
        link = _first_link(trace, number)
        top = number if link == NOBODY else trace.source[trace.root[link]]
        people.append(
            {
                "id": name,
                "root": names[top],
                "hops": 0 if link == NOBODY else trace.depth[link],
                "descendants": below[number],
                "credit_root": counted.root.clients.get(number, 0) / WHOLE,
                "credit_shared": counted.credit.clients.get(number, 0) / WHOLE,
            }
        )
    return {"people": people, "concentration": _concentration(people, counted, book)}


def _concentration(people: Sequence[Mapping[str, Any]], counted: Tally, book: Book) -> dict[str, Any]:
    hangs = spread(amounts=counted.root.clients, names=book.parties, unit=WHOLE)
    return {
        "people": len(people),
        "links": len(counted.places),
        "roots": len({each["root"] for each in people}),
        "max_hops": max((each["hops"] for each in people), default=0),
        "roots_for_half": hangs.sources_for_half,
        "roots_for_four_fifths": hangs.sources_for_four_fifths,
        "share_of_top_two": float(hangs.top2_share),
        "gini_over_roots_with_credit": float(hangs.gini),
    }


def _first_link(trace: Trace, person: int) -> int:
    latest = trace.last_into.get(person, NOBODY)
    return latest if latest == NOBODY else trace.single[latest]


def _below_themselves(trace: Trace) -> list[int]:
    """Those to whom a circle leads back, for nobody is their own descendant: they had sent before they were sent."""
    first_sent: dict[int, int] = {}
    for number, source in enumerate(trace.source):
        first_sent.setdefault(source, number)
    found = []
    for person, sent in first_sent.items():
        link = _first_link(trace, person)
        while link > sent and trace.source[link] != person:
            link = trace.up[link]
        if link != NOBODY and trace.source[link] == person:
            found.append(person)
    return found


def _read(rows: Rows) -> tuple[list[str], dict[date | None, list[tuple[int, int]]]]:
    """Everybody by number, and (source, person) pairs by day."""
    numbers: dict[str, int] = {}
    sent: dict[date | None, list[tuple[int, int]]] = {}
    for line, row in numbered(rows):
        if not row["person"]:
            raise CannotAnalyse(f"Line {line}: column “person” is empty. Name the person who was sent.")
        numbers.setdefault(row["person"], len(numbers))
    for line, row in numbered(rows):
        day = day_in(row, "date", line) if row.get("date") else None
        if row["source"] and row["source"] != row["person"]:
            source = numbers.setdefault(row["source"], len(numbers))
            sent.setdefault(day, []).append((source, numbers[row["person"]]))
    return list(numbers), sent


def _book(names: Sequence[str], sent: Mapping[date | None, list[tuple[int, int]]]) -> Book:
    """Links in time order, those of one day so that chains can be read; everybody who was sent counts once."""
    links: list[Link] = []
    for day in sorted(sent, key=lambda day: day or date.min):
        pairs = sent[day]
        at = datetime.combine(day, time(), UTC) if day else UNDATED
        order = reading_order(
            sources=[source for source, _ in pairs], prospects=[person for _, person in pairs]
        )
        links += [
            Link(id=len(links) + place, source=pairs[number][0], prospect=pairs[number][1], at=at)
            for place, number in enumerate(order)
        ]
    parties = {number: Party(number, name, PartyKind.PERSON) for number, name in enumerate(names)}
    sent_people = sorted({link.prospect for link in links})
    hired = tuple(Engagement(id=person, client=person, at=END) for person in sent_people)
    return Book(parties=parties, links=tuple(links), engagements=hired)


def _options(_parser: argparse.ArgumentParser) -> None:
    """This analysis has no options of its own."""


KIND = Kind(
    needed=("person", "source"),
    may_have=("date",),
    options=_options,
    answer=answer,
    form="{people[{id, root, hops, descendants, credit_root, credit_shared}], concentration{...}}",
    note="A row says that source sent person; without a source it only names the person.",
)
