"""The settings of a practice, and what they change elsewhere."""

from __future__ import annotations

from typing import Any

import pytest

import people

SAID = {
    "name": "Vale Coaching", "owner_name": "Kim Vale", "currency": "CHF", "timezone": "Pacific/Auckland",
    "late_after_hours": "24", "concentration_limit": "40", "qualified_criteria": "Engineers who want to lead",
}  # fmt: skip


def test_what_is_saved_stands_in_the_form_again(signed_in, seat):
    answer = signed_in.post("/settings", SAID, follow=True)
    page = answer.content.decode()
    assert "Saved." in page
    for value in ("Vale Coaching", "CHF", "24", "40", "Engineers who want to lead"):
        assert value in page
    seat.workspace.refresh_from_db()
    assert seat.workspace.timezone == "Pacific/Auckland" and seat.workspace.me.name == "Kim Vale"


def test_days_begin_and_end_in_the_zone_that_was_chosen(signed_in, seat, clock):
    clock.now = people.at("2026-05-04", 20)
    assert "Monday 4 May 2026" in signed_in.get("/").content.decode()
    signed_in.post("/settings", SAID)
    assert "Tuesday 5 May 2026" in signed_in.get("/").content.decode()


def test_thanks_are_late_after_the_hours_that_were_chosen(signed_in, seat, clock):
    people.referral(seat, "Ann Berg", "Bob Stone", people.at("2026-05-03", 6))
    assert ">late<" not in "".join(signed_in.get("/").content.decode().split()).replace("</svg>", ">")
    signed_in.post("/settings", SAID)
    assert "You mean to thank within 24 hours." in signed_in.get("/").content.decode()


@pytest.mark.parametrize(
    ("place", "wrong"),
    [
        ("name", ""), ("name", "x" * 201), ("owner_name", ""), ("currency", "XYZ"), ("currency", "E1"), ("currency", "€€€"),
        ("timezone", "Mars/Phobos"), ("late_after_hours", "0"), ("late_after_hours", "-1"), ("late_after_hours", "9999"),
        ("late_after_hours", "soon"), ("concentration_limit", "0"), ("concentration_limit", "101"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_said_at_its_field_and_nothing_is_kept(
    place: str, wrong: str, signed_in: Any, seat: Any
):
    answer = signed_in.post("/settings", {**SAID, place: wrong})
    assert answer.status_code == 400 and f'id="id_{place}_error"' in answer.content.decode()
    seat.workspace.refresh_from_db()
    assert seat.workspace.name == "Kim Vale, practice"
