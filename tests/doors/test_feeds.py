"""The calendar: what is planned, behind secret addresses, discreet, the same bytes while nothing changed."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from icalendar import Calendar

import people
from headwater.actions.acting import Seat
from headwater.actions.appointments import change_appointment, schedule
from headwater.actions.asks import hand_over, record_ask
from headwater.actions.gifts import GiftTold, record_gift
from headwater.actions.plans import add_step
from headwater.actions.promises import make_promise, settle_promise
from headwater.actions.workspaces import change_workspace
from headwater.store.models import Feed, Member
from headwater.store.queries.plan import plan_of
from live import begin

NOW = people.NOW
TODAY = NOW.date()


def planned(seat: Seat, days: int = 3, hour: int = 8) -> dict[str, Any]:
    """One of each planned thing, due in so many days, all with Hanna Zeisig."""
    on, act = TODAY + timedelta(days=days), {"seat": seat, "now": NOW}
    who = people.known(seat, "Hanna Zeisig")
    return {
        "promise": make_promise(**act, contact=who, text="Send the Zeisig article", due_on=on),
        "step": add_step(**act, contact=who, what="Lunch with Zeisig", due_on=on),
        "gift": record_gift(**act, told=GiftTold(contact=who, idea="Zeisig jam", send_by=on)),
        "ask": hand_over(
            **act, ask=record_ask(**act, contact=who, kind="referral", override="it is time"), follow_up_on=on
        ),
        "appointment": schedule(**act, contact=who, at=people.at(on, hour), what="Zeisig coffee"),
    }


def opened(client: Any, **told: str) -> str:
    """The path of a new feed, as its page told it."""
    page = client.post("/settings/feeds", {"name": "telephone", **told}).content.decode()
    return "/" + re.findall(r"feed/[\w-]{43}\.ics", page)[0]


def read(path: str) -> list[Any]:
    """What a calendar program reads there, without any sign-in."""
    answer = Client().get(path)
    assert answer.status_code == 200 and answer["Content-Type"] == "text/calendar; charset=utf-8"
    raw = answer.content
    assert raw.endswith(b"\r\n") and all(len(line) <= 75 for line in raw.split(b"\r\n"))
    calendar = Calendar.from_ical(raw)
    assert not calendar.errors
    events = calendar.walk("VEVENT")
    assert not any(event.errors for event in events)
    return list(events)


@pytest.mark.spec("F-165")
def test_planned_things_stand_in_the_feed_and_a_discreet_one_names_nobody(signed_in, seat):
    planned(seat)
    quiet, open_one = opened(signed_in), opened(signed_in, names="on")
    assert quiet != open_one
    events = read(quiet)
    assert b"Zeisig" not in Client().get(quiet).content and b"Hanna" not in Client().get(quiet).content
    assert sorted(str(event["SUMMARY"]) for event in events) == [
        "Conversation", "Follow-up", "Gift to send", "Next step", "Promise due",
    ]  # fmt: skip
    timed = [event for event in events if isinstance(event["DTSTART"].dt, datetime)]
    assert [event["DTSTART"].dt for event in timed] == [people.at("2026-05-07", 8)]
    days = {event["DTSTART"].dt for event in events if event not in timed}
    assert days == {date(2026, 5, 7)} and len(events) == 5
    assert "Promised Hanna Zeisig: Send the Zeisig article" in {str(one["SUMMARY"]) for one in read(open_one)}
    first, again = Client().get(quiet), Client().get(quiet)
    assert first["ETag"] == again["ETag"] and first.content == again.content
    same = Client().get(quiet, headers={"if-none-match": first["ETag"]})
    assert same.status_code == 304 and same.content == b"" and same["ETag"] == first["ETag"]
    feed = Feed.objects.get(discreet=True)
    signed_in.post(f"/settings/feeds/{feed.pk}/close")
    assert Client().get(quiet).status_code == 404 and Client().get(open_one).status_code == 200


def test_marks_stay_while_a_thing_moves_and_tell_that_it_moved(signed_in, seat):
    rows, path = planned(seat), opened(signed_in)
    before = {str(event["UID"]): event for event in read(path)}
    change_appointment(
        seat=seat, now=NOW + timedelta(hours=1), appointment=rows["appointment"], at=people.at("2026-05-08", 15)
    )  # fmt: skip
    after = {str(event["UID"]): event for event in read(path)}
    assert set(before) == set(after)
    moved = [uid for uid in after if after[uid].to_ical() != before[uid].to_ical()]
    assert len(moved) == 1
    old, new = before[moved[0]], after[moved[0]]
    assert int(new["SEQUENCE"]) > int(old["SEQUENCE"]) and new["DTSTAMP"].dt > old["DTSTAMP"].dt


def test_what_is_settled_leaves_the_feed(signed_in, seat):
    rows, path = planned(seat), opened(signed_in)
    settle_promise(seat=seat, now=NOW, promise=rows["promise"])
    assert "Promise due" not in {str(event["SUMMARY"]) for event in read(path)}


def test_the_secret_is_shown_once_and_only_its_digest_is_kept(signed_in, seat):
    path = opened(signed_in, key="once")
    secret = path.removeprefix("/feed/").removesuffix(".ics")
    assert secret not in signed_in.get("/settings/feeds").content.decode()
    again = signed_in.post(
        "/settings/feeds", {"name": "telephone", "key": "once"}, follow=True
    ).content.decode()
    assert "shown once" in again and "/feed/" not in again and Feed.objects.count() == 1
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f'SELECT * FROM "{table}"')
            assert not any(secret in repr(row) for row in cursor.fetchall())


def test_a_wrong_secret_and_a_closed_feed_are_the_same_nothing(signed_in, seat):
    path = opened(signed_in)
    signed_in.post(f"/settings/feeds/{Feed.objects.get().pk}/close")
    answers = [
        Client().get(each) for each in (path, "/feed/wrong.ics", "/feed/%00.ics", f"/feed/{'x' * 500}.ics")
    ]
    assert {answer.status_code for answer in answers} == {404}
    assert len({(answer.content, answer["Content-Type"]) for answer in answers}) == 1


def test_a_wrong_secret_takes_as_many_queries_as_a_closed_feed(signed_in, django_assert_num_queries):
    path = opened(signed_in)
    signed_in.post(f"/settings/feeds/{Feed.objects.get().pk}/close")
    for each in (path, "/feed/wrong.ics"):
        with django_assert_num_queries(1):
            Client().get(each)


def test_reading_it_changes_nothing_and_nothing_else_is_done_with_it(signed_in, seat):
    planned(seat)
    path = opened(signed_in)
    seat.workspace.refresh_from_db()
    before = (seat.workspace.counter, Feed.objects.values().get())
    head = Client().head(path)
    assert head.status_code == 200 and head["ETag"] == Client().get(path)["ETag"]
    assert "Set-Cookie" not in head and "Cookie" not in head.get("Vary", "")
    for method in ("post", "put", "delete"):
        assert getattr(Client(), method)(path).status_code == 405
    seat.workspace.refresh_from_db()
    assert before == (seat.workspace.counter, Feed.objects.values().get())


def test_a_feed_ends_with_the_seat_of_whom_it_belongs_to(signed_in, seat):
    path = opened(signed_in)
    Member.objects.filter(user=seat.user).delete()
    assert Client().get(path).status_code == 404


def test_a_viewer_opens_none_and_a_stranger_closes_none(viewer, stranger, signed_in, seat, clock):
    opened(signed_in)
    for other, status in ((viewer, 403), (stranger, 404)):
        client = Client()
        client.force_login(other.user)
        pk = Feed.objects.get().pk
        for what in ("close", "discreet"):
            assert client.post(f"/settings/feeds/{pk}/{what}").status_code == status
    client = Client()
    client.force_login(viewer.user)
    assert client.post("/settings/feeds", {"name": "x"}).status_code == 403
    assert Feed.objects.get().revoked_at is None


def test_no_address_stands_in_a_feed_with_names(signed_in, seat):
    make_promise(
        seat=seat, now=NOW, contact=people.person(seat, "Ann"), text="Write to ann@stone.example", due_on=TODAY
    )  # fmt: skip
    path = opened(signed_in, names="on")
    assert b"@stone" not in Client().get(path).content.replace(b"\r\n ", b"")


@pytest.mark.parametrize("zone", ["Europe/Zurich", "Pacific/Auckland", "America/St_Johns", "UTC"])
@pytest.mark.parametrize("now", ["2026-03-28T23:30", "2026-10-25T00:30", "2028-02-28T22:00"])
def test_a_day_is_that_day_and_an_hour_that_instant_in_every_zone(signed_in, seat, clock, zone, now):
    change_workspace(seat=seat, now=NOW, timezone=zone)
    clock.now = datetime.fromisoformat(f"{now}:00+00:00")
    on, at = clock.now.date() + timedelta(days=5), clock.now + timedelta(hours=3)
    who = people.person(seat, "Ann Berg", now=clock.now)
    make_promise(seat=seat, now=clock.now, contact=who, text="x", due_on=on)
    schedule(seat=seat, now=clock.now, contact=who, at=at, what="x")
    got = {event["DTSTART"].dt for event in read(opened(signed_in))}
    assert got == {on, at}


@pytest.mark.spec("F-166")
@pytest.mark.parametrize("days", [0, 1, 2])
def test_what_is_due_within_two_days_is_on_today_as_well(signed_in, seat, days):
    hour = 23 if days == 0 else 8
    rows = planned(seat, days=days, hour=hour)
    events = read(opened(signed_in, names="on"))
    assert {str(one["SUMMARY"]) for one in events} == {
        "Promised Hanna Zeisig: Send the Zeisig article", "Hanna Zeisig: Lunch with Zeisig", "Zeisig coffee with Hanna Zeisig",
        "Gift for Hanna Zeisig: Zeisig jam", "Follow up the referral from Hanna Zeisig",
    }  # fmt: skip
    found = plan_of(seat.workspace, NOW).found
    shown = {row for one in found.by_key.values() for row in one.rows}
    assert {(kind, row.pk) for kind, row in rows.items()} <= shown
    assert "Hanna Zeisig" in signed_in.get("/").content.decode()


def test_one_planned_thing_is_a_file_of_its_own(signed_in, seat, stranger):
    rows = planned(seat)
    feed = {str(event["UID"]) for event in read(opened(signed_in))}
    for kind, row in rows.items():
        answer = signed_in.get(f"/calendar/{kind}/{row.pk}.ics")
        (event,) = Calendar.from_ical(answer.content).walk("VEVENT")
        assert str(event["UID"]) in feed and answer["Content-Disposition"].startswith("attachment")
        other = Client()
        other.force_login(stranger.user)
        assert other.get(f"/calendar/{kind}/{row.pk}.ics").status_code == 404
    assert signed_in.get("/calendar/owl/1.ics").status_code == 404


def test_links_of_a_feed_lead_to_the_port_that_is_listened_on(page: Any, live: Any) -> None:
    begin(page, live)
    page.goto(f"{live.url}/settings/feeds")
    page.fill("main [name=name]", "telephone")
    page.click("main form button.primary")
    assert f"{live.url}/feed/" in page.content()
