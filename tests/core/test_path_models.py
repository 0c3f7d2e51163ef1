"""Path models: the laws that hold for all of them, and brute force on small sets."""

from __future__ import annotations

import math
from collections.abc import Iterable
from itertools import chain, combinations, groupby

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.core.credit.path import ALL
from headwater.core.credit.path.enough import ENOUGH_JOURNEYS, why_off
from headwater.core.credit.path.journey import Credits, Journey, Path, summed_up
from headwater.core.credit.path.markov import _read, removal_effects
from headwater.core.credit.path.removal import by_inverse, by_rounds

quickly = settings(deadline=None, max_examples=25)
some_paths = st.lists(
    st.builds(
        Path,
        st.lists(st.sampled_from("abcde"), min_size=1, max_size=6).map(tuple),
        st.integers(0, 5).map(float),
        st.integers(0, 900).map(float),
        st.integers(0, 5).map(float),
    ),
    min_size=1,
    max_size=12,
)


def journey(count: int, lead: int | None = None, opportunity: int | None = None) -> Journey:
    ages = tuple(float(age) for age in range(count - 1, -1, -1))
    return Journey(tuple(f"s{place}" for place in range(count)), ages, 2.0, lead, opportunity)


def shares(model: str, of: Journey) -> list[float]:
    weights = ALL[model].lesson(())(of)
    return [weight / sum(weights) for weight in weights]


@quickly
@given(paths=some_paths)
def test_credits_of_every_model_add_up_to_the_conversions(paths: list[Path]) -> None:
    total = sum(path.conversions for path in paths)
    for model in ALL.values():
        got = model.credit(paths)
        assert sum(got.conversions.values()) == pytest.approx(total, abs=1e-9)
        assert all(credit >= 0 for credit in got.conversions.values())


@pytest.mark.parametrize("model", ALL)
def test_the_order_of_rows_changes_no_digit(model: str) -> None:
    paths = [
        Path(tuple(walk), count, count * 7.1, 3.0 - count)
        for walk, count in zip(("abc", "ba", "cab", "abc", "c"), (1.0, 2.0, 3.0, 0.3, 0.7), strict=True)
    ]
    assert ALL[model].credit(summed_up(paths)) == ALL[model].credit(summed_up(paths[::-1]))


@pytest.mark.parametrize("model", ALL)
@pytest.mark.parametrize("paths", [[], [Path((), 3.0, 5.0, 1.0)], [Path(("a", "b"), 0.0, 0.0, 4.0)]])
def test_where_nothing_converted_there_is_nothing_to_credit(model: str, paths: list[Path]) -> None:
    got = ALL[model].credit(paths)
    assert not any(got.conversions.values())
    assert not any(got.value.values())


@pytest.mark.parametrize("model", ALL)
def test_a_single_touch_gets_all(model: str) -> None:
    assert ALL[model].credit([Path(("a",), 2.0, 9.0, 1.0)]) == Credits({"a": 2.0}, {"a": 9.0})


def test_w_pays_first_lead_and_opportunity_three_tenths_each_and_the_others_one() -> None:
    assert shares("w", journey(5, lead=2, opportunity=3)) == pytest.approx([0.3, 0.05, 0.3, 0.3, 0.05])


def test_full_path_pays_the_close_as_well() -> None:
    assert shares("full_path", journey(6, lead=2, opportunity=3)) == pytest.approx(
        [0.225, 0.05, 0.225, 0.225, 0.05, 0.225]
    )


def test_what_a_journey_has_not_got_is_shared_among_the_points_it_has() -> None:
    assert shares("w", journey(3, lead=1)) == pytest.approx([3 / 7, 3 / 7, 1 / 7])
    assert shares("w", journey(2, lead=0, opportunity=1)) == pytest.approx([2 / 3, 1 / 3])
    assert shares("full_path", journey(3)) == pytest.approx([9 / 22, 4 / 22, 9 / 22])


def test_one_touch_that_is_several_points_gets_the_share_of_each() -> None:
    assert shares("w", journey(3, lead=0, opportunity=1)) == pytest.approx([0.6, 0.3, 0.1])


def brute_shapley(paths: Iterable[Path]) -> dict[str, float]:
    """Marginal contributions over all coalitions, weighted as Shapley has it."""
    rows = [(frozenset(path.steps), path.conversions) for path in paths]
    players = sorted(set(chain.from_iterable(who for who, _ in rows)))

    def worth(coalition: frozenset[str]) -> float:
        return sum(count for who, count in rows if who <= coalition)

    found = {}
    for player in players:
        others = [each for each in players if each != player]
        found[player] = sum(
            math.factorial(size)
            * math.factorial(len(players) - size - 1)
            / math.factorial(len(players))
            * (worth(frozenset(some) | {player}) - worth(frozenset(some)))
            for size in range(len(players))
            for some in combinations(others, size)
        )
    return found


@quickly
@given(paths=some_paths)
def test_shapley_equals_brute_force_over_all_coalitions(paths: list[Path]) -> None:
    got = ALL["shapley"].credit(paths).conversions
    for channel, credit in brute_shapley(paths).items():
        assert got.get(channel, 0.0) == pytest.approx(credit, abs=1e-9)


def converting_without(paths: list[Path], order: int, removed: str | None) -> tuple[float, float]:
    """Conversions and their value when journeys are walked anew step by step, those who meet `removed` giving up."""
    onward: dict[tuple[str, ...], dict[tuple[str, ...] | str, float]] = {}
    worth: dict[str, list[float]] = {}
    for path in paths:
        walk = [step for step, _ in groupby(path.steps)]
        here: tuple[str, ...] = ()
        for place in range(len(walk)):
            there = tuple(walk[max(0, place + 1 - order) : place + 1])
            row = onward.setdefault(here, {})
            row[there] = row.get(there, 0.0) + path.conversions + path.null
            here = there
        row = onward.setdefault(here, {})
        row["yes"] = row.get("yes", 0.0) + path.conversions
        row["no"] = row.get("no", 0.0) + path.null
        each = worth.setdefault(walk[-1], [0.0, 0.0])
        each[0] += path.value
        each[1] += path.conversions
    mean = {last: value / count if count else 0.0 for last, (value, count) in worth.items()}
    crowd = {(): 1.0}
    conversions = value = 0.0
    for _ in range(400):
        moved: dict[tuple[str, ...], float] = {}
        for state, many in crowd.items():
            row, whole = onward[state], sum(onward[state].values())
            for to, count in row.items() if whole else ():
                if to == "yes":
                    conversions += many * count / whole
                    value += many * count / whole * mean[state[-1]]
                elif to != "no" and removed not in to:
                    moved[to] = moved.get(to, 0.0) + many * count / whole
        crowd = moved
    return conversions, value


FEW = [
    Path(tuple("abca"), 3.0, 40.0, 2.0),
    Path(tuple("abba"), 1.0, 90.0, 5.0),
    Path(tuple("cbacb"), 2.0, 10.0, 1.0),
    Path(tuple("bd"), 1.0, 30.0, 8.0),
    Path(tuple("d"), 0.0, 0.0, 6.0),
    Path(tuple("dacabd"), 4.0, 70.0, 1.0),
]


@pytest.mark.parametrize("order", [1, 2, 3])
def test_markov_of_every_order_equals_walking_the_journeys_anew(order: int) -> None:
    whole, worth = converting_without(FEW, order, None)
    without = {each: converting_without(FEW, order, each) for each in "abcd"}
    effects = {each: (1 - one / whole, 1 - two / worth) for each, (one, two) in without.items()}
    got = ALL[f"markov{order}"].credit(FEW)
    for each, (conversions, value) in effects.items():
        assert got.conversions[each] == pytest.approx(
            11 * conversions / sum(one for one, _ in effects.values()), abs=1e-9
        )
        assert got.value[each] == pytest.approx(
            240 * value / sum(two for _, two in effects.values()), abs=1e-8
        )


@pytest.mark.parametrize("order", [1, 2, 3])
def test_large_chains_are_solved_to_the_same_figures_as_small_ones(order: int) -> None:
    chance = np.random.default_rng(5)
    paths = [
        Path(
            tuple(chance.integers(0, 9, size=chance.integers(1, 12)).tolist()), float(count), count * 3.0, 2.0
        )
        for count in chance.integers(0, 3, size=60)
    ]
    read, _ = _read(paths, order)
    assert np.allclose(by_inverse(read), by_rounds(read), rtol=1e-11, atol=1e-11)


@pytest.mark.parametrize("model", ["linear", "shapley", "markov1", "markov3"])
def test_credit_notes_make_no_credit_run_away(model: str) -> None:
    paths = [
        Path(("a", "b"), 2.0, -50.0, 1.0),
        Path(("b", "c"), 3.0, 80.0, 4.0),
        Path(("c",), 1.0, -20.0, 2.0),
    ]
    got = ALL[model].credit(paths)
    assert sum(got.value.values()) == pytest.approx(10.0)
    assert all(abs(each) <= 150 for each in got.value.values())


def test_a_removed_channel_that_every_journey_meets_takes_everything_with_it() -> None:
    effects = removal_effects(paths=[Path(("a", "b"), 5.0, 1.0, 5.0), Path(("b",), 1.0, 0.0, 9.0)], order=2)
    assert effects.conversions["b"] == pytest.approx(1.0)


def test_models_that_learn_are_silent_over_few_journeys_and_say_why() -> None:
    few = [Path(("a", "b"), 10.0, 0.0, 20.0)]
    assert why_off(model=ALL["linear"], paths=few) == ""
    assert why_off(model=ALL["markov1"], paths=few) == (
        f"This model learns from at least {ENOUGH_JOURNEYS} journeys, and there are 30."
    )
    only_won = [Path(("a", "b"), 500.0)]
    assert "it needs 30 of them, and there are 0" in why_off(model=ALL["markov2"], paths=only_won)
    many = [Path((f"s{number}",), 10.0, 0.0, 20.0) for number in range(16)]
    assert why_off(model=ALL["markov1"], paths=many) == ""
    assert (
        why_off(model=ALL["shapley"], paths=many) == "This model is for up to 15 sources, and there are 16."
    )
