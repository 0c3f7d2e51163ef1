"""`headwater analyse quiet`: the figures of the papers through the door, and files that are not as they should be."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from headwater.cli.main import main

DATA = Path(__file__).parents[2].parent / "shared" / "data" / "btyd_cdnow"
NAMES = {"bg": "bgnbd", "mbg": "mbgnbd", "pareto": "pnbd"}
HEAD = "id,date\n"


class Door:
    """Analyses a file and keeps what was said."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.file, self._capsys = folder / "quiet.csv", capsys

    def ask(self, *options: str, file: Path | None = None) -> dict[str, Any]:
        code, out, err = self.say(*options, file=file)
        assert code == 0, err
        found: dict[str, Any] = json.loads(out)
        return found

    def say(self, *options: str, file: Path | None = None) -> tuple[int, str, str]:
        code = main(["analyse", "quiet", str(file or self.file), "--json", *options])
        printed = self._capsys.readouterr()
        return code, printed.out, printed.err


@pytest.fixture
def door(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Door:
    return Door(tmp_path, capsys)


@pytest.mark.skipif(not DATA.is_dir(), reason="the reference data is not here")
@pytest.mark.parametrize("model", sorted(NAMES))
def test_the_papers_figures_come_through_the_door(model: str, door: Door) -> None:
    known = json.loads((DATA / "reference.json").read_text())["recomputed"][NAMES[model]]
    found = door.ask(
        "--until", "1997-09-30", "--horizon", "273", "--model", model, "--prior", "none",
        file=DATA / "events.csv",
    )  # fmt: skip
    assert (found["model"], found["n"]) == (model, 2357)
    assert found["params"] == pytest.approx(known["params"], rel=0.005)
    assert found["log_likelihood"] == pytest.approx(known["LL"], abs=0.01)
    first = found["sources"][0]
    assert (first["id"], first["x"]) == ("1", 2)
    assert (first["t_x"], first["T"]) == (
        pytest.approx(30.428571, abs=1e-6),
        pytest.approx(38.857143, abs=1e-6),
    )
    case = next(each for each in known["grid"] if each["x"] == 2)
    assert first["p_alive"] == pytest.approx(case["p_alive"], abs=1e-4)
    assert first["expected"] == pytest.approx(case["ce_39"], rel=1e-3)
    total = sum(each["expected"] for each in found["sources"])
    assert total == pytest.approx(known["sum_conditional_expectation_39"], rel=1e-3)
    assert all(0 < each["p_active"] < each["p_alive"] <= 1 for each in found["sources"])


def many() -> list[str]:
    return [
        f"s{number % 23},20{10 + number % 14}-0{1 + number % 9}-{10 + number % 17}" for number in range(160)
    ]


def test_the_order_of_lines_does_not_matter_and_ids_keep_the_order_of_the_file(door: Door) -> None:
    door.file.write_text(HEAD + "\n".join(many()))
    straight = door.ask()
    door.file.write_text(HEAD + "\n".join(many()[::-1]))
    turned = door.ask()
    assert [each["id"] for each in straight["sources"]] == list(
        dict.fromkeys(row.split(",")[0] for row in many())
    )
    assert {each["id"]: each for each in straight["sources"]} == {
        each["id"]: each for each in turned["sources"]
    }
    assert straight["params"] == turned["params"]


def test_days_and_weeks_give_the_same_chances(door: Door) -> None:
    door.file.write_text(HEAD + "\n".join(many()))
    weeks, days = door.ask("--unit", "week"), door.ask("--unit", "day")
    for week, day in zip(weeks["sources"], days["sources"], strict=True):
        assert day["T"] == pytest.approx(7 * week["T"])
        for figure in ("p_alive", "p_active", "expected"):
            assert day[figure] == pytest.approx(week[figure], abs=1e-5)


def test_the_last_day_of_the_file_is_today_and_a_day_counts_once(door: Door) -> None:
    door.file.write_bytes(
        gzip.compress(b"date,id\n2024-01-01,ann\n2024-01-01,ann\n2024-01-15,ann\n2024-01-29,bob\n")
    )
    found = door.ask()
    assert [(each["id"], each["x"], each["t_x"], each["T"]) for each in found["sources"]] == [
        ("ann", 1, 2.0, 4.0), ("bob", 0, 0.0, 0.0)
    ]  # fmt: skip
    assert found["fitted"] is False and found["n"] == 2
    assert [each["id"] for each in door.ask("--until", "2024-01-20")["sources"]] == ["ann"]


@pytest.mark.parametrize(
    ("text", "options", "says"),
    [
        (HEAD + "ann,2024-01-01\nbob,31.1.24", (), "Line 3: “31.1.24” in column “date” is not a date."),
        (HEAD + ",2024-01-01", (), "Line 2: the column “id” is empty."),
        (HEAD, (), "The file has no events."),
        (HEAD + "ann,2024-01-01", ("--until", "2023-01-01"), "No event up to 2023-01-01."),
        ("who,when\nann,2024-01-01", (), "no column “id”, “date”"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(
    text: str, options: tuple[str, ...], says: str, door: Door
) -> None:
    door.file.write_text(text)
    code, out, err = door.say(*options)
    assert code == 3 and says in err and out == ""


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--until", "soon"), "“soon” is not a date."),
        (("--horizon", "0"), "“0” is no number of days"),
        (("--model", "magic"), "magic"),
    ],
)
def test_a_wrong_call_is_told(options: tuple[str, ...], says: str, door: Door) -> None:
    door.file.write_text(HEAD + "ann,2024-01-01")
    code, _, err = door.say(*options)
    assert code == 2 and says in err


def test_alone_on_one_day_or_without_a_prior_nothing_breaks(door: Door) -> None:
    for rows in (["ann,2024-01-01"], [f"s{n},2024-01-01" for n in range(30)], many()):
        door.file.write_text(HEAD + "\n".join(rows))
        for model in NAMES:
            for prior in ("weak", "none"):
                found = door.ask("--model", model, "--prior", prior)
                assert all(0 <= each["p_active"] <= 1 for each in found["sources"])
