"""A letter as an address for the user's own mail program: short enough, and to one person only."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from headwater.formats.mailto import LONGEST, mailto


def read(made: str) -> tuple[str, str, str]:
    split = urlsplit(made)
    assert split.scheme == "mailto"
    told = parse_qs(split.query, strict_parsing=True, keep_blank_values=True)
    assert set(told) == {"subject", "body"}
    return unquote(split.path), told["subject"][0], told["body"][0]


def test_it_holds_the_whole_letter():
    made = mailto(to="ann@berg.test", subject="Thank you & more?", body="Dear Ann,\n\nso #1 – 100 %\nKim\n")
    assert read(made) == ("ann@berg.test", "Thank you & more?", "Dear Ann,\r\n\r\nso #1 – 100 %\r\nKim")
    assert "+" not in made and " " not in made and made.isascii()


def test_at_most_1600_characters_count_as_they_are_encoded():
    start = len(mailto(to="ann@berg.test", subject="", body="x")) - 1
    fits = mailto(to="ann@berg.test", subject="", body="x" * (LONGEST - start))
    assert len(fits) == LONGEST == 1600
    assert mailto(to="ann@berg.test", subject="", body="x" * (LONGEST - start + 1)) == ""
    assert mailto(to="ann@berg.test", subject="", body="ü" * 300) == ""
    assert mailto(to="ann@berg.test", subject="", body="ü" * 240) != ""


def test_two_addresses_or_none_at_all_give_no_address():
    for to in (
        "a@b.test, victim@x.test",
        "a@b.test;c@d.test",
        "a@b.test?bcc=c@d.test",
        "nobody",
        "=?utf-8?q?a=40b.test?=",
    ):
        assert mailto(to=to, subject="x", body="y") == ""


def test_a_letter_to_nobody_yet_opens_all_the_same():
    assert read(mailto(to=" ", subject="Hi", body="there")) == ("", "Hi", "there")


def test_nothing_can_be_written_into_another_field():
    made = mailto(to="ann@berg.test", subject="x&bcc=all@x.test\r\nCc: y@z.test", body="&to=b@c.test")
    assert read(made) == ("ann@berg.test", "x&bcc=all@x.test Cc: y@z.test", "&to=b@c.test")


@given(st.text(max_size=100), st.text(max_size=200))
def test_any_text_stays_within_subject_and_body(subject, body):
    made = mailto(to="ann@berg.test", subject=subject, body=body)
    assert len(made) <= LONGEST and made.isascii()
    if made:
        assert read(made)[0] == "ann@berg.test"
