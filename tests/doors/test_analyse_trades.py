"""`headwater analyse trades`: titles of a bare file, guessed by our own trades or by a file of known ones."""

from __future__ import annotations

import csv
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from headwater.cli.main import main

TITLES = Path(__file__).parents[2].parent / "shared" / "data" / "profession_titles" / "titles.csv"


class Door:
    """Writes files and asks the command about them."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._folder, self._capsys = folder, capsys

    def say(self, *texts: str, options: tuple[str, ...] = ()) -> tuple[int, str, str]:
        files = []
        for number, text in enumerate(texts):
            files.append(self._folder / f"{number}.csv")
            files[-1].write_text(text, encoding="utf-8")
        code = main(["analyse", "trades", *map(str, files), "--json", *options])
        printed = self._capsys.readouterr()
        return code, printed.out, printed.err

    def answer(self, *texts: str, options: tuple[str, ...] = ()) -> Any:
        code, out, err = self.say(*texts, options=options)
        assert (code, err) == (0, "")
        return json.loads(out)


@pytest.fixture
def door(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Door:
    return Door(tmp_path, capsys)


KNOWN = "title,occupation,category\nTax adviser,adviser,money\nTax partner,adviser,money\nBaker,baker,food\n"


def test_one_file_is_read_and_guessed_by_our_own_trades(door: Door) -> None:
    told = door.answer('title\nSteuerberaterin\nRetired solicitor\nTax Associate\n"",\n')
    assert told["learnt"]["from"] == "our trades" and told["accuracy"] is None
    adviser, retired, associate = told["guesses"]
    assert adviser["read"] == ["tax-adviser"] and adviser["occupations"][0]["label"] == "tax-adviser"
    assert adviser["categories"][0]["label"] == "money" and not adviser["silent"]
    assert retired["read"] == [] and retired["silent"]
    assert associate["read"] == [] and associate["occupations"][0]["label"] == "tax-adviser"


def test_two_files_learn_from_the_first_and_guess_the_second(door: Door) -> None:
    told = door.answer(KNOWN, "title;occupation\nSenior tax adviser;adviser\nBaker;farrier\nBread baker;\n")
    assert told["learnt"] == {"from": "file", "titles": 3, "occupations": 2, "categories": 2}
    assert told["accuracy"]["occupation"] == {"titles": 2, "known": 1, "first": 0.5, "first_three": 0.5}
    assert told["accuracy"]["category"]["first"] is None
    assert [one["occupations"][0]["label"] for one in told["guesses"]] == ["adviser", "baker", "baker"]
    assert [one["categories"][0]["label"] for one in told["guesses"]] == ["money", "food", "food"]
    assert all(not one["read"] for one in told["guesses"])


def test_a_blank_title_is_guessed_as_nothing(door: Door) -> None:
    told = door.answer(KNOWN, "title,occupation\n,adviser\n???,adviser\n")
    assert [one["occupations"] for one in told["guesses"]] == [[], []]
    assert told["accuracy"]["occupation"]["first"] == 0


def test_the_number_of_guesses_is_what_is_asked_for(door: Door) -> None:
    told = door.answer(KNOWN, "title\nBaker\n", options=("--most", "1"))
    assert len(told["guesses"][0]["occupations"]) == 1
    assert door.say(KNOWN, "title\nBaker\n", options=("--most", "0"))[0] == 2


@pytest.mark.parametrize(
    ("texts", "says"),
    [
        (("name\nBaker\n",), "has no column “title”"),
        (("title\nBaker\n", "title\nBaker\n"), "to learn from"),
        (("title,occupation\n,adviser\n", "title\nBaker\n"), "to learn from"),
        ((KNOWN, "occupation\nbaker\n"), "has no column “title”"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_with_a_sentence(
    texts: tuple[str, ...], says: str, door: Door
) -> None:
    code, out, err = door.say(*texts)
    assert (code, out) == (3, "") and says in err and err.count("\n") == 1


def test_a_missing_second_file_is_refused(door: Door, tmp_path: Path) -> None:
    (tmp_path / "known.csv").write_text(KNOWN, encoding="utf-8")
    assert main(["analyse", "trades", str(tmp_path / "known.csv"), str(tmp_path / "none.csv"), "--json"]) == 3


@pytest.mark.skipif(not TITLES.exists(), reason="the published titles are not at hand")
def test_the_published_titles_come_out_at_least_as_well_as_their_reference(door: Door) -> None:
    with TITLES.open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    texts = []
    for bins in ((0, 1, 2, 3, 4), (5, 6)):
        chosen = [row for row in rows if int(hashlib.sha256(row[0].encode()).hexdigest(), 16) % 10 in bins]
        texts.append("\n".join(",".join(f'"{cell}"' for cell in row) for row in [head, *chosen]))
    told = door.answer(*texts)
    accuracy = told["accuracy"]
    assert accuracy["occupation"]["titles"] == 947
    assert accuracy["occupation"]["first"] > 0.51 and accuracy["occupation"]["first_three"] > 0.71
    assert accuracy["category"]["first"] > 0.79
    sure = sum(one["categories"][0]["probability"] for one in told["guesses"]) / 947
    assert sure == pytest.approx(accuracy["category"]["first"], abs=0.04)
