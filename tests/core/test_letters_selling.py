"""A source gives a name and no more: words that would make them sell are flagged."""

from __future__ import annotations

import pytest

from headwater.core.letters.selling import selling_in


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Could you sell me to them?", "sell"), ("You sold me well, keep selling", "sell"), ("Please convince her", "convince"),
        ("PERSUADE your brother", "convince"), ("close the deal for me", "close"), ("can you close them?", "close"),
        ("push them a bit", "push"), ("talk him into it", "push"), ("quote the price", "quote prices"),
        ("tell him my fees", "quote prices"), ("could you negotiate the fee", "negotiate"), ("offer them a discount", "negotiate"),
        ("pitch my work", "pitch"), ("make sure they sign", "get them to sign"), ("get her to book", "get them to sign"),
        ("con\u200bvince her", "convince"),
    ],
)  # fmt: skip
def test_words_that_make_a_source_sell_are_flagged(text, what):
    assert what in {flag.what for flag in selling_in(text)}


@pytest.mark.parametrize(
    "text",
    [
        "You need not sell anything", "no need to convince anybody", "Please don't push them", "without negotiating",
        "I will quote the prices myself", "a close friend", "my closing note", "He sold his house", "it is close to my heart",
        "mention my name", "put us in touch", "I never ask you to close a deal", "the price of bread", "a push-up", "",
    ],
)  # fmt: skip
def test_what_is_said_not_to_be_needed_or_is_mine_is_no_selling(text):
    assert selling_in(text) == ()


def test_a_flag_says_what_to_do():
    assert selling_in("Please convince her to hire me")[0].sentence == (
        "“convince her” asks them to convince. That part is yours: ask for their word and no more."
    )
