"""Reciprocity: what I gave and what I got, contact by contact, who gave first, and who still has nothing from me.

It is a ledger, not a bill: lines are grouped and sorted by what I owe, else by name, never by who did not give back.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from headwater.core.know.cells import count, currencies_of, day, facts_of, minutes, money_cells, money_columns
from headwater.core.know.reciprocity import Passed, Relation, overlap, relations
from headwater.core.know.wording import many, sentence
from headwater.core.practice import Asked, Part, Practice
from headwater.core.tables import Cell, Column, Facts, Report, Row, Table

NOTHING_YET, LEDGER = "You have given them nothing yet", "Given and received"
FIRST: Final = {True: "you", False: "they", None: "same day"}


def make(practice: Practice, asked: Asked) -> Table:
    """A line for each contact something passed with; first those who gave to me and have nothing from me."""
    found = relations(practice=practice, today=asked.today)
    parties = practice.book.parties
    listed = sorted(
        found.values(), key=lambda one: (_owed_first(one), parties[one.contact].name.casefold(), one.contact)
    )
    amounts = [amount for one in listed for each in (*one.given, *one.received) for amount in each.amounts]
    currencies = currencies_of(amounts=amounts, usual=practice.currency)
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=(
            "All gives and referrals between each contact and you, of all time up to "
            f"{asked.today.day} {asked.today:%b} {asked.today.year}; a give done by a referral counts once."
        ),
        columns=_columns(currencies),
        rows=tuple(_row(practice, one, currencies) for one in listed),
        said=_said(listed),
        how=(
            "You give: gives without a bill, and referrals you made to them. They give: theirs, and referrals to you.",
            "A give is worth what was told, else the business that came of it.",
            "A referral to you is worth the work of the client it brought, and so is a give of theirs that led to one.",
            "Came later: what they gave on a day after the first thing you gave. It need not be because of it.",
            "Markets in common: shared ones through all of both (Jaccard 1901); blank where either is unknown.",
            "What nobody dated is left out.",
            "After those who have nothing from you, contacts stand by name; none is marked for what did not come back.",
        ),
        few=not listed,
    )


def _owed_first(one: Relation) -> tuple[bool, int]:
    """Those who have nothing from me come first, most received on top; all others stand by name."""
    return bool(one.given), 0 if one.given else -len(one.received)


def _columns(currencies: Sequence[str]) -> tuple[Column, ...]:
    return (
        Column("given", "Given", "count", "Gives, and referrals you made to them."),
        *money_columns(key="given_value", label="Given, worth", currencies=currencies),
        Column("given_minutes", "Given, minutes", "minutes", "Time you gave without a bill."),
        Column("received", "Received", "count", "Their gives, and referrals they sent you."),
        *money_columns(key="received_value", label="Received, worth", currencies=currencies),
        Column("first", "Gave first", "text", "Who gave the first thing."),
        Column("last_given", "Last given", "day"),
        Column("last_received", "Last received", "day"),
        Column("later", "Came later", "count", "What they gave after your first give."),
        *money_columns(key="later_value", label="Came later, worth", currencies=currencies),
        Column("overlap", "Markets in common", "share", "How far the markets you serve are the same."),
    )


def _row(practice: Practice, one: Relation, currencies: Sequence[str]) -> Row:
    mine, theirs = practice.profiles.get(practice.me), practice.profiles.get(one.contact)
    shared = overlap(mine=mine.markets, theirs=theirs.markets) if mine and theirs else None
    cells = (
        _pieces(one.given),
        *_worth(one.given, currencies),
        minutes(rows={"gives": [(each.id, each.minutes) for each in one.given]}),
        _pieces(one.received),
        *_worth(one.received, currencies),
        Cell(FIRST[one.gave_first], facts=_facts([*one.given[:1], *one.received[:1]])),
        _last(one.given),
        _last(one.received),
        _pieces(one.returned),
        *_worth(one.returned, currencies),
        Cell(shared[0], note=f"{shared[1]} shared", facts=facts_of(rows={"parties": [one.contact]}))
        if shared
        else Cell(),
    )
    group = LEDGER if one.given else NOTHING_YET
    name = practice.book.parties[one.contact].name
    return Row(
        f"contact-{one.contact}",
        name,
        cells,
        party=one.contact,
        tone="" if one.given else "warn",
        group=group,
    )


def _by_table(things: Sequence[Passed]) -> dict[str, list[int]]:
    return {what: [each.id for each in things if each.what == what] for what in ("gives", "referrals")}


def _facts(things: Sequence[Passed]) -> tuple[Facts, ...]:
    return facts_of(rows=_by_table(things))


def _pieces(things: Sequence[Passed]) -> Cell:
    return count(**_by_table(things))


def _worth(things: Sequence[Passed], currencies: Sequence[str]) -> tuple[Cell, ...]:
    return money_cells(amounts=(amount for each in things for amount in each.amounts), currencies=currencies)


def _last(things: Sequence[Passed]) -> Cell:
    return day(on=things[-1].on, **_by_table(things[-1:])) if things else Cell()


def _said(listed: Sequence[Relation]) -> tuple[str, ...]:
    if not listed:
        return (
            "Nothing is written down that passed between you and a contact. Note what you give, and who sent whom.",
        )
    waiting = sum(not one.given for one in listed)
    first = sum(one.gave_first is True for one in listed)
    said = []
    if waiting:
        who = many(
            number=waiting,
            one="contact gave you something and has",
            several="contacts gave you something and have",
        )
        said.append(sentence(text=f"{who} nothing from you yet. A small thing would do."))
    else:
        said.append("Everybody who gave you something has had something from you.")
    said.append(sentence(text=f"you gave first to {many(number=first, one='contact')} of {len(listed)}."))
    spent = sum(each.minutes for one in listed for each in one.given)
    if spent:
        said.append(
            f"You gave {spent:,} minutes without a bill. What came later stands beside them, contact by contact."
        )
    return tuple(said)


REPORT = Report(
    name="reciprocity",
    title="Given and received",
    answers="What did I give and get, who gave first, and whom have I never given anything?",
    parts=frozenset({Part.REFERRALS, Part.GIVES, Part.BUSINESS, Part.PROFILES}),
    make=make,
    window="",
)
