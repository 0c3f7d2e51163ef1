"""Money, shares, days and icons as pages write them, and the two cookies that say how pages look."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from django.test import RequestFactory
from django.utils.html import strip_tags

from headwater.core.words import Kind
from headwater.web.shared.appearance import appearance, choose
from headwater.web.shared.templatetags import headwater_ui as ui

NOW = datetime(2026, 3, 12, 15, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "currency", "words"),
    [
        (Decimal(2400), "EUR", "2,400 EUR"),
        (Decimal("2400.50"), "EUR", "2,400.50 EUR"),
        (Decimal("-12.5"), "", "−12.50"),
        (0, "USD", "0 USD"),
        (None, "EUR", "not known"),
    ],
)
def test_money_names_its_currency_and_shows_cents_only_where_there_are_some(value, currency, words):
    assert strip_tags(ui.money(value, currency)).replace("\N{NO-BREAK SPACE}", " ") == words


def test_a_share_is_written_in_hundredths():
    assert strip_tags(ui.percent(Fraction(15, 22))).replace("\N{NO-BREAK SPACE}", " ") == "68 %"
    assert strip_tags(ui.percent(0.1234, 1)).replace("\N{NO-BREAK SPACE}", " ") == "12.3 %"
    assert strip_tags(ui.percent(None)) == "–"


def test_a_day_is_written_in_words_and_a_missing_one_is_said():
    assert strip_tags(ui.when(date(2026, 3, 5))) == "5 Mar 2026"
    assert strip_tags(ui.when(date(2026, 3, 5), "full")) == "Thursday 5 March 2026"
    assert strip_tags(ui.when(date(2026, 3, 5), "month")) == "Mar 2026"
    assert strip_tags(ui.when(None)) == "date not known"


@pytest.mark.parametrize(
    ("back", "words"),
    [
        (timedelta(minutes=20), "within the hour"),
        (timedelta(hours=5), "5 hours ago"),
        (timedelta(days=1), "yesterday"),
        (timedelta(days=6), "6 days ago"),
        (timedelta(days=20), "2 weeks ago"),
        (timedelta(days=75), "2 months ago"),
        (timedelta(days=400), "1 year ago"),
        (timedelta(days=-3), "in 3 days"),
    ],
)
def test_how_long_ago_is_said_as_one_would_say_it(back, words):
    assert strip_tags(ui.ago(NOW - back, NOW)) == words


def test_every_kind_of_party_has_an_icon_of_its_own():
    assert set(ui.KIND_ICONS) == set(Kind)
    assert len({ui.kind_icon(kind, bare=True) for kind in Kind}) == len(Kind)


def test_a_bar_never_leaves_its_cell():
    assert 'width="100.0%"' in ui.bar(7)
    assert 'width="0.0%"' in ui.bar(-1)


def test_the_choice_of_theme_is_kept_in_a_cookie_and_leads_back():
    answer = choose(RequestFactory().post("/appearance", {"theme": "dark", "next": "/sources?by=root"}))
    assert (answer.status_code, answer["Location"]) == (302, "/sources?by=root")
    request = RequestFactory().get("/")
    request.COOKIES["theme"] = answer.cookies["theme"].value
    assert appearance(request) == {"theme": "dark", "density": "comfortable"}


def test_a_choice_nobody_offers_is_not_kept_and_no_choice_leads_off_the_site():
    answer = choose(RequestFactory().post("/appearance", {"theme": "<b>", "next": "https://example.org/"}))
    assert answer["Location"] == "/" and not answer.cookies
    request = RequestFactory().get("/")
    request.COOKIES["density"] = "huge"
    assert appearance(request)["density"] == "comfortable"
