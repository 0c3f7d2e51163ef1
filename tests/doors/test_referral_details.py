"""How prospects came, what a talk led to, whose word counts, satisfaction and steps: entered through the pages."""

from __future__ import annotations

import re
from decimal import Decimal
from html import unescape
from typing import Any

import pytest
from django.utils.html import strip_tags

import people
from headwater.store.models import Engagement, Evidence, Party, Referral, Step, Touch
from people import NOW

FORM = {
    "source": "Ann Berg",
    "prospect": "Bob Stone",
    "on": "2026-05-01",
    "kind": "referral",
    "qualified": "unknown",
}
CAME = {
    "fit": "4", "readiness": "pre-sold", "questions": "3", "price_asked": "1200", "price_agreed": "1100.50",
    "price_currency": "CHF", "other_quotes": "no",
}  # fmt: skip
TALK = {"kind": "meeting", "on": "2026-05-04", "direction": "in"}


def told(answer: Any) -> str:
    """What a page says, in plain words."""
    words = " ".join(unescape(strip_tags(answer.content.decode().replace("<", " <"))).split())
    return re.sub(r" ([,.;:])", r"\1", words)


# How they came


def test_how_they_came_is_written_down_with_the_referral_and_corrected_later(signed_in: Any) -> None:
    page = told(signed_in.post("/referrals/new", {**FORM, **CAME}, follow=True))
    for words in ("At first contact pre-sold", "Fit 4 of 5", "3 before they decided", "Price asked 1,200 CHF",
                  "Price agreed 1,100.50 CHF", "Other quotes no"):  # fmt: skip
        assert words in page
    made = Referral.objects.get()
    form = signed_in.get(f"/referrals/{made.pk}/edit").context["form"]
    assert form.unfolded and form.initial["price_agreed"] == Decimal("1100.50")
    change = {**FORM, **CAME, "fit": "2", "price_asked": "1000", "readiness": ""}
    page = told(signed_in.post(f"/referrals/{made.pk}/edit", change, follow=True))
    assert "fit from 1 to 5 from “4” to “2”" in page and "price asked from “1,200” to “1,000”" in page
    made.refresh_from_db()
    assert (made.fit, made.readiness, made.questions) == (2, "", 3)


def test_the_quick_path_stays_quick_and_asks_the_rest_with_one_press(signed_in: Any) -> None:
    page = signed_in.get("/referrals/new").content.decode()
    assert '<details id="how-they-came">' in page and 'name="readiness"' in page.split("<details id")[0]
    signed_in.post("/quick-add", {"text": "Ann Berg sent me Bob Stone"})
    made = Referral.objects.get()
    assert made.price_currency == ""
    for answer in ({"readiness": "warm"}, {"fit": "5"}):
        page = told(signed_in.post(f"/referrals/{made.pk}/answer", answer, follow=True))
    assert "At first contact warm" in page and "Fit 5 of 5" in page
    rest = signed_in.get(f"/referrals/{made.pk}/edit?came=yes").content.decode()
    assert '<details id="how-they-came" open>' in rest
    for wrong in ({}, {"readiness": "hot"}, {"fit": "9"}, {"fit": "²"}):
        page = told(signed_in.post(f"/referrals/{made.pk}/answer", wrong, follow=True))
        assert "Press one of the answers." in page or "is not one of" in page or "from 1 to 5" in page
    made.refresh_from_db()
    assert (made.readiness, made.fit) == ("warm", 5)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"fit": "9"}, "not one of the available choices"),
        ({"price_asked": "-1"}, "A price cannot be below 0"),
        ({"price_asked": "5", "price_currency": "12!"}, "“12!” is no currency"),
        ({"questions": "-2"}, "greater than or equal to 0"),
    ],
)
def test_what_cannot_be_kept_is_said_at_its_field_which_stands_open(
    wrong: dict[str, str], sentence: str, signed_in: Any
) -> None:
    answer = signed_in.post("/referrals/new", {**FORM, **wrong})
    assert answer.status_code == 400 and sentence in told(answer)
    assert '<details id="how-they-came" open>' in answer.content.decode()
    assert not Referral.objects.exists()


# What a talk led to


@pytest.mark.spec("S0-24")
def test_somebody_who_needed_only_the_talk_is_served_not_lost_and_may_be_a_source(
    signed_in: Any, seat: Any
) -> None:
    made = people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-01", thanked=True)
    form = signed_in.get(f"/people/{made.prospect_id}/touch/new").context["form"]
    assert [value for value, _ in form.fields["outcome"].choices] == [
        "", "served without hiring", "hired", "later", "no fit",
    ]  # fmt: skip
    talk = {**TALK, "outcome": "served without hiring"}
    page = told(signed_in.post(f"/people/{made.prospect_id}/touch/new", talk, follow=True))
    assert "The referral is closed as served." in page and "It led to: served without hiring" in page
    made.refresh_from_db()
    assert made.stage == "served"
    columns = {one["stage"]: one["count"] for one in signed_in.get("/referrals/board").context["columns"]}
    assert columns["served"] == 1 and columns["lost"] == 0
    assert "Bob Stone" in told(signed_in.get("/referrals?stage=served"))
    assert "Bob Stone" not in told(signed_in.get("/referrals?stage=lost"))
    signed_in.post("/quick-add", {"text": "Bob Stone sent me Cy Hall"})
    assert Referral.objects.get(prospect__name="Cy Hall").source_id == made.prospect_id


def test_thanks_come_first_also_after_a_talk_that_ended_it(signed_in: Any, seat: Any) -> None:
    made = people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-01")
    talk = {**TALK, "outcome": "no fit"}
    page = told(signed_in.post(f"/people/{made.prospect_id}/touch/new", talk, follow=True))
    assert "The referral closes as declined as soon as Ann Berg is thanked." in page
    signed_in.post(f"/today/thank/{made.pk}", {})
    made.refresh_from_db()
    assert (made.stage, made.thanks) == ("declined", "given")


def test_hired_leads_to_the_paid_work_of_that_day_and_later_leaves_all_open(
    signed_in: Any, seat: Any
) -> None:
    made = people.referral(seat, "Ann Berg", "Bob Stone", "2026-04-01", thanked=True)
    where = f"/people/{made.prospect_id}/touch/new"
    signed_in.post(where, {**TALK, "on": "2026-04-02", "outcome": "later"})
    answer = signed_in.post(where, {**TALK, "on": "2026-04-20", "outcome": "hired"}, follow=True)
    assert answer.redirect_chain[-1][0] == f"/people/{made.prospect_id}/engagements/new?on=2026-04-20"
    assert str(answer.context["form"].initial["started_on"]) == "2026-04-20"
    made.refresh_from_db()
    assert made.stage == "received"
    work = {"started_on": "2026-04-20", "currency": "EUR", "satisfaction": "5"}
    signed_in.post(f"/people/{made.prospect_id}/engagements/new", work)
    made.refresh_from_db()
    assert made.stage == "won" and Engagement.objects.get().satisfaction == 5
    wrong = signed_in.post(where, {**TALK, "kind": "mail", "outcome": "later"})
    assert wrong.status_code == 400 and "Only a call or a meeting has an outcome" in told(wrong)
    assert Touch.objects.exclude(outcome="").count() == 2


def test_satisfaction_is_written_down_at_the_end_of_the_work(signed_in: Any, seat: Any) -> None:
    work = people.engagement(seat, "Bob Stone", "2026-02-01", "100")
    form = {
        "started_on": "2026-02-01",
        "ended_on": "2026-05-01",
        "value": "100",
        "currency": "EUR",
        "satisfaction": "4",
    }
    signed_in.post(f"/engagements/{work.pk}/edit", form)
    work.refresh_from_db()
    assert (work.satisfaction, str(work.ended_on)) == (4, "2026-05-01")
    assert signed_in.get(f"/engagements/{work.pk}/edit").context["form"].initial["satisfaction"] == 4


# Whose word counts


def test_told_and_tracked_stand_side_by_side_with_my_word_which_erases_neither(
    signed_in: Any, seat: Any, clock: Any
) -> None:
    made = people.referral(seat, "Ann Berg", "Bob Stone")
    there, person = f"/referrals/{made.pk}", f"/people/{made.prospect_id}"
    for kind, text, source in (
        ("told", "Ann told me", "Ann Berg"),
        ("campaign", "utm spring", "Spring letter"),
    ):
        form = {"kind": kind, "text": text, "confidence": "likely", "source": source}
        signed_in.post(f"{there}/evidence", form)
    letter = Party.objects.get(name="Spring letter", kind="content")
    for path in (there, person):
        page = told(signed_in.get(path))
        assert "2 sources are named" in page and "Ann Berg recorded, told" in page
        assert "Spring letter campaign" in page and "Which do you hold true?" in page
    held = {"held": str(letter.pk), "text": "the letter came first", "next": f"{person}#origin"}
    answer = signed_in.post(f"{there}/ruling", held, follow=True)
    assert answer.redirect_chain[-1][0] == f"{person}#origin"
    assert "You hold Spring letter to be true, since 4 May 2026. “the letter came first”" in told(answer)
    clock.forward(days=2)
    signed_in.post(f"{there}/ruling", {"source": "Eva Fox"})
    page = told(signed_in.get(there))
    assert "You hold Eva Fox to be true, since 6 May 2026." in page
    assert "What you said before Spring letter, 4 May 2026: “the letter came first”" in page
    assert "Ann Berg recorded, told" in page and "Spring letter campaign" in page
    made.refresh_from_db()
    assert made.source.name == "Ann Berg" and Evidence.objects.count() == 4


def test_a_ruling_without_a_source_is_asked_for_one(signed_in: Any, seat: Any) -> None:
    made = people.referral(seat, "Ann Berg", "Bob Stone")
    for wrong in ({}, {"held": "999999"}, {"held": "x"}, {"source": "Bob Stone"}):
        page = told(signed_in.post(f"/referrals/{made.pk}/ruling", wrong, follow=True))
        assert "hold to be true" in page or "Choose one of the sources" in page or "did not send" in page
    assert not Evidence.objects.exists()


def test_the_form_of_evidence_sent_twice_keeps_it_once(signed_in: Any, seat: Any) -> None:
    made = people.referral(seat, "Ann Berg", "Bob Stone")
    form = {"kind": "told", "text": "x", "confidence": "likely", "source": "Google", "key": "this-form"}
    for _ in range(2):
        signed_in.post(f"/referrals/{made.pk}/evidence", form)
    assert Evidence.objects.count() == 1


# Steps on the way


def test_steps_of_a_person_are_noted_marked_thrown_away_and_brought_back(signed_in: Any, seat: Any) -> None:
    bob = people.person(seat, "Bob Stone")
    here = f"/people/{bob.pk}/steps"
    form = {"kind": "read", "source": "The article", "on": "2026-05-01", "certainty": "likely"}
    page = told(signed_in.post(here, form, follow=True))
    assert "Read: The article 1 May 2026; likely" in page
    step = Step.objects.get()
    assert "Steps on the way" in told(signed_in.get(f"/people/{bob.pk}"))
    page = told(signed_in.post(f"/steps/{step.pk}/machine", {"machine": "yes", "next": here}, follow=True))
    assert "it counts for nobody" in page and "A person after all" in page
    signed_in.post(f"/steps/{step.pk}/machine", {"machine": "no"})
    step.refresh_from_db()
    assert not step.machine
    page = told(signed_in.post(f"/steps/{step.pk}/trash", follow=True))
    assert "No step is noted yet." in page and "1 in the trash" in page
    assert "Taken out of the trash." in told(signed_in.post(f"/steps/{step.pk}/restore", follow=True))
    assert signed_in.post(f"/steps/{step.pk}/restore").status_code == 404


def test_visits_to_a_content_are_counted_by_month_or_day_machines_apart(signed_in: Any, seat: Any) -> None:
    article = people.content(seat, "The article")
    here = f"/people/{article.pk}/steps"
    assert "Not counted yet." in told(signed_in.get(f"/people/{article.pk}"))
    for form in (
        {"count": "240", "kind": "seen", "on": "2026-04-17", "span": "month"},
        {"count": "12", "kind": "seen", "on": "2026-05-02", "span": "day"},
        {"count": "30", "kind": "seen", "on": "2026-05-02", "span": "day", "machine": "on"},
    ):
        page = told(signed_in.post(here, form, follow=True))
    assert "240 seen Apr 2026" in page and "12 seen 2 May 2026" in page
    assert "252 in all, since 1 Apr 2026. 30 more were probably machines." in told(
        signed_in.get(f"/people/{article.pk}")
    )


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"count": "0"}, "greater than or equal to 1"),
        ({"on": "2026-05-05", "span": "day"}, "cannot lie in the future"),
        ({"on": "1066-10-14"}, "The year 1066 cannot be meant"),
        ({"kind": "proposed"}, "not one of the available choices"),
    ],
)
def test_a_number_of_visits_that_cannot_be_is_refused(
    wrong: dict[str, str], sentence: str, signed_in: Any, seat: Any
) -> None:
    article = people.content(seat, "The article")
    form = {"count": "5", "kind": "seen", "on": str(NOW.date()), "span": "month", **wrong}
    answer = signed_in.post(f"/people/{article.pk}/steps", form)
    assert answer.status_code == 400 and sentence in told(answer) and not Step.objects.exists()
