"""Who went quiet: rhythm strips, the chance of another, what lies behind, and the reason recorded."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from typing import Any

import pytest

import people
from headwater.actions.demo import load_demo
from headwater.actions.referrals import move_stage
from headwater.actions.thanks import ThanksGiven
from headwater.store.models import Party
from headwater.web.shared.rhythm import span_of, strip
from headwater.web.sources.quiet import chance_words

ROW = re.compile(r'<li class="quiet-row">(.*?)</li>', re.DOTALL)


def text_of(page: Any) -> str:
    words = re.sub(r"<[^>]+>", " ", page if isinstance(page, str) else page.content.decode())
    return re.sub(r"\s+([,.;])", r"\1", " ".join(unescape(words).split()))


def rows(page: Any) -> list[str]:
    return [text_of(row) for row in ROW.findall(page.content.decode())]


def sent(seat: Any, source: str, *days: str, value: str = "") -> None:
    for place, day in enumerate(days):
        people.referral(seat, source, f"{source} {place}", day)
        if value:
            people.engagement(seat, f"{source} {place}", day, value)


@pytest.mark.spec("S0-33")
def test_quiet_sources_are_ordered_by_earlier_value_and_chance_and_say_on_what_basis(
    signed_in: Any, seat: Any
) -> None:
    sent(seat, "Small Once", "2024-06-01", value="10")
    sent(seat, "Much Long Ago", "2016-06-01", value="500")
    sent(seat, "Much Lately", "2025-01-10", value="500")
    sent(seat, "Still Sending", "2024-03-01", "2026-01-15", value="900")
    page = signed_in.get("/sources/quiet")
    found = rows(page)
    assert [next(name for name in ("Small Once", "Much Long Ago", "Much Lately") if name in row) for row in found] == [
        "Much Lately", "Much Long Ago", "Small Once",
    ]  # fmt: skip
    assert all(re.search(r"\d+ % .* chance of another in 12 months", row) for row in found)
    assert "earlier value times the chance of another referral" in text_of(page)
    assert "The chance counts all" in text_of(page) and "Pareto/NBD" in text_of(page)
    assert "Still Sending" not in " ".join(found)


@pytest.mark.spec("S0-34")
def test_a_quiet_source_holds_a_reason_beside_the_facts(signed_in: Any, seat: Any) -> None:
    people.referral(seat, "Verena Old", "Bob", "2022-03-01", thanked=True)
    made = people.referral(seat, "Verena Old", "Cy", "2023-05-01")
    old = Party.objects.get(name="Verena Old")
    thanked = ThanksGiven(at=people.at("2023-05-03"))
    lost = people.at("2023-06-01")
    move_stage(
        seat=seat, now=people.NOW, referral=made, stage="lost", at=lost, reason="price", thanked=thanked
    )
    (row,) = rows(signed_in.get("/sources/quiet"))
    for fact in (
        "Last referral 1 May 2023", "Last thanks 3 May 2023", "Outcome told no contact since it was lost",
        "Problem referrals 1", "Last contact 3 May 2023", "Was there a reason?",
    ):  # fmt: skip
        assert fact in row, fact
    told = {"reason": "was not thanked or told", "note": "She said so", "next": "/sources/quiet"}
    (row,) = rows(signed_in.post(f"/people/{old.pk}/silence", told, follow=True))
    assert "Was not thanked or told: She said so" in row and "Another reason" in row


def test_a_strip_marks_every_referral_and_shades_the_silence_beyond_the_usual_gap() -> None:
    days = [date(2020, 1, 1), date(2021, 1, 1), date(2021, 1, 1), date(2022, 1, 1)]
    span = span_of(days=days, until=date(2024, 1, 1))
    drawn = str(strip(span, days=days, gap=365, said="<A>"))
    assert drawn.count("rhythm-mark") == 3 and "&lt;A&gt;" in drawn
    assert 'class="rhythm-still" x="50.03%"' in drawn and 'class="rhythm-overdue" x="75.02%"' in drawn
    assert "rhythm-overdue" not in str(strip(span, days=days, gap=None, said="A"))
    assert "rhythm-overdue" not in str(strip(span, days=days, gap=9000, said="A"))
    assert "rhythm-mark" not in str(
        strip(span_of(days=[], until=date(2024, 1, 1)), days=[], gap=None, said="A")
    )


def test_the_strip_of_the_demo_says_the_same_as_its_facts(signed_in: Any, seat: Any) -> None:
    load_demo(seat=seat, now=people.NOW)
    page = signed_in.get("/sources/quiet").content.decode()
    (said,) = re.findall(r"<title>(Verena Achterberg: [^<]*)</title>", page)
    assert re.match(
        r"Verena Achterberg: 13 referrals from 201\d to 2023; usually every 6 months, now .*; a small chance",
        said,
    )
    assert "<summary>The same as a table</summary>" in page and 'class="rhythm-overdue"' in page
    assert "style=" not in page
    whole = people_of(page)
    assert whole == len(ROW.findall(page))


def people_of(page: str) -> int:
    return page[page.index("<table") :].count('<th scope="row">')


def test_every_number_on_the_strips_opens_as_many_rows(signed_in: Any, seat: Any) -> None:
    load_demo(seat=seat, now=people.NOW)
    page = signed_in.get("/sources/quiet").content.decode()
    links = re.findall(r'<a href="(/reports/quiet/rows[^"]*column=(?:sent|problems)[^"]*)">(\d+)</a>', page)
    assert len(links) > 20
    for address, number in links[:12]:
        opened = signed_in.get(unescape(address))
        assert opened.status_code == 200, address
        assert opened.content.decode().count('<td data-label="Day">') == int(number), address


def test_chances_are_told_in_words() -> None:
    assert [chance_words(each) for each in (0, 0.2, 0.45, 0.6, 1)] == [
        "hardly any", "a small", "a fair", "a good", "a very good",
    ]  # fmt: skip


def test_an_empty_practice_and_one_where_all_send_say_so(signed_in: Any, seat: Any) -> None:
    assert "No sources yet" in text_of(signed_in.get("/sources/quiet"))
    sent(seat, "Ann", "2026-01-15")
    assert "Nobody went quiet" in text_of(signed_in.get("/sources/quiet"))
    assert "Choose a window with a beginning" in text_of(signed_in.get("/sources/quiet?w=all"))
    page = text_of(signed_in.get("/sources/quiet?w=free&since=2026-13-01"))
    assert "“2026-13-01” is not a day" in page


def test_a_window_of_the_past_ends_its_strips_on_its_last_day(signed_in: Any, seat: Any) -> None:
    sent(seat, "Ann", "2022-01-15", "2026-01-15")
    page = text_of(signed_in.get("/sources/quiet?w=2024"))
    assert "31 Dec 2024" in page and "Ann" in page
