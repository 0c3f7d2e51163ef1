"""The Today page: true signals, each with its reason, silenced by the deed itself."""

from __future__ import annotations

from datetime import date, timedelta
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.html import strip_tags

import people
from headwater.actions.silences import record_silence
from headwater.actions.touches import record_touch
from headwater.store.models import Evidence, Party, Referral, SignalAnswer, Thanks, Touch
from people import NOW

QUIET, OWED = "/?all=gone-quiet", "/?all=thanks-owed"


def words(client: Any, path: str = "/") -> str:
    """What the page says, in plain words."""
    answer = client.get(path)
    assert answer.status_code == 200
    return " ".join(unescape(strip_tags(answer.content.decode())).split())


def thank(client: Any, referral: Referral, **more: str) -> Any:
    return client.post(f"/today/thank/{referral.pk}", more, follow=True)


def put_aside(client: Any, signal: str, subject: str, **said: str) -> Any:
    return client.post("/today/answer", {"signal": signal, "subject": subject, **said}, follow=True)


def test_an_empty_ledger_offers_a_beginning(signed_in):
    page = words(signed_in)
    assert "Nothing in the ledger yet" in page and "Import my file" in page and "Monday 4 May 2026" in page


def test_whoever_is_owed_thanks_stands_there_the_latest_first(signed_in, seat):
    people.referral(seat, "Ann Berg", "Bob Stone", people.at("2026-05-04", 8))
    people.referral(seat, "Eva Fox", "Cy Hall", "2026-04-20")
    page = words(signed_in)
    assert page.index("Thank Eva Fox for Cy Hall") < page.index("Thank Ann Berg for Bob Stone")
    assert page.count(" late ") == 1


@pytest.mark.spec("S2-34")
def test_every_referral_opens_a_thank_you_and_cannot_be_closed_while_it_is_open(signed_in, seat):
    received = [people.referral(seat, f"Source {n}", f"Prospect {n}", "2026-05-03") for n in range(3)]
    signed_in.post("/quick-add", {"text": "Ann Berg sent me Bob Stone"})
    form = {
        "source": "Eva Fox",
        "prospect": "Cy Hall",
        "on": "2026-05-02",
        "kind": "introduction",
        "qualified": "no",
    }
    signed_in.post("/referrals/new", form)
    page = words(signed_in)
    for name in ("Source 0", "Source 1", "Source 2", "Ann Berg", "Eva Fox"):
        assert f"Thank {name} for" in page
    for stage in ("won", "lost", "declined", "passed on"):
        answer = signed_in.post(f"/referrals/{received[0].pk}/stage", {"stage": stage})
        assert answer.status_code == 400
        assert "Thank Source 0 first" in answer.content.decode()
        assert Referral.objects.get(pk=received[0].pk).stage == "received"
    thank(signed_in, received[0])
    assert signed_in.post(f"/referrals/{received[0].pk}/stage", {"stage": "lost"}).status_code == 302
    assert Referral.objects.get(pk=received[0].pk).stage == "lost"


@pytest.mark.spec("S2-35")
def test_the_hours_to_thanks_are_measured_the_late_come_first_and_the_median_is_told(signed_in, seat, clock):
    clock.now = people.at("2026-05-01", 10)
    for hours, source in [(2, "Ann Berg"), (30, "Eva Fox"), (80, "Cy Hall")]:
        made = people.referral(seat, source, f"Friend of {source}", people.at("2026-05-01", 10))
        clock.now = people.at("2026-05-01", 10) + timedelta(hours=hours)
        thank(signed_in, made)
        given = Thanks.objects.get(referral=made)
        assert given.given_at - made.received_at == timedelta(hours=hours)
        after = f"after {hours} hours" if hours < 48 else "after 3 days"
        assert f"{source} was thanked {after}, on" in words(signed_in, f"/referrals/{made.pk}")
        assert f"{source} Friend of {source} received given {after}" in words(signed_in, "/referrals")
    clock.now = NOW + timedelta(days=2)
    people.referral(seat, "Late Source", "Dan Hill", people.at("2026-05-03", 10), now=clock.now)
    people.referral(seat, "Fresh Source", "Eve Ives", people.at("2026-05-06", 8), now=clock.now)
    page = words(signed_in)
    assert "From referral to thanks 30 hours the median of 3 in the past year" in page
    assert "Thanks owed 2 1 of them for longer than 2 days" in page
    assert page.index("Thank Late Source") < page.index("Thank Fresh Source")


def test_the_deed_silences_its_signal(signed_in, seat):
    made = people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-01")
    page = thank(signed_in, made, channel="phone", note="She was glad").content.decode()
    assert "you thanked for the referral from Ann Berg" in page
    assert "Thank Ann Berg" not in page and not SignalAnswer.objects.exists()
    given = Thanks.objects.get()
    assert (given.channel, given.note, given.person.name) == ("phone", "She was glad", "Ann Berg")
    assert Touch.objects.get().kind == "thank-you"


def test_thanking_twice_is_thanking_once(signed_in, seat):
    made = people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-01")
    thank(signed_in, made)
    thank(signed_in, made)
    assert Thanks.objects.count() == 1


@pytest.mark.parametrize(
    "on", ["2026-04-30", "2027-01-01", "0001-01-01", "9999-12-31", "yesterday", "2026-02-30"]
)
def test_thanks_on_a_day_that_cannot_be_are_refused_or_moved_to_the_nearest_that_can(on, signed_in, seat):
    made = people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-01")
    assert thank(signed_in, made, on=on).status_code == 200
    for given in Thanks.objects.all():
        assert made.received_at <= given.given_at <= NOW


def test_a_client_of_unknown_origin_is_asked_and_the_answer_is_kept_as_evidence(signed_in, seat):
    people.engagement(seat, "Bob Stone", "2026-04-01", "2400")
    assert "Ask Bob Stone how they heard of you" in words(signed_in)
    client = Party.objects.get(name="Bob Stone")
    answer = signed_in.post(
        f"/today/origin/{client.pk}", {"source": "Ann Berg, a former client"}, follow=True
    )
    page = " ".join(unescape(strip_tags(answer.content.decode())).split())
    assert "Bob Stone came from Ann Berg" in page and "Thanks for it are now on your list" in page
    assert "Ask Bob Stone" not in page and "Thank Ann Berg for Bob Stone" in page
    evidence = Evidence.objects.get()
    assert (evidence.text, evidence.confidence) == ("Ann Berg, a former client", "likely")


def test_the_same_answer_sent_twice_is_one_referral(signed_in, seat):
    people.engagement(seat, "Bob Stone", "2026-04-01")
    client = Party.objects.get(name="Bob Stone")
    for _ in range(2):
        signed_in.post(f"/today/origin/{client.pk}", {"source": "Google", "key": "one-form"})
    assert Referral.objects.count() == 1
    assert Referral.objects.get().stage == "won"


@pytest.mark.parametrize("answer", ["", "?", "   ", "n/a", "a friend"])
def test_an_answer_that_names_nobody_is_asked_for_again(answer, signed_in, seat):
    people.engagement(seat, "Bob Stone", "2026-04-01")
    client = Party.objects.get(name="Bob Stone")
    page = signed_in.post(f"/today/origin/{client.pk}", {"source": answer}, follow=True).content.decode()
    assert "Write who or what it was" in page and "Ask Bob Stone" in page
    assert not Referral.objects.exists()


def gone_quiet(seat: Any, name: str = "Verena Old") -> Party:
    for month in (1, 4, 7):
        people.referral(seat, name, f"Friend {month} of {name}", date(2023, month, 5), thanked=True)
    return Party.objects.get(name=name)


def test_a_source_gone_quiet_is_named_and_being_in_touch_answers_it(signed_in, seat):
    old = gone_quiet(seat)
    assert "Warm up with Verena Old" in words(signed_in, QUIET)
    answer = signed_in.post(f"/today/touch/{old.pk}", {"kind": "call", "key": "form-1"}, follow=True)
    assert "Noted: you got in touch with Verena Old." in answer.content.decode()
    assert "Warm up with" not in words(signed_in, QUIET)
    again = signed_in.post(f"/today/touch/{old.pk}", {"kind": "call", "key": "form-1"}, follow=True)
    assert again.status_code == 200
    assert Touch.objects.filter(kind="call").count() == 1


def test_a_reason_written_down_is_shown_and_one_that_ends_the_silence_ends_the_asking(signed_in, seat):
    lost, retired = gone_quiet(seat, "Verena Lost"), gone_quiet(seat, "Verena Retired")
    assert words(signed_in, QUIET).count("Was there a reason?") == 2
    for source, reason in ((lost, "we lost touch"), (retired, "they retired or moved")):
        record_silence(seat=seat, now=NOW, source=source, on=NOW.date(), reason=reason)
    page = words(signed_in, QUIET)
    assert "The reason you wrote down: we lost touch." in page
    assert "Was there a reason?" not in page and "Warm up with Verena Retired" not in page


def test_what_does_not_fit_into_the_minutes_waits_beside_the_list(signed_in, seat):
    for n in range(9):
        gone_quiet(seat, f"Verena {n}")
    page = words(signed_in, "/?minutes=5")
    assert page.count("Warm up with") < 9 and "What can wait" in page and "Gone quiet" in page
    assert words(signed_in, QUIET).count("Warm up with") == 9


def dismiss_quiet(seat: Any, sources: list[Party]) -> None:
    """As though each had been dismissed on the page."""
    SignalAnswer.objects.bulk_create(
        SignalAnswer(
            workspace=seat.workspace, signal="gone-quiet", subject=f"party:{source.pk}:2023-07-05",
            answer="dismissed", reason="Retired", at=NOW,
        )
        for source in sources
    )  # fmt: skip


def test_sixty_dismissed_silences_do_not_hide_two_more(signed_in, seat):
    old = [gone_quiet(seat, f"Verena {n:02}") for n in range(62)]
    dismiss_quiet(seat, old[:60])
    page = words(signed_in, QUIET)
    assert "Warm up with Verena 60" in page and "Warm up with Verena 61" in page
    assert page.count("Warm up with") == 2
    assert "60 put off or dismissed" in page


def test_contents_that_went_quiet_do_not_hide_a_person_who_did(signed_in, seat):
    contents = Party.objects.bulk_create(
        Party(
            workspace=seat.workspace, kind="content", name=f"Article {n}", sort_name=f"article {n}",
            normal_form=f"article {n}", added_at=NOW, changed_at=NOW,
        )
        for n in range(61)
    )  # fmt: skip
    for content in contents:
        for month in (1, 4, 7):
            people.referral(seat, content, f"Reader {month} of {content.pk}", date(2023, month, 5))
    for month in (1, 4):
        people.referral(seat, "Verena Old", f"Friend {month}", date(2023, month, 5), thanked=True)
    assert "Warm up with Verena Old" in words(signed_in, QUIET)


def test_two_hundred_snoozed_thanks_do_not_hide_the_next(signed_in, seat, clock):
    source = people.person(seat, "Ann Berg")
    early = [
        people.referral(seat, source, f"Prospect {n:03}", people.at("2026-04-01") + timedelta(minutes=n))
        for n in range(201)
    ]
    SignalAnswer.objects.bulk_create(
        SignalAnswer(
            workspace=seat.workspace, signal="thanks-owed", subject=f"referral:{made.pk}", answer="snoozed",
            until=date(2026, 5, 10), at=NOW,
        )
        for made in early[:200]
    )  # fmt: skip
    page = words(signed_in)
    assert "Thank Ann Berg for Prospect 200" in page and page.count("Thank Ann Berg for") == 1
    assert "200 put off or dismissed" in page
    people.referral(seat, "Eva Fox", "Cy Hall", people.at("2026-05-04", 8))
    clock.forward(days=7)
    page = words(signed_in, "/?all=thanks-owed")
    assert page.count("Thank Ann Berg for") == 200 and "and 2 more, which move up" in page


def test_a_season_since_the_last_touch_is_counted_in_the_users_days(client, db, clock):
    seat = people.practice(timezone="Pacific/Auckland")
    client.force_login(seat.user)
    old = gone_quiet(seat)
    # At 20:00 UTC of 3 February it is 4 February in Auckland: 90 days before 5 May, the user's day.
    record_touch(
        seat=seat, now=NOW, contact=old, kind="call", at=people.at("2026-02-03", 20), direction="out"
    )
    clock.now = people.at("2026-05-04", 20)
    assert "Warm up with" not in words(client, QUIET)
    clock.forward(days=1)
    assert "Warm up with Verena Old" in words(client, QUIET)


def test_a_suggestion_about_something_of_another_practice_cannot_be_answered(signed_in, seat, stranger):
    theirs = people.referral(stranger, "Ann Berg", "Bob Stone", "2026-05-01")
    for signal, subject in (
        ("thanks-owed", f"referral:{theirs.pk}"),
        ("origin-unknown", f"party:{theirs.prospect_id}"),
        ("gone-quiet", f"party:{theirs.source_id}:2023-07-05"),
    ):
        page = put_aside(signed_in, signal, subject, answer="dismiss", reason="no").content.decode()
        assert "This suggestion is not known" in page
    assert not SignalAnswer.objects.exists()


def test_a_client_whose_only_source_is_of_unknown_kind_is_asked_and_the_answer_silences_it(signed_in, seat):
    nobody = people.person(seat, "Somebody", kind="unknown")
    people.referral(seat, nobody, "Bob Stone", "2026-03-01")
    people.engagement(seat, "Bob Stone", "2026-04-01", "2400")
    assert "Ask Bob Stone how they heard of you" in words(signed_in, "/?all=origin-unknown")
    assert "Bob Stone 1 Apr 2026 · 2,400 EUR" in words(signed_in, "/sources/unknown")
    client = Party.objects.get(name="Bob Stone")
    signed_in.post(f"/today/origin/{client.pk}", {"source": "Ann Berg"})
    assert "Ask Bob Stone how they heard" not in words(signed_in, "/?all=origin-unknown")
    assert "Every origin is known" in words(signed_in, "/sources/unknown")


def test_a_snoozed_suggestion_comes_back_on_its_day(signed_in, seat, clock):
    made = people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-01")
    subject = f"referral:{made.pk}"
    answer = put_aside(signed_in, "thanks-owed", subject, answer="snooze", until="2026-05-06")
    assert "Put off until 6 May 2026." in answer.content.decode()
    clock.now = people.at("2026-05-05", 23)
    assert "Thank Ann Berg" not in words(signed_in)
    clock.now = people.at("2026-05-06", 0)
    assert "Thank Ann Berg" in words(signed_in)


@pytest.mark.parametrize("until", ["2026-05-04", "2026-05-03", "", "soon", "0000-00-00", "2026-13-01"])
def test_a_day_that_is_not_to_come_is_refused(until, signed_in, seat):
    made = people.referral(seat, "Ann Berg", "Bob Stone", "2026-05-01")
    put_aside(signed_in, "thanks-owed", f"referral:{made.pk}", answer="snooze", until=until)
    assert not SignalAnswer.objects.exists()
    assert "Thank Ann Berg" in words(signed_in)


def test_a_dismissal_needs_its_reason_and_both_can_be_looked_at_and_brought_back(signed_in, seat):
    old = gone_quiet(seat)
    subject = f"party:{old.pk}:2023-07-05"
    page = put_aside(signed_in, "gone-quiet", subject, answer="dismiss", reason=" ").content.decode()
    assert "Say in a word why" in page and "Warm up with Verena Old" in words(signed_in, QUIET)
    put_aside(signed_in, "gone-quiet", subject, answer="dismiss", reason="She retired")
    assert "Warm up with Verena Old" not in words(signed_in, QUIET)
    assert "1 put off or dismissed" in words(signed_in, QUIET)
    page = words(signed_in, "/?put-off=1")
    assert "Warm up with Verena Old" in page and "Dismissed on 4 May 2026: She retired" in page
    put_aside(signed_in, "gone-quiet", subject, answer="back")
    assert "put off or dismissed" not in words(signed_in, QUIET)
    assert "Warm up with Verena Old" in words(signed_in, QUIET)


def test_a_dismissed_silence_does_not_hide_a_later_one(signed_in, seat, clock):
    old = gone_quiet(seat)
    put_aside(signed_in, "gone-quiet", f"party:{old.pk}:2023-07-05", answer="dismiss", reason="On leave")
    people.referral(seat, "Verena Old", "A new friend", "2026-05-01", thanked=True)
    clock.forward(days=2000)
    assert "Warm up with Verena Old" in words(signed_in, QUIET)


@pytest.mark.parametrize(
    "subject", ["", "referral:", "referral:x", "party:1 OR 1=1", "referral:" + "9" * 30, "user:1"]
)
@pytest.mark.parametrize("answer", ["snooze", "dismiss", "back"])
def test_a_suggestion_nobody_made_cannot_be_answered(subject, answer, signed_in):
    said = {"answer": answer, "until": "2026-06-01", "reason": "no"}
    assert (
        "This suggestion is not known"
        in put_aside(signed_in, "thanks-owed", subject, **said).content.decode()
    )
    assert (
        "This suggestion is not known" in put_aside(signed_in, "no-such", "party:1", **said).content.decode()
    )
    assert not SignalAnswer.objects.exists()


def test_thanks_for_a_content_go_to_the_people_behind_it_one_by_one(signed_in, seat):
    interview = people.content(seat, "The interview", behind=["Carol Dahl", "Tom Falk"])
    people.referral(seat, interview, "Bob Stone", "2026-05-01")
    assert "Thank Carol Dahl for Bob Stone" in words(signed_in)
    signed_in.post("/quick-add", {"text": "Thanked Carol Dahl"})
    assert "Thank Tom Falk for Bob Stone" in words(signed_in)
    signed_in.post("/quick-add", {"text": "Thanked Tom Falk"})
    assert "Thank Tom Falk" not in words(signed_in)


def test_the_page_costs_the_same_number_of_queries_for_few_and_for_many(signed_in, seat):
    def fill(n: int) -> None:
        people.referral(seat, f"Source {n}", f"Prospect {n}", "2026-05-01")
        people.engagement(seat, f"Client {n}", "2026-04-01")
        gone_quiet(seat, f"Verena {n}")
        interview = people.content(seat, f"Interview {n}", behind=[f"Carol {n}"])
        people.referral(seat, interview, f"Reader {n}", "2026-05-02")

    fill(0)
    words(signed_in)
    with CaptureQueriesContext(connection) as few:
        words(signed_in)
    for n in range(1, 8):
        fill(n)
    words(signed_in)
    with CaptureQueriesContext(connection) as many:
        words(signed_in)
    assert len(many) == len(few) <= 66


def test_whoever_is_owed_thanks_stands_on_the_list_however_many_they_are(signed_in, seat):
    for number in range(60):
        people.referral(seat, f"Source {number:02}", f"Prospect {number:02}", "2026-04-01")
    shown = words(signed_in, "/?all=duty")
    assert all(f"Thank Source {number:02} for" in shown for number in range(60))
