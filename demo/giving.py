"""The fourth data file of the demo practice: who needs what, who was introduced to whom, and the coach's partners."""

from __future__ import annotations

from typing import Any

from demo import giving_words as words
from demo import partner_words as partners
from demo.cultivating import lines, named

NEED = (
    "contact", "text", "on", "by", "urgency", "unasked", "confidential", "topics", "may_know", "met_on",
)  # fmt: skip
INTRODUCTION = (
    "need", "other", "why", "gain", "first", "state", "on", "sent_on", "answered_on", "met_on", "outcome",
    "outcome_on", "value",
)  # fmt: skip
PARTNER = (
    "party", "category", "kind", "states", "key", "plan", "review_on", "confidence", "wants", "wants_trade",
    "wants_place", "wants_signs", "no_return",
)  # fmt: skip
SEAT = ("trade", "party", "committed_on")
PART = ("party", "role", "share", "passed_on")


def giving() -> str:
    """The file as JSON text, one record a line."""
    told: dict[str, Any] = {
        "workspace": words.OWN,
        "trust": words.TRUST,
        "capacity": words.CAPACITY,
        "offers": _all(("contact", "text", "on", "basis"), words.OFFERS),
        "needs": _all(NEED, words.NEEDS),
        "wishes": _all(("name", "organisation", "trade", "city", "why", "may_know", "on"), words.WISHES),
        "apart": _all(("one", "other", "why"), words.APART),
        "introductions": _all(INTRODUCTION, words.INTRODUCTIONS),
        "agreements": _all(("introduction", "side", "answer", "on", "how"), words.AGREED),
        "steps": _all(("introduction", "state", "on", "what", "minutes"), words.STEPS),
        "partners": _all(PARTNER, partners.PARTNERS),
        "meetings": _all(
            ("partner", "on", "learned", "shared", "confident", "cards", "minutes"), partners.MEETINGS
        ),
        "confidence": _all(("partner", "text", "on", "due_on", "done_on", "before", "after"), partners.CONFIDENCE),
        "volunteered": _all(("organisation", "kind", "role", "event", "on", "minutes"), partners.VOLUNTEERED),
        "bearings": _all(("contact", "kind", "value", "on", "basis"), partners.BEARINGS),
        "teams": [
            {**named(("kind", "name", "target", "market", "group"), one), "seats": _all(SEAT, one[-1])}
            for one in partners.TEAMS
        ],
        "triggers": _all(("name", "trades", "note"), partners.TRIGGERS),
        "opportunities": [
            {**named(("name", "prospect", "on", "for_network", "state", "note"), one), "parts": _all(PART, one[-1])}
            for one in partners.OPPORTUNITIES
        ],
    }  # fmt: skip
    parts = [f' "{name}": {lines(value)}' for name, value in told.items()]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _all(names: tuple[str, ...], rows: tuple[tuple[Any, ...], ...]) -> list[dict[str, Any]]:
    return [named(names, row) for row in rows]
