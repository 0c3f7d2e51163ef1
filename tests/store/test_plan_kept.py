"""The plan as a process keeps it: brought up to date by deeds, read whole beside the pages where the ledger is large."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.test import Client

import people
from headwater.actions.thanks import ThanksGiven, record_thanks
from headwater.store import folders_standing
from headwater.store.models import Referral, Workspace
from headwater.store.queries import plan, plan_found
from headwater.store.queries.plan import DayPlan, at_hand, look_through, plan_of
from people import NOW


class Process:
    """A process outside of any transaction. `read` says how often the whole was read; threads wait for `finish`."""

    def __init__(self) -> None:
        self.read, self.waiting = 0, list[Callable[[], None]]()
        self.whole: Callable[..., Any] = plan_found.find_all

    def find_all(self, *named: Any) -> Any:
        """Read the whole, and count it."""
        self.read += 1
        return self.whole(*named)

    def thread(self, *, target: Callable[..., None], args: tuple[Any, ...], **_: Any) -> Any:
        """A thread that does its work when the test says so."""
        return SimpleNamespace(start=lambda: self.waiting.append(lambda: target(*args)))

    def finish(self) -> None:
        """Do what the threads would do by now."""
        while self.waiting:
            self.waiting.pop()()


@pytest.fixture
def process(monkeypatch: pytest.MonkeyPatch) -> Process:
    """A process that keeps what it finds."""
    made = Process()
    outside = SimpleNamespace(
        in_atomic_block=False, settings_dict=connection.settings_dict, close=lambda: None
    )
    monkeypatch.setattr(plan, "connection", outside)
    monkeypatch.setattr(folders_standing, "connection", outside)
    monkeypatch.setattr(plan, "find_all", made.find_all)
    monkeypatch.setattr(plan, "Thread", made.thread)
    return made


@pytest.fixture
def large(process: Process, monkeypatch: pytest.MonkeyPatch) -> Process:
    """The same, for which every ledger is a large one."""
    monkeypatch.setattr(plan, "SMALL", 2)
    return process


@pytest.fixture
def practice(seat: Any) -> Any:
    """A practice in which two are owed thanks."""
    people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-01")
    people.referral(seat, "Eva Fox", "Cy Hall", "2026-05-02")
    return seat


def again(seat: Any) -> Workspace:
    """The workspace as the next request reads it."""
    return Workspace.objects.select_related("me").get(pk=seat.workspace.pk)


def owed(found: DayPlan) -> set[str]:
    """Who is owed thanks."""
    return {one.who.name for one in found.of("thanks-owed", most=9)}


def test_a_deed_reads_the_folders_of_its_people_and_not_the_whole(practice: Any, process: Process) -> None:
    assert owed(plan_of(again(practice), NOW)) == {"Ann Berg", "Eva Fox"}
    sent = Referral.objects.get(source__name="Ann Berg")
    record_thanks(seat=practice, now=NOW, referral=sent, given=ThanksGiven(at=NOW))
    assert owed(plan_of(again(practice), NOW)) == {"Eva Fox"}
    people.referral(practice, "Gil Ray", "Flo West", "2026-05-03")
    assert owed(plan_of(again(practice), NOW)) == {"Eva Fox", "Gil Ray"}
    assert process.read == 1


def test_a_large_ledger_is_read_beside_the_pages_which_say_so(
    practice: Any, large: Process, clock: Any
) -> None:
    browser = Client()
    browser.force_login(practice.user)
    page = browser.get("/").content.decode()
    assert "Looking through your ledger" in page and '<a href="">Look again</a>' in page
    assert "Thank Ann" not in page and large.read == 0
    assert "Looking through your ledger" in browser.get("/today/one?signal=x&subject=y").content.decode()
    assert len(large.waiting) == 1
    large.finish()
    assert "Thank Ann Berg" in browser.get("/").content.decode() and large.read == 1


def test_the_next_day_shows_what_was_found_before_until_the_whole_is_read(
    practice: Any, large: Process
) -> None:
    plan_of(again(practice), NOW)
    tomorrow = NOW.replace(day=NOW.day + 1)
    old = plan_of(again(practice), tomorrow)
    assert old.looking and old.made_at == NOW
    large.finish()
    new = plan_of(again(practice), tomorrow)
    assert not new.looking and new.made_at == tomorrow and large.read == 2


def test_a_small_ledger_is_read_at_once_on_the_next_day(practice: Any, process: Process) -> None:
    for now in (NOW, NOW.replace(day=NOW.day + 1)):
        assert at_hand(again(practice), now) and not plan_of(again(practice), now).looking
    assert process.read == 2 and not process.waiting


def test_a_reading_that_fails_is_begun_again_when_somebody_asks(
    practice: Any, large: Process, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    whole = large.whole
    monkeypatch.setattr(large, "whole", lambda *_: 1 / 0)
    assert not at_hand(again(practice), NOW)
    large.finish()
    assert "could not be worked out" in caplog.text
    monkeypatch.setattr(large, "whole", whole)
    assert not at_hand(again(practice), NOW)
    large.finish()
    assert at_hand(again(practice), NOW)


def test_large_ledgers_are_looked_through_once_before_anybody_asks(practice: Any, large: Process) -> None:
    people.practice("Lea Moor")
    look_through(now=NOW)
    look_through(now=NOW)
    large.finish()
    assert large.read == 1 and at_hand(again(practice), NOW)
