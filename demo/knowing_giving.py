"""What the coach gave and got beside clients, what contacts need, who knows whom, and business among others."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

Row = Mapping[str, Any]
OUTCOMES = {"won": "business", "lost": "none"}
# Introductions between contacts: day, one, other, outcome, value, minutes of its steps.
INTRODUCED = (
    ("2021-04-12", "tobias-wehrle", "sabine-dold", "business", "4200", (10, 14, 20)),
    ("2021-09-03", "annika-feldhaus", "rosa-imhof", "met", None, (12, 12)),
    ("2022-03-22", "henrik-maurer", "stefan-oberle", "business", None, (8, 16, 30)),
    ("2022-11-08", "lennart-bruegge", "rosa-imhof", "business", "1800", (10, 14, 25)),
    ("2023-05-16", "elif-soenmez", "lennart-bruegge", "business", "6500", (9, 15)),
    ("2023-10-02", "ruth-andersen", "miriam-rosenthal", "met", None, (10, 14)),
    ("2024-02-27", "sabine-dold", "wolfram-kuhnle", "business", "950", (6, 18, 12)),
    ("2024-09-19", "bjoern-haegglund", "tobias-wehrle", "business", "3100", (10, 14, 30)),
    ("2025-03-11", "miriam-rosenthal", "gerd-siebert", "", None, (12, 12)),
    ("2025-11-25", "henrik-maurer", "ruth-andersen", "met", None, (10, 14, 15)),
    ("2026-05-05", "dario-conti", "lennart-bruegge", "business", "2400", (8, 16)),
    ("2026-09-14", "yusuf-karaca", "stefan-oberle", "", None, (10, 14)),
)
# Other things of value: day, direction, kind, contact, what, minutes.
OTHERS = (
    ("2018-03-05", "out", "advice", "verena-achterberg", "How to answer a works council", 40),
    ("2018-12-10", "out", "resource", "jonas-reinholt", "A book on interviews", 10),
    ("2019-06-03", "out", "job candidate", "milena-vukic", "A team leader who looked for a change", 35),
    ("2019-11-18", "in", "advice", "ruth-andersen", "How to price a team day", 0),
    ("2020-10-05", "out", "job candidate", "henrik-maurer", "Two engineers from an outplacement", 50),
    ("2021-01-20", "in", "introduction", "elif-soenmez", "To the founders' table", 0),
    ("2021-06-14", "out", "resource", "tobias-wehrle", "My salary figures for his clients", 20),
    ("2022-02-08", "out", "advice", "katja-petrenko", "Her first hundred days", 45),
    ("2022-09-26", "out", "job candidate", "henrik-maurer", "A controller", 30),
    ("2023-03-06", "in", "resource", "gerd-siebert", "A sheet for quotes", 0),
    ("2023-06-20", "out", "advice", "stefan-oberle", "What founders ask before they quit", 30),
    ("2024-01-15", "in", "advice", "lennart-bruegge", "What to change on my site", 0),
    ("2024-06-10", "out", "job candidate", "bjoern-haegglund", "A sales manager", 40),
    ("2024-11-04", "out", "resource", "annika-feldhaus", "A list of career questions", 10),
    ("2025-05-19", "out", "job candidate", "henrik-maurer", "A plant manager", 30),
    ("2025-10-13", "out", "advice", "miriam-rosenthal", "Her talk with the board", 50),
    ("2026-03-02", "out", "resource", "elif-soenmez", "Slides for her evening", 25),
    ("2026-07-06", "out", "job candidate", "dreisambank-eg", "A relationship manager", 30),
)
STEPS = ("Thought who would fit", "Asked both", "Wrote to both", "Asked how it went")
NEEDS = (
    ("2024-09-10", "henrik-maurer", "A plant manager who knows automation", True, "recruiting", "2025-05-19"),
    ("2025-02-03", "sabine-dold", "Somebody who photographs flats", True, "photography", "2025-02-20"),
    ("2025-06-17", "elif-soenmez", "A speaker on changing careers", True, "career change", "2025-07-01"),
    ("2025-09-22", "tobias-wehrle", "A lawyer for an inheritance", False, "law", ""),
    ("2025-12-01", "henrik-maurer", "A coach for a team in conflict", True, "teams", "2025-12-08"),
    ("2026-02-16", "miriam-rosenthal", "A tax adviser for Switzerland", True, "tax", ""),
    ("2026-04-20", "dario-conti", "Somebody to rebuild a site", True, "web", "2026-05-05"),
    ("2026-06-08", "henrik-maurer", "A head of controlling", True, "recruiting", ""),
    ("2026-08-31", "stefan-oberle", "Founders who need a first loan", False, "founding", ""),
    ("2026-10-05", "elif-soenmez", "A tenant for two rooms", True, "property", ""),
)
TIES = (
    ("tobias-wehrle", "gerd-siebert", "works with"),
    ("annika-feldhaus", "ruth-andersen", "friend"),
    ("henrik-maurer", "leyla-oeztuerk", "knows"),
    ("stefan-oberle", "gerd-siebert", "works with"),
    ("rosa-imhof", "noemi-castellan", "friend"),
    ("verena-achterberg", "milena-vukic", "knows"),
    ("dario-conti", "miriam-rosenthal", "knows"),
    ("wolfram-kuhnle", "lennart-bruegge", "works with"),
)
# Business in the breakfast group that nobody had to be introduced for: day, seller, buyer, value.
AMONG_OTHERS = (
    ("2022-05-20", "wolfram-kuhnle", "tobias-wehrle", "640"),
    ("2023-02-10", "tobias-wehrle", "sandra-jung", None),
    ("2024-04-18", "lennart-bruegge", "sabine-dold", "3900"),
    ("2025-06-30", "sabine-dold", "nikhil-rao", "5200"),
    ("2025-12-15", "wolfram-kuhnle", "elif-soenmez", "720"),
    ("2026-06-22", "tobias-wehrle", "elif-soenmez", "1100"),
)


def gives(rows: Sequence[Row], known: set[str], seed: int) -> list[dict[str, Any]]:
    """Referrals given as gives of prospective clients, introductions with their steps, and the rest."""
    chance = random.Random(f"{seed}:gives")
    made = []
    for row in rows:
        if row["source"] == "me":
            on = date.fromisoformat(row["received_at"][:10])
            minutes = chance.choice((10, 15, 24))
            made.append(
                _give(on, ("out", "prospective client"), row["provider"], row["note"], (minutes,))
                | {
                    "other": row["prospect"],
                    "referral": row["key"],
                    "outcome": OUTCOMES.get(row["stages"][-1]["stage"], ""),
                }
            )
    for day, one, other, outcome, value, minutes in INTRODUCED:
        give = _give(date.fromisoformat(day), ("out", "introduction"), one, "", minutes)
        made.append(give | {"other": other, "outcome": outcome, "value": value})
    for day, direction, kind, contact, what, spent in OTHERS:
        give = _give(date.fromisoformat(day), (direction, kind), contact, what, (spent,) if spent else ())
        made.append(give | {"outcome": "value" if direction == "out" and chance.random() < 0.6 else ""})
    return [
        give
        for give in sorted(made, key=lambda each: each["on"])
        if {give["contact"], give.get("other")} <= {*known, None}
    ]


def _give(on: date, way: tuple[str, str], contact: str, what: str, minutes: Sequence[int]) -> dict[str, Any]:
    steps = [
        {"on": (on + timedelta(days=2 * number)).isoformat(), "what": STEPS[number], "minutes": spent}
        for number, spent in enumerate(minutes)
    ]
    return {
        "on": on.isoformat(),
        "direction": way[0],
        "kind": way[1],
        "contact": contact,
        "what": what,
        "steps": steps,
    }


def business(rows: Sequence[Row], known: set[str], seed: int) -> list[dict[str, Any]]:
    """What the referrals given and the introductions brought others, and what the group does anyway."""
    chance = random.Random(f"{seed}:business")
    made = []
    for row in rows:
        if row["source"] == "me" and row["stages"][-1]["stage"] == "won":
            on = date.fromisoformat(row["received_at"][:10]) + timedelta(days=30)
            value = str(chance.randrange(3, 40) * 50) if chance.random() < 0.7 else None
            made.append({"seller": row["provider"], "buyer": row["prospect"], "on": on.isoformat(), "value": value,
                         "referral": row["key"]})  # fmt: skip
    for day, one, other, outcome, value, _ in INTRODUCED:
        if outcome == "business":
            on = date.fromisoformat(day) + timedelta(days=45)
            made.append({"seller": other, "buyer": one, "on": on.isoformat(), "value": value})
    made += [
        {"seller": seller, "buyer": buyer, "on": day, "value": value}
        for day, seller, buyer, value in AMONG_OTHERS
    ]
    return [
        one for one in sorted(made, key=lambda each: each["on"]) if {one["seller"], one["buyer"]} <= known
    ]


def needs(known: set[str]) -> list[dict[str, Any]]:
    """What contacts were looking for."""
    return [
        {"on": on, "contact": contact, "text": text, "unasked": unasked, "topics": topics, "met_on": met}
        for on, contact, text, unasked, topics, met in NEEDS
        if contact in known
    ]


def ties(known: set[str]) -> list[dict[str, str]]:
    """Who knows whom, as the coach wrote it down."""
    return [{"one": one, "other": other, "kind": kind} for one, other, kind in TIES if {one, other} <= known]
