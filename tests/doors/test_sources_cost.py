"""The Cost & risk tab: the funnel of every source, what leads and clients cost, a dated change, and what it hangs on."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

import people
from doors.reporting import Reports, reporter, words
from headwater.actions.acting import Seat
from headwater.core.know.intervals import wilson
from headwater.store.models import Party, Referral, Step

PATH = "/sources/cost"


@pytest.fixture
def reports(
    signed_in: Any, seat: Seat, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Reports:
    return reporter(signed_in, seat, capsys, monkeypatch)


def visits(reports: Reports, content: Party, count: int, **more: str) -> None:
    form = {"count": str(count), "kind": "seen", "on": "2026-01-10", "span": "day"}
    reports.post(f"/people/{content.pk}/steps", **form, **more)


@pytest.mark.spec("S0-14")
def test_the_funnel_of_a_source_shows_counts_with_rates_and_intervals(reports: Reports, seat: Seat) -> None:
    article = people.content(seat, "Article")
    visits(reports, article, 400)
    visits(reports, article, 9000, machine="on")
    for n in range(12):
        form = {"source": "Article", "prospect": f"Reader {n:02}", "on": "2026-02-01", "kind": "self-found"}
        reports.post("/referrals/new", **form, qualified="yes" if n < 9 else "no")
    for n in range(6):
        pk = Party.objects.get(name=f"Reader {n:02}").pk
        reports.post(f"/people/{pk}/touch/new", kind="call", on="2026-02-05", direction="in")
    for n in range(3):
        people.engagement(seat, f"Reader {n:02}", "2026-03-01", "100")
    people.referral(seat, "Ann Berg", "Bob Stone", "2026-02-01")
    table = reports.told("funnel")
    counts = ("visitors", "leads", "qualified", "conversations", "clients")
    assert table.values("Article", *counts) == [400, 12, 9, 6, 3]
    rates = {
        "leads_rate": (12, 400),
        "qualified_rate": (9, 12),
        "conversations_rate": (6, 12),
        "clients_rate": (3, 12),
    }
    for key, (wins, n) in rates.items():
        cell, range_ = table.cell("Article", key), wilson(wins=wins, n=n)
        assert (cell["value"], cell["low"], cell["high"]) == (wins / n, range_.low, range_.high)
    assert table.cell("Ann Berg", "clients_rate")["note"] == "few: 0 of 1"
    page = words(reports.client.get(PATH))
    assert "Article 25 % (3 of 12 leads) Ann Berg 0 of 1 lead" in page
    assert "A lead here was referred by the source or opted in there" in page
    assert "Article 400 12 9 6 3 3 % 2 % to 5 %" in page
    assert "Reader 02" in reports.opened("funnel", "Article", "clients")
    assert Step.objects.filter(machine=True).count() == 1


def test_rates_of_few_cases_are_greyed(reports: Reports, seat: Seat) -> None:
    people.referral(seat, "Ann Berg", "Bob Stone", "2026-02-01")
    page = reports.client.get("/reports/funnel").content.decode()
    assert 'class="number few"' in page and "few: 0 of 1" in page


def test_what_a_lead_and_a_client_cost_stands_with_the_way_to_where_it_is_written_down(
    reports: Reports, seat: Seat
) -> None:
    people.referral(seat, "Ann Berg", "Bob Stone", "2026-02-01")
    people.engagement(seat, "Bob Stone", "2026-02-10", "1500")
    answer = reports.client.get(PATH)
    assert "No cost is written down in the last 12 months." in words(answer)
    assert 'href="/sources/effort"' in answer.content.decode()
    cost = {"source": "Ann Berg", "on": "2026-02-01", "amount": "240", "currency": "EUR", "minutes": "90"}
    reports.post("/sources/effort", **cost)
    page = words(reports.client.get(PATH)).partition("What a lead and a client cost")[2]
    assert "Ann Berg 240 EUR 90 1 1 240 EUR 240 EUR 90 90" in page


def test_before_and_after_takes_a_day_and_keeps_the_window(reports: Reports, seat: Seat) -> None:
    for n in range(6):
        people.engagement(seat, f"Client {n}", date(2025, 1, 10) + timedelta(days=60 * n), "100")
    page = words(reports.client.get(PATH, {"w": "all"}))
    assert "Choose a day, or note a milestone with its day: there is none yet." in page
    answer = reports.client.get(PATH, {"w": "24m", "date": "2025-06-01"})
    page = words(answer)
    assert "New clients a month: 0.6 before 1 Jun 2025, 0.4 after (3 and 2 in 142 days each)." in page
    assert "A difference like this may be chance." in page
    body = answer.content.decode()
    assert '<input type="hidden" name="w" value="24m">' in body and 'value="2025-06-01"' in body
    assert "is not a day" in words(reports.client.get(PATH, {"date": "2025-13-01"}))
    reports.post("/sources/effort/milestones/new", name="Joined the chamber", on="2025-06-01")
    assert "“Joined the chamber”" in words(reports.client.get(PATH))


def test_what_the_practice_hangs_on_and_content_that_stopped_are_told(reports: Reports, seat: Seat) -> None:
    talk = people.content(seat, "The talk")
    for n in range(8):
        day = date(2024, 1, 10) + timedelta(days=30 * n)
        people.referral(seat, talk, f"Guest {n}", day)
    for n in range(3):
        sent = people.referral(seat, "Ann Berg", f"Friend {n}", "2026-01-10")
        people.engagement(seat, sent.prospect, "2026-02-10", "100")
    reports.post(f"/people/{Party.objects.get(name='Ann Berg').pk}/as-source", control="none")
    page = words(reports.client.get(PATH))
    assert "Half of your clients in the last 12 months trace back to one of your sources." in page
    assert (
        "All 3 of your new clients in the last 12 months came from sources that are not in your hands."
        in page
    )
    assert "Not in your hands 100 % (3)" in page
    stopped = page.partition("Content whose inflow stopped")[2]
    assert "The talk stopped sending people: usually every 4 weeks, now silent for 21 months." in stopped
    assert Referral.objects.count() == 11


def test_an_empty_practice_is_led_to_its_first_source(signed_in: Any) -> None:
    assert "No sources yet" in words(signed_in.get(PATH))
