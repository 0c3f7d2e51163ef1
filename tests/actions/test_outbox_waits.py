"""What makes letters wait: the mailbox's limits, and everything that a person must look at first."""

from __future__ import annotations

import shutil
from datetime import timedelta
from typing import Any

import pytest

import people
import posting
from headwater.actions.acting import Refused, Seat
from headwater.actions.mailboxes import trash_mailbox
from headwater.actions.outbox import send_again, withdraw
from headwater.actions.outbox_holds import release
from headwater.actions.outbox_round import send_due
from headwater.delivery.standing import note_handed
from headwater.store.models import Letter, Mailbox
from posting import Post

NOW = people.NOW
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Any) -> None:
    settings.DATA_DIR = tmp_path / "data"


def hold() -> str:
    """Why sending waits, "" when it does not."""
    return Mailbox.objects.get().hold


def states() -> list[str]:
    """The states of all letters."""
    return list(Letter.objects.order_by("pk").values_list("state", flat=True))


def test_letters_over_the_hourly_limit_wait_and_all_leave(seat: Seat) -> None:
    posting.mailbox(seat, per_hour=3, per_day=100)
    for number in range(8):
        posting.queued(seat, f"Person {number}")
    post = Post()
    assert send_due(now=NOW, deliver=post).sent == 3
    waiting = Letter.objects.filter(state="queued")
    assert {letter.due_at for letter in waiting} == {NOW + HOUR}
    assert all("at most 3 letters an hour and 100 a day" in letter.fault for letter in waiting)
    assert send_due(now=NOW + HOUR - MINUTE, deliver=post).sent == 0
    assert [send_due(now=NOW + hours * HOUR, deliver=post).sent for hours in (1, 2, 3)] == [3, 2, 0]
    assert states() == ["sent"] * 8


def test_letters_over_the_daily_limit_wait_a_day_and_all_leave(seat: Seat) -> None:
    posting.mailbox(seat, per_hour=100, per_day=3)
    for number in range(5):
        posting.queued(seat, f"Person {number}")
    post = Post()
    sent = [send_due(now=NOW + hours * HOUR, deliver=post).sent for hours in range(26)]
    assert sent[0] == 3 and sent[24] == 2 and sum(sent) == len(post.taken) == 5 and hold() == ""


def test_a_letter_in_doubt_counts_as_one_that_left(seat: Seat) -> None:
    posting.mailbox(seat, per_hour=1)
    posting.queued(seat, "Ann")
    send_due(now=NOW, deliver=Post(posting.unknowable(), after_the_dot=True))
    posting.queued(seat, "Bob")
    assert send_due(now=NOW + MINUTE, deliver=Post()).sent == 0


def test_letters_overdue_by_more_than_a_day_and_a_half_wait_for_a_person(seat: Seat) -> None:
    box = posting.mailbox(seat)
    posting.queued(seat)
    post, later = Post(), NOW + timedelta(hours=37)
    assert send_due(now=later, deliver=post).sent == 0 and "waited for more than a day and a half" in hold()
    assert send_due(now=later + HOUR, deliver=post).sent == 0 and post.tried == 0
    release(seat=seat, now=later + HOUR, mailbox=box)
    assert send_due(now=later + HOUR, deliver=post).sent == 1 and hold() == ""


def test_a_letter_of_today_leaves_after_a_weekend_off(seat: Seat) -> None:
    posting.mailbox(seat)
    send_due(now=NOW, deliver=Post())
    monday = NOW + 3 * DAY
    posting.queued(seat, now=monday)
    assert send_due(now=monday, deliver=Post()).sent == 1 and hold() == ""


def test_a_clock_that_jumped_ahead_holds_what_was_queued_before(seat: Seat) -> None:
    box = posting.mailbox(seat)
    letter = posting.queued(seat)
    Letter.objects.filter(pk=letter.pk).update(due_at=NOW + 364 * DAY)
    send_due(now=NOW, deliver=Post())
    post, ahead = Post(), NOW + 365 * DAY
    assert send_due(now=ahead, deliver=post).sent == 0 and "clock of this machine jumped" in hold()
    release(seat=seat, now=ahead, mailbox=box)
    assert send_due(now=ahead, deliver=post).sent == 1


def test_a_clock_that_went_back_holds_everything(seat: Seat) -> None:
    box = posting.mailbox(seat)
    send_due(now=NOW, deliver=Post())
    back = NOW - 2 * DAY
    posting.queued(seat, now=back)
    assert send_due(now=back, deliver=Post()).sent == 0 and "went back" in hold()
    release(seat=seat, now=back, mailbox=box)
    assert send_due(now=back, deliver=Post()).sent == 1


def test_a_copy_of_the_ledger_sends_nothing_until_a_person_says_so(seat: Seat, settings: Any) -> None:
    box = posting.mailbox(seat)
    posting.queued(seat, "Ann")
    send_due(now=NOW, deliver=Post())
    copy = settings.DATA_DIR.with_name("copy")
    shutil.copytree(settings.DATA_DIR, copy)
    settings.DATA_DIR = copy
    posting.queued(seat, "Bob")
    assert send_due(now=NOW + MINUTE, deliver=Post()).sent == 0 and "copied, moved or brought back" in hold()
    release(seat=seat, now=NOW + MINUTE, mailbox=box)
    assert send_due(now=NOW + MINUTE, deliver=Post()).sent == 1


def test_a_database_older_than_the_last_letter_sends_nothing_by_itself(seat: Seat) -> None:
    box = posting.mailbox(seat)
    letter = posting.queued(seat, "Ann")
    send_due(now=NOW, deliver=Post())
    Letter.objects.filter(pk=letter.pk).update(
        state="queued", sent_at=None, due_at=NOW
    )  # as the backup has it
    post = Post()
    assert send_due(now=NOW + MINUTE, deliver=post).sent == 0
    assert "brought back from a backup" in hold() and post.tried == 0
    withdraw(seat=seat, now=NOW + MINUTE, letter=letter)
    release(seat=seat, now=NOW + MINUTE, mailbox=box)
    posting.queued(seat, "Bob")
    assert send_due(now=NOW + 2 * MINUTE, deliver=post).sent == 1


def test_a_fresh_database_beside_an_old_folder_is_held_too(seat: Seat, settings: Any) -> None:
    settings.DATA_DIR.mkdir()
    note_handed(settings.DATA_DIR, "<of-before@example.org>")
    posting.mailbox(seat)
    posting.queued(seat)
    assert send_due(now=NOW, deliver=Post()).sent == 0 and "brought back from a backup" in hold()


@pytest.mark.parametrize("problem", [posting.passing, posting.lasting, posting.unknowable])
def test_what_the_server_refused_after_the_dot_is_no_sign_of_a_restored_ledger(
    seat: Seat, problem: Any
) -> None:
    posting.mailbox(seat)
    letter = posting.queued(seat, "Ann")
    send_due(now=NOW, deliver=Post(problem(), after_the_dot=True))
    letter.refresh_from_db()
    if letter.state == "uncertain":
        send_again(seat=seat, now=NOW, letter=letter)
    posting.queued(seat, "Bob")
    send_due(now=NOW + HOUR, deliver=Post())
    assert hold() == "" and states()[-1] == "sent"


def test_a_mailbox_in_which_letters_wait_stays_out_of_the_trash(seat: Seat) -> None:
    box = posting.mailbox(seat)
    letter = posting.queued(seat)
    with pytest.raises(Refused, match="A letter waits to leave"):
        trash_mailbox(seat=seat, now=NOW, mailbox=box)
    withdraw(seat=seat, now=NOW, letter=letter)
    trash_mailbox(seat=seat, now=NOW, mailbox=box)
    assert Mailbox.objects.get().trashed_at == NOW
