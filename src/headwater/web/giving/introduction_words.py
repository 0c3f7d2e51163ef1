"""An introduction in words: its state, what each side said, and what is next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from headwater.core.giving.states import Next, Said
from headwater.store.models import Introduction
from headwater.store.queries.introductions import Shown

STATES: Final[Mapping[str, tuple[str, str]]] = {
    "idea": ("idea", ""), "asked": ("asked", "water"), "agreed": ("both agreed", "moss"),
    "sent": ("introduced", "water"), "answered": ("in touch", "moss"), "met": ("they met", "moss"),
    "outcome": ("outcome told", "moss"), "thanked": ("thanked", "moss"), "declined": ("not going on", ""),
    "withdrawn": ("taken back", ""), "no contact": ("no contact", "owed"),
}  # fmt: skip
"""What is said of each state, and in which tone."""
CAME: Final = {
    "spoke": "they spoke",
    "hired": "it became work",
    "value": "it was of value",
    "none": "nothing came of it",
}


@dataclass(frozen=True, slots=True)
class Card:
    """An introduction on the board. `due`: the next step is mine and its day has come."""

    it: Shown
    state: str
    tone: str
    step: str
    due: bool
    on: date | None = None


def card_of(one: Shown, today: date) -> Card:
    """The card of an introduction."""
    state, tone = state_words(one.row)
    coming = one.next
    due = bool(coming.step and coming.due and coming.due <= today)
    return Card(one, state, tone, next_words(one.row, coming), due, None if due else coming.due)


def state_words(row: Introduction) -> tuple[str, str]:
    """The state in words and its tone; with an outcome, what came of it."""
    if row.state in ("outcome", "thanked") and row.outcome:
        return CAME[row.outcome], "moss" if row.outcome != "none" else ""
    return STATES[row.state]


def next_words(row: Introduction, coming: Next) -> str:
    """My next step in words; blank when there is none."""
    asker, other = row.asker.name, row.other.name
    again = " again" if coming.again else ""
    match coming.step:
        case "offer":
            return f"Ask {asker}{again}" if coming.again else f"Offer {other} to {asker}"
        case "ask":
            return f"Ask {other}{again}"
        case "letter":
            return "Write to both"
        case "nudge":
            return f"Nudge {asker if row.first == 'asker' else other}"
        case "outcome":
            return "Ask what came of it"
        case "question":
            return "Did they find each other?"
        case "thanks":
            return f"Thank {other}"
    return ""


def said_words(said: Said) -> str:
    """What one side said, in a few words."""
    if said.withdrawn:
        return "took the yes back"
    return {"": "not asked yet", "asked": "was asked", "yes": "said yes", "no": "said no"}[said.answer]
