"""What was noted about each enquiry: how ready people were, what they asked, prices, other quotes, "
"how well they fit."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

Row = Mapping[str, Any]
NOTED_FROM = "2021"
"""From this year on the coach wrote such things down, and not always."""
CLOSED_AFTER_TALK = ("won", "lost")
READINESS = {
    True: (("pre-sold", 35), ("warm", 45), ("cold", 20)),
    False: (("pre-sold", 12), ("warm", 43), ("cold", 45)),
}
FITS = {"won": (3, 4, 4, 5, 5), "lost": (2, 3, 3, 4), "declined": (1, 1, 2), "passed on": (1, 2, 2)}


def details(
    rows: Sequence[Row], engagements: Sequence[Row], kinds: Mapping[str, str], seed: int
) -> dict[str, Row]:
    """By the key of a referral to the coach: what was noted about it."""
    chance = random.Random(f"{seed}:details")
    first = {}
    for work in sorted(engagements, key=lambda each: each["started_on"]):
        first.setdefault(work["client"], work)
    return {
        row["key"]: found
        for row in rows
        if row["provider"] == "me" and (found := _noted(row, first.get(row["prospect"]), kinds, chance))
    }


def _noted(row: Row, work: Row | None, kinds: Mapping[str, str], chance: random.Random) -> dict[str, Any]:
    sent = kinds[row["source"]] in ("person", "organisation", "group")
    ended = row["stages"][-1]["stage"]
    told: dict[str, Any] = {}
    if row["received_at"] < NOTED_FROM:
        return told
    if chance.random() < 0.85:
        words, weights = zip(*READINESS[sent], strict=True)
        told["readiness"] = chance.choices(words, weights)[0]
    if chance.random() < 0.7:
        told["questions"] = sum(chance.random() < (0.25 if sent else 0.42) for _ in range(9))
    if ended in FITS and chance.random() < 0.8:
        told["fit"] = chance.choice(FITS[ended])
    if ended in CLOSED_AFTER_TALK and chance.random() < 0.8:
        told["other_quotes"] = "yes" if chance.random() < (0.18 if sent else 0.47) else "no"
        told |= _prices(work if ended == "won" else None, sent, chance)
    return told


def _prices(work: Row | None, sent: bool, chance: random.Random) -> dict[str, str]:
    if work is None:
        return {"price_asked": str(Decimal(chance.randrange(6, 30)) * 100)}
    agreed = Decimal(work["value"])
    off = chance.choice((0, 0, 0, 5) if sent else (0, 0, 5, 10))
    return {"price_asked": str(round(agreed * 100 / (100 - off), 2)), "price_agreed": str(agreed)}


def outcomes(rows: Sequence[Row], touches: Sequence[Row]) -> dict[str, str]:
    """By the number of a touch: what a first conversation led to."""
    ended = {row["prospect"]: row["stages"][-1]["stage"] for row in rows if row["provider"] == "me"}
    words = {"won": "hired", "declined": "no fit", "lost": "later"}
    return {
        str(number): words[ended[touch["contact"]]]
        for number, touch in enumerate(touches)
        if touch["note"] == "First conversation" and ended.get(touch["contact"]) in words
    }


def satisfaction(engagements: Sequence[Row], seed: int) -> dict[str, int]:
    """By the number of an engagement that has ended: what the client said, from 1 to 5."""
    chance = random.Random(f"{seed}:satisfaction")
    return {
        str(number): chance.choices((3, 4, 5, 2), (15, 40, 40, 5))[0]
        for number, work in enumerate(engagements)
        if work.get("ended_on") and work["ended_on"] >= NOTED_FROM and chance.random() < 0.75
    }


def evidence(rows: Sequence[Row]) -> list[dict[str, str]]:
    """Where the web server and the person disagree: told the interview, tracked a search engine; one is ruled on."""
    found = [row for row in rows if row["source"] == "zweitblick-interview"]
    told = []
    for row in found[-4:]:
        at = row["received_at"]
        told.append(
            {"referral": row["key"], "kind": "told", "text": "Read the interview", "source": "zweitblick-interview",
             "confidence": "likely", "at": at}
        )  # fmt: skip
        told.append(
            {"referral": row["key"], "kind": "referring address", "text": "A search for career coaching Freiburg",
             "source": "google", "confidence": "certain", "at": at}
        )  # fmt: skip
    told.append(
        {"referral": found[-1]["key"], "kind": "ruling", "text": "She searched for the interview by name.",
         "source": "zweitblick-interview", "confidence": "certain", "at": found[-1]["received_at"]}
    )  # fmt: skip
    return told
