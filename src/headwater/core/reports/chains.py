"""Chains: the root sources behind the clients, how long the way was, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from headwater.core.know.brought import name_of
from headwater.core.know.cells import Amount, count, currencies_of, day, money_cells, money_columns
from headwater.core.know.roots import Root, roots
from headwater.core.know.sentence import window_words
from headwater.core.know.wording import listed, many, sentence
from headwater.core.practice import Asked, Practice
from headwater.core.tables import Cell, Column, Report, Row, Table
from headwater.core.words import UNKNOWN

ENDS = 3
"""So many names a long way shows at each end."""


def make(practice: Practice, asked: Asked) -> Table:
    """One line for each root source."""
    found = roots(practice=practice, window=asked.window)
    amounts: list[Amount] = [each for root in found for each in root.amounts]
    currencies = currencies_of(amounts=amounts, usual=practice.currency)
    span = window_words(window=asked.window, today=asked.today)
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=(
            f"Clients {span}, each once, traced back by the first referral into each party, and only through "
            "referrals made before the one they explain."
        ),
        columns=(
            Column("clients", "Clients", "count", "Clients whose chain begins at this source."),
            *money_columns(
                key="value", label="Value", currencies=currencies, says="What their work is worth."
            ),
            Column("hops", "Longest way", "count", "Referrals from this source to the client furthest away."),
            Column("links", "Referrals", "count", "All referrals on the ways to these clients."),
            Column("since", "Since", "day", "The day the longest way began."),
            Column("way", "The longest way", "text"),
        ),
        rows=tuple(_row(practice, root, currencies) for root in found),
        said=_said(practice, found, span),
        how=(
            (
                "A root source is one that nobody had sent before. A link counts only if it was made before the one it "
                "explains, so every chain ends, also where people send each other."
            ),
        ),
    )


def _row(practice: Practice, root: Root, currencies: Sequence[str]) -> Row:
    known = root.source != UNKNOWN.id
    hops = [each.link.id for each in root.longest]
    since: date | None = root.since
    return Row(
        key=str(root.source) if known else "unknown",
        label=name_of(book=practice.book, party=root.source),
        party=root.source if known else None,
        tone="" if known else "faint",
        cells=(
            count(engagements=(each.engagement.id for each in root.clients)),
            *money_cells(amounts=root.amounts, currencies=currencies),
            count(referrals=hops) if known else Cell(),
            count(referrals=sorted(root.links)) if known else Cell(),
            day(on=since, referrals=hops[:1]),
            Cell(_way(practice, root)),
        ),
    )


def _way(practice: Practice, root: Root) -> str:
    parties = [hop.link.source for hop in root.longest] + [hop.link.prospect for hop in root.longest[-1:]]
    names = [name_of(book=practice.book, party=each) for each in parties]
    if len(names) > 2 * ENDS:
        names = [*names[:ENDS], "…", *names[-ENDS:]]
    return " → ".join(names)


def _said(practice: Practice, found: Sequence[Root], span: str) -> tuple[str, ...]:
    known = [root for root in found if root.source != UNKNOWN.id]
    total = sum(len(root.clients) for root in found)
    if not total:
        return (f"Nobody hired {span}. Choose a longer window, or record the work that was done.",)
    if not known:
        return (f"Nobody knows where your {many(number=total, one='client')} {span} came from. Ask them.",)
    top = known[:2]
    names = listed(names=[name_of(book=practice.book, party=root.source) for root in top])
    behind = sum(len(root.clients) for root in top)
    said = [f"{sentence(text=f'{behind} of your {total} clients')} {span} trace back to {names}."]
    longest = max(known, key=lambda root: len(root.longest))
    if len(longest.longest) > 1:
        name = name_of(book=practice.book, party=longest.source)
        said.append(
            f"The longest way began with {name} and took {many(number=len(longest.longest), one='referral')}."
        )
    return tuple(said)


REPORT = Report(
    name="chains",
    title="Chains back to their roots",
    answers="Which root sources stand behind my clients, and over how many hops?",
    parts=frozenset(),
    make=make,
)
