"""Paid work: what came of the enquiries that were won, and who came back later."""

from __future__ import annotations

import random
from datetime import date, timedelta
from decimal import Decimal

from demo.shapes import Arrival, Calendar, Party, Work

# What the coach offers: price in the first year, days from start to end, how often it is bought.
SERVICES: dict[str, tuple[int, int, int]] = {
    "Career coaching": (1500, 150, 40),
    "Compact coaching": (690, 45, 20),
    "Leadership coaching": (2900, 210, 12),
    "Outplacement": (3900, 270, 7),
    "Application check": (320, 12, 11),
    "Salary talk": (280, 10, 6),
    "Career profile": (540, 30, 8),
}
WORKSHOP = "Team workshop"
# Those who come back on days of the author's choice, three of them in the last twelve months; the rest is chance.
RETURNING = {"solvanta": "2022-03-07", "hannah": "2026-02-03", "agnes": "2026-03-17", "anneli": "2026-10-13"}
# What the friends of the coach's friend buy: she sends good clients.
GOOD = ("Leadership coaching", "Outplacement", "Career coaching")
QUIET_FROM, QUIET_UNTIL = "2025-10-20", "2026-01-07"
FRANCS = "h10"
CREDITED = "h5"
CREDIT = Decimal("240.00")


def price(service: str, on: date, chance: random.Random, *, first_year: int) -> Decimal:
    """What `service` cost on `on`: four per cent dearer each year, rounded to tens, now and then with travel."""
    base = 2200 if service == WORKSHOP else SERVICES[service][0]
    value = Decimal(base) * Decimal("1.04") ** (on.year - first_year)
    whole = Decimal(int(value / 10) * 10)
    travel = Decimal(chance.randrange(1200, 9900)) / 100 if chance.random() < 0.15 else Decimal(0)
    return (whole + travel).quantize(Decimal("0.01"))


def first_work(
    *, calendar: Calendar, chance: random.Random, parties: dict[str, Party], arrivals: list[Arrival]
) -> list[Work]:
    """The first engagement of everybody who was won. None starts in the weeks around the last window's beginning."""
    works = []
    for arrival in arrivals:
        if arrival.outcome != "won":
            continue
        started = arrival.at.date() + timedelta(days=chance.randrange(8, 34))
        if calendar.day(QUIET_FROM) <= started < calendar.day(QUIET_UNTIL):
            started = calendar.day(QUIET_UNTIL) + timedelta(days=chance.randrange(0, 9))
        service = WORKSHOP if parties[arrival.prospect].kind == "organisation" else _service(chance)
        if "verena" in arrival.sources:
            service = chance.choice(GOOD)
        started = calendar.clamp(started, keep=6)
        works.append(_work(calendar, chance, arrival.prospect, started, service, arrival=arrival))
    return works


def later_work(*, calendar: Calendar, chance: random.Random, works: list[Work], wanted: int) -> list[Work]:
    """Engagements of clients who came back by themselves: the designed three and `wanted` others, years ago."""
    back = [
        _work(calendar, chance, alias, calendar.day(day), WORKSHOP if alias == "solvanta" else GOOD[0])
        for alias, day in RETURNING.items()
    ]
    for earlier in chance.sample(works, len(works)):
        started = earlier.started_on + timedelta(days=chance.randrange(240, 900))
        if len(back) >= wanted + len(RETURNING):
            break
        if started < calendar.day(QUIET_FROM) and earlier.client not in RETURNING:
            back.append(_work(calendar, chance, earlier.client, started, _service(chance)))
    return back


def _service(chance: random.Random) -> str:
    """One of the coach's services, the usual ones more often."""
    return chance.choices(list(SERVICES), weights=[row[2] for row in SERVICES.values()])[0]


def _work(
    calendar: Calendar,
    chance: random.Random,
    client: str,
    started: date,
    service: str,
    *,
    arrival: Arrival | None = None,
) -> Work:
    """One engagement, priced; still open when it would end after the ten years."""
    length = 14 if service == WORKSHOP else SERVICES[service][1]
    ended: date | None = started + timedelta(days=int(length * (0.7 + chance.random() * 0.6)))
    if ended and ended > calendar.until:
        ended = None
    value = price(service, started, chance, first_year=calendar.until.year - 10)
    if client == CREDITED and arrival:
        value -= CREDIT
    currency = "CHF" if client == FRANCS and arrival else "EUR"
    return Work(client, started, ended, value, currency, service, arrival)
