"""The cards of Today: each verb does its deed, the card is gone, and what can be undone is undone."""

from __future__ import annotations

from datetime import date
from html import unescape
from typing import Any

import pytest
from django.utils.html import strip_tags

import people
from headwater.actions.bearings import record_bearing
from headwater.actions.promises import make_promise
from headwater.actions.referrals import change_referral, move_stage
from headwater.store.models import (
    Appointment,
    Bearing,
    Engagement,
    Give,
    Party,
    PlanStep,
    Promise,
    Referral,
    Seal,
    SignalDeed,
    Thanks,
    Touch,
)
from headwater.store.queries.soundness import faults
from people import NOW


def told(answer: Any) -> str:
    return " ".join(unescape(strip_tags(answer.content.decode())).split())


def page(client: Any, signal: str = "") -> str:
    answer = client.get(f"/?all={signal}" if signal else "/")
    assert answer.status_code == 200
    return told(answer)


def undone(client: Any) -> str:
    """Press Undo as the page offers it."""
    seal = Seal.objects.latest("last")
    return told(
        client.post("/today/undo", {"deed": str(SignalDeed.objects.latest("pk").pk), "seal": str(seal.pk)}, follow=True)
    )  # fmt: skip


def do(client: Any, signal: str, subject: str, **said: str) -> str:
    return told(client.post("/today/do", {"signal": signal, "subject": subject, **said}, follow=True))


def test_thanks_are_noted_from_the_card_with_how_and_when(signed_in, seat):
    made = people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-01")
    said = {"verb": "thank", "channel": "card", "on": "2026-05-02", "note": "She was glad"}
    answer = do(signed_in, "thanks-owed", f"referral:{made.pk}", **said)
    assert "you thanked for the referral from Ann Berg" in answer and "Thank Ann Berg for" not in answer
    given = Thanks.objects.get()
    assert (given.channel, given.note, given.given_at.date()) == ("card", "She was glad", date(2026, 5, 2))
    deed = SignalDeed.objects.get()
    assert (deed.signal, deed.answer, deed.contact.name) == ("thanks-owed", "done", "Ann Berg")


def test_one_of_two_people_behind_a_content_is_thanked_alone(signed_in, seat):
    interview = people.content(seat, "The interview", behind=["Carol Dahl", "Tom Falk"])
    made = people.referral(seat, interview, "Bob Stone", "2026-05-01")
    carol = Party.objects.get(name="Carol Dahl")
    answer = do(signed_in, "thanks-owed", f"referral:{made.pk}:{carol.pk}", verb="thank")
    assert "you thanked Carol Dahl for what The interview brought" in answer
    assert "Thank Tom Falk for Bob Stone" in answer and "Thank Carol Dahl for" not in answer


@pytest.mark.spec("S3-6")
def test_a_promise_stays_on_today_until_it_is_kept_or_withdrawn(signed_in, seat, clock):
    ann = people.person(seat, "Ann Berg")
    for text in ("Introduce her to Eva", "Send the book"):
        make_promise(seat=seat, now=NOW, contact=ann, text=text, due_on=date(2026, 5, 10))
    kept, withdrawn = Promise.objects.order_by("pk")
    assert "Keep your promise to Ann Berg" not in page(signed_in, "promise-due")
    for days in (6, 1, 30, 300):
        clock.forward(days=days)
        shown = page(signed_in)
        assert "Introduce her to Eva" in shown and "Send the book" in shown
    waved = {"signal": "promise-due", "subject": f"promise:{kept.pk}", "answer": "dismiss", "reason": "no"}
    answer = told(signed_in.post("/today/answer", waved, follow=True))
    assert "A promise stays until it is kept or withdrawn." in answer and "Introduce her to Eva" in answer
    answer = do(signed_in, "promise-due", f"promise:{kept.pk}", settled="kept")
    assert "Kept: Introduce her to Eva." in answer and "Ann Berg: Send the book" in answer
    answer = do(signed_in, "promise-due", f"promise:{withdrawn.pk}", settled="withdrawn")
    assert "Withdrawn: Send the book." in answer and "Keep your promise" not in answer
    assert {one.state for one in Promise.objects.all()} == {"kept", "withdrawn"}


def test_a_promise_that_was_kept_by_mistake_is_taken_back(signed_in, seat):
    ann = people.person(seat, "Ann Berg")
    promise = make_promise(seat=seat, now=NOW, contact=ann, text="Send the book", due_on=NOW.date())
    answer = do(signed_in, "promise-due", f"promise:{promise.pk}", settled="kept")
    assert "Undo" in answer and "Keep your promise" not in answer
    deed = SignalDeed.objects.get()
    answer = undone(signed_in)
    assert "Undone. It stands on the list again." in answer and "Keep your promise to Ann Berg" in answer
    promise.refresh_from_db()
    assert (promise.state, promise.settled_on) == ("open", None) and not SignalDeed.objects.exists()
    again = told(signed_in.post("/today/undo", {"deed": str(deed.pk)}, follow=True))
    assert "This cannot be undone from here any more" in again


def test_being_in_touch_is_undone_into_the_trash(signed_in, seat):
    ann = people.person(seat, "Ann Berg")
    do(signed_in, "keep-in-touch", f"party:{ann.pk}:never", kind="call", note="Spoke of the fair")
    assert Touch.objects.get().note == "Spoke of the fair"
    assert "Undone" in undone(signed_in)
    assert Touch.objects.get().trashed_at is not None


def test_thanks_noted_by_mistake_are_taken_back_and_owed_again(signed_in, seat):
    made = people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-01")
    do(signed_in, "thanks-owed", f"referral:{made.pk}")
    assert Referral.objects.get().thanks == "given"
    answer = undone(signed_in)
    assert "Undone. It stands on the list again." in answer and "Thank Ann Berg for Bob Stone" in answer
    assert not Thanks.objects.exists() and Referral.objects.get().thanks == "owed"
    assert Touch.objects.get().trashed_at is not None and not any(faults().values())
    do(signed_in, "thanks-owed", f"referral:{made.pk}")
    assert Referral.objects.get().thanks == "given"


def test_thanks_that_closed_a_referral_are_not_unsaid_from_here(signed_in, seat):
    made = people.referral(seat, "Ann Berg", "Bob Stone", "2026-04-01")
    people.engagement(seat, "Bob Stone", "2026-04-10", "2400")
    do(signed_in, "thanks-owed", f"referral:{made.pk}")
    assert Referral.objects.get().stage == "won"
    assert "cannot be undone" in undone(signed_in)
    assert Thanks.objects.exists()


def test_what_was_put_off_comes_back_with_one_press(signed_in, seat):
    made = people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-01")
    said = {
        "signal": "thanks-owed",
        "subject": f"referral:{made.pk}",
        "answer": "snooze",
        "until": "2026-05-06",
    }
    answer = told(signed_in.post("/today/answer", said, follow=True))
    assert "Put off until 6 May 2026. Undo" in answer
    answer = told(signed_in.post("/today/answer", {**said, "answer": "back"}, follow=True))
    assert "Back on the list." in answer and "Thank Ann Berg for Bob Stone" in answer
    assert not SignalDeed.objects.exists()


def test_a_client_says_how_it_was_for_them(signed_in, seat):
    work = people.engagement(seat, "Bob Stone", "2025-11-01", "2400", ended_on=date(2026, 4, 30))
    answer = do(signed_in, "satisfaction-to-ask", f"engagement:{work.pk}", mark="5")
    assert "Bob Stone gave 5 of 5" in answer and Engagement.objects.get().satisfaction == 5
    wrong = do(signed_in, "satisfaction-to-ask", f"engagement:{work.pk}", mark="6")
    assert "A mark goes from 1 to 5" in wrong and Engagement.objects.get().satisfaction == 5


def test_something_given_a_talk_in_the_calendar_and_a_next_step_are_noted(signed_in, seat):
    ann = people.person(seat, "Ann Berg")
    do(signed_in, "give-something", f"party:{ann.pk}:never", kind="resource", what="The guide to leases")
    assert Give.objects.get().what == "The guide to leases"
    said = {"verb": "schedule", "on": "2026-05-12", "at": "14:30", "what": "Coffee"}
    assert "In the calendar: Coffee" in do(signed_in, "connector-talk", f"party:{ann.pk}:never", **said)
    assert Appointment.objects.get().at.hour == 14
    do(signed_in, "next-step", f"party:{ann.pk}:2026", verb="plan", what="Lunch", on="2026-05-20")
    assert PlanStep.objects.get().what == "Lunch"


@pytest.mark.parametrize(
    ("signal", "subject"),
    [("no-such", "party:1"), ("thanks-owed", "referral:x"), ("thanks-owed", "user:1"), ("keep-in-touch", "party:" + "9" * 18)],
)  # fmt: skip
def test_a_deed_for_a_suggestion_nobody_made_is_refused(signal, subject, signed_in, seat):
    assert "This suggestion is not known" in do(signed_in, signal, subject)
    assert not SignalDeed.objects.exists() and not Touch.objects.exists()


def test_a_deed_about_somebody_of_another_practice_is_refused(signed_in, stranger):
    theirs = people.person(stranger, "Ann Berg")
    assert "This suggestion is not known" in do(signed_in, "keep-in-touch", f"party:{theirs.pk}:never")
    assert not Touch.objects.exists()


def test_the_same_form_sent_twice_is_done_once(signed_in, seat):
    ann = people.person(seat, "Ann Berg")
    for _ in range(2):
        do(signed_in, "keep-in-touch", f"party:{ann.pk}:never", kind="call", key="one-form")
    assert Touch.objects.count() == 1 and SignalDeed.objects.count() == 1


def test_a_viewer_reads_the_list_and_finds_no_form(client, viewer, seat, clock):
    people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-01")
    client.force_login(viewer.user)
    answer = client.get("/")
    assert "Thank Ann Berg for Bob Stone" in told(answer)
    assert "/today/do" not in answer.content.decode() and "/today/answer" not in answer.content.decode()


def test_the_facts_behind_a_card_can_be_opened(signed_in, seat):
    made = people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-01")
    answer = signed_in.get("/today/one", {"signal": "thanks-owed", "subject": f"referral:{made.pk}"})
    assert f"/referrals/{made.pk}" in answer.content.decode() and "Thank Ann Berg for Bob Stone" in told(
        answer
    )
    gone = signed_in.get("/today/one", {"signal": "thanks-owed", "subject": "referral:999999"})
    assert gone.status_code == 404


@pytest.mark.spec("S2-38")
def test_a_referral_given_is_a_touch_and_comes_before_other_touches(signed_in, seat, clock):
    for name in ("Ann Berg", "Eva Fox"):
        for month in (9, 10, 11):
            people.referral(seat, name, f"Friend {month} of {name}", date(2025, month, 5), thanked=True)
    shown = signed_in.get("/?minutes=40").context["day_plan"].plan.shown
    assert [card.lead.signal for card in shown][:2] == ["give-something", "give-something"]
    assert "keep-in-touch" in {other.signal for card in shown for other in card.also}
    ann = Party.objects.get(name="Ann Berg")
    touches = page(signed_in, "keep-in-touch")
    assert "Get in touch with Ann Berg" in touches and "Get in touch with Eva Fox" in touches
    said = {"kind": "prospective client", "what": "A client", "other": str(people.person(seat, "Cy Hall").pk)}
    do(signed_in, "give-something", f"party:{ann.pk}:2025-11-05", **said)
    assert Referral.objects.latest("pk").provider == ann and not Touch.objects.filter(kind="call").exists()
    touches = page(signed_in, "keep-in-touch")
    assert "Get in touch with Ann Berg" not in touches and "Get in touch with Eva Fox" in touches
    clock.forward(days=100)
    assert "Get in touch with Ann Berg" in page(signed_in, "keep-in-touch")


def wave_off(client: Any, signal: str, subject: str) -> str:
    waved = {"signal": signal, "subject": subject, "answer": "dismiss", "reason": "I will not"}
    return told(client.post("/today/answer", waved, follow=True))


def test_thanks_cannot_be_waved_off_and_end_with_thanks_or_with_nobody_to_thank(signed_in, seat):
    made = people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-01")
    subject = f"referral:{made.pk}"
    assert "Thanks stay owed until they were said" in wave_off(signed_in, "thanks-owed", subject)
    assert "Thank Ann Berg for Bob Stone" in page(signed_in)
    change_referral(seat=seat, now=NOW, referral=made, source=people.content(seat, "The poster"))
    assert "Thank Ann Berg for Bob Stone" not in page(signed_in)
    move_stage(seat=seat, now=NOW, referral=made, stage="lost", at=NOW, reason="Moved away")
    assert Referral.objects.get().stage == "lost"


def test_something_to_put_right_cannot_be_waved_off(signed_in, seat):
    ann = people.known(seat, "Ann Berg")
    record_bearing(
        seat=seat, now=NOW, contact=ann, kind="complaint", value="The report came late", on=NOW.date()
    )
    subject = f"bearing:{Bearing.objects.get().pk}"
    assert "This stays until it was put right" in wave_off(signed_in, "repair", subject)


@pytest.mark.spec("S4-10")
def test_closing_work_opens_the_task_to_thank_the_client_until_they_are_thanked(signed_in, seat):
    work = people.engagement(seat, "Cy Hall", "2026-01-05", service="Divorce")
    assert "Thank Cy Hall for working with you" not in page(signed_in)
    sends = {"started_on": "2026-01-05", "ended_on": "2026-05-02", "currency": "EUR"}
    assert signed_in.post(f"/engagements/{work.pk}/edit", sends).status_code == 302
    assert "Thank Cy Hall for working with you" in page(signed_in)
    said = {"verb": "thank-client", "channel": "card", "on": "2026-05-03"}
    assert "you thanked Cy Hall" in do(signed_in, "client-thanks", f"engagement:{work.pk}", **said)
    assert "Thank Cy Hall for working with you" not in page(signed_in)
