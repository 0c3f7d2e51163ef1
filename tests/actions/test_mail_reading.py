"""Reading mail keeps the heads of mail with known contacts and nothing else, however often and broken it comes."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any

import pytest

import people
import posting
from headwater.actions.acting import Seat
from headwater.actions.mail_reading import MOST, read_all
from headwater.actions.outbox_round import send_due
from headwater.delivery.faults import MailFault
from headwater.delivery.imap import Heads, Reached, Seen
from headwater.formats.mail_headers import MailHead
from headwater.store.models import Deed, Letter, Mailbox, Party, Touch
from mailservers import USER, imap_server
from posting import Post

NOW = people.NOW


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Any) -> None:
    settings.DATA_DIR = tmp_path


class House:
    """A mailbox that is played: `sent` and `inbox` hold heads, `asked` what was read of them."""

    def __init__(self) -> None:
        self.sent: list[MailHead] = []
        self.inbox: list[MailHead] = []
        self.asked: list[dict[str, Any]] = []

    def __call__(self, server: Any, *, use: str, reached: Reached, **more: Any) -> Heads:
        """As headwater.delivery.imap.read_heads."""
        self.asked.append({"use": use, "reached": reached, **more})
        heads: list[MailHead] = getattr(self, use)
        seen = [
            Seen(uid=uid, arrived=NOW, head=head) for uid, head in enumerate(heads, 1) if uid > reached.uid
        ][: more["most"]]
        return Heads(reached=Reached(7, seen[-1].uid if seen else reached.uid), seen=seen)


def head(number: int = 1, *, to: str = "ann@example.net", sender: str = USER, **more: Any) -> MailHead:
    """The head of a mail."""
    words: dict[str, Any] = {
        "at": NOW - timedelta(hours=1), "senders": (sender,), "receivers": (to,), "message_id": f"<{number}@mail>",
        "references": (), "subject": "Lunch", **more,
    }  # fmt: skip
    return MailHead(**words)


def ann(seat: Seat, name: str = "Ann Berg", address: str = "Ann@Example.net") -> Party:
    """A contact with a mail address."""
    contact = people.person(seat, name)
    posting.reached_at(seat, contact, address)
    return contact


def touches() -> list[tuple[str, str, str, datetime]]:
    """Who, which way, what about, when."""
    rows = Touch.objects.order_by("pk")
    return [(row.contact.name, row.direction, row.note, row.at) for row in rows]


def test_a_mail_to_or_from_a_known_contact_is_a_touch(seat: Seat) -> None:
    posting.mailbox(seat, imap=1)
    ann(seat)
    house = House()
    house.sent, house.inbox = [head(1)], [head(2, sender="ann@example.net", to=USER, subject="Re: Lunch")]
    found = read_all(now=NOW, fetch=house)
    at = NOW - timedelta(hours=1)
    assert touches() == [("Ann Berg", "out", "Lunch", at), ("Ann Berg", "in", "Re: Lunch", at)]
    assert (found.touches, found.looked_at, found.letters) == (2, 2, 0)


@pytest.mark.spec_partly("F-85")
def test_what_is_kept_is_the_head_and_nothing_of_others(seat: Seat) -> None:
    posting.mailbox(seat, imap=1)
    ann(seat)
    house = House()
    house.sent = [head(1, references=("<0@mail>",)), head(2, to="stranger@example.net", subject="Secret")]
    read_all(now=NOW, fetch=house)
    (kept,) = Deed.objects.filter(action="read_mail")
    assert kept.result == {
        "touch": Touch.objects.get().pk, "message_id": "<1@mail>", "references": ["<0@mail>"], "from": [USER],
        "to": ["ann@example.net"], "at": (NOW - timedelta(hours=1)).isoformat(), "way": "out", "subject": "Lunch",
    }  # fmt: skip
    everything = json.dumps(list(Deed.objects.values_list("result", flat=True))) + str(touches())
    assert "stranger" not in everything and "Secret" not in everything


def test_the_same_mail_counts_once_however_often_it_is_read(seat: Seat) -> None:
    box = posting.mailbox(seat, imap=1)
    ann(seat)
    house = House()
    house.sent = house.inbox = [head(1), head(1), head(2, message_id="")]
    for _ in range(3):
        Mailbox.objects.filter(pk=box.pk).update(seen_uid="")
        read_all(now=NOW, fetch=house)
    assert len(touches()) == 2


def test_reading_goes_on_where_it_ended(seat: Seat) -> None:
    posting.mailbox(seat, imap=1)
    house = House()
    house.sent = [head(1), head(2)]
    read_all(now=NOW, fetch=house)
    read_all(now=NOW, fetch=house)
    sent = [asked for asked in house.asked if asked["use"] == "sent"]
    assert [asked["reached"] for asked in sent] == [Reached(), Reached(7, 2)]
    assert sent[0]["since"] == (NOW - timedelta(days=14)).date() and sent[0]["most"] == MOST == 5000


def test_a_mail_to_several_is_a_touch_with_each_and_me_is_nobody(seat: Seat) -> None:
    posting.mailbox(seat, imap=1)
    ann(seat)
    ann(seat, "Bob Stone", "bob@example.net")
    posting.reached_at(seat, seat.workspace.me, USER)
    house = House()
    house.sent = [head(1, receivers=("ann@example.net", "bob@example.net", "ann@example.net", USER))]
    house.inbox = [head(2, sender=USER)]
    read_all(now=NOW, fetch=house)
    assert [who for who, *_ in touches()] == ["Ann Berg", "Bob Stone"]


def test_strange_days_are_taken_from_the_server_and_never_from_the_future(seat: Seat) -> None:
    posting.mailbox(seat, imap=1)
    ann(seat)
    house = House()
    odd = (None, NOW + timedelta(days=400), NOW - timedelta(days=4000), NOW + timedelta(hours=3))
    house.sent = [head(number, at=at) for number, at in enumerate(odd)]
    read_all(now=NOW, fetch=house)
    assert [at for *_, at in touches()] == [NOW] * 4


def test_a_mailbox_that_fails_says_so_and_does_not_stop_the_others(seat: Seat, stranger: Seat) -> None:
    ill, well = posting.mailbox(seat, imap=1), posting.mailbox(stranger, imap=1)
    ann(stranger)
    house = House()
    house.sent = [head(1)]

    def fetch(server: Any, **words: Any) -> Heads:
        if len(house.asked) == 0:
            house.asked.append({})
            raise MailFault("password", "The password is wrong.")
        return house(server, **words)

    read_all(now=NOW, fetch=fetch)
    for box in (ill, well):
        box.refresh_from_db()
    assert (ill.failing_since, ill.read_at) == (NOW, None)
    assert ill.fault == "Mail cannot be read. The password is wrong."
    assert well.read_at == NOW and len(touches()) == 1


def test_a_letter_sent_by_us_is_no_second_touch_when_it_lies_in_sent(seat: Seat) -> None:
    posting.mailbox(seat, smtp=1, imap=1)
    contact = ann(seat)
    letter = posting.queued(seat, contact, to="ann@example.net")
    send_due(now=NOW, deliver=Post())
    house = House()
    house.sent = [head(1, message_id=letter.message_id)]
    assert read_all(now=NOW, fetch=house).touches == 0 and len(touches()) == 1


@pytest.mark.spec_partly("F-61")
@pytest.mark.parametrize("state", ["uncertain", "handing", "queued"])
def test_a_letter_in_doubt_that_lies_in_sent_has_left(seat: Seat, state: str) -> None:
    posting.mailbox(seat, smtp=1, imap=1)
    contact, post = ann(seat), Post()
    letter = posting.queued(seat, contact, to="ann@example.net")
    Letter.objects.filter(pk=letter.pk).update(state=state, claimed_at=NOW)
    house = House()
    house.sent = [head(1, message_id=letter.message_id)]
    assert read_all(now=NOW, fetch=house).letters == 1
    send_due(now=NOW, deliver=post)
    letter.refresh_from_db()
    assert letter.state == "sent" and post.tried == 0 and len(touches()) == 1


def test_a_letter_is_known_by_receiver_and_subject_for_14_days_only(seat: Seat) -> None:
    posting.mailbox(seat, imap=1)
    contact = ann(seat)
    drafts = [
        posting.letter(seat, contact, to="ann@example.net", way=way, subject="Lunch")
        for way in ("mailto", "copy")
    ]
    other = posting.letter(seat, contact, to="ann@example.net", way="copy", subject="Dinner")
    house = House()
    house.sent = [head(1, subject="lunch "), head(2, at=NOW + timedelta(days=15), message_id="<2@m>")]
    read_all(now=NOW, fetch=house)
    first, second = (Letter.objects.get(pk=draft.pk) for draft in drafts)
    assert (first.state, first.message_id) == ("sent", "<1@mail>")
    later = NOW + timedelta(days=15)
    house.sent.append(head(3, at=later, message_id="<3@m>"))
    Letter.objects.filter(pk=second.pk).update(state="draft", sent_at=None, message_id="")
    read_all(now=later, fetch=lambda *a, **w: _arrived(house(*a, **w), later))
    assert (
        Letter.objects.get(pk=second.pk).state == "draft" and Letter.objects.get(pk=other.pk).state == "draft"
    )


def _arrived(heads: Heads, at: datetime) -> Heads:
    heads.seen = [Seen(uid=each.uid, arrived=at, head=each.head) for each in heads.seen]
    return heads


def test_a_contact_in_the_trash_is_nobody(seat: Seat) -> None:
    posting.mailbox(seat, imap=1)
    contact = ann(seat)
    Party.objects.filter(pk=contact.pk).update(trashed_at=NOW)
    house = House()
    house.sent = [head(1)]
    read_all(now=NOW, fetch=house)
    assert touches() == [] and not Deed.objects.filter(action="read_mail").exists()


def test_characters_that_no_database_keeps_stop_nothing(seat: Seat) -> None:
    ann(seat)
    with imap_server() as house:
        posting.mailbox(seat, imap=house.port)
        raw = b"Message-ID: <1@m>\r\nFrom: x\r\nTo: ann@example.net\r\nSubject: \xff\x00 \xed\xa0\x80 =?utf-8?b?7aCA?=\r\n\r\n"
        house["Gesendet"].add(raw)
        read_all(now=NOW)
    assert len(touches()) == 1 and "\0" not in touches()[0][2]


def test_a_round_of_five_thousand_mails_is_bounded(seat: Seat, django_assert_max_num_queries: Any) -> None:
    posting.mailbox(seat, imap=1)
    ann(seat)
    house = House()
    house.inbox = [head(number, sender=f"x{number}@example.com") for number in range(5000)]
    with django_assert_max_num_queries(40):
        assert read_all(now=NOW, fetch=house).looked_at == 5000
    assert touches() == []


def test_that_mail_cannot_be_read_hinders_no_letter_and_neither_fault_hides_the_other(seat: Seat) -> None:
    box = posting.mailbox(seat, smtp=1, imap=1)

    def broken(*_: Any, **__: Any) -> Heads:
        raise MailFault("slow", "No answer came.")

    read_all(now=NOW, fetch=broken)
    posting.queued(seat, "Ann")
    assert send_due(now=NOW, deliver=Post()).sent == 1
    box.refresh_from_db()
    assert (box.failing_since, box.fault) == (NOW, "Mail cannot be read. No answer came.")
    posting.queued(seat, "Bob")
    send_due(now=NOW, deliver=Post(posting.wrong_password()))
    read_all(now=NOW, fetch=House())
    box.refresh_from_db()
    assert (box.failing_since, box.fault) == (NOW, "The password is wrong.")
    later = NOW + timedelta(hours=2)
    assert send_due(now=later, deliver=Post()).sent == 1
    read_all(now=later, fetch=broken)
    read_all(now=later, fetch=House())
    box.refresh_from_db()
    assert (box.failing_since, box.fault) == (None, "")
