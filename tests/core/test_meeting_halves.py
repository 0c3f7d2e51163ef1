"""Which half of a meeting is thin, by the words that were written down."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.core.giving.meeting_halves import ASK, MATTERS, TELL, halves, words_in

LONG = "they set up pensions for small firms in the north"
TOLD = st.dictionaries(st.sampled_from(MATTERS), st.text(max_size=60))


def whole(text: str = LONG) -> dict[str, str]:
    """A half in which every matter says the same."""
    return dict.fromkeys(MATTERS, text)


def test_a_half_that_says_less_is_the_thin_one():
    said = halves(learned={"work": "tax"}, shared=whole())
    assert said.thin == "learned" and "told more than you heard" in said.said
    assert set(said.next) == set(ASK.values())
    said = halves(learned=whole(), shared={"work": LONG})
    assert said.thin == "shared" and TELL["wanted"] in said.next and TELL["work"] not in said.next


def test_two_full_halves_leave_nothing_to_ask():
    said = halves(learned=whole(), shared=whole())
    assert (said.thin, said.next) == ("", ())
    assert said.learned.filled == 4 and said.learned.full == pytest.approx(4.0)


def test_an_empty_meeting_is_thin_on_both_sides():
    said = halves(learned={}, shared={})
    assert said.thin == "both" and len(said.next) == 8


def test_one_long_answer_does_not_stand_for_four():
    said = halves(learned={"work": LONG * 20}, shared=whole())
    assert said.thin == "learned" and said.learned.full == pytest.approx(1.0)


def test_words_are_counted_in_scripts_without_blanks_too():
    assert words_in("税理士を探している会社です") >= 5
    assert words_in("-- !!") == 0 and words_in("one, two") == 2


@given(TOLD, TOLD)
def test_swapping_the_halves_swaps_the_answer(one, other):
    there, back = halves(learned=one, shared=other), halves(learned=other, shared=one)
    swapped = {"learned": "shared", "shared": "learned"}
    assert back.thin == swapped.get(there.thin, there.thin)
    assert 0 <= there.learned.full <= 4
