"""Giving and getting, the internal economy, introductions and needs, by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations

import pytest

from core.practices import ME, TODAY, asked, hired, practice, received
from headwater.core.dealings import Business, Give, Membership, Need, Profile, StatedTie
from headwater.core.practice import Practice
from headwater.core.reports import report_named
from headwater.core.tables import Table
from headwater.core.words import Stage

ANN, BOB, CAROL, DAN = 2, 3, 4, 5
NAMES = ("Ann", "Bob", "Carol", "Dan")


def ago(days: int) -> date:
    return TODAY - timedelta(days)


def gave(number: int, contact: int, days: int, *, out: bool = True, **more: object) -> Give:
    return replace(Give(number, out, "advice", contact, None, ago(days)), **more)  # type: ignore[arg-type]


def table(name: str, of: Practice, window: str = "all", **options: str) -> Table:
    return report_named(name).make(of, asked(window, **options))


def value(of: Table, row: str, column: str) -> object:
    cell = of.cell(row, column)
    assert cell is not None, (row, column)
    return cell.value


def test_each_relation_shows_what_was_given_and_received_and_who_gave_first() -> None:
    given = practice(
        *NAMES,
        referrals=(
            received(1, ANN, CAROL, ago(100)),
            received(2, ME, DAN, ago(50), provider=BOB),
        ),
        work=(hired(1, CAROL, ago(90), "500"),),
        gives=(gave(1, ANN, 200, value=Decimal(80), currency="EUR", minutes=30), gave(2, BOB, 60, out=False)),
        business=(Business(1, BOB, DAN, ago(40), Decimal(900), "USD", referral=2),),
    )
    found = table("reciprocity", given)
    ann, bob = f"contact-{ANN}", f"contact-{BOB}"
    assert [value(found, ann, key) for key in ("given", "received", "later", "first", "given_minutes")] == [
        1,
        1,
        1,
        "you",
        30,
    ]
    assert value(found, ann, "received_value_EUR") == Decimal(500)
    assert [value(found, bob, key) for key in ("given", "received", "later", "first")] == [1, 1, 0, "they"]
    assert value(found, bob, "given_value_USD") == Decimal(900)
    assert value(found, bob, "given_value_EUR") == 0


def test_a_give_done_by_a_referral_is_one_thing() -> None:
    both = practice(
        *NAMES,
        referrals=(received(1, ME, DAN, ago(50), provider=BOB),),
        gives=(gave(1, BOB, 50, referral=1),),
    )
    assert value(table("reciprocity", both), f"contact-{BOB}", "given") == 1


def test_those_who_gave_and_have_nothing_from_me_stand_first_and_nobody_stands_as_one_who_owes() -> None:
    mixed = practice(
        *NAMES, referrals=(received(1, CAROL, DAN, ago(100)),), gives=(gave(1, ANN, 300), gave(2, BOB, 300))
    )
    found = table("reciprocity", mixed)
    first, *rest = found.rows
    assert (first.label, first.group) == ("Carol", "You have given them nothing yet")
    assert {row.group for row in rest} == {"Given and received"} and {row.tone for row in rest} == {""}
    assert [row.label for row in rest] == ["Ann", "Bob"]
    assert not any(name in sentence for name in NAMES for sentence in found.said)


def test_the_future_and_the_undated_are_neither_given_nor_received() -> None:
    ahead = practice(
        *NAMES,
        referrals=(received(1, ANN, BOB, date(1, 1, 2)),),
        gives=(gave(1, ANN, -10), gave(2, CAROL, -1)),
    )
    assert table("reciprocity", ahead).rows == ()


def test_markets_in_common_are_blank_where_either_side_is_unknown() -> None:
    known = practice(
        *NAMES,
        gives=(gave(1, ANN, 9), gave(2, BOB, 9)),
        profiles={
            ME: Profile(ME, markets=("Law", "Trade")),
            ANN: Profile(ANN, markets=("law", "health", "food")),
        },
    )
    found = table("reciprocity", known)
    assert value(found, f"contact-{ANN}", "overlap") == 0.25
    assert value(found, f"contact-{BOB}", "overlap") is None


def test_what_comes_back_is_told_in_totals_with_the_usual_delay() -> None:
    people = tuple(f"P{n}" for n in range(8))
    gives = [gave(n, n + 1, 800) for n in range(1, 9)]
    back = [gave(20 + n, n + 1, 800 - 30 * n, out=False) for n in range(1, 6)]
    found = table("giving-back", practice(*people, gives=(*gives, *back)))
    assert value(found, "gave", "people") == 8
    assert value(found, "returned", "people") == 5
    assert value(found, "returned", "share") == pytest.approx(5 / 8)
    assert [value(found, key, "days") for key in ("quick", "usual", "slow")] == [60, 90, 120]
    assert found.rows[0].party is None and not any(row.party for row in found.rows)


def test_only_what_i_gave_can_be_opened_so_that_no_list_of_who_did_not_give_back_is_left_over() -> None:
    people = tuple(f"P{n}" for n in range(8))
    gives = [gave(n, n + 1, 800) for n in range(1, 9)]
    back = [gave(20 + n, n + 1, 800 - 30 * n, out=False) for n in range(1, 6)]
    found = table("giving-back", practice(*people, gives=(*gives, *back)))
    facts = [each for row in found.rows for cell in row.cells for each in cell.facts]
    assert {each.what for each in facts} == {"gives"}
    assert {pk for each in facts for pk in each.ids} == {give.id for give in gives}
    lines = table("reciprocity", practice(*people, gives=(*gives, *back))).rows
    assert [row.label for row in lines] == sorted(people)
    assert {(row.group, row.tone) for row in lines} == {("Given and received", "")}


def test_a_recent_give_has_had_no_time_to_come_back() -> None:
    recent = practice(*NAMES, gives=(gave(1, ANN, 20), gave(2, BOB, 900), gave(3, BOB, 880, out=False)))
    found = table("giving-back", recent, within="6")
    cell = found.cell("in-time", "share")
    assert cell and cell.value == 1.0
    assert found.few and value(found, "usual", "days") is None


def test_business_between_others_counts_once_with_unknown_amounts_apart() -> None:
    month = date(2026, 10, 5)
    deals = (
        Business(1, ANN, BOB, month, Decimal(100), "EUR"),
        Business(2, ANN, CAROL, month, None),
        Business(3, BOB, CAROL, date(2026, 8, 1), Decimal(50), "EUR"),
    )
    members = (
        Membership(1, DAN, ANN),
        Membership(2, DAN, BOB),
        Membership(3, DAN, CAROL, None, date(2026, 1, 1)),
    )
    found = table("economy", practice(*NAMES, business=deals, memberships=members), "12m")
    assert [row.key for row in found.rows[:3]] == ["2026-08", "2026-09", "2026-10"]
    assert [value(found, "2026-10", key) for key in ("pieces", "value_EUR", "untold", "inside")] == [
        2,
        Decimal(100),
        1,
        1,
    ]
    assert value(found, f"group-{DAN}", "pieces") == 1
    assert value(found, f"group-{DAN}-2026-q4", "value_EUR") == Decimal(100)


def test_the_hub_figure_counts_pairs_once_and_leaves_the_untold_unknown() -> None:
    gives = (
        gave(1, ANN, 100, other=BOB, outcome="business"),
        gave(2, BOB, 90, other=ANN),
        gave(3, ANN, 80, other=CAROL, outcome="none"),
        gave(4, ANN, 70),
    )
    sent = (received(1, ME, DAN, ago(60), provider=CAROL, stage=Stage.WON),)
    found = table("hub", practice(*NAMES, gives=gives, referrals=sent), "12m")
    assert [value(found, "all", key) for key in ("introductions", "pairs", "met", "worked", "unknown")] == [
        4,
        3,
        2,
        2,
        1,
    ]


def test_minutes_are_totalled_for_each_give_and_for_each_month() -> None:
    give = gave(
        1, ANN, 40, other=BOB, minutes=54, by_month=((date(2026, 10, 1), 24), (date(2026, 11, 1), 30))
    )
    found = table("introductions", practice(*NAMES, gives=(give,)), "12m")
    assert [value(found, key, "minutes") for key in ("2026-10", "2026-11", "give-1")] == [24, 30, 54]
    assert "54 minutes" in found.said[0]


def test_needs_brought_unasked_are_counted_for_each_contact_over_time() -> None:
    needs = (
        Need(1, ANN, ago(10), "a lawyer", unasked=True),
        Need(2, ANN, ago(20), "a printer", unasked=True, met=ago(1)),
        Need(3, ANN, ago(500), "a room", unasked=True),
        Need(4, BOB, ago(10), "a car"),
    )
    found = table("needs", practice(*NAMES, needs=needs), "12m")
    ann = f"contact-{ANN}"
    assert [value(found, ann, key) for key in ("unasked", "unasked_before", "unasked_ever", "met")] == [
        2,
        1,
        3,
        1,
    ]
    assert found.cell(f"contact-{BOB}", "all") is None
    assert found.said == (
        "One contact brought you two needs unasked in the last 12 months.",
        "Ann came most often: 2 times.",
    )


def test_business_came_of_the_first_introduction_that_joined_the_two_and_never_of_a_later_one() -> None:
    gives = (
        gave(1, ANN, 300, other=BOB),
        gave(2, BOB, 100, other=ANN),
        gave(
            3, ANN, 50, other=CAROL, outcome="business", outcome_on=ago(20), value=Decimal(70), currency="EUR"
        ),
        gave(4, DAN, 40, other=CAROL, outcome="business"),
    )
    sent = (
        received(1, ME, DAN, ago(60), provider=BOB, stage=Stage.WON, stages=((Stage.WON, ago(10)),)),
        received(2, ME, CAROL, ago(60), provider=BOB),
    )
    deals = (
        Business(1, ANN, BOB, ago(400), Decimal(1000), "EUR"),
        Business(2, BOB, ANN, ago(90), Decimal(200), "EUR"),
        Business(3, CAROL, DAN, ago(30)),
        Business(4, BOB, CAROL, ago(60), Decimal(5), "USD"),
    )
    of = practice(*NAMES, gives=gives, referrals=sent, business=deals)
    found = table("created", of, "12m")
    keys = ("pieces", "value_EUR", "value_USD", "untold")
    assert [value(found, "all", key) for key in keys] == [5, Decimal(270), Decimal(5), 2]
    assert [value(found, "2026-11", key) for key in keys] == [2, Decimal(70), Decimal(0), 1]
    assert [value(found, "2026-10", key) for key in keys] == [1, None, None, 1]
    hub = table("hub", of, "12m")
    assert [value(hub, "all", key) for key in ("introductions", "pairs", "worked", "unknown")] == [6, 5, 5, 1]
    assert value(table("reciprocity", of), f"contact-{ANN}", "given_value_EUR") == Decimal(270)


def test_business_within_a_circle_of_the_network_counts_once_and_is_shown_over_time() -> None:
    one, other = range(2, 6), range(6, 10)
    ties = tuple(
        StatedTie(n, a, b, "friends")
        for n, (a, b) in enumerate((pair for people in (one, other) for pair in combinations(people, 2)), 1)
    )
    deals = (
        Business(1, 2, 3, date(2026, 8, 3), Decimal(100), "EUR"),
        Business(2, 3, 2, date(2026, 10, 3)),
        Business(3, 2, 6, date(2026, 10, 3), Decimal(50), "EUR"),
        Business(4, 7, 8, date(2026, 10, 9), Decimal(7), "EUR"),
        Business(5, 2, ME, date(2026, 10, 9), Decimal(7), "EUR"),
    )
    found = table("circles", practice(*(f"P{n}" for n in range(2, 10)), ties=ties, business=deals), "12m")
    assert (
        found.said[0]
        == "Three of four pieces of business between others in the last 12 months stayed in a circle."
    )
    assert [row.key for row in found.rows[:4]] == ["all", "2026-08", "2026-09", "2026-10"]
    keys = ("pieces", "value_EUR", "untold")
    assert [value(found, "all", key) for key in keys] == [3, Decimal(107), 1]
    assert [value(found, "2026-10", key) for key in keys] == [2, Decimal(7), 1]
    inside = [row.key for row in found.rows if row.key.startswith("circle") and row.tone == "strong"]
    assert [value(found, key, "members") for key in inside] == [4, 4]
    assert sorted(value(found, key, "value_EUR") for key in inside) == [Decimal(7), Decimal(100)]  # type: ignore[type-var]
