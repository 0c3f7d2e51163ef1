"""The quick way of counting gives the same figures as core, whatever the window."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest

import people
from headwater.actions.demo import load_demo
from headwater.core.credit.parts import as_count
from headwater.core.know.facts import Review
from headwater.core.know.sources import review_sources
from headwater.core.windows import EVERYTHING, between, calendar_year, last_months, window_before
from headwater.core.words import UNKNOWN, Window
from headwater.store.book import load_book
from headwater.web.sources.asking import asked
from headwater.web.sources.hanging import hangings
from headwater.web.sources.ranking import ranking
from headwater.web.sources.reviewed import Reviewed

TODAY = people.NOW.date()
WINDOWS = (
    EVERYTHING,
    last_months(months=12, today=TODAY),
    last_months(months=24, today=TODAY),
    *(calendar_year(year=year) for year in range(2016, 2027)),
    between(since=date(2020, 2, 29), until=date(2020, 3, 31)),
    between(since=None, until=date(2021, 6, 30)),
    between(since=date(2022, 1, 2), until=None),
)


def words(window: Window, **more: str) -> dict[str, str]:
    ends = {"since": window.since, "until": window.until}
    return {"w": "free", **{name: day.isoformat() for name, day in ends.items() if day}, **more}


def compare(review: Review, seat: Any, question: dict[str, str]) -> None:
    workspace = seat.workspace
    wish = asked(question, today=TODAY)
    assert not wish.wrong
    reviewed = Reviewed(workspace, wish)
    now = reviewed.counted(wish.window)
    before = reviewed.counted(wish.before) if wish.before else None
    made = ranking(reviewed=reviewed, now=now, before=before, currency=review.currency)
    assert (now.clients_count, now.engagements_count, dict(now.value)) == (
        review.clients_count, review.engagements_count, dict(review.value),
    )  # fmt: skip
    assert reviewed.headline(now, made.names) == review.headline
    rows = {row.party.id: row for row in review.sources}
    with_something = {
        party for party, row in rows.items()
        if row.direct.referrals or row.direct.clients or row.root.clients or row.credit.clients
    }  # fmt: skip
    assert now.ids() - {UNKNOWN.id} == with_something - {UNKNOWN.id}
    for party in now.ids():
        row = rows[party]
        assert now.referrals.get(party, 0) == row.direct.referrals
        assert now.qualified.get(party, 0) == row.direct.qualified
        assert now.direct.credit(party) == type(row.root)(row.direct.clients, row.direct.value)
        assert now.root.credit(party) == row.root
        assert now.credit.credit(party) == row.credit
    # Core also lists who only stands higher up a chain; the page ranks who has something of their own.
    shown = [row for row in review.sources if row.trend.now and row.party.id in with_something - {UNKNOWN.id}]
    assert [party for party in made.order if party in made.places.measured] == [row.party.id for row in shown]
    for row in shown[:25]:
        assert wish.by == "consistency" or made.places.ranks_before.get(row.party.id) == row.rank_before
        sent = made.sendings.get(row.party.id)
        if sent:
            assert (sent.first, sent.last, sent.quarters_active, sent.quarters_since_first) == (
                row.first, row.last, row.quarters_active, row.quarters_since_first,
            )  # fmt: skip
    spread = review.concentration.clients
    found = hangings(asked=wish, counted=now, currency=review.currency, limit=50, names=made.names)
    if spread.total and found:
        assert f'value="{spread.sources_for_half}"' in str(found[0].half) or spread.sources_for_half is None


@pytest.fixture
def demo(seat: Any) -> Any:
    load_demo(seat=seat, now=people.NOW)
    seat.workspace.refresh_from_db()
    mixed = people.person(seat, "Hired Before Sent")
    people.engagement(seat, mixed, "2026-01-02", "100.01")
    people.engagement(seat, mixed, "2026-03-02", "200.02", currency="CHF")
    people.engagement(seat, mixed, "2026-04-02")
    people.referral(seat, "Jonas Reinholt", mixed, "2026-02-01")
    return seat


@pytest.mark.parametrize("chain", ["direct", "root"])
@pytest.mark.parametrize("by", ["clients", "referrals", "value", "consistency"])
def test_the_quick_way_agrees_with_core(demo: Any, chain: str, by: str) -> None:
    book, zone = load_book(demo.workspace), ZoneInfo(demo.workspace.timezone)
    for window in WINDOWS:
        before = window_before(window=window, today=TODAY)
        review = review_sources(
            book=book,
            window=window,
            before=before,
            chain=chain,
            measure=by,
            today=TODAY,
            zone=zone,
            currency="EUR",
        )
        compare(review, demo, words(window, chain=chain, by=by))


@pytest.mark.parametrize("touch", ["first", "last", "even", "position", "decay"])
@pytest.mark.parametrize("service", [None, "Compact coaching"])
def test_every_other_model_is_counted_by_core(demo: Any, touch: str, service: str | None) -> None:
    book, zone = load_book(demo.workspace), ZoneInfo(demo.workspace.timezone)
    window = WINDOWS[2]
    before = window_before(window=window, today=TODAY)
    review = review_sources(
        book=book, window=window, before=before, touch=touch, chain="shared", today=TODAY, zone=zone,
        currency="EUR", service=service,
    )  # fmt: skip
    more = {"touch": touch, "chain": "shared"} | ({"service": service} if service else {})
    compare(review, demo, words(window, **more))


def test_a_referral_from_an_unknown_party_is_unknown_in_every_model(seat: Any) -> None:
    nobody = people.person(seat, "Somebody", kind="unknown")
    people.referral(seat, nobody, "Bob", "2026-01-01")
    people.referral(seat, "Ann", "Bob", "2026-01-15")
    people.engagement(seat, "Bob", "2026-02-01", "50")
    people.referral(seat, nobody, "Cy", "2026-01-01")
    people.engagement(seat, "Cy", "2026-02-01", "70")
    review = review_sources(book=load_book(seat.workspace), window=WINDOWS[1], chain="root", today=TODAY)
    counted = Reviewed(seat.workspace, asked({}, today=TODAY)).counted(WINDOWS[1])
    assert as_count(counted.root.clients[UNKNOWN.id]) == Decimal(1)
    assert {row.party.id: row.root.clients for row in review.sources if row.root.clients} == {
        party: as_count(parts) for party, parts in counted.root.clients.items() if parts
    }
