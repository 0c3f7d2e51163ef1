"""Every page by the rules for everybody (WCAG 2.2 AA), light and dark, wide and on a phone, full and empty.

The pages are found as a person finds them: by following links from Today, one page for each line of the URL table.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from django.urls import Resolver404, resolve

from live import Live, begin, sign_in

pytestmark = pytest.mark.browser

WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CONTRAST = ["color-contrast"]
SEEDS = (
    "/", "/referrals", "/referrals/board", "/referrals/new", "/referrals/trash", "/quick-add", "/search?q=an", "/settings",
    "/sources", "/people", "/import", "/style", "/start", "/quick-add?text=Ann+Berg+sent+me+Bob+Stone", "/?put-off=1",
    "/nowhere",
)  # fmt: skip
MUST = {
    "today", "referrals", "board", "referral", "referral-new", "referral-edit", "referral-evidence", "referrals-trash",
    "quick-add", "search", "settings", "sources", "people", "import", "style",
}  # fmt: skip
AXE = AXE_FILE_PATH.read_text()
RUN = """async ([tags, rules]) => {
  const only = rules.length ? {type: 'rule', values: rules} : {type: 'tag', values: tags};
  const found = await axe.run(document, {runOnly: only, resultTypes: ['violations']});
  return found.violations.map(one => `${one.id}: ${one.nodes.slice(0, 3).map(node => node.html.slice(0, 120)).join(' | ')}`);
}"""
SETTLED = "new Promise(done => requestAnimationFrame(() => setTimeout(done, 30)))"
NARROW = ["target-size"]
FILES = (".csv", ".json", ".vcf", ".ics", ".eml", "/pdf", "/profession/file")
"""Addresses of files, which no browser shows as a page."""
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """A practice that has nothing in it yet."""
    running = Live(tmp_path_factory.mktemp("empty"), more={})
    try:
        yield running.start()
    finally:
        running.stop()


def faults(page: Any, rules: list[str]) -> list[str]:
    page.evaluate(SETTLED)
    page.evaluate(f"window.axe || (() => {{ {AXE} }})(); 0")
    return list(page.evaluate(RUN, [RULES, rules]))


def name_of(path: str) -> str:
    try:
        return resolve(urlsplit(path).path).url_name or ""
    except Resolver404:
        return "nowhere"


def every_page(page: Any, live: Live) -> Iterator[tuple[str, str]]:
    """Open one page of each kind; each is open when it is given."""
    waiting, seen = list(SEEDS), set()
    while waiting:
        path = waiting.pop(0)
        name = name_of(path) + ("?" if path in SEEDS and "?" in path else "")
        if name in seen:
            continue
        seen.add(name)
        page.emulate_media(color_scheme="light", reduced_motion="reduce")
        page.goto(live.url + path)
        if urlsplit(page.url).path != urlsplit(path).path:
            continue
        links = page.eval_on_selector_all("a[href^='/']", "all => all.map(one => one.getAttribute('href'))")
        pages = (link.split("#")[0] for link in links if not link.startswith("/static/"))
        waiting += [link for link in pages if not urlsplit(link).path.endswith(FILES)]
        yield name.rstrip("?"), path


DRAWN = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
"""Waits until the colours of the dark are drawn."""


def look_at(page: Any, live: Live, *, thorough: bool) -> tuple[set[str], list[str]]:
    """The names of the pages looked at, and what is wrong with them."""
    names, wrong = set(), []
    for name, path in every_page(page, live):
        names.add(name)
        wrong += [f"{path} wide, light: {fault}" for fault in faults(page, [])]
        if thorough:
            page.emulate_media(color_scheme="dark", reduced_motion="reduce")
            page.evaluate(DRAWN)
            wrong += [f"{path} wide, dark: {fault}" for fault in faults(page, CONTRAST)]
        page.set_viewport_size(PHONE)
        if page.evaluate(OVERFLOW) > 0:
            wrong.append(f"{path} on a phone: scrolls sideways by {page.evaluate(OVERFLOW)} pixels")
        wrong += [f"{path} on a phone: {fault}" for fault in faults(page, NARROW)]
        page.set_viewport_size(WIDE)
        if page.evaluate(OVERFLOW) > 0:
            wrong.append(f"{path} wide: scrolls sideways")
    return names, wrong


def test_every_page_of_the_demo_practice_is_for_everybody(new_page, live_demo):
    page = new_page(live_demo, viewport=WIDE)
    complaints: list[str] = []
    page.on("console", lambda told: complaints.append(told.text) if told.type == "error" else None)
    page.on("pageerror", lambda told: complaints.append(str(told)))
    names, wrong = look_at(page, live_demo, thorough=True)
    assert not wrong, "\n".join(wrong)
    assert names >= MUST, MUST - names
    assert [one for one in complaints if "404" not in one] == []


def test_every_page_of_an_empty_practice_is_for_everybody(new_page, empty):
    page = new_page(viewport=WIDE)
    page.goto(empty.url + "/sign-in")
    assert not faults(page, [])
    sign_in(page, empty)
    assert not faults(page, [])
    begin(page, empty)
    names, wrong = look_at(page, empty, thorough=False)
    assert not wrong, "\n".join(wrong)
    assert "today" in names
