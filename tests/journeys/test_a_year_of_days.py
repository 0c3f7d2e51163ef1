"""A whole year, day by day, with a clock that the test moves; the Today page is read on the days that matter."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from html import unescape
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.utils.html import strip_tags

import people
from headwater.actions.promises import make_promise
from headwater.store.models import Party, Referral, Workspace

BERLIN = ZoneInfo("Europe/Berlin")
BEGINS = date(2027, 3, 1)
DAYS = 366
LATE_HOURS = 48
CHANGES = date(2027, 3, 28), date(2027, 10, 31)
"""The days of 23 and of 25 hours."""


class Year:
    """What is done on which day, and what the page must then say."""

    def __init__(self, client: Any, seat: Any, clock: Any) -> None:
        self.client, self.seat, self.clock = client, seat, clock
        self.owed: dict[int, datetime] = {}
        self.snoozed: dict[int, date] = {}
        self.hours: list[tuple[datetime, float]] = []

    def at(self, day: date, hour: int) -> None:
        self.clock.now = datetime.combine(day, time(hour, 30), BERLIN)

    def page(self, of: str = "thanks-owed") -> str:
        answer = self.client.get(f"/?all={of}")
        assert answer.status_code == 200
        return " ".join(unescape(strip_tags(answer.content.decode())).split())

    def receive(self, number: int) -> None:
        self.client.post("/quick-add", {"text": f"Source{number % 9} Berg sent me Prospect{number} Stone"})
        made = Referral.objects.latest("pk")
        assert made.received_on == self.clock.now.date() and made.received_at == self.clock.now
        self.owed[made.pk] = self.clock.now

    def thank(self, pk: int) -> None:
        self.client.post(f"/today/thank/{pk}")
        received = self.owed.pop(pk)
        self.snoozed.pop(pk, None)
        self.hours.append((received, (self.clock.now - received).total_seconds() / 3600))

    def snooze(self, pk: int, until: date) -> None:
        said = {
            "signal": "thanks-owed",
            "subject": f"referral:{pk}",
            "answer": "snooze",
            "until": until.isoformat(),
        }
        self.client.post("/today/answer", said)
        self.snoozed[pk] = until

    def must_say(self, page: str) -> None:
        """Exactly those owed and not put off, the late ones marked, the longest waiting first."""
        today = self.clock.now.date()
        shown = {pk: at for pk, at in self.owed.items() if self.snoozed.get(pk, today) <= today}
        names = dict(Referral.objects.filter(pk__in=self.owed).values_list("pk", "prospect__name"))
        places = []
        for pk in self.owed:
            wanted = f"for {names[pk]} "
            assert (wanted in page) is (pk in shown), f"{today}: {names[pk]}"
            if pk in shown:
                places.append((page.index(wanted), self.owed[pk]))
        assert [at for _, at in sorted(places)] == sorted(at for _, at in places)
        late = sum((self.clock.now - at).total_seconds() / 3600 > LATE_HOURS for at in shown.values())
        assert page.count("You mean to thank within 2 days.") == late


@pytest.mark.spec_partly("F-185")
def test_a_year_passes_day_by_day_and_every_day_says_what_is_true(client, db, settings):
    seat = people.practice(timezone="Europe/Berlin")
    settings.CLOCK = clock = Clock()
    client.force_login(seat.user)
    year = Year(client, seat, clock)
    quiet_from = _old_source(seat, clock)
    due = date(2027, 10, 31)
    speaks = _promise(seat, clock, due)
    for number in range(DAYS):
        day = BEGINS + timedelta(days=number)
        year.at(day, 8)
        if _matters(day, number):
            page = year.page()
            assert f"{day:%A} {day.day} {day:%B %Y}" in page
            year.must_say(page)
        if abs((day - quiet_from).days) < 2 or number % 60 == 0:
            assert ("Warm up with Verena Old" in year.page("gone-quiet")) is (day >= quiet_from)
        if number % 30 == 0 or abs((day - due).days) < 4:
            assert ("Keep your promise to Verena Old" in year.page("promise-due")) is (speaks <= day)
        if number % 5 == 0:
            year.receive(number)
        for pk, received in list(year.owed.items()):
            waits = (clock.now - received).days
            if pk % 4 == 0 and waits == 1:
                year.snooze(pk, day + timedelta(days=7))
            elif waits >= (9 if pk % 4 == 0 else pk % 4):
                year.thank(pk)
        if day == date(2027, 10, 31):
            year.at(day, 23)
            year.must_say(year.page())
    _median_is_that_of_the_year(year)
    assert Workspace.objects.get().counter > DAYS / 5


def _matters(day: date, number: int) -> bool:
    """Every third day, and each around a change of the clocks, the turn of a month, and the day of the leap year.

    People arrive every five days and are thanked after one to nine, so every state is met in every part of the year.
    """
    near = any(abs((day - change).days) < 3 for change in CHANGES)
    turns = 1 in (day.day, (day + timedelta(days=1)).day) or (day.month, day.day) == (2, 28)
    return number % 3 == 0 or near or turns


class Clock:
    """A clock that says what the test sets."""

    now = datetime.combine(BEGINS, time(7), BERLIN)

    def __call__(self) -> datetime:
        return self.now


def _old_source(seat: Any, clock: Clock) -> date:
    """Somebody who sent three people, one every two months, the last half a year before the year begins."""
    last = BEGINS - timedelta(days=180)
    for back in (120, 60, 0):
        day = last - timedelta(days=back)
        people.referral(seat, "Verena Old", f"Friend {back}", day, now=clock.now, thanked=True)
    assert Party.objects.filter(name="Verena Old").count() == 1
    return last + timedelta(days=366)


def _promise(seat: Any, clock: Clock, due: date) -> date:
    """A promise due on the day of 25 hours. Nobody keeps it: it stays from two days before on, over 29 February."""
    source = Party.objects.get(name="Verena Old")
    make_promise(seat=seat, now=clock.now, contact=source, text="Send the book", due_on=due)
    return due - timedelta(days=2)


def _median_is_that_of_the_year(year: Year) -> None:
    now = year.clock.now
    hours = sorted(spent for received, spent in year.hours if received > now - timedelta(days=365))
    median = hours[len(hours) // 2] if len(hours) % 2 else sum(hours[len(hours) // 2 - 1 :][:2]) / 2
    said = f"{int(median // 24)} days" if median >= 48 else f"{median:.0f} hours"
    answer = year.client.get("/")
    page = " ".join(unescape(strip_tags(answer.content.decode())).split())
    assert f"From referral to thanks {said} the median of {len(hours)} in the past year" in page
