"""Every number on the Sources pages opens the rows it was counted from, and they add up to it."""

from __future__ import annotations

import re
from fractions import Fraction
from html import unescape
from typing import Any

import pytest

import people
from headwater.actions.demo import load_demo

NUMBER = re.compile(r'<a href="(/sources/(?:rows|behind)\?[^"]*)"><data value="([^"]*)">')
TOTAL = re.compile(r'<data class="total" value="([^"]*)">')
WORK = re.compile(r'<tr data-part="([^"]*)" data-value="([^"]*)" data-currency="([^"]*)">')
SENT = re.compile(r'<tr data-source="(\d+)" data-prospect="(\d+)" data-quarter="([^"]*)">')
PART = re.compile(r'<tr data-part="([^"]*)">')

PAGES = (
    "/sources",
    "/sources?w=24m&chain=direct",
    "/sources?w=all&compare=2024",
    "/sources?chain=shared&touch=even&w=24m",
    "/sources?by=value&touch=position&chain=direct",
    "/sources?qualified=yes&w=2025",
    "/sources/relations?w=all",
)


@pytest.fixture
def demo(signed_in: Any, seat: Any) -> Any:
    load_demo(seat=seat, now=people.NOW)
    return signed_in


def numbers_on(page: str) -> set[tuple[str, str]]:
    return {(unescape(address), value) for address, value in NUMBER.findall(page)}


def recounted(address: str, page: str) -> Fraction | None:
    """The number as the rows themselves tell it."""
    if address.startswith("/sources/behind"):
        return sum((Fraction(part) for part in PART.findall(page)), Fraction(0))
    sent = SENT.findall(page)
    if "count=quarters" in address:
        return Fraction(len({quarter for _, _, quarter in sent}))
    if "count=referrals" in address or "count=qualified" in address:
        return Fraction(len({(source, prospect) for source, prospect, _ in sent}))
    work = WORK.findall(page)
    if "count=clients" in address:
        return sum((Fraction(part) for part, _, _ in work), Fraction(0))
    if "count=value" in address:
        return sum((Fraction(value) for _, value, _ in work if value), Fraction(0))
    return None


@pytest.mark.spec("S0-1")
def test_every_number_opens_rows_that_add_up_to_it(demo: Any) -> None:
    seen: dict[str, Any] = {}
    checked = 0
    for page in PAGES:
        answer = demo.get(page)
        assert answer.status_code == 200
        found = numbers_on(answer.content.decode())
        assert found, page
        for address, value in sorted(found):
            if address not in seen:
                rows = demo.get(address)
                assert rows.status_code == 200, address
                text = rows.content.decode()
                seen[address] = (TOTAL.search(text).group(1), recounted(address, text))  # type: ignore[union-attr]
            total, counted = seen[address]
            assert Fraction(total) == Fraction(value), (page, address)
            assert counted is None or counted == Fraction(value), (page, address)
            checked += 1
    assert checked > 300


def test_the_share_of_the_top_two_shows_the_work_of_those_two(demo: Any) -> None:
    page = demo.get("/sources").content.decode()
    share = next(
        (address, value)
        for address, value in numbers_on(page)
        if "count=share" in address and "of=clients" in address
    )
    rows = demo.get(share[0]).content.decode()
    parts = sum(Fraction(part) for part, _, _ in WORK.findall(rows))
    everybody = next(
        Fraction(value) for address, value in numbers_on(page) if address.endswith("count=clients&chain=root")
    )
    assert parts / everybody == Fraction(share[1])


def test_rows_of_another_workspace_do_not_open(signed_in: Any, stranger: Any) -> None:
    theirs = people.person(stranger, "Not Mine")
    assert signed_in.get(f"/sources/rows?count=referrals&source={theirs.pk}").status_code == 404


@pytest.mark.parametrize(
    "address", ["count=nothing", "count=clients&source=x", "count=referrals&source=99999999999999999999"]
)
def test_a_number_that_does_not_exist_is_not_found(signed_in: Any, address: str) -> None:
    assert signed_in.get(f"/sources/rows?{address}").status_code == 404
