"""A limit on the age of credit: off unless the user sets one."""

from datetime import UTC, date, datetime

from headwater.core.credit.age import without_older, years_before
from headwater.core.trace import Trace
from headwater.core.words import UNDATED, Book, Engagement, Kind, Link, Party


def moment(year, month=1, day=1):
    return datetime(year, month, day, tzinfo=UTC)


ANN, BOB, CEM = (Party(number, name, Kind.PERSON) for number, name in ((1, "Ann"), (2, "Bob"), (3, "Cem")))
WORK = Engagement(1, CEM.id, moment(2026), date(2026, 1, 1))


def book_of(*links):
    return Book({party.id: party for party in (ANN, BOB, CEM)}, links, (WORK,))


def chain_of(book):
    return [hop.link.source for hop in Trace(book=book).chain(engagement=WORK)]


def test_without_a_limit_a_source_of_ten_years_ago_keeps_its_client():
    assert chain_of(book_of(Link(1, ANN.id, CEM.id, moment(2016)))) == [ANN.id]


def test_a_limit_leaves_out_what_is_older_and_the_next_touch_counts():
    book = book_of(Link(1, ANN.id, CEM.id, moment(2016)), Link(2, BOB.id, CEM.id, moment(2025)))
    assert chain_of(without_older(book=book, than=date(2021, 1, 1))) == [BOB.id]


def test_a_link_made_on_the_day_of_the_limit_still_counts():
    book = book_of(Link(1, ANN.id, CEM.id, moment(2021)))
    assert chain_of(without_older(book=book, than=date(2021, 1, 1))) == [ANN.id]


def test_an_undated_link_is_never_too_old():
    book = book_of(Link(1, ANN.id, CEM.id, UNDATED))
    assert chain_of(without_older(book=book, than=date(2025, 1, 1))) == [ANN.id]


def test_five_years_before_a_leap_day_is_the_last_of_february():
    assert years_before(day=date(2024, 2, 29), years=5) == date(2019, 2, 28)
