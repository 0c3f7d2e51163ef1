"""Today by keyboard and by thumb: each key and each swipe does what the button on the card does."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = pytest.mark.browser

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
CARD = "document.activeElement.closest('[data-card]')?.id ?? ''"
CARDS = "[...document.querySelectorAll('[data-card]')].map(card => card.id)"


def cards(page: Any) -> list[str]:
    return list(page.evaluate(CARDS))


def said(page: Any) -> str:
    """What the offer to undo says, once it stands there."""
    page.wait_for_selector("[data-undoes]")
    return str(page.inner_text(".toasts p"))


def undone(page: Any) -> str:
    """What the page says after the last thing was undone."""
    page.wait_for_selector(".messages .message.success")
    return str(page.inner_text(".messages .message.success p"))


def swipe(page: Any, across: int) -> None:
    """Draw the first card sideways with one finger."""
    box = page.locator("[data-card] .deed-why").first.bounding_box()
    x, y = box["x"] + (20 if across > 0 else box["width"] - 20), box["y"] + 8
    finger = page.context.new_cdp_session(page)

    def touch(kind: str, *points: dict[str, float]) -> None:
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(points)})

    touch("touchStart", {"x": x, "y": y})
    for step in range(1, 9):
        touch("touchMove", {"x": x + across * step / 8, "y": y})
    touch("touchEnd")


def test_keys_go_through_the_cards_put_off_dismiss_and_undo(demo_page, live_demo):
    page = demo_page
    page.goto(live_demo.url + "/")
    first, second = cards(page)[:2]
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate(CARD) == second
    page.keyboard.press("k")
    assert page.evaluate(CARD) == first
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("s")
    assert "Put off until" in said(page)
    assert first not in cards(page) and page.evaluate(CARD) == second
    page.keyboard.press("u")
    assert undone(page) == "Back on the list." and first in cards(page)
    page.keyboard.press("j")
    at = page.evaluate(CARD)
    page.keyboard.press("x")
    assert page.evaluate("document.activeElement.name") == "reason"
    page.keyboard.type("We spoke at the fair")
    page.keyboard.press("Enter")
    assert said(page) == "Taken off the list, with your reason." and at not in cards(page)
    page.keyboard.press("u")
    assert undone(page) == "Back on the list." and at in cards(page)


def test_a_key_never_gives_a_mark_in_the_users_name(demo_page, live_demo):
    page = demo_page
    page.goto(live_demo.url + "/?all=satisfaction-to-ask")
    page.keyboard.press("d")
    assert page.evaluate("document.activeElement.name") == "mark"
    assert page.url.endswith("?all=satisfaction-to-ask")


def test_a_swipe_to_the_left_puts_off_and_a_thumb_undoes_it(new_page, live_demo):
    page = new_page(live_demo, **PHONE)
    page.goto(live_demo.url + "/")
    first = cards(page)[0]
    page.evaluate("document.querySelector('[data-card]').scrollIntoView({block: 'center'})")
    swipe(page, -170)
    assert "Put off until" in said(page) and first not in cards(page)
    page.tap("[data-undoes]")
    assert undone(page) == "Back on the list." and first in cards(page)


def test_the_rarer_places_are_two_taps_away_on_a_phone(new_page, live_demo):
    page = new_page(live_demo, **PHONE)
    page.goto(live_demo.url + "/people")
    page.tap(".place-more")
    page.tap("#more-places >> text=Gifts")
    page.wait_for_url("**/gifts")
    assert page.inner_text("h1") == "Gifts"
