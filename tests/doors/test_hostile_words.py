"""Whatever a person or a program writes into a field: kept or refused in a sentence, shown as it is, never run."""

from __future__ import annotations

from html import unescape
from typing import Any

import pytest
from django.test import Client

from addresses import Form, addresses, forms_of, rows_of

MARKUP = "<img src=x onerror=alert(1)>\"><svg onload=alert(2)>'<script>alert(3)</script>"
WORDS = {
    "mark-up": MARKUP,
    "template": "{{7*7}} {% include 'x' %} {0.__class__} ${7*7} %(x)s #{7*7}",
    "header lines": "Ann Berg\r\nBcc: victim@example.org",
    "odd separators": "Ann\u2028Berg\u000b\u2029\u0085Fox",
    "controls": "Ann\x01\x07\x1b[31mBerg\x7f",
    "direction": "Ann \u202eBerg\u202c \u200bFox\ufeff",
    "formula": "=cmd|'/C calc'!A0",
    "plus": "+49 170 1234567",
    "at": "@SUM(1+1)",
    "long": "Ann Berg " * 1200,
    "one long word": "x" * 10_000,
    "blank": "   ",
    "number": "1e400",
    "sent": "Ann Berg <b>x</b> sent me Bob {{7*7}}",
}
UNTOUCHED = ("/sign-out", "/appearance")


@pytest.fixture
def rows(seat: Any) -> dict[str, Any]:
    return rows_of(seat)


def all_forms(client: Client, rows: dict[str, Any]) -> list[tuple[str, Form]]:
    """Every form with a field for words, once for each address it goes to, with the page on which it stands."""
    found: dict[tuple[str, tuple[str, ...]], tuple[str, Form]] = {}
    for address in addresses():
        path = address.path(rows)
        answer = client.get(path)
        if answer.status_code == 200 and "html" in answer["Content-Type"]:
            for form in forms_of(path, answer.content.decode()):
                if form.texts and not form.action.startswith(UNTOUCHED):
                    found.setdefault((form.action, tuple(form.texts)), (path, form))
    return list(found.values())


def test_no_words_in_any_field_break_a_page_or_run_in_one(rows, signed_in):
    forms = all_forms(signed_in, rows)
    assert len(forms) > 5
    for told, words in WORDS.items():
        for path, form in forms:
            answer = sent(signed_in, form, dict.fromkeys(form.texts, words))
            assert answer.status_code in {200, 302, 400, 404, 409}, f"{told} to {form.action} from {path}"
            shows_nothing_live(answer.content.decode(), form.action)
    for address in addresses():
        answer = signed_in.get(address.path(rows))
        if "html" in answer["Content-Type"]:
            shows_nothing_live(answer.content.decode(), address.route)


def test_each_field_alone_takes_mark_up_and_shows_it_as_words(rows, signed_in):
    for _, form in all_forms(signed_in, rows):
        for name in form.texts:
            answer = sent(signed_in, form, {name: MARKUP})
            assert answer.status_code in {200, 302, 400, 404, 409}, f"{form.action} {name}"
            shows_nothing_live(answer.content.decode(), f"{form.action} {name}")


def sent(client: Client, form: Form, words: dict[str, str]) -> Any:
    send = client.post if form.method == "post" else client.get
    return send(form.action, {**form.sends, **words})


def shows_nothing_live(page: str, where: str) -> None:
    assert "<img src=x" not in page and "<svg onload" not in page and "<script>alert" not in page, where
    assert "\x00" not in page, where


def test_mark_up_in_a_note_stands_on_the_page_as_it_was_written(signed_in):
    told = {"source": "Ann Berg", "prospect": "Bob Stone", "on": "2026-05-01", "kind": "referral"}
    answer = signed_in.post(
        "/referrals/new", {**told, "qualified": "unknown", "note": MARKUP + " {{7*7}}"}, follow=True
    )
    page = answer.content.decode()
    assert MARKUP in unescape(page) and MARKUP not in page and "{{7*7}}" in page


def test_a_lone_half_of_a_character_is_taken_for_what_it_cannot_be(signed_in):
    body = b"text=Ann%ED%A0%80+sent+me+Bob+Stone&key="
    answer = signed_in.generic("POST", "/quick-add", body, content_type="application/x-www-form-urlencoded")
    assert answer.status_code in {302, 400}
    assert signed_in.get("/search?q=%ED%A0%80%ED%B0%80").status_code == 200


@pytest.mark.parametrize("path", ["/quick-add", "/referrals/new", "/settings", "/today/answer"])
def test_nul_is_refused_in_a_sentence_before_anything_happens(path, signed_in):
    answer = signed_in.post(path, {"text": "Ann\x00 sent me Bob", "source": "Ann\x00", "reason": "\x00"})
    assert answer.status_code == 400
    assert "a character in this that cannot be kept" in answer.content.decode()
    assert signed_in.get("/search", {"q": "An\x00n"}).status_code == 400


@pytest.mark.parametrize("key", ["\x00", "x" * 200, "a b", "ключ", "'; --"])
def test_a_key_that_no_form_sends_is_refused(key, signed_in):
    answer = signed_in.post("/quick-add", {"text": "Ann Berg sent me Bob Stone", "key": key})
    assert answer.status_code == 400


def test_the_currency_and_the_zone_are_chosen_from_what_there_is(signed_in, seat):
    told = {
        "name": "P", "owner_name": "Kim", "currency": "EUR", "timezone": "Europe/Berlin", "late_after_hours": "48",
        "concentration_limit": "50", "qualified_criteria": "",
    }  # fmt: skip
    for place, wrong in [
        ("timezone", "Mars/Phobos"), ("timezone", "../../etc/passwd"), ("currency", "E<R"), ("currency", "ÉUR"),
        ("late_after_hours", "1e3"), ("late_after_hours", "0"), ("late_after_hours", str(2**63)),
        ("concentration_limit", "101"), ("concentration_limit", "NaN"), ("name", ""), ("owner_name", " "),
    ]:  # fmt: skip
        answer = signed_in.post("/settings", {**told, place: wrong})
        assert answer.status_code == 400, f"{place} {wrong}"
    assert signed_in.post("/settings", told).status_code == 302
    seat.workspace.refresh_from_db()
    assert seat.workspace.timezone == "Europe/Berlin"
