"""From rows to a book: who is one party, which referrals there are, and what became of them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.core.book_from_rows import ANY_TIME, BookRead, book_from_rows
from headwater.core.identity import UnknownName
from headwater.core.intake import ClientList, IntakeRow
from headwater.core.know.sources import review_sources
from headwater.core.names import read_client, read_source
from headwater.core.words import UNDATED, UNKNOWN, Kind, Stage

DAY = date(2025, 3, 1)


def row(number: int, client: str, source: str = "", on: date | None = DAY, **more: object) -> IntakeRow:
    return IntakeRow(number, read_client(client), read_source(source), on, **more)  # type: ignore[arg-type]


def book(*rows: IntakeRow, same: tuple[tuple[str, str], ...] = ()) -> BookRead:
    dated = any(each.on or each.sent_on for each in rows)
    clients = ClientList("list.csv", (), (), rows, (), (), (), (), "UTF-8", "comma", dated)
    return book_from_rows(lists=[clients], same=same)


def links(read: BookRead) -> list[tuple[str, str, date | None]]:
    parties = read.book.parties
    return [
        (
            parties[link.source].name,
            parties[link.prospect].name,
            None if link.at == UNDATED else link.at.date(),
        )
        for link in read.book.links
    ]


def test_a_source_sends_a_client_once_at_the_earliest_date() -> None:
    read = book(
        row(2, "Ida Voss", "Anna Berg", date(2025, 3, 1)),
        row(3, "Ida Voss", "Anna Berg", date(2024, 3, 1)),
        row(4, "Ida Voss", "Anna Berg", None),
    )
    assert links(read) == [("Anna Berg", "Ida Voss", date(2024, 3, 1))]
    assert len(read.book.engagements) == 3


def test_the_day_of_first_contact_is_the_day_of_the_referral() -> None:
    read = book(row(2, "Ida Voss", "Anna Berg", date(2025, 3, 1), sent_on=date(2025, 1, 7)))
    assert links(read) == [("Anna Berg", "Ida Voss", date(2025, 1, 7))]
    assert read.book.engagements[0].on == date(2025, 3, 1)


def test_spellings_with_one_normal_form_are_one_party_and_it_is_said() -> None:
    read = book(
        row(2, "Ida Voss", "Vukić, Milena"),
        row(3, "Udo Keller", "Milena Vukic"),
        row(4, "Milena Vukić", "Ida Voss"),
    )
    assert len({link.source for link in read.book.links}) == 2
    assert any("Milena Vukić = Milena Vukic" in note for note in read.notes)


def test_two_names_are_one_party_only_when_the_user_says_so() -> None:
    rows = (row(2, "Ida Voss", "Henrik Maurer"), row(3, "Udo Keller", "Henrik Mauerer"))
    assert len({link.source for link in book(*rows).book.links}) == 2
    assert (
        len({link.source for link in book(*rows, same=(("Henrik Maurer", "Henrik Mauerer"),)).book.links})
        == 1
    )
    with pytest.raises(UnknownName):
        book(*rows, same=(("Henrik Maurer", "Olga Petrova"),))


def test_somebody_who_names_themselves_is_no_source_and_it_is_said() -> None:
    read = book(row(2, "Ida Voss", "Ida Voss"))
    assert links(read) == [("Unknown", "Ida Voss", DAY)]
    assert [(each.row, each.file) for each in read.doubts] == [(2, "list.csv")]


def test_a_name_of_unsure_kind_still_counts_as_a_source() -> None:
    read = book(row(2, "Ida Voss", "Zweitblick"))
    source = read.book.links[0].source
    assert source != UNKNOWN.id
    assert read.parties[source].kind is Kind.UNKNOWN
    assert review_sources(book=read.book).unsourced.clients == 0


def test_who_has_a_source_in_one_row_is_not_unknown_in_another() -> None:
    read = book(row(2, "Ida Voss", "Anna Berg"), row(3, "Ida Voss", ""), row(4, "Udo Keller", "?"))
    assert links(read) == [("Anna Berg", "Ida Voss", DAY), ("Unknown", "Udo Keller", DAY)]


def test_only_what_was_won_or_has_no_stage_is_an_engagement() -> None:
    read = book(
        *(
            row(at, f"Client {'abcdefghij'[at]}", "Anna Berg", stage=stage)
            for at, stage in enumerate([None, *Stage])
        )
    )
    assert [engagement.client for engagement in read.book.engagements] == [
        read.book.links[0].prospect,
        read.book.links[1 + list(Stage).index(Stage.WON)].prospect,
    ]
    assert len(read.book.links) == 1 + len(Stage)


def test_an_engagement_without_a_day_is_explained_by_any_referral() -> None:
    read = book(row(2, "Ida Voss", "Anna Berg", DAY), row(3, "Ida Voss", "", None, value=Decimal(5)))
    assert read.book.engagements[1].at == ANY_TIME
    assert review_sources(book=read.book).unsourced.clients == 0


def test_several_sources_of_one_cell_stand_at_one_instant_in_the_order_written() -> None:
    read = book(row(2, "Ida Voss", "Tom Falk / Anna Berg"))
    assert [name for name, _, _ in links(read)] == ["Tom Falk", "Anna Berg"]
    assert read.book.links[0].at == read.book.links[1].at


def test_the_people_behind_a_content_share_it_equally() -> None:
    read = book(row(2, "Ida Voss", "Interview by Anna Berg"), row(3, "Anna Berg", "Tom Falk"))
    content = next(link.source for link in read.book.links if read.parties[link.source].kind is Kind.CONTENT)
    (behind,) = read.book.behind[content]
    assert read.parties[behind.person].name == "Anna Berg"
    assert behind.share == 1


NAMES = ["Anna Berg", "Ben Falk", "Carla Ruiz", "David Lind", "?", "Google"]
ROWS = st.lists(
    st.tuples(
        st.sampled_from(NAMES[:4]),
        st.sampled_from(NAMES),
        st.one_of(st.none(), st.dates(date(2020, 1, 1), date(2025, 1, 1))),
    ),
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(rows=ROWS)
def test_no_row_is_lost_and_all_value_is_credited(rows: list[tuple[str, str, date | None]]) -> None:
    read = book(
        *(row(at, client, source, on, value=Decimal(1)) for at, (client, source, on) in enumerate(rows))
    )
    assert len(read.book.engagements) == len(rows)
    assert list(read.book.links) == sorted(read.book.links, key=lambda link: (link.at, link.id))
    assert all(link.source != link.prospect for link in read.book.links)
    answer = review_sources(book=read.book, chain="shared")
    assert sum((each.credit.value.get("", Decimal(0)) for each in answer.sources), Decimal(0)) == len(rows)


@settings(max_examples=40, deadline=None)
@given(rows=ROWS.filter(lambda rows: all(day for _, _, day in rows)), data=st.data())
def test_the_order_of_rows_on_different_days_does_not_matter(
    rows: list[tuple[str, str, date | None]], data: st.DataObject
) -> None:
    rows = list({day: each for each in rows for day in [each[2]]}.values())
    other = data.draw(st.permutations(rows))
    here, there = (
        sorted(links(book(*(row(at, *each) for at, each in enumerate(some))))) for some in (rows, other)
    )
    assert here == there
