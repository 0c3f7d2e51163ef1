"""The forecast of sources: cautious about few cases, silent where nothing is to be told, never broken."""

from __future__ import annotations

import math
import time
from dataclasses import astuple
from datetime import date, timedelta
from decimal import Decimal

import pytest
from scipy.stats import spearmanr

from core.simulated import UNTIL, Simulated, practice
from headwater.core.know.forecast import Forecast, SourceHistory, forecast
from headwater.core.know.rates import How

DAY = date(2024, 1, 1)


def history(one: Simulated) -> SourceHistory:
    values = tuple(Decimal(round(value)) for value in one.values)
    return SourceHistory(one.id, one.known, one.days, len(one.days), len(values), values, not one.is_person)


def some(*counts: int, won: int = 0, decided: bool = True) -> list[SourceHistory]:
    """Sources known for three years that sent so many people, evenly; `won` of the first one's are won."""
    return [
        SourceHistory(
            id=number, known=DAY - timedelta(days=1095),
            days=tuple(DAY - timedelta(days=(1095 * at) // (count + 1)) for at in range(1, count + 1)),
            decided=count if decided else 0, won=won if number == 0 else 0,
        )
        for number, count in enumerate(counts)
    ]  # fmt: skip


def numbers(found: Forecast) -> list[float]:
    return [
        float(value)
        for row in found.sources
        for part in astuple(row)
        for value in (part if isinstance(part, tuple) else (part,))
    ]


@pytest.fixture(scope="module")
def made() -> tuple[list[Simulated], Forecast]:
    invented = practice(seed=10, sources=150, usual_rate=1.2)
    return invented.sources, forecast(sources=[history(each) for each in invented.known], until=UNTIL)


def test_the_intervals_hold_about_nine_times_in_ten(made: tuple[list[Simulated], Forecast]) -> None:
    truth, found = {each.id: each for each in made[0]}, made[1]
    assert len(found.sources) == len(truth)
    held = [
        row.value.low - 1e-9 <= truth[row.id].true_value <= row.value.high + 1e-9 for row in found.sources
    ]
    assert 0.85 <= sum(held) / len(held) <= 0.96


def test_the_order_fits_the_truth_better_than_counting(made: tuple[list[Simulated], Forecast]) -> None:
    truth, rows = {each.id: each for each in made[0]}, made[1].sources
    real = [truth[row.id].true_value for row in rows]
    counted = spearmanr([len(truth[row.id].days) for row in rows], real)[0]
    assert spearmanr([row.value.mean for row in rows], real)[0] > counted + 0.2
    assert spearmanr([-at for at in range(len(rows))], real)[0] > counted + 0.2


def test_best_is_whoever_is_best_by_the_cautious_figure(made: tuple[list[Simulated], Forecast]) -> None:
    rows = made[1].sources
    assert [row.cautious for row in rows] == sorted((row.cautious for row in rows), reverse=True)
    assert [row.group for row in rows] == sorted(row.group for row in rows)
    for row in rows:
        assert row.value.low <= row.cautious <= row.value.high
        assert row.value.mean == pytest.approx(row.referrals.mean * row.chance * row.worth)
        assert 1 <= row.first <= row.last <= len(rows)


def test_people_and_content_are_fitted_apart_from_ten_each(made: tuple[list[Simulated], Forecast]) -> None:
    assert [part.whom for part in made[1].parts] == ["people", "content"]
    assert not made[1].few and made[1].in_money
    few = forecast(sources=[history(each) for each in practice(seed=4, sources=20).known], until=UNTIL)
    assert [part.whom for part in few.parts] == ["all"]


def test_the_order_of_rows_changes_nothing_and_the_same_seed_says_the_same() -> None:
    sources = [history(each) for each in practice(seed=8, sources=25).known]
    assert forecast(sources=sources, until=UNTIL) == forecast(sources=sources[::-1], until=UNTIL)


def test_equal_sources_are_one_group_and_none_is_the_best() -> None:
    for seed in (5000, 5002, 5003):
        invented = practice(seed=seed, sources=30, alike=True)
        found = forecast(sources=[history(each) for each in invented.known], until=UNTIL)
        assert not found.differ and {row.group for row in found.sources} == {0}


def test_one_who_sends_monthly_stands_alone_above_those_who_sent_one() -> None:
    found = forecast(sources=some(36, *[1] * 20, *[0] * 30, decided=False), until=DAY)
    assert found.differ and found.sources[0].id == 0
    assert [row.group for row in found.sources].count(0) == 1
    assert 7 < found.sources[0].referrals.mean < 13
    assert (found.sources[0].first, found.sources[0].last) == (1, 1)
    assert len(found.sources) == 21


def test_a_source_far_down_that_may_turn_out_as_good_is_a_rival_of_the_first() -> None:
    days = tuple(DAY - timedelta(days=100 + 10 * at) for at in range(40))
    gone = SourceHistory(99, DAY - timedelta(days=500), days, 0, 0)
    steady = some(60, *[6] * 20, *[0] * 30, decided=False)
    found = forecast(sources=[*steady, gone], until=DAY)
    assert found.sources[0].id == 0 and found.sources[1].group == 1
    stands = next(row for row in found.sources if row.id == 99)
    assert stands.group > 0 and stands.first == 1
    assert found.rivals == (99,)
    assert forecast(sources=steady, until=DAY).rivals == ()


def test_without_values_a_forecast_counts_clients() -> None:
    found = forecast(sources=some(*[4] * 12, won=2), until=DAY)
    assert not found.in_money and all(row.worth == 1 for row in found.sources)


def test_too_little_to_fit_is_said() -> None:
    found = forecast(sources=some(3, 1, won=1), until=DAY)
    assert found.few and found.parts[0].few_referrals and found.parts[0].chance is How.WEAK
    assert {row.group for row in found.sources} == {0}


@pytest.mark.parametrize(
    "sources",
    [
        [],
        some(0),
        some(0, 0, 0),
        some(1, won=1),
        [SourceHistory(1, None, (DAY,) * 3000, 3000, 3000, (Decimal(0),) * 3000)],
        [SourceHistory(n, None, (DAY,), 1, 1, (Decimal("1e9"),)) for n in range(30)],
        [SourceHistory(n, DAY, (DAY + timedelta(days=n),), 1, n % 2, (Decimal(-5),)) for n in range(30)],
        [SourceHistory(n, DAY + timedelta(days=9), ()) for n in range(30)],
    ],
    ids=[
        "nobody",
        "one",
        "silent",
        "one sender",
        "3000 on a day",
        "all today",
        "future, negative",
        "unknown yet",
    ],
)
def test_no_ledger_breaks_it(sources: list[SourceHistory]) -> None:
    found = forecast(sources=sources, until=DAY)
    assert all(math.isfinite(value) for value in numbers(found))
    assert len(found.sources) == sum(any(day <= DAY for day in each.days) for each in sources)


def test_two_thousand_sources_take_a_second() -> None:
    sources = some(*[number % 12 for number in range(2000)])
    began = time.thread_time()
    assert len(forecast(sources=sources, until=DAY).sources) > 1800
    assert time.thread_time() - began < 1
