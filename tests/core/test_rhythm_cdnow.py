"""The models of rhythms against the published and recomputed figures of 2,357 customers of CDNOW."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from headwater.core.know.rhythm.fit import Fitted, fitted
from headwater.core.know.rhythm.models import Model, Parameters, model_named
from headwater.core.know.rhythm.rows import Rhythm, in_rows
from headwater.core.know.rhythm.value import GammaGamma, gamma_gamma, mean_value

DATA = Path(__file__).parents[2].parent / "shared" / "data" / "btyd_cdnow"
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the reference data is not here")

NAMES = {"bg": "bgnbd", "mbg": "mbgnbd", "pareto": "pnbd"}
PUBLISHED = {
    "bg": ("bgnbd_BTYD_vignette", "bgnbd_FaderHardieLee2005"),
    "mbg": ("mbgnbd_lifetimes_tests_from_BTYDplus",),
    "pareto": ("pnbd_FaderHardieLee2005", "pnbd_BTYD_vignette"),
}
each_model = pytest.mark.parametrize("name", sorted(NAMES))


@pytest.fixture(scope="module")
def reference() -> dict[str, Any]:
    return json.loads((DATA / "reference.json").read_text())


def read(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def paper() -> list[Rhythm]:
    return [Rhythm(int(r["x"]), float(r["t_x"]), float(r["T"])) for r in read("summary_paper.csv")]


@pytest.fixture(scope="module")
def fits(paper: list[Rhythm]) -> dict[str, Fitted]:
    rows, _ = in_rows(rhythms=paper)
    return {name: fitted(model=model_named(name=name), rows=rows, prior="none") for name in NAMES}


def told(
    model: Model, parameters: Parameters, cases: list[dict[str, Any]], horizon: float
) -> tuple[Any, Any]:
    """P(alive) and expected events of some cases, in their order."""
    rows, place = in_rows(rhythms=[Rhythm(case["x"], case["t_x"], case["T"]) for case in cases])
    return model.alive(parameters, rows)[place], model.expected(parameters, rows, horizon)[place]


def params(of: dict[str, Any]) -> Parameters:
    return tuple(value for key, value in of.items() if key != "LL")


@each_model
def test_fitted_parameters_and_likelihood_are_the_recomputed_ones(
    name: str, fits: dict[str, Fitted], reference: dict[str, Any]
) -> None:
    known = reference["recomputed"][NAMES[name]]
    assert fits[name].named == pytest.approx(known["params"], rel=1e-5)
    assert fits[name].log_likelihood == pytest.approx(known["LL"], abs=1e-3)
    assert fits[name].settled and not fits[name].few


@each_model
def test_fitted_parameters_are_the_published_ones(
    name: str, fits: dict[str, Fitted], reference: dict[str, Any]
) -> None:
    for source in PUBLISHED[name]:
        known = dict(reference["published"][source])
        likelihood = known.pop("LL", None)
        assert fits[name].named == pytest.approx(known, rel=0.005), source
        if likelihood is not None:
            digits = 0.06 if likelihood == round(likelihood, 1) else 0.01
            assert fits[name].log_likelihood == pytest.approx(likelihood, abs=digits), source


@each_model
def test_the_grid_of_closed_forms_agrees_to_the_last_digit_printed(
    name: str, reference: dict[str, Any]
) -> None:
    known = reference["recomputed"][NAMES[name]]
    alive, expected = told(model_named(name=name), params(known["params"]), known["grid"], 39)
    assert alive == pytest.approx([case["p_alive"] for case in known["grid"]], abs=1e-6)
    assert expected == pytest.approx([case["ce_39"] for case in known["grid"]], abs=1e-6)


@each_model
def test_a_newcomer_is_expected_to_send_as_many_as_published(name: str, reference: dict[str, Any]) -> None:
    known = reference["recomputed"][NAMES[name]]
    for weeks, events in known["expectation"].items():
        found = model_named(name=name).newcomer(params(known["params"]), float(weeks))
        assert found == pytest.approx(events, abs=1e-6)


@each_model
def test_sums_over_all_customers_agree(name: str, reference: dict[str, Any], paper: list[Rhythm]) -> None:
    known, model = reference["recomputed"][NAMES[name]], model_named(name=name)
    rows, _ = in_rows(rhythms=paper)
    parameters = params(known["params"])
    mean = rows.weight @ model.alive(parameters, rows) / rows.total
    assert mean == pytest.approx(known["mean_p_alive"], abs=1e-5)
    total = rows.weight @ model.expected(parameters, rows, 39)
    assert total == pytest.approx(known["sum_conditional_expectation_39"], abs=1e-3)


def test_worked_cases_of_the_papers(reference: dict[str, Any]) -> None:
    published = reference["published"]
    first = published["bgnbd_conditional_expectation"][0]
    parameters = params(reference["recomputed"]["bgnbd"]["params"])
    model = model_named(name="bg")
    assert told(model, parameters, [first], first["t"])[1] == pytest.approx(first["value"], abs=5e-4)
    for weeks, events in published["bgnbd_expectation_by_week_Hardie_sheet"].items():
        assert model.newcomer(parameters, float(weeks)) == pytest.approx(events, rel=3e-4, abs=5e-5)


@pytest.mark.parametrize(("name", "source"), [("bg", "bgnbd"), ("pareto", "pnbd")])
def test_customer_1516_is_as_published(
    name: str, source: str, reference: dict[str, Any], fits: dict[str, Fitted]
) -> None:
    known, parameters = reference["published"][f"{source}_customer_1516"], fits[name].parameters
    alive, expected = told(model_named(name=name), parameters, [known], known["t"])
    assert alive[0] == pytest.approx(known["p_alive"], abs=1e-5)
    assert expected[0] == pytest.approx(known["conditional_expectation"], rel=1e-4)
    assert model_named(name=name).newcomer(parameters, known["t"]) == pytest.approx(
        known["expectation_52"], rel=1e-4
    )


@pytest.mark.parametrize(("name", "source"), [("bg", "bgnbd"), ("pareto", "pnbd")])
def test_more_events_and_then_silence_say_that_it_is_over(
    name: str, source: str, reference: dict[str, Any]
) -> None:
    paradox = reference["published"]["increasing_frequency_paradox"]
    cases = [{"x": x, "t_x": paradox["t_x"], "T": paradox["T"]} for x in paradox["x"]]
    parameters = params(reference["published"][f"{source}_BTYD_vignette"])
    found = told(model_named(name=name), parameters, cases, paradox["t"])[1]
    assert found == pytest.approx(paradox[source], rel=5e-4)


@pytest.mark.parametrize(("name", "source"), [("bg", "bgnbd"), ("pareto", "pnbd")])
def test_the_year_after_by_number_of_events_is_as_published(
    name: str, source: str, reference: dict[str, Any], fits: dict[str, Fitted], paper: list[Rhythm]
) -> None:
    table = reference["published"]["holdout_by_calibration_frequency"]
    rows, place = in_rows(rhythms=paper)
    expected = model_named(name=name).expected(fits[name].parameters, rows, 39)[place]
    events = np.array([rhythm.events for rhythm in paper])
    for number, (customers, mean) in enumerate(zip(table["customers"], table[source], strict=True)):
        there = events == number if number < 7 else events >= 7
        assert there.sum() == customers
        assert expected[there].mean() == pytest.approx(mean, abs=2e-3)


def test_events_expected_by_week_are_as_published(reference: dict[str, Any], fits: dict[str, Fitted]) -> None:
    known = reference["published"]["cumulative_repeat_events_bgnbd_weeks_20_25"]["expected"]
    days: dict[str, str] = {}
    for row in read("events.csv"):
        days.setdefault(row["id"], row["date"])
    began = np.array([np.datetime64(day) for day in days.values()]) - np.datetime64("1997-01-01")
    starts, many = np.unique(began.astype(int), return_counts=True)
    for week, events in enumerate(known, 20):
        left = (7 * week - starts) / 7
        sums = sum(
            count * model_named(name="bg").newcomer(fits["bg"].parameters, time)
            for count, time in zip(many, left, strict=True)
            if time > 0
        )
        assert sums == pytest.approx(events, rel=2e-3)


@pytest.fixture(scope="module")
def law() -> GammaGamma:
    rows = read("values.csv")
    found = gamma_gamma(
        counts=[float(row["frequency"]) for row in rows],
        means=[float(row["monetary_value"]) for row in rows],
        prior="none",
    )
    assert found is not None
    return found


def own_mean(law: GammaGamma, count: float, mean: float) -> float:
    """The mean value of a customer of whom so many values with that mean are known."""
    q, gamma = np.array([law.q + law.p * count]), np.array([law.gamma + count * mean])
    return float(mean_value(p=law.p, q=q, gamma=gamma)[0])


def test_the_law_of_values_is_the_published_one(law: GammaGamma, reference: dict[str, Any]) -> None:
    known = reference["gamma_gamma"]
    fit = {"p": law.p, "q": law.q, "gamma": law.gamma}
    assert law.n == known["customers"]
    assert fit == pytest.approx({k: known["recomputed"][k] for k in fit}, rel=1e-5)
    assert fit == pytest.approx({k: known["published_FaderHardie2013"][k] for k in fit}, rel=0.005)
    assert law.log_likelihood == pytest.approx(known["recomputed"]["LL"], abs=1e-4)
    assert own_mean(law, 0, 0) == pytest.approx(known["population_mean"], rel=1e-5)


def test_the_value_of_a_customer_is_drawn_towards_that_of_all(reference: dict[str, Any]) -> None:
    known = reference["gamma_gamma"]
    fit = known["recomputed"]
    law = GammaGamma(fit["p"], fit["q"], fit["gamma"], fit["LL"], known["customers"])
    assert own_mean(law, 0, 0) == pytest.approx(known["population_mean"], abs=1e-6)
    for case in known["grid"]:
        found = own_mean(law, case["x"], case["mean_value"])
        assert found == pytest.approx(case["expected_value"], abs=1e-6)
