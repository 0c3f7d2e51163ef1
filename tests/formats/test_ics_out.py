"""The calendar: strict lines, the same bytes for the same items, days and hours that stay what they are."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some
from icalendar import Calendar

from headwater.formats.ics_out import Item, write_calendar

STAMP = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
LINE = re.compile(rb"(?:[A-Z0-9-]+)(?:;[A-Z-]+=[^:;\r\n]+)*:[^\x00-\x08\x0a-\x1f\x7f]*")


def item(when: date | datetime, **more: object) -> Item:
    """An entry."""
    return Item(uid="promise-1@headwater", title="Promise", when=when, changed=STAMP, **more)  # type: ignore[arg-type]


def strictly(raw: bytes) -> Calendar:
    """The calendar, held to the letter of RFC 5545 before a library reads it."""
    assert raw.endswith(b"\r\n") and b"\n" not in raw.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    whole = raw.replace(b"\r\n ", b"").split(b"\r\n")[:-1]
    assert all(LINE.fullmatch(line) for line in whole), [line for line in whole if not LINE.fullmatch(line)]
    raw.decode("utf-8", "strict")
    read = Calendar.from_ical(raw)
    assert not read.errors and isinstance(read, Calendar)
    assert all(not event.errors for event in read.walk("VEVENT"))
    uids = [str(event["UID"]) for event in read.walk("VEVENT")]
    assert len(uids) == len(set(uids))
    for event in read.walk("VEVENT"):
        assert {"UID", "DTSTAMP", "DTSTART", "SEQUENCE", "SUMMARY"} <= set(event)
    return read


@pytest.mark.parametrize("day", [date(2028, 2, 29), date(2026, 12, 31), date(1, 1, 1), date(9999, 12, 31)])
def test_a_thing_of_a_day_is_an_all_day_entry_on_that_day(day):
    (event,) = strictly(write_calendar(items=[item(day)], name="Headwater")).walk("VEVENT")
    assert event["DTSTART"].dt == day and event["DTSTART"].params["VALUE"] == "DATE"
    assert day == date.max or event["DTEND"].dt == day + timedelta(days=1)


@pytest.mark.parametrize("zone", ["Europe/Zurich", "Pacific/Auckland", "America/St_Johns", "Asia/Kathmandu"])
@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25", "2028-02-29"])
def test_an_hour_is_the_same_instant_in_every_zone_and_on_the_day_the_clocks_change(zone, day):
    at = datetime.fromisoformat(f"{day}T02:30").replace(tzinfo=ZoneInfo(zone))
    (event,) = strictly(write_calendar(items=[item(at, minutes=45)], name="x", timezone=zone)).walk("VEVENT")
    assert event["DTSTART"].dt == at.astimezone(UTC)
    assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(minutes=45)


def test_the_same_items_give_the_same_bytes_in_any_order():
    items = [item(date(2026, 5, 4 + step)) for step in range(5)]
    items = [Item(f"a-{at}@h", one.title, one.when, STAMP) for at, one in enumerate(items)]
    assert write_calendar(items=items, name="x") == write_calendar(items=reversed(items), name="x")


def test_no_items_are_a_calendar_too():
    assert strictly(write_calendar(items=[], name="Headwater")).walk("VEVENT") == []


@given(some.text(max_size=300), some.text(max_size=300))
def test_any_words_are_folded_escaped_and_read_back(title, note):
    raw = write_calendar(items=[item(date(2026, 5, 4), note=note)], name=title)
    strictly(raw)
    (event,) = strictly(
        write_calendar(items=[Item("u@h", title, date(2026, 5, 4), STAMP, note=note)], name="x")
    ).walk("VEVENT")
    kept = "".join(sign if sign.isprintable() else " " for sign in title).strip()
    assert str(event["SUMMARY"]) == (kept or "Planned")
