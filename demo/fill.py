"""The ordinary years around the designed story: searches, small senders, former clients and nobody-knows-who.

Nothing here reaches into the last twelve months, and nobody made here sends more than two people, so that the
designed senders stay the ones worth finding.
"""

from __future__ import annotations

import random
from collections import Counter
from datetime import date, timedelta

from demo.shapes import Arrival, Calendar, Party, moment

# How many people got in touch in each year, designed ones included (the first and last year are cut short).
YEARS = {2016: 2, 2017: 17, 2018: 20, 2019: 24, 2020: 20, 2021: 25, 2022: 24, 2023: 23, 2024: 22, 2025: 21}
LAST_DAY = "2025-09-20"
WEIGHTS = {"google": 10, "linkedin": 8, "listing": 7, "ebook": 7, "client": 24, "acquaintance": 22, "": 20}
OUTCOMES = {"won": 62, "lost": 24, "declined": 9, "passed on": 5}


def fill(
    *,
    calendar: Calendar,
    chance: random.Random,
    parties: dict[str, Party],
    designed: list[Arrival],
    known: list[str],
) -> list[Arrival]:
    """The arrivals of the ordinary years. `known` are acquaintances who may each send somebody once."""
    made: list[Arrival] = []
    sent: Counter[str] = Counter()
    for year, wanted in YEARS.items():
        first, last = calendar.day(f"{year}-01-04"), calendar.day(min(f"{year}-12-18", LAST_DAY))
        if year == 2016:
            first = calendar.day("2016-11-28")
        planned = sum(first <= arrival.at.date() <= last for arrival in designed)
        for _ in range(max(0, wanted - planned)):
            on = first + timedelta(days=chance.randrange((last - first).days + 1))
            made.append(
                _one(on, chance=chance, parties=parties, made=made, known=known, sent=sent, number=len(made))
            )
    return made


def _one(
    on: date,
    *,
    chance: random.Random,
    parties: dict[str, Party],
    made: list[Arrival],
    known: list[str],
    sent: Counter[str],
    number: int,
) -> Arrival:
    """One ordinary arrival on `on`."""
    source = chance.choices(list(WEIGHTS), weights=list(WEIGHTS.values()))[0]
    if source == "client":
        before = [a.prospect for a in made if a.outcome == "won" and (on - a.at.date()).days > 90]
        source = next((alias for alias in chance.sample(before, len(before)) if sent[alias] < 2), "")
    elif source == "acquaintance":
        met = [alias for alias in known if (parties[alias].met_on or on) < on and not sent[alias]]
        source = chance.choice(met) if met else ""
    published = parties[source].published_on if source in parties else None
    if published and on < published:
        source = "google"
    sent[source] += 1
    outcome = chance.choices(list(OUTCOMES), weights=list(OUTCOMES.values()))[0]
    return Arrival(moment(on, chance), f"f{number}", (source,) if source else (), outcome)
