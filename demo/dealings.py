"""The dated dealings with contacts: enquiries and sessions, coffee with senders, and long silences.

Thanks for a referral stand with the referral itself, so they are not told again here.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from demo.shapes import Arrival, Calendar, Party, Practice, Touch, Work, moment

# How the coach keeps in touch: alias, first day, last day, days between, kind, minutes, note.
HABITS: tuple[tuple[str, str, str, int, str, int, str], ...] = (
    ("verena", "2016-12-11", "2021-10-03", 34, "meeting", 90, "Coffee"),
    ("verena", "2021-12-20", "2023-12-20", 365, "message", 5, "Christmas greetings"),
    ("elif", "2017-09-21", "2026-11-06", 49, "meeting", 60, "Lunch; told me who is doing what"),
    ("jonas", "2016-12-20", "2022-12-20", 365, "message", 5, "Christmas greetings"),
    ("noemi", "2018-03-08", "2025-04-10", 420, "mail", 10, "Told her that her interview still sends people"),
    ("henrik", "2020-09-01", "2026-10-20", 120, "call", 25, "Call about how his people are doing"),
    ("bank", "2017-02-01", "2026-10-01", 182, "meeting", 60, "Half-yearly talk at the bank"),
    ("tobias", "2019-02-01", "2026-09-10", 150, "meeting", 60, "One to one"),
    ("ruth", "2016-12-08", "2026-10-30", 180, "call", 30, "Talked shop"),
    ("kolb", "2018-11-05", "2022-02-07", 170, "meeting", 45, "Lunch"),
    ("milena", "2020-01-13", "2023-02-20", 160, "call", 20, "Call about her team"),
    ("bjoern", "2024-09-02", "2026-10-05", 190, "meeting", 45, "Coffee"),
    ("miriam", "2024-06-03", "2026-08-31", 200, "call", 20, "Call"),
)
# Former senders who hear nothing any more, so their silence stays a silence.
SILENT = {"verena", "jonas", "kolb", "milena"}
SMALL_TALK = (
    ("mail", "out", 5, "Newsletter reply"),
    ("message", "in", 5, "Congratulations on the anniversary"),
    ("call", "out", 15, "Short call"),
    ("meeting", "out", 45, "Coffee"),
    ("resource", "out", 10, "Sent an article"),
    ("event", "out", 60, "Met at an event"),
)


def deal(*, practice: Practice, chance: random.Random, acquaintances: list[str]) -> list[Touch]:
    """Every touch of the ten years in order of time, none after the end."""
    calendar, parties = practice.calendar, practice.parties
    touches: list[Touch] = []
    for arrival in practice.arrivals:
        touches.extend(_enquiry(arrival, calendar, chance))
    for work in practice.works:
        touches.extend(_sessions(work, calendar, chance))
    for habit in HABITS:
        touches.extend(_habit(habit, calendar, chance))
    for alias in acquaintances:
        touches.extend(_small_talk(alias, parties[alias], calendar, chance))
    ended = [touch for touch in touches if touch.at.date() < calendar.until]
    return sorted(ended, key=lambda touch: (touch.at, touch.contact, touch.kind))


def _enquiry(arrival: Arrival, calendar: Calendar, chance: random.Random) -> Iterator[Touch]:
    """The first mail and, when it got that far, the first conversation; the sender hears how a good one went."""
    yield Touch(arrival.prospect, arrival.at, "mail", "in", 5, "First enquiry")
    if arrival.outcome not in ("received", "contacted"):
        day = calendar.clamp(arrival.at.date() + timedelta(days=4), keep=1)
        yield Touch(arrival.prospect, moment(day, chance), "meeting", "out", 45, "First conversation")
    teller = set(arrival.sources) & {"henrik", "tobias", "bank", "bjoern", "miriam", "katja", "susanne"}
    for source in sorted(teller) if arrival.outcome == "won" else ():
        day = arrival.at.date() + timedelta(days=60)
        yield Touch(source, moment(day, chance), "call", "out", 10, "Told how it worked out")


def _sessions(work: Work, calendar: Calendar, chance: random.Random) -> Iterator[Touch]:
    """Three sessions of an engagement and a thank-you at its end."""
    last = work.ended_on or calendar.until
    for step in (1, 2, 3):
        day = work.started_on + (last - work.started_on) * step // 4
        yield Touch(work.client, moment(day, chance), "meeting", "out", 60, f"Session: {work.service}")
    if work.ended_on and chance.random() < 0.6:
        yield Touch(
            work.client,
            moment(work.ended_on, chance),
            "thank-you",
            "out",
            10,
            "Thanks at the end of the work",
        )


def _habit(
    habit: tuple[str, str, str, int, str, int, str], calendar: Calendar, chance: random.Random
) -> Iterator[Touch]:
    """One regular dealing from its first to its last day."""
    alias, first, last, every, kind, minutes, note = habit
    day: date = calendar.day(first)
    while day <= calendar.day(last):
        yield Touch(alias, moment(day, chance), kind, "out", minutes, note)
        day += timedelta(days=every + chance.randrange(-3, 4) if every < 300 else every)


def _small_talk(alias: str, party: Party, calendar: Calendar, chance: random.Random) -> Iterator[Touch]:
    """Up to four small dealings with an acquaintance since the day they met."""
    since = party.met_on or calendar.day("2018-01-01")
    span = max(2, (calendar.until - since).days)
    for _ in range(0 if alias in SILENT else chance.randrange(0, 5)):
        kind, direction, minutes, note = chance.choice(SMALL_TALK)
        day = since + timedelta(days=chance.randrange(1, span))
        yield Touch(alias, moment(day, chance), kind, direction, minutes, note)
