"""The measures of graph theory: known answers, a published network digit by digit, and what bad input does."""

from __future__ import annotations

import csv
import math
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.core.know.network import measures

LAZEGA = Path(__file__).parents[2].parent / "shared" / "data" / "network_lazega"
PATH = [(0, 1, 1.0), (1, 2, 1.0), (2, 3, 1.0), (3, 4, 1.0)]
STAR = [(0, leaf, 1.0) for leaf in range(1, 6)]


def constraint(count: int, arcs: list[measures.Arc]) -> list[float | None]:
    return measures.constraint(near=measures.neighbours(count=count, arcs=arcs))


def effective_size(count: int, arcs: list[measures.Arc]) -> list[float | None]:
    return measures.effective_size(near=measures.neighbours(count=count, arcs=arcs))


def test_the_middle_of_a_path_lies_between_most() -> None:
    assert measures.betweenness(count=5, arcs=PATH, directed=False) == [0, 3, 4, 3, 0]
    assert measures.betweenness(count=5, arcs=PATH, directed=True) == [0, 3, 4, 3, 0]
    assert effective_size(5, PATH) == [1, 2, 2, 2, 1]
    assert constraint(5, PATH) == [1, 0.5, 0.5, 0.5, 1]


def test_the_hub_of_a_star_lies_between_all_pairs_of_its_leaves() -> None:
    assert measures.betweenness(count=6, arcs=STAR, directed=False) == [10, 0, 0, 0, 0, 0]
    assert effective_size(6, STAR) == [5, 1, 1, 1, 1, 1]
    assert constraint(6, STAR) == pytest.approx([0.2, 1, 1, 1, 1, 1])


def test_an_isolate_has_no_constraint_and_no_effective_size_but_a_share_of_standing() -> None:
    assert constraint(3, [(0, 1, 1.0)]) == [1, 1, None]
    assert effective_size(3, [(0, 1, 1.0)]) == [1, 1, None]
    assert measures.betweenness(count=3, arcs=[(0, 1, 1.0)], directed=True) == [0, 0, 0]
    standing = measures.pagerank(count=3, arcs=[(0, 1, 1.0)])
    assert sum(standing) == pytest.approx(1) and standing[0] == pytest.approx(standing[2])


def test_nobody_and_ties_to_oneself_alone_are_answered() -> None:
    assert measures.pagerank(count=0, arcs=[]) == []
    assert measures.betweenness(count=0, arcs=[], directed=False) == []
    assert measures.degrees(count=1, arcs=[(0, 0, 1.0)]) == ([0], [0])
    assert measures.pagerank(count=1, arcs=[(0, 0, 1.0)]) == [1]


def test_a_tie_that_is_named_twice_counts_once() -> None:
    twice = [*PATH, *PATH, (2, 2, 1.0)]
    assert measures.degrees(count=5, arcs=twice) == measures.degrees(count=5, arcs=PATH)
    assert measures.pagerank(count=5, arcs=twice) == measures.pagerank(count=5, arcs=PATH)
    assert constraint(5, [*PATH, (1, 0, 1.0)]) == constraint(5, PATH)


def test_weights_move_constraint_effective_size_and_standing() -> None:
    triangle = [(0, 1, 3.0), (1, 2, 1.0), (0, 2, 2.0), (2, 3, 0.5)]
    # By hand from Burt's formulas: p01 = 3/5, p02 = 2/5, m12 = 1/3, m21 = 1/2.
    assert effective_size(4, triangle)[0] == pytest.approx(2 - 0.4 / 3 - 0.6 / 2)
    assert constraint(4, triangle)[0] == pytest.approx((0.6 + 0.4 / 3.5) ** 2 + (0.4 + 0.6 / 4) ** 2)
    heavy = measures.pagerank(count=3, arcs=[(0, 1, 3.0), (0, 2, 1.0)])
    assert heavy[1] > heavy[2]


def test_the_panic_of_the_graph_library_becomes_an_ordinary_error() -> None:
    panic = type("PanicException", (BaseException,), {})

    def give_up() -> None:
        raise panic("capacity overflow")

    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(measures.CannotMeasure, match="gave up"):
        measures.without_panic(ask=give_up)
    with pytest.raises(KeyboardInterrupt):
        measures.without_panic(ask=stop)


ARCS = st.lists(
    st.tuples(st.integers(0, 7), st.integers(0, 7), st.sampled_from([0.5, 1.0, 2.0])), max_size=30
)


@settings(max_examples=15, deadline=None)
@given(arcs=ARCS, turn=st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter_and_nothing_is_out_of_range(arcs, turn) -> None:
    turned = list(arcs)
    turn.shuffle(turned)
    standing = measures.pagerank(count=8, arcs=arcs)
    assert standing == measures.pagerank(count=8, arcs=turned)
    assert math.isclose(sum(standing), 1)
    assert constraint(8, arcs) == constraint(8, turned)
    assert effective_size(8, arcs) == effective_size(8, turned)
    near = measures.neighbours(count=8, arcs=arcs)
    for size, known in zip(effective_size(8, arcs), near, strict=True):
        assert size is None if not known else 1 - 1e-9 <= size <= len(known)


@settings(max_examples=8, deadline=None)
@given(arcs=ARCS)
def test_random_networks_are_measured_as_an_independent_library_does(arcs) -> None:
    import networkx as nx

    graph = nx.Graph()
    graph.add_nodes_from(range(8))
    near = measures.neighbours(count=8, arcs=arcs)
    graph.add_weighted_edges_from((one, other, near[one][other]) for one in range(8) for other in near[one])
    tied = {place for place in range(8) if near[place]}
    theirs = nx.constraint(graph, nodes=sorted(tied), weight="weight")
    sizes = nx.effective_size(graph, nodes=sorted(tied), weight="weight")
    between = nx.betweenness_centrality(graph, normalized=False)
    assert measures.betweenness(count=8, arcs=arcs, directed=False) == pytest.approx(list(between.values()))
    for place in tied:
        assert measures.constraint(near=near)[place] == pytest.approx(theirs[place], abs=1e-12)
        assert measures.effective_size(near=near)[place] == pytest.approx(sizes[place], abs=1e-12)


@pytest.mark.skipif(not LAZEGA.exists(), reason="the published network is not at hand")
@pytest.mark.parametrize("name", ["advice", "friendship", "cowork"])
def test_three_networks_of_71_attorneys_are_measured_as_published(name: str) -> None:
    with (LAZEGA / f"reference_{name}.csv").open(encoding="utf-8") as file:
        reference = list(csv.DictReader(file))
    with (LAZEGA / f"{name}.csv").open(encoding="utf-8") as file:
        arcs = [(int(row["from"]) - 1, int(row["to"]) - 1, 1.0) for row in csv.DictReader(file)]
    count = len(reference)
    indegree, outdegree = measures.degrees(count=count, arcs=arcs)
    ours = {
        "indegree": indegree,
        "outdegree": outdegree,
        "betweenness_directed": measures.betweenness(count=count, arcs=arcs, directed=True),
        "betweenness_undirected": measures.betweenness(count=count, arcs=arcs, directed=False),
        "pagerank": measures.pagerank(count=count, arcs=arcs),
        "constraint_undirected": constraint(count, arcs),
        "effective_size_undirected": effective_size(count, arcs),
    }
    for column, values in ours.items():
        theirs = [float(row[column]) if row[column] else None for row in reference]
        assert [each is None for each in values] == [each is None for each in theirs]
        assert [each or 0 for each in values] == pytest.approx([each or 0 for each in theirs], abs=1e-6)
