"""Wherever the sending process ends, no letter leaves twice and none is lost in silence; two planted faults are seen.

A round is ended at its first line, its second, its third … until it runs through. What an ended process leaves is what
the database has committed; the next round starts from there.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from types import FrameType
from typing import Any

import pytest

import people
import posting
from headwater.actions import outbox_round
from headwater.actions.acting import Seat
from headwater.actions.outbox_round import send_due
from headwater.store.models import Letter
from posting import Killed, Post

TRACED = ("outbox_round.py", "outbox_sent.py", "posting.py")


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Any) -> None:
    settings.DATA_DIR = tmp_path


def ended_at(line: int, does: Callable[[], Any]) -> bool:
    """Do it, and end it at the line of this number. Gives whether it came so far."""
    passed = 0

    def each_line(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal passed
        if event == "line":
            passed += 1
            if passed == line:
                raise Killed
        return each_line

    def each_call(frame: FrameType, *_: Any) -> Any:
        return each_line if frame.f_code.co_filename.endswith(TRACED) else None

    before = sys.gettrace()
    sys.settrace(each_call)
    try:
        does()
    except Killed:
        return True
    finally:
        sys.settrace(before)
    return False


def faults_of_every_end(seat: Seat) -> Iterator[str]:
    """End a round at each of its lines, let the next one run, and compare with what the server has."""
    posting.mailbox(seat, per_hour=10_000, per_day=100_000)
    line, ended = 0, True
    while ended:
        line += 1
        now = people.NOW + timedelta(seconds=line)
        letter, post = posting.queued(seat, f"Person {line}", now=now), Post()
        ended = ended_at(line, lambda now=now, post=post: send_due(now=now, deliver=post))
        send_due(now=now, deliver=post)
        letter.refresh_from_db()
        if len(post.taken) > 1:
            yield f"twice, ended at line {line}"
        if (letter.state == "sent") != (len(post.taken) == 1) and letter.state != "uncertain":
            yield f"{letter.state} with {len(post.taken)} taken, ended at line {line}"
    assert line > 60


def test_no_end_of_a_round_sends_twice_or_loses_in_silence(seat: Seat) -> None:
    assert list(faults_of_every_end(seat)) == []


def test_a_mark_before_the_handing_over_would_be_seen(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    def marked(letter: Letter, _: Any) -> None:
        Letter.objects.filter(pk=letter.pk).update(state="sent")

    monkeypatch.setattr(outbox_round, "_handing", marked)
    assert any(fault.startswith("sent with 0 taken") for fault in faults_of_every_end(seat))


def test_a_mark_only_after_the_handing_over_would_be_seen(
    seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox_round, "_handing", lambda *_: None)
    assert any(fault.startswith("twice") for fault in faults_of_every_end(seat))


def test_what_was_claimed_waits_again_and_what_was_handed_over_is_in_doubt(seat: Seat) -> None:
    posting.mailbox(seat)
    claimed, handing = (posting.queued(seat, name) for name in ("Ann", "Bob"))
    Letter.objects.filter(pk=claimed.pk).update(state="claimed", claimed_at=people.NOW)
    Letter.objects.filter(pk=handing.pk).update(state="handing", claimed_at=people.NOW)
    post = Post()
    told = send_due(now=people.NOW, deliver=post)
    assert (told.sent, told.uncertain, post.tried) == (1, 1, 1)
    handing.refresh_from_db()
    assert handing.state == "uncertain" and "Look into your Sent folder" in handing.fault
