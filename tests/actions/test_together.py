"""Several write at once, or one is killed in the middle: nothing is lost, doubled or half there."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from live import environment, headwater

from . import writers

HERE = Path(__file__).parent
SCRIPT = HERE / "writers.py"


@pytest.fixture
def env(tmp_path: Path, empty_database: str) -> dict[str, str]:
    """The environment of a process with a ledger of its own."""
    more = {"DJANGO_SETTINGS_MODULE": "headwater.config.settings", "PYTHONPATH": str(HERE.parent)}
    return environment(tmp_path, empty_database, **more)


def referrals(tmp_path: Path, empty_database: str) -> set[int]:
    """The referrals of a ledger that `check` finds sound; each has a client of its own."""
    checked = headwater("check", "--json", data=tmp_path, database_url=empty_database, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    dumped = headwater("dump", "--canonical", data=tmp_path, database_url=empty_database)
    rows = [json.loads(line) for line in dumped.stdout.splitlines()]
    found = {row["id"]: row["prospect_id"] for row in rows if row["of"] == "referral"}
    assert len(set(found.values())) == len(found)
    assert {row["referral_id"] for row in rows if row["of"] == "stagechange"} == set(found)
    return set(found)


def test_eight_writers_at_once_lose_nothing_and_one_key_is_done_once(
    tmp_path: Path, empty_database: str, env: dict[str, str]
) -> None:
    done = subprocess.run(
        [sys.executable, SCRIPT, "together"],
        env=env,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "1\n"
    assert len(referrals(tmp_path, empty_database)) == writers.THREADS * writers.EACH + 1


def test_two_at_once_never_make_each_other_impossible(
    tmp_path: Path, empty_database: str, env: dict[str, str]
) -> None:
    done = subprocess.run(
        [sys.executable, SCRIPT, "crossing"],
        env=env,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "True True\n"
    referrals(tmp_path, empty_database)


def test_what_was_acknowledged_before_a_kill_is_there_after_it(
    tmp_path: Path, empty_database: str, env: dict[str, str]
) -> None:
    told: set[int] = set()
    chance = random.Random(7)
    for _ in range(3):
        with subprocess.Popen(
            [sys.executable, SCRIPT, "for-ever"], env=env, stdout=subprocess.PIPE, text=True
        ) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline() == "ready\n"
            time.sleep(chance.uniform(0.1, 0.6))
            writer.kill()
            lines = writer.stdout.read().split("\n")[:-1]
        told |= {int(line) for line in lines}
    assert told
    kept = referrals(tmp_path, empty_database)
    assert told <= kept
    assert len(kept - told) <= 3  # one each may have been recorded and not yet printed
