"""Time to a decision: against the public funnel, with open cases, and with few or odd ones."""

from __future__ import annotations

import pytest

from core.funnel_counts import reference, waits
from headwater.core.know.waiting import Wait, mean_wait, stratified_log_rank, waited


def test_every_origin_has_the_shares_by_day_of_the_reference() -> None:
    known = reference()["by_origin"]
    for name, cases in waits().items():
        found = waited(waits=cases)
        want = {int(day): share for day, share in known[name]["closed_by_day"].items()}
        assert found.shares == pytest.approx(want, abs=1e-9)
        assert (found.n, found.decided, found.median) == (known[name]["leads"], known[name]["won"], None)


def test_the_log_rank_tests_are_those_of_the_reference() -> None:
    known, cases = reference(), waits()
    every = stratified_log_rank(strata=[list(cases.values())])
    assert every.chi2 == pytest.approx(known["all_origins_logrank"]["chi2"], abs=1e-6)
    assert (every.df, every.chance) == pytest.approx((10, known["all_origins_logrank"]["p"]), rel=1e-9)
    rest = [wait for name, waiting in cases.items() if name != "referral" for wait in waiting]
    two = stratified_log_rank(strata=[[cases["referral"], rest]])
    assert two.chi2 == pytest.approx(known["referral_vs_rest"]["logrank_chi2"], abs=1e-6)
    assert two.chance == pytest.approx(known["referral_vs_rest"]["logrank_p"], abs=1e-9)


def test_open_cases_lengthen_the_median_and_the_average() -> None:
    done = [Wait(days, True) for days in range(1, 11)]
    still_open = [Wait(10, False)] * 10
    assert waited(waits=done).median == 5
    assert waited(waits=done + still_open).median == 10
    assert waited(waits=done + still_open * 2).median is None
    assert mean_wait(waits=done, until=10).mean == pytest.approx(5.5)
    assert mean_wait(waits=done + still_open, until=10).mean == pytest.approx(7.75)


def test_a_day_that_nobody_was_watched_until_has_no_share() -> None:
    found = waited(waits=[Wait(5, True)] * 5 + [Wait(40, False)] * 6)
    assert found.shares[30] == pytest.approx(5 / 11)
    assert found.shares[60] is None
    everybody = waited(waits=[Wait(5, True)] * 12)
    assert everybody.shares[180] == 1


def test_days_below_zero_count_as_zero_and_are_told() -> None:
    found = waited(waits=[Wait(-3, True), *[Wait(9, True)] * 11])
    assert (found.corrected, found.shortest, found.longest) == (1, 0, 9)
    assert found.shares[0] == pytest.approx(1 / 12)


def test_few_waits_tell_only_their_count_and_range() -> None:
    found = waited(waits=[Wait(3, True), Wait(20, True), Wait(99, False)])
    assert (found.n, found.decided, found.shortest, found.longest) == (3, 2, 3, 20)
    assert found.few and not found.shares and found.median is None
    nothing = waited(waits=[])
    assert (nothing.n, nothing.shortest, nothing.longest) == (0, None, None)


def test_waits_that_cannot_be_compared_do_not_differ() -> None:
    for groups in ([], [[Wait(1, True)]], [[Wait(1, True)], []], [[Wait(1, False)], [Wait(2, False)]]):
        found = stratified_log_rank(strata=[groups])
        assert (found.chi2, found.df, found.chance) == (0, 0, 1)
    same_day = stratified_log_rank(strata=[[[Wait(4, True)] * 3, [Wait(4, True)] * 5]])
    assert (same_day.chi2, same_day.chance) == (0, 1)


def test_groups_that_merely_came_in_quicker_years_do_not_differ_within_the_years() -> None:
    quick, slow = [Wait(day, True) for day in range(1, 11)], [Wait(day * 9, True) for day in range(1, 11)]
    all_together = stratified_log_rank(strata=[[quick * 4 + slow, quick + slow * 4]])
    by_year = stratified_log_rank(strata=[[quick * 4, quick], [slow, slow * 4]])
    assert all_together.chance < 0.001
    assert (by_year.df, by_year.chance > 0.9) == (1, True)
    alone = stratified_log_rank(strata=[[quick, slow]])
    assert alone == stratified_log_rank(strata=[[quick, slow], [[], []]])


def test_an_average_wait_of_nobody_or_one_has_no_spread() -> None:
    assert mean_wait(waits=[], until=30).variance is None
    assert mean_wait(waits=[Wait(4, True)], until=30).variance is None
    assert mean_wait(waits=[Wait(40, False)] * 3, until=30).mean == 30
