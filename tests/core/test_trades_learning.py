"""Guessing a trade from titles: by their words, with probabilities that keep within bounds, whatever the input."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.core.trades.features import features
from headwater.core.trades.learning import learn
from headwater.core.trades.titles import Known, learn_titles

SMALL = learn(
    ["Tax adviser", "Tax partner", "Steuerberaterin", "Wedding photographer", "Fotografin", "Photographer"],
    ["tax", "tax", "tax", "photo", "photo", "photo"],
)


def test_new_titles_are_told_by_their_words() -> None:
    assert SMALL.guess("Senior tax advisor")[0][0] == "tax"
    assert SMALL.guess("Photography")[0][0] == "photo"
    assert SMALL.labels == ("photo", "tax")


def test_the_name_of_a_label_is_one_of_its_titles() -> None:
    learnt = learn(["Baker", "Steelworker"], ["Bread makers", "Metal trades"])
    assert learnt.guess("Bread maker")[0][0] == "Bread makers"


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60), st.integers(0, 5))
def test_probabilities_fall_and_never_exceed_one_together(title: str, most: int) -> None:
    found = SMALL.guess(title, most)
    assert len(found) == (min(most, 2) if features(title) else 0)
    assert all(0 <= chance <= 1 for _, chance in found) and sum(chance for _, chance in found) < 1.0001
    assert all(one[1] >= other[1] for one, other in pairwise(found))


def test_a_title_like_nothing_learnt_is_improbable_everywhere() -> None:
    assert max(chance for _, chance in SMALL.guess("zzz 123")) < 0.75
    assert SMALL.guess("Steuerberater")[0][1] > SMALL.guess("Stevedore")[0][1]


def test_nothing_learnt_guesses_nothing() -> None:
    assert learn([], []).guess("Tax adviser") == []
    assert learn([" ", "Baker"], ["x", ""]).guess("Baker") == []
    assert SMALL.guesses([]) == [] and SMALL.guess("  ") == []


def test_one_label_and_long_and_foreign_titles_are_no_trouble() -> None:
    one = learn(["Baker"], ["bread"])
    assert one.guess("x" * 10_000) == one.guess("x" * 10_000)
    assert one.guess("パン屋")[0][0] == "bread"
    label, chance = learn(["!!!"], ["bread"]).guess("bread")[0]
    assert label == "bread" and chance == pytest.approx(1.0)


def test_the_order_of_titles_changes_no_guess() -> None:
    pairs = [("Tax adviser", "tax"), ("Baker", "bread"), ("Pastry baker", "bread")]
    one, other = (
        learn([title for title, _ in told], [label for _, label in told]) for told in (pairs, pairs[::-1])
    )
    for (label, chance), (same, twin) in zip(one.guess("Tax baker"), other.guess("Tax baker"), strict=True):
        assert label == same and chance == pytest.approx(twin, abs=1e-5)


def test_occupations_are_told_together_with_their_category() -> None:
    learnt = learn_titles([Known("Tax adviser", "adviser", "money"), Known("Baker", "baker", "food")])
    occupations, categories = learnt.guesses(["Bread baker"])[0]
    assert occupations[0][0] == "baker" and categories[0][0] == "food"
    only = learn_titles([Known("Tax adviser", "", "money"), Known("Baker", "", "food")])
    assert only.guesses(["Baker"])[0][0] == [] and only.guesses(["Baker"])[0][1][0][0] == "food"
