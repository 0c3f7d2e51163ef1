"""Concentration: on how few sources the practice hangs, by clients and by money, at the root and at the last hop."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from headwater.core.know.brought import RULE, brought, once, within
from headwater.core.know.cells import facts_of
from headwater.core.know.concentration import spread
from headwater.core.know.facts import Spread
from headwater.core.know.figures import percent
from headwater.core.know.roots import roots
from headwater.core.know.sentence import window_words
from headwater.core.know.wording import listed, many
from headwater.core.practice import Asked, Practice
from headwater.core.tables import Cell, Column, Facts, Report, Row, Table
from headwater.core.words import UNKNOWN

FEW = 10
"""Under so many clients the share of two is no finding."""
MANTISSA = 10_000
Part = tuple[int, int, int]
"""What a source stands behind: the source, the engagement, and how much of the whole it is."""


def make(practice: Practice, asked: Asked) -> Table:
    """One line for each way to count."""
    span = window_words(window=asked.window, today=asked.today)
    direct = within(works=brought(book=practice.book), window=asked.window)
    found = roots(practice=practice, window=asked.window)
    rooted = [(root.source, work) for root in found for work in root.works]
    clients = [(root.source, work.engagement.id, 1) for root in found for work in root.clients]
    ones = [(each.source, each.engagement.id, 1) for each in once(works=direct)]
    rows = [
        _row(practice, "root-clients", "Clients, by root source", clients),
        _row(practice, "direct-clients", "Clients, by last hop", ones),
    ]
    for currency in sorted(
        {work.engagement.currency for _, work in rooted if work.engagement.value is not None}
    ):
        told = [
            (one, work.engagement.id, int(work.engagement.value * MANTISSA))
            for one, work in rooted
            if work.engagement.currency == currency and work.engagement.value is not None
        ]
        label = f"Value in {currency}, by root source"
        rows.append(_row(practice, f"root-{currency}", label, told, MANTISSA))
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=f"Clients {span}, and the value of all their work. {RULE}",
        columns=(
            Column("total", "In all", "number", "All clients, or all value, the unknown among them."),
            Column("top", "Top two", "share", "The part that the two largest sources stand behind."),
            Column("who", "Who", "text"),
            Column("half", "For half", "count", "How many sources it takes to explain half."),
            Column("fifths", "For four fifths", "count", "How many it takes to explain four fifths."),
            Column("gini", "Gini", "number", "0: all alike. 1: one source brings everything."),
        ),
        rows=tuple(rows),
        said=_said(practice, _spread(practice, clients), span),
        how=(
            ("The Gini coefficient is the sum over i of (2 i - n - 1) x, over n times the sum of x, with the n amounts "
            "x sorted upward. What nobody knows belongs to the total and to no source."),
        ),
        few=len(clients) < FEW,
    )  # fmt: skip


def _amounts(parts: Sequence[Part]) -> dict[int, int]:
    amounts: dict[int, int] = {}
    for source, _, amount in parts:
        amounts[source] = amounts.get(source, 0) + amount
    return amounts


def _spread(practice: Practice, parts: Sequence[Part], unit: int = 1) -> Spread:
    names = {**practice.book.parties, UNKNOWN.id: UNKNOWN}
    return spread(amounts=_amounts(parts), names=names, unit=unit)


def _row(practice: Practice, key: str, label: str, parts: Sequence[Part], unit: int = 1) -> Row:
    held = _spread(practice, parts, unit)
    amounts = _amounts(parts)
    largest = sorted(
        (one for one in amounts if one != UNKNOWN.id and amounts[one] > 0),
        key=lambda one: (-amounts[one], one),
    )
    names = [party.name for party in held.top2]
    shared = f"{held.top2_sharing} alike" if held.top2_sharing else ""
    none = not parts
    return Row(key, label, (
        Cell(held.total, facts=facts_of(rows={"engagements": [pk for _, pk, _ in parts]})),
        Cell(None if none else held.top2_share, facts=_behind(parts, largest[:2])),
        Cell(" and ".join(filter(None, [*names, shared])) or None),
        _fewest(held.sources_for_half, largest),
        _fewest(held.sources_for_four_fifths, largest),
        Cell(None if none else held.gini, facts=_behind(parts, largest)),
    ))  # fmt: skip


def _behind(parts: Sequence[Part], sources: Sequence[int]) -> tuple[Facts, ...]:
    """The work behind which these sources stand."""
    wanted = set(sources)
    return facts_of(rows={"engagements": [pk for source, pk, _ in parts if source in wanted]})


def _fewest(number: int | None, largest: Sequence[int]) -> Cell:
    return Cell(number, facts=facts_of(rows={"parties": largest[: number or 0]}))


def _said(practice: Practice, held: Spread, span: str) -> tuple[str, ...]:
    total = int(held.total)
    if not total:
        return (f"Nobody hired {span}, so nothing hangs on anybody yet.",)
    names = listed(names=[party.name for party in held.top2])
    if total < FEW:
        return (
            f"{many(number=total, one='client').capitalize()} {span}: too few to say on whom the practice hangs.",
        )
    if held.top2_sharing or not names:
        return (f"No two sources stand out among those behind your {total} clients {span}.",)
    share = percent(Fraction(held.top2_share))
    warning = Fraction(held.top2_share) * 100 > practice.limit
    said = f"{share} of your {total} clients {span} trace back to {names}."
    if warning:
        return (
            said,
            f"That is more than the {practice.limit} % you set as a limit. Who could become a third?",
        )
    return (said,)


REPORT = Report(
    name="concentration",
    title="Concentration",
    answers="On how few sources does my practice hang?",
    parts=frozenset(),
    make=make,
)
