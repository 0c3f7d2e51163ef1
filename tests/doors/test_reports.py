"""Every report is the same on its page, on the command line, in CSV and in JSON; every cell opens its rows."""

from __future__ import annotations

import csv
import io
import json
import re
from html import unescape
from typing import Any

import pytest

import people
from headwater.actions.acting import Seat
from headwater.actions.demo import load_demo
from headwater.cli.report_command import main as report_command
from headwater.core.reports import NAMES
from headwater.core.tables import WHAT
from headwater.store.queries.opened import TABLES

NUMBERS = {"count", "share", "money", "number", "days", "minutes"}
CLOSED = {"giving-back": ("people", "share", "days")}
"""Numbers without rows to open, by report. Giving back: opened on both sides it would list who did not give back."""
OPENS = re.compile(r'<a href="(/reports/[a-z-]+/rows\?[^"]*)">([^<]*)</a>')


@pytest.fixture
def demo(signed_in: Any, seat: Seat) -> Any:
    load_demo(seat=seat, now=people.NOW)
    return signed_in


@pytest.mark.parametrize("name", NAMES)
def test_a_report_tells_the_same_on_every_door(
    name: str, demo: Any, seat: Seat, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = demo.get(f"/reports/{name}")
    assert page.status_code == 200
    told = demo.get(f"/reports/{name}.json").json()
    assert told["name"] == name and told["basis"].endswith(".")
    sheet = list(csv.reader(io.StringIO(demo.get(f"/reports/{name}.csv").content.decode("utf-8-sig"))))
    assert [row[0].lstrip("'") for row in sheet[1:]] == [row["key"] for row in told["rows"]]
    monkeypatch.setattr("headwater.cli.installation.open_installation", lambda _options: None)
    monkeypatch.setattr("headwater.cli.installation.owner_seat", lambda: seat)
    monkeypatch.setattr("headwater.cli.installation.now", lambda: people.NOW)
    assert report_command([name, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == told
    assert report_command([name]) == 0
    assert told["title"] in capsys.readouterr().out
    for sentence in told["said"]:
        assert sentence in unescape(page.content.decode()), sentence


@pytest.mark.parametrize("name", NAMES)
def test_the_cells_of_a_report_open_rows_that_are_there(name: str, demo: Any) -> None:
    told = demo.get(f"/reports/{name}.json?w=all").json()
    page = demo.get(f"/reports/{name}?w=all").content.decode()
    facts = [
        cell for row in told["rows"] for cell in row["cells"].values() if cell.get("facts") and cell["value"]
    ]
    numbers = [
        (column["key"], cell)
        for row in told["rows"]
        for column in told["columns"]
        if (cell := row["cells"][column["key"]]) and cell.get("kind", column["kind"]) in NUMBERS
    ]
    closed = {
        key for key, cell in numbers if cell["value"] and float(cell["value"]) and not cell.get("facts")
    }
    assert closed <= set(CLOSED.get(name, ()))
    links = [unescape(address) for address, _ in OPENS.findall(page)]
    assert bool(links) == bool(facts)
    for address in links[:: max(1, len(links) // 8)]:
        rows = demo.get(address)
        assert rows.status_code == 200, address
        assert b"<tbody>" in rows.content, address


@pytest.mark.parametrize("name", NAMES)
def test_a_report_on_an_empty_practice_says_something_useful(name: str, signed_in: Any) -> None:
    page = signed_in.get(f"/reports/{name}")
    assert page.status_code == 200
    told = signed_in.get(f"/reports/{name}.json").json()
    assert told["said"] and all(sentence.endswith((".", "?")) for sentence in told["said"])
    assert not re.search(r"\b(nan|None|inf)\b", page.content.decode())


def test_what_is_asked_wrongly_is_said_and_the_usual_is_shown(signed_in: Any) -> None:
    page = signed_in.get("/reports/chains?w=free&since=2026-13-45").content.decode()
    assert "“2026-13-45” is not a day" in page
    page = signed_in.get("/reports/chains?w=yesterday").content.decode()
    assert "“yesterday” is not a window" in page


def test_a_report_that_is_not_there_is_not_found(signed_in: Any) -> None:
    assert signed_in.get("/reports/nonsense").status_code == 404
    assert signed_in.get("/reports/chains/rows?row=9&column=clients").status_code == 404
    assert signed_in.get("/reports/chains/rows").status_code == 404


def test_rows_of_another_practice_are_never_opened(demo: Any) -> None:
    other = people.practice("Somebody Else")
    people.chain(other, "Hidden One", "Hidden Two")
    people.engagement(other, "Hidden Two", "2026-02-01", "100")
    for name in NAMES:
        assert b"Hidden" not in demo.get(f"/reports/{name}?w=all").content


def test_the_command_names_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert report_command([]) == 0
    listed = capsys.readouterr().out
    assert all(name in listed for name in NAMES)
    assert report_command(["nonsense"]) == 2
    assert "there is no report “nonsense”" in capsys.readouterr().err


def test_every_table_of_the_ledger_that_a_cell_can_name_can_be_opened() -> None:
    assert set(WHAT) == set(TABLES)
