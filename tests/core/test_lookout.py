"""Needs and partners are brought together by words: what is alike, what is not, and what says nothing."""

from __future__ import annotations

import pytest

from headwater.core.lookout import Lookout, alike, each_once, matches, words_of

NOTARY = Lookout(
    1, "Anna Steiner", wants=("young families", "buying a first house"), offers=("notary", "inheritance")
)
TAX = Lookout(2, "Boris Lang", wants=("founders",), offers=("tax adviser",))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("tax", "tax", True), ("tax", "taxi", False), ("lawyer", "lawyers", True), ("adviser", "advisor", True),
        ("house", "household", True), ("inherit", "inheritance", True), ("market", "marriage", False),
        ("interior", "international", False),
    ],
)  # fmt: skip
def test_words_are_alike_when_they_are_the_same_or_begin_alike(one: str, other: str, same: bool) -> None:
    assert alike(one, other) is same
    assert alike(other, one) is same


def test_common_words_numbers_and_accents_say_nothing_of_their_own() -> None:
    assert words_of("She needs a good Tax Advisér, 2026!") == ("tax", "adviser")
    assert words_of("") == words_of("und der die das") == ()


def test_a_need_meets_whom_a_partner_wants_and_what_a_partner_offers() -> None:
    found = matches(need="A tax advisor for her founder friends", partners=[NOTARY, TAX])
    assert [(one.partner.id, one.words, one.wanted) for one in found] == [
        (2, ("tax", "advisor", "founder"), True)
    ]
    assert [one.wanted for one in matches(need="an inheritance question", partners=[NOTARY, TAX])] == [False]


def test_no_word_in_common_is_no_match() -> None:
    assert matches(need="a plumber", partners=[NOTARY, TAX]) == []
    assert matches(need="a tax adviser", partners=[]) == []


def test_most_words_come_first_then_the_name() -> None:
    other = Lookout(3, "Aaron", offers=("tax",))
    assert [one.partner.id for one in matches(need="tax adviser", partners=[other, NOTARY, TAX])] == [2, 3]


def test_the_same_in_one_and_in_many_is_told_once():
    assert each_once(["Employment lawyer", "Employment lawyers", "Tax law"]) == (
        "Employment lawyer",
        "Tax law",
    )
