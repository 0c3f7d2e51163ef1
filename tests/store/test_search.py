"""The index behind the search: what comes first, and that it is never older than the ledger."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

import people
from headwater.actions.parties import change_party, trash_party
from headwater.store.queries.search import PARTIES, search
from headwater.store.queries.search_index import Lines, forget
from people import NOW

words = st.text(alphabet="abc", min_size=1, max_size=3)
texts = st.lists(st.lists(words, max_size=4).map(" ".join), max_size=8)


@given(texts, st.lists(words, min_size=1, max_size=3))
def test_a_line_is_found_when_every_piece_stands_in_it(lines, pieces):
    assert list(Lines(lines).having(pieces)) == [
        number for number, line in enumerate(lines) if all(piece in line for piece in pieces)
    ]


@given(texts, words)
def test_a_piece_at_the_beginning_of_a_line_is_found_only_there(lines, piece):
    held = [f" {line}" for line in lines]
    assert list(Lines(held).having([f"\n {piece}"])) == [
        number for number, line in enumerate(lines) if line.startswith(piece)
    ]


def names(seat, query):
    return [party.name for party in search(seat.workspace, query).parties]


def test_names_that_begin_with_the_word_come_before_names_that_hold_it_before_everything_else(seat):
    people.person(seat, "Adam Tell", note="knows Berger")
    people.person(seat, "Zoe Achterberg")
    people.person(seat, "Verena Berg", given="Verena", family="Berg")
    people.person(seat, "Bergit Olsen")
    assert names(seat, "berg") == ["Verena Berg", "Bergit Olsen", "Zoe Achterberg", "Adam Tell"]


def test_a_name_is_found_among_many_who_only_mention_the_word(seat):
    for n in range(40):
        people.person(seat, f"Anton Aa{n:02}", organisation="Klinik am Schlierberg")
    people.person(seat, "Verena Achterberg")
    found = names(seat, "berg")
    assert found[0] == "Verena Achterberg" and len(found) == PARTIES


def test_the_words_may_come_in_any_order(seat):
    people.person(seat, "Verena Achterberg")
    assert names(seat, "achter ver") == names(seat, "ver achter") == ["Verena Achterberg"]


def test_what_changes_is_found_at_once(seat):
    made = people.person(seat, "Ann Berg")
    assert names(seat, "berg") == ["Ann Berg"]
    change_party(seat=seat, now=NOW, party=made, name="Ann Stone", roles=["supplier"])
    assert names(seat, "berg") == [] and names(seat, "stone") == names(seat, "supplier") == ["Ann Stone"]
    trash_party(seat=seat, now=NOW, party=made)
    assert names(seat, "stone") == []


def test_each_workspace_finds_its_own(seat, stranger):
    people.person(seat, "Ann Berg")
    people.person(stranger, "Eva Berg")
    assert names(seat, "berg") == ["Ann Berg"] and names(stranger, "berg") == ["Eva Berg"]


@pytest.mark.parametrize("query", ["ann", "ann berg", "amn berg", "bergg"])
def test_a_search_costs_four_queries_however_many_there_are(query, seat):
    for n in range(30):
        people.referral(seat, f"Ann Berg {n}", f"Prospect {n}")
    search(seat.workspace, query)
    with CaptureQueriesContext(connection) as asked:
        search(seat.workspace, query)
    assert len(asked) <= 5


@pytest.fixture(autouse=True)
def _no_index_of_another_test():
    forget()
    yield
    forget()
