"""Giving and getting, introductions and business between others: told in the forms, read in the reports."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

import people
from doors.reporting import Reports, reporter, words
from headwater.actions.acting import Seat
from headwater.actions.demo import load_demo
from headwater.store.models import Business, Give, Party
from headwater.store.queries.giving import passed_between
from headwater.web.people.giving_told import balance

ALL = {"w": "all"}


@pytest.fixture
def reports(
    signed_in: Any, seat: Seat, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Reports:
    return reporter(signed_in, seat, capsys, monkeypatch)


def gave(reports: Reports, who: Party, on: str, **told: Any) -> None:
    """Note on the contact's page what passed."""
    form = {"direction": "out", "kind": "resource", "on": on, "currency": "EUR", **told}
    reports.post(f"/people/{who.pk}/giving/new", **form)


def did_business(reports: Reports, seller: Party, buyer: str, on: str, **told: Any) -> None:
    form = {"did": "seller", "other": buyer, "on": on, "currency": "EUR", **told}
    reports.post(f"/people/{seller.pk}/business/new", **form)


@pytest.mark.spec("S0-42")
def test_each_relationship_shows_both_sides_and_the_usual_time_from_giving_to_receiving_is_told_over_all(
    reports: Reports, seat: Seat
) -> None:
    for number, days in enumerate((10, 20, 30, 40, 50), 1):
        one = people.person(seat, f"P{number}")
        gave(reports, one, "2026-01-01", minutes="24", value="80")
        people.referral(
            seat, one, f"Client {number}", f"2026-{1 + (days + 1) // 32:02}-{(days + 1) % 32 or 1:02}"
        )
    people.engagement(seat, "Client 1", "2026-01-20", "900.50")
    gave(reports, people.person(seat, "Never gave back"), "2026-01-01")
    ledger = reports.told("reciprocity")
    columns = ("given", "given_value_EUR", "received", "received_value_EUR", "last_given", "last_received")
    assert ledger.values("P1", *columns) == [
        1,
        Decimal(80),
        1,
        Decimal("900.5000"),
        "2026-01-01",
        "2026-01-11",
    ]
    totals = reports.told("giving-back")
    waits = sorted(
        (people.at(ledger.value(f"P{n}", "last_received")) - people.at("2026-01-01")).days
        for n in range(1, 6)
    )
    assert totals.values("usual", "days") == [waits[2]]
    assert totals.values("quick", "days") + totals.values("slow", "days") == [waits[1], waits[3]]
    assert "It usually took 4 weeks." in totals.said
    assert "P1 Jan 2026" not in words(reports.client.get("/reports/giving-back"))


@pytest.mark.spec("S3-24")
def test_how_many_give_back_is_told_in_totals_and_nobody_is_listed_who_did_not(
    reports: Reports, seat: Seat
) -> None:
    names = [f"Giver {n}" for n in range(6)] + ["Ungiving Ulf", "Silent Sue"]
    for name in names:
        gave(reports, people.person(seat, name), "2024-03-01")
    for number, name in enumerate(names[:6]):
        gave(reports, Party.objects.get(name=name), f"2024-05-0{number + 1}", direction="in", kind="advice")
    totals = reports.told("giving-back")
    assert totals.values("gave", "people") == [8]
    assert totals.values("returned", "people", "share") == [6, 0.75]
    assert 60 <= totals.value("usual", "days") <= 70
    assert "You gave first to eight contacts; six of them gave something later." in totals.said
    page = words(reports.client.get("/reports/giving-back"))
    for name in names:
        assert name not in page
    assert "Ungiving Ulf" in reports.opened("giving-back", "gave", "people")
    back = [reports.opened("giving-back", row, "people") for row in ("returned", "in-time", "usual")]
    assert not any(name in opened for opened in back for name in names)
    lists = reports.told("reciprocity").table["rows"]
    assert {row["group"] for row in lists} == {"Given and received"}
    assert [row["label"] for row in lists] == sorted(names, key=str.casefold)


@pytest.mark.spec("S3-18")
def test_who_gave_first_stands_with_each_and_those_i_never_gave_anything_are_listed(
    reports: Reports, seat: Seat
) -> None:
    ann = people.person(seat, "Ann")
    gave(reports, ann, "2026-03-02")
    gave(reports, ann, "2026-04-02", direction="in", kind="advice")
    people.referral(seat, "Eve", "Fay", "2026-01-05")
    people.referral(seat, "Eve", "Gus", "2026-02-05")
    people.referral(seat, "Ida", "Hal", "2026-02-05")
    ledger = reports.told("reciprocity")
    assert ledger.labels == ["Eve", "Ida", "Ann"]
    assert [row["group"] for row in ledger.table["rows"]] == ["You have given them nothing yet"] * 2 + [
        "Given and received"
    ]
    assert [ledger.value(name, "first") for name in ledger.labels] == ["they", "they", "you"]
    assert "Two contacts gave you something and have nothing from you yet." in ledger.said
    assert "You gave first, on 2 Mar 2026." in words(reports.client.get(f"/people/{ann.pk}"))
    gave(reports, Party.objects.get(name="Eve"), "2026-04-20", kind="advice")
    after = reports.told("reciprocity")
    assert after.labels == ["Ida", "Ann", "Eve"] and after.value("Eve", "first") == "they"
    assert "sent, received" in reports.opened("reciprocity", "Eve", "received")


@pytest.mark.spec("S3-10")
def test_time_given_without_a_bill_stands_beside_what_came_later(reports: Reports, seat: Seat) -> None:
    ann = people.person(seat, "Ann")
    gave(reports, ann, "2026-01-10", kind="introduction", other="Bob", minutes="24", refers="on")
    give = Give.objects.get()
    step = {"step-what": "Followed up", "step-on": "2026-01-12", "step-minutes": "30"}
    reports.post(f"/giving/{give.pk}/steps", **step)
    people.referral(seat, ann, "Early Ed", "2026-01-05")
    people.referral(seat, ann, "Cy", "2026-02-01")
    people.engagement(seat, "Early Ed", "2026-03-01", "111")
    people.engagement(seat, "Cy", "2026-03-01", "1200")
    ledger = reports.told("reciprocity")
    columns = ("given_minutes", "later", "later_value_EUR", "received", "received_value_EUR")
    assert ledger.values("Ann", *columns) == [54, 1, Decimal(1200), 2, Decimal(1311)]
    assert "You gave 54 minutes without a bill." in ledger.said
    assert "Cy" in reports.opened("reciprocity", "Ann", "later")
    assert "Early Ed" not in reports.opened("reciprocity", "Ann", "later")
    wrong = {"step-what": "x", "step-on": "2026-01-12", "step-minutes": "-4"}
    assert "greater than or equal to 1" in words(reports.post(f"/giving/{give.pk}/steps", 400, **wrong))


@pytest.mark.spec("S3-12")
def test_business_created_for_others_is_summed_by_month_and_an_unknown_amount_stays_unknown(
    reports: Reports, seat: Seat
) -> None:
    ann, bob = people.person(seat, "Ann"), people.person(seat, "Bob")
    did_business(reports, ann, "Bob", "2025-12-01", value="5000")
    gave(reports, ann, "2026-01-10", kind="introduction", other="Bob", refers="on")
    did_business(reports, ann, "Bob", "2026-02-01", value="300")
    did_business(reports, bob, "Ann", "2026-02-20")
    did_business(reports, ann, "Stranger", "2026-02-21", value="77")
    told = reports.post(
        f"/people/{bob.pk}/business/new", 400, did="buyer", other="Ann", on="2026-02-01", currency="EUR"
    )
    assert "recorded already" in words(told)
    gave(reports, ann, "2026-03-01", kind="prospective client", other="Dee", refers="on")
    give = Give.objects.get(other__name="Dee")
    outcome = {"outcome-outcome": "business", "outcome-outcome_on": "2026-04-02", "outcome-currency": "EUR"}
    reports.post(f"/giving/{give.pk}/outcome", **outcome)
    months = reports.told("created")
    columns = ("pieces", "value_EUR", "untold")
    assert months.values("all", *columns) == [3, Decimal(300), 2]
    assert list(months.rows) == ["all", "2026-02", "2026-03", "2026-04"]
    assert months.values("2026-02", *columns) == [2, Decimal(300), 1]
    assert months.values("2026-03", *columns) == [0, Decimal(0), 0]
    assert months.values("2026-04", *columns) == [1, None, 1]
    assert "1 without an amount" in words(reports.client.get("/reports/created"))
    assert "Stranger" not in reports.opened("created", "all", "pieces")
    reports.post(f"/giving/{give.pk}/outcome", **{**outcome, "outcome-value": "450"})
    assert reports.told("created").values("2026-04", *columns) == [1, Decimal(450), 0]


@pytest.mark.spec("S1-4")
def test_the_hub_figure_counts_introductions_new_pairs_and_how_many_worked_over_time(
    reports: Reports, seat: Seat
) -> None:
    ann, cy = people.person(seat, "Ann"), people.person(seat, "Cy")
    for who, other, on in ((ann, "Bob", "2025-11-01"), (ann, "Bob", "2026-02-01"), (cy, "Bob", "2026-02-02")):
        gave(reports, who, on, kind="introduction", other=other, refers="on")
    gave(reports, cy, "2026-03-02", kind="prospective client", other="Ann", refers="on")
    did_business(reports, ann, "Bob", "2026-01-20", value="10")
    last = Give.objects.latest("pk")
    outcome = {"outcome-outcome": "none", "outcome-outcome_on": "2026-04-02", "outcome-currency": "EUR"}
    reports.post(f"/giving/{last.pk}/outcome", **outcome)
    hub = reports.told("hub")
    columns = ("introductions", "pairs", "worked", "unknown")
    assert hub.values("all", *columns) == [4, 3, 1, 2]
    assert hub.values("2025-q4", *columns) == [1, 1, 1, 0]
    assert hub.values("2026-q1", *columns) == [3, 2, 0, 2]
    assert "Four introductions between others in the last 12 months joined three new pairs." in hub.said
    assert "introduction" in reports.opened("hub", "2025-q4", "worked")


def test_business_within_a_group_is_summed_once_and_shown_over_time(reports: Reports, seat: Seat) -> None:
    ann, bob = people.person(seat, "Ann"), people.person(seat, "Bob")
    for who in (ann, bob):
        for group in ("Chamber", "Club"):
            reports.post(f"/people/{who.pk}/groups/new", group=group)
    for number, on in enumerate(("2026-01-05", "2026-01-06", "2026-04-01"), 1):
        did_business(reports, ann, "Bob", on, value=f"{number}00")
    did_business(reports, ann, "Outsider", "2026-04-01", value="9000")
    economy = reports.told("economy")
    columns = ("pieces", "value_EUR", "inside", "inside_value_EUR")
    assert economy.values("2026-01", *columns) == [2, Decimal(300), 2, Decimal(300)]
    assert economy.values("2026-04", *columns) == [2, Decimal(9300), 1, Decimal(300)]
    for group in Party.objects.filter(kind="group"):
        assert economy.values(f"group-{group.pk}", *columns) == [3, Decimal(600), 3, Decimal(600)]
        assert economy.values(f"group-{group.pk}-2026-q2", *columns)[:2] == [1, Decimal(300)]
    assert "Three of them stayed within a group." in economy.said
    assert "Outsider" not in reports.opened("economy", "2026-04", "inside")


@pytest.mark.spec("S3-26")
def test_business_within_a_circle_of_the_network_is_summed_once_and_shown_over_time(
    reports: Reports, seat: Seat
) -> None:
    crowd = [
        people.person(seat, f"{place} {name}", where_met=place)
        for place in ("Market fair", "Court")
        for name in "abcd"
    ]
    for circle in (crowd[:4], crowd[4:]):
        for place, one in enumerate(circle):
            for other in circle[place + 1 :]:
                reports.post(f"/people/{one.pk}/ties/new", other=other.name, kind="knows")
    did_business(reports, crowd[0], crowd[1].name, "2026-01-05", value="100")
    did_business(reports, crowd[1], crowd[2].name, "2026-01-06")
    did_business(reports, crowd[5], crowd[6].name, "2026-03-06", value="40")
    did_business(reports, crowd[0], crowd[5].name, "2026-03-07", value="9000")
    told = reports.told("circles")
    columns = ("pieces", "value_EUR", "untold")
    assert told.values("all", *columns) == [3, Decimal(140), 1]
    assert told.values("2026-01", *columns) == [2, Decimal(100), 1]
    assert told.values("2026-03", *columns) == [1, Decimal(40), 0]
    around = {f"The circle around {name}" for name in ("Market fair", "Court")}
    assert {row["group"] for row in told.table["rows"]} == {"All circles", *around}
    assert told.said.startswith(
        "Three of four pieces of business between others in the last 12 months stayed"
    )
    assert Business.objects.count() == 4
    assert "9,000" not in reports.opened("circles", "all", "value_EUR")


@pytest.mark.spec("S2-26")
def test_a_partner_shows_given_and_received_and_the_markets_in_common(reports: Reports, seat: Seat) -> None:
    ann = people.person(seat, "Ann")
    reports.post(f"/people/{ann.pk}/as-source", markets="Nurses, pilots, cooks")
    page = words(reports.client.get(f"/people/{ann.pk}"))
    assert "Which markets do you serve?" in page and "of yours and theirs" not in page
    goals = {"referral_goal": "", "least_to_claim": "30", "markets": "engineers, nurses"}
    reports.post("/settings/goals", **goals)
    gave(reports, ann, "2026-01-10")
    gave(reports, people.person(seat, "Bob"), "2026-01-10")
    people.referral(seat, ann, "Cy", "2026-02-01")
    ledger = reports.told("reciprocity")
    assert ledger.values("Ann", "given", "received", "overlap") == [1, 1, 0.25]
    assert ledger.cell("Ann", "overlap")["note"] == "1 shared"
    assert ledger.value("Bob", "overlap") is None
    page = words(reports.client.get(f"/people/{ann.pk}"))
    assert "Markets in common nurses (25 % of all of yours and theirs)" in page
    assert "You gave 1" in page and "You received 1" in page
    reports.post(f"/people/{ann.pk}/as-source", markets="pilots")
    assert "Markets in common none" in words(reports.client.get(f"/people/{ann.pk}"))


def test_minutes_of_introductions_are_read_by_give_and_by_month(reports: Reports, seat: Seat) -> None:
    ann = people.person(seat, "Ann")
    gave(reports, ann, "2026-01-10", kind="introduction", other="Bob", minutes="24", refers="on")
    give = Give.objects.get()
    step = {"step-what": "Followed up", "step-on": "2026-02-12", "step-minutes": "30"}
    reports.post(f"/giving/{give.pk}/steps", **step)
    told = reports.told("introductions")
    assert [told.value(key, "minutes") for key in ("2026-01", "2026-02", f"give-{give.pk}")] == [24, 30, 54]


def test_needs_brought_unasked_are_read_by_contact_and_quarter(reports: Reports, seat: Seat) -> None:
    ann = people.person(seat, "Ann")
    for on, unasked in (("2025-02-01", "on"), ("2026-02-01", "on"), ("2026-02-02", "")):
        form = {"text": f"a lawyer {on}", "on": on, **({"unasked": unasked} if unasked else {})}
        reports.post(f"/people/{ann.pk}/needs/new", **form)
    told = reports.told("needs")
    columns = ("unasked", "unasked_before", "unasked_ever", "all")
    assert told.values("Ann", *columns) == [1, 1, 2, 2]
    assert told.values("2026-q1", "unasked", "all") == [1, 2]


def test_the_page_of_each_contact_and_the_report_tell_the_same_of_what_passed(
    reports: Reports, seat: Seat
) -> None:
    load_demo(seat=seat, now=people.NOW)
    ann, bob = people.person(seat, "Ann"), people.person(seat, "Bob")
    gave(reports, ann, "2026-01-10", kind="introduction", other="Bob", refers="on")
    gave(reports, bob, "2026-02-10", kind="introduction", other="Ann", refers="on", value="30")
    gave(reports, bob, "2026-02-12", kind="prospective client", other="Cy")
    gave(
        reports,
        ann,
        "2026-02-20",
        direction="in",
        kind="prospective client",
        other="Dee",
        refers="on",
        value="5",
    )
    people.engagement(seat, "Dee", "2026-03-01", "1200")
    for seller, buyer, on, value in ((bob, "Ann", "2026-01-20", "400"), (ann, "Bob", "2026-03-20", "7")):
        did_business(reports, seller, buyer, on, value=value)
    did_business(reports, bob, "Cy", "2026-02-12", value="60", currency="CHF")
    ledger = reports.told("reciprocity")
    assert ledger.values("Ann", "given_value_EUR", "received_value_EUR") == [Decimal(407), Decimal(1200)]
    assert ledger.values("Bob", "given_value_EUR", "given_value_CHF") == [Decimal(30), Decimal(60)]
    currencies = [
        name.removeprefix("given_value_") for name in ledger.kinds if name.startswith("given_value_")
    ]
    assert len(ledger.rows) > 20
    for row in ledger.table["rows"]:
        sides = balance(passed_between(seat.workspace, Party.objects.get(pk=row["party"])))
        for side, name in zip(sides, ("given", "received"), strict=True):
            told = {each: ledger.value(row["key"], f"{name}_value_{each}") or 0 for each in currencies}
            assert side.count == ledger.value(row["key"], name), row["label"]
            assert dict(side.value) == {each: amount for each, amount in told.items() if amount}, row["label"]
    assert "407 EUR" in words(reports.client.get(f"/people/{ann.pk}"))
