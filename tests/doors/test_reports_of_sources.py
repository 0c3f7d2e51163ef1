"""What sources bring: outcomes, fit, satisfaction, control, topics; told in the forms, read in the reports."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

import people
from doors.reporting import Reports, reporter, words
from headwater.actions.acting import Seat
from headwater.store.models import Engagement, Party, Referral, Step

ALL = "all"


@pytest.fixture
def reports(
    signed_in: Any, seat: Seat, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Reports:
    return reporter(signed_in, seat, capsys, monkeypatch)


def talked(reports: Reports, who: str, on: str, outcome: str, status: int = 302, kind: str = "call") -> Any:
    """Note a conversation on the person's page."""
    pk = Party.objects.get(name=who).pk
    form = {"kind": kind, "on": on, "direction": "in", "outcome": outcome, "minutes": "40"}
    return reports.post(f"/people/{pk}/touch/new", status, **form)


@pytest.mark.spec("S0-24")
def test_who_was_helped_without_hiring_is_not_lost_and_stays_a_possible_source(
    reports: Reports, seat: Seat
) -> None:
    google = people.person(seat, "Google", kind="channel")
    for name, outcome in (("Early Yes", "hired"), ("Early No", "no fit")):
        people.referral(seat, google, name, "2025-06-01")
        talked(reports, name, "2025-06-02", outcome)
    for name in ("Sue Served", "Hal Hired", "Lea Later", "Ned Nofit"):
        people.referral(seat, google, name, "2025-09-01")
    people.engagement(seat, "Early Yes", "2025-06-03")
    told = talked(reports, "Sue Served", "2025-09-02", "served without hiring", status=400, kind="mail")
    assert "Only a call or a meeting has an outcome" in words(told)
    for name, outcome in (
        ("Sue Served", "served without hiring"), ("Hal Hired", "hired"), ("Lea Later", "later"), ("Ned Nofit", "no fit"),
    ):  # fmt: skip
        answer = talked(reports, name, "2025-09-02", outcome)
    hal = Party.objects.get(name="Hal Hired")
    reports.post(f"/people/{hal.pk}/engagements/new", started_on="2025-09-10", currency="EUR", value="900")
    stages = dict(Referral.objects.values_list("prospect__name", "stage"))
    assert stages == {
        "Early Yes": "won", "Early No": "declined", "Sue Served": "served", "Hal Hired": "won",
        "Lea Later": "received", "Ned Nofit": "declined",
    }  # fmt: skip
    compared = reports.told("referred")
    assert (compared.value("close-rate", "rest_n"), compared.value("close-rate", "rest")) == (
        3,
        pytest.approx(1 / 3),
    )
    assert "Sue Served" not in reports.opened("referred", "close-rate", "rest_n")
    board = words(reports.client.get("/referrals/board"))
    assert "Served 1 Sue Served" in board and "Lost 0" in board
    sue = Party.objects.get(name="Sue Served")
    page = words(reports.client.get(f"/people/{sue.pk}"))
    assert "you helped them in a first conversation" in page and "lost" not in page.lower()
    assert "Sue Served" in reports.opened("coverage", "Those I do or almost did business with", "contacts")
    people.referral(seat, sue, "Friend of Sue", "2026-02-01")
    assert reports.told("fit").value("Sue Served", "referrals") == 1
    assert answer.url == f"/people/{Party.objects.get(name='Ned Nofit').pk}"


@pytest.mark.spec("S0-26")
def test_every_source_has_a_control_level_and_the_share_from_uncontrolled_ones_is_a_risk(
    reports: Reports, seat: Seat
) -> None:
    levels = {"Ann": "none", "Article": "mine", "Chamber": "shared", "Bob": ""}
    for number, (source, level) in enumerate(levels.items()):
        party = people.person(seat, source, kind="content" if source == "Article" else "person")
        if level:
            reports.post(f"/people/{party.pk}/as-source", control=level)
        for client in range(2 if source == "Ann" else 1):
            people.referral(seat, party, f"{source} client {client}", f"2026-01-0{number + 1}")
            people.engagement(seat, f"{source} client {client}", f"2026-02-0{number + 1}", "100")
    people.engagement(seat, "From nowhere", "2026-03-01", "50")
    refused = reports.post(f"/people/{Party.objects.get(name='Bob').pk}/as-source", 400, control="everything")
    assert 'id="id_control_error"' in refused.content.decode()
    control = reports.told("control")
    columns = ("clients", "sources", "value_EUR")
    assert control.values("none", *columns) == [2, 1, Decimal(200)]
    assert control.values("mine", *columns) == [1, 1, Decimal(100)]
    assert [control.value(key, "clients") for key in ("shared", "unsaid", "unknown")] == [1, 1, 1]
    cell = control.cell("none", "share")
    assert cell["value"] == pytest.approx(1 / 3) and cell["low"] < 1 / 3 < cell["high"]
    risk = reports.told("risk")
    assert (risk.value("none", "clients"), risk.value("none", "share")) == (2, pytest.approx(1 / 3))
    assert "2 of your 6 new clients (33 %) came from sources that are not in your hands." in risk.said
    assert "Ann client 0" in reports.opened("risk", "none", "share")


@pytest.mark.spec("S4-3")
def test_each_referral_gets_a_fit_mark_and_sources_are_ordered_by_fit_not_only_by_number(
    reports: Reports, seat: Seat
) -> None:
    many, few = people.person(seat, "Many Mia"), people.person(seat, "Few Fritz")
    for number in range(4):
        sent = people.referral(seat, many, f"M{number}", f"2026-01-1{number}")
        reports.post(f"/referrals/{sent.pk}/answer", fit="2")
    for number, fit in enumerate(("5", "4")):
        form = {
            "source": "Few Fritz", "prospect": f"F{number}", "on": f"2026-02-1{number}", "kind": "referral",
            "qualified": "yes", "fit": fit,
        }  # fmt: skip
        reports.post("/referrals/new", **form)
    people.referral(seat, few, "Unmarked", "2026-02-20")
    told = reports.told("fit")
    assert told.labels == ["Few Fritz", "Many Mia"]
    assert told.values("Few Fritz", "referrals", "fitting", "rated", "mean_fit") == [3, 2, 2, 4.5]
    assert told.values("Many Mia", "referrals", "fitting", "rated", "mean_fit") == [4, 0, 4, 2]
    assert (
        "Few Fritz sent most people who fit well in the last 12 months: 2. 6 of 7 referrals have a mark."
        in told.said
    )
    assert "F0" in reports.opened("fit", "Few Fritz", "fitting")
    sent = Referral.objects.get(prospect__name="F0")
    assert "5 of 5" in words(reports.client.get(f"/referrals/{sent.pk}"))
    wrong = {
        "source": "Few Fritz",
        "prospect": "X",
        "on": "2026-02-11",
        "kind": "referral",
        "qualified": "yes",
    }
    refused = reports.post("/referrals/new", 400, **wrong, fit="9")
    assert 'id="id_fit_error"' in refused.content.decode()


@pytest.mark.spec("S4-11")
def test_average_fit_and_value_stand_with_their_spread_beside_the_count(reports: Reports, seat: Seat) -> None:
    for number, (fit, value) in enumerate((("5", "1000"), ("3", "200"), ("1", ""))):
        sent = people.referral(seat, "Ann", f"C{number}", f"2026-01-1{number}")
        reports.post(f"/referrals/{sent.pk}/answer", fit=fit)
        client = Party.objects.get(name=f"C{number}")
        form = {"started_on": f"2026-02-1{number}", "currency": "EUR", "value": value}
        reports.post(f"/people/{client.pk}/engagements/new", **form)
    told = reports.told("fit")
    columns = ("referrals", "mean_fit", "lowest_fit", "highest_fit", "valued_EUR", "mean_value_EUR")
    assert told.values("Ann", *columns) == [3, 3, 1, 5, 2, Decimal(600)]
    assert told.values("Ann", "lowest_value_EUR", "highest_value_EUR") == [Decimal(200), Decimal(1000)]
    assert "1,000" in reports.opened("fit", "Ann", "highest_value_EUR")


@pytest.mark.spec("S4-8")
def test_satisfaction_is_recorded_at_the_end_of_work_and_the_satisfied_who_never_referred_are_listed(
    reports: Reports, seat: Seat
) -> None:
    marks = (("Quiet Quinn", "5"), ("Sender Sam", "5"), ("Middling Mo", "3"), ("Not asked", ""))
    for name, mark in marks:
        client = people.person(seat, name)
        form = {"started_on": "2026-01-10", "currency": "EUR", "value": "500"}
        reports.post(f"/people/{client.pk}/engagements/new", **form)
        work = Engagement.objects.get(client=client)
        ended = {**form, "ended_on": "2026-03-01", "satisfaction": mark}
        reports.post(f"/engagements/{work.pk}/edit", **ended)
    people.referral(seat, "Sender Sam", "Friend", "2026-04-01")
    told = reports.told("satisfied")
    assert told.labels == ["Quiet Quinn"]
    assert told.values("Quiet Quinn", "satisfaction", "ended", "value_EUR") == [5, "2026-03-01", Decimal(500)]
    assert "One satisfied client has never sent you anybody, of 2." in told.said
    assert "One client whose work ended has no mark. Ask them how it was." in told.said
    assert "Quiet Quinn" in reports.opened("satisfied", "Quiet Quinn", "satisfaction")
    work = Engagement.objects.get(client__name="Quiet Quinn")
    refused = reports.post(f"/engagements/{work.pk}/edit", 400, **ended | {"satisfaction": "8"})
    assert 'id="id_satisfaction_error"' in refused.content.decode()


@pytest.mark.spec("S3-28")
def test_clients_a_month_are_compared_before_and_after_a_dated_change_in_all_and_by_source(
    reports: Reports, seat: Seat
) -> None:
    reports.post("/sources/effort/milestones/new", name="Joined the chamber", on="2026-01-01")
    for number, on in enumerate(("2025-09-05", "2025-10-05", "2025-11-05", "2025-12-05")):
        people.referral(seat, "Ann", f"Before {number}", on)
        people.engagement(seat, f"Before {number}", on)
    for number in range(20):
        on = f"2026-0{1 + number // 5}-1{number % 5}"
        people.referral(seat, "Chamber", f"After {number}", on)
        people.engagement(seat, f"After {number}", on)
    told = reports.told("before-after")
    assert told.values("all", "before", "after", "says") == [4, 20, "more"]
    assert told.values("Ann", "before", "after") == [4, 0]
    assert told.values("Chamber", "before", "after") == [0, 20]
    month = told.value("all", "after_month")
    assert month == pytest.approx(20 / (118 / (365.25 / 12)))
    assert "New clients a month: 1.0 before “Joined the chamber”, 5.2 after" in told.said
    assert reports.told("before-after", date="2026-01-01").value("all", "after") == 20
    assert "After 3" in reports.opened("before-after", "Chamber", "after")
    assert "Before" not in reports.opened("before-after", "Chamber", "after").partition("New clients from")[
        0
    ].replace("Before and after", "")
    refused = reports.post("/sources/effort/milestones/new", 400, name="Tomorrow", on="2027-01-01")
    assert 'id="id_on_error"' in refused.content.decode()
    page = words(reports.client.get("/reports/before-after?date=2026-13-01"))
    assert "“2026-13-01” is not a day" in page


@pytest.mark.spec("S0-15")
def test_content_and_needs_carry_topics_and_each_topic_is_shown_month_by_month_with_its_trend(
    reports: Reports, seat: Seat
) -> None:
    article = people.content(seat, "Article")
    reports.post(f"/people/{article.pk}/as-source", topics="Salary talks, stress")
    reader = people.person(seat, "Reader")
    for month, times in ((1, 1), (2, 0), (3, 6), (4, 8)):
        for day in range(1, times + 1):
            form = {"text": f"help {month} {day}", "on": f"2026-0{month}-{day:02}", "topics": "salary talks"}
            reports.post(f"/people/{reader.pk}/needs/new", **form)
    step = {"kind": "read", "source": "Article", "on": "2026-04-20", "certainty": "certain"}
    reports.post(f"/people/{reader.pk}/steps", **step)
    assert Step.objects.count() == 1
    people.referral(seat, article, "Sent", "2026-04-21")
    told = reports.told("topics", w="2026")
    assert told.values("salary talks", "needs", "readers", "referrals", "trend") == [15, 1, 1, "more"]
    months = ("2026-01", "2026-02", "2026-03", "2026-04", "2026-05")
    assert told.values("salary talks", *months) == [1, 0, 6, 10, 0]
    assert told.values("stress", "needs", "readers", *months[3:]) == [0, 1, 2, 0]
    assert (
        "People asked most for salary talks this year, among two topics. Rising: salary talks." in told.said
    )
    assert "help 3 2" in reports.opened("topics", "salary talks", "2026-03", w="2026")
    refused = reports.post(f"/people/{article.pk}/as-source", 400, topics="x" * 61)
    assert 'id="id_topics_error"' in refused.content.decode()
