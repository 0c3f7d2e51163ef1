"""A letter as a file: what Outlook, Thunderbird and Apple Mail open as an unsent message to one person."""

from __future__ import annotations

from datetime import UTC, datetime
from email import message_from_bytes, policy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.formats.eml import Unsent, as_eml, file_name
from headwater.formats.mail_headers import WrongAddress

AT = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)


def letter(**more: object) -> Unsent:
    words = {
        "to": "ann@berg.test", "to_name": "Ann Berg", "subject": "Thank you", "body": "Dear Ann,\n\nthanks.\n",
        "message_id": "<abc@vale.test>", "at": AT, "sender": "kim@vale.test", "sender_name": "Kim Vale", **more,
    }  # fmt: skip
    return Unsent(**words)  # type: ignore[arg-type]


def read(raw: bytes):
    return message_from_bytes(raw, policy=policy.default)


def test_it_has_every_header_that_a_draft_needs():
    raw = as_eml(letter(subject="Grüße – an Ann", body="Liebe Ann,\n\n" + "lang " * 60 + "\n"))
    mail = read(raw)
    assert mail["To"] == "Ann Berg <ann@berg.test>" and mail["From"] == "Kim Vale <kim@vale.test>"
    assert mail["Subject"] == "Grüße – an Ann" and mail["X-Unsent"] == "1"
    assert mail["Message-ID"] == "<abc@vale.test>" and mail["Date"] == "Mon, 04 May 2026 09:00:00 +0000"
    assert mail.get_content().replace("\r\n", "\n") == "Liebe Ann,\n\n" + "lang " * 60 + "\n"
    assert (
        raw.isascii()
        and all(len(line) <= 998 for line in raw.split(b"\r\n"))
        and raw.count(b"\n") == raw.count(b"\r\n")
    )


def test_without_a_mailbox_or_an_address_the_mail_program_fills_them_in():
    mail = read(as_eml(letter(sender="", to="")))
    assert mail["From"] is None and mail["To"] is None and mail["X-Unsent"] == "1"


def test_there_is_one_receiver_and_no_copy():
    for to in ("a@b.test, victim@x.test", "a@b.test\r\nBcc: c@d.test", "=?utf-8?q?a=40b.test?="):
        with pytest.raises(WrongAddress):
            as_eml(letter(to=to))
    mail = read(as_eml(letter(to_name="Ann\r\nBcc: all@x.test", subject="Hi\r\nCc: all@x.test\u2028x")))
    assert mail["Bcc"] is None and mail["Cc"] is None and len(mail["To"].addresses) == 1


def test_the_name_of_the_file_is_plain():
    assert file_name(kind="thanks", name="Anna Müller") == "thanks-anna-muller.eml"
    assert file_name(kind="", name="../../etc/王伟") == "etc.eml"
    assert file_name(kind="", name="王伟") == "letter.eml"


@given(st.text(max_size=60), st.text(max_size=300), st.text(max_size=40))
def test_no_text_adds_a_header(subject, body, name):
    mail = read(as_eml(letter(subject=subject, body=body, to_name=name, sender_name=name)))
    assert {key.lower() for key in mail} == {
        "from", "to", "subject", "date", "message-id", "x-unsent", "content-type", "content-transfer-encoding",
        "mime-version",
    }  # fmt: skip
