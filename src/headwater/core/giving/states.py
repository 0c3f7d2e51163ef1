"""Where an introduction stands, what may follow, and what is to be done next: worked out from facts alone.

The facts are who was asked and said what, and the days on which something happened. Nothing else is looked at, so an
introduction can be in no state that its facts do not tell.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

STATES: Final = (
    "idea", "asked", "agreed", "sent", "answered", "met", "outcome", "thanked", "declined", "withdrawn", "no contact",
)  # fmt: skip
ENDED: Final = ("thanked", "declined", "withdrawn", "no contact")
OUTCOMES: Final = ("spoke", "hired", "value", "none")
NUDGE: Final = timedelta(days=7)
"""After so long without a word after the letter, one nudge is due; an answer that is awaited is asked for again."""
CLOSES: Final = timedelta(days=21)
"""After so long without a word the introduction closes as "no contact", with a question."""
OUTCOME: Final = timedelta(days=14)
"""So long after the letter, one asks once what came of it, where the two answered."""
ASKS_AGAIN: Final = timedelta(days=60)
"""The question after a silence stands for so long, then it rests."""


@dataclass(frozen=True, slots=True)
class Said:
    """The newest word of one side: asked, yes, no, or blank; `withdrawn` takes a yes back."""

    answer: str = ""
    on: date | None = None
    how: str = ""
    withdrawn: date | None = None

    @property
    def agrees(self) -> bool:
        """They said yes and stand by it."""
        return self.answer == "yes" and self.withdrawn is None

    @property
    def refuses(self) -> bool:
        """They said no, or took their yes back."""
        return self.answer == "no" or (self.answer == "yes" and self.withdrawn is not None)


@dataclass(frozen=True, slots=True)
class Facts:
    """All that decides the state. `override`: the letter was made ready although somebody had not agreed, and why.

    `reopened`: the day on which it was opened again; a silence counts from then.
    """

    asker: Said = field(default_factory=Said)
    other: Said = field(default_factory=Said)
    override: str = ""
    sent: date | None = None
    nudged: date | None = None
    answered: date | None = None
    met: date | None = None
    asked_outcome: date | None = None
    outcome: str = ""
    thanked: date | None = None
    closed: date | None = None
    reopened: date | None = None

    @property
    def ready(self) -> bool:
        """Whether the letter that brings the two together may be made ready: both agreed, or a reason is given."""
        return (self.asker.agrees and self.other.agrees) or bool(self.override)


@dataclass(frozen=True, slots=True)
class Next:
    """What is to be done next, from which day on. `again`: it was asked for before and there was no answer."""

    step: str = ""
    due: date | None = None
    again: bool = False


def state_of(facts: Facts) -> str:
    """The state (STATES) that these facts tell."""
    if facts.thanked:
        return "thanked"
    if facts.outcome:
        return "outcome"
    if facts.closed:
        return "no contact" if facts.sent else "withdrawn"
    for day, state in ((facts.met, "met"), (facts.answered, "answered"), (facts.sent, "sent")):
        if day:
            return state
    return _before_the_letter(facts)


def _before_the_letter(facts: Facts) -> str:
    if facts.asker.refuses or facts.other.refuses:
        return "declined"
    if facts.ready:
        return "agreed"
    return "asked" if facts.asker.answer or facts.other.answer else "idea"


def may(facts: Facts, step: str) -> str:
    """Why this step may not follow now, as a sentence; "" when it may.

    `step` is offer, ask, answer, override, letter, answered, met, nudge, outcome, thanks, withdraw or reopen. An answer
    and what happened are facts: they are refused only where they can mean nothing.
    """
    state = state_of(facts)
    if step in ("offer", "ask", "answer", "override", "letter", "withdraw"):
        return _may_before(facts, step, state)
    if step == "reopen":
        return "" if facts.closed else "This introduction is open."
    if facts.sent is None:
        return "The two have not been introduced yet."
    if step == "nudge":
        return _may_nudge(facts)
    if step == "thanks":
        return "" if facts.outcome else "Say first what came of it."
    return ""


def _may_before(facts: Facts, step: str, state: str) -> str:
    if facts.sent:
        return "The two are introduced already."
    if state == "withdrawn":
        return "You took this introduction back. Open it again first."
    if step == "answer" or step == "withdraw":
        return ""
    if state == "declined":
        return "This introduction does not go on as it stands. Nobody hears why."
    if step == "ask" and not facts.asker.agrees:
        return "Offer the name first. Once they say yes to it, ask the other side."
    if step == "letter" and not facts.ready:
        return (
            "Not everybody has agreed yet. Ask first, or say why the letter may be made ready all the same."
        )
    return ""


def _may_nudge(facts: Facts) -> str:
    if facts.answered or facts.met or facts.outcome:
        return "They are in touch, so there is nothing to nudge."
    if facts.closed:
        return "This introduction is closed."
    return "You nudged once; more would be too much." if facts.nudged else ""


def next_of(facts: Facts, today: date) -> Next:
    """The next step of mine: offer, ask, letter, nudge, outcome, question or thanks; blank while it is theirs.

    A step that is not due yet carries its day in `due`.
    """
    state = state_of(facts)
    if state in ("idea", "asked"):
        return _next_answer(facts, today)
    if state == "agreed":
        return Next("letter", max(filter(None, (facts.asker.on, facts.other.on)), default=today))
    if state == "no contact" and facts.closed:
        rests = facts.asked_outcome is not None or today - facts.closed >= ASKS_AGAIN
        return Next() if rests else Next("question", facts.closed)
    if state == "outcome":
        return Next("thanks", today)
    if facts.sent is None or state in ENDED:
        return Next()
    if state == "sent":
        return Next() if facts.nudged else Next("nudge", facts.sent + NUDGE)
    return Next() if facts.asked_outcome else Next("outcome", facts.sent + OUTCOME)


def _next_answer(facts: Facts, today: date) -> Next:
    """The one in need first, then the other side; whoever was asked has a week before they are asked again."""
    step, said = ("ask", facts.other) if facts.asker.agrees else ("offer", facts.asker)
    if said.answer == "asked" and said.on:
        return Next(step, said.on + NUDGE, again=True)
    return Next(step, facts.asker.on or today)


def closes_on(facts: Facts) -> date | None:
    """The day on which a letter that nobody answered closes as no contact; None when it does not close by itself."""
    if facts.sent is None or state_of(facts) != "sent":
        return None
    return max(facts.sent, facts.reopened or facts.sent) + CLOSES
