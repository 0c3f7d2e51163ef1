"""Satisfied clients who have not sent anybody yet: the best sources there are, if they knew how."""

from __future__ import annotations

from typing import Final

from headwater.core.dealings import Work
from headwater.core.know.brought import name_of
from headwater.core.know.cells import Amount, count, currencies_of, day, facts_of, money_cells, money_columns
from headwater.core.know.wording import many, sentence
from headwater.core.practice import Asked, Part, Practice
from headwater.core.tables import Cell, Column, Report, Row, Table

SATISFIED: Final = 4
"""From this mark on, of 5, a client is satisfied."""

SEVERAL: Final = 5
"""Of fewer satisfied clients nothing is said of them all."""


def make(practice: Practice, asked: Asked) -> Table:
    """A line for each of them, the most satisfied first."""
    works: dict[int, list[Work]] = {}
    for work in practice.work:
        if work.started <= asked.today:
            works.setdefault(work.client, []).append(work)
    referring = {each.source for each in practice.referrals}
    marks = {client: mark for client, mine in works.items() if (mark := _newest_mark(mine))}
    liked = {client: mark for client, mark in marks.items() if (mark.satisfaction or 0) >= SATISFIED}
    amounts: dict[int, list[Amount]] = {}
    for each in practice.book.engagements:
        amounts.setdefault(each.client, []).append(Amount("engagements", each.id, each.value, each.currency))
    chosen = [client for client in liked if client not in referring and client != practice.me]
    currencies = currencies_of(
        amounts=[a for each in chosen for a in amounts.get(each, ())], usual=practice.currency
    )
    chosen.sort(key=lambda each: (-(liked[each].satisfaction or 0), -_end(liked[each]), each))
    rows = []
    for client in chosen:
        mark = liked[client]
        dealt = practice.dealings.get(client)
        cells = (
            Cell(mark.satisfaction, facts=facts_of(rows={"engagements": [mark.id]})),
            day(on=mark.ended, engagements=[mark.id]),
            count(engagements=(work.id for work in works[client])),
            *money_cells(amounts=amounts.get(client, ()), currencies=currencies),
            day(on=dealt.last, parties=[client]) if dealt else Cell(),
        )
        rows.append(Row(f"client-{client}", name_of(book=practice.book, party=client), cells, party=client))
    unasked = [
        client for client, mine in works.items() if client not in marks and any(work.ended for work in mine)
    ]
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=f"Clients of all time whose newest mark is {SATISFIED} or 5 of 5 and who never sent anybody to anybody.",
        columns=(
            Column("satisfaction", "Satisfied", "rating", "The newest mark, of 5."),
            Column("ended", "Work ended", "day"),
            Column("engagements", "Engagements", "count"),
            *money_columns(key="value", label="Value", currencies=currencies),
            Column("last", "Last contact", "day"),
        ),
        rows=tuple(rows),
        said=_said(len(chosen), len(liked), len(marks), len(unasked)),
        how=(
            "Satisfaction is what was recorded with a piece of work; of several the newest counts.",
            "Sending anybody means a referral with them as source, to you or to somebody else.",
        ),
        few=not marks,
    )


def _newest_mark(works: list[Work]) -> Work | None:
    marked = [work for work in works if work.satisfaction is not None]
    return max(marked, key=lambda work: (_end(work), work.id), default=None)


def _end(work: Work) -> int:
    return (work.ended or work.started).toordinal()


def _said(chosen: int, liked: int, marked: int, unasked: int) -> tuple[str, ...]:
    if not marked:
        return (
            "No satisfaction is recorded yet. Note it when work ends: satisfied clients are the best sources.",
        )
    if chosen:
        who = many(number=chosen, one="satisfied client has", several="satisfied clients have")
        said = [
            sentence(
                text=f"{who} never sent you anybody, of {liked}. Thank them, and tell them whom you serve best."
            )
        ]
    elif liked:
        said = [_all_have_sent(liked)]
    else:
        said = ["No client is recorded as satisfied. Ask how it went before you ask for anything."]
    if unasked:
        ended = many(
            number=unasked, one="client whose work ended has", several="clients whose work ended have"
        )
        said.append(sentence(text=f"{ended} no mark. Ask them how it was."))
    return tuple(said)


def _all_have_sent(liked: int) -> str:
    """Every satisfied client has sent somebody: remarkable only where there are several."""
    if liked < SEVERAL:
        with_mark = many(
            number=liked, one="client is marked as satisfied", several="clients are marked as satisfied"
        )
        return sentence(
            text=f"{with_mark}, and {'has' if liked == 1 else 'all have'} sent somebody already: too few to say more."
        )
    return f"All {liked} satisfied clients have sent somebody already. That is rare: look after them."


REPORT = Report(
    name="satisfied",
    title="Satisfied, not yet referring",
    answers="Which satisfied clients have never sent me anybody?",
    parts=frozenset({Part.WORK, Part.REFERRALS, Part.DEALINGS}),
    make=make,
    window="all",
)
