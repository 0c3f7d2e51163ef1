"""Planned things as a calendar that every calendar program takes: RFC 5545, UTF-8, lines folded at 75 octets.

The same items give the same bytes, so a program that asks again is told that nothing changed. A thing of a day is an
all-day entry; a thing of an hour is written in UTC, which every program shows in its own zone, whatever happens to
summer time meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from icalendar import Event

PRODUCER: Final = "-//Headwater//Calendar//EN"
ASK_AGAIN: Final = timedelta(hours=1)
MOST_TIMES: Final = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Item:
    """One entry. `uid` is the same for ever; `sequence` and `changed` (aware) tell which of two copies is newer.

    `when` is a day, or an aware instant with the `minutes` it takes. `link` leads to its place in Headwater.
    """

    uid: str
    title: str
    when: date | datetime
    changed: datetime
    sequence: int = 0
    minutes: int = 30
    note: str = ""
    link: str = ""


def write_calendar(*, items: Iterable[Item], name: str, timezone: str = "") -> bytes:
    """The entries as one calendar, ordered by day and uid. `timezone` is the name of the zone one lives in."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _plain(name))
    if timezone:
        calendar.add("x-wr-timezone", timezone)
    calendar.add("refresh-interval", ASK_AGAIN, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT1H")
    for item in sorted(items, key=lambda one: (_day(one).isoformat(), one.uid)):
        calendar.add_component(_event(item))
    raw: bytes = calendar.to_ical()
    return raw


def _day(item: Item) -> date:
    return item.when.date() if isinstance(item.when, datetime) else item.when


def _event(item: Item) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", item.uid)
    event.add("dtstamp", _instant(item.changed))
    event.add("last-modified", _instant(item.changed))
    event.add("sequence", min(max(item.sequence, 0), MOST_TIMES))
    event.add("summary", _plain(item.title) or "Planned")
    if isinstance(item.when, datetime):
        start = _instant(item.when)
        event.add("dtstart", start)
        event.add("dtend", start + timedelta(minutes=max(item.minutes, 1)))
    else:
        event.add("dtstart", item.when)
        if item.when < date.max:
            event.add("dtend", item.when + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    if item.note:
        event.add("description", _plain(item.note, lines=True))
    if item.link:
        event.add("url", item.link)
    return event


def _instant(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(microsecond=0)


def _plain(text: str, *, lines: bool = False) -> str:
    """The text without the signs that a calendar line may not hold."""
    kept = "".join(sign if sign.isprintable() or (lines and sign == "\n") else " " for sign in text)
    return kept.encode("utf-8", "replace").decode().strip()
