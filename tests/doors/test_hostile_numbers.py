"""Whatever stands in a field for a number, a day, a time or a choice: kept or refused in a sentence, never a fault."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from addresses import Form, addresses, forms_of, rows_of

from .test_hostile_words import sent, shows_nothing_live

VALUES = (
    "-1",
    "9" * 40,
    "NaN",
    "0001-01-01",
    "9999-12-31",
    "2026-02-29",
    "24:61",
    "<img src=x onerror=alert(1)>",
)
OURS = {"csrfmiddlewaretoken", "key", "next"}
UNTOUCHED = ("/sign-out", "/appearance", "/start", "/import")


def all_forms(client: Client, rows: dict[str, Any]) -> list[tuple[Form, list[str]]]:
    """Every form with fields other than words, once for each address it goes to, with the names of these."""
    found: dict[tuple[str, tuple[str, ...]], tuple[Form, list[str]]] = {}
    for address in addresses():
        path = address.path(rows)
        answer = client.get(path)
        if answer.status_code == 200 and "html" in answer["Content-Type"]:
            for form in forms_of(path, answer.content.decode()):
                names = [name for name in form.sends if name not in form.texts and name not in OURS]
                if names and form.method == "post" and not form.action.startswith(UNTOUCHED):
                    found.setdefault((form.action, tuple(names)), (form, names))
    return list(found.values())


def fill(form: Form) -> dict[str, str]:
    """The form as somebody would send it: words where words belong."""
    return {name: form.sends.get(name) or "Some words" for name in form.texts}


@pytest.fixture
def forms(seat: Any, signed_in: Client) -> list[tuple[Form, list[str]]]:
    return all_forms(signed_in, rows_of(seat))


def test_no_number_day_or_choice_breaks_a_form(forms, signed_in):
    assert len(forms) > 30
    for start in (0, 3, 5):
        for form, names in forms:
            turned = {name: VALUES[(start + at) % len(VALUES)] for at, name in enumerate(names)}
            answer = sent(signed_in, form, {**fill(form), **turned})
            assert answer.status_code in {200, 302, 400, 404, 409}, f"{turned} to {form.action}"
            shows_nothing_live(answer.content.decode(), form.action)


def test_the_pages_stand_after_every_form_got_a_number_that_is_far_too_large(forms, signed_in):
    for form, names in forms:
        answer = sent(signed_in, form, {**fill(form), names[-1]: "9" * 40})
        assert answer.status_code in {200, 302, 400, 404, 409}, form.action
    for place in (
        "/",
        "/people",
        "/letters",
        "/gifts",
        "/kit",
        "/outbox",
        "/review",
        "/seasons",
        "/settings",
    ):
        assert signed_in.get(place).status_code in {200, 404}, place
