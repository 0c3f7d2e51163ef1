"""What the tests of reports share: a report read on its page and as JSON, a cell opened to its rows, the same on a terminal."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from html import unescape
from typing import Any
from urllib.parse import urlencode

import pytest

import people
from headwater.actions.acting import Seat
from headwater.cli.report_command import main as report_command


def words(page: Any) -> str:
    """The words of the main part of a page, with one blank between them."""
    inside = page.content.decode().partition("<main")[2].partition("</main>")[0]
    shown = re.sub(r"<style.*?</style>|<script.*?</script>", " ", f"<main{inside}", flags=re.DOTALL)
    return re.sub(r"\s+([,.;:])", r"\1", " ".join(unescape(re.sub(r"<[^>]+>", " ", shown)).split()))


class Told:
    """One report as JSON."""

    def __init__(self, table: dict[str, Any]) -> None:
        self.table = table
        self.said = " ".join(table["said"])
        self.kinds = {column["key"]: column["kind"] for column in table["columns"]}
        self.rows = {row["key"]: row for row in table["rows"]}
        self.labels = [row["label"] for row in table["rows"]]

    def value(self, row: str, column: str) -> Any:
        """One value, an amount as Decimal; `row` is a key, or a label where it is the only one of that name."""
        cell = self.cell(row, column)
        is_money = self.kinds[column] == "money" and cell["value"] is not None
        return Decimal(cell["value"]) if is_money else cell["value"]

    def values(self, row: str, *columns: str) -> list[Any]:
        """Several values of one row."""
        return [self.value(row, column) for column in columns]

    def cell(self, row: str, column: str) -> dict[str, Any]:
        """One cell with its unit, note and facts."""
        found = [each for each in self.table["rows"] if row in (each["key"], each["label"])]
        assert len(found) == 1, (row, list(self.rows), self.labels)
        cell: dict[str, Any] = found[0]["cells"][column]
        return cell


class Reports:
    """The reports of one practice through its doors."""

    def __init__(self, client: Any, seat: Seat, capsys: pytest.CaptureFixture[str]) -> None:
        self.client, self.seat, self.capsys = client, seat, capsys

    def post(self, path: str, status: int = 302, **form: Any) -> Any:
        """Send a form: it must be taken, or be told what is wrong (`status` 400)."""
        answer = self.client.post(path, form)
        assert answer.status_code == status, words(answer)
        return answer

    def told(self, name: str, **asked: str) -> Told:
        """One report, after making sure that page and terminal tell what the JSON tells."""
        query = f"?{urlencode(asked)}" if asked else ""
        table = self.client.get(f"/reports/{name}.json{query}").json()
        page = words(self.client.get(f"/reports/{name}{query}"))
        assert all(sentence in page for sentence in table["said"]), (table["said"], page)
        self.capsys.readouterr()
        options = [f"--set={key}={value}" for key, value in asked.items() if key != "w"]
        window = [f"--window={asked['w']}"] if "w" in asked else []
        assert report_command([name, "--json", *window, *options]) == 0
        assert json.loads(self.capsys.readouterr().out) == table
        return Told(table)

    def opened(self, name: str, row: str, column: str, **asked: str) -> str:
        """The words of the page with the rows behind one cell."""
        key = row if row in self.told(name, **asked).rows else next(
            each["key"] for each in self.told(name, **asked).table["rows"] if each["label"] == row
        )  # fmt: skip
        page = self.client.get(f"/reports/{name}/rows?{urlencode({**asked, 'row': key, 'column': column})}")
        assert page.status_code == 200
        return words(page)


def reporter(
    client: Any, seat: Seat, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Reports:
    """The reports of `seat`, on the pages and on a terminal."""
    monkeypatch.setattr("headwater.cli.installation.open_installation", lambda _options: None)
    monkeypatch.setattr("headwater.cli.installation.owner_seat", lambda: seat)
    monkeypatch.setattr("headwater.cli.installation.now", lambda: people.NOW)
    return Reports(client, seat, capsys)
