"""Reasons to act today, one file each, loaded when they are asked for.

A signal reads one contact's folder and the day, and gives suggestions. It keeps no record of what was done: a deed is
a fact of the ledger, so the next folder is silent about it by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from importlib import import_module
from typing import Final

from headwater.core.day import Day
from headwater.core.folder import Folder
from headwater.core.names.forms import is_title
from headwater.core.spans import age_said, ago
from headwater.core.words import Kind, Party, Suggestion

GROUPS: Final = ("duty", "give", "keep", "grow", "ask", "know")
"""What acting on a signal is: a duty, a gift of some kind, keeping in touch, growing closer, asking, finding out."""

NEAR: Final = timedelta(days=2)
"""How long before its day a dated matter is shown, so that nothing due within 48 hours stands only in a calendar."""

NAMES: Final[tuple[str, ...]] = (
    "thanks-owed",
    "repair",
    "promise-due",
    "follow-up",
    "outcome-to-tell",
    "client-thanks",
    "meeting",
    "partner-meeting",
    "confidence-due",
    "gift",
    "introduction-follow",
    "need-somebody",
    "give-something",
    "gone-quiet",
    "birthday",
    "invoice-call",
    "keep-in-touch",
    "slipping",
    "connector-talk",
    "plan-step",
    "next-step",
    "prepare-client",
    "kit",
    "influence-refresh",
    "never-referred",
    "can-be-asked",
    "satisfaction-to-ask",
    "origin-unknown",
    "phase-step",
    "partner-review",
    "partner-approach",
    "partner-one-sided",
    "category-empty",
)
"""Every signal by its key, duties first. A hyphen in the key is an underscore in the name of its file."""


@dataclass(frozen=True, slots=True)
class Signal:
    """One reason to act. `find` reads a folder and gives what it suggests; `group` is one of GROUPS."""

    key: str
    heading: str
    group: str
    find: Callable[[Folder, Day], Iterable[Suggestion]]


@cache
def signals() -> tuple[Signal, ...]:
    """Every signal, in the order of NAMES."""
    return tuple(import_module(f"headwater.core.signals.{name.replace('-', '_')}").SIGNAL for name in NAMES)


def suggested(folder: Folder, day: Day) -> list[Suggestion]:
    """All that the signals suggest for one contact on that day."""
    return [one for signal in signals() for one in signal.find(folder, day)]


def greeted(party: Party) -> str:
    """How a letter to this party begins: a person by the first name, everybody else by the whole name.

    With a title in front ("Dr. Hans Moser") nobody knows the tone between the two, so the whole name stands.
    """
    words = party.name.split()
    plain = party.kind is Kind.PERSON and not (len(words) > 1 and is_title(words[0]))
    return words[0] if plain and words else party.name


def reasons(*said: str) -> tuple[str, ...]:
    """The sentences of a suggestion; those that are blank are left out."""
    return tuple(filter(None, said))


def addressed(party: Party, **more: str) -> tuple[tuple[str, str], ...]:
    """What fills a letter to this party: the name, how to greet them, and what the signal adds; blanks left out."""
    named = {"name": party.name, "first_name": greeted(party), **more}
    return tuple((key, said) for key, said in named.items() if said)


def bare(text: str) -> str:
    """What the user wrote, to stand within a sentence of ours: without the stop at its end."""
    return text.strip().rstrip(".").rstrip()


def working_on(folder: Folder) -> str:
    """What they are working on, by the newest open statement; blank when nobody said."""
    said = folder.open("working on")
    return bare(said[-1].value) if said else ""


def looking_for(folder: Folder) -> str:
    """What they look for, by the newest open need; blank when nothing is known."""
    return next((bare(need.text) for need in reversed(folder.needs) if need.text), "")


def their_matters(folder: Folder) -> tuple[str, str]:
    """What they are working on and what they look for, a sentence each, blank where nothing is known."""
    busy, need = working_on(folder), looking_for(folder)
    return f"They are working on: {busy}." if busy else "", f"They look for: {need}." if need else ""


def standing(folder: Folder, day: Day) -> str:
    """The age of the relationship and its phase, in one sentence; blank when neither is known."""
    since, phase = folder.since, folder.newest("phase")
    met = ""
    if since and since <= day.today:
        old = age_said(since=since, today=day.today)
        met = f"{old} since you met" if folder.met and folder.met <= since else f"known to you for {old}"
    stands = {
        "known": "you know each other",
        "trusted": "they trust you",
        "referring": "they send you people",
    }
    held = stands.get(phase.value, "") if phase and phase.on <= day.today else ""
    said = "; ".join(filter(None, [met, held]))
    return f"{said[:1].upper()}{said[1:]}." if said else ""


def meets(folder: Folder, day: Day, *, within: int | None = None) -> bool:
    """Whether a conversation with them stands in the calendar, from today on, `within` so many days."""
    return any(
        one.on >= day.today and (within is None or (one.on - day.today).days <= within)
        for one in folder.meetings
    )


def last_heard(folder: Folder, day: Day) -> str:
    """When the last real contact was and by what, in one sentence; blank when there was none."""
    if folder.last is None or folder.last.on > day.today:
        return ""
    by = f", by {folder.last.by}" if folder.last.by else ""
    return f"Last contact: {folder.last.kind} {ago(day=folder.last.on, today=day.today)}{by}."
