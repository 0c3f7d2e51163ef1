"""Two groups compared: what is claimed, what is not, and why not."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from headwater.core.know.comparing import LEAST, Claim, Dated, Steady, compared
from headwater.core.know.comparing_ways import AVERAGE, COMING_BACK, SHARE, TYPICAL, WAITING, Returns, horizon
from headwater.core.know.waiting import Wait

BEGIN = date(2024, 1, 1)


def shares(wins: int, n: int, *, begin: int = 0) -> list[Dated[bool]]:
    """`wins` of `n`, spread evenly over n days."""
    return [
        Dated(each, BEGIN + timedelta(begin + each), each * wins // n != (each + 1) * wins // n)
        for each in range(n)
    ]


def test_a_clear_and_steady_difference_is_claimed_in_its_direction() -> None:
    more = compared(one=shares(31, 52), other=shares(9, 40), way=SHARE)
    less = compared(one=shares(9, 40), other=shares(31, 52), way=SHARE)
    assert (more.claim, more.steady, less.claim) == (Claim.MORE, Steady.HOLDS, Claim.LESS)
    assert more.reading.gap.value == pytest.approx(31 / 52 - 9 / 40)
    assert more.reading.gap.value == pytest.approx(-less.reading.gap.value)


def test_equal_shares_show_no_difference() -> None:
    found = compared(one=shares(12, 40), other=shares(18, 60), way=SHARE)
    assert (found.claim, found.steady) == (Claim.NONE, None)


def test_below_the_set_sample_nothing_is_claimed_however_large_the_difference() -> None:
    few = compared(one=shares(29, 29), other=shares(0, 300), way=SHARE)
    assert few.claim is Claim.FEW
    assert compared(one=shares(30, 30), other=shares(0, 300), way=SHARE).claim is Claim.MORE
    assert compared(one=[], other=[], way=SHARE, least=0).claim is Claim.FEW
    assert LEAST == 30


def test_a_difference_that_turns_round_half_way_is_no_claim() -> None:
    one = shares(60, 60) + shares(10, 60, begin=60)
    other = shares(20, 60) + shares(30, 60, begin=60)
    found = compared(one=one, other=other, way=SHARE)
    assert found.reading.gap.low > 0
    assert (found.claim, found.steady) == (Claim.NONE, Steady.FLIPS)


def test_a_difference_that_only_says_when_each_group_came_is_no_claim() -> None:
    """Everybody hired more often later on, and most of the first group came later: within a half nothing differs."""
    one = shares(4, 20) + shares(64, 80, begin=100)
    other = shares(15, 80) + shares(15, 20, begin=100)
    found = compared(one=one, other=other, way=SHARE)
    assert found.reading.gap.low > 0
    assert (found.claim, found.steady) == (Claim.NONE, Steady.FADES)


def test_a_drift_within_the_halves_is_seen_too() -> None:
    """Rates rise from quarter to quarter, and so does the first group's part: within a quarter nothing differs."""
    one, other = [], []
    for quarter, (wins, first, second) in enumerate(((1, 20, 80), (4, 40, 60), (6, 60, 40), (9, 80, 20))):
        one += shares(first * wins // 10, first, begin=quarter * 100)
        other += shares(second * wins // 10, second, begin=quarter * 100)
    found = compared(one=one, other=other, way=SHARE)
    assert found.reading.gap.low > 0
    assert (found.claim, found.steady) == (Claim.NONE, Steady.FADES)


def test_groups_that_never_came_at_the_same_time_are_not_compared() -> None:
    found = compared(one=shares(40, 50), other=shares(5, 50, begin=400), way=SHARE)
    assert (found.claim, found.steady) == (Claim.NONE, Steady.APART)


def test_cases_of_one_single_day_have_no_drift_to_guard_against() -> None:
    one, other = ([Dated(0, BEGIN, each < wins) for each in range(50)] for wins in (40, 5))
    found = compared(one=one, other=other, way=SHARE)
    assert (found.claim, found.steady) == (Claim.MORE, Steady.ONE_DAY)


@pytest.mark.parametrize("way", [AVERAGE, TYPICAL])
def test_amounts_twice_as_large_are_claimed_and_equal_ones_are_not(way: object) -> None:
    small = [Dated(each, BEGIN + timedelta(each), 1.0 + each % 7) for each in range(60)]
    large = [Dated(each.case, each.came, each.value * 2) for each in small]
    assert compared(one=large, other=small, way=way).claim is Claim.MORE  # type: ignore[arg-type]
    assert compared(one=small, other=large, way=way).claim is Claim.LESS  # type: ignore[arg-type]
    assert compared(one=small, other=small, way=way).claim is Claim.NONE  # type: ignore[arg-type]


def test_groups_in_which_nothing_varies_show_nothing() -> None:
    ones, twos = ([Dated(each, BEGIN + timedelta(each), value) for each in range(40)] for value in (1.0, 2.0))
    assert compared(one=twos, other=ones, way=AVERAGE).claim is Claim.NONE


def test_quicker_decisions_are_claimed_with_open_cases_counted_as_open() -> None:
    quick = [Dated(each, BEGIN + timedelta(each), Wait(5 + each % 9, True)) for each in range(50)]
    slow = [Dated(each, BEGIN + timedelta(each), Wait(40 + each % 9, each % 2 == 0)) for each in range(50)]
    found = compared(one=quick, other=slow, way=WAITING)
    assert found.claim is Claim.LESS
    assert found.reading.one.value < 10 < 40 < found.reading.other.value
    assert compared(one=slow, other=slow, way=WAITING).claim is Claim.NONE


def test_waits_are_averaged_only_as_far_as_both_groups_were_watched() -> None:
    done, still_open = [Wait(3, True)], [Wait(2, True), Wait(50, False)]
    assert horizon(one=done, other=done) == 180
    assert horizon(one=done, other=still_open) == 50
    assert horizon(one=[*still_open, Wait(70, True)], other=done) == 180
    assert horizon(one=[], other=[]) == 180


def test_coming_back_is_counted_per_year_so_that_older_clients_have_no_head_start() -> None:
    older = [Dated(each, BEGIN + timedelta(each), Returns(2 * (each % 2), 4.0)) for each in range(60)]
    newer = [Dated(each, BEGIN + timedelta(each), Returns(each % 2, 2.0)) for each in range(60)]
    same = compared(one=older, other=newer, way=COMING_BACK)
    assert (same.claim, same.reading.gap.value) == (Claim.NONE, pytest.approx(0))
    never = [Dated(each, BEGIN + timedelta(each), Returns(0, 2.0)) for each in range(60)]
    assert compared(one=newer, other=never, way=COMING_BACK).claim is Claim.MORE
