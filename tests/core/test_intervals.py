"""Intervals: against published figures, at the edges, and on no data."""

from __future__ import annotations

from math import inf, log

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.core.know.intervals import (
    beta_quantile,
    difference_of_means,
    moments,
    newcombe,
    ratio_of_typical,
    wilson,
)


def test_newcombe_gives_the_interval_of_the_paper() -> None:
    found = newcombe(wins=56, n=70, other_wins=48, other_n=80, level=0.95)
    assert (found.value, found.low, found.high) == pytest.approx((0.2, 0.0524, 0.3339), abs=5e-5)


def test_newcombe_turned_round_is_the_same_with_the_other_sign() -> None:
    one = newcombe(wins=5, n=12, other_wins=9, other_n=50)
    other = newcombe(wins=9, n=50, other_wins=5, other_n=12)
    assert (one.value, one.low, one.high) == pytest.approx((-other.value, -other.high, -other.low))


def test_without_cases_a_share_may_be_anything() -> None:
    nothing = wilson(wins=0, n=0)
    assert (nothing.low, nothing.high) == (0, 1)
    gap = newcombe(wins=0, n=0, other_wins=3, other_n=4)
    assert (gap.value, gap.low, gap.high) == (0, -1, 1)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 10_000).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n))))
def test_the_share_lies_in_its_interval_and_the_interval_between_nothing_and_all(
    case: tuple[int, int],
) -> None:
    n, wins = case
    narrow, wide = wilson(wins=wins, n=n, level=0.9), wilson(wins=wins, n=n, level=0.95)
    assert 0 <= wide.low <= narrow.low <= wins / n <= narrow.high <= wide.high <= 1


def test_the_median_of_a_beta_is_the_one_worked_by_hand() -> None:
    assert beta_quantile(a=1, b=3, at=0.5) == pytest.approx(1 - 0.5 ** (1 / 3))


def test_welch_gives_the_interval_of_another_program() -> None:
    one, other = [1.0, 2.0, 3.0, 4.0], [2.0, 4.0, 6.0]
    found = difference_of_means(one=moments(values=one), other=moments(values=other), level=0.95)
    assert (found.value, found.low, found.high) == pytest.approx((-1.5, -5.542327954923, 2.542327954923))


def test_averages_of_too_few_or_of_equal_values_promise_nothing() -> None:
    for one, other in (([], []), ([1.0], [2.0, 3.0]), ([1.0, 1.0], [2.0, 2.0])):
        found = difference_of_means(one=moments(values=one), other=moments(values=other))
        assert (found.low, found.high) == (-inf, inf)


def test_a_ratio_of_typical_values_is_a_difference_of_logarithms() -> None:
    found = ratio_of_typical(one=[200.0, 800.0, 400.0], other=[100.0, 400.0, 200.0])
    assert found.value == pytest.approx(2)
    assert log(found.high) - log(2) == pytest.approx(log(2) - log(found.low))
    nothing = ratio_of_typical(one=[], other=[5.0])
    assert (nothing.value, nothing.low, nothing.high) == (1, 0, inf)
    single = ratio_of_typical(one=[3.0], other=[5.0])
    assert (single.low, single.high) == (0, inf)
