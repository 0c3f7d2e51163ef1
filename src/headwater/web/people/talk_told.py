"""What the quick log wrote down, in one sentence: so that one sees that the promise, the need and the days are kept."""

from __future__ import annotations

from datetime import date

from headwater.actions.conversations import Logged, Talk
from headwater.core.spans import written


def written_words(name: str, told: Talk, logged: Logged) -> str:
    """Everything one conversation put into the ledger, the conversation first."""
    parts = [f"your conversation with {name}, {_day(told.on)}"]
    if told.promised.strip() and told.promised_until:
        parts.append(f"your promise “{_short(told.promised)}” until {_day(told.promised_until)}")
    if logged.needs:
        parts.append(f"what they need: {', '.join(_short(need.text) for need in logged.needs)}")
    if told.working_on:
        parts.append(f"what they are working on: {', '.join(_short(text) for text in told.working_on)}")
    done = [(len(told.kept), "promise kept", "promises kept"), (len(told.steps), "step done", "steps done"),
            (len(told.over), "matter of theirs closed", "matters of theirs closed")]  # fmt: skip
    parts += [f"{many} {one if many == 1 else several}" for many, one, several in done if many]
    if told.phase:
        parts.append(f"the phase {told.phase}")
    if logged.next is not None and told.next_at is not None:
        parts.append(f"your next conversation, {_day(told.next_at.date())} at {told.next_at:%H:%M}")
    return "; ".join(parts)


def _day(on: date) -> str:
    return written(day=on)


def _short(text: str) -> str:
    said = " ".join(text.split()).rstrip(".")
    return said if len(said) <= 60 else f"{said[:59]}…"
