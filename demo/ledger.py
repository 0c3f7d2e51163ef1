"""The clean truth as one JSON file: what the demo practice is loaded from, every word as the ledger knows it."""

from __future__ import annotations

import json
import random
from typing import Any

from demo.cast import OWNER, PRACTICE
from demo.shapes import Arrival, Given, Party, Practice, Work
from demo.stages import given_history, history, stamp, thanks

Row = dict[str, Any]
SELF_FOUND = ("content", "channel", "event")
PROFESSIONALS = {"bank", "kolb", "milena", "tobias", "sabine", "suedwind"}
TIES = (
    "colleague",
    "friend",
    "sister",
    "brother",
    "neighbour",
    "former colleague",
    "cousin",
    "from the choir",
)
QUALIFIED = {
    "won": "yes",
    "proposed": "yes",
    "met": "yes",
    "declined": "no",
    "passed on": "no",
    "lost": "yes",
}


def ledger(*, practice: Practice, seed: int) -> str:
    """The whole practice as JSON text, one record a line."""
    rows: dict[str, list[Row]] = {
        "parties": [_party(p) for p in sorted(practice.parties.values(), key=lambda p: p.key)],
        "referrals": _referrals(practice, random.Random(f"{seed}:referrals")),
        "engagements": [_engagement(practice, work) for work in practice.works],
        "touches": [_touch_row(practice, index) for index in range(len(practice.touches))],
        "groups": _groups(practice),
    }
    workspace = {"name": PRACTICE, "owner": OWNER, "timezone": "Europe/Berlin", "currency": "EUR"}
    head = f' "until": "{practice.calendar.until}",\n "workspace": {_line(workspace)}'
    lists = [
        f' "{name}": [\n' + ",\n".join("  " + _line(row) for row in records) + "\n ]"
        for name, records in rows.items()
    ]
    return "{\n" + ",\n".join([head, *lists]) + "\n}\n"


def _line(row: Row) -> str:
    return json.dumps(row, ensure_ascii=False)


def _party(party: Party) -> Row:
    """One party; what is not known is left out."""
    row: Row = {"key": party.key, "name": party.name, "kind": party.kind}
    for name in (
        "organisation",
        "title",
        "city",
        "email",
        "phone",
        "how_met",
        "where_met",
        "note",
        "url",
        "publisher",
    ):
        if getattr(party, name):
            row[name] = getattr(party, name)
    if party.met_on:
        row["met_on"] = party.met_on.isoformat()
    if party.published_on:
        row["published_on"] = party.published_on.isoformat()
    row["roles"] = party.roles
    if party.behind:
        row["behind"] = party.behind
    return row


def _referrals(practice: Practice, chance: random.Random) -> list[Row]:
    """Referrals received and given, by time, with keys that count them."""
    first_work = {id(work.arrival): work for work in practice.works if work.arrival}
    rows: list[Row] = []
    for arrival in practice.arrivals:
        steps = history(arrival, first_work.get(id(arrival)), chance)
        rows += [_received(practice, arrival, source, steps, chance) for source in arrival.sources]
    rows += [_given(practice, given) for given in practice.given]
    rows.sort(key=lambda row: (row["received_at"], row["source"], row["prospect"], row["provider"]))
    return [{"key": f"r{number:04d}"} | row for number, row in enumerate(rows, start=1)]


def _received(
    practice: Practice, arrival: Arrival, source: str, steps: list[dict[str, str]], chance: random.Random
) -> Row:
    """One referral to the coach. A search result cannot be thanked; whoever stands behind an article can."""
    party = practice.parties[source]
    contact = party.kind not in SELF_FOUND
    row: Row = {"source": party.key, "prospect": practice.key(arrival.prospect), "provider": "me"}
    row["kind"] = _kind(source, contact=contact, chance=chance)
    row["received_at"] = stamp(arrival.at)
    row["qualified"] = QUALIFIED.get(arrival.outcome, "unknown")
    if arrival.group:
        row["group"] = practice.key(arrival.group)
    if contact:
        row["relation_to_me"] = _relation(practice, arrival, source)
        row["relation_to_prospect"] = "customer" if source in PROFESSIONALS else chance.choice(TIES)
    row["stages"] = steps
    if arrival.thanked and (contact or party.behind):
        row |= thanks(arrival, source, practice.calendar, chance)
    return row


def _kind(source: str, *, contact: bool, chance: random.Random) -> str:
    """How the sending was done: content is found, professionals refer or introduce, people recommend."""
    if not contact:
        return "self-found"
    if source in PROFESSIONALS:
        return chance.choice(("referral", "introduction"))
    return chance.choices(("recommendation", "referral", "introduction"), weights=(6, 3, 1))[0]


def _relation(practice: Practice, arrival: Arrival, source: str) -> str:
    """What the sender was to the coach on that day."""
    since = [
        work for work in practice.works if work.client == source and work.started_on <= arrival.at.date()
    ]
    if since:
        return (
            "client"
            if any((w.ended_on or arrival.at.date()) >= arrival.at.date() for w in since)
            else "former client"
        )
    roles = [role for role in practice.parties[source].roles if role not in ("source", "client", "prospect")]
    return roles[0] if roles else "acquaintance"


def _given(practice: Practice, given: Given) -> Row:
    """One referral the coach gave."""
    return {
        "source": "me",
        "prospect": practice.key(given.prospect),
        "provider": practice.key(given.provider),
        "kind": "recommendation",
        "received_at": stamp(given.at),
        "qualified": "yes" if given.outcome == "won" else "unknown",
        "relation_to_prospect": "coach",
        "note": given.note,
        "stages": given_history(given),
    }


def _engagement(practice: Practice, work: Work) -> Row:
    row: Row = {"client": practice.key(work.client), "started_on": work.started_on.isoformat()}
    if work.ended_on:
        row["ended_on"] = work.ended_on.isoformat()
    return row | {"value": str(work.value), "currency": work.currency, "service": work.service}


def _touch_row(practice: Practice, index: int) -> Row:
    touch = practice.touches[index]
    row: Row = {"contact": practice.key(touch.contact), "at": stamp(touch.at), "kind": touch.kind}
    return row | {"direction": touch.direction, "minutes": touch.minutes, "note": touch.note}


def _groups(practice: Practice) -> list[Row]:
    """The groups with members and dated meetings."""
    rows: list[Row] = []
    for circle in practice.circles:
        since = circle.since.isoformat()
        members = [
            {"person": practice.key(a), "role": role, "since": since} for a, role in circle.members.items()
        ]
        meetings = [
            {
                "at": stamp(meeting.at),
                "title": meeting.title,
                "minutes": meeting.minutes,
                "attended": [practice.key(alias) for alias in meeting.attended],
            }
            for meeting in circle.meetings
        ]
        group = practice.parties[circle.key]
        rows.append({"key": group.key, "name": group.name, "members": members, "meetings": meetings})
    return rows
