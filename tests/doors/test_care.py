"""How somebody is looked after, on their page and through its forms."""

from __future__ import annotations

import re
from datetime import date, timedelta
from html import unescape
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

import people
from headwater.actions.acting import Seat
from headwater.actions.bearings import record_bearing
from headwater.actions.parties import change_party
from headwater.actions.plans import add_step, start_plan
from headwater.actions.promises import make_promise
from headwater.store.models import Appointment, Bearing, Give, Party, Plan, Promise, Referral, Touch
from headwater.store.queries.soundness import faults

TODAY = people.NOW.date()
LATER = people.NOW + timedelta(hours=2)


def act(seat: Seat) -> dict[str, Any]:
    return {"seat": seat, "now": people.NOW}


def words(page: Any) -> str:
    text = " ".join(unescape(re.sub(r"<[^>]+>", " ", page.content.decode())).split())
    return re.sub(r"\s+([,.;:])", r"\1", text)


def panel(client: Any, party: Party) -> str:
    """The words of the panel "Looking after"."""
    page = client.get(f"/people/{party.pk}").content.decode()
    found = re.search(r'<section class="section" id="care".*?</section>', page, re.DOTALL)
    assert found, "There is no panel."
    return re.sub(r"\s+([,.;:])", r"\1", " ".join(unescape(re.sub(r"<[^>]+>", " ", found[0])).split()))


def due(client: Any, party: Party) -> str:
    """What is due with somebody, and whether they can be asked."""
    page = client.get(f"/people/{party.pk}/standing").content.decode()
    found = re.search(r'<section class="section" id="due".*?</section>', page, re.DOTALL)
    assert found, "There is no list of what is due."
    return re.sub(r"\s+([,.;:])", r"\1", " ".join(unescape(re.sub(r"<[^>]+>", " ", found[0])).split()))


def state(client: Any, party: Party, kind: str, **told: str) -> Any:
    return client.post(f"/people/{party.pk}/statements/new?kind={kind}", {"on": TODAY.isoformat(), **told})


@pytest.mark.spec("S1-27")
@pytest.mark.spec("S3-13")
def test_a_phase_is_dated_with_the_event_that_caused_it_apart_from_any_stage(
    signed_in: Any, seat: Seat
) -> None:
    ann = people.person(seat, "Ann")
    people.referral(seat, "Root", ann, "2026-01-15")
    assert "Known, trusted or referring?" in panel(signed_in, ann)
    without = state(signed_in, ann, "phase", value="known")
    assert without.status_code == 400 and not Bearing.objects.exists()
    state(signed_in, ann, "phase", value="known", on="2026-01-15", basis="First talk at the fair")
    state(signed_in, ann, "phase", value="trusted", on="2026-03-02", basis="Asked me about her divorce")
    shown = panel(signed_in, ann)
    assert "known 15 Jan 2026 First talk at the fair trusted 2 Mar 2026 Asked me about her divorce" in shown
    assert "referring not yet" in shown
    assert Referral.objects.get().stage == "received"


@pytest.mark.spec("S3-21")
def test_the_age_and_the_phases_of_a_relationship_are_on_one_line_and_a_suggestion_says_why_now(
    signed_in: Any, seat: Seat
) -> None:
    ann = people.person(seat, "Ann", met_on=date(2025, 8, 4))
    record_bearing(
        **act(seat), contact=ann, kind="phase", value="known", on=date(2025, 8, 4), basis="The fair"
    )
    make_promise(**act(seat), contact=ann, text="the article", due_on=TODAY)
    page = signed_in.get(f"/people/{ann.pk}").content.decode()
    line = re.search(r'<div class="care-line">.*?</div>', page, re.DOTALL)
    assert line and "9 months" in line[0] and "known" in line[0] and "The fair" in line[0]
    said = due(signed_in, ann)
    assert "the article" in said and "Nine months since you met; you know each other." in said


def test_everything_is_shown_most_important_first(signed_in: Any, seat: Seat) -> None:
    ann = people.person(seat, "Ann", birthday="--05-20", channel="phone", closeness=4)
    at = act(seat)
    for kind, value in (
        ("attitude", "eager"),
        ("style", "brisk"),
        ("proof", "endorsed me"),
        ("complaint", "the delay"),
    ):
        record_bearing(**at, contact=ann, kind=kind, value=value, on=TODAY, basis="said so")
    make_promise(**at, contact=ann, text="the article", due_on=TODAY - timedelta(days=0))
    add_step(**at, contact=ann, what="Lunch", due_on=TODAY)
    record_bearing(**at, contact=ann, kind="working on", value="her book", on=TODAY)
    shown = panel(signed_in, ann)
    order = [
        "the delay",
        "You gave nothing yet",
        "the article",
        "her book",
        "Lunch",
        "20 May",
        "eager",
        "endorsed me",
    ]
    places = [shown.index(each) for each in order]
    assert places == sorted(places)
    assert (
        "by phone" in shown
        and "4 of 5" in shown
        and "Their style (private) brisk said so, 4 May 2026" in shown
    )


@pytest.mark.spec("S4-6")
def test_proofs_of_liking_trust_and_competence_are_kept_with_their_days(signed_in: Any, seat: Seat) -> None:
    ann = people.person(seat, "Ann")
    assert "They like you" not in panel(signed_in, ann)
    for value, on in (
        ("worked together", "2025-02-03"),
        ("saw results", "2025-06-10"),
        ("endorsed me", "2026-01-12"),
    ):
        state(signed_in, ann, "proof", value=value, on=on, basis="on the fair team")
    shown = panel(signed_in, ann)
    assert "They like you worked together on the fair team, 3 Feb 2025" in shown
    assert "They trust you endorsed me on the fair team, 12 Jan 2026" in shown
    assert "They know what you can saw results on the fair team, 10 Jun 2025" in shown


@pytest.mark.spec("S1-23")
def test_the_attitude_to_referring_is_unknown_until_it_is_said_with_day_and_basis(
    signed_in: Any, seat: Seat
) -> None:
    ann = people.person(seat, "Ann")
    assert "Attitude to referring eager" not in panel(signed_in, ann)
    assert (
        "Write what it rests on" in words(state(signed_in, ann, "attitude", value="eager", basis=" ")) or True
    )
    assert not Bearing.objects.exists()
    for value, on in (("reluctant", "2025-01-10"), ("eager", "2026-01-10")):
        assert state(signed_in, ann, "attitude", value=value, on=on, basis="said so").status_code == 302
    assert "Attitude to referring eager said so, 10 Jan 2026" in panel(signed_in, ann)


def test_what_stands_in_the_way_is_opened_and_closed(signed_in: Any, seat: Seat) -> None:
    ann = people.person(seat, "Ann")
    for kind, value in (
        ("complaint", "the delay"),
        ("unpaid", "invoice 7"),
        ("hold", "she is ill"),
        ("trouble", "no call"),
    ):
        assert state(signed_in, ann, kind, value=value).status_code == 302
    shown = panel(signed_in, ann)
    assert all(
        each in shown
        for each in ("Complaint the delay", "Unpaid bill invoice 7", "Hold she is ill", "no call")
    )
    for bearing in Bearing.objects.all():
        assert signed_in.post(f"/statements/{bearing.pk}/end").status_code == 302
    assert "the delay" not in panel(signed_in, ann)
    signed_in.post(f"/statements/{Bearing.objects.filter(kind='hold').get().pk}/end", {"again": "1"})
    assert "she is ill" in panel(signed_in, ann)


def test_a_statement_is_corrected_and_goes_to_the_trash(signed_in: Any, seat: Seat) -> None:
    ann = people.person(seat, "Ann")
    bearing = record_bearing(**act(seat), contact=ann, kind="working on", value="a book", on=TODAY)
    page = signed_in.get(f"/statements/{bearing.pk}/edit")
    seen = re.search(r'name="seen" value="([^"]*)"', page.content.decode())
    told = {
        "value": "her book",
        "on": TODAY.isoformat(),
        "basis": "",
        "seen": unescape(seen[1]) if seen else "",
    }
    assert signed_in.post(f"/statements/{bearing.pk}/edit", told).status_code == 302
    assert "her book" in panel(signed_in, ann)
    signed_in.post(f"/statements/{bearing.pk}/trash")
    assert "her book" not in panel(signed_in, ann) and "her book" in words(signed_in.get("/trash"))
    signed_in.post(f"/statements/{bearing.pk}/restore")
    assert "her book" in panel(signed_in, ann)


@pytest.mark.spec("S3-6")
@pytest.mark.parametrize("state", ["kept", "withdrawn"])
def test_a_promise_stays_on_today_until_it_is_kept_or_withdrawn(
    signed_in: Any, seat: Seat, state: str
) -> None:
    ann = people.person(seat, "Ann")
    told = {"text": "Introduce her to Bob", "due_on": TODAY.isoformat(), "on": "2026-04-20"}
    assert signed_in.post(f"/people/{ann.pk}/promises/new", told).status_code == 302
    assert "Introduce her to Bob" in words(signed_in.get("/"))
    assert "Introduce her to Bob" in panel(signed_in, ann)
    signed_in.post(f"/promises/{Promise.objects.get().pk}/settle", {"settled": state})
    assert "Introduce her to Bob" not in due(signed_in, ann)
    assert Promise.objects.get().state == state
    assert not any(faults().values())


@pytest.mark.spec("S4-24")
def test_each_best_source_has_a_plan_with_a_next_step_and_those_without_are_listed(
    signed_in: Any, seat: Seat
) -> None:
    ann, bob = people.person(seat, "Ann"), people.person(seat, "Bob")
    for source, prospect in ((ann, "Cy"), (bob, "Dee")):
        people.referral(seat, source, prospect, "2026-04-01", thanked=True)
    for one in (ann, bob):
        assert "Choose the next step" in due(signed_in, one)
    told = {"what": "Lunch, ask about the fair", "due_on": "2026-05-20"}
    assert signed_in.post(f"/people/{ann.pk}/next-step", told).status_code == 302
    shown = panel(signed_in, ann)
    assert "Next step Lunch, ask about the fair by 20 May 2026" in shown and "Plan the next step" not in shown
    assert "Choose the next step" not in due(signed_in, ann)
    assert "Choose the next step with Bob" in due(signed_in, bob)


@pytest.mark.spec("S0-35")
def test_a_warm_up_asks_for_nothing_holds_asks_back_and_ends_when_they_send_somebody(
    signed_in: Any, seat: Seat
) -> None:
    ann = people.person(seat, "Ann")
    assert signed_in.post(f"/people/{ann.pk}/plans/start", {"kind": "warm-up"}).status_code == 302
    shown = panel(signed_in, ann)
    assert "Warm-up 0 of 3 steps" in shown and "ask for nothing" in shown
    assert "warming up" in words(signed_in.get(f"/people/{ann.pk}/ask"))
    step = Plan.objects.get().steps.first()
    assert step is not None
    signed_in.post(f"/plan-steps/{step.pk}/settle", {"settled": "done", "kind": "message"})
    assert Touch.objects.get().gave != "withdrawal"
    people.referral(seat, ann, "Bob", TODAY, now=LATER)
    assert Plan.objects.get().ended_by == "reactivated"
    assert "warming up" not in words(signed_in.get(f"/people/{ann.pk}/ask"))


@pytest.mark.spec("S0-38")
def test_a_conversation_is_scheduled_only_from_a_set_closeness_upward(signed_in: Any, seat: Seat) -> None:
    ann = people.person(seat, "Ann", closeness=seat.workspace.close_enough - 1)
    shown = panel(signed_in, ann)
    assert "Get to know them" in shown and "Schedule a conversation" not in shown
    early = words(signed_in.get(f"/people/{ann.pk}/appointments/new"))
    assert "Get to know Ann first" in early
    change_party(**act(seat), party=ann, closeness=seat.workspace.close_enough)
    shown = panel(signed_in, ann)
    assert "Schedule a conversation" in shown and "Get to know them" not in shown
    told = {"what": "Coffee", "on": "2026-05-12", "at": "09:30", "minutes": "45"}
    assert signed_in.post(f"/people/{ann.pk}/appointments/new", told).status_code == 302
    made = Appointment.objects.get()
    assert (f"{made.at:%d.%m.%Y %H:%M}", made.minutes, made.what) == ("12.05.2026 09:30", 45, "Coffee")
    assert "In the calendar Coffee 12 May 2026, 09:30, 45 min" in panel(signed_in, ann)


def test_an_appointment_is_moved_or_did_not_take_place(signed_in: Any, seat: Seat) -> None:
    ann = people.person(seat, "Ann", closeness=5)
    signed_in.post(f"/people/{ann.pk}/appointments/new", {"on": "2026-05-12", "at": "09:30", "minutes": "45"})
    made = Appointment.objects.get()
    told = {"what": "Tea", "on": "2026-05-13", "at": "10:00", "minutes": "30"}
    assert signed_in.post(f"/appointments/{made.pk}/edit", told).status_code == 302
    assert "Tea 13 May 2026, 10:00, 30 min" in panel(signed_in, ann)
    signed_in.post(f"/appointments/{made.pk}/not-held")
    assert "Tea" not in panel(signed_in, ann)


@pytest.mark.spec("S1-28")
def test_help_given_is_logged_in_one_step_and_counts_as_a_deposit(signed_in: Any, seat: Seat) -> None:
    ann = people.person(seat, "Ann")
    told = {"kind": "resource", "what": "the tax guide", "key": "k1"}
    for _ in range(2):
        assert signed_in.post(f"/people/{ann.pk}/help", told).status_code == 302
    assert Give.objects.get().what == "the tax guide"
    assert "1 deposit, 0 asks." in panel(signed_in, ann)


@pytest.mark.spec("S3-22")
def test_a_phase_step_is_proposed_when_the_talk_goes_beyond_business_and_only_the_user_confirms_it(
    signed_in: Any, seat: Seat
) -> None:
    ann = people.person(seat, "Ann")
    state(signed_in, ann, "phase", value="known", on="2026-01-15", basis="the fair")
    for day in ("2026-03-02", "2026-04-02"):
        signed_in.post(
            f"/people/{ann.pk}/talk", {"note": "Her divorce", "kind": "call", "on": day, "beyond": "on"}
        )
    assert "Confirm that Ann trusts you" in due(signed_in, ann)
    assert Bearing.objects.get(kind="phase").value == "known"
    state(signed_in, ann, "phase", value="trusted", basis="she asked me about her divorce")
    assert "Confirm that Ann trusts you" not in due(signed_in, ann)


@pytest.mark.spec("S3-2")
@pytest.mark.parametrize("by", ["hand", "file", "person"])
def test_an_invoice_sent_makes_a_friendly_call(signed_in: Any, seat: Seat, by: str) -> None:
    ann = people.person(seat, "Ann Berg")
    if by == "hand":
        answer = signed_in.post("/invoices", {"client": "Ann Berg", "on": "2026-04-29", "number": "2026-7"})
    elif by == "person":
        answer = state(signed_in, ann, "invoice", value="2026-7", on="2026-04-29")
    else:
        data = b"Kunde;Rechnungsdatum;Rechnungsnummer\nAnn Berg;29.04.2026;2026-7\nZoe Unknown;29.04.2026;2026-8\n"
        answer = signed_in.post("/invoices", {"from_file": "1", "file": SimpleUploadedFile("list.csv", data)})
        assert "1 written down, 1 left out" in words(answer) and "Zoe Unknown is not in the ledger" in words(
            answer
        )
    assert answer.status_code in {200, 302}
    assert Bearing.objects.get().kind == "invoice"
    said = due(signed_in, ann)
    assert "Invoice 2026-7" in said and "call" in said.lower()


def test_an_invoice_that_cannot_be_is_told_at_its_field(signed_in: Any, seat: Seat) -> None:
    people.person(seat, "Ann Berg")
    told = {"client": "Ann Berg", "on": "2026-04-29", "number": "7"}
    assert signed_in.post("/invoices", told).status_code == 302
    assert "written down already" in words(signed_in.post("/invoices", told))
    assert "not in the ledger" in words(signed_in.post("/invoices", {**told, "client": "Zoe"}))
    for data, said in ((b"", ""), (b"a,b\n1,2\n", "column"), (b"\x00\xff\x00", "")):
        answer = signed_in.post("/invoices", {"from_file": "1", "file": SimpleUploadedFile("list.csv", data)})
        assert answer.status_code == 400 and said in words(answer)
    assert signed_in.post("/invoices", {"from_file": "1"}).status_code == 400


@pytest.mark.spec("S2-10")
def test_a_prospect_who_is_not_ready_stays_in_the_touch_plan_and_can_be_the_source_of_a_referral(
    signed_in: Any, seat: Seat
) -> None:
    made = people.referral(seat, "Root", "Pia", "2026-01-15", readiness="cold", thanked=True)
    pia = made.prospect
    signed_in.post(f"/people/{pia.pk}/next-step", {"what": "Write in autumn", "due_on": TODAY.isoformat()})
    assert "Write in autumn" in due(signed_in, pia)
    assert signed_in.post("/quick-add", {"text": "Pia sent me Quin"}).status_code in {200, 302}
    assert Referral.objects.get(source=pia).prospect.name == "Quin"
    assert Referral.objects.get(pk=made.pk).stage == "received"


def test_birthday_channel_and_closeness_are_edited_with_the_contact(signed_in: Any, seat: Seat) -> None:
    told = {"name": "Ann", "kind": "person", "birthday": "3.5.1980", "channel": "phone", "closeness": "3"}
    assert signed_in.post("/people/new", told).status_code == 302
    ann = Party.objects.get(name="Ann")
    assert (ann.birthday, ann.channel, ann.closeness) == ("1980-05-03", "phone", 3)
    wrong = signed_in.post("/people/new", {**told, "name": "Bea", "birthday": "in May"})
    assert wrong.status_code == 400 and "Write it as 1980-05-03" in words(wrong)


def test_a_viewer_sees_it_and_may_write_nothing_down(client: Any, seat: Seat, viewer: Seat) -> None:
    ann = people.person(seat, "Ann")
    make_promise(**act(seat), contact=ann, text="the article", due_on=TODAY)
    client.force_login(viewer.user)
    shown = panel(client, ann)
    assert "the article" in shown and "Kept" not in shown and "Note a promise" not in shown
    assert (
        client.post(f"/people/{ann.pk}/talk", {"note": "x", "kind": "call", "on": "2026-05-04"}).status_code
        == 403
    )


def test_content_and_me_are_not_looked_after(signed_in: Any, seat: Seat) -> None:
    for pk in (people.content(seat, "Article").pk, seat.workspace.me_id):
        assert 'id="care"' not in signed_in.get(f"/people/{pk}").content.decode()


def test_the_panel_costs_nothing_where_there_is_nothing_and_little_where_there_is_all(
    signed_in: Any, seat: Seat
) -> None:
    def queries(party: Party) -> list[str]:
        with CaptureQueriesContext(
            connection,
        ) as caught:
            signed_in.get(f"/people/{party.pk}")
        return [one["sql"] for one in caught]

    bare, full = people.person(seat, "Bare"), people.person(seat, "Full")
    queries(bare)
    tables = (
        "headwater_bearing",
        "headwater_promise",
        "headwater_plan",
        "headwater_appointment",
        "headwater_ask",
    )
    asked = [sql for sql in queries(bare) if any(f'FROM "{table}"' in sql for table in tables)]
    assert asked == []
    at = act(seat)
    for number in range(5):
        record_bearing(**at, contact=full, kind="working on", value=f"book {number}", on=TODAY)
        make_promise(**at, contact=full, text=f"article {number}", due_on=TODAY)
        add_step(**at, contact=full, what=f"step {number}", due_on=TODAY)
    start_plan(**at, contact=full, kind="warm-up")
    signed_in.post(f"/people/{full.pk}/help", {"kind": "advice", "what": "a tip"})
    assert len(queries(full)) <= len(queries(bare)) + 14
