"""Connectors and untapped connectors: read from the ledger with their circles, reasons and evidence."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import combinations
from typing import Any

from headwater.core.dealings import Gathering, Give, Membership, Referral, StatedTie
from headwater.core.know.acquaintance import acquaintance
from headwater.core.practice import Asked, Practice
from headwater.core.reports import connectors, untapped
from headwater.core.tables import Facts, Table
from headwater.core.windows import EVERYTHING
from headwater.core.words import Book, Kind, Party, Stage, Window

TODAY = date(2026, 6, 1)
ME, CHOIR, CLUB, INTERVIEW = 90, 91, 92, 93
SINGERS, PLAYERS, BRIDGE = range(1, 7), range(11, 17), 20


def party(number: int, kind: Kind = Kind.PERSON) -> Party:
    return Party(number, {ME: "Mara", CHOIR: "Choir", CLUB: "Club"}.get(number, f"P{number}"), kind)


def referral(number: int, source: int, prospect: int, provider: int = ME, **more: Any) -> Referral:
    at = datetime(2026, 1, number, tzinfo=UTC)
    return Referral(number, source, prospect, provider, at, at.date(), "referral", Stage.MET, **more)


def practice(**more: Any) -> Practice:
    """Two groups whose members know each other, and one person who knows two of each."""
    people = [party(number) for number in (*SINGERS, *PLAYERS, BRIDGE, 60, 61, ME)]
    others = [party(CHOIR, Kind.GROUP), party(CLUB, Kind.GROUP), party(INTERVIEW, Kind.CONTENT)]
    told = {
        "memberships": tuple(
            Membership(place, group, member)
            for place, (group, member) in enumerate(
                [*((CHOIR, each) for each in (*SINGERS, ME)), *((CLUB, each) for each in PLAYERS)], 1
            )
        ),
        "ties": tuple(
            StatedTie(place, one, other, "friend")
            for place, (one, other) in enumerate(
                [*combinations(SINGERS, 2), *combinations(PLAYERS, 2), (BRIDGE, 2), (BRIDGE, 11)], 1
            )
        ),
        "gatherings": tuple(
            Gathering(place, "meeting", date(2026, 3, 1), "Concert", None, (BRIDGE, other, ME))
            for place, other in ((1, 1), (2, 12))
        ),
    }  # fmt: skip
    return Practice(Book({each.id: each for each in people + others}, (), ()), me=ME, **{**told, **more})


def asked(since: date | None = None) -> Asked:
    window = Window(since=since, until=TODAY) if since else EVERYTHING
    return Asked(today=TODAY, window=window)


def words(table: Table, row: int = 0) -> str:
    return " | ".join(str(cell.value) for cell in table.rows[row].cells)


def test_a_connector_is_named_with_the_circles_they_join_and_through_whom() -> None:
    table = connectors.make(practice(), asked())
    assert [row.label for row in table.rows] == ["P20"]
    assert "Club, their own: P11 (friend) and 1 more; Choir: P2 (friend) and 1 more" in words(table)
    assert table.said[0] == "P20 joins 2 of the 2 circles in your network: Club and Choir."
    assert table.said[1] == "P20 has never referred anybody yet."
    through = table.cell("20", "rank")
    assert through is not None and Facts("gatherings", (1, 2)) in through.facts
    assert {each.what for each in through.facts} == {"gatherings", "ties"}


def test_who_referred_somebody_is_not_untapped() -> None:
    sent = practice(referrals=(referral(1, BRIDGE, 60), referral(2, BRIDGE, 60), referral(3, BRIDGE, 61)))
    table = connectors.make(sent, asked())
    cell = table.cell("20", "referred")
    assert cell is not None and cell.value == 2 and cell.facts == (Facts("referrals", (1, 2, 3)),)
    assert untapped.make(sent, asked()).rows == ()
    assert untapped.make(sent, asked()).said == (
        "Everybody who joins circles has referred somebody already.",
    )
    assert [row.label for row in untapped.make(practice(), asked()).rows] == ["P20"]


def test_neither_the_owner_nor_content_nor_a_group_is_in_the_network() -> None:
    told = practice(referrals=(referral(1, INTERVIEW, 3), referral(2, ME, 3, 13), referral(3, 4, 5)))
    found = acquaintance(practice=told, window=EVERYTHING, today=TODAY)
    assert not {ME, INTERVIEW, CHOIR, CLUB} & set(found.network.people)
    assert 13 in found.network.near[3]


def test_an_introduction_joins_the_two_who_were_introduced() -> None:
    gives = (
        Give(7, True, "introduction", 3, 13, date(2026, 2, 1)),
        Give(8, True, "advice", 4, 14, date(2026, 2, 1)),
    )
    found = acquaintance(practice=practice(gives=gives), window=EVERYTHING, today=TODAY)
    assert found.network.near[3][13].shown[0].rows == (7,)
    assert 14 not in found.network.near[4]


def test_a_window_leaves_out_what_was_before_and_keeps_what_nobody_dated() -> None:
    found = acquaintance(practice=practice(), window=Window(since=date(2026, 5, 1), until=TODAY), today=TODAY)
    assert 12 not in found.network.near[BRIDGE] and 11 in found.network.near[BRIDGE]


def test_who_left_a_group_does_not_share_it_any_more() -> None:
    left = tuple(Membership(number, CHOIR, number, None, date(2025, 1, 1)) for number in SINGERS)
    found = acquaintance(practice=practice(memberships=left, ties=()), window=EVERYTHING, today=TODAY)
    assert found.network.people == (1, 12, BRIDGE)


def test_too_small_a_network_says_so_and_calls_nobody_a_connector() -> None:
    for made in (connectors.make, untapped.make):
        table = made(Practice(Book({}, (), ())), asked())
        assert table.few and table.rows == () and "Too few contacts are known" in table.said[0]


def test_the_picture_holds_whom_the_table_names() -> None:
    drawn = connectors.make(practice(), asked()).picture
    assert drawn["connectors"] == [BRIDGE]
    assert {dot[1] for dot in drawn["dots"]} >= {"P20", "P1", "P11"}
    assert {circle[1] for circle in drawn["circles"]} == {"Choir", "Club"}
    assert all(0 <= dot[2] <= 1 and 0 <= dot[3] <= 1 for dot in drawn["dots"])
