"""A letter leaves once by the user's click; what became of it is told, and only a person resolves what nobody knows."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

import people
import posting
from headwater.actions.acting import Refused, Seat
from headwater.actions.outbox import it_arrived, queue, send_again, uncertain_letters, withdraw
from headwater.actions.outbox_round import RETRIES, send_due
from headwater.actions.thanks import whom_to_thank
from headwater.store.models import Letter, Mailbox, Referral, Touch
from posting import Post

NOW = people.NOW
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Any) -> None:
    settings.DATA_DIR = tmp_path


def state(letter: Letter) -> str:
    """The letter's state as it stands now."""
    letter.refresh_from_db()
    return letter.state


def test_a_queued_letter_leaves_in_the_next_round_and_is_a_touch(seat: Seat) -> None:
    posting.mailbox(seat)
    letter, post = posting.queued(seat), Post()
    assert (letter.state, letter.way, letter.message_id[-13:]) == ("queued", "smtp", "@example.org>")
    assert send_due(now=NOW + MINUTE, deliver=post).sent == 1
    assert state(letter) == "sent" and letter.sent_at == NOW + MINUTE
    (parcel,) = post.taken
    assert letter.message_id.encode() in parcel.content and parcel.to == letter.to
    touch = Touch.objects.get(contact=letter.contact)
    assert (touch.kind, touch.direction, touch.note) == ("mail", "out", "Thank you")
    assert send_due(now=NOW + HOUR, deliver=post).sent == 0 and len(post.taken) == 1


def test_a_sent_thank_you_settles_what_was_owed_in_the_same_act(seat: Seat) -> None:
    posting.mailbox(seat)
    sent = people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-01")
    letter = posting.queued(seat, sent.source, signal="thanks-owed", subject_of=f"referral:{sent.pk}")
    assert Referral.objects.get(pk=sent.pk).thanks == "owed"
    send_due(now=NOW, deliver=Post())
    assert Referral.objects.get(pk=sent.pk).thanks == "given" and state(letter) == "sent"
    assert whom_to_thank(sent.source) == [sent.source] and letter.fault == ""


def test_what_hinders_the_settling_never_hides_that_the_letter_was_sent(seat: Seat) -> None:
    posting.mailbox(seat)
    letter = posting.queued(seat, signal="thanks-owed", subject_of="referral:999999")
    send_due(now=NOW, deliver=Post())
    assert state(letter) == "sent" and letter.fault.startswith("It was sent.")


def test_the_same_letter_to_the_same_person_leaves_once(seat: Seat) -> None:
    posting.mailbox(seat)
    sent = people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-01")
    about = {"signal": "thanks-owed", "subject_of": f"referral:{sent.pk}"}
    first, second = (posting.letter(seat, sent.source, **about) for _ in range(2))
    queue(seat=seat, now=NOW, letter=first)
    for told in ("on its way already", "on its way already"):
        with pytest.raises(Refused, match=told):
            queue(seat=seat, now=NOW, letter=second)
    with pytest.raises(Refused, match="on its way already"):
        queue(seat=seat, now=NOW, letter=first)
    send_due(now=NOW, deliver=Post())
    with pytest.raises(Refused, match=r"went to Ann Berg already, on 4 May 2026"):
        queue(seat=seat, now=NOW + timedelta(days=30), letter=second)
    with pytest.raises(Refused, match="has left already"):
        queue(seat=seat, now=NOW, letter=first)


def test_what_comes_again_with_the_seasons_may_be_written_again_another_day(seat: Seat) -> None:
    posting.mailbox(seat)
    ann = people.person(seat, "Ann Berg")
    about = {"signal": "keep-in-touch", "subject_of": f"party:{ann.pk}"}
    posting.queued(seat, ann, **about)
    with pytest.raises(Refused, match="on its way"):
        posting.queued(seat, ann, now=NOW + timedelta(days=1), **about)
    send_due(now=NOW, deliver=Post())
    with pytest.raises(Refused, match="went to Ann Berg already"):
        posting.queued(seat, ann, now=NOW + HOUR, **about)
    assert posting.queued(seat, ann, now=NOW + timedelta(days=1), **about).state == "queued"


def test_a_key_makes_two_clicks_one(seat: Seat) -> None:
    posting.mailbox(seat)
    letter = posting.letter(seat)
    for _ in range(2):
        queue(seat=seat, now=NOW, letter=letter, key="once")
    assert state(letter) == "queued"


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"to": ""}, "to"), ({"to": "a@b.c, victim@x.y"}, "to"), ({"to": "=?utf-8?q?a?=@b.c x"}, "to"),
        ({"to": "ann@exam\r\nBcc: x@y.z"}, "to"), ({"subject": " "}, "subject"), ({"body": "\n"}, "body"),
        ({"body": "x" * 200_001}, "body"),
    ],
)  # fmt: skip
def test_a_letter_that_cannot_leave_says_where_it_is_wrong(seat: Seat, change: Any, place: str) -> None:
    posting.mailbox(seat)
    with pytest.raises(Refused) as refused:
        posting.queued(seat, **change)
    assert refused.value.place == place


def test_no_header_can_be_written_into_a_letter(seat: Seat) -> None:
    posting.mailbox(seat, sender_name="Kim")
    eve = people.person(seat, "Eve\u2028Bcc: victim@x.y")
    posting.queued(seat, eve, subject="Hi\r\nBcc: victim@x.y\x0bX: y")
    post = Post()
    send_due(now=NOW, deliver=post)
    head = post.taken[0].content.partition(b"\r\n\r\n")[0]
    assert b"\nBcc" not in head and b"Subject: Hi Bcc: victim@x.y X: y" in head


def test_without_a_mailbox_sending_is_refused_and_says_what_to_do(seat: Seat) -> None:
    with pytest.raises(Refused, match="Set one up under Settings, Mailboxes, or use your own mail program"):
        posting.queued(seat)


def test_a_waiting_letter_can_be_taken_back_and_sent_later(seat: Seat) -> None:
    posting.mailbox(seat)
    letter, post = posting.queued(seat), Post()
    withdraw(seat=seat, now=NOW, letter=letter)
    send_due(now=NOW, deliver=post)
    assert state(letter) == "withdrawn" and post.tried == 0
    queue(seat=seat, now=NOW, letter=letter)
    send_due(now=NOW, deliver=post)
    with pytest.raises(Refused, match="leaving or has left"):
        withdraw(seat=seat, now=NOW, letter=letter)


def test_a_passing_refusal_is_tried_again_with_longer_and_longer_waits_and_then_told(seat: Seat) -> None:
    posting.mailbox(seat)
    letter, post, now = posting.queued(seat), Post(posting.passing()), NOW
    for wait in RETRIES:
        send_due(now=now, deliver=post)
        assert state(letter) == "queued" and letter.due_at == now + wait
        assert "does not take it yet" in letter.fault
        send_due(now=now + wait - MINUTE, deliver=post)
        now += wait
    assert post.tried == len(RETRIES)
    assert send_due(now=now, deliver=post).failed == 1
    assert state(letter) == "failed" and letter.fault.startswith("It was tried 8 times over two days.")
    queue(seat=seat, now=now, letter=letter)
    post.problem = None
    send_due(now=now, deliver=post)
    assert state(letter) == "sent" and letter.fault == ""


def test_a_passing_refusal_after_the_dot_is_tried_again_too(seat: Seat) -> None:
    posting.mailbox(seat)
    letter, post = posting.queued(seat), Post(posting.passing(), after_the_dot=True)
    send_due(now=NOW, deliver=post)
    assert state(letter) == "queued"
    post.problem = None
    assert send_due(now=NOW + HOUR, deliver=post).sent == 1


def test_a_lasting_refusal_fails_at_once_with_its_sentence(seat: Seat) -> None:
    posting.mailbox(seat)
    letter, other = posting.queued(seat), posting.queued(seat, "Bob Stone")
    told = send_due(now=NOW, deliver=Post(posting.lasting()))
    assert (state(letter), letter.fault, told.failed) == ("failed", "There is no such mailbox.", 2)
    assert state(other) == "failed" and Mailbox.objects.get().failing_since is None


def test_a_wrong_password_stops_the_mailbox_and_not_the_letters(seat: Seat) -> None:
    box = posting.mailbox(seat)
    letters, post = [posting.queued(seat, name) for name in ("Ann", "Bob")], Post(posting.wrong_password())
    for minutes in (0, 1, 2):
        send_due(now=NOW + minutes * MINUTE, deliver=post)
    assert post.tried == 1 and [state(letter) for letter in letters] == ["queued"] * 2
    box.refresh_from_db()
    assert (box.failing_since, box.fault) == (NOW, "The password is wrong.")
    send_due(now=NOW + 6 * MINUTE, deliver=post)
    box.refresh_from_db()
    assert (post.tried, box.failing_since) == (2, NOW)
    post.problem = None
    assert send_due(now=NOW + 2 * HOUR, deliver=post).sent == 2
    box.refresh_from_db()
    assert box.failing_since is None and box.fault == ""


def test_what_nobody_knows_is_never_sent_again_by_itself(seat: Seat) -> None:
    posting.mailbox(seat)
    letter, post = posting.queued(seat), Post(posting.unknowable(), after_the_dot=True)
    assert send_due(now=NOW, deliver=post).uncertain == 1
    post.problem = None
    for days in range(1, 30):
        send_due(now=NOW + timedelta(days=days), deliver=post)
    assert state(letter) == "uncertain" and post.tried == 1
    assert uncertain_letters(seat.workspace) == [letter]
    with pytest.raises(Refused, match="on its way already"):
        queue(seat=seat, now=NOW, letter=letter)


def test_a_person_says_that_it_arrived(seat: Seat) -> None:
    letter = in_doubt(seat)
    it_arrived(seat=seat, now=NOW + HOUR, letter=letter)
    assert state(letter) == "sent" and letter.sent_at == NOW
    assert Touch.objects.filter(contact=letter.contact, kind="mail").count() == 1
    for verb in (it_arrived, send_again):
        with pytest.raises(Refused, match="not in doubt any more"):
            verb(seat=seat, now=NOW, letter=letter)


def test_a_person_says_send_it_again_and_it_keeps_its_message_id(seat: Seat) -> None:
    letter, post = in_doubt(seat), Post()
    before = letter.message_id
    send_again(seat=seat, now=NOW + HOUR, letter=letter)
    assert send_due(now=NOW + HOUR, deliver=post).sent == 1
    assert state(letter) == "sent" and before.encode() in post.taken[0].content


def in_doubt(seat: Seat) -> Letter:
    """A letter of which nobody knows whether it arrived."""
    posting.mailbox(seat)
    letter = posting.queued(seat)
    send_due(now=NOW, deliver=Post(posting.unknowable(), after_the_dot=True))
    letter.refresh_from_db()
    return letter


def test_no_letter_leaves_twice_when_two_rounds_run_at_once(seat: Seat) -> None:
    posting.mailbox(seat)
    posting.queued(seat)
    inner: list[Any] = []

    def deliver(server: Any, parcel: Any, before_the_dot: Any) -> str:
        inner.append(send_due(now=NOW, deliver=Post()))
        before_the_dot()
        return "250 OK"

    assert send_due(now=NOW, deliver=deliver).sent == 1
    assert [(told.busy, told.sent) for told in inner] == [(True, 0)]
