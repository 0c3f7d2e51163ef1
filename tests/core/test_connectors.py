"""Circles and who connects them: known answers, names by what members share, and silence where there is too little."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from headwater.core.know.network.circles import Circles, Trait, circles
from headwater.core.know.network.connectors import Connectors, connectors
from headwater.core.know.network.graph import Network, network
from headwater.core.know.network.ties import Tie

TODAY = date(2026, 3, 1)
LAZEGA = Path(__file__).parents[2].parent / "shared" / "data" / "network_lazega"


def tied(*pairs: tuple[int, int]) -> list[Tie]:
    return [Tie(one, other, "stated", None) for one, other in pairs]


def clique(people: Iterable[int]) -> list[Tie]:
    all_of = list(people)
    return tied(*((one, other) for one in all_of for other in all_of if one < other))


def look(
    ties: list[Tie],
    *,
    left_out: Iterable[int] = (),
    referred: dict[int, int] | None = None,
    traits: dict[int, list[Trait]] | None = None,
    names: dict[int, str] | None = None,
) -> tuple[Network, Circles, Connectors]:
    whole = network(ties=ties, today=TODAY, left_out=set(left_out))
    parts = circles(network=whole, traits=traits or {}, names=names or {})
    return whole, parts, connectors(network=whole, circles=parts, referred=referred or {}, names=names or {})


TWO_CLIQUES = [*clique(range(1, 7)), *clique(range(11, 17))]


@pytest.mark.parametrize("bridge", [[(50, 1), (50, 11)], [(50, 1), (50, 2), (50, 11), (50, 12)]])
def test_who_joins_two_cliques_is_the_one_connector(bridge: list[tuple[int, int]]) -> None:
    _, parts, found = look([*TWO_CLIQUES, *tied(*bridge)], names={1: "Ann Berg", 11: "Bob Lee"})
    assert len(parts.circles) == 2 and not found.too_small and found.note == ""
    (one,) = found.connectors
    assert one.person == 50 and one.separate == 2 and one.betweenness == 36
    assert {way.person for reached in one.reached for way in reached.through} == {
        other for _, other in bridge
    }
    assert "Ann Berg" in one.reasons[0] and "Bob Lee" in one.reasons[0]
    assert one.reasons[1] == "Hardly anybody else joins them."


def test_a_member_of_one_clique_who_knows_two_of_the_other_stands_first() -> None:
    _, _, found = look([*TWO_CLIQUES, *tied((1, 11), (1, 12))])
    assert [each.person for each in found.connectors] == [1, 11, 12]
    assert found.connectors[0].reached[0].own and not found.connectors[0].reached[1].own


def test_a_network_too_large_for_betweenness_has_the_same_connectors(monkeypatch: pytest.MonkeyPatch) -> None:
    ties = [*TWO_CLIQUES, *tied((1, 11), (1, 12))]
    _, _, before = look(ties)
    monkeypatch.setattr("headwater.core.know.network.connectors.LARGEST", 0)
    _, _, after = look(ties)
    assert [each.person for each in after.connectors] == [each.person for each in before.connectors]
    assert {each.betweenness for each in after.connectors} == {None}


def test_connectors_who_never_referred_anybody_stand_apart() -> None:
    _, _, found = look([*TWO_CLIQUES, *tied((1, 11), (1, 12))], referred={1: 3, 12: 1})
    assert [each.person for each in found.untapped] == [11]
    assert "Referred 3 different people." in found.connectors[0].reasons
    assert "Referred 1 different person." in found.connectors[2].reasons
    assert "Has never referred anybody yet." in found.untapped[0].reasons


def test_a_circle_says_through_whom_and_by_what_it_is_reached() -> None:
    met = Tie(50, 3, "meeting", date(2026, 1, 5), said="trade fair")
    _, _, found = look([*TWO_CLIQUES, met, *tied((50, 11), (50, 12), (50, 13), (50, 14))])
    (one,) = (each for each in found.connectors if each.person == 50)
    many, few = one.reached
    assert many.knows == 4 and len(many.through) == 3 and "and 1 more" in one.reasons[0]
    assert (few.through[0].kind, few.through[0].last, few.through[0].said) == (
        "meeting", date(2026, 1, 5), "trade fair"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("ties", "left_out", "says"),
    [
        ([], [], "Too few contacts"),
        (tied((1, 2)), [], "Too few contacts"),
        (tied(*((0, other) for other in range(1, 30))), [0], "Too few contacts"),
        (tied(*((0, other) for other in range(1, 30))), [], "only one circle"),
        (tied(*((pair, pair + 1) for pair in range(0, 40, 2))), [], "no circle"),
        (tied(*((place, place + 1) for place in range(30))), [], "Nobody reaches two"),
        ([*TWO_CLIQUES], [], "Nobody reaches two"),
    ],
    ids=["nothing", "one pair", "a star of the owner", "a star", "pairs", "a path", "two cliques apart"],
)
def test_a_network_that_shows_no_connector_says_so(ties: list[Tie], left_out: list[int], says: str) -> None:
    _, _, found = look(ties, left_out=left_out)
    assert found.connectors == () and says in found.note
    assert found.too_small == ("Nobody" not in says)


def test_isolates_belong_to_no_circle() -> None:
    whole = network(ties=TWO_CLIQUES, today=TODAY, people=[99])
    parts = circles(network=whole, traits={}, names={})
    assert 99 in whole.people and 99 not in parts.of
    found = connectors(network=whole, circles=parts, referred={}, names={})
    assert found.people == 12


def test_circles_are_named_by_what_their_members_share() -> None:
    group, city = Trait("group", "Südwind breakfast"), Trait("city", "Vienna")
    traits = {person: [city] for person in [*range(1, 7), *range(11, 17)]}
    for person in (1, 2, 3, 4):
        traits[person] = [city, Trait("group", "südwind breakfast " if person == 4 else group.name)]
    _, parts, _ = look([*TWO_CLIQUES, *tied((1, 11))], traits=traits, names={11: "Ann Berg"})
    first, second = parts.circles
    assert (first.name, first.shared, first.says) == (group.name, group, "Südwind breakfast: 4 of 6")
    assert (second.name, second.shared, second.says) == ("Vienna", city, "Vienna: 6 of 6")


def test_what_everybody_shares_names_no_circle_and_no_two_circles_have_one_name() -> None:
    ties = [tie for start in range(0, 60, 10) for tie in clique(range(start, start + 5))]
    everybody = {tie.a: [Trait("city", "Vienna")] for tie in ties} | {
        tie.b: [Trait("city", "Vienna")] for tie in ties
    }
    _, parts, _ = look(ties, traits=everybody, names={0: "Ann Berg", 10: "Ann Berg"})
    assert [circle.shared for circle in parts.circles] == [None] * 6
    assert [circle.name for circle in parts.circles[:3]] == [
        "around Ann Berg", "around Ann Berg (2)", "around contact 20"
    ]  # fmt: skip
    assert parts.circles[0].says == "around Ann Berg: 5 people"


def practice(seed: int) -> list[Tie]:
    """240 people in 12 circles; the first ten people know two people in each of three circles as well."""
    chance = np.random.default_rng(seed)
    inside = [[person for person in range(240) if person % 12 == circle] for circle in range(12)]
    ties = []
    for _ in range(900):
        one = int(chance.integers(240))
        others = inside[one % 12] if chance.random() > 0.03 else range(240)
        ties.append(Tie(one, int(chance.choice(others)), "meeting", date(2025, 1, 1)))
    for person in range(10):
        for circle in chance.choice(12, 3, replace=False):
            ties += [Tie(person, int(other), "meeting", TODAY) for other in chance.choice(inside[circle], 2)]
    return ties


def test_planted_go_betweens_are_found_whatever_the_order_of_rows() -> None:
    ties = practice(1)
    whole, parts, found = look(ties)
    assert len(parts.circles) == 12 and len(found.connectors) == found.people // 10
    assert len({each.person for each in found.connectors[:12]} & set(range(10))) >= 8
    mixed = [ties[place] for place in np.random.default_rng(2).permutation(len(ties))]
    assert look(mixed) == (whole, parts, found)


@pytest.mark.skipif(not LAZEGA.exists(), reason="the published network is not at hand")
def test_where_others_join_the_circles_of_all_connectors_it_is_said_of_none() -> None:
    with (LAZEGA / "advice.csv").open(encoding="utf-8") as file:
        ties = tied(*((int(row["from"]), int(row["to"])) for row in csv.DictReader(file)))
    _, _, found = look(ties)
    assert {each.person for each in found.connectors[:5]} == {26, 13, 16, 24, 19}
    assert not any("join" in each.reasons[1] for each in found.connectors)
