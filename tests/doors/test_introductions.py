"""Introductions through the pages: a yes by one tap, nothing before both agreed, nothing told that is not theirs."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest

import people
import posting
from headwater.actions.acting import Seat
from headwater.actions.introductions import Pair, propose
from headwater.actions.introductions_round import close_quiet
from headwater.actions.needs import record_need
from headwater.actions.parties import trash_party
from headwater.store.models import Agreement, Give, Introduction, Letter, Need, Party, Touch
from headwater.web.giving.introductions_new import sayable

NOW, TODAY = people.NOW, people.NOW.date()


def words(page: Any) -> str:
    """What a page says."""
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode())))


def reached(seat: Seat, name: str) -> Party:
    contact = people.known(seat, name)
    posting.reached_at(seat, contact, f"{name.split()[0].lower()}@example.net")
    return contact


def wanted(seat: Seat, text: str = "an employment lawyer in Leeds") -> Need:
    return record_need(seat=seat, now=NOW, contact=reached(seat, "Ann Berg"), text=text, on=TODAY)


def idea(seat: Seat, **details: Any) -> Introduction:
    pair = Pair(other=reached(seat, "Bob Stone"), why="he does nothing else", **details)
    return propose(seat=seat, now=NOW, need=wanted(seat), pairs=[pair])[0]


def post(client: Any, row: Introduction, deed: str, **told: str) -> Any:
    return client.post(f"/giving/introductions/{row.pk}/{deed}", told, follow=True)


def agree(client: Any, row: Introduction) -> None:
    for side in ("asker", "other"):
        post(client, row, "say", side=side, answer="yes", how="phone")


def bridge(client: Any, row: Introduction) -> Letter:
    post(client, row, "letter", step="letter")
    return Letter.objects.get(subject_of=f"introduction:{row.pk}:letter")


def send(client: Any, letter: Letter) -> None:
    client.post(f"/letters/{letter.pk}/sent", {"way": "mailto", "channel": "mail"})


@pytest.mark.spec("S3-14")
def test_an_introduction_is_not_saved_without_a_need_and_a_reason_for_this_person(
    signed_in: Any, seat: Seat
) -> None:
    assert "Which need does it serve?" in words(signed_in.get("/giving/introductions/new"))
    address = f"/giving/introductions/new?need={wanted(seat).pk}"
    reached(seat, "Bob Stone")
    page = signed_in.post(address, {"other-0": "Bob Stone", "why-0": " ", "first-0": "asker"})
    assert page.status_code == 400 and "why it should be Bob Stone" in words(page)
    assert not Introduction.objects.exists()
    signed_in.post(address, {"other-0": "Bob Stone", "why-0": "he does nothing else", "first-0": "asker"})
    assert Introduction.objects.get().why == "he does nothing else"


def test_the_reason_offered_for_a_letter_tells_what_they_do_and_nothing_of_my_notes_or_of_other_needs(
    seat: Seat,
) -> None:
    private = (
        "Met a need like this: Needs a loan.\nYour notes say: sends founders.\nHelped 4 of 6 whom you sent."
    )
    bob = reached(seat, "Bob Stone")
    assert sayable(bob, private) == ""
    assert sayable(bob, f"{private}\nOffers: loans to founders.") == "Bob Stone offers loans to founders"
    bob.job_title, bob.organisation = "Employment lawyer", "Stone & Co"
    assert sayable(bob, private) == "Bob Stone works as an employment lawyer at Stone & Co"


@pytest.mark.spec("F-146")
def test_a_yes_on_the_phone_is_one_tap_for_each_side_and_needs_no_mail(signed_in: Any, seat: Seat) -> None:
    row = idea(seat)
    page = signed_in.get(f"/giving/introductions/{row.pk}").content.decode()
    assert page.count('value="yes"') == 2
    assert re.findall(r'name="how"><option>([a-z ]+)', page)[:2] == ["phone", "phone"]
    agree(signed_in, row)
    row.refresh_from_db()
    assert row.state == "agreed" and not Letter.objects.exists()
    assert list(Agreement.objects.values_list("how", flat=True)) == ["phone", "phone"]


@pytest.mark.spec("S3-7")
@pytest.mark.spec("F-147")
def test_no_introduction_mail_before_both_agreed_unless_the_owner_says_why(
    signed_in: Any, seat: Seat
) -> None:
    row = idea(seat)
    post(signed_in, row, "say", side="asker", answer="yes")
    page = post(signed_in, row, "letter", step="letter")
    assert "Not everybody has agreed" in words(page) and not Letter.objects.exists()
    post(signed_in, row, "go-on", why="Bob asked me for such clients")
    assert bridge(signed_in, row).to_other == "bob@example.net"
    assert "Bob asked me for such clients" in words(signed_in.get(f"/giving/introductions/{row.pk}"))


@pytest.mark.spec("F-148")
def test_the_ask_can_be_passed_on_and_a_decline_reaches_nobody(signed_in: Any, seat: Seat) -> None:
    row = idea(seat)
    post(signed_in, row, "say", side="asker", answer="yes")
    post(signed_in, row, "letter", step="ask")
    ask = Letter.objects.get(kind="intro-ask")
    blurb = ask.body.partition("“")[2].partition("”")[0]
    assert "employment lawyer" in blurb
    for private in ("Ann", "ann@example.net", "he does nothing else"):
        assert private not in blurb
    post(signed_in, row, "say", side="other", answer="no")
    row.refresh_from_db()
    assert row.state == "declined"
    for step in ("offer", "ask", "letter", "nudge", "outcome", "thanks"):
        post(signed_in, row, "letter", step=step)
    assert list(Letter.objects.values_list("kind", flat=True)) == ["intro-ask"]
    assert "Ann" not in f"{Touch.objects.filter(contact=row.asker).values_list('note', flat=True)}"


@pytest.mark.spec("F-149")
def test_the_bridge_mail_is_a_draft_to_both_with_why_and_who_writes_first(signed_in: Any, seat: Seat) -> None:
    row = idea(seat, gain="she is setting up a team", first="other")
    agree(signed_in, row)
    letter = bridge(signed_in, row)
    assert letter.state == "draft"
    for said in (
        "Dear Ann and Bob,",
        "he does nothing else",
        "she is setting up a team",
        "Bob writes first",
        "drop me",
    ):
        assert said in letter.body
    page = signed_in.get(f"/letters/{letter.pk}").content.decode()
    assert "mailto:ann@example.net,bob@example.net?" in page
    eml = signed_in.get(f"/letters/{letter.pk}/letter.eml").content.decode()
    assert "ann@example.net" in eml and "bob@example.net" in eml and "X-Unsent: 1" in eml


@pytest.mark.spec("F-150")
@pytest.mark.spec("S3-11")
def test_silence_is_nudged_once_closed_after_three_weeks_with_a_question_and_asked_about_once(
    signed_in: Any, seat: Seat, settings: Any
) -> None:
    row = idea(seat)
    agree(signed_in, row)
    send(signed_in, bridge(signed_in, row))

    def today(days: int) -> str:
        settings.CLOCK = lambda: NOW + timedelta(days=days)
        return words(signed_in.get("/"))

    assert "Nudge Ann Berg" not in today(6)
    assert "Nudge Ann Berg" in today(7)
    told = {"signal": "introduction-follow", "subject": f"introduction:{row.pk}:nudge"}
    signed_in.post("/today/do", told)
    assert "Nudge Ann Berg" not in today(8)
    close_quiet(now=NOW + timedelta(days=21))
    said = today(22)
    assert "Did Ann Berg and Bob Stone find each other?" in said and "Silence is no fault" in said
    signed_in.post("/today/do", {**told, "subject": f"introduction:{row.pk}:question"})
    assert "find each other" not in today(23)
    row.refresh_from_db()
    assert (row.state, row.outcome_asked_on) == ("no contact", TODAY + timedelta(days=22))
    post(signed_in, row, "reopen")
    post(signed_in, row, "happened", what="met")
    assert "what came of meeting" not in today(40)
    told_outcome = {
        "outcome-outcome": "value",
        "outcome-on": str(TODAY + timedelta(days=40)),
        "outcome-currency": "EUR",
    }
    post(signed_in, row, "outcome", **told_outcome)
    assert Give.objects.get().outcome == "value"


@pytest.mark.spec("S2-14")
def test_the_reason_for_passing_on_is_kept_and_the_conflict_stands_in_no_letter(
    signed_in: Any, seat: Seat
) -> None:
    address = f"/giving/introductions/new?need={wanted(seat).pk}"
    reached(seat, "Bob Stone")
    told = {
        "other-0": "Bob Stone",
        "why-0": "he does nothing else",
        "first-0": "asker",
        "because": "conflict",
    }
    signed_in.post(address, told)
    row = Introduction.objects.get()
    assert "I must not take it on" in words(signed_in.get(f"/giving/introductions/{row.pk}"))
    agree(signed_in, row)
    letter = bridge(signed_in, row)
    assert "conflict" not in letter.body.lower() and "must not" not in letter.body
    page = signed_in.post(
        f"/letters/{letter.pk}",
        {"to": letter.to, "subject": letter.subject, "body": "I have a conflict of interest here."},
    )
    assert page.status_code == 400 and "for your eyes alone" in words(page)
    send(signed_in, letter)
    give = Give.objects.get()
    assert give.because == "conflict"
    assert "I must not take it on" in words(signed_in.get(f"/giving/{give.pk}"))


def test_a_give_by_hand_has_its_size_and_reason(signed_in: Any, seat: Seat) -> None:
    ann = reached(seat, "Ann Berg")
    told = {
        "direction": "out",
        "kind": "job candidate",
        "on": str(TODAY),
        "size": "large",
        "because": "overflow",
    }
    signed_in.post(f"/people/{ann.pk}/giving/new", told)
    give = Give.objects.filter(size="large", because="overflow").first()
    assert give is not None
    page = words(signed_in.get(f"/giving/{give.pk}"))
    assert "large" in page and "too much work of my own" in page


def test_a_yes_taken_back_shows_why_the_draft_is_gone_without_a_name(signed_in: Any, seat: Seat) -> None:
    row = idea(seat)
    agree(signed_in, row)
    letter = bridge(signed_in, row)
    assert "The letter to both was taken back" in words(post(signed_in, row, "take-back", side="other"))
    page = words(signed_in.get(f"/letters/{letter.pk}"))
    assert "Not everybody agrees to this introduction any more" in page


def test_somebody_in_the_trash_stops_the_introduction_and_its_page_says_so(
    signed_in: Any, seat: Seat
) -> None:
    row = idea(seat)
    trash_party(seat=seat, now=NOW, party=row.other)
    page = signed_in.get(f"/giving/introductions/{row.pk}")
    assert page.status_code == 200 and "Bob Stone is in the trash" in words(page)
    assert "Bob Stone is in the trash" in words(post(signed_in, row, "say", side="asker", answer="yes"))


def test_an_introduction_of_another_practice_is_not_here(signed_in: Any, seat: Seat) -> None:
    stranger = people.practice("Somebody Else")
    row = idea(stranger)
    for deed in ("say", "letter", "outcome", "trash"):
        assert signed_in.post(f"/giving/introductions/{row.pk}/{deed}").status_code == 404
    assert signed_in.get(f"/giving/introductions/{row.pk}").status_code == 404


@pytest.mark.parametrize("minutes", ["x", "-1", "0", "99999", "١٢"])
def test_minutes_that_cannot_be_meant_are_refused(signed_in: Any, seat: Seat, minutes: str) -> None:
    row = idea(seat)
    page = post(signed_in, row, "minutes", **{"minutes-what": "calls", "minutes-minutes": minutes})
    assert page.status_code == 200 and "whole number" in words(page)


def test_the_board_has_its_lanes_and_the_trash(signed_in: Any, seat: Seat) -> None:
    assert "Nobody is being introduced" in words(signed_in.get("/giving/introductions"))
    row = idea(seat)
    page = words(signed_in.get("/giving/introductions"))
    assert "Ideas" in page and "Offer Bob Stone to Ann Berg" in page
    assert "In the trash (1)" in words(post(signed_in, row, "trash"))
    post(signed_in, row, "restore")
    assert "Ann Berg and Bob Stone" in words(signed_in.get("/giving/introductions"))


def test_the_board_costs_the_same_however_many_there_are(
    signed_in: Any, seat: Seat, django_assert_max_num_queries: Any
) -> None:
    row = idea(seat)
    signed_in.get("/giving/introductions")
    for number in range(12):
        pair = Pair(other=people.known(seat, f"Helper {number}"), why="fits")
        propose(seat=seat, now=NOW, need=row.need, pairs=[pair])
    with django_assert_max_num_queries(16):
        assert "Helper 11" in words(signed_in.get("/giving/introductions"))


def test_words_that_are_no_markup_stay_words(signed_in: Any, seat: Seat) -> None:
    need = wanted(seat, "<script>alert(1)</script> ' \" 弁護士")
    row = propose(
        seat=seat, now=NOW, need=need, pairs=[Pair(other=reached(seat, "Bob Stone"), why="<b>bold</b>")]
    )[0]
    for address in ("/giving/introductions", f"/giving/introductions/{row.pk}", "/"):
        page = signed_in.get(address).content.decode()
        assert "<script>alert(1)" not in page and "<b>bold</b>" not in page
