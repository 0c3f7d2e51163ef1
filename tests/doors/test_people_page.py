"""The page of one person or content, through the real door."""

from __future__ import annotations

import re
from datetime import timedelta
from decimal import Decimal
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import people
from headwater.actions.parties import set_behind
from headwater.actions.rulings import add_evidence
from headwater.actions.touches import record_touch
from headwater.store.models import Party, Referral


def text_of(page: Any) -> str:
    words = re.sub(r"<[^>]+>", " ", page.content.decode())
    return re.sub(r"\s+([,.;])", r"\1", " ".join(unescape(words).split()))


@pytest.mark.spec("S0-5")
@pytest.mark.spec_partly("F-120")
def test_a_chain_of_ten_hops_is_told_and_drawn_whole_with_date_and_evidence_at_each_hop(
    signed_in: Any, seat: Any
) -> None:
    names = [f"Hop {place:02}" for place in range(11)]
    links = people.chain(seat, *names, first="2020-01-01", days=30)
    add_evidence(
        seat=seat, now=people.NOW, referral=links[4], kind="told", text="at the fair", confidence="certain"
    )
    last = people.known(seat, names[-1])
    page = text_of(signed_in.get(f"/people/{last.pk}"))
    chain = page[page.index("root source") - 40 : page.index("Timeline")]
    places = [chain.index(name) for name in names]
    assert places == sorted(places)
    for link in links:
        assert f"{link.received_on.day} {link.received_on:%b %Y}" in chain
    assert "told: “at the fair”, certain" in chain
    assert chain.count("evidence unknown") == 9
    assert "Hop 10 was sent by Hop 09 on 27 Sep 2020; Hop 09 was sent by Hop 08 on 28 Aug 2020" in page
    assert "10 hops up, the chain begins with Hop 00." in page


@pytest.mark.spec("S0-5")
def test_a_circle_within_one_day_is_refused_at_entry(signed_in: Any, seat: Any) -> None:
    people.referral(seat, "Ann", "Bob", "2026-01-15")
    answer = signed_in.post("/referrals/new", {
        "source": "Bob", "prospect": "Ann", "on": "2026-01-15", "kind": "referral", "qualified": "unknown",
    })  # fmt: skip
    assert answer.status_code == 400
    assert Referral.objects.of(seat.workspace).count() == 1


def test_the_page_says_whom_they_sent_and_every_number_opens_its_rows(signed_in: Any, seat: Any) -> None:
    people.chain(seat, "Ann", "Bob", "Cy", "Dee")
    people.referral(seat, "Ann", "Eve", "2020-05-01")
    people.engagement(seat, "Dee", "2021-01-01", "100.50")
    people.engagement(seat, "Eve", "2021-01-01", "20")
    ann = people.known(seat, "Ann")
    page = signed_in.get(f"/people/{ann.pk}").content.decode()
    numbers = dict(re.findall(r'<a href="(/[^"]+)"><data value="([^"]+)">', page))
    assert numbers == {
        f"/sources/rows?w=all&amp;count=referrals&amp;source={ann.pk}": "2",
        f"/people/{ann.pk}/through#people": "4",
        f"/people/{ann.pk}/through#work": "120.5",
    }
    assert '<data value="2">2</data>' in page
    rows = signed_in.get(f"/people/{ann.pk}/through").content.decode()
    assert len(set(re.findall(r'data-prospect="(\d+)"', rows))) == 4
    assert len(set(re.findall(r'data-client="(\d+)"', rows))) == 2


@pytest.mark.spec("S0-12")
def test_a_content_stores_its_facts_and_the_people_behind_it_who_are_thanked_and_credited(
    signed_in: Any, seat: Any
) -> None:
    form = {
        "name": "Leaving law at fifty", "kind": "content", "url": "https://paper.example/law", "publisher": "The Gazette",
        "published_on": "2018-03-04", "note": "", "key": "k1",
        "behind-TOTAL_FORMS": "2", "behind-INITIAL_FORMS": "0",
        "behind-0-person": "Carol Dahl", "behind-0-role": "interviewer", "behind-0-share": "",
        "behind-1-person": "", "behind-1-role": "", "behind-1-share": "",
    }  # fmt: skip
    assert signed_in.post("/people/new?kind=content", form).status_code == 302
    article = Party.objects.get(name="Leaving law at fifty")
    page = text_of(signed_in.get(f"/people/{article.pk}"))
    for fact in ("The Gazette", "4 Mar 2018", "https://paper.example/law", "Carol Dahl interviewer 100 %"):
        assert fact in page
    people.referral(seat, article, "Bob", "2026-01-15")
    people.engagement(seat, "Bob", "2026-02-01", "900")
    assert "thanks owed" in text_of(signed_in.get(f"/people/{article.pk}"))
    carol = Party.objects.get(name="Carol Dahl")
    assert "owed for Bob" in text_of(signed_in.get(f"/people/{carol.pk}"))
    sources = text_of(signed_in.get("/sources"))
    assert "behind it Carol Dahl, interviewer" in sources
    behind = sources[sources.index("Behind the content") :]
    assert "Carol Dahl Leaving law at fifty 1 900 EUR" in behind
    ranking = sources[sources.index("Best sources") : sources.index("Behind the content")]
    assert ranking.count("900 EUR") == 1


@pytest.mark.spec("F-08")
def test_shares_that_do_not_add_up_are_flagged(signed_in: Any, seat: Any) -> None:
    article = people.content(seat, "An article", behind=["Ann", "Bob", "Berg AG"])
    assert "not to 100 %" not in text_of(signed_in.get(f"/people/{article.pk}"))
    ann, berg = people.known(seat, "Ann"), people.person(seat, "Berg GmbH", kind="organisation")
    set_behind(
        seat=seat, now=people.NOW, content=article,
        people=[(ann, "author", Decimal("0.5")), (ann, "editor", Decimal("0.2")), (berg, "publisher", Decimal("0.2"))],
    )  # fmt: skip
    page = text_of(signed_in.get(f"/people/{article.pk}"))
    assert "The shares add up to 90.0 %, not to 100 %." in page
    assert "Berg GmbH publisher 20 %" in page


def test_who_sent_somebody_is_asked_only_of_clients(signed_in: Any, seat: Any) -> None:
    people.referral(seat, "Ann Berg", "Bob Stone", "2026-02-01")
    ann = Party.objects.get(name="Ann Berg")
    assert "Who sent them" not in text_of(signed_in.get(f"/people/{ann.pk}"))
    people.engagement(seat, "Ann Berg", "2026-03-01", "100")
    assert "Nobody knows. It may stay so" in text_of(signed_in.get(f"/people/{ann.pk}"))


@pytest.mark.spec("S0-13")
def test_how_somebody_came_may_stay_unknown_and_evidence_keeps_its_confidence(
    signed_in: Any, seat: Any
) -> None:
    client = people.person(seat, "Bob")
    people.engagement(seat, client, "2026-02-01", "900")
    assert "Nobody knows. It may stay so" in text_of(signed_in.get(f"/people/{client.pk}"))
    page = text_of(signed_in.get("/sources"))
    assert "Nobody knows yet where your one client in the last 12 months came from." in page
    other = people.referral(seat, people.content(seat, "An article"), "Cy", "2026-01-15", kind="self-found")
    for kind, text, confidence in (
        ("told", "from a friend, I think", "ambiguous"), ("referring address", "https://paper.example", "certain"),
        ("campaign", "utm_source=spring", "unknown"),
    ):  # fmt: skip
        form = {"kind": kind, "text": text, "confidence": confidence}
        assert signed_in.post(f"/referrals/{other.pk}/evidence", form).status_code == 302
    page = text_of(signed_in.get(f"/people/{other.prospect_id}"))
    for words in (
        "told: “from a friend, I think”, ambiguous",
        "certain",
        "campaign: “utm_source=spring”, unknown",
    ):
        assert words in page


@pytest.mark.spec("S0-2")
@pytest.mark.parametrize("kind", ["person", "organisation", "group", "event", "content", "channel"])
def test_a_source_of_any_kind_is_accepted_listed_and_ranked(signed_in: Any, seat: Any, kind: str) -> None:
    source = people.person(seat, "The Source", kind=kind)
    people.referral(seat, "Another", "Al", "2026-01-15")
    answer = signed_in.post("/referrals/new", {
        "source": "The Source", "prospect": "Bob", "on": "2026-01-15", "kind": "referral", "qualified": "unknown",
    })  # fmt: skip
    assert answer.status_code == 302
    assert "The Source" in text_of(signed_in.get("/people?kind=all"))
    ranking = text_of(signed_in.get("/sources?by=referrals"))
    assert "The Source" in ranking and "Another" in ranking
    assert text_of(signed_in.get(f"/people/{source.pk}")).count("Bob") >= 1


def test_the_timeline_goes_on_by_key_and_shows_everything_once(signed_in: Any, seat: Any) -> None:
    bob = people.known(seat, "Bob")
    for step in range(45):
        at = people.NOW - timedelta(days=step // 3)
        record_touch(
            seat=seat, now=people.NOW, contact=bob, kind="call", at=at, note=f"call number {step:02}."
        )
    people.referral(seat, "Ann", bob, "2026-01-15")
    people.referral(seat, bob, "Cy", "2026-01-16")
    people.engagement(seat, bob, "2026-04-30", "10")
    address, found, pages = f"/people/{bob.pk}", "", 0
    while address:
        page = signed_in.get(address).content.decode()
        found += page[page.index('id="timeline"') :]
        older = re.search(r'rel="next" href="([^"]+)"', page)
        address, pages = (unescape(older.group(1)) if older else ""), pages + 1
    assert pages == 2
    for step in range(45):
        assert found.count(f"call number {step:02}.") == 1
    assert found.count("Was sent by Ann") == found.count("Sent Cy") == found.count("Hired you") == 1


def test_the_page_asks_a_fixed_number_of_questions(signed_in: Any, seat: Any) -> None:
    bob = people.known(seat, "Bob")
    people.chain(seat, "Root", "Ann", "Bob", "Cy")
    people.engagement(seat, "Cy", "2021-01-01", "10")

    def questions() -> int:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            assert signed_in.get(f"/people/{bob.pk}").status_code == 200
        return len(asked)

    def more(numbers: range) -> None:
        for number in numbers:
            people.referral(seat, bob, f"Sent {number}", "2024-01-15", thanked=number % 2 == 0)
            people.engagement(seat, f"Sent {number}", "2024-02-15", "10")
            record_touch(seat=seat, now=people.NOW, contact=bob, kind="call", at=people.NOW)

    hardly_any = questions()
    more(range(2))
    few = questions()
    more(range(2, 30))
    assert hardly_any <= questions() == few <= 32


def test_somebody_of_another_workspace_is_not_there(signed_in: Any, stranger: Any) -> None:
    theirs = people.person(stranger, "Not Mine")
    for page in ("", "/edit", "/changes", "/through"):
        assert signed_in.get(f"/people/{theirs.pk}{page}").status_code == 404
    assert signed_in.post(f"/people/{theirs.pk}/trash").status_code == 404


def test_every_change_is_told_with_what_was_before(signed_in: Any, seat: Any) -> None:
    bob = people.person(seat, "Bob", city="Bonn")
    form = {
        "name": "Bob Vance",
        "kind": "person",
        "city": "Berlin",
        "emails": "bob@example.com",
        "roles": "peer, supplier",
    }
    assert signed_in.post(f"/people/{bob.pk}/edit", form).status_code == 302
    page = text_of(signed_in.get(f"/people/{bob.pk}/changes"))
    assert "city: from “Bonn” to “Berlin”" in page
    assert "name: from “Bob” to “Bob Vance”" in page
