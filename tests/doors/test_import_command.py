"""`headwater import`: bring files in, see what would happen, undo; and survive being killed at any moment."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest

from importing import LIST
from live import COMMAND, environment, headwater

DEMO = Path(__file__).parents[2] / "demo" / "data"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A data folder with the practice of somebody in it."""
    data = tmp_path / "data"
    opened = (
        "import django; django.setup(); from django.core.management import call_command; "
        "call_command('migrate', verbosity=0); from datetime import datetime, UTC; "
        "from headwater.actions.workspaces import open_workspace; "
        "open_workspace(now=datetime(2026, 5, 4, tzinfo=UTC), name='Practice', owner_name='Kim Vale')"
    )
    subprocess.run(
        [COMMAND[0], "-c", opened], check=True,
        env=environment(data, DJANGO_SETTINGS_MODULE="headwater.config.settings"),
    )  # fmt: skip
    return data


@pytest.fixture
def clients(tmp_path: Path) -> Path:
    """A small client list."""
    file = tmp_path / "clients.csv"
    file.write_text(LIST, encoding="utf-8")
    return file


def ledger(data: Path) -> list[str]:
    """What stands in the ledger: the dump without history, keys and the workspace's counter."""
    lines = [json.loads(line) for line in headwater("dump", "--canonical", data=data).stdout.splitlines()]
    return [
        json.dumps(line) for line in lines if line["of"] in {"party", "referral", "engagement", "address"}
    ]


def test_a_file_comes_in_is_listed_and_undone(home: Path, clients: Path) -> None:
    told = headwater("import", str(clients), data=home).stdout
    assert "imported 3 referrals, 3 engagements, 5 contacts, 1 content" in told
    assert "Undo it with: headwater import --undo 1" in told
    assert "clients.csv: 3 referrals" in headwater("import", "--list", data=home).stdout
    assert "Bob Falk: sent by Ann Berg" in headwater("import", "--show", "1", data=home).stdout
    assert "nothing new" in headwater("import", str(clients), data=home).stdout
    assert "went to the trash" in headwater("import", "--undo", "1", data=home).stdout
    assert headwater("import", "--undo", "1", data=home, check=False).returncode == 1
    assert headwater("import", "--redo", "1", data=home).returncode == 0
    assert json.loads(headwater("check", "--json", data=home).stdout)["sound"]


def test_a_dry_run_writes_nothing_and_answers_as_json(home: Path, clients: Path) -> None:
    before = ledger(home)
    told = json.loads(headwater("import", str(clients), "--dry-run", "--json", data=home).stdout)
    assert told["schema"] == "headwater.import/1"
    assert told["files"][0]["counts"]["referrals"] == 3 and told["files"][0]["dry_run"]
    assert ledger(home) == before


def test_a_dry_run_of_contacts_says_of_every_card_what_the_import_then_says(
    home: Path, tmp_path: Path
) -> None:
    known, more = tmp_path / "known.csv", tmp_path / "more.csv"
    known.write_text(
        "Name,E-mail,Company\nAnn Berg,ann@example.org,\nCy Lind,cy@example.org,Lind\n", encoding="utf-8"
    )
    more.write_text(
        "Name,E-mail,Company\nAnn Berg,ann@example.org,Berg\nCy Lind,cy@example.org,Lind\nDee Holm,,\n,,\nAnn Berg,b@example.org,\n",
        encoding="utf-8",
    )
    headwater("import", str(known), data=home)
    told = [
        json.loads(headwater("import", str(more), "--json", *words, data=home).stdout)["files"][0]
        for words in (["--dry-run"], [])
    ]
    assert told[0]["rows"] == told[1]["rows"]
    assert "filled in: organisation" in told[0]["rows"][0]["text"]
    assert {row["outcome"] for row in told[0]["rows"]} >= {"made", "changed", "unchanged"}
    assert all(
        told[0]["counts"].get(word, 0) == told[1]["counts"][word] for word in ("contacts", "made", "changed")
    )


def test_exit_codes_and_sentences_can_be_relied_on(home: Path, clients: Path, tmp_path: Path) -> None:
    odd = tmp_path / "odd.csv"
    odd.write_text("a,b\n1,2\n")
    for words, code, said in (
        ([], 2, "name one or more files"),
        ([str(clients), "--list"], 2, "name one or more files"),
        ([str(tmp_path / "none.csv")], 3, "No such file"),
        ([str(odd)], 3, "cannot tell which column"),
        ([str(clients), "--same", "Ann Berk=Zed"], 1, "Did you mean “Ann Berg”"),
        ([str(clients), "--source", "Nobody"], 3, "There is no column “Nobody”"),
        (["--undo", "99"], 1, "There is no import 99"),
    ):
        done = headwater("import", *words, data=home, check=False)
        assert (done.returncode, said in done.stderr) == (code, True), (words, done.stderr)


def test_a_key_makes_it_happen_once(home: Path, clients: Path) -> None:
    headwater("import", str(clients), "--key", "once", data=home)
    assert (
        "imported before with this key"
        in headwater("import", str(clients), "--key", "once", data=home).stdout
    )


def test_killed_at_any_moment_nothing_is_half_done_and_the_next_run_completes_it(home: Path) -> None:
    words = [*COMMAND, "import", str(DEMO / "clients.csv"), "--key", "kept"]
    chance = random.Random(5)
    empty = ledger(home)
    seen = set()
    for _ in range(6):
        process = subprocess.Popen(
            words, env=environment(home), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(chance.uniform(0.4, 1.6))
        process.send_signal(signal.SIGKILL)
        process.wait()
        rows = ledger(home)
        seen.add(len(rows))
        assert len(rows) in {len(empty), len(empty) + 695}
    headwater(*words[len(COMMAND) :], data=home)
    assert len(ledger(home)) == len(empty) + 695
    assert json.loads(headwater("check", "--json", data=home).stdout)["sound"]
