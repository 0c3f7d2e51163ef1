"""Who may only look sees everything and no button that would be refused."""

from __future__ import annotations

import re
from typing import Any

import pytest

import people

WRITING = re.compile(r'href="(/import|/quick-add|[^"]*/(?:new|edit|merge|evidence)(?:[?#][^"]*)?)"')
OWN = {"/appearance", "/sign-out"}
FORM = re.compile(r'<form[^>]*method="post"[^>]*>')


@pytest.fixture
def looking(client: Any, seat: Any, viewer: Any, clock: Any) -> Any:
    """A viewer at a practice in which everything waits for somebody to do it."""
    made = people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-01")
    people.engagement(seat, "Cy Hall", "2026-04-01", "2400")
    for month in (1, 4, 7):
        people.referral(seat, "Verena Old", f"Friend {month}", f"2023-0{month}-05", thanked=True)
    people.content(seat, "The interview", behind=["Carol Dahl"])
    client.force_login(viewer.user)
    client.referral = made
    return client


def pages(client: Any) -> list[str]:
    made = client.referral
    return [
        "/", "/?put-off=1", "/sources", "/sources/unknown", "/sources/quiet", "/people", "/referrals",
        "/referrals/board", "/referrals/trash", "/trash", "/import", f"/referrals/{made.pk}",
        f"/referrals/{made.pk}?closing=lost", f"/people/{made.source_id}", f"/people/{made.prospect_id}",
    ]  # fmt: skip


def test_a_viewer_sees_no_button_that_would_be_refused(looking: Any) -> None:
    for path in pages(looking):
        page = looking.get(path).content.decode()
        assert not WRITING.findall(page), path
        assert all(any(own in form for own in OWN) for form in FORM.findall(page)), path
    today = looking.get("/").content.decode()
    assert "Thank Ann Berg for Bob Stone" in today
    assert "Ask Cy Hall" in looking.get("/?all=origin-unknown").content.decode()
    assert "Verena Old" in looking.get("/?all=gone-quiet").content.decode()


def test_a_viewer_of_an_empty_practice_is_offered_nothing_to_write(
    client: Any, seat: Any, viewer: Any, clock: Any
) -> None:
    client.force_login(viewer.user)
    for path in ("/", "/sources", "/people", "/referrals", "/referrals/board", "/import"):
        page = client.get(path).content.decode()
        assert not WRITING.findall(page), path
        assert all(any(own in form for own in OWN) for form in FORM.findall(page)), path


def test_a_form_opened_by_its_address_says_that_it_cannot_be_saved(looking: Any) -> None:
    made = looking.referral
    for path in (
        "/people/new",
        "/referrals/new",
        "/quick-add",
        f"/people/{made.source_id}/edit",
        "/settings",
    ):
        page = looking.get(path).content.decode()
        assert "You can look at this workspace but not change it." in page, path


def test_who_may_write_sees_the_buttons(signed_in: Any, seat: Any) -> None:
    made = people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-01")
    for path in ("/", "/people", "/referrals", f"/referrals/{made.pk}", f"/people/{made.source_id}"):
        assert WRITING.findall(signed_in.get(path).content.decode()), path
