"""Reading heads and putting drafts: nothing else in a mailbox is ever touched."""

from __future__ import annotations

from datetime import UTC, date, datetime
from email import message_from_bytes
from typing import Any

import pytest

import mailservers
from headwater.delivery import imap
from headwater.delivery.faults import MailFault
from headwater.delivery.imap import Reached, append_draft, read_heads, try_reading
from headwater.delivery.servers import MailServer
from headwater.formats.mail_headers import Outgoing, written
from mailservers import PASSWORD, USER, Mailhouse, imap_server

NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)
DRAFT = written(
    Outgoing(
        sender=USER, sender_name="Kim Vale", to="ann@example.net", to_name="Ann Berg", subject="Thank you, Ann",
        body="Dear Ann,\n\nthank you for sending Bob.\n", message_id="<1@example.org>", at=NOW,
    ),
    draft=True,
)  # fmt: skip


@pytest.fixture
def house() -> Any:
    """A mailbox that runs."""
    with imap_server() as running:
        yield running


def of(house: Mailhouse, **more: Any) -> MailServer:
    """The way to a mailbox of this machine."""
    return MailServer(
        **{
            "host": "127.0.0.1",
            "port": house.port,
            "security": "plain",
            "user": USER,
            "password": PASSWORD,
            **more,
        }
    )


def mail(number: int, subject: str = "Hello", to: str = "ann@example.net") -> bytes:
    """A mail as it lies on a server."""
    return (
        f"Message-ID: <{number}@mail>\r\nDate: Mon, 04 May 2026 08:00:00 +0200\r\nFrom: Kim <{USER}>\r\n"
        f"To: Ann <{to}>\r\nSubject: {subject}\r\n\r\nA body that nobody reads\r\n"
    ).encode()


def read(
    house: Mailhouse, *, reached: Reached | None = None, use: str = "sent", most: int = 5000
) -> imap.Heads:
    """Read a folder on from where it was read to."""
    start = reached or Reached()
    return read_heads(of(house), folder="", use=use, reached=start, since=date(2026, 4, 20), most=most)


def test_a_draft_lies_in_the_folder_of_drafts_marked_as_one(house: Mailhouse) -> None:
    assert append_draft(of(house), folder="", content=DRAFT, at=NOW) == "Entwürfe"
    folder = house["Entw&APw-rfe"]
    assert folder.mails[1] == DRAFT and r"\Draft" in folder.marks[1]
    assert all(not other.mails for name, other in house.folders.items() if name != folder.name)


@pytest.mark.spec_partly("F-81")
def test_a_draft_opens_as_an_unsent_letter_that_can_be_edited() -> None:
    draft = message_from_bytes(DRAFT)
    assert draft.get_content_type() == "text/plain" and not draft.is_multipart()
    assert draft["X-Unsent"] == "1" and draft["Message-ID"] == "<1@example.org>"
    assert draft["To"] == "Ann Berg <ann@example.net>" and draft["Subject"] == "Thank you, Ann"
    assert draft.get_payload(decode=True).decode() == "Dear Ann,\r\n\r\nthank you for sending Bob.\r\n"
    assert b"\r\n" in DRAFT and b"\n" not in DRAFT.replace(b"\r\n", b"")


def test_heads_are_read_on_from_the_last_one(house: Mailhouse) -> None:
    for number in (1, 2):
        house["Gesendet"].add(mail(number))
    first = read(house)
    assert [each.head.message_id for each in first.seen] == ["<1@mail>", "<2@mail>"]
    assert first.seen[0].head.receivers == ("ann@example.net",)
    assert first.reached == Reached(7, 2) and read(house, reached=first.reached).seen == []
    house["Gesendet"].add(mail(3))
    assert [each.uid for each in read(house, reached=first.reached).seen] == [3]


def test_a_folder_that_was_renumbered_is_read_anew(house: Mailhouse) -> None:
    house["Gesendet"].add(mail(1))
    assert len(read(house, reached=Reached(6, 40)).seen) == 1


def test_a_round_ends_at_its_limit_and_goes_on_next_time(house: Mailhouse) -> None:
    for number in range(250):
        house["Gesendet"].add(mail(number))
    first = read(house, most=120)
    assert (len(first.seen), first.more, first.reached.uid) == (120, True, 120)
    assert len(read(house, reached=first.reached).seen) == 130


def test_nothing_is_opened_for_writing_and_no_body_leaves_the_server(house: Mailhouse) -> None:
    house["INBOX"].add(mail(1))
    read(house, use="inbox")
    read(house)
    try_reading(of(house))
    append_draft(of(house), folder="", content=DRAFT, at=NOW)
    words = {line.split(" ")[0].upper() for line in house.said}
    assert words == {"EXAMINE", "APPEND"}


BROKEN = [
    b"", b"\r\n\r\n", b"\xff\xfe\x00", b"To: " + b"(" * 10_000 + b"\r\n\r\n", b"From: \"" + b"\\" * 5000 + b"\r\n\r\n",
    b"Subject: " + b"=?utf-8?q?x?= " * 20_000 + b"\r\n\r\n", b"Subject: =?x-foo?b?!!!?=\r\n\r\n",
    b"Date: Mon, 99 Foo 99999 99:99:99 +9999\r\n\r\n", b"Date: Fri, 31 Dec 9999 23:59:59 -1200\r\n\r\n",
    b"From: a@b, \r\n\t@:;<>\r\nMessage-ID: none\r\n\r\n", b"Content-Type: x/y;" + b" a=b;" * 20_000 + b"\r\n\r\n",
    b"X: \r\n" * 5000 + b"\r\n", b"From:\r\n =?utf-8?B?w6Q?= <>\r\n\r\n",
]  # fmt: skip


def test_broken_mail_never_stops_the_round(house: Mailhouse) -> None:
    for raw in BROKEN:
        house["INBOX"].add(raw)
    house["INBOX"].add(mail(1))
    heads = read(house, use="inbox")
    assert heads.seen[-1].head.message_id == "<1@mail>"
    assert heads.unreadable + len(heads.seen) == len(BROKEN) + 1


def test_faults_are_told_in_a_sentence(house: Mailhouse) -> None:
    assert kind(of(house, password="wrong")) == "password"
    assert kind(of(house, port=mailservers.free_port())) == "refused"
    assert kind(of(house, host="mail.example.org")) == "tls"
    house.full = True
    assert kind(of(house)) == "full"
    house.folders.pop("Entw&APw-rfe")
    assert kind(of(house)) == "folder"


def kind(server: MailServer) -> str:
    """What kind of fault a draft meets at this server."""
    with pytest.raises(MailFault) as told:
        append_draft(server, folder="", content=DRAFT, at=NOW)
    assert told.value.sentence.endswith(".")
    return told.value.kind
