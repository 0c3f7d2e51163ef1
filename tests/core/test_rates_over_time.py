"""Events over time, shrunken: against the worked example, and at the edges."""

from __future__ import annotations

import pytest

from core.funnel_counts import reference
from headwater.core.know.rates import How
from headwater.core.know.rates_over_time import (
    Watched,
    fit_rate_prior,
    rate_prior_for,
    shrunken_rates,
    weak_rate_prior,
)


def test_the_insurance_claims_give_the_prior_and_the_means_of_the_reference() -> None:
    known = reference()["gamma_poisson_insurance_claims"]
    counts = zip(known["claims"], known["policies"], strict=True)
    seen = [Watched(f"{claims}", claims, 1.0) for claims, policies in counts for _ in range(policies)]
    prior = fit_rate_prior(seen=seen)
    assert (prior.shape, prior.rate) == pytest.approx((known["shape"], known["rate"]), rel=1e-5)
    assert prior.log_likelihood == pytest.approx(known["LL"], abs=1e-6)
    rows = shrunken_rates(seen=[Watched("", claims, 1.0) for claims in known["claims"]], prior=prior)
    assert [row.mean for row in rows] == pytest.approx(known["posterior_mean"], abs=1e-6)
    assert all(row.low < row.cautious < row.mean < row.high for row in rows)


def test_the_unit_of_time_does_not_matter() -> None:
    years = [Watched(str(each), each * each % 7, 1 + each / 3) for each in range(15)]
    days = [Watched(each.id, each.count, each.exposure * 365) for each in years]
    by_year, by_day = fit_rate_prior(seen=years), fit_rate_prior(seen=days)
    assert by_year.how is How.FITTED
    assert (by_day.shape, by_day.rate) == pytest.approx((by_year.shape, by_year.rate * 365), rel=1e-4)


def test_counts_that_spread_no_more_than_chance_are_held_and_said() -> None:
    found = fit_rate_prior(seen=[Watched(str(each), 3, 1.0) for each in range(20)])
    assert found.how is How.NO_SPREAD
    assert found.rate == pytest.approx(20)
    assert found.shape / found.rate == pytest.approx(3, rel=0.02)


def test_few_sources_or_no_event_get_the_weak_prior() -> None:
    for seen in ([], [Watched("Ann", 4, 2.0)], [Watched(str(each), 0, 1.0) for each in range(12)]):
        assert rate_prior_for(seen=seen) == weak_rate_prior(seen=seen)
        assert fit_rate_prior(seen=seen).how is How.WEAK
    two = weak_rate_prior(seen=[Watched("Ann", 4, 2.0)])
    assert two.shape / two.rate == pytest.approx(2)
