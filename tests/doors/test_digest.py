"""The daily mail: once a day at the chosen hour, with what is due and a button for each; and what does not work is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

import people
from headwater.actions.mailboxes import add_mailbox
from headwater.actions.promises import make_promise
from headwater.actions.rounds import tick
from headwater.actions.today import snooze
from headwater.store.models import Digest, Job, Mailbox, Promise, Referral, SignalAnswer, Workspace
from headwater.store.queries.plan import plan_of
from mailservers import Sink, smtp_sink

HOUR = timedelta(hours=1)


@pytest.fixture
def sink() -> Iterator[Sink]:
    """A mail server of this machine."""
    with smtp_sink() as running:
        yield running


@pytest.fixture
def mailbox(seat, sink, clock) -> Mailbox:
    """The owner's mailbox at it."""
    told = {
        "address": "kim@example.org", "smtp_host": "127.0.0.1", "smtp_port": sink.port, "smtp_security": "plain",
    }  # fmt: skip
    return add_mailbox(seat=seat, now=clock.now, told=told)


@pytest.fixture
def at_eight(signed_in, seat, mailbox) -> Any:
    """The owner wants the mail at eight. It is five minutes past, on a Monday."""
    answer = signed_in.post("/settings/digest", {"digest_hour": "8", "digest_to": "kim@example.org"})
    assert answer.status_code == 302
    return signed_in


def mail_of(sink: Sink) -> str:
    """What the one mail that was sent says."""
    assert len(sink.taken) == 1
    return str(sink.taken[0].get_payload(decode=True).decode())


def addresses(text: str) -> list[str]:
    """The addresses of the items."""
    return [
        found.partition("localhost:8000")[2]
        for found in re.findall(r"http://localhost:8000/digest/\S+", text)
    ]


def no_test_browser_is_signed_in(client: Any) -> Any:
    client.logout()
    return client


@pytest.mark.spec("F-163")
def test_one_mail_a_day_holds_what_is_due_with_buttons_and_none_comes_when_nothing_is(
    at_eight, seat, sink, clock
):
    clock.now = people.at("2026-05-04", 7)
    tick(now=clock.now)
    assert sink.taken == []
    clock.now += HOUR
    tick(now=clock.now)
    assert sink.taken == [] and Digest.objects.get().state == "none"
    first = people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-04", now=people.at("2026-05-04", 12))
    second = people.referral(seat, "Eva Fox", "Cy Hall", "2026-05-03", now=people.at("2026-05-04", 12))
    clock.now = people.at("2026-05-05", 8)
    for minutes in range(0, 180, 7):
        tick(now=clock.now + timedelta(minutes=minutes))
    text = mail_of(sink)
    assert "Thank Ann Berg for Bob Stone" in text and "Thank Eva Fox for Cy Hall" in text
    assert "sent you Bob Stone" in text
    assert "Ann" not in sink.taken[0]["Subject"] and "2 things to do" in sink.taken[0]["Subject"]
    visitor = no_test_browser_is_signed_in(at_eight)
    clock.now += 3 * HOUR
    links = addresses(text)
    before = Referral.objects.filter(thanks="owed").count()
    for link in links:
        page = visitor.get(link).content.decode()
        assert visitor.head(link).status_code == 200
        assert (
            'value="done"' in page
            and 'value="tomorrow"' in page
            and "/letters/new?signal=thanks-owed" in page
        )
    assert Referral.objects.filter(thanks="owed").count() == before
    ordered = [first, second] if text.index("Ann Berg") < text.index("Eva Fox") else [second, first]
    assert visitor.post(links[0], {"answer": "done"}).status_code == 200
    ordered[0].refresh_from_db()
    assert ordered[0].thanks == "given"
    assert "Put off until Wednesday" in visitor.post(links[1], {"answer": "tomorrow"}).content.decode()
    assert SignalAnswer.objects.get().subject == f"referral:{ordered[1].pk}"
    ordered[1].refresh_from_db()
    assert ordered[1].thanks == "owed"


def test_the_same_tap_twice_is_one_deed(at_eight, seat, sink, clock):
    made = people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-03")
    tick(now=clock.now)
    link = addresses(mail_of(sink))[0]
    clock.now += HOUR
    said = [at_eight.post(link, {"answer": "done"}).content.decode() for _ in range(2)]
    assert said[0] == said[1] or "Noted" in said[1]
    assert made.thanks_given.count() == 1


def test_a_wrong_or_old_address_opens_nothing(at_eight, seat, sink, clock):
    made = people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-03")
    tick(now=clock.now)
    link = addresses(mail_of(sink))[0]
    visitor = no_test_browser_is_signed_in(at_eight)
    for wrong in (link[:-3] + "x/1", link[:-1] + "99", "/digest/x/1"):
        answer = visitor.post(wrong, {"answer": "done"})
        assert answer.status_code == 404 and "Bob Stone" not in answer.content.decode()
    clock.now += timedelta(days=8)
    assert visitor.post(link, {"answer": "done"}).status_code == 404
    made.refresh_from_db()
    assert made.thanks == "owed"
    assert not Digest.objects.filter(body__contains=link.split("/")[2]).exists()


def test_what_needs_a_word_more_cannot_be_done_by_a_tap(at_eight, seat, sink, clock):
    people.engagement(seat, "Cy Hall", "2026-04-01")
    for one in plan_of(seat.workspace, clock.now).found.by_key.values():
        if one.signal != "origin-unknown":
            later = people.NOW.date() + timedelta(days=90)
            snooze(seat=seat, now=clock.now, signal=one.signal, subject=one.subject, until=later)
    tick(now=clock.now)
    text = mail_of(sink)
    assert "how they heard of you" in text and "does not work" not in text
    link = addresses(text)[0]
    assert 'value="done"' not in at_eight.get(link).content.decode()
    answer = at_eight.post(link, {"answer": "done"})
    assert answer.status_code == 400 and "Open it in Headwater" in answer.content.decode()


def test_a_server_that_refuses_gets_the_mail_later_the_same_day(at_eight, seat, sink, clock):
    people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-03")
    sink.mode = "4xx"
    tick(now=clock.now)
    assert Digest.objects.get().state == "failed"
    sink.mode = "normal"
    tick(now=clock.now + timedelta(minutes=5))
    assert sink.taken == []
    tick(now=clock.now + timedelta(minutes=15))
    assert Digest.objects.get().state == "sent" and len(sink.taken) == 1


def test_a_mail_of_which_nobody_knows_is_not_sent_again(at_eight, seat, sink, clock):
    people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-03")
    sink.mode = "drops"
    for hours in range(12):
        tick(now=clock.now + hours * HOUR)
    assert Digest.objects.get().state == "uncertain" and sink.asked == 1


def test_the_hour_is_that_of_the_users_zone_also_on_the_night_the_clocks_change(at_eight, seat, sink, clock):
    Workspace.objects.filter(pk=seat.workspace.pk).update(timezone="Europe/Berlin", digest_hour=2)
    people.referral(seat, "Ann Berg", "Bob Stone", "2026-03-20", now=people.at("2026-03-20", 12))
    sent = []
    for hour in range(48):
        tick(now=people.at("2026-03-28", 0) + hour * HOUR)
        sent.append(len(sink.taken))
    # Saturday at two (01:00 UTC); on Sunday there is no two o'clock: it comes at three (01:00 UTC).
    assert sent[1] == 1 and sent[0] == 0
    assert sent[25] == 2 and sent[24] == 1 and sent[-1] == 2


@pytest.mark.parametrize(
    "told", [{"digest_hour": "25"}, {"digest_hour": "8", "digest_to": ""}, {"digest_to": "no"}]
)
def test_an_hour_needs_an_address_and_both_must_be_real(signed_in, seat, told):
    answer = signed_in.post("/settings/digest", told)
    assert answer.status_code == 400
    assert Workspace.objects.get(pk=seat.workspace.pk).digest_hour is None


@pytest.mark.spec("F-164")
def test_a_job_that_has_not_run_for_26_hours_is_told_on_every_page_and_in_the_mail(
    at_eight, seat, sink, clock
):
    tick(now=clock.now)
    start = clock.now
    pages = ("/", "/sources", "/people", "/referrals", "/settings")
    clock.now = start + 25 * HOUR
    assert all("has not been looked after" not in at_eight.get(page).content.decode() for page in pages)
    clock.now = start + 27 * HOUR
    for page in pages:
        told = at_eight.get(page).content.decode()
        assert "The daily digest has not been looked after since 4 May, 09:00" in told
        assert "Letters have not been sent since" in told
    # The digest still works while another job does not: then the mail says it as well.
    people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-04", now=clock.now)
    Job.objects.filter(name="digest").update(worked_at=clock.now)
    Job.objects.filter(name="outbox").update(ran_at=clock.now + timedelta(seconds=1))
    tick(now=clock.now + timedelta(seconds=1))
    assert "Letters have not been sent since" in mail_of(sink)


def test_a_digest_whose_mail_fails_for_two_days_is_told_although_the_job_runs(at_eight, seat, sink, clock):
    people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-03")
    sink.mode = "refuse"
    start = clock.now
    for hours in range(0, 30, 2):
        clock.now = start + hours * HOUR
        tick(now=clock.now)
    told = at_eight.get("/people").content.decode()
    assert "The daily digest has not reached you" in told and "/settings/digest" in told


def test_two_duties_about_one_person_are_two_items_with_a_page_and_buttons_each(at_eight, seat, sink, clock):
    first = people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-03")
    people.referral(seat, "Ann Berg", "Cy Hall", "2026-05-02")
    ann, due = people.known(seat, "Ann Berg"), people.NOW.date()
    make_promise(seat=seat, now=clock.now, contact=ann, text="Send the book", due_on=due)
    Workspace.objects.filter(pk=seat.workspace.pk).update(minutes_a_day=5)
    tick(now=clock.now)
    text = mail_of(sink)
    assert "3 things to do" in sink.taken[0]["Subject"] and "Also: Thank" not in text
    visitor = no_test_browser_is_signed_in(at_eight)
    pages = {visitor.get(link).content.decode(): link for link in addresses(text)}
    assert len(pages) == 3 and all('value="done"' in page and 'value="week"' in page for page in pages)
    [promised] = [link for page, link in pages.items() if "Send the book" in page]
    [thanked] = [link for page, link in pages.items() if "Thank Ann Berg for Bob Stone" in page]
    for link in (promised, thanked):
        assert visitor.post(link, {"answer": "done"}).status_code == 200
    first.refresh_from_db()
    assert first.thanks == "given" and Promise.objects.get().state == "kept"
    assert Referral.objects.filter(thanks="owed").count() == 1
