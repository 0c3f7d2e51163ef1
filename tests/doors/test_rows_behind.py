"""The rows behind a number: the newest first by their day, three hundred on a page, and how many there are in all."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

import pytest

import people
from doors.reporting import reporter, words
from headwater.actions.acting import Seat
from headwater.cli.report_command import main as report_command
from headwater.store.models import Cost
from headwater.store.queries.opened import MOST

LAST = date(2026, 3, 1)
MANY = 2 * MOST + 20


def test_the_newest_days_come_first_whenever_they_were_written_down_and_the_rest_on_further_pages(
    signed_in: Any, seat: Seat, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    reporter(signed_in, seat, capsys, monkeypatch)
    talk = people.person(seat, "Talk", kind="channel")
    Cost.objects.bulk_create(
        Cost(
            workspace=seat.workspace, source=talk, on=LAST - timedelta(days), amount=Decimal(1),
            currency="EUR", note=f"booked for day {days}.", added_at=people.NOW, changed_at=people.NOW,
        )
        for days in range(MANY)
    )  # fmt: skip
    where = {"w": "all", "row": f"source-{talk.pk}", "column": "cost_EUR"}
    pages = [
        words(signed_in.get(f"/reports/cost/rows?{urlencode({**where, 'page': page})}"))
        for page in ("1", "2", "3", "99", "x")
    ]
    for page, (newest, oldest) in zip(pages, ((0, 299), (300, 599), (600, 619)), strict=False):
        assert f"Costs {MANY}" in page
        assert f"{newest + 1} to {oldest + 1} of {MANY}" in page
        assert page.index(f"day {newest}.") < page.index(f"day {oldest}.")
        assert f"day {oldest + 1}." not in page and f"day {newest - 1}." not in page
    assert pages[3] == pages[2] and pages[4] == pages[0]
    capsys.readouterr()
    assert report_command(["cost", "--window=all", "--rows", where["row"], where["column"]]) == 0
    told = capsys.readouterr()
    assert len(told.out.splitlines()) == MOST and told.out.startswith(LAST.isoformat())
    assert told.err == f"These are the newest {MOST} of {MANY} costs.\n"
