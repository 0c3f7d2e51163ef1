"""The coach's address book: vCard 3.0 as a telephone exports it, and connections in the shape LinkedIn gives them."""

from __future__ import annotations

import csv
import io
import random
from datetime import timedelta

from demo.names import slug
from demo.shapes import Party, Practice

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
HINT = '"People decide themselves whether their connections may download their mail address, so many are missing."'
COLUMNS = ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"]


def address_book(*, practice: Practice) -> str:
    """Everybody as vCards, houses too; lines end and fold as RFC 2426 says."""
    houses = sorted((p for p in practice.parties.values() if p.kind == "organisation"), key=lambda p: p.key)
    return "".join(_card(party) for party in [*practice.people(), *houses])


def _card(party: Party) -> str:
    """One vCard, how we met in the note."""
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"UID:lindqvist-{party.key}"]
    lines += [f"N:{_text(party.last)};{_text(party.first)};;;", f"FN:{_text(party.name)}"]
    organisation = party.name if party.kind == "organisation" else party.organisation
    optional = {
        "ORG": organisation,
        "TITLE": party.title,
        "EMAIL;TYPE=INTERNET": party.email,
        "TEL;TYPE=VOICE": party.phone,
    }
    lines += [f"{name}:{_text(value)}" for name, value in optional.items() if value]
    lines.append(f"ADR;TYPE=WORK:;;;{_text(party.city)};;;")
    if party.roles:
        lines.append("CATEGORIES:" + ",".join(_text(role) for role in party.roles))
    met = f"How met: {party.how_met}" if party.how_met else ""
    when = f"Met on {party.met_on.isoformat()}" if party.met_on else ""
    where = f"Where: {party.where_met}" if party.where_met else ""
    lines.append("NOTE:" + _text("\n".join(filter(None, (met, where, when, party.note)))))
    return "".join(_folded(line) for line in [*lines, "END:VCARD"])


def _text(value: str) -> str:
    """`value` with the signs escaped that mean something in a vCard."""
    escaped = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\n", "\\n")


def _folded(line: str) -> str:
    """`line` in pieces of at most 75 octets, never cutting a letter in two."""
    pieces, current = [], ""
    for letter in line:
        if len((current + letter).encode()) > 75:
            pieces.append(current)
            current = " "
        current += letter
    return "\r\n".join([*pieces, current]) + "\r\n"


def connections(*, practice: Practice, seed: int) -> str:
    """Three in five of the people known, and some strangers, as LinkedIn writes connections (newest first)."""
    chance = random.Random(f"{seed}:linkedin")
    known = [party for party in practice.people() if chance.random() < 0.6]
    rows = []
    for number, party in enumerate([*known, *practice.strangers], start=1):
        since = party.met_on or practice.calendar.day("2017-01-09")
        span = max(1, (practice.calendar.until - since).days)
        on = practice.calendar.clamp(since + timedelta(days=chance.randrange(min(span, 700))), keep=1)
        url = f"https://www.linkedin.com/in/example-{slug(party.first)}-{number:04d}"
        mail = party.email if chance.random() < 0.3 else ""
        written = f"{on.day:02d} {MONTHS[on.month - 1]} {on.year}"
        rows.append((on, [party.first, party.last, url, mail, party.organisation, party.title, written]))
    rows.sort(key=lambda pair: pair[0], reverse=True)
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([COLUMNS, *(row for _, row in rows)])
    return f"Notes:\n{HINT}\n\n{out.getvalue()}"
