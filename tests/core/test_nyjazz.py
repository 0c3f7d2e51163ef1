"""264 musicians who brought each other into a study: a real chain, with the figures worked out from its coupons."""

from __future__ import annotations

import csv
import json
from collections import Counter
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from headwater.core.know.facts import Review
from headwater.core.know.sources import review_sources
from headwater.core.trace import Trace, first_parents
from headwater.core.undated import reading_order
from headwater.core.words import UNDATED, UNKNOWN, Book, Engagement, Kind, Link, Party

DATA = Path(__file__).parents[2].parent / "shared" / "data" / "chain_nyjazz"
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the reference data is not here")


@pytest.fixture(scope="module")
def reference() -> dict[str, Any]:
    return json.loads((DATA / "reference.json").read_text())


@pytest.fixture(scope="module")
def tree() -> list[dict[str, str]]:
    with (DATA / "reference_tree.csv").open(newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def book() -> Book:
    """Whoever was handed a coupon sent the person who brought it. A coupon handed out twice is the first one's."""
    with (DATA / "people.csv").open(newline="") as file:
        people = list(csv.DictReader(file))
    handed: dict[str, int] = {}
    for person in people:
        for column in range(1, 8):
            if person[f"coupon_{column}"]:
                handed.setdefault(person[f"coupon_{column}"], int(person["id"]))
    pairs = [
        (handed[coupon], int(person["id"])) for person in people if (coupon := person["own_coupon"]) in handed
    ]
    order = reading_order(
        sources=[source for source, _ in pairs], prospects=[prospect for _, prospect in pairs]
    )
    links = tuple(
        Link(id=place, source=pairs[number][0], prospect=pairs[number][1], at=UNDATED)
        for place, number in enumerate(order)
    )
    hired = tuple(Engagement(id=link.id, client=link.prospect, at=UNDATED) for link in links)
    parties = {
        int(p["id"]): Party(id=int(p["id"]), name=f"Musician {p['id']}", kind=Kind.PERSON) for p in people
    }
    return Book(parties=parties, links=links, engagements=hired)


@pytest.fixture(scope="module")
def shared(book: Book) -> Review:
    return review_sources(book=book, chain="shared", share_per_hop=Fraction(1, 2))


def test_everybody_has_the_recruiter_root_and_depth_of_the_reference(
    book: Book, tree: list[dict[str, str]]
) -> None:
    trace = Trace(book=book)
    hired = {engagement.client: engagement for engagement in book.engagements}
    for row in tree:
        person = int(row["id"])
        if not row["recruiter"]:
            assert person not in hired
            continue
        chain = trace.chain(engagement=hired[person])
        assert chain[0].link.source == int(row["recruiter"])
        assert chain[-1].link.source == int(row["root"])
        assert len(chain) == int(row["hops_to_root"])


def test_the_quick_arrays_give_the_same_roots_and_depths(book: Book, reference: dict[str, Any]) -> None:
    _, roots, depths = first_parents(
        [link.source for link in book.links], [link.prospect for link in book.links]
    )
    tree_sizes = {int(root): size - 1 for root, size in reference["tree_size_by_root"].items() if size > 1}
    assert Counter(roots) == tree_sizes
    hops = {int(hop): count for hop, count in reference["hops_distribution"].items() if hop != "0"}
    assert Counter(depths) == hops
    assert max(depths) == reference["max_hops"]
    assert len(roots) == reference["referral_edges"]


def test_lineage_counts_all_descendants(shared: Review, tree: list[dict[str, str]]) -> None:
    counted = {row.party.id: row.lineage.clients for row in shared.sources}
    for row in tree:
        assert counted.get(int(row["id"]), 0) == int(row["descendants"])


def test_direct_referrals_and_credit_match_the_reference(shared: Review, tree: list[dict[str, str]]) -> None:
    rows = {row.party.id: row for row in shared.sources}
    for row in tree:
        facts = rows.get(int(row["id"]))
        if facts is None:
            assert row["descendants"] == "0"
            continue
        assert facts.direct.referrals == facts.direct.clients == int(row["direct"])
        assert float(facts.credit.clients) == pytest.approx(float(row["credit_shared_half"]), abs=1e-8)
        assert facts.root.clients == int(row["credit_root"])


def test_the_top_of_the_ranking_is_that_of_the_reference(
    shared: Review, book: Book, reference: dict[str, Any]
) -> None:
    top = [(row.party.id, float(row.credit.clients)) for row in shared.sources[:6]]
    assert top == [
        (who, pytest.approx(credit, abs=1e-8)) for who, credit in reference["credit"]["top_shared_half"]
    ]
    by_root = review_sources(book=book, chain="root", top=6)
    assert [[row.party.id, int(row.credit.clients)] for row in by_root.sources] == reference["credit"][
        "top_root"
    ]
    assert sum(row.credit.clients for row in shared.sources) == reference["credit"]["total"]


def test_people_with_most_descendants_are_those_of_the_reference(
    shared: Review, reference: dict[str, Any]
) -> None:
    by_lineage = sorted(shared.sources, key=lambda row: (-row.lineage.clients, row.party.id))
    assert [[row.party.id, row.lineage.clients] for row in by_lineage[:8]] == reference["top_descendants"]


def test_concentration_and_gini_match_the_reference(shared: Review, reference: dict[str, Any]) -> None:
    expected, spread = reference["concentration"], shared.concentration.clients
    assert spread.sources_for_half == expected["roots_for_half"]
    assert spread.sources_for_four_fifths == expected["roots_for_four_fifths"]
    assert float(spread.top2_share) == pytest.approx(expected["share_of_top_two"], abs=1e-6)
    assert float(spread.gini) == pytest.approx(expected["gini_over_roots_with_credit"], abs=1e-6)


def test_two_roots_stand_behind_seven_of_ten_recruits(shared: Review) -> None:
    assert shared.headline is not None
    assert (shared.headline.clients, shared.headline.of) == (177, 251)
    assert [party.id for party in shared.headline.sources] == [4, 18]


def test_nobody_recruited_is_unsourced(shared: Review) -> None:
    assert shared.unsourced.clients == 0
    assert all(row.party.id != UNKNOWN.id for row in shared.sources)
