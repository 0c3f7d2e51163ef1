"""What must hold of every rhythm: silence never helps, the unit does not matter, and nothing ever breaks."""

from __future__ import annotations

import time
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.simulated import UNTIL, YEAR, auc, practice
from headwater.core.know.rhythm.fit import fitted
from headwater.core.know.rhythm.histories import History, known_rhythm, textbook_rhythm
from headwater.core.know.rhythm.models import Model, Parameters, model_named
from headwater.core.know.rhythm.never import SOME_NEVER
from headwater.core.know.rhythm.quiet_model import chances
from headwater.core.know.rhythm.rows import Rhythm, in_rows
from headwater.core.know.rhythm.value import GammaGamma, gamma_gamma, mean_value, weak_gamma_gamma

MODELS = {name: model_named(name=name) for name in ("mbg", "bg", "pareto")} | {"never": SOME_NEVER}
WEEKS: dict[str, Parameters] = {
    "mbg": (0.525, 6.183, 0.891, 1.614),
    "bg": (0.243, 4.414, 0.793, 2.426),
    "pareto": (0.553, 10.578, 0.606, 11.669),
    "never": (0.553, 10.578, 0.606, 11.669, 1.5),
}
each_model = pytest.mark.parametrize("name", list(MODELS))
day = date(2020, 1, 1)
rhythms = st.tuples(st.integers(0, 3000), st.floats(0, 1), st.floats(0, 4000), st.booleans()).map(
    lambda t: Rhythm(t[0], t[1] * t[2] if t[0] else 0.0, t[2], t[3])
)


def told(model: Model, parameters: Parameters, *some: Rhythm, horizon: float = 52) -> tuple[np.ndarray, ...]:
    rows, place = in_rows(rhythms=some)
    return tuple(
        found[place]
        for found in (
            model.alive(parameters, rows),
            model.active(parameters, rows, horizon),
            model.expected(parameters, rows, horizon),
        )
    )


@each_model
@settings(max_examples=30, deadline=None)
@given(some=st.lists(rhythms, min_size=1, max_size=4))
def test_no_history_gives_anything_but_sound_figures(name: str, some: list[Rhythm]) -> None:
    alive, active, expected = told(MODELS[name], WEEKS[name], *some)
    rows, _ = in_rows(rhythms=some)
    likelihood, slopes = MODELS[name].likelihood(WEEKS[name], rows)
    assert np.isfinite(likelihood).all() and np.isfinite(slopes).all()
    assert ((alive >= 0) & (alive <= 1) & (active >= 0) & (active <= alive + 1e-12)).all()
    assert np.isfinite(expected).all() and (expected >= active - 1e-9).all()


@each_model
def test_the_longer_the_silence_the_smaller_the_chance(name: str) -> None:
    for events in (1, 4, 20, 250):
        some = [Rhythm(events, last, 300.0) for last in range(299, 10, -8)]
        alive, active, expected = told(MODELS[name], WEEKS[name], *some)
        for falling in (alive, active, expected):
            assert (np.diff(falling) <= 1e-12).all() and falling[-1] < falling[0]


@each_model
def test_the_slopes_of_the_likelihood_are_its_slopes(name: str) -> None:
    rows, _ = in_rows(
        rhythms=[Rhythm(0, 0, 30, True), Rhythm(0, 0, 9), Rhythm(3, 10, 31, True), Rhythm(250, 90, 95)]
    )
    parameters = WEEKS[name]
    slopes = MODELS[name].likelihood(parameters, rows)[1]
    for at, value in enumerate(parameters):
        step = value * 1e-5
        above, below = (
            MODELS[name].likelihood((*parameters[:at], value + sign * step, *parameters[at + 1 :]), rows)[0]
            for sign in (1, -1)
        )
        assert slopes[at] == pytest.approx((above - below) / (2 * step), rel=1e-5, abs=1e-6)


@pytest.mark.parametrize("prior", ["weak", "none"])
@pytest.mark.parametrize("name", ["mbg", "pareto"])
def test_days_and_weeks_say_the_same(name: str, prior: str) -> None:
    sources = [each for each in practice(seed=3, sources=120).sources if len(each.days) > 1]
    found = []
    for unit in (1, 7):
        some = [textbook_rhythm(days=each.days, until=UNTIL, unit=unit) for each in sources]
        rows, place = in_rows(rhythms=[rhythm for rhythm in some if rhythm])
        fit = fitted(model=MODELS[name], rows=rows, prior=prior)
        found.append(MODELS[name].active(fit.parameters, rows, YEAR / unit)[place])
    assert found[0] == pytest.approx(found[1], abs=2e-5)


def test_a_source_with_one_event_may_have_stopped_but_not_under_the_bg_nbd() -> None:
    once = Rhythm(0, 0, 100)
    assert told(MODELS["bg"], WEEKS["bg"], once)[0][0] == 1
    assert told(MODELS["mbg"], WEEKS["mbg"], once)[0][0] < 0.4
    assert told(MODELS["pareto"], WEEKS["pareto"], once)[0][0] < 0.4


def test_under_ten_sources_the_priors_speak_alone() -> None:
    some = [Rhythm(2, 300, 900), Rhythm(0, 0, 500)]
    few = fitted(model=MODELS["mbg"], rows=in_rows(rhythms=some)[0])
    assert few.few and few.named["r"] == 0.8 and few.named["b"] == 2.5
    many = fitted(model=MODELS["mbg"], rows=in_rows(rhythms=some * 5)[0])
    assert not many.few and many.n == 10


def test_ten_thousand_sources_are_fitted_within_a_second() -> None:
    rng = np.random.default_rng(5)
    ages = rng.integers(1, 4000, 10_000)
    counts = rng.negative_binomial(0.5, 0.2, 10_000)
    lasts = np.where(counts > 0, (ages * rng.random(10_000)).astype(int), 0)
    rows, _ = in_rows(
        rhythms=[Rhythm(int(x), float(t), float(age)) for x, t, age in zip(counts, lasts, ages, strict=True)]
    )
    began = time.thread_time()
    fit = fitted(model=MODELS["mbg"], rows=rows)
    assert fit.settled and time.thread_time() - began < 1


def test_events_of_one_day_count_once_and_later_ones_not_at_all() -> None:
    days = [day, day, day + timedelta(days=14), day + timedelta(days=400)]
    assert textbook_rhythm(days=days, until=day + timedelta(days=28), unit=7) == Rhythm(1, 2, 4)
    assert textbook_rhythm(days=days, until=day - timedelta(days=1)) is None


def test_the_clock_starts_on_the_day_somebody_became_known() -> None:
    sent = (day + timedelta(days=30), day + timedelta(days=50))
    until = day + timedelta(days=100)
    assert known_rhythm(history=History(1, day, sent), until=until) == Rhythm(2, 50, 100, True)
    assert known_rhythm(history=History(1, day), until=until) == Rhythm(0, 0, 100, True)
    assert known_rhythm(history=History(1, None, sent), until=until) == Rhythm(1, 20, 70, False)
    assert known_rhythm(history=History(1, sent[0], sent), until=until) == Rhythm(1, 20, 70, False)
    assert known_rhythm(history=History(1, None), until=until) is None
    assert known_rhythm(history=History(1, until, ()), until=day) is None


def test_chances_hold_for_every_odd_ledger() -> None:
    assert chances(histories=[], until=day).n == 0
    today = day + timedelta(days=1000)
    alone = chances(histories=[History(1, day, (day + timedelta(days=9),))], until=today)
    assert alone.few and 0 < alone.of[1].referral < 1 and alone.of[1].gap is None
    once = chances(histories=[History(n, None, (day,)) for n in range(40)], until=day)
    assert all(0 <= each.referral <= 1 and each.silence == 0 for each in once.of.values())
    daily = tuple(day + timedelta(days=n % 990) for n in range(3000))
    crowd = [History(1, None, daily), *(History(n, day) for n in range(2, 60))]
    one = chances(histories=crowd, until=day + timedelta(days=989)).of[1]
    assert one.referrals == 3000 and one.expected > 300 and one.overdue == 0
    future = chances(histories=[History(1, today, (today + timedelta(days=5),))], until=day)
    assert future.n == 0 and future.of == {}


def test_the_order_of_histories_does_not_matter() -> None:
    histories = [History(each.id, each.known, each.days) for each in practice(seed=2, sources=30).known]
    assert chances(histories=histories, until=UNTIL).of == chances(histories=histories[::-1], until=UNTIL).of


def test_on_invented_practices_the_chance_is_true_and_orders_no_worse_than_recency() -> None:
    off, ours, plain = [], [], []
    for seed in range(1, 7):
        made = practice(seed=seed, sources=120, usual_rate=1.2)
        histories = [History(each.id, each.known, each.days) for each in made.known]
        said = chances(histories=histories, until=UNTIL).of
        p = np.array([said[each.id].referral for each in made.sources])
        truth = np.array([bool(each.later) for each in made.sources])
        off.append(p.mean() - truth.mean())
        ours.append(auc(p, truth))
        plain.append(auc([-(UNTIL - max(each.days)).days for each in made.sources], truth))
    assert abs(np.mean(off)) < 0.04
    assert np.mean(ours) >= np.mean(plain)


def own_mean(law: GammaGamma, count: float, mean: float) -> float:
    """The mean value of a source of which so many values with that mean are known."""
    q, gamma = np.array([law.q + law.p * count]), np.array([law.gamma + count * mean])
    return float(mean_value(p=law.p, q=q, gamma=gamma)[0])


def test_values_without_a_law_are_drawn_towards_the_mean_of_all() -> None:
    assert gamma_gamma(counts=[1, 2], means=[10, 20]) is None
    weak = weak_gamma_gamma(overall=100.0)
    assert own_mean(weak, 0, 0) == pytest.approx(100)
    assert own_mean(weak, 1, 1000) == pytest.approx((1000 + 1.5 * 100) / 2.5)
    equal = gamma_gamma(counts=[2] * 20, means=[50] * 20)
    assert equal is not None and own_mean(equal, 1, 50) == pytest.approx(50, rel=0.05)
