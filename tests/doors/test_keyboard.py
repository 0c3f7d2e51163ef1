"""The pages by keyboard alone, and with scripts switched off."""

from __future__ import annotations

import time
from typing import Any

import pytest

from live import begin

pytestmark = pytest.mark.browser


def focused(page: Any) -> str:
    """The id, or the words, of what has the focus."""
    return str(page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()"))


def test_a_referral_is_recorded_by_keyboard_in_under_ten_seconds(page, live):
    begin(page, live)
    started = time.monotonic()
    page.keyboard.press("n")
    page.wait_for_selector("#quick-add-dialog[open] #quick-add-text")
    assert focused(page) == "quick-add-text"
    page.keyboard.type("Ann Berg sent me Bob Stone yesterday", delay=25)
    page.wait_for_selector("#quick-add-preview >> text=Ann Berg sent you Bob Stone, yesterday")
    page.wait_for_selector("#quick-add-preview >> text=new.")
    page.keyboard.press("Enter")
    page.wait_for_url("**/referrals/*")
    took = time.monotonic() - started
    assert "Recorded: Ann Berg sent you Bob Stone." in page.inner_text("main")
    assert not page.locator("dialog[open]").count()
    assert took < 10, f"{took:.1f} seconds"


def test_a_line_that_is_not_understood_says_so_in_the_dialog_and_keeps_the_words(page, live):
    begin(page, live)
    page.keyboard.press("n")
    page.wait_for_selector("#quick-add-dialog[open] #quick-add-text")
    page.keyboard.type("What a lovely day")
    page.keyboard.press("Enter")
    page.wait_for_selector("#quick-add-dialog [role=alert]")
    assert page.input_value("#quick-add-text") == "What a lovely day"
    page.keyboard.press("Escape")
    assert not page.locator("dialog[open]").count()


def test_slash_searches_as_typed_and_escape_leaves(demo_page, live_demo):
    page = demo_page
    page.goto(live_demo.url + "/referrals")
    page.keyboard.press("/")
    assert focused(page) == "search"
    page.keyboard.type("achterbreg", delay=10)
    page.wait_for_selector("#search-results >> text=Verena Achterberg")
    page.keyboard.press("Tab")
    page.wait_for_function("document.activeElement.matches('#search-results a')")
    page.keyboard.press("Enter")
    page.wait_for_url("**/people/*")
    page.keyboard.press("/")
    page.keyboard.type("ber", delay=10)
    page.wait_for_selector("#search-results a")
    page.keyboard.press("Escape")
    assert page.locator("#search-results a").count() == 0 and focused(page) != "search"


def test_the_question_mark_shows_the_keys_and_gives_the_focus_back(demo_page, live_demo):
    page = demo_page
    page.goto(live_demo.url + "/")
    page.keyboard.press("?")
    page.wait_for_selector("#keys-dialog[open]")
    page.keyboard.press("Escape")
    assert not page.locator("dialog[open]").count()


def test_keys_are_letters_while_one_writes(demo_page, live_demo):
    page = demo_page
    page.goto(live_demo.url + "/referrals/new")
    page.focus("#id_note")
    page.keyboard.type("n / ? n")
    assert page.input_value("#id_note") == "n / ? n" and not page.locator("dialog[open]").count()


def test_the_first_tab_leads_to_the_content_and_every_stop_can_be_seen(demo_page, live_demo):
    page = demo_page
    page.goto(live_demo.url + "/")
    page.keyboard.press("Tab")
    assert "Skip to the content" in focused(page)
    page.keyboard.press("Enter")
    assert focused(page) == "content"
    page.goto(live_demo.url + "/")
    seen = []
    for _ in range(25):
        page.keyboard.press("Tab")
        outline = page.evaluate(
            "(() => { const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();"
            "return [style.outlineStyle, box.width > 0 && box.height > 0, one.textContent.trim().slice(0, 30) || one.id]; })()"
        )
        seen.append(outline[2])
        assert outline[0] != "none" or outline[2].startswith("Skip"), outline
        assert outline[1], outline
    order = [
        next(i for i, words in enumerate(seen) if wanted in words)
        for wanted in ("search", "Quick add", "Sources", "Settings")
    ]
    assert order == sorted(order)


def test_the_main_deeds_work_without_scripts(new_page, live):
    page = new_page(live, java_script_enabled=False)
    begin(page, live)
    page.click("a.quick-add")
    page.fill("#quick-add-text", "Ann Berg sent me Bob Stone")
    page.click("main form button.primary")
    page.wait_for_url("**/referrals/*")
    referral = page.url
    page.goto(live.url + "/")
    assert "Thank Ann Berg for Bob Stone" in page.inner_text("main")
    page.click("[data-later]")
    assert "Put off until" in page.inner_text("main")
    page.click("text=1 put off or dismissed")
    page.click("text=Bring back")
    page.goto(live.url + "/")
    page.click("text=I have thanked them")
    assert "you thanked for the referral from Ann Berg" in page.inner_text("main")
    page.goto(referral)
    page.select_option("#stage", "lost")
    page.click("form[action$='/stage'] button")
    assert "A closing note to Ann Berg?" in page.inner_text("main")
    page.fill("#search", "berg")
    page.press("#search", "Enter")
    assert "Ann Berg sent Bob Stone" in page.inner_text("main")
    page.goto(live.url + "/settings")
    page.click("button[value=dark]:visible")
    assert page.get_attribute("html", "data-theme") == "dark"
