"""Which spellings are one party at once, which are only proposed, and which never."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.core.identity import UnknownName, look_alikes, normal_form, read_same, resolve

PROPOSED = [
    ("Peter Schneider", "Peter Schnieder", 0.9),
    ("Hans Müller", "Hans Mueller", 0.9),
    ("Anna Berg", "Berg Anna", 0.9),
    ("Mac Donald", "MacDonald", 0.9),
    ("Bob Stone", "Robert Stone", 0.8),
    ("Tom Falk", "Thomas Falk", 0.8),
    ("Kate Wood", "Katherine Wood", 0.8),
    ("Ann Berg", "Anna Berg", 0.8),
    ("Hans Weber", "Johannes Weber", 0.8),
    ("Anna Berg", "Anna Maria Berg", 0.8),
    ("Siemens", "Simens", 0.8),
    ("Peter Schneider", "Schnieder Peter", 0.8),
    ("Michael Laveryy", "Micheal Laverty", 0.7),
    ("Michael Meier", "Michael Meyer", 0.8),
    ("A. Berg", "Anna Berg", 0.7),
    ("Acme", "Acme Group", 0.7),
    ("my ebook", "ebook", 0.7),
    ("Falk", "Tom Falk", 0.6),
    ("Anna Berg", "Hanna Berg", 0.5),
    ("Frau Stone", "Stone", 0.7),
    ("Anna Berg GmbH", "Anna Berg", 0.6),
    ("Tom F.", "Tom Fischer", 0.7),
    ("Mrs Clark", "Mr & Mrs Peter Clark", 0.65),
    ("Jim Harper, Harper & Lowe", "Harper & Lowe, LLP", 0.7),
    ("Jutta Boehm", "Jutta Böhm", 0.9),
    ("Boehm", "Böhm", 0.9),
]

NEVER = [
    ("Tom Falk", "Tim Falk"),
    ("Anna Berg", "Tom Berg"),
    ("Client 12", "Client 13"),
    ("Company 1", "Company 2"),
    ("Client A", "Client B"),
    ("Li Wei", "Lu Wei"),
    ("Anna", "Hanna"),
    ("Henry II", "Henry III"),
    ("Deutsche Bank", "Commerzbank"),
    ("Herr Berg", "Frau Berg"),
]


@pytest.mark.parametrize(("one", "other", "least"), PROPOSED)
def test_a_name_spelt_slightly_differently_is_proposed(one: str, other: str, least: float) -> None:
    (found,) = look_alikes({one: 2, other: 1}).proposals
    assert {found.a, found.b} == {one, other}
    assert least <= found.score <= 1 and found.reason.endswith(".")


@pytest.mark.parametrize(("one", "other"), NEVER)
def test_different_parties_are_never_proposed(one: str, other: str) -> None:
    assert look_alikes({one: 1, other: 1}).proposals == ()


def test_a_first_name_alone_could_be_either_of_two() -> None:
    found = look_alikes({"Lea": 1, "Lea Sommer": 1, "Lea Winter": 1}).proposals
    assert [(each.a, each.b) for each in found] == [("Lea", "Lea Sommer"), ("Lea", "Lea Winter")]
    assert {each.reason for each in found} == {'"Lea" could be Lea Sommer or Lea Winter.'}


def test_an_umlaut_written_out_is_told_from_one_letter_more() -> None:
    (one,) = look_alikes({"Jutta Boehm": 1, "Jutta Böhm": 1}).proposals
    assert one.reason == '"Boehm" and "Böhm" differ only in how an umlaut is written.'
    (other,) = look_alikes({"Hans Mauerer": 1, "Hans Maurer": 1}).proposals
    assert other.reason == '"Mauerer" and "Maurer" differ in one letter.'


def test_the_weak_proposals_come_last() -> None:
    scores = [found.score for found in look_alikes(dict.fromkeys(_many(), 1)).proposals]
    assert scores == sorted(scores, reverse=True) and len(scores) > 5


def test_the_more_frequent_spelling_comes_first() -> None:
    (found,) = look_alikes({"Peter Schnieder": 1, "Peter Schneider": 5}).proposals
    assert (found.a, found.b) == ("Peter Schneider", "Peter Schnieder")


def test_what_the_user_has_settled_is_not_proposed_again() -> None:
    names = {"Tom Falk": 1, "Thomas Falk": 1}
    assert look_alikes(names, different=[("Thomas Falk", "Tom Falk")]).proposals == ()
    assert look_alikes(names, same=[("Tom Falk", "Thomas Falk")]).proposals == ()


def test_a_search_among_too_many_names_says_that_it_was_limited() -> None:
    names = {f"Anna Berg{chr(97 + n)}": 1 for n in range(20)}
    assert look_alikes(names, most_names=10).limited.startswith("Only the 10 most frequent names")
    assert look_alikes(names).limited == ""


def test_ten_thousand_names_are_searched_without_comparing_all_pairs() -> None:
    chance = random.Random(7)
    letters = "abcdefghijklmnopqrstuvwxyz"
    names = {
        f"{''.join(chance.choices(letters, k=6)).title()} {''.join(chance.choices(letters, k=7)).title()}": 1
        for _ in range(10_000)
    }
    assert len(look_alikes(names).proposals) < 100


def test_equal_normal_forms_are_one_party_with_a_note() -> None:
    found = resolve({"Anna Berg": 3, "BERG, ANNA": 1, "Dr. Anna Berg": 1, "Tom Falk": 1})
    assert found.canonical["BERG, ANNA"] == found.canonical["Dr. Anna Berg"] == "Anna Berg"
    assert found.canonical["Tom Falk"] == "Tom Falk"
    assert found.notes == ('Taken as "Anna Berg" too: "BERG, ANNA", "Dr. Anna Berg".',)


def test_names_said_to_be_the_same_hang_together() -> None:
    found = resolve({"Ann": 1, "Anna": 2, "Anna Berg": 5}, same=[("Ann", "Anna"), ("anna", "Anna Berg")])
    assert set(found.canonical.values()) == {"Anna Berg"}


def test_an_unknown_name_gets_a_sentence_with_the_nearest_names() -> None:
    with pytest.raises(
        UnknownName, match=r'"Tom Flak" does not occur among the names. Did you mean "Tom Falk"'
    ):
        resolve({"Tom Falk": 1, "Anna Berg": 1}, same=[("Tom Flak", "Anna Berg")])


def test_the_best_accented_spelling_is_shown() -> None:
    assert set(resolve({"Hans Muller": 1, "HANS MÜLLER": 1, "Hans Müller": 1}).canonical.values()) == {
        "Hans Müller"
    }


def test_two_names_with_an_equals_sign_are_read() -> None:
    assert read_same(" Ann Berg = A. Berg ") == ("Ann Berg", "A. Berg")
    for text in ("Ann", "=B", "A=", "A=B=C"):
        with pytest.raises(ValueError, match="A=B"):
            read_same(text)


def _many() -> list[str]:
    return [name for row in PROPOSED for name in row[:2]] + [name for row in NEVER for name in row]


_names = st.dictionaries(st.sampled_from(_many()), st.integers(1, 9), max_size=14)


@given(_names, st.randoms())
def test_the_order_of_the_names_does_not_matter(names: dict[str, int], chance: random.Random) -> None:
    order = list(names)
    chance.shuffle(order)
    assert look_alikes({name: names[name] for name in order}) == look_alikes(names)
    assert resolve({name: names[name] for name in order}) == resolve(names)


@given(st.dictionaries(st.text(max_size=20), st.integers(1, 3), max_size=8))
def test_proposals_pair_different_names_once(names: dict[str, int]) -> None:
    pairs = [frozenset((found.a, found.b)) for found in look_alikes(names).proposals]
    assert len(pairs) == len(set(pairs)) and all(len(pair) == 2 for pair in pairs)


@given(_names, st.data())
def test_being_the_same_is_an_equivalence(names: dict[str, int], data: st.DataObject) -> None:
    chosen = st.sampled_from(sorted(names)) if names else st.nothing()
    same = data.draw(st.lists(st.tuples(chosen, chosen), max_size=4)) if names else []
    canonical = resolve(names, same=same).canonical
    assert canonical.keys() == names.keys()
    for name, shown in canonical.items():
        assert canonical[shown] == shown
        assert all(canonical[other] == shown for other in names if normal_form(other) == normal_form(name))
    assert all(canonical[a] == canonical[b] for a, b in same)
