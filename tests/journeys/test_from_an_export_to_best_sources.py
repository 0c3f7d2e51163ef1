"""From a bare export to "these are my best sources", in a real browser; and the whole import undone again."""

from __future__ import annotations

from pathlib import Path

import pytest

from live import begin

pytestmark = pytest.mark.browser

LIST = """Client;Empfohlen durch;Erstrechnung;Betrag
Bob Stone;Ann Berg;05.03.2026;2.400,00
Cy Hall;Bob Stone;12.04.2026;1.200,00
Dan Hill;Ann Berg;02.05.2026;900,00
Eve Ives;Google;20.05.2026;400,00
Fay Jones;?;01.06.2026;300,00
"""


def test_from_a_bare_export_to_best_sources_and_back(new_page, live, tmp_path: Path):
    page = begin(new_page(live), live)
    export = tmp_path / "kunden.csv"
    export.write_bytes(LIST.encode("cp1252"))
    page.goto(live.url + "/import")
    page.set_input_files("input[type=file]", str(export))
    page.click("main form:has(input[type=file]) button.primary")
    page.wait_for_selector("#preview")
    assert "Ann Berg" in page.inner_text("main") and "Fay Jones" in page.inner_text("main")
    page.click("#preview button.primary")
    page.wait_for_url("**/import/done/*")
    done = page.url
    page.goto(live.url + "/sources?w=all")
    told = page.inner_text("main")
    assert "Ann Berg" in told and "Google" in told
    page.goto(live.url + "/")
    assert "Ask Fay Jones how they heard of you" in page.inner_text("main")
    page.goto(done)
    page.click("form[action$='/undo'] button")
    assert "Undone" in page.inner_text("main")
    page.goto(live.url + "/")
    assert "Fay Jones" not in page.inner_text("main")
    page.goto(live.url + "/search?q=berg")
    assert "Nothing found for “berg”" in page.inner_text("main")
