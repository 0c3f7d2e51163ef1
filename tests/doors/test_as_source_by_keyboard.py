"""Kinds of sources and what is known of a source, by keyboard alone and with scripts switched off."""

from __future__ import annotations

import pytest

from live import begin

pytestmark = pytest.mark.browser


def test_a_source_is_described_by_keyboard_without_scripts(new_page, live):
    page = new_page(live, java_script_enabled=False)
    begin(page, live)
    page.goto(live.url + "/quick-add")
    page.fill("#quick-add-text", "Ann Berg sent me Bob Stone")
    page.click("main form button.primary")
    page.goto(live.url + "/settings/categories")
    page.focus("#id_name")
    page.keyboard.type("Neighbours")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=Neighbours is in the list.")
    page.focus("button:has-text('Move Neighbours up')")
    page.keyboard.press("Enter")
    page.wait_for_selector("li:has-text('Neighbours') + li:has-text('Key partners')")
    page.goto(live.url + "/people/ratings")
    page.focus("[aria-label='Knows me: Ann Berg']")
    page.keyboard.press("4")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=Rated: 1 source.")
    page.click("main table >> text=Ann Berg")
    page.click("#as-source >> text=Change")
    page.focus("label:has-text('Neighbours') input")
    page.keyboard.press("Space")
    page.focus("#id_topics")
    page.keyboard.type("leading, change")
    page.keyboard.press("Enter")
    page.wait_for_selector("#as-source >> text=change, leading")
    told = page.inner_text("#as-source")
    assert "Neighbours" in told and "4 of 5" in told
    page.click("text=Fell silent? Write down why")
    page.select_option("#id_reason", "we lost touch")
    page.focus("main form button.primary")
    page.keyboard.press("Enter")
    page.wait_for_selector("#silence >> text=We lost touch")
