"""An introduction waits for its next step: offer the name, ask the other side, write, nudge once, ask once, thank.

It is shown to the side that the step is about. Nothing that one side said stands in the words for the other.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from headwater.core.day import Day
from headwater.core.folder import Folder, Introduced
from headwater.core.giving.states import Next, next_of
from headwater.core.signals import Signal, addressed, bare, greeted, reasons, standing
from headwater.core.spans import ago
from headwater.core.words import Party, Suggestion

LETTERS: Final = {
    "offer": "intro-offer", "ask": "intro-ask", "letter": "introduction", "nudge": "intro-nudge",
    "outcome": "intro-outcome", "thanks": "intro-thanks",
}  # fmt: skip
MINUTES: Final = {"offer": 2, "ask": 3, "letter": 2, "nudge": 1, "outcome": 2, "question": 2, "thanks": 2}


def find(folder: Folder, day: Day) -> Iterable[Suggestion]:
    """One suggestion for each introduction whose next step is due and is about this contact."""
    if not folder.introductions:
        return ()
    found = []
    for one in folder.introductions:
        coming = next_of(one.facts, day.today)
        if coming.step and coming.due and coming.due <= day.today and _is_theirs(one, coming.step):
            found.append(_suggest(folder, day, one, coming, coming.due))
    return found


def _is_theirs(one: Introduced, step: str) -> bool:
    """Whether this side is the one to turn to."""
    if step == "nudge":
        return one.asking == (one.first == "asker")
    return one.asking == (step not in ("ask", "thanks"))


def _suggest(folder: Folder, day: Day, one: Introduced, coming: Next, due: date) -> Suggestion:
    step, over = coming.step, (day.today - due).days
    return Suggestion(
        signal="introduction-follow",
        subject=f"introduction:{one.id}:{step}",
        who=folder.party,
        what=_what(folder.party.name, one.counterpart.name, step, again=coming.again),
        why=reasons(*_why(one, step, due, day), standing(folder, day)),
        urgency=float(max(0, over)),
        late=over > 7 and step in ("letter", "nudge"),
        verb="introduction",
        letter=LETTERS.get(step, ""),
        fields=_fields(folder.party, one, step),
        rows=(("introduction", one.id),),
        due=due,
        minutes=MINUTES[step],
    )


def _what(name: str, counterpart: str, step: str, *, again: bool) -> str:
    match step:
        case "offer":
            return f"Ask {name} again about {counterpart}" if again else f"Offer {counterpart} to {name}"
        case "ask":
            return f"Ask {name} {'again ' if again else ''}whether to introduce {counterpart}"
        case "letter":
            return f"Introduce {name} and {counterpart}"
        case "nudge":
            return f"Nudge {name}: no word yet in the thread with {counterpart}"
        case "outcome":
            return f"Ask {name} what came of meeting {counterpart}"
        case "thanks":
            return f"Thank {name} for the time for {counterpart}"
    return f"Did {name} and {counterpart} find each other?"


def _why(one: Introduced, step: str, due: date, day: Day) -> tuple[str, ...]:
    asker = f"{one.counterpart.name} is" if not one.asking else "They are"
    need = f"{asker} looking for: {bare(one.need)}." if one.need else ""
    why = f"Why this person: {bare(one.why)}."
    sent = f"You introduced the two {ago(day=one.facts.sent, today=day.today)}." if one.facts.sent else ""
    match step:
        case "offer" | "ask":
            return need, why, "A yes on the phone is one tap."
        case "letter":
            return "Both have agreed." if not one.facts.override else "You gave a reason to go on.", need, why
        case "nudge":
            return sent, "One reminder is friendly; there will be no second one."
        case "outcome":
            return sent, need, "It is asked once."
        case "question":
            return (
                sent,
                f"No word for three weeks, so it was closed {ago(day=due, today=day.today)}. Silence is no fault.",
            )
    return sent, "Whoever took the time likes to hear that it counted."


def _fields(party: Party, one: Introduced, step: str) -> tuple[tuple[str, str], ...]:
    """What the words on the card are filled with."""
    asker, helper = (party, one.counterpart) if one.asking else (one.counterpart, party)
    need = _within(bare(one.need))
    match step:
        case "offer":
            return addressed(party, names=f"{helper.name} ({bare(one.why)})", need=need)
        case "ask":
            return addressed(
                party, called=asker.name if one.need and one.facts.asker.agrees else "", sought=need
            )
        case "letter":
            both = f"{greeted(asker)} and {greeted(helper)}"
            gain = bare(one.gain) or (f"{greeted(asker)} is looking for {need}" if need else "")
            writer = greeted(asker if one.first == "asker" else helper)
            more = {"asker": greeted(asker), "helper": greeted(helper), "why": bare(one.why), "gain": gain}
            return (*addressed(party, **more, writer=writer), ("first_name", both))
    return addressed(party, met=one.counterpart.name)


def _within(text: str) -> str:
    """A need as it reads within a sentence: “An architect” is “an architect” there."""
    first, space, rest = text.partition(" ")
    return f"{first.lower()}{space}{rest}" if first in ("A", "An", "The", "Somebody", "Someone") else text


SIGNAL = Signal("introduction-follow", "Introductions", "give", find)
