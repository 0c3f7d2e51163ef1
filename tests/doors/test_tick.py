"""What runs by itself: while the web app runs it has its turns; without it a timer may call for one round."""

from __future__ import annotations

import time
from pathlib import Path

from live import Live, headwater


def test_one_round_says_what_became_of_each_job(tmp_path: Path, empty_database: str) -> None:
    first = headwater("tick", data=tmp_path, database_url=empty_database)
    assert first.stdout.splitlines() == ["outbox: done", "mail: done", "introductions: done", "digest: done"]
    again = headwater("tick", data=tmp_path, database_url=empty_database)
    assert "mail: not yet" in again.stdout


def test_the_running_web_app_gives_the_jobs_their_turns(live: Live) -> None:
    time.sleep(2)
    told = headwater("tick", data=live.data, database_url=live.database_url)
    assert "mail: not yet" in told.stdout
