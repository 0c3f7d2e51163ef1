"""How each enquiry went, step by step, and when the sender was thanked."""

from __future__ import annotations

import random
from datetime import UTC, datetime, time, timedelta

from demo.shapes import Arrival, Calendar, Given, Work

OPEN = ("received", "contacted", "met", "proposed")
# Days after the enquiry on which the usual steps are taken.
STEPS = {"received": 0, "contacted": 1, "met": 4, "proposed": 5}
REASONS = {
    "lost": ("too expensive", "not now", "chose somebody else", "no answer", "found a post meanwhile"),
    "declined": ("not a fit",),
    "passed on": ("not my field",),
}
CHANNELS = ("mail", "mail", "message", "call", "meeting")
Step = dict[str, str]


def stamp(at: datetime) -> str:
    """`at` as the ledger writes instants: ISO, UTC, "Z"."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def history(arrival: Arrival, work: Work | None, chance: random.Random) -> list[Step]:
    """The stages of a referral received, in order; the last is its outcome."""
    outcome = arrival.outcome
    reached = (
        OPEN.index(outcome)
        if outcome in OPEN
        else {"won": 3, "lost": 2, "declined": 2, "passed on": 1}[outcome]
    )
    steps = [
        {"stage": stage, "at": stamp(arrival.at + timedelta(days=STEPS[stage]))}
        for stage in OPEN[: reached + 1]
    ]
    if outcome == "won" and work:
        agreed = datetime.combine(work.started_on - timedelta(days=1), time(15, 0), UTC)
        steps.append({"stage": "won", "at": stamp(agreed)})
    elif outcome not in OPEN:
        days = chance.randrange(9, 26) if outcome == "lost" else 5
        last = arrival.at + timedelta(days=4 if outcome == "passed on" else days)
        steps.append({"stage": outcome, "at": stamp(last), "reason": chance.choice(REASONS[outcome])})
    return steps


def given_history(given: Given) -> list[Step]:
    """The stages of a referral given, as far as the coach heard of them."""
    steps = [{"stage": "received", "at": stamp(given.at)}]
    steps.append({"stage": "contacted", "at": stamp(given.at + timedelta(days=2))})
    if given.outcome not in OPEN:
        steps.append({"stage": given.outcome, "at": stamp(given.at + timedelta(days=24))})
        if given.outcome == "lost":
            steps[-1]["reason"] = "chose somebody else"
    return steps


def thanks(arrival: Arrival, source: str, calendar: Calendar, chance: random.Random) -> dict[str, str]:
    """When and how `source` was thanked: mostly within two days, sometimes late, the last one from the friend very."""
    recent = (calendar.until - arrival.at.date()).days < 30
    hours = chance.randrange(2, 44) if recent or chance.random() < 0.85 else chance.randrange(70, 300)
    if source == "verena" and arrival.at.date() >= calendar.day("2023-01-01"):
        hours = 21 * 24 + 3
    return {
        "thanked_at": stamp(arrival.at + timedelta(hours=hours)),
        "thanks_channel": chance.choice(CHANNELS),
    }
