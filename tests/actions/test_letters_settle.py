"""A letter that was sent settles what it was for: whatever the suggestion, however it went, once, and to nobody gone."""

from __future__ import annotations

from typing import Any

import pytest

import people
import posting
from headwater.actions.acting import Refused, Seat
from headwater.actions.asks import record_ask
from headwater.actions.drafts import put_in_drafts
from headwater.actions.letters import LATER, make_letter, may_leave, sent_by_hand
from headwater.actions.outbox import queue
from headwater.actions.outbox_round import send_due
from headwater.actions.parties import restore_party, trash_party
from headwater.store.models import Appointment, Letter, Mailbox, Party
from posting import Post

from .test_signals_fall_silent import found, plant


def written(seat: Seat, signal: str, subject: str, kind: str, contact: Party, **more: Any) -> Letter:
    return make_letter(
        seat=seat, now=people.NOW, contact=contact, kind=kind, subject="Hello", body="How are you?",
        to="a@example.org", signal=signal, subject_of=subject, **more,
    )  # fmt: skip


def sent(seat: Seat, letter: Letter, channel: str = "mail") -> str:
    """What is said of a letter that I sent myself, or what has to come before it."""
    try:
        return sent_by_hand(seat=seat, now=people.NOW, letter=letter, way="copy", channel=channel)
    except Refused as refused:
        return refused.sentence


def test_every_letter_settles_its_suggestion_or_at_least_counts_as_being_in_touch(seat):
    plant(seat)
    talks, gone = Appointment.objects.count(), set()
    for (signal, subject), one in found(seat).items():
        if not one.letter:
            continue
        contact = Party.objects.get(pk=one.who.id)
        letter = written(seat, signal, subject, one.letter, contact)
        said = sent(seat, letter)
        if "first" in said:
            continue
        assert LATER not in said, (signal, subject, one.letter, said)
        assert contact.touches.filter(trashed_at=None).exists(), signal
        gone.add(signal)
        if signal not in {"repair", "gift", "origin-unknown"}:
            assert (signal, subject) not in found(seat, people=[contact.pk]), signal
    assert len(gone) >= 10, gone
    assert Appointment.objects.count() == talks, (
        "a letter asks for a conversation, it does not put one into the calendar"
    )


@pytest.mark.parametrize("channel", ["in person", "phone", "mail", "card", "message"])
def test_it_settles_however_it_went(seat, channel):
    plant(seat)
    for (signal, subject), one in found(seat).items():
        if not one.letter:
            continue
        letter = written(seat, signal, subject, one.letter, Party.objects.get(pk=one.who.id))
        said = sent(seat, letter, channel)
        assert LATER not in said, (signal, said)


def test_a_letter_that_cannot_settle_still_counts_as_being_in_touch(seat):
    ann = people.person(seat, "Ann")
    letter = written(seat, "kit", f"party:{ann.pk}:never", "kit", ann)
    said = sent_by_hand(seat=seat, now=people.NOW, letter=letter, way="copy")
    assert said.startswith(LATER) and ann.touches.count() == 1


def test_the_letter_of_an_ask_is_the_ask(seat):
    plant(seat)
    now: dict[str, Any] = {"seat": seat, "now": people.NOW}
    ann = people.known(seat, "Ann")
    record_ask(**now, contact=ann, kind="referral", override="she offered")
    asks = ann.asks.count()
    letter = written(seat, "can-be-asked", f"party:{ann.pk}:2026-05-04", "ask-referral", ann)
    sent_by_hand(**now, letter=letter, way="copy")
    assert ann.asks.count() == asks


def test_nothing_leaves_to_somebody_in_the_trash(seat):
    ann = people.person(seat, "Ann")
    letter = written(seat, "", "", "check-in", ann)
    trash_party(seat=seat, now=people.NOW, party=ann)
    for leave in (
        lambda: sent_by_hand(seat=seat, now=people.NOW, letter=letter, way="copy"),
        lambda: queue(seat=seat, now=people.NOW, letter=letter),
        lambda: put_in_drafts(seat=seat, now=people.NOW, letter=letter),
    ):
        with pytest.raises(Refused):
            leave()
    assert (
        may_leave(seat=seat, now=people.NOW, letter=letter)
        == "Ann is in the trash. Restore that entry first."
    )
    letter.refresh_from_db()
    assert letter.state == "draft"


def test_a_letter_on_its_way_to_somebody_who_went_to_the_trash_does_not_leave(seat, settings, tmp_path):
    settings.DATA_DIR = tmp_path
    posting.mailbox(seat)
    ann, post = people.person(seat, "Ann"), Post()
    letter = posting.queued(seat, ann)
    trash_party(seat=seat, now=people.NOW, party=ann)
    done = send_due(now=people.NOW, deliver=post)
    letter.refresh_from_db()
    assert (post.taken, done.sent, letter.state) == ([], 0, "failed")
    assert letter.fault == "Ann is in the trash. Restore that entry first."
    restore_party(seat=seat, now=people.NOW, party=ann)
    assert send_due(now=people.NOW, deliver=post).sent == 0, "only a click sends it again"
    queue(seat=seat, now=people.NOW, letter=letter)
    assert send_due(now=people.NOW, deliver=post).sent == 1


def test_what_was_sent_while_it_was_put_among_the_drafts_stays_sent(seat, settings, tmp_path, monkeypatch):
    settings.DATA_DIR = tmp_path
    posting.mailbox(seat)
    ann = people.person(seat, "Ann")
    letter = posting.letter(seat, ann)

    def meanwhile(*_: Any, **__: Any) -> None:
        sent_by_hand(seat=seat, now=people.NOW, letter=letter, way="copy")

    monkeypatch.setattr("headwater.actions.drafts.append_draft", meanwhile)
    monkeypatch.setattr("headwater.actions.drafts.imap_server", lambda mailbox: None)
    monkeypatch.setattr("headwater.actions.drafts.mailbox_of", lambda *_, **__: Mailbox.objects.get())
    letter = put_in_drafts(seat=seat, now=people.NOW, letter=letter)
    assert letter.state == "sent" and ann.touches.count() == 1
