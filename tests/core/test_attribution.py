"""Ten thousand journeys over twelve channels: every model gives the published figures, digit by digit."""

from __future__ import annotations

import csv
import gzip
import json
from functools import cache
from pathlib import Path as File
from typing import Any

import pytest

from headwater.core.credit.path import ALL
from headwater.core.credit.path.journey import Path
from headwater.core.credit.path.markov import removal_effects

DATA = File(__file__).parents[2].parent / "shared" / "data" / "attribution_paths"
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the reference data is not here")
COLUMNS = {
    "first": "first",
    "last": "last",
    "linear": "linear",
    "u": "position_40_20_40",
    "time_decay": "time_decay_half_life_2_touches",
    "shapley": "shapley",
    "markov1": "markov1",
}


@cache
def reference() -> dict[str, Any]:
    return json.loads((DATA / "reference.json").read_text())


@cache
def journeys() -> list[Path]:
    with gzip.open(DATA / "paths.csv.gz", "rt", newline="") as file:
        return [
            Path(
                tuple(row["path"].split(" > ")),
                float(row["total_conversions"]),
                float(row["total_conversion_value"]),
                float(row["total_null"]),
            )
            for row in csv.DictReader(file)
        ]


@pytest.mark.parametrize("model", COLUMNS)
def test_every_channel_gets_the_published_conversions_and_value(model: str) -> None:
    got, column = ALL[model].credit(journeys()), COLUMNS[model]
    assert sum(got.conversions.values()) == pytest.approx(reference()["paths_converting"], abs=1e-8)
    for channel, figures in reference()["channels"].items():
        assert got.conversions[channel] == pytest.approx(figures[column], abs=1e-8)
        if f"{column}_value" in figures:
            assert got.value[channel] == pytest.approx(figures[f"{column}_value"], abs=1e-8)


def test_the_removal_effects_are_the_published_ones() -> None:
    got = removal_effects(paths=journeys(), order=1)
    for channel, figures in reference()["channels"].items():
        assert got.conversions[channel] == pytest.approx(figures["markov1_removal_effect"], abs=1e-12)
