"""Communities of a network: planted ones are found, as good as an independent library's, and the search always ends."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.core.know.network import measures
from headwater.core.know.network.communities import communities, modularity


def near_of(count: int, arcs: list[measures.Arc]) -> list[dict[int, float]]:
    return measures.neighbours(count=count, arcs=arcs)


def planted(seed: int) -> list[measures.Arc]:
    """200 people in eight communities of 25, one bond in ten between them."""
    chance = np.random.default_rng(seed)
    arcs = []
    for _ in range(900):
        one = int(chance.integers(200))
        inside = chance.random() > 0.1
        other = one % 8 + 8 * int(chance.integers(25)) if inside else int(chance.integers(200))
        arcs.append((one, other, float(chance.choice([0.25, 1.0, 3.0]))))
    return arcs


def test_planted_communities_are_found() -> None:
    found = communities(near=near_of(200, planted(1)), seed=0)
    large = [part for part in found if len(part) > 2]
    assert len(large) == 8
    for part in large:
        homes = [person % 8 for person in part]
        assert homes.count(max(set(homes), key=homes.count)) >= 0.9 * len(part)


@pytest.mark.parametrize("seed", range(3))
def test_the_communities_are_as_good_as_those_of_an_independent_library(seed: int) -> None:
    import networkx as nx

    near = near_of(200, planted(seed))
    graph = nx.Graph()
    graph.add_nodes_from(range(200))
    graph.add_weighted_edges_from(
        (one, other, weight) for one, ties in enumerate(near) for other, weight in ties.items()
    )
    theirs = nx.community.modularity(graph, nx.community.louvain_communities(graph, seed=seed))
    found = communities(near=near, seed=seed)
    ours = nx.community.modularity(graph, found)
    assert ours > theirs - 0.005
    home = {person: number for number, part in enumerate(found) for person in part}
    assert modularity(near=near, home=[home[person] for person in range(200)]) == pytest.approx(ours)


def test_a_hub_whom_everybody_knows_does_not_keep_the_search_going_for_ever() -> None:
    chance = np.random.default_rng(0)
    arcs = [(0, other, 0.1) for other in range(1, 600)]
    arcs += [(one, int(chance.integers(1, 600)), 0.1) for one in range(1, 600)]
    assert sum(map(len, communities(near=near_of(600, arcs), seed=0))) == 600


@settings(max_examples=25, deadline=None)
@given(
    arcs=st.lists(
        st.tuples(st.integers(0, 9), st.integers(0, 9), st.sampled_from([1e-12, 0.1, 1.0, 1e9])), max_size=40
    ),
    seed=st.integers(0, 5),
)
def test_everybody_is_in_one_community_that_hangs_together(arcs, seed) -> None:
    near = near_of(10, arcs)
    found = communities(near=near, seed=seed)
    assert sorted(person for part in found for person in part) == list(range(10))
    for part in found:
        reached, edge = {part[0]}, [part[0]]
        while edge:
            new = [other for other in near[edge.pop()] if other in part and other not in reached]
            reached.update(new)
            edge += new
        assert reached == set(part)
