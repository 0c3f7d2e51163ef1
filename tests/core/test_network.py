"""Who knows whom: parallel ties become one bond, facts age, gatherings are shared out, the owner is taken out."""

from __future__ import annotations

from datetime import date, timedelta
from math import fsum

import pytest

from headwater.core.know.network.graph import network
from headwater.core.know.network.ties import LARGE, Tie, among, freshness

TODAY = date(2026, 3, 1)


def test_parallel_ties_become_one_bond_that_remembers_what_shows_it() -> None:
    ties = [
        Tie(2, 1, "meeting", date(2025, 5, 1), evidence=7, said="lunch"),
        Tie(1, 2, "meeting", date(2026, 2, 1), evidence=9, said="trade fair"),
        Tie(1, 2, "referral", date(2024, 1, 1), evidence=3),
    ]
    (bond,) = network(ties=ties, today=TODAY).bonds
    assert (bond.a, bond.b) == (1, 2)
    referral, meeting = bond.shown
    assert (referral.kind, referral.count, referral.last, referral.rows) == (
        "referral", 1, date(2024, 1, 1), (3,)
    )  # fmt: skip
    assert (meeting.count, meeting.last, meeting.said, meeting.rows) == (
        2, date(2026, 2, 1), "trade fair", (9, 7)
    )  # fmt: skip


def test_a_hundred_mails_do_not_make_fifty_friends() -> None:
    mails = [Tie(1, 2, "mail thread", TODAY)] * 100
    introduced = [Tie(1, 2, "introduction", TODAY)]
    many, one = network(ties=mails, today=TODAY).bonds[0], network(ties=introduced, today=TODAY).bonds[0]
    assert 1 < many.weight / one.weight < 3


def test_a_fact_loses_half_its_weight_in_its_half_life_and_in_the_end_counts_no_more() -> None:
    def left(kind: str, years: float) -> float:
        return freshness(tie=Tie(1, 2, kind, TODAY - timedelta(days=years * 365.25)), today=TODAY)

    assert left("meeting", 2) == pytest.approx(0.5, abs=0.001)
    assert left("mail thread", 1) == pytest.approx(0.5, abs=0.001)
    assert left("mail thread", 5.1) == 0
    assert left("stated", 30) == left("group", 30) == 1
    assert left("meeting", -3) == 1  # a future day
    assert freshness(tie=Tie(1, 2, "meeting", None), today=TODAY) == 0.5


def test_who_is_tied_only_by_aged_out_facts_stays_in_the_network_without_a_bond() -> None:
    found = network(ties=[Tie(1, 2, "mail thread", date(2010, 1, 1))], today=TODAY)
    assert found.people == (1, 2) and found.bonds == ()


def test_taking_out_the_owner_of_a_star_leaves_nothing() -> None:
    ties = [Tie(0, other, "meeting", TODAY) for other in range(1, 9)]
    found = network(ties=ties, today=TODAY, left_out={0}, people=[0, 1])
    assert found.people == (1,) and found.bonds == ()


def test_a_tie_to_oneself_is_none() -> None:
    assert network(ties=[Tie(4, 4, "meeting", TODAY)], today=TODAY).bonds == ()


def test_a_gathering_gives_everybody_one_whole_fact_however_big_it_is() -> None:
    for size in (2, 3, 14, LARGE, LARGE + 1, 99):
        ties = among(people=range(size), kind="meeting", at=TODAY)
        for person in (0, size // 2, size - 1):
            got = fsum(tie.weight for tie in ties if person in (tie.a, tie.b))
            assert got == pytest.approx(1, abs=0.05), size
    assert len(among(people=range(500), kind="group", at=None)) == 500 * LARGE / 2
    assert among(people=[5, 5], kind="meeting", at=TODAY) == ()


def test_the_order_of_people_and_of_ties_does_not_matter() -> None:
    ties = [*among(people=range(90), kind="group", at=None), Tie(3, 1, "meeting", TODAY, evidence=1)]
    again = [
        Tie(3, 1, "meeting", TODAY, evidence=1),
        *among(people=[*range(90)][::-1], kind="group", at=None),
    ]
    assert network(ties=ties, today=TODAY) == network(ties=again[::-1], today=TODAY)
