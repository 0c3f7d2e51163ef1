"""`headwater analyse network`: the measures of a bare list of ties, as a program reads them."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from headwater.cli.analyse_command import main as analyse

LAZEGA = Path(__file__).parents[2].parent / "shared" / "data" / "network_lazega"
COLUMNS = (
    "indegree",
    "outdegree",
    "betweenness_directed",
    "betweenness_undirected",
    "pagerank",
    "constraint_undirected",
    "effective_size_undirected",
)


@pytest.fixture
def measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """The nodes that the command prints for a file of this text."""

    def ask(text: str) -> list[dict[str, Any]]:
        path = tmp_path / "ties.csv"
        path.write_text(text, encoding="utf-8")
        assert analyse(["network", str(path), "--json"]) == 0
        nodes: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["nodes"]
        return nodes

    return ask


def test_nodes_stand_in_order_of_first_appearance_with_every_measure(measured: Any) -> None:
    nodes = measured("from,to\nzoe,ann\nann,bob\nann,bob\nbob,bob\n")
    assert [node["id"] for node in nodes] == ["zoe", "ann", "bob"]
    assert all(tuple(node) == ("id", *COLUMNS) for node in nodes)
    assert [(node["indegree"], node["outdegree"]) for node in nodes] == [(0, 1), (1, 1), (1, 0)]
    assert [node["betweenness_directed"] for node in nodes] == [0, 1, 0]


def test_a_row_without_a_second_person_names_somebody_who_knows_nobody(measured: Any) -> None:
    nodes = measured("from,to\na,b\nc,\nd,d\n")
    assert [node["id"] for node in nodes] == ["a", "b", "c", "d"]
    assert [node["constraint_undirected"] for node in nodes] == [1, 1, None, None]
    assert [node["effective_size_undirected"] for node in nodes] == [1, 1, None, None]


def test_the_order_of_rows_does_not_change_a_figure(measured: Any) -> None:
    rows = ["a,b", "b,c", "c,d", "d,b", "e,a", "c,e", "f,c"]
    there = {node["id"]: node for node in measured("from,to\n" + "\n".join(rows))}
    back = {node["id"]: node for node in measured("from,to\n" + "\n".join(rows[::-1]))}
    assert there == back


def test_weights_leave_counts_alone(measured: Any) -> None:
    plain = measured("from,to\na,b\na,c\nb,c\n")
    heavy = measured("from,to,weight\na,b,4\na,c,1\nb,c,\n")
    for column in ("indegree", "outdegree", "betweenness_undirected"):
        assert [node[column] for node in plain] == [node[column] for node in heavy]
    assert heavy[0]["constraint_undirected"] != plain[0]["constraint_undirected"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a,b\n1,2\n", "from"),
        ("from,to,weight\n1,2,many\n", "Line 2"),
        ("from,to,weight\n1,2,1\n1,2,-1\n", "above zero"),
    ],
)
def test_a_file_that_cannot_be_measured_is_refused_with_a_sentence(
    text: str, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "ties.csv"
    path.write_text(text, encoding="utf-8")
    assert analyse(["network", str(path)]) == 3
    assert says in capsys.readouterr().err


def test_a_file_without_ties_has_no_nodes(measured: Any) -> None:
    assert measured("from,to\n") == []


@pytest.mark.skipif(not LAZEGA.exists(), reason="the published network is not at hand")
@pytest.mark.parametrize("name", ["advice", "friendship", "cowork"])
def test_the_published_networks_come_out_of_the_door_as_published(name: str, measured: Any) -> None:
    with (LAZEGA / f"reference_{name}.csv").open(encoding="utf-8") as file:
        reference = {row["id"]: row for row in csv.DictReader(file)}
    ties = (LAZEGA / f"{name}.csv").read_text(encoding="utf-8").rstrip("\n")
    named = "".join(f"\n{person}," for person in reference)
    nodes = measured(ties + named)
    assert {node["id"] for node in nodes} == reference.keys()
    for node in nodes:
        for column in COLUMNS:
            told = reference[node["id"]][column]
            assert node[column] == (pytest.approx(float(told), abs=1e-6) if told else None), column
