"""Addresses checked before they are used, letters written out, and whatever comes in by mail read without a fall."""

from __future__ import annotations

from datetime import UTC, datetime
from email import message_from_bytes, policy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.formats.mail_headers import (
    Outgoing,
    WrongAddress,
    on_one_line,
    one_address,
    read_head,
    written,
)

AT = datetime(2026, 5, 4, 9, tzinfo=UTC)


def letter(**more: str) -> Outgoing:
    """A letter."""
    words = {
        "sender": "kim@example.org", "sender_name": "Kim Vale", "to": "ann@example.net", "to_name": "Ann Berg",
        "subject": "Thanks", "body": "Dear Ann,\n", "message_id": "<1@example.org>", **more,
    }  # fmt: skip
    return Outgoing(at=AT, **words)


@pytest.mark.parametrize(
    ("told", "read"),
    [
        (" Ann.Berg+x@Example.ORG ", "Ann.Berg+x@example.org"), ("ann@bücher.example", "ann@xn--bcher-kva.example"),
        ("o'brien@example.org", "o'brien@example.org"), ("ann@localhost", "ann@localhost"),
    ],
)  # fmt: skip
def test_one_address_is_read(told: str, read: str) -> None:
    assert one_address(told) == read


@pytest.mark.parametrize(
    "told",
    [
        "", "ann", "@example.org", "ann@", "ann@b", "a@b.c, victim@x.y", "a@b.c;d@e.f", "a b@c.d", "Ann <ann@b.c>",
        "ann@b..c", "ann@-b.c", "ann@b-.c", ".ann@b.c", "ann.@b.c", "a..b@c.d", "a@b.c\r\nBcc: x@y.z", "a@b.c\0", "ä@b.c",
        "=?utf-8?q?ann?=@b.c@d", '"a b"@c.d', "ann@[127.0.0.1]", f"{'a' * 65}@b.c", f"a@{'b' * 64}.c", f"a@{'b.' * 200}c",
        "a@b\u2028.c", "a@\udcff.c",
    ],
)  # fmt: skip
def test_what_is_not_one_address_is_refused_with_a_sentence(told: str) -> None:
    with pytest.raises(WrongAddress, match=r"\.$") as wrong:
        one_address(told)
    str(wrong.value).encode()


def test_a_letter_is_plain_text_that_any_mail_program_reads() -> None:
    raw = written(
        letter(
            subject="Für Ähnliches", to_name="Jörg, der Ältere", body="Größe\n\n.\nFrom here on\n" + "x" * 500
        )
    )
    mail = message_from_bytes(raw, policy=policy.default)
    assert mail["Subject"] == "Für Ähnliches" and mail["To"].addresses[0].display_name == "Jörg, der Ältere"
    assert mail["To"].addresses[0].addr_spec == "ann@example.net" and len(mail["To"].addresses) == 1
    assert mail.get_content().startswith("Größe\r\n\r\n.\r\nFrom here on\r\nxxx") and mail["X-Unsent"] is None
    assert max(map(len, raw.split(b"\r\n"))) <= 998 and raw.isascii()


WORDS = st.text(st.characters(codec="utf-8"), max_size=80)


@given(WORDS, WORDS, WORDS)
def test_no_words_make_a_second_header_or_a_second_receiver(subject: str, name: str, body: str) -> None:
    mail = message_from_bytes(written(letter(subject=subject, to_name=name, sender_name=name, body=body)))
    names = [
        "From",
        "To",
        "Subject",
        "Date",
        "Message-ID",
        "Content-Type",
        "Content-Transfer-Encoding",
        "MIME-Version",
    ]
    assert sorted(mail.keys()) == sorted(names)
    again = read_head(mail.as_bytes())
    assert again is not None and (again.senders, again.receivers) == (
        ("kim@example.org",),
        ("ann@example.net",),
    )
    assert again.at == AT and again.message_id == "<1@example.org>"


@given(st.binary(max_size=600))
def test_no_bytes_make_the_reading_of_a_head_fall(raw: bytes) -> None:
    for text in (
        raw,
        b"From: " + raw,
        b"Subject: " + raw,
        b"Date: " + raw,
        b"To: a@b.c\r\nReferences: " + raw,
    ):
        head = read_head(text)
        if head is not None:
            f"{head}".encode()


def test_a_subject_stands_on_one_line() -> None:
    assert on_one_line(" a\r\n b\x0bc\u2028d\x00 ") == "a b c d"


def test_what_a_mail_answers_is_kept_in_order_and_once() -> None:
    head = read_head(
        b"In-Reply-To: <2@x>\r\nReferences: <1@x> <2@x>\r\n <1@x>\r\nTo: A@B.c, d@e.f\r\nCc: a@b.c\r\n\r\n"
    )
    assert head is not None
    assert head.references == ("<1@x>", "<2@x>") and head.receivers == ("a@b.c", "d@e.f")
