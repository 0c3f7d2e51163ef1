"""Coverage: the kinds of sources, who stands in each, what each brought, and where nobody is."""

from __future__ import annotations

from headwater.core.know.belonging import NEEDS
from headwater.core.know.brought import RULE
from headwater.core.know.cells import count, day
from headwater.core.know.coverage import NONE, SOURCES, Shelf, board
from headwater.core.know.figures import spelt
from headwater.core.know.wording import in_days, listed, many, sentence
from headwater.core.know.yields import Yields, currencies_in, yield_columns, yields
from headwater.core.practice import Asked, Part, Practice
from headwater.core.tables import Cell, Column, Report, Row, Table

MOST_NAMED = 4


def make(practice: Practice, asked: Asked) -> Table:
    """One line for each category, then those who stand in none."""
    found = yields(practice=practice, window=asked.window)
    shelves = board(practice=practice, today=asked.today)
    currencies = currencies_in(found=found, practice=practice)
    span = in_days(asked=asked)
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=f"Everybody in each category today, with the referrals and the clients {span}. {RULE}",
        columns=(
            Column("contacts", "Contacts", "count", "Who stands in the category today."),
            Column("active", "Active sources", "count", "Those of them who sent somebody in these days."),
            *yield_columns(currencies=currencies),
            Column(
                "last", "Last contact", "day", "The newest dealing with any of them, whatever the window."
            ),
        ),
        rows=tuple(_row(practice, found, currencies, shelf) for shelf in shelves),
        said=_said(shelves, found, span),
        how=(
            (
                "Clients, business, groups, staff and friends fill by themselves from work, referrals, roles and "
                "memberships; all else is where you put it."
            ),
            "Somebody may stand in several categories, so the lines together can be more than the whole.",
        ),
        few=not practice.categories,
    )


def _row(practice: Practice, found: Yields, currencies: tuple[str, ...], shelf: Shelf) -> Row:
    members = frozenset(shelf.members)
    people = count(parties=[]) if shelf.mark == "unknown" else count(parties=shelf.members)
    dealt = [practice.dealings[each] for each in shelf.members if each in practice.dealings]
    newest = max(dealt, key=lambda each: (each.last, -each.contact), default=None)
    cells: tuple[Cell, ...] = (
        people,
        count(parties=[each for each in shelf.members if each in found.referrals and each >= 0]),
        *found.cells(members, currencies),
        day(on=newest.last, parties=[newest.contact]) if newest else Cell(),
    )
    empty = not members and shelf.group != NONE
    return Row(shelf.mark, shelf.name, cells, tone="empty" if empty else "", group=shelf.group)


def _said(shelves: tuple[Shelf, ...], found: Yields, span: str) -> tuple[str, ...]:
    kinds = [shelf for shelf in shelves if shelf.group == SOURCES]
    if not kinds:
        return (
            "There are no categories yet. Add the kinds of people who send you clients, and put people in them.",
        )
    working = [shelf for shelf in kinds if any(each in found.referrals for each in shelf.members)]
    whole = many(number=len(kinds), one="source category", several="source categories")
    first = f"{sentence(text=spelt(len(working))) if working else 'Not one'} of your {whole} sent somebody {span}."
    bare = [shelf.name for shelf in shelves if shelf.group != NONE and not shelf.members]
    said = [first]
    if bare:
        said.append(f"Nobody stands in {listed(names=bare, most=MOST_NAMED)} yet. Who comes to mind?")
    outside = next(shelf for shelf in shelves if shelf.mark == "contacts")
    senders = sum(each in found.referrals for each in outside.members)
    if senders:
        who = many(
            number=senders, one="contact who sent somebody stands", several="contacts who sent somebody stand"
        )
        said.append(f"{sentence(text=who)} in no category.")
    return tuple(said)


REPORT = Report(
    name="coverage",
    title="Coverage of source categories",
    answers="Which kinds of sources do I have, what does each bring, and where is nobody?",
    parts=frozenset({*NEEDS, Part.DEALINGS}),
    make=make,
)
