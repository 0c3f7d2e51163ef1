"""The kit in thought: what a draft lacks, which names and addresses stand in it, what two versions differ in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from headwater.core.kit import TEXTS, Gain, Kit, differences, lacks, names_in
from headwater.core.strangers import addresses_in, without_addresses

WHOLE = {"brand": "b", "ideal": "i", "ideal_for": "f", "ideal_against": "a", "qualifications": ""}
SHOWN = Gain(
    "Calm weeks", story="I sleep.", teller="Ada Stone", called=("Ada Stone", "Ada", "Stone"), allowed=True
)


def kit(*gains: Gain, **texts: str) -> Kit:
    """A kit that lacks nothing but what a test takes away."""
    return Kit(texts={**WHOLE, **texts}, gains=gains or (SHOWN,))


def test_a_whole_kit_lacks_nothing():
    assert lacks(kit=kit(), kept_back=["Bo Berg"]) == []


@pytest.mark.parametrize("place", ["brand", "ideal", "ideal_for", "ideal_against"])
def test_each_part_is_asked_for_at_its_place(place):
    assert [lack.place for lack in lacks(kit=kit(**{place: "  "}), kept_back=())] == [place]


@pytest.mark.parametrize(
    ("gain", "said"),
    [
        (Gain("Calm"), "Tie a story"),
        (Gain("Calm", story="x", teller="Ada Stone", allowed=False), "has not agreed"),
        (Gain("Calm", story="Since Stone & Co …", teller="Ada Stone", called=("Ada Stone", "Stone"), allowed=True), "holds their name"),
        (Gain("Calm", story="ask ada@stone.example", teller="Ada", allowed=True, named=True), "Leave out ada@stone.example"),
    ],
)  # fmt: skip
def test_a_gain_stands_on_a_story_that_may_be_shown(gain, said):
    assert any(said in lack.sentence for lack in lacks(kit=kit(gain), kept_back=()))


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("Ask Björn Weiß about it", "Bjorn Weiss", True), ("bjorn weiss, of course", "Björn Weiß", True),
        ("the weiss of an egg", "Björn Weiß", False), ("Will did it", "Will", True), ("it will do", "Will", False),
        ("Anna-Lena Vogt", "Anna-Lena Vogt", True), ("J. Ng", "Ng", False), ("", "Ada Stone", False),
        ("Vogt, Anna Lena", "Anna Lena Vogt", False),
    ],
)  # fmt: skip
def test_names_are_found_as_they_are_written_and_words_are_no_names(text, name, found):
    assert bool(names_in(text=text, names=[name])) is found


@given(some.text(max_size=200), some.lists(some.text(max_size=30), max_size=5))
def test_any_text_and_any_names_can_be_looked_at(text, names):
    assert set(names_in(text=text, names=names)) <= set(names)


@pytest.mark.parametrize(
    "address", ["a@b.example", "first.last+tag@sub.example.org", "ä@ö.example", "x@y.museum"]
)
def test_an_address_is_found_and_taken_out(address):
    text = f"Write to {address}, or <{address}>."
    assert addresses_in(text) == [address, address] and "@" not in without_addresses(text)


@pytest.mark.parametrize("text", ["at @ home", "@handle", "3@4", "a@b", "mail me"])
def test_what_is_no_address_stays(text):
    assert addresses_in(text) == [] and without_addresses(text) == text


@given(some.text(max_size=300))
def test_taking_addresses_out_leaves_none(text):
    assert addresses_in(without_addresses(text)) == []


def test_equal_versions_differ_in_nothing_and_others_in_what_was_changed():
    assert differences(before=kit(), after=kit()) == []
    (found,) = differences(before=kit(brand="I coach leads"), after=kit(brand="I coach new leads"))
    assert found.heading == TEXTS["brand"]
    assert found.pieces == (("same", "I coach"), ("new", "new"), ("same", "leads"))


words = some.text(alphabet="ab \n", max_size=40)


@given(words, words)
def test_the_pieces_put_together_are_the_two_texts(old, new):
    for found in differences(before=kit(brand=old), after=kit(brand=new)):
        for gone, text in (("new", old), ("gone", new)):
            kept = " ".join(piece for what, piece in found.pieces if what != gone)
            assert kept.split() == text.split()
