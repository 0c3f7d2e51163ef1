"""What starts and what is asked most often never waits for the mathematics: it is loaded by the models alone."""

from __future__ import annotations

import builtins
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import people

HEAVY = frozenset({"numpy", "scipy", "networkx", "rustworkx"})
LEDGER = (
    "/",
    "/people",
    "/people/{source}",
    "/people/{client}",
    "/sources",
    "/referrals",
    "/search?q=an",
    "/quick-add",
)
STARTED = """
import sys
from headwater.cli.main import main
assert main(["review", sys.argv[1]]) == 0
import headwater.config.wsgi, headwater.config.urls
print("loaded:", *sorted({"numpy", "scipy", "networkx", "rustworkx"} & set(sys.modules)), file=sys.stderr)
"""


def test_the_review_of_a_file_and_the_start_of_the_web_app_load_no_mathematics(tmp_path: Path) -> None:
    table = tmp_path / "clients.csv"
    table.write_text(
        "client,source,date,value\nBea,Ann,2024-01-01,10\nCy,Bea,2024-02-01,20\n", encoding="utf-8"
    )
    done = subprocess.run(
        [sys.executable, "-c", STARTED, str(table)], capture_output=True, text=True, check=False, timeout=60,
        env={**os.environ, "HEADWATER_DATA_DIR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "headwater.config.settings"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stderr.strip().splitlines()[-1] == "loaded:"


@pytest.fixture
def asked_for(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The mathematics that is asked for from now on, also where another test has loaded it already."""
    found: set[str] = set()
    load: Callable[..., Any] = builtins.__import__

    def noted(name: str, *more: Any, **named: Any) -> Any:
        if name.partition(".")[0] in HEAVY:
            found.add(name)
        return load(name, *more, **named)

    monkeypatch.setattr(builtins, "__import__", noted)
    return found


def test_the_pages_of_the_ledger_ask_for_no_mathematics(
    signed_in: Any, seat: Any, asked_for: set[str]
) -> None:
    people.chain(seat, "Root", "Ann", "Bob", "Cy")
    people.engagement(seat, "Cy", "2021-01-01", "10")
    source, client = people.known(seat, "Ann").pk, people.known(seat, "Cy").pk
    asked_for.clear()
    for address in LEDGER:
        page = signed_in.get(address.format(source=source, client=client), follow=True)
        assert page.status_code == 200, address
    assert asked_for == set()


def test_asking_for_the_mathematics_is_noticed(asked_for: set[str]) -> None:
    from scipy.special import gammaln

    assert gammaln(1.0) == 0 and "scipy.special" in asked_for
