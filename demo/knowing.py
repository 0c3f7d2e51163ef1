"""The second data file of the demo practice: what the coach noted beside the ledger, to know the sources by.

It is told by the keys of `ledger.json` and moves in time with it.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from demo.knowing_giving import business, gives, needs, ties
from demo.knowing_referrals import details, evidence, outcomes, satisfaction

Row = Mapping[str, Any]
CONTROL = {
    "my-ebook": "mine", "library-talk": "mine", "linkedin": "shared", "montags-anders-podcast": "shared",
    "coach-listing-oberrhein": "shared", "google": "none", "zweitblick-interview": "none",
}  # fmt: skip
# How well they know me, and whether they understand what my work is worth.
RATINGS = {
    "henrik-maurer": (5, 5), "dreisambank-eg": (4, 4), "tobias-wehrle": (4, 3), "miriam-rosenthal": (5, 4),
    "verena-achterberg": (5, 4), "elif-soenmez": (5, 2), "ruth-andersen": (5, 5), "stefan-oberle": (4, None),
    "sabine-dold": (3, 2), "katja-petrenko": (4, 4), "bjoern-haegglund": (4, 5), "rainer-kolb": (3, 3),
}  # fmt: skip
TOPICS = {
    "my-ebook": ("job interview", "career change"), "zweitblick-interview": ("career change",),
    "montags-anders-podcast": ("career change", "leadership"), "library-talk": ("job interview",),
    "coach-listing-oberrhein": ("coaching",),
}  # fmt: skip
MARKETS = {
    "me": ("professionals 30 to 50", "managers", "people given notice"),
    "rainer-kolb": ("people given notice", "works councils"), "tobias-wehrle": ("professionals 30 to 50", "families"),
    "annika-feldhaus": ("professionals 30 to 50",), "ruth-andersen": ("managers", "teams"),
    "stefan-oberle": ("founders",), "milena-vukic": ("managers",),
}  # fmt: skip
PARTNERS = {
    "Employment lawyers": ("rainer-kolb",), "Tax advisers": ("gerd-siebert",),
    "Banks": ("stefan-oberle", "dreisambank-eg"),
    "Therapists": ("annika-feldhaus",), "Heads of people": ("milena-vukic", "henrik-maurer"), "Recruiters": (),
}  # fmt: skip
STANDING = {
    "spheres": ("ruth-andersen", "annika-feldhaus", "rainer-kolb", "tobias-wehrle"),
    "benefit": ("elif-soenmez", "rosa-imhof"), "key-partners": ("henrik-maurer", "dreisambank-eg"),
}  # fmt: skip
SILENCES = (
    (
        "rainer-kolb",
        "2023-01-16",
        "unhappy with how it went",
        "The client he sent me left after two sessions.",
    ),
    ("milena-vukic", "2024-02-12", "they changed their field", "Works in production now."),
)
ACTIVITIES = {
    "Writing": ("my-ebook", "zweitblick-interview"), "Talks and podcasts": ("library-talk", "montags-anders-podcast"),
    "Südwind breakfast": ("suedwind-breakfast", "tobias-wehrle", "sabine-dold"), "Search advertising": ("google",),
    "LinkedIn posts": ("linkedin",), "Coach listing": ("coach-listing-oberrhein",),
}  # fmt: skip
# Activity: first month, last month, money a month, minutes a month.
SPENT = (
    ("Südwind breakfast", "2019-02", "2026-11", "58", 180),
    ("Search advertising", "2022-01", "2024-12", "140", 30),
    ("LinkedIn posts", "2021-06", "2026-11", "", 150),
    ("Coach listing", "2020-01", "2026-11", "29", 5),
    ("Talks and podcasts", "2018-03", "2026-11", "", 75),
    ("Writing", "2018-01", "2026-11", "", 120),
)
MILESTONES = (
    ("2019-01-18", "Joined the Südwind breakfast"),
    ("2024-01-01", "Raised my prices"),
    ("2024-12-31", "Stopped search advertising"),
)
ABROAD = {"Basel": "CH", "Colmar": "FR"}
# Content: visitors a month in its first year, how it grows or fades each year, and the last month it was seen.
VISITED = (
    ("zweitblick-interview", 2018, 90, 0.98, "2026-11"),
    ("my-ebook", 2020, 60, 1.06, "2026-11"),
    ("google", 2018, 120, 1.05, "2026-11"),
    ("linkedin", 2021, 45, 1.1, "2026-11"),
    ("coach-listing-oberrhein", 2020, 25, 0.8, "2025-05"),
)
READ_FIRST = 0.45
"""The part of those found by content who had read the eBook before they wrote."""


def knowing(ledger: Row, seed: int) -> str:
    """The file as JSON text, one record a line."""
    rows, works, touches = ledger["referrals"], ledger["engagements"], ledger["touches"]
    kinds = {party["key"]: party["kind"] for party in ledger["parties"]}
    known = {"me", *kinds}
    until = date.fromisoformat(ledger["until"])
    told: dict[str, Any] = {
        "referrals": details(rows, works, kinds, seed),
        "engagements": satisfaction(works, seed),
        "touches": outcomes(rows, touches),
        "evidence": evidence(rows),
        "gives": gives(rows, known, seed),
        "business": business(rows, known, seed),
        "needs": needs(known),
        "ties": ties(known),
        "control": CONTROL,
        "ratings": RATINGS,
        "topics": TOPICS,
        "markets": MARKETS,
        "countries": {
            party["key"]: ABROAD.get(party["city"], "DE") for party in ledger["parties"] if party.get("city")
        },
        "partners": PARTNERS,
        "categories": STANDING,
        "silences": [dict(zip(("source", "on", "reason", "note"), one, strict=True)) for one in SILENCES],
        "activities": ACTIVITIES,
        "costs": list(_costs(until)),
        "milestones": [{"on": on, "name": name} for on, name in MILESTONES],
        "steps": [*_visits(until, seed), *_journeys(rows, kinds, seed)],
    }
    parts = [f' "{name}": {_lines(value)}' for name, value in told.items()]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _lines(value: Any) -> str:
    if isinstance(value, list):
        return "[\n" + ",\n".join(f"  {json.dumps(one, ensure_ascii=False)}" for one in value) + "\n ]"
    return (
        "{\n"
        + ",\n".join(
            f"  {json.dumps(key, ensure_ascii=False)}: {json.dumps(one, ensure_ascii=False)}"
            for key, one in value.items()
        )
        + "\n }"
    )


def _months(first: str, last: str, until: date) -> Iterator[date]:
    month = date.fromisoformat(f"{first}-01")
    while month.isoformat()[:7] <= last and month <= until:
        yield month
        month = (month + timedelta(days=32)).replace(day=1)


def _costs(until: date) -> Iterator[Row]:
    for activity, first, last, amount, minutes in SPENT:
        for month in _months(first, last, until):
            yield {"activity": activity, "on": month.isoformat(), "amount": amount, "minutes": minutes}


def _visits(until: date, seed: int) -> Iterator[Row]:
    """Visitors without a name, month by month."""
    chance = random.Random(f"{seed}:visits")
    for source, year, monthly, growth, last in VISITED:
        for month in _months(f"{year}-01", last, until):
            count = max(1, round(monthly * growth ** (month.year - year) * chance.uniform(0.75, 1.25)))
            yield {"source": source, "kind": "seen", "at": f"{month.isoformat()}T12:00:00Z", "count": count}


def _journeys(rows: Sequence[Row], kinds: Mapping[str, str], seed: int) -> Iterator[Row]:
    """What people did before they wrote: those found by content read the eBook, some of those who were sent as well."""
    chance = random.Random(f"{seed}:journeys")
    for number, row in enumerate(
        row for row in rows if row["provider"] == "me" and row["received_at"] > "2020-06"
    ):
        found = kinds[row["source"]] not in ("person", "organisation", "group")
        day = date.fromisoformat(row["received_at"][:10])
        if chance.random() < (READ_FIRST if found else 0.15) and row["source"] != "my-ebook":
            for before, kind in ((12, "seen"), (11, "opted in"), (6, "read")):
                yield _step(row["prospect"], "my-ebook", kind, day - timedelta(days=before))
        if found and chance.random() < 0.6:
            yield _step(
                row["prospect"], row["source"], "seen", day - timedelta(days=chance.randrange(13, 40))
            )
        if number % 17 == 0:
            machine = _step(row["prospect"], "linkedin", "clicked", day - timedelta(days=1))
            yield {**machine, "machine": True, "certainty": "ambiguous"}


def _step(person: str, source: str, kind: str, on: date) -> Row:
    return {
        "person": person,
        "source": source,
        "kind": kind,
        "at": f"{on.isoformat()}T18:00:00Z",
        "certainty": "likely",
    }
