"""Words in an address that nobody meant: each gets a page, never a fault, and nothing of them is run."""

from __future__ import annotations

from typing import Any

import pytest

import people

HOSTILE = (
    '"><script>alert(1)</script>', "\x00", "9" * 30, "-1", "0001-01-01", "9999-12-31", "%s", "’; DROP TABLE", "٣",
)  # fmt: skip
FINE = {200, 400, 404}
NAMES = (
    "w", "since", "until", "compare", "chain", "touch", "by", "qualified", "several", "service", "kind", "currency",
    "page", "measure",
)  # fmt: skip


@pytest.mark.parametrize("word", HOSTILE)
def test_no_word_in_an_address_breaks_a_page(signed_in: Any, seat: Any, word: str) -> None:
    people.chain(seat, "Ann", "Bob")
    people.engagement(seat, "Bob", "2026-02-01", "10")
    bob = people.known(seat, "Bob")
    for name in NAMES:
        for path in ("/sources", "/sources/river", "/sources/rows"):
            page = signed_in.get(path, {name: word, **({"w": "free"} if name in {"since", "until"} else {})})
            assert page.status_code in FINE, (path, name)
            assert b"<script>alert" not in page.content
    for address in (
        {"count": word}, {"source": word}, {"count": "clients", "source": f"unknown,{word}"}, {"of": word}, {"relation_to_me": word},
    ):  # fmt: skip
        page = signed_in.get("/sources/rows", address)
        assert page.status_code in FINE and b"<script>alert" not in page.content
    for path in (
        "/sources/behind?person=",
        "/people?after=",
        "/people?from=",
        "/people?role=",
        "/people?met=",
        "/people/new?kind=",
    ):
        start, name = path.rstrip("=").split("?")
        assert signed_in.get(start, {name: word}).status_code in FINE, path
    for mark in (
        word,
        f"{word}~0~0",
        f"2026-01-01T00:00:00~0~{word}",
        "0001-01-01T00:00:00+00:00~6~1",
        "9999-12-31T23:59:59+00:00~0~1",
    ):
        assert signed_in.get(f"/people/{bob.pk}", {"older": mark}).status_code in FINE, mark


def test_names_are_shown_as_text(signed_in: Any, seat: Any) -> None:
    name = "<b>Ann</b> & “Co”"
    people.chain(seat, name, "Bob", first="2025-06-01")
    people.engagement(seat, "Bob", "2026-02-01", "10", service="<i>x</i>")
    pages = [
        "/sources",
        "/sources/river",
        "/sources/chains?w=all",
        "/sources/rows?count=referrals&w=all",
        "/people",
    ]
    pages += [f"/people/{people.known(seat, who).pk}" for who in (name, "Bob")]
    for page in pages:
        text = signed_in.get(page).content.decode()
        assert "<b>Ann" not in text and "<i>x" not in text, page
    assert "&lt;b&gt;Ann" in signed_in.get("/sources").content.decode()
