"""Give and get, needs and their minutes, through the real door."""

from __future__ import annotations

import re
from decimal import Decimal
from html import unescape
from typing import Any

import pytest

import people
from headwater.actions.acting import Seat
from headwater.actions.giving import Given, record_give
from headwater.store.models import Give, Need, Referral
from headwater.store.queries.soundness import faults

NEW = {"direction": "out", "kind": "resource", "on": "2026-03-02", "currency": "EUR"}
KINDS = ("job candidate", "resource", "prospective client", "introduction", "advice")


def text_of(page: Any) -> str:
    words = re.sub(r"<[^>]+>", " ", page.content.decode())
    return re.sub(r"\s+([,.;])", r"\1", " ".join(unescape(words).split()))


def section(page: Any, name: str) -> str:
    """The words of one section of a page."""
    found = re.search(rf'<section class="section" id="{name}".*?</section>', page.content.decode(), re.DOTALL)
    assert found, f"There is no section {name}."
    words = " ".join(unescape(re.sub(r"<[^>]+>", " ", found[0])).split())
    return re.sub(r"\s+([,.;:])", r"\1", words)


@pytest.mark.spec("S0-41")
@pytest.mark.parametrize("kind", KINDS)
def test_a_give_of_each_kind_has_its_receiver_and_an_outcome(signed_in: Any, seat: Seat, kind: str) -> None:
    ann = people.person(seat, "Ann")
    told = {**NEW, "kind": kind, "other": "Bob", "minutes": "24", "refers": "on", "key": "k1"}
    for _ in range(2):
        answer = signed_in.post(f"/people/{ann.pk}/giving/new", told)
        assert answer.status_code == 302
    give = Give.objects.get()
    assert (give.kind, give.contact, give.direction) == (kind, ann, "out")
    assert Referral.objects.count() == (kind in {"prospective client", "introduction"})
    assert "1 waits for its outcome" in section(signed_in.get(f"/people/{ann.pk}"), "giving")
    answer = signed_in.post(f"/giving/{give.pk}/outcome", {
        "outcome-outcome": "business", "outcome-outcome_on": "2026-04-01", "outcome-value": "900", "outcome-currency": "EUR",
    })  # fmt: skip
    assert answer.status_code == 302
    page = text_of(signed_in.get(f"/giving/{give.pk}"))
    assert "To Ann" in page and f"Kind {kind}" in page
    assert "Outcome it became business, 1 Apr 2026 Value 900 EUR" in page
    shown = section(signed_in.get(f"/people/{ann.pk}"), "giving")
    assert "waits for its outcome" not in shown and "it became business" in shown and "900 EUR" in shown
    assert not any(faults().values())


def test_each_relationship_shows_given_and_received_with_dates_and_value(signed_in: Any, seat: Seat) -> None:
    ann = people.person(seat, "Ann")
    people.referral(seat, ann, "Bob", "2026-01-10", thanked=True)
    people.referral(seat, ann, "Cy", "2026-01-20", thanked=True)
    people.engagement(seat, "Bob", "2026-02-01", "1200.50")
    people.engagement(seat, "Bob", "2026-03-01", "99.50", currency="CHF")
    given = Given(
        contact=ann, kind="introduction", other="Dee", on=people.NOW.date(), minutes=54, value=Decimal(80)
    )
    record_give(seat=seat, now=people.NOW, given=given)
    record_give(
        seat=seat, now=people.NOW,
        given=Given(contact=ann, kind="advice", direction="in", on=people.at("2026-02-02").date(), minutes=10),
    )  # fmt: skip
    shown = section(signed_in.get(f"/people/{ann.pk}"), "giving")
    assert "You gave 1 54 80 EUR" in shown
    assert "You received 3 10 1,200.50 EUR 99.50 CHF" in shown
    whole = signed_in.get(f"/people/{ann.pk}/giving")
    assert "You introduced Dee to Ann 4 May 2026, 54 min" in section(whole, "given")
    received = section(whole, "received")
    assert "Ann sent you Bob 10 Jan 2026 1,200.50 EUR 99.50 CHF" in received
    assert "Ann gave you advice 2 Feb 2026, 10 min" in received and "Ann sent you Cy 20 Jan 2026" in received


def test_the_timeline_tells_each_thing_that_passed_once(signed_in: Any, seat: Seat) -> None:
    ann = people.person(seat, "Ann")
    told = {**NEW, "other": "Bob", "what": "the book", "refers": "on"}
    signed_in.post(f"/people/{ann.pk}/giving/new", told)
    signed_in.post(f"/people/{ann.pk}/giving/new", {**told, "kind": "introduction"})
    for number in range(30):
        given = Given(
            contact=ann, kind="advice", on=people.at("2026-03-02").date(), what=f"word {number:02}."
        )
        record_give(seat=seat, now=people.NOW, given=given)
    address, found = f"/people/{ann.pk}", ""
    for _ in range(2):
        page = signed_in.get(address)
        found += text_of(page).partition("Timeline")[2]
        older = re.search(r'rel="next" href="([^"]+)"', page.content.decode())
        address = unescape(older[1]) if older else ""
    assert not address
    assert found.count("You gave Ann a resource with Bob") == found.count("You sent them Bob") == 1
    assert all(found.count(f"word {number:02}.") == 1 for number in range(30))


def test_each_relationship_shows_who_gave_first(signed_in: Any, seat: Seat) -> None:
    ann = people.person(seat, "Ann")
    page = f"/people/{ann.pk}"
    assert "Nothing passed between you yet" in section(signed_in.get(page), "giving")
    signed_in.post(f"{page}/giving/new", NEW)
    assert "You gave first, on 2 Mar 2026. Nothing came back yet." in section(signed_in.get(page), "giving")
    people.referral(seat, ann, "Bob", "2026-03-02")
    assert "something on the same day, 2 Mar 2026" in section(signed_in.get(page), "giving")
    people.referral(seat, ann, "Cy", "2026-03-01")
    assert "Ann gave first, on 1 Mar 2026." in section(signed_in.get(page), "giving")
    assert "Eve gave first" in section(
        signed_in.get(f"/people/{people.referral(seat, 'Eve', 'Fay').source_id}"), "giving"
    )


@pytest.mark.spec("S3-9")
def test_minutes_are_logged_step_by_step_and_totalled_by_introduction_and_month(
    signed_in: Any, seat: Seat
) -> None:
    ann = people.person(seat, "Ann")
    told = {**NEW, "kind": "introduction", "other": "Bob", "minutes": "24", "refers": "on"}
    signed_in.post(f"/people/{ann.pk}/giving/new", told)
    give = Give.objects.get()
    for on, minutes in (("2026-03-20", "30"), ("2026-04-02", "5")):
        step = {"step-what": "Followed up", "step-on": on, "step-minutes": minutes, "key": f"k{minutes}"}
        assert signed_in.post(f"/giving/{give.pk}/steps", step).status_code == 302
        assert signed_in.post(f"/giving/{give.pk}/steps", step).status_code == 302
    minutes = section(signed_in.get(f"/giving/{give.pk}"), "minutes")
    assert "59 min in all" in minutes
    assert "Apr 2026 5 min Mar 2026 54 min" in minutes
    signed_in.post(f"/people/{ann.pk}/giving/new", {**NEW, "minutes": "6"})
    minutes = section(signed_in.get(f"/people/{ann.pk}/giving"), "minutes")
    assert "65 in all Apr 2026 5 min Mar 2026 60 min" in minutes
    wrong = give.steps.get(minutes=5)
    assert signed_in.post(f"/give-steps/{wrong.pk}/remove").status_code == 302
    assert "54 min in all" in section(signed_in.get(f"/giving/{give.pk}"), "minutes")


@pytest.mark.spec("S3-16")
def test_needs_brought_unasked_are_counted_over_time(signed_in: Any, seat: Seat) -> None:
    ann = people.person(seat, "Ann")
    for number, (on, unasked) in enumerate(
        (("2024-05-01", 1), ("2026-01-01", 1), ("2026-02-01", 1), ("2026-03-01", 0))
    ):
        told = {"text": f"need {number}", "on": on, "topics": "print, paper"} | (
            {"unasked": "on"} if unasked else {}
        )
        assert signed_in.post(f"/people/{ann.pk}/needs/new", told).status_code == 302
    page = f"/people/{ann.pk}"
    assert "Brought to you unasked: 2 in 2026, 1 in 2024." in section(signed_in.get(page), "needs")
    need = Need.objects.get(text="need 1")
    assert signed_in.post(f"/needs/{need.pk}/met").status_code == 302
    assert "need 1 met 4 May 2026" in section(signed_in.get(page), "needs")
    changed = {"text": "need one", "on": "2025-12-31", "unasked": "on", "met_on": ""}
    assert signed_in.post(f"/needs/{need.pk}/edit", changed).status_code == 302
    shown = section(signed_in.get(page), "needs")
    assert "need one since 31 Dec 2025" in shown and "1 in 2026, 1 in 2025, 1 in 2024" in shown
    assert signed_in.post(f"/needs/{need.pk}/trash").status_code == 302
    assert "need one" not in section(signed_in.get(page), "needs")
    assert "Ann needs need one" in text_of(signed_in.get("/trash"))
    assert signed_in.post(f"/needs/{need.pk}/restore").status_code == 302
    assert "need one" in section(signed_in.get(page), "needs")


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"on": "2027-01-01"}, "still to come"),
        ({"other": "Ann"}, "Ann stands on both sides"),
        ({"value": "-1"}, "below nothing"),
        ({"value": "x"}, "“x” is not an amount"),
        ({"minutes": "0"}, "greater than or equal to 1"),
        ({"outcome": "none", "value": "5"}, "has no value"),
        ({"currency": "E1R", "value": "5"}, "“E1R” is no currency"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_at_its_field_and_nothing_is_lost(
    signed_in: Any, seat: Seat, sent: dict[str, str], sentence: str
) -> None:
    ann = people.person(seat, "Ann")
    answer = signed_in.post(f"/people/{ann.pk}/giving/new", {**NEW, "what": "a long story", **sent})
    assert answer.status_code == 400
    page = answer.content.decode()
    assert sentence in unescape(page) and 'value="a long story"' in page
    assert not Give.objects.exists()


def test_a_wrong_outcome_or_step_is_told_on_the_page_of_the_give(signed_in: Any, seat: Seat) -> None:
    given = Given(contact=people.person(seat, "Ann"), kind="advice", on=people.NOW.date())
    give = record_give(seat=seat, now=people.NOW, given=given)
    told = {
        "outcome-outcome": "met",
        "outcome-outcome_on": "2026-05-03",
        "outcome-value": "",
        "outcome-currency": "EUR",
    }
    answer = signed_in.post(f"/giving/{give.pk}/outcome", told)
    assert answer.status_code == 400 and "cannot be older than what was given" in text_of(answer)
    step = {"step-what": "Called for long", "step-on": "2026-06-01", "step-minutes": "5"}
    answer = signed_in.post(f"/giving/{give.pk}/steps", step)
    assert answer.status_code == 400 and 'value="Called for long"' in answer.content.decode()


def test_a_give_is_corrected_with_its_referral_and_thrown_away_and_brought_back(
    signed_in: Any, seat: Seat
) -> None:
    ann = people.person(seat, "Ann")
    told = {**NEW, "kind": "introduction", "other": "Bob", "refers": "on"}
    signed_in.post(f"/people/{ann.pk}/giving/new", told)
    give = Give.objects.get()
    page = signed_in.get(f"/giving/{give.pk}/edit").content.decode()
    seen = re.search(r'name="seen" value="([^"]+)"', page)
    assert seen
    changed = {**told, "other": "Eve", "what": "both paint", "seen": unescape(seen[1])}
    assert signed_in.post(f"/giving/{give.pk}/edit", changed).status_code == 302
    assert Referral.objects.get().prospect.name == "Eve"
    refused = signed_in.post(f"/giving/{give.pk}/edit", {**changed, "kind": "advice"})
    assert refused.status_code == 400 and "is a referral as well" in text_of(refused)
    assert signed_in.post(f"/giving/{give.pk}/trash").status_code == 302
    assert "You introduced Eve to Ann" in text_of(signed_in.get("/trash"))
    assert not Referral.objects.of(seat.workspace).exists()
    assert signed_in.post(f"/giving/{give.pk}/restore", {"next": "/trash"})["Location"] == "/trash"
    assert Referral.objects.of(seat.workspace).count() == 1
    assert not any(faults().values())


def test_two_who_correct_the_same_field_are_told(signed_in: Any, seat: Seat) -> None:
    given = Given(
        contact=people.person(seat, "Ann"), kind="advice", on=people.at("2026-03-02").date(), what="one"
    )
    give = record_give(seat=seat, now=people.NOW, given=given)
    seen = re.search(
        r'name="seen" value="([^"]+)"', signed_in.get(f"/giving/{give.pk}/edit").content.decode()
    )
    assert seen
    told = {**NEW, "kind": "advice", "seen": unescape(seen[1])}
    assert signed_in.post(f"/giving/{give.pk}/edit", {**told, "what": "two"}).status_code == 302
    answer = signed_in.post(f"/giving/{give.pk}/edit", {**told, "what": "three"})
    assert answer.status_code == 409 and "now says “two”, you wrote “three”" in text_of(answer)


def test_what_leads_to_somebody_in_the_trash_counts_nowhere(signed_in: Any, seat: Seat) -> None:
    ann, bob = people.person(seat, "Ann"), people.person(seat, "Bob")
    record_give(
        seat=seat,
        now=people.NOW,
        given=Given(contact=ann, kind="job candidate", other=bob, on=people.NOW.date()),
    )
    page = f"/people/{ann.pk}"
    assert "You gave 1" in section(signed_in.get(page), "giving")
    assert signed_in.post(f"/people/{bob.pk}/trash").status_code == 302
    assert "Nothing passed between you yet" in section(signed_in.get(page), "giving")


def test_content_and_the_owner_have_no_give_and_get(signed_in: Any, seat: Seat) -> None:
    article = people.content(seat, "Article")
    for pk in (article.pk, seat.workspace.me_id):
        assert 'id="giving"' not in signed_in.get(f"/people/{pk}").content.decode()
        for room in (
            "giving",
            "giving/new",
            "needs/new",
            "ties/new",
            "groups/new",
            "gatherings/new",
            "business/new",
        ):
            assert signed_in.get(f"/people/{pk}/{room}").status_code == 404


def test_a_viewer_sees_everything_and_no_form(client: Any, clock: Any, seat: Seat, viewer: Seat) -> None:
    ann = people.person(seat, "Ann")
    given = Given(contact=ann, kind="advice", on=people.NOW.date(), minutes=5, value=Decimal(70))
    give = record_give(seat=seat, now=people.NOW, given=given)
    client.force_login(viewer.user)
    for path in (f"/people/{ann.pk}", f"/people/{ann.pk}/giving", f"/giving/{give.pk}"):
        page = client.get(path)
        assert "70 EUR" in text_of(page)
        sheet = page.content.decode().split("<main")[1].split("</main>")[0]
        assert 'method="post"' not in sheet and "/giving/new" not in sheet
