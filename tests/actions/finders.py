"""Scenes of answers that are worked out beside the pages, each played in a process with a ledger of its own.

`python finders.py` plays all of them and names those that went well; a fault ends it with a stack trace.
"""

from __future__ import annotations

import logging
import os
import sys
import time
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from threading import Event, Thread
from typing import Any

import django

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
django.setup()

from django.db import connection, connections  # noqa: E402

import people  # noqa: E402
from headwater.actions.acting import Seat  # noqa: E402
from headwater.actions.findings import KEPT_QUESTIONS, NotWorkedOut, Work, work_out  # noqa: E402
from headwater.core.tables import Table  # noqa: E402
from headwater.store.models import Finding, Workspace  # noqa: E402
from headwater.store.queries import reports  # noqa: E402

TODAY = people.NOW.date()


def table(said: str) -> Table:
    """An answer that says this."""
    return Table(name="x", title="X", basis="Nothing.", columns=(), rows=(), said=(said,))


class Slow:
    """A report that waits until it is let go, and counts how often it was made."""

    def __init__(self, seat: Seat) -> None:
        self.seat, self.made, self.go, self.begun = seat, 0, Event(), Event()

    def __call__(self, workspace: Workspace) -> Table:
        self.made += 1
        self.begun.set()
        assert self.go.wait(10)
        return table(f"counter {workspace.counter}")

    def work(self, **changes: Any) -> Work:
        fresh = Workspace.objects.get(pk=self.seat.workspace.pk)
        return replace(Work(fresh, "x?w=all&", people.NOW, TODAY, self), **changes)


def last(seat: Seat, question: str = "x?w=all&") -> Finding:
    found = reports.last_finding(workspace=seat.workspace, question=question)
    assert found is not None
    return found


def two_who_ask_at_once_wait_for_one_answer(owner: Seat) -> None:
    slow = Slow(owner)
    asked = [slow.work() for _ in range(4)]
    answers: list[Table | None] = []
    askers = [
        Thread(target=lambda work=work: answers.append(work_out(work, patience=10))) for work in asked[:3]
    ]
    for asker in askers:
        asker.start()
    assert slow.begun.wait(10)
    assert work_out(asked[3], patience=0) is None
    time.sleep(0.2)
    slow.go.set()
    for asker in askers:
        asker.join(10)
    connections.close_all()
    assert slow.made == 1
    assert [answer.said for answer in answers if answer] == [(f"counter {owner.workspace.counter}",)] * 3


def a_change_in_between_leads_to_a_newer_answer(owner: Seat) -> None:
    slow = Slow(owner)
    old = slow.work()
    assert work_out(old, patience=0) is None and slow.begun.wait(10)
    people.person(owner, "Ann")
    new = slow.work()
    assert new.workspace.counter > old.workspace.counter
    assert work_out(new, patience=0) is None
    slow.go.set()
    made = work_out(new, patience=10)
    assert made and made.said == (f"counter {new.workspace.counter}",)
    assert last(owner).counter == new.workspace.counter


def who_waits_in_line_gets_the_ledger_as_it_stands_when_it_is_their_turn(owner: Seat) -> None:
    first, second = Slow(owner), Slow(owner)
    second.go.set()
    assert work_out(first.work(question="first"), patience=0) is None and first.begun.wait(10)
    asked = second.work()
    assert work_out(asked, patience=0) is None
    people.person(owner, "Ann")
    first.go.set()
    made = work_out(asked, patience=10)
    assert made and made.said == (f"counter {asked.workspace.counter + 1}",)


def a_report_that_breaks_says_so_and_is_left_alone_for_a_minute(owner: Seat) -> None:
    tried = []

    def broken(_workspace: Workspace) -> Table:
        tried.append(1)
        raise ZeroDivisionError

    logging.disable(logging.CRITICAL)
    work = Slow(owner).work(make=broken)
    assert all(is_broken(work) for _ in range(3))
    assert tried == [1]
    assert is_broken(replace(work, now=people.NOW + timedelta(minutes=2)))
    assert tried == [1, 1] and not Finding.objects.filter(workspace=owner.workspace).exists()


def the_thread_lets_go_of_its_connection(owner: Seat) -> None:
    seen: list[Any] = []

    def make(workspace: Workspace) -> Table:
        seen.append(connection.connection)
        return table("done")

    assert work_out(Slow(owner).work(make=make), patience=10)
    (other,) = seen
    assert other is not connection.connection
    if connection.vendor == "sqlite":
        with suppress(Exception):
            other.execute("SELECT 1")
            raise SystemExit("The connection of the thread is still open.")
    for number in range(20):  # more than PostgreSQL's pool would have to lend
        assert work_out(Slow(owner).work(make=make, question=f"again {number}"), patience=10)


def yesterdays_answer_and_that_of_another_practice_are_not_taken_for_todays(owner: Seat) -> None:
    slow = Slow(owner)
    slow.go.set()
    work_out(slow.work(), patience=10)
    found = last(owner)
    assert reports.is_fresh(workspace=slow.work().workspace, finding=found, today=TODAY)
    assert not reports.is_fresh(workspace=slow.work().workspace, finding=found, today=date(2026, 5, 5))
    other = people.practice("Sam Other")
    assert reports.last_finding(workspace=other.workspace, question=found.question) is None


def only_the_newest_answers_are_kept(owner: Seat) -> None:
    slow = Slow(owner)
    slow.go.set()
    for number in range(KEPT_QUESTIONS + 3):
        now = people.NOW + timedelta(seconds=number)
        assert work_out(slow.work(question=f"question {number}", now=now), patience=10)
    kept = set(Finding.objects.filter(workspace=owner.workspace).values_list("question", flat=True))
    assert len(kept) == KEPT_QUESTIONS
    assert "question 0" not in kept and f"question {KEPT_QUESTIONS + 2}" in kept


def is_broken(work: Work) -> bool:
    """Whether asking leads to the word that it could not be worked out."""
    try:
        work_out(work, patience=10)
    except NotWorkedOut:
        return True
    return False


SCENES = (
    two_who_ask_at_once_wait_for_one_answer,
    a_change_in_between_leads_to_a_newer_answer,
    who_waits_in_line_gets_the_ledger_as_it_stands_when_it_is_their_turn,
    a_report_that_breaks_says_so_and_is_left_alone_for_a_minute,
    the_thread_lets_go_of_its_connection,
    yesterdays_answer_and_that_of_another_practice_are_not_taken_for_todays,
    only_the_newest_answers_are_kept,
)

if __name__ == "__main__":
    from headwater.cli.installation import migrate

    migrate()
    for number, scene in enumerate(SCENES):
        scene(people.practice(f"Owner {number}"))
        sys.stdout.write(f"{scene.__name__} went well\n")
    sys.exit(0)
