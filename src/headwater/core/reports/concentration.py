"""Concentration: on how few sources the practice hangs, by clients and by money, at the root and at the last hop."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
from headwater.core.tables import Cell, Column, Report, Row, Table
from headwater.core.words import UNKNOWN

FEW = 10
"""Under so many clients the share of two is no finding."""
MANTISSA = 10_000


def make(practice: Practice, asked: Asked) -> Table:
    """One line for each way to count."""
    span = window_words(window=asked.window, today=asked.today)
    direct = within(works=brought(book=practice.book), window=asked.window)
    found = roots(practice=practice, window=asked.window)
    rooted = [(root.source, work) for root in found for work in root.works]
    clients = [(root.source, work) for root in found for work in root.clients]
    ones = [(each.source, each) for each in once(works=direct)]
    whole = [work.engagement.id for _, work in clients]
    by_root = _spread(practice, ((source, 1) for source, _ in clients))
    rows = [
        _row("root-clients", "Clients, by root source", by_root, whole),
        _row(
            "direct-clients", "Clients, by last hop", _spread(practice, ((one, 1) for one, _ in ones)), whole
        ),
    ]
    for currency in sorted(
        {work.engagement.currency for _, work in rooted if work.engagement.value is not None}
    ):
        paid = [(one, work.engagement) for one, work in rooted if work.engagement.currency == currency]
        told = [(one, each) for one, each in paid if each.value is not None]
        held = _spread(practice, ((one, int((each.value or 0) * MANTISSA)) for one, each in told), MANTISSA)
        rows.append(
            _row(f"root-{currency}", f"Value in {currency}, by root source", held, [w.id for _, w in told])
        )
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
        said=_said(practice, by_root, span),
        how=(
            ("The Gini coefficient is the sum over i of (2 i - n - 1) x, over n times the sum of x, with the n amounts "
            "x sorted upward. What nobody knows belongs to the total and to no source."),
        ),
        few=len(whole) < FEW,
    )  # fmt: skip


def _spread(practice: Practice, parts: Iterable[tuple[int, int]], unit: int = 1) -> Spread:
    amounts: dict[int, int] = {}
    for source, part in parts:
        amounts[source] = amounts.get(source, 0) + part
    return spread(amounts=amounts, names={**practice.book.parties, UNKNOWN.id: UNKNOWN}, unit=unit)


def _row(key: str, label: str, held: Spread, ids: Sequence[int]) -> Row:
    names = [party.name for party in held.top2]
    shared = f"{held.top2_sharing} alike" if held.top2_sharing else ""
    none = not ids
    return Row(key, label, (
        Cell(held.total, facts=facts_of(rows={"engagements": ids})),
        Cell(None if none else held.top2_share),
        Cell(" and ".join(filter(None, [*names, shared])) or None),
        Cell(held.sources_for_half), Cell(held.sources_for_four_fifths), Cell(None if none else held.gini),
    ))  # fmt: skip


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
