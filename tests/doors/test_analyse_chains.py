"""`headwater analyse chains`: 264 musicians to the last digit, and dates, circles and clerical errors."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from headwater.cli.main import main

DATA = Path(__file__).parents[2].parent / "shared" / "data" / "chain_nyjazz"


class Door:
    """Analyses rows of a file and keeps what was said."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.file, self._capsys = folder / "chains.csv", capsys

    def ask(self, *rows: str, head: str = "person,source,date") -> dict[str, Any]:
        self.file.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
        code = main(["analyse", "chains", str(self.file), "--json"])
        printed = self._capsys.readouterr()
        assert code == 0, printed.err
        found: dict[str, Any] = json.loads(printed.out)
        return found

    def people(self, *rows: str) -> dict[str, tuple[str, int, int, float, float]]:
        return {
            each["id"]: (
                each["root"],
                each["hops"],
                each["descendants"],
                each["credit_root"],
                each["credit_shared"],
            )
            for each in self.ask(*rows)["people"]
        }

    def refusal(self, *rows: str) -> str:
        self.file.write_text("\n".join(["person,source,date", *rows]) + "\n", encoding="utf-8")
        assert main(["analyse", "chains", str(self.file)]) == 3
        return self._capsys.readouterr().err


@pytest.fixture
def door(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Door:
    return Door(tmp_path, capsys)


@pytest.mark.skipif(not DATA.is_dir(), reason="the reference data is not here")
@pytest.mark.parametrize("turned", [False, True])
def test_the_musicians_have_the_published_chains_and_credit(door: Door, turned: bool) -> None:
    with (DATA / "reference_tree.csv").open(newline="") as file:
        tree = list(csv.DictReader(file))
    reference = json.loads((DATA / "reference.json").read_text())
    rows = [f"{row['id']},{row['recruiter']}" for row in tree]
    found = door.ask(*(rows[::-1] if turned else rows), head="person,source")
    people = {each["id"]: each for each in found["people"]}
    assert len(people) == reference["people"]
    for row in tree:
        got = people[row["id"]]
        assert (got["root"], got["hops"]) == (row["root"], int(row["hops_to_root"]))
        assert (got["descendants"], got["credit_root"]) == (int(row["descendants"]), int(row["credit_root"]))
        assert got["credit_shared"] == pytest.approx(float(row["credit_shared_half"]), abs=1e-8)
    concentration = found["concentration"]
    for key, figure in reference["concentration"].items():
        assert concentration[key] == pytest.approx(figure, abs=1e-6)
    assert (concentration["people"], concentration["links"]) == (264, reference["referral_edges"])
    assert (concentration["roots"], concentration["max_hops"]) == (13, reference["max_hops"])


def test_a_source_that_is_no_row_of_its_own_is_a_root(door: Door) -> None:
    assert door.people("Bob,Ann,") == {"Bob": ("Ann", 1, 0, 0, 0), "Ann": ("Ann", 0, 1, 1, 1)}


def test_a_link_counts_only_if_it_was_made_before_the_one_it_explains(door: Door) -> None:
    early = door.people("Bob,Ann,2020-01-01", "Cyd,Bob,2021-01-01")
    assert early["Cyd"] == ("Ann", 2, 0, 0, 0)
    late = door.people("Bob,Ann,2022-01-01", "Cyd,Bob,2021-01-01")
    assert late["Cyd"] == ("Bob", 1, 0, 0, 0)
    assert late["Ann"] == ("Ann", 0, 1, 1, 1)


def test_links_of_one_day_are_read_so_that_chains_hold_together(door: Door) -> None:
    found = door.people("Cyd,Bob,2021-01-01", "Bob,Ann,2021-01-01")
    assert found["Cyd"] == ("Ann", 2, 0, 0, 0)


def test_the_earliest_of_several_sources_counts_and_doubles_count_once(door: Door) -> None:
    found = door.people("Bob,Eve,2021-01-01", "Bob,Ann,2020-01-01", "Bob,Ann,2020-01-01")
    assert found["Bob"][:2] == ("Ann", 1)
    assert (found["Ann"][2:], found["Eve"]) == ((1, 1, 1), ("Eve", 0, 0, 0, 0))


def test_a_row_of_somebody_who_sent_themselves_only_names_them(door: Door) -> None:
    assert door.people("Ann,Ann,") == {"Ann": ("Ann", 0, 0, 0, 0)}


@pytest.mark.parametrize(
    "rows",
    [
        ("B,A,", "C,B,", "A,C,"),
        ("B,A,2020-01-01", "C,B,2020-01-02", "A,C,2020-01-03"),
        ("A,B,2020-01-01", "B,A,2020-01-01"),
    ],
)
def test_circles_end_and_nobody_is_their_own_descendant(door: Door, rows: tuple[str, ...]) -> None:
    found = door.people(*rows)
    assert sum(each[3] for each in found.values()) == len(rows)
    assert sum(each[4] for each in found.values()) == pytest.approx(len(rows))
    assert all(each[2] < len(found) for each in found.values())
    assert max(each[1] for each in found.values()) <= len(rows)


def test_a_very_long_chain_is_followed_to_its_end(door: Door) -> None:
    found = door.people(*(f"p{number + 1},p{number}," for number in range(3000)))
    assert found["p3000"] == ("p0", 3000, 0, 0, 0)
    assert found["p0"][:4] == ("p0", 0, 3000, 3000)


def test_an_empty_file_has_nobody_and_no_division(door: Door) -> None:
    assert door.ask() == {
        "people": [],
        "concentration": {
            "people": 0,
            "links": 0,
            "roots": 0,
            "max_hops": 0,
            "roots_for_half": None,
            "roots_for_four_fifths": None,
            "share_of_top_two": 0,
            "gini_over_roots_with_credit": 0,
        },
    }


def test_what_cannot_be_read_is_said_with_its_line(door: Door) -> None:
    assert "Line 3: “soon” in column “date” is not a date." in door.refusal(
        "Bob,Ann,2020-01-01", "Cyd,Bob,soon"
    )
    assert "Line 2: column “person” is empty." in door.refusal(",Ann,2020-01-01")
