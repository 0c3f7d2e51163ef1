"""Ten thousand journeys over twelve channels: the touch models give the published figures, digit by digit."""

from __future__ import annotations

import csv
import gzip
import json
from collections import defaultdict
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest

from headwater.core.credit.parts import WHOLE
from headwater.core.credit.touch import ALL

DATA = Path(__file__).parents[2].parent / "shared" / "data" / "attribution_paths"
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the reference data is not here")
HALF_LIFE = 2.0


@cache
def journeys() -> list[tuple[list[str], int, float]]:
    with gzip.open(DATA / "paths.csv.gz", "rt", newline="") as file:
        rows = [
            (row["path"].split(" > "), int(row["total_conversions"]), float(row["total_conversion_value"]))
            for row in csv.DictReader(file)
        ]
    return [row for row in rows if row[1]]


@cache
def credited(model: str) -> tuple[dict[str, Fraction], dict[str, float]]:
    """Conversions and value by channel; the age of a touch is how many came after it."""
    shares: dict[int, tuple[int, ...]] = {}
    parts: defaultdict[str, int] = defaultdict(int)
    value: defaultdict[str, float] = defaultdict(float)
    for channels, conversions, worth in journeys():
        count = len(channels)
        if count not in shares:
            shares[count] = ALL[model].split([float(count - 1 - place) for place in range(count)], HALF_LIFE)
        for channel, part in zip(channels, shares[count], strict=True):
            if part:
                parts[channel] += part * conversions
                value[channel] += part / WHOLE * worth
    return {channel: Fraction(part, WHOLE) for channel, part in parts.items()}, value


@pytest.mark.parametrize(
    ("model", "column"),
    [
        ("first", "first"),
        ("last", "last"),
        ("even", "linear"),
        ("position", "position_40_20_40"),
        ("decay", "time_decay_half_life_2_touches"),
    ],
)
def test_every_channel_gets_the_published_conversions(model: str, column: str) -> None:
    reference = json.loads((DATA / "reference.json").read_text())
    conversions, value = credited(model)
    assert sum(conversions.values()) == reference["paths_converting"]
    for channel, figures in reference["channels"].items():
        assert float(conversions[channel]) == pytest.approx(figures[column], abs=1e-6)
        if f"{column}_value" in figures:
            assert value[channel] == pytest.approx(figures[f"{column}_value"], abs=1e-6)
