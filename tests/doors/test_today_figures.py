"""What stands beside the list: how prompt the thanks are, what giving led to, the week, giving against selling."""

from __future__ import annotations

from datetime import date, timedelta
from html import unescape
from typing import Any

import pytest
from django.utils.html import strip_tags

import people
from headwater.actions.giving import Given, record_give
from headwater.actions.needs import record_need
from headwater.actions.touches import record_touch
from headwater.store.models import Ask, SignalDeed
from people import NOW


def page(client: Any, path: str = "/") -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return " ".join(unescape(strip_tags(answer.content.decode())).split())


@pytest.mark.spec("S3-1")
def test_the_week_shows_talks_in_which_needs_were_asked_needs_found_and_gives_made(signed_in, seat, clock):
    ann = people.person(seat, "Ann Berg")
    clock.now = people.at("2026-05-08", 15)  # A Friday.
    talks = (("2026-05-03", True), ("2026-05-04", True), ("2026-05-06", False), ("2026-05-07", None))
    for day, asked in talks:
        record_touch(
            seat=seat, now=clock.now, contact=ann, kind="call", at=people.at(day), direction="out", asked_needs=asked
        )  # fmt: skip
    record_touch(
        seat=seat, now=clock.now, contact=ann, kind="mail", at=people.at("2026-05-06"), direction="out"
    )
    for day in (date(2026, 5, 3), date(2026, 5, 5)):
        record_need(seat=seat, now=clock.now, contact=ann, text="A designer", on=day)
        given = Given(contact=ann, kind="resource", on=day, what="A guide")
        record_give(seat=seat, now=clock.now, given=given)
    shown = page(signed_in)
    assert (
        "Asked about needs this week 1 of 3 conversations since Monday; 1 need found, 1 thing given" in shown
    )
    clock.forward(days=3)
    assert "Asked about needs this week" not in page(signed_in), "a week with nothing in it says nothing"


@pytest.mark.spec("S3-20")
def test_giving_and_selling_stand_against_each_other_and_a_logged_talk_asks_for_other_needs(signed_in, seat):
    ann = people.person(seat, "Ann Berg")
    made = people.referral(seat, "Eva Fox", "Bob Stone", "2026-04-20", thanked=True)
    record_give(
        seat=seat, now=NOW, given=Given(contact=ann, kind="advice", on=date(2026, 4, 28), what="On leases")
    )
    Ask.objects.create(
        workspace=seat.workspace,
        contact=ann,
        kind="referral",
        on=date(2026, 5, 1),
        added_at=NOW,
        changed_at=NOW,
    )
    signed_in.post(f"/referrals/{made.pk}/stage", {"stage": "proposed"})
    shown = page(signed_in)
    assert (
        "Giving against selling 2 : 2 in four weeks: 1 given, 1 thanked, 0 gifts; 1 asked, 1 proposed"
        in shown
    )
    form = page(signed_in, f"/people/{ann.pk}/talk")
    assert "need" in form.lower()


@pytest.mark.spec("S1-30")
def test_home_leads_with_relationships_and_says_how_long_giving_took_to_bring_referrals(
    signed_in, seat, clock
):
    ann = people.person(seat, "Ann Berg")
    for given, sent in (("2026-01-10", "2026-01-30"), ("2026-02-10", "2026-03-22")):
        record_give(
            seat=seat, now=NOW,
            given=Given(contact=ann, kind="advice", on=date.fromisoformat(given), what="An hour"),
        )  # fmt: skip
        people.referral(seat, ann, f"Friend of {sent}", sent)
    shown = page(signed_in)
    assert "From giving to a referral 30 days the median" in shown and "over 2 in two years" in shown
    assert shown.index("Thank Ann Berg for") < shown.index("From giving to a referral")
    assert shown.index("Owed and promised") < shown.index("How it goes")


def test_what_was_done_today_is_told_and_the_minutes_are_used_up(signed_in, seat, clock):
    for name in ("Ann Berg", "Eva Fox"):
        made = people.referral(seat, name, f"Friend of {name}", "2026-05-01")
        said = {"signal": "thanks-owed", "subject": f"referral:{made.pk}"}
        signed_in.post("/today/do", said)
    answer = signed_in.get("/")
    assert "Done today: Thanks owed 2" in page(signed_in) and answer.context["spent"].left == 10
    assert signed_in.get("/?minutes=40").context["spent"].left == 40
    assert signed_in.get("/").context["spent"].left == 40
    clock.forward(days=1)
    assert signed_in.get("/").context["spent"].left == 20 and "Done today" not in page(signed_in)


def test_the_order_says_what_it_learned_and_starts_anew_when_told(signed_in, seat, clock):
    for n in range(9):
        SignalDeed.objects.create(
            workspace=seat.workspace, signal="keep-in-touch", subject=f"party:{n + 1}:never", answer="dismissed", at=NOW
        )  # fmt: skip
    people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-01")
    clock.forward(minutes=1)
    assert "It comes later." in page(signed_in)
    signed_in.post("/today/forget")
    clock.forward(minutes=1)
    assert "It comes later." not in page(signed_in)


def test_a_day_off_shows_only_what_is_owed(signed_in, seat, clock):
    people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-01")
    people.engagement(seat, "Eva Fox", "2026-04-01", "2400")
    clock.now = people.at("2026-05-09", 9)  # A Saturday.
    shown = page(signed_in)
    assert "Not one of your working days" in shown and "Thank Ann Berg" in shown
    assert "Giving first" not in shown
    clock.now += timedelta(days=2)
    assert "Not one of your working days" not in page(signed_in)
