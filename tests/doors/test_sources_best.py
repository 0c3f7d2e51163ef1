"""Best sources from here on: the next twelve months with ranges, and two years side by side."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest

import people
from headwater.actions.demo import load_demo
from headwater.web.shared.ranges import RangeLine, ranges

LINE = re.compile(r'<li class="stream-.*?</li>', re.DOTALL)


def text_of(page: Any) -> str:
    words = re.sub(r"<[^>]+>", " ", page if isinstance(page, str) else page.content.decode())
    return re.sub(r"\s+([,.;])", r"\1", " ".join(unescape(words).split()))


def hired(seat: Any, source: Any, client: str, on: str, value: str = "1000") -> None:
    people.referral(seat, source, client, on)
    people.engagement(seat, client, on, value)


def line(name: str, low: float, mean: float, high: float, group: str = "") -> RangeLine:
    return RangeLine(
        name, "/people/1", "person", low, mean, high, low, f"{mean:g} EUR", f"{low:g} to {high:g}", group
    )


@pytest.mark.spec("F-128")
def test_with_few_clients_the_report_says_which_rankings_cannot_be_told_apart(
    signed_in: Any, seat: Any
) -> None:
    for number, source in enumerate(("Ann", "Ben", "Cy", "Ann")):
        hired(seat, source, f"Client {number}", f"2026-0{number + 1}-15")
    page = text_of(signed_in.get("/sources/best"))
    assert "Your three sources cannot be told apart yet: what differs may be chance." in page
    assert "Not to be told apart from each other" in page
    assert page.count("rank between 1 and 3") == 2 * 3
    assert "weak general assumptions stand in" in page


def test_the_page_of_the_demo_draws_ranges_and_says_the_same_in_words(signed_in: Any, seat: Any) -> None:
    load_demo(seat=seat, now=people.NOW)
    page = signed_in.get("/sources/best").content.decode()
    first = LINE.findall(page)[0]
    assert "<title>Henrik Maurer: " in first and re.search(r"rank between 1 and \d", text_of(first))
    assert 'class="ranges-line"' in first and 'class="ranges-dot"' in first and 'class="ranges-mark"' in first
    assert "style=" not in page and "<script>" not in page
    table = page[page.index("<table") :]
    for name in re.findall(r">([^<]+)</a></span><svg", page):
        assert name in table, name
    people_only = LINE.findall(signed_in.get("/sources/best?only=people").content.decode())
    content_only = LINE.findall(signed_in.get("/sources/best?only=content").content.decode())
    assert people_only and not any("stream-content" in each for each in people_only)
    assert content_only and not any("stream-person" in each for each in content_only)


def test_the_ranking_leads_to_the_next_twelve_months(signed_in: Any, seat: Any) -> None:
    hired(seat, "Ann", "Bob", "2026-01-15")
    assert 'href="/sources/best"' in signed_in.get("/sources").content.decode()


def test_an_empty_practice_is_told_how_to_begin(signed_in: Any) -> None:
    assert "No sources yet" in text_of(signed_in.get("/sources/best"))


def test_a_practice_without_values_counts_clients(signed_in: Any, seat: Any) -> None:
    people.referral(seat, "Ann", "Bob", "2026-01-15")
    page = text_of(signed_in.get("/sources/best"))
    assert "Ann is the only source so far." in page and "it counts clients" in page
    assert not re.search(r"\b(nan|None|inf)\b", page)


def test_a_range_stands_where_the_scale_says() -> None:
    drawn = str(ranges(lines=[line("A & B", 0, 50, 100), line("C", 25, 30, 40)], unit="EUR"))
    assert 'x1="0.00%" x2="100.00%"' in drawn and 'cx="50.00%"' in drawn and 'x1="25.00%"' in drawn
    assert "A &amp; B" in drawn and ">100</text>" in drawn


def test_nothing_and_zero_are_drawn_without_a_fault() -> None:
    assert ranges(lines=[], unit="EUR") == ""
    assert 'cx="0.00%"' in str(ranges(lines=[line("A", 0, 0, 0)], unit="EUR"))


@pytest.mark.spec("F-130")
def test_people_and_content_stand_side_by_side_for_any_two_years(signed_in: Any, seat: Any) -> None:
    article = people.content(seat, "The Interview")
    for number in range(3):
        people.referral(seat, article, f"Reader {number}", f"2024-0{number + 1}-10")
    people.referral(seat, article, "Reader 9", "2026-02-10")
    people.referral(seat, "Ann", "Bob", "2026-01-15")
    people.referral(seat, "Ann", "Cy", "2026-03-15")
    people.referral(seat, "Long Quiet", "Dee", "2024-05-01")
    rows = side(signed_in.get("/sources?w=2026&compare=2024&by=referrals"))
    assert rows["Ann"].startswith("2 ▲ more: 2") and rows["Ann"].count(" Mar 2026 ") == 1
    assert (
        rows["The Interview"].startswith("1 3 ▼ fewer: 2") and rows["The Interview"].count(" Feb 2026 ") == 1
    )
    assert rows["Long Quiet"].startswith("1 ▼ fewer: 1") and rows["Long Quiet"].count(" May 2024 ") == 1
    turned = side(signed_in.get("/sources?w=2024&compare=2026&by=referrals"))
    assert turned["Ann"].startswith("2 ▼ fewer: 2") and turned["Ann"].count(" Mar 2026 ") == 1


def side(page: Any) -> dict[str, str]:
    """The rows of the two windows as words, by the name of the source."""
    text = page.content.decode()
    body = text[text.index('aria-labelledby="ranking-title">') :]
    found = re.findall(r"<tr>\s*<th scope=\"row\">(.*?)</th>(.*?)</tr>", body, re.DOTALL)
    return {text_of(name).split(": ")[-1]: text_of(cells) for name, cells in found}
