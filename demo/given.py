"""What the coach gave: clients sent on to the bank, to partners and to suppliers."""

from __future__ import annotations

import random
from datetime import timedelta

from demo.shapes import Arrival, Calendar, Given, Work, moment

# To whom, how often over the years, what for.
RECEIVERS: dict[str, tuple[int, str]] = {
    "bank": (9, "Needs a loan to start a business."),
    "tax": (6, "Looks for somebody to do the books."),
    "photographer": (6, "Needs portraits for applications."),
    "web": (4, "Needs a site."),
    "therapist": (5, "Wants to talk to a therapist first."),
    "printer": (2, "Needs cards printed."),
    "tobias": (4, "Has questions about a pension."),
    "sabine": (2, "Looks for a flat."),
    "ruth": (2, "A team in conflict, not my field."),
}


def give(
    *, calendar: Calendar, chance: random.Random, works: list[Work], arrivals: list[Arrival]
) -> list[Given]:
    """Every referral the coach gave, none on a day when the prospect was not yet a client."""
    given = []
    for provider, (times, note) in RECEIVERS.items():
        for work in chance.sample(works, times):
            on = work.started_on + timedelta(days=chance.randrange(20, 200))
            if on <= calendar.until - timedelta(days=30) and work.client != provider:
                outcome = chance.choices(("won", "lost", "contacted"), weights=(6, 2, 2))[0]
                given.append(Given(moment(on, chance), work.client, provider, outcome, note))
    for arrival in arrivals:
        if arrival.outcome == "passed on":
            at = arrival.at + timedelta(days=4, hours=2)
            given.append(Given(at, arrival.prospect, "ruth", "contacted", "Not my field; hers."))
    return sorted(given, key=lambda one: (one.at, one.prospect))
