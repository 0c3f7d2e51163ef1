"""The third data file of the demo practice: how the coach looks after the people who send them.

Like the second it is told by the keys of `ledger.json` and moves in time with it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from demo.cultivating_words import (
    ASKS,
    BEARINGS,
    BENEFITS,
    CADENCES,
    CARE,
    GIFTS,
    KITS,
    PLANS,
    PROMISES,
    STORIES,
)

Row = Mapping[str, Any]
TOLD_FROM, TOLD_AFTER = "2022", timedelta(days=21)
# Won lately and not told yet: the sources of these still wait for a word.
UNTOLD = frozenset({"r0242", "r0243", "r0257"})
KIT_GIVEN = (
    ("henrik-maurer", 1, "kit", "2025-03-04", "in person"), ("dreisambank-eg", 1, "kit", "2025-02-20", "in person"),
    ("tobias-wehrle", 2, "kit", "2026-09-08", "in person"), ("ruth-andersen", 2, "kit", "2026-10-11", "mail"),
    ("bjoern-haegglund", 2, "ideal client", "2026-09-30", "mail"),
    ("annika-feldhaus", 1, "profile", "2025-06-02", "mail"),
)  # fmt: skip
CONSENTS = (
    ("rocio-garcia", "r0243", "name", "2026-11-17", "Said so in our last session"),
    ("rocio-garcia", "r0243", "outcome", "2026-11-17", "Said so in our last session"),
    ("deniz-sahin", "r0218", "outcome", "2026-07-02", "By mail"),
)
SEASON = {
    "name": "Giving before Christmas",
    "since": "2026-11-02",
    "until": "2026-12-20",
    "gives": 12,
    "thanks": 20,
}
APPOINTMENTS = (
    ("elif-soenmez", "2026-11-24T11:00:00Z", 60, "Lunch at Mühlrad"),
    ("dreisambank-eg", "2026-12-02T13:00:00Z", 45, "Half-yearly talk at the bank"),
)
# Talks in which needs were asked about; those that went beyond the business.
ASKED = (
    "elif-soenmez",
    "henrik-maurer",
    "tobias-wehrle",
    "ruth-andersen",
    "dreisambank-eg",
    "bjoern-haegglund",
)
BEYOND = ("miriam-rosenthal", "bjoern-haegglund", "elif-soenmez", "gisela-thoma")
BEARING = ("contact", "kind", "value", "on", "basis", "ended_on", "referral")
ASK = ("contact", "kind", "on", "what", "answer", "handed_over_on", "follow_up_on")
OWN = {"minutes_a_day": 20, "style": "steady", "close_enough": 3}


def cultivating(ledger: Row) -> str:
    """The file as JSON text, one record a line."""
    told: dict[str, Any] = {
        "workspace": OWN,
        "care": [named(("party", "closeness", "channel", "birthday"), one) for one in CARE],
        "bearings": [named(BEARING, one) for one in BEARINGS],
        "promises": [named(("contact", "text", "on", "due_on", "state"), one) for one in PROMISES],
        "plans": list(_plans()),
        "appointments": [named(("contact", "at", "minutes", "what"), one) for one in APPOINTMENTS],
        "gifts": [
            named(("contact", "direction", "state", "idea", "occasion", "period", "budget", "cost", "on"), one)
            for one in GIFTS
        ],
        "stories": [named(("key", "person", "kind", "on", "permission", "named", "text"), one) for one in STORIES],
        "kits": [{**kit, "benefits": BENEFITS[kit["number"]]} for kit in KITS],
        "kits_given": [named(("contact", "number", "part", "on", "how"), one) for one in KIT_GIVEN],
        "asks": [named(ASK, one) for one in ASKS],
        "cadences": [named(("scope", "name", "ideal_days", "latest_days"), one) for one in CADENCES],
        "consents": [named(("client", "referral", "item", "on", "basis"), one) for one in CONSENTS],
        "outcomes": list(_outcomes(ledger)),
        "season": SEASON,
        "asked": ASKED,
        "beyond": BEYOND,
    }  # fmt: skip
    parts = [f' "{name}": {lines(value)}' for name, value in told.items()]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def named(names: tuple[str, ...], values: tuple[Any, ...]) -> dict[str, Any]:
    """The values by their names; those at the end that are not given are left out."""
    return dict(zip(names, values, strict=False))


def _plans() -> Iterator[dict[str, Any]]:
    for contact, kind, started, client, steps in PLANS:
        yield {
            "contact": contact, "kind": kind, "started_on": started, "work_of": client,
            "steps": [named(("what", "due_on", "settled_on"), step) for step in steps],
        }  # fmt: skip


def _outcomes(ledger: Row) -> Iterator[dict[str, str]]:
    """Since 2022 the coach tells sources how it went, three weeks after the end of a referral."""
    behind = {party["key"]: [one["person"] for one in party.get("behind", ())] for party in ledger["parties"]}
    kinds = {party["key"]: party["kind"] for party in ledger["parties"]}
    until = date.fromisoformat(ledger["until"])
    for row in ledger["referrals"]:
        last = row["stages"][-1]
        on = date.fromisoformat(last["at"][:10]) + TOLD_AFTER
        ended = last["stage"] in ("won", "lost", "declined", "passed on", "served")
        if (
            row["provider"] != "me"
            or row["key"] in UNTOLD
            or not ended
            or on >= until
            or last["at"] < TOLD_FROM
        ):
            continue
        people = (
            [row["source"]]
            if kinds.get(row["source"]) in ("person", "organisation", "group")
            else behind.get(row["source"], [])
        )
        for person in people:
            yield {"referral": row["key"], "person": person, "outcome": last["stage"], "on": on.isoformat()}


def lines(value: Any) -> str:
    """JSON with one record on a line."""
    plain = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, list) or not value:
        return plain
    rows = ",\n".join(f"  {json.dumps(row, ensure_ascii=False)}" for row in value)
    return f"[\n{rows}\n ]"
