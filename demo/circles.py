"""The circles the coach moves in: who is a member of which, who came to which meeting.

The connector of the story sits in four of them and comes almost every time.
"""

from __future__ import annotations

import random
from datetime import date, timedelta

from demo.shapes import Calendar, Circle, Meeting, moment

CONNECTOR = "elif"
# Group: first meeting, days between meetings, minutes, hour, what a meeting is called, named members, others.
CIRCLES: dict[str, tuple[str, int, int, str, str, tuple[str, ...], int]] = {
    "suedwind": (
        "2019-01-18",
        28,
        90,
        "06:00",
        "Breakfast",
        ("tobias", "sabine", "elif", "printer", "web"),
        9,
    ),
    "founders": ("2017-05-04", 91, 120, "17:30", "Evening", ("elif", "stefan", "web"), 7),
    "wil": (
        "2018-02-01",
        70,
        90,
        "10:30",
        "Lunch talk",
        ("elif", "therapist", "sabine", "susanne", "ines"),
        9,
    ),
    "millwheel": (
        "2017-10-05",
        63,
        150,
        "17:00",
        "Open evening",
        ("elif", "web", "photographer", "yusuf"),
        10,
    ),
    "intervision": ("2016-12-01", 42, 150, "12:30", "Cases", ("ruth", "therapist"), 2),
}


def gather(*, calendar: Calendar, chance: random.Random, acquaintances: list[str]) -> list[Circle]:
    """The groups with members and meetings. Each acquaintance is in one circle at most: only a few join them."""
    circles = []
    free = list(acquaintances)
    for key, (first, every, minutes, hour, title, named, others) in CIRCLES.items():
        members = dict.fromkeys(named, "member")
        for alias in free[:others]:
            members[alias] = "member"
        free = free[others:]
        members[named[0]] = "chair"
        circle = Circle(key, members, calendar.day(first))
        circle.meetings = _meetings(calendar, chance, circle, (every, minutes, hour, title))
        circles.append(circle)
    return circles


def _meetings(
    calendar: Calendar, chance: random.Random, circle: Circle, rhythm: tuple[int, int, str, str]
) -> list[Meeting]:
    """The meetings of one group to the end; a member comes to three in five, the connector to most."""
    every, minutes, hour, title = rhythm
    met: list[Meeting] = []
    day: date = circle.since
    while day <= calendar.until:
        there = tuple(a for a in circle.members if chance.random() < (0.92 if a == CONNECTOR else 0.62))
        if there:
            met.append(Meeting(moment(day, chance, clock=hour), title, minutes, there))
        day += timedelta(days=every)
    return met
