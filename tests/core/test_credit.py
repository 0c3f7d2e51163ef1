"""The laws of sharing: credits add up to exactly one, money to the last cent, whatever the model."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.core.credit.chain import ALL as CHAINS
from headwater.core.credit.parts import WHOLE, apportion, as_count, parts_along, split_money
from headwater.core.credit.touch import ALL as TOUCHES

quickly = settings(deadline=None)
ages = st.lists(st.floats(0, 1e6), min_size=1, max_size=40).map(
    lambda each: [*sorted(each, reverse=True)[:-1], 0.0]
)


@pytest.mark.parametrize("name", TOUCHES)
@quickly
@given(ages=ages, half_life=st.floats(0.01, 1e4))
def test_a_touch_model_shares_exactly_one_whole(name: str, ages: list[float], half_life: float) -> None:
    parts = TOUCHES[name].split(ages, half_life)
    assert len(parts) == len(ages)
    assert sum(parts) == WHOLE
    assert min(parts) >= 0


@pytest.mark.parametrize("name", TOUCHES)
def test_a_single_link_gets_all(name: str) -> None:
    assert TOUCHES[name].split([0.0], 30.0) == (WHOLE,)


@pytest.mark.parametrize("name", TOUCHES)
@given(ages=ages)
@quickly
def test_a_model_that_gives_all_to_one_link_says_which(name: str, ages: list[float]) -> None:
    model = TOUCHES[name]
    if model.takes_all is not None:
        assert model.split(ages, 30.0)[model.takes_all] == WHOLE


def test_by_position_gives_two_fifths_to_each_end_and_half_to_each_of_two() -> None:
    split = TOUCHES["position"].split
    assert split([3.0, 2.0, 1.0, 0.0], 30) == (4 * WHOLE // 10, WHOLE // 10, WHOLE // 10, 4 * WHOLE // 10)
    assert split([1.0, 0.0], 30) == (WHOLE // 2, WHOLE // 2)


def test_decay_halves_the_share_with_each_half_life() -> None:
    older, newer = TOUCHES["decay"].split([30.0, 0.0], 30.0)
    assert newer == pytest.approx(2 * older, abs=2)


def test_a_half_life_of_nothing_is_refused_with_a_sentence() -> None:
    with pytest.raises(ValueError, match="longer than nothing"):
        TOUCHES["decay"].split([1.0, 0.0], 0)


@pytest.mark.parametrize("name", CHAINS)
@quickly
@given(hops=st.integers(1, 300), share=st.fractions(0, 1, max_denominator=50))
def test_a_chain_hands_out_exactly_one_whole(name: str, hops: int, share: Fraction) -> None:
    parts = parts_along(CHAINS[name].keeps(share), hops)
    assert len(parts) == hops
    assert sum(parts) == WHOLE
    assert min(parts) >= 0


def test_shared_by_half_keeps_half_at_each_hop_and_leaves_the_rest_to_the_root() -> None:
    assert parts_along(CHAINS["shared"].keeps(Fraction(1, 2)), 3) == (WHOLE // 2, WHOLE // 4, WHOLE // 4)
    assert parts_along(CHAINS["direct"].keeps(Fraction(1, 2)), 3) == (WHOLE, 0, 0)
    assert parts_along(CHAINS["root"].keeps(Fraction(1, 2)), 3) == (0, 0, WHOLE)


def test_a_share_per_hop_above_one_is_refused_with_a_sentence() -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        CHAINS["shared"].keeps(Fraction(3, 2))


@quickly
@given(
    amount=st.decimals("-1e9", "1e9", places=2) | st.decimals("-1e5", "1e5", places=4),
    weights=st.lists(st.integers(0, WHOLE), min_size=1, max_size=20).filter(any),
)
def test_money_splits_to_the_cent_and_adds_up_to_the_amount(amount: Decimal, weights: list[int]) -> None:
    pieces = split_money(amount, weights)
    assert sum(pieces) == amount
    for piece, weight in zip(pieces, weights, strict=True):
        assert abs(piece - amount * weight / sum(weights)) < Decimal("0.01")


def test_a_hundred_in_three_is_one_cent_more_for_the_first() -> None:
    assert split_money(Decimal(100), [1, 1, 1]) == (Decimal("33.34"), Decimal("33.33"), Decimal("33.33"))


@quickly
@given(
    weights=st.lists(st.integers(0, 1000), min_size=1, max_size=30).filter(any), total=st.integers(0, 10**6)
)
def test_whole_parts_stay_within_one_of_their_exact_share(weights: list[int], total: int) -> None:
    parts = apportion(weights, total)
    assert sum(parts) == total
    assert all(abs(p - Fraction(total * w, sum(weights))) < 1 for p, w in zip(parts, weights, strict=True))


@pytest.mark.parametrize("weights", [[], [0, 0], [1, -1, 3]])
def test_nothing_can_be_shared_without_a_share_above_zero(weights: list[int]) -> None:
    with pytest.raises(ValueError, match="above zero"):
        apportion(weights)


def test_parts_are_told_as_clients() -> None:
    assert str(as_count(30 * WHOLE)) == "30"
    assert str(as_count(WHOLE // 2)) == "0.5"
