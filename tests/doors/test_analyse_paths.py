"""`headwater analyse paths`: eleven published columns over ten thousand paths, and odd files answered with a sentence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from headwater.cli.main import main

DATA = Path(__file__).parents[2].parent / "shared" / "data" / "attribution_paths"
COLUMNS = {
    "first": "first",
    "last": "last",
    "linear": "linear",
    "u": "position_40_20_40",
    "time_decay": "time_decay_half_life_2_touches",
    "shapley": "shapley",
    "markov1": "markov1",
}
MODELS = [*COLUMNS, "markov2", "markov3"]
HEAD = "path,total_conversions,total_conversion_value,total_null\n"


class Door:
    """Analyses a file and keeps what was said."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.file, self._capsys = folder / "paths.csv", capsys

    def ask(self, path: Path) -> dict[str, Any]:
        code = main(["analyse", "paths", str(path), "--json"])
        printed = self._capsys.readouterr()
        assert code == 0, printed.err
        found: dict[str, Any] = json.loads(printed.out)
        return found["models"]

    def text(self, text: str) -> dict[str, Any]:
        self.file.write_text(text, encoding="utf-8")
        return self.ask(self.file)

    def refusal(self, text: str) -> str:
        self.file.write_text(text, encoding="utf-8")
        assert main(["analyse", "paths", str(self.file)]) == 3
        return self._capsys.readouterr().err


@pytest.fixture
def door(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Door:
    return Door(tmp_path, capsys)


def conversions(of: dict[str, dict[str, float]]) -> dict[str, float]:
    return {name: each["conversions"] for name, each in of.items()}


@pytest.mark.skipif(not DATA.is_dir(), reason="the reference data is not here")
def test_the_published_file_gives_the_published_figures(door: Door) -> None:
    reference = json.loads((DATA / "reference.json").read_text())
    models = door.ask(DATA / "paths.csv.gz")
    for model, column in COLUMNS.items():
        for channel, figures in reference["channels"].items():
            assert models[model][channel]["conversions"] == pytest.approx(figures[column], abs=1e-8)
            if f"{column}_value" in figures:
                assert models[model][channel]["value"] == pytest.approx(figures[f"{column}_value"], abs=1e-8)
    assert list(models) == MODELS
    for each in models.values():
        assert set(each) == set(reference["channels"])
        assert sum(conversions(each).values()) == pytest.approx(reference["paths_converting"], abs=1e-8)
        assert sum(one["value"] for one in each.values()) == pytest.approx(reference["value"], abs=1e-8)


def test_a_path_without_a_step_is_unknown_and_shared_with_nobody(door: Door) -> None:
    models = door.text(HEAD + "a > b,4,40,1\n,3,30,2\n")
    for model in MODELS:
        assert models[model]["Unknown"] == {"conversions": 3.0, "value": 30.0}
        assert sum(conversions(models[model]).values()) == pytest.approx(7)


def test_value_and_null_may_be_left_out(door: Door) -> None:
    models = door.text("path,total_conversions\na > b,4\nb,2\n")
    assert models["last"] == {"a": {"conversions": 0, "value": 0}, "b": {"conversions": 6, "value": 0}}
    assert sum(conversions(models["markov1"]).values()) == pytest.approx(6)


def test_the_order_of_rows_changes_no_digit(door: Door) -> None:
    rows = ["a > b > a,1,2.3,4", "b > c,2,1.1,1", "a > b > a,3,0.7,0", "c > a,5,9.9,2"]
    assert door.text(HEAD + "\n".join(rows)) == door.text(HEAD + "\n".join(rows[::-1]))


@pytest.mark.parametrize("rows", ["", "a > b,0,0,9\n", ",0,0,0\n"])
def test_where_nothing_converted_every_figure_is_nought(door: Door, rows: str) -> None:
    for each in door.text(HEAD + rows).values():
        assert all(one == {"conversions": 0, "value": 0} for one in each.values())


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("path,total_null\na,1\n", "no column “total_conversions”"),
        (HEAD + "a,many,1,1\n", "Line 2: “many” in column “total_conversions” is not a number."),
        (HEAD + "a,1,1,1\nb,-1,1,1\n", "Line 3: “-1” in column “total_conversions” is less than nothing."),
        (HEAD + "a,1,nan,1\n", "is not a finite number"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_line(door: Door, text: str, says: str) -> None:
    assert says in door.refusal(text)
