"""The walk through the year by keyboard alone, through a power cut in the middle, and the document on paper."""

from __future__ import annotations

import pytest

from live import begin

pytestmark = pytest.mark.browser


def test_the_walk_is_done_by_keys_and_a_power_cut_in_the_middle_loses_nothing(new_page, live):
    page = new_page(live)
    begin(page, live)
    for line in (
        "Ann Berg sent me Bob Stone",
        "Bob Stone hired me 2400 EUR",
        "Cy Dale hired me 90 EUR",
        "Dee Eden hired me",
    ):
        page.goto(live.url + "/quick-add")
        page.fill("#quick-add-text", line)
        page.click("main form button.primary")
        page.wait_for_selector("text=Recorded")
    page.goto(live.url + "/review")
    page.focus("main form button.primary")
    page.keyboard.press("Enter")
    page.wait_for_selector("h1:has-text('Cy Dale')")
    page.keyboard.press("j")
    page.wait_for_selector("h1:has-text('Dee Eden')")
    page.keyboard.press("u")
    page.wait_for_selector("text=Dee Eden: nobody knows.")
    live.kill()
    live.start()
    page = new_page(live)
    page.goto(live.url + "/review")
    page.wait_for_selector("text=1 of 3 clients, 1 unknown")
    page.focus("main a.button.primary")
    page.keyboard.press("Enter")
    page.wait_for_selector("h1:has-text('Cy Dale')")
    page.focus("#id_source")
    page.keyboard.type("Ann Berg")
    page.keyboard.press("Enter")
    page.wait_for_selector("h1:has-text('Bob Stone')")
    page.keyboard.press("y")
    page.wait_for_selector("text=3 of 3 clients looked at: 1 as on record, 1 named now, 1 unknown.")
    page.emulate_media(media="print")
    for hidden in (".masthead", ".page-actions", "#gifts form"):
        assert not page.locator(hidden).first.is_visible()
    for shown in ("h1", "#gifts table", "text=As of"):
        assert page.locator(shown).first.is_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")
