"""Small books for tests, written as sentences: "Ann > Bob 2019-05-01" says that Ann sent Bob on that day."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st

from headwater.core.words import UNDATED, Behind, Book, Engagement, Kind, Link, Party


def morning(day: date) -> datetime:
    return datetime.combine(day, time(9), tzinfo=UTC)


def make_book(
    *sentences: str,
    hired: tuple[str, ...] = (),
    behind: dict[str, list[tuple[str, Fraction]]] | None = None,
    kinds: dict[str, Kind] | None = None,
) -> Book:
    """Links from "A > B 2019-05-01" (or "A > B"); engagements from "B 2020-01-31 100.00 EUR" (value optional)."""
    names: dict[str, int] = {}

    def known(name: str) -> int:
        return names.setdefault(name, len(names) + 1)

    links = []
    for number, sentence in enumerate(sentences, start=1):
        left, right = sentence.split(" > ")
        prospect, _, day = right.partition(" ")
        at = morning(date.fromisoformat(day)) if day else UNDATED
        links.append(Link(id=number, source=known(left), prospect=known(prospect), at=at))
    engagements = []
    for number, sentence in enumerate(hired, start=1):
        client, day, *money = sentence.split()
        on = date.fromisoformat(day)
        value, currency = (Decimal(money[0]), money[1]) if money else (None, "")
        engagements.append(
            Engagement(id=number, client=known(client), at=morning(on), on=on, value=value, currency=currency)
        )
    hands = {
        known(content): tuple(Behind(person=known(person), share=share) for person, share in people)
        for content, people in (behind or {}).items()
    }
    parties = {
        number: Party(id=number, name=name, kind=(kinds or {}).get(name, Kind.PERSON))
        for name, number in names.items()
    }
    links.sort(key=lambda link: (link.at, link.id))
    return Book(parties=parties, links=tuple(links), engagements=tuple(engagements), behind=hands)


def named(book: Book, name: str) -> int:
    return next(party.id for party in book.parties.values() if party.name == name)


@st.composite
def any_book(draw: st.DrawFn, *, people: int = 6, links: int = 14, engagements: int = 6) -> Book:
    """Any tangle of a few people who send each other around in circles, with some paid work."""
    who = st.integers(1, people)
    when = st.one_of(st.just(UNDATED), st.dates(date(2015, 1, 1), date(2024, 12, 31)).map(morning))
    pairs = draw(
        st.lists(st.tuples(who, who, when).filter(lambda row: row[0] != row[1]), min_size=0, max_size=links)
    )
    made = [Link(id=n, source=s, prospect=p, at=at) for n, (s, p, at) in enumerate(pairs)]
    amount = st.one_of(st.none(), st.decimals("-50", "5000", places=2))
    rows = draw(
        st.lists(
            st.tuples(
                who, st.dates(date(2015, 1, 1), date(2025, 12, 31)), amount, st.sampled_from(["EUR", "USD"])
            ),
            max_size=engagements,
        )
    )
    hired = [
        Engagement(
            id=n, client=client, at=morning(on), on=on, value=value, currency=currency if value else ""
        )
        for n, (client, on, value, currency) in enumerate(rows)
    ]
    parties = {
        number: Party(id=number, name=f"P{number % 3}", kind=Kind.PERSON) for number in range(1, people + 1)
    }
    return Book(
        parties=parties,
        links=tuple(sorted(made, key=lambda link: (link.at, link.id))),
        engagements=tuple(hired),
    )
