"""Shrunken rates: against the public funnel, at the edges, and in their order."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import comb

import numpy as np
import pytest

from core.funnel_counts import origins, pages, reference
from headwater.core.know.intervals import newcombe, wilson
from headwater.core.know.rates import (
    Counts,
    How,
    Prior,
    Shrunken,
    best_first,
    chance_higher,
    distinguishable,
    fit_prior,
    prior_for,
    shrunken,
    weak_prior,
)


def test_the_prior_over_the_origins_of_the_funnel_is_the_reference() -> None:
    known, found = reference()["beta_binomial"], fit_prior(counts=origins())
    assert (found.a, found.b) == pytest.approx((known["a"], known["b"]), rel=1e-5)
    assert found.log_likelihood == pytest.approx(known["LL_up_to_constant"], abs=1e-6)
    assert found.mean == pytest.approx(known["prior_mean"], abs=1e-6)
    assert found.how is How.FITTED


def test_every_origin_has_the_rate_and_the_intervals_of_the_reference() -> None:
    known = reference()["by_origin"]
    for row in shrunken(counts=origins(), prior=fit_prior(counts=origins())):
        want = known[row.id]
        assert (row.mean, row.low, row.high) == pytest.approx((want["eb_rate"], *want["eb_90"]), abs=1e-6)
        span = wilson(wins=row.wins, n=row.n, level=0.95)
        assert [span.low, span.high] == pytest.approx(want["wilson95"], abs=1e-9)


def test_the_channel_called_referral_closes_worse_in_this_funnel() -> None:
    known = reference()["referral_vs_rest"]
    (won, seen), (rest_won, rest_seen) = known["referral"], known["rest"]
    found = newcombe(wins=won, n=seen, other_wins=rest_won, other_n=rest_seen)
    assert found.value == pytest.approx(known["difference"], abs=1e-12)
    assert found.high < 0


def test_the_pages_are_ranked_as_in_the_reference_raw_shrunken_and_cautious() -> None:
    known, counts = reference()["pages"], pages()
    prior = fit_prior(counts=counts)
    assert (prior.a, prior.b) == pytest.approx(
        (known["beta_binomial"]["a"], known["beta_binomial"]["b"]), rel=1e-5
    )
    assert prior.log_likelihood == pytest.approx(known["beta_binomial"]["LL_up_to_constant"], abs=1e-6)
    rows = shrunken(counts=counts, prior=prior)
    assert {row.id: row.mean for row in rows[:10]} == pytest.approx(known["eb_first_ten"], abs=1e-6)
    assert _first_ten(sorted(rows, key=lambda row: -row.wins / row.n)) == known["best_ten_by_raw_rate"]
    assert _first_ten(sorted(rows, key=lambda row: -row.mean)) == known["best_ten_by_eb"]
    assert _first_ten(best_first(rows=rows)) == known["best_ten_by_10pct_lower_bound"]


def test_the_prior_does_not_care_about_the_order_of_the_sources() -> None:
    forth, back = fit_prior(counts=origins()), fit_prior(counts=origins()[::-1])
    assert (forth.a, forth.b) == (back.a, back.b)


def test_few_sources_get_a_prior_worth_ten_cases_at_the_rate_of_all() -> None:
    few = [Counts("Ann", 10, 4), Counts("Bob", 30, 4)]
    found = prior_for(counts=few)
    assert (found.a, found.b) == pytest.approx((2, 8))
    assert found.how is How.WEAK
    assert prior_for(counts=[*few, *(Counts(str(each), 0, 0) for each in range(20))]).how is How.WEAK
    assert prior_for(counts=[Counts(str(each), 10, each) for each in range(10)]).how is How.FITTED


def test_sources_that_differ_no_more_than_chance_are_held_at_the_worth_of_all_cases() -> None:
    found = fit_prior(counts=[Counts(str(each), 10, 3) for each in range(20)])
    assert found.how is How.NO_SPREAD
    assert found.a + found.b == pytest.approx(200)
    assert found.mean == pytest.approx(0.3, abs=0.005)


@pytest.mark.parametrize(
    "counts",
    [
        [],
        [Counts("Ann", 0, 0)],
        [Counts("Ann", 4, 4), Counts("Bob", 2, 2)],
        [Counts("Ann", 9, 0), Counts("Bob", 8, 0)],
        [Counts(str(each), 1, each % 2) for each in range(30)],
        [Counts("Ann", 9, 5)],
    ],
)
def test_where_nothing_can_be_fitted_the_weak_prior_is_given_and_said(counts: list[Counts]) -> None:
    found = fit_prior(counts=counts)
    assert found == weak_prior(counts=counts)
    assert found.how is How.WEAK
    assert found.a > 0 and found.b > 0 and found.a + found.b == pytest.approx(10)
    for row in shrunken(counts=counts, prior=found):
        assert 0 < row.low < row.mean < row.high < 1


def test_sources_that_always_or_never_win_keep_a_prior_above_nothing() -> None:
    found = fit_prior(counts=[Counts(str(each), 10, each % 2 * 10) for each in range(20)])
    assert found.a > 0 and found.b > 0 and found.a + found.b < 0.1


def test_with_many_sources_the_prior_for_people_is_the_fitted_one_and_with_few_it_is_held() -> None:
    many, free = prior_for(counts=pages()), fit_prior(counts=pages())
    assert (many.a, many.b) == pytest.approx((free.a, free.b), rel=0.2)
    alike = [Counts(str(each), 10, 3) for each in range(12)]
    held = prior_for(counts=alike)
    assert held.a + held.b < 60 < fit_prior(counts=alike).a + fit_prior(counts=alike).b


def test_intervals_of_fifteen_sources_hold_the_truth_about_as_often_as_they_say() -> None:
    held = free = 0
    for seed in range(20):
        chance = np.random.default_rng(seed)
        rates, sizes = chance.beta(3, 9, 15), chance.geometric(0.15, 15)
        counts = [
            Counts(str(each), int(n), int(chance.binomial(n, rate)))
            for each, (n, rate) in enumerate(zip(sizes, rates, strict=True))
        ]
        held += _covered(shrunken(counts=counts, prior=prior_for(counts=counts)), rates)
        free += _covered(shrunken(counts=counts, prior=fit_prior(counts=counts)), rates)
    assert 0.8 * 300 <= held <= 0.95 * 300
    assert free < held


def test_the_chance_of_a_higher_rate_is_the_closed_sum() -> None:
    """For whole a and b the chance is a finite sum (Cook 2003), here in exact fractions."""
    for one, other in (((3, 4), (5, 6)), ((1, 1), (1, 1)), ((2, 40), (9, 3)), ((1, 60), (2, 50))):
        found = chance_higher(one=_rate(*one), other=_rate(*other))
        assert found == pytest.approx(float(_closed(one, other)), abs=1e-9)
        assert found + chance_higher(one=_rate(*other), other=_rate(*one)) == pytest.approx(1, abs=1e-9)


def test_one_win_of_one_cannot_be_told_from_two_of_three_but_a_long_record_can() -> None:
    prior = Prior(2, 8, How.WEAK, 0)
    first, second, long, longer = shrunken(
        counts=[Counts("Ann", 1, 1), Counts("Bob", 3, 2), Counts("Cleo", 400, 40), Counts("Dan", 400, 120)],
        prior=prior,
    )
    assert not distinguishable(one=first, other=second)
    assert distinguishable(one=long, other=longer)
    assert chance_higher(one=longer, other=long) > 0.999


def _covered(rows: tuple[Shrunken, ...], rates: Iterable[float]) -> int:
    return sum(row.low <= rate <= row.high for row, rate in zip(rows, rates, strict=True))


def _rate(a: float, b: float) -> Shrunken:
    return Shrunken("", 0, 0, 0, 0, 0, 0, a, b)


def _first_ten(rows: list[Shrunken] | tuple[Shrunken, ...]) -> list[str]:
    return [row.id for row in rows[:10]]


def _closed(one: tuple[int, int], other: tuple[int, int]) -> Fraction:
    """P(Beta(a, b) > Beta(c, d)), from the chance that the other has a given number of wins before."""
    (a, b), (c, d) = one, other
    return sum(
        (_beta(c + i, b + d) / ((b + i) * _beta(1 + i, b) * _beta(c, d)) for i in range(a)), Fraction(0)
    )


def _beta(a: int, b: int) -> Fraction:
    return Fraction(1, comb(a + b - 2, a - 1) * (a + b - 1))
