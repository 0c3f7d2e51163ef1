"""What runs by itself has its turn once, says when it worked, and never stops the others."""

from __future__ import annotations

from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from headwater.actions import rounds
from headwater.actions.rounds import Round, tick
from headwater.store.models import Job
from people import NOW

MINUTE = timedelta(minutes=1)


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Two jobs that note when they ran; `broken` makes the first fail."""
    kept = SimpleNamespace(ran=[], broken=False)

    def first(*, now: datetime) -> None:
        kept.ran.append(("first", now))
        if kept.broken:
            raise OSError("no way out")

    def second(*, now: datetime) -> None:
        kept.ran.append(("second", now))

    home = SimpleNamespace(first=first, second=second)
    monkeypatch.setattr(rounds, "import_module", lambda name: home)
    kept.rounds = (Round("first", MINUTE, "made:first"), Round("second", 10 * MINUTE, "made:second"))
    return kept


@pytest.mark.django_db
def test_each_job_has_its_turn_at_its_own_pace(jobs):
    for minutes in range(21):
        tick(now=NOW + minutes * MINUTE, rounds=jobs.rounds)
    assert [name for name, _ in jobs.ran].count("first") == 21
    assert [at for name, at in jobs.ran if name == "second"] == [NOW, NOW + 10 * MINUTE, NOW + 20 * MINUTE]


@pytest.mark.django_db
def test_a_turn_is_taken_once_whoever_asks(jobs):
    assert tick(now=NOW, rounds=jobs.rounds) == {"first": "done", "second": "done"}
    assert tick(now=NOW, rounds=jobs.rounds) == {"first": "not yet", "second": "not yet"}
    assert len(jobs.ran) == 2


@pytest.mark.django_db(transaction=True)
def test_what_fails_is_written_down_with_its_beginning_and_stops_nobody(jobs):
    jobs.broken = True
    assert tick(now=NOW, rounds=jobs.rounds) == {"first": "failed", "second": "done"}
    tick(now=NOW + MINUTE, rounds=jobs.rounds)
    job = Job.objects.get(name="first")
    assert (job.failing_since, job.ran_at, job.worked_at) == (NOW, NOW + MINUTE, None)
    assert job.fault == "no way out"
    jobs.broken = False
    tick(now=NOW + 2 * MINUTE, rounds=jobs.rounds)
    job.refresh_from_db()
    assert (job.failing_since, job.worked_at, job.fault) == (None, NOW + 2 * MINUTE, "")


@pytest.mark.django_db
def test_a_clock_that_was_set_back_stops_no_job(jobs):
    tick(now=NOW, rounds=jobs.rounds)
    back = NOW - timedelta(days=2)
    assert tick(now=back, rounds=jobs.rounds)["first"] == "done"
    assert tick(now=back + MINUTE, rounds=jobs.rounds)["first"] == "done"
