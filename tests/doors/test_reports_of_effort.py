"""What leads cost in time and money: booked on the page, read in the reports."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

import people
from doors.reporting import Reports, reporter, words
from headwater.actions.acting import Seat
from headwater.store.models import Activity, Cost

HERE = "/sources/effort"


@pytest.fixture
def reports(
    signed_in: Any, seat: Seat, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Reports:
    return reporter(signed_in, seat, capsys, monkeypatch)


def booked(reports: Reports, on: str, *, status: int = 302, **told: Any) -> Any:
    """Book time or money on the page."""
    return reports.post(HERE, status, **{"on": on, "currency": "EUR", **told})


@pytest.mark.spec("S0-27")
def test_costs_are_booked_on_any_source_and_show_per_lead_and_per_client_and_before_and_after(
    reports: Reports, seat: Seat
) -> None:
    advert = people.person(seat, "Advert", kind="channel")
    for month in (9, 10, 11, 12):
        people.referral(seat, advert, f"Early {month}", f"2025-{month:02}-10")
        people.engagement(seat, f"Early {month}", f"2025-{month:02}-20", "1000")
    for day in range(1, 13):
        people.referral(seat, advert, f"New {day}", f"2026-02-{day:02}")
    for day in range(1, 11):
        people.engagement(seat, f"New {day}", f"2026-02-{day:02}", "1000")
    booked(reports, "2026-01-01", source="Advert", amount="600")
    booked(reports, "2026-03-01", source="Advert", amount="120", minutes="90")
    booked(reports, "2026-03-01", source="My brother", amount="5")
    wrong = booked(reports, "2026-03-01", status=400, amount="5")
    assert "Not saved yet" in words(wrong) or 'id="id_source_error"' in wrong.content.decode()
    for field, value in (("amount", "-5"), ("on", "2027-01-01"), ("currency", "E1")):
        refused = booked(
            reports, **{"on": "2026-03-01", "status": 400, "source": "Advert", "amount": "5", field: value}
        )
        assert f'id="id_{field}_error"' in refused.content.decode(), field
    told = reports.told("cost", w="2026")
    columns = (
        "cost_EUR",
        "minutes",
        "leads",
        "clients",
        "per_lead_EUR",
        "per_client_EUR",
        "per_client_minutes",
    )
    assert told.values("Advert", *columns) == [Decimal(720), 90, 12, 10, Decimal(60), Decimal(72), 9]
    assert told.values("My brother", "cost_EUR", "leads", "per_lead_EUR") == [Decimal(5), 0, None]
    assert "600" in reports.opened("cost", "Advert", "per_client_EUR", w="2026")
    change = reports.told("before-after", date="2026-01-01")
    assert change.values("Advert", "before", "after", "says") == [4, 10, "may be chance"]
    assert change.values("Advert", "before_month", "after_month") == [
        pytest.approx(4 / (104 / (365.25 / 12)), rel=0.2),
        pytest.approx(10 / (104 / (365.25 / 12)), rel=0.2),
    ]
    row = Cost.objects.get(minutes=90)
    reports.post(f"{HERE}/costs/{row.pk}/trash")
    assert reports.told("cost", w="2026").value("Advert", "per_lead_EUR") == Decimal(50)


@pytest.mark.spec("S1-5")
def test_each_activity_stands_with_hours_cost_leads_and_clients_of_a_period(
    reports: Reports, seat: Seat
) -> None:
    for name, sources in (("Writing", "Article\nEssay"), ("Chamber evenings", "Chamber"), ("Resting", "")):
        reports.post(f"{HERE}/activities/new", name=name, sources=sources)
    writing, evenings = Activity.objects.get(name="Writing"), Activity.objects.get(name="Chamber evenings")
    booked(reports, "2026-01-10", activity=writing.pk, minutes="600", amount="100")
    booked(reports, "2026-02-10", source="Essay", minutes="60", amount="50")
    booked(reports, "2026-02-10", activity=evenings.pk, minutes="240", amount="40")
    booked(reports, "2025-02-10", activity=evenings.pk, minutes="999", amount="999")
    for number, (source, hires) in enumerate((("Article", 1), ("Essay", 1), ("Essay", 0), ("Chamber", 1))):
        people.referral(seat, source, f"C{number}", "2026-03-01")
        if hires:
            people.engagement(seat, f"C{number}", "2026-03-05", "700")
    refused = reports.post(f"{HERE}/activities/new", 400, name="", sources="")
    assert 'id="id_name_error"' in refused.content.decode()
    columns = ("minutes", "cost_EUR", "leads", "clients", "per_client_EUR", "per_client_minutes")
    told = reports.told("cost", w="2026")
    assert told.values("Writing", *columns) == [660, Decimal(150), 3, 2, Decimal(75), 330]
    assert told.values("Chamber evenings", *columns) == [240, Decimal(40), 1, 1, Decimal(40), 240]
    assert told.values("Resting", *columns) == [None, Decimal(0), 0, 0, None, None]
    assert [row["label"] for row in told.table["rows"] if row["group"] == "Activities"] == [
        "Writing", "Chamber evenings", "Resting",
    ]  # fmt: skip
    before = reports.told("cost", w="2025")
    assert before.values("Chamber evenings", *columns[:4]) == [999, Decimal(999), 0, 0]
    opened = reports.opened("cost", "Writing", "cost_EUR", w="2026")
    assert "Writing" in opened and "Essay" in opened and "100 EUR" in opened
