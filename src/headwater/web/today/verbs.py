"""The small form of each deed: what is asked on a card, and the buttons that do it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from headwater.actions.thanks import CHANNELS
from headwater.core.words import Suggestion

Choices = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """One field of a small form. `kind` is text, day, time or choice; `more` hides it behind “More”."""

    name: str
    label: str
    kind: str = "text"
    choices: Choices = ()
    value: str = ""
    hint: str = ""
    required: bool = False
    more: bool = False


@dataclass(frozen=True, slots=True)
class Press:
    """One button. `name` and `value` say which of several was pressed; `sign` is an icon's name."""

    label: str
    name: str = ""
    value: str = ""
    sign: str = "check"
    primary: bool = False


@dataclass(frozen=True, slots=True)
class Deed:
    """What settles a suggestion from its card: fields and buttons."""

    asks: tuple[Ask, ...] = ()
    presses: tuple[Press, ...] = ()


HOW: Final[Choices] = (
    ("call", "by phone"),
    ("message", "by message"),
    ("mail", "by mail"),
    ("meeting", "in person"),
)
ALL_CHANNELS: Final[Choices] = (("", "not said"), *((one, one) for one in CHANNELS))
GIVES: Final[Choices] = (
    ("resource", "something useful"), ("introduction", "an introduction"), ("prospective client", "a client"),
    ("job candidate", "a candidate"), ("advice", "advice"),
)  # fmt: skip
CONFIDENT: Final[Choices] = (
    ("", "one more than before"),
    *((f"{one}", f"{one} of 5") for one in range(1, 6)),
)
ON = Ask("on", "When", "day", more=True)
NOTE = Ask("note", "A word for later", more=True)
CHANNEL = Ask("channel", "How", "choice", ALL_CHANNELS, more=True)
KIND = Ask("kind", "How", "choice", HOW)
TOUCH = Deed((KIND, ON, NOTE), (Press("I was in touch", primary=True),))

DEEDS: Final[Mapping[str, Deed]] = {
    "thank": Deed((CHANNEL, ON, NOTE), (Press("I have thanked them", primary=True),)),
    "tell": Deed((CHANNEL, ON), (Press("I have told them", primary=True),)),
    "satisfaction": Deed(
        (ON, NOTE),
        (*(Press(str(mark), "mark", str(mark), "") for mark in range(1, 6)), Press("Asked, no answer yet", sign="")),
    ),
    "repair": Deed(
        (Ask("basis", "What you did to put it right", required=True),), (Press("It is put right", primary=True),)
    ),
    "promise": Deed(
        (ON, NOTE),
        (Press("Kept", "settled", "kept", primary=True), Press("Withdrawn", "settled", "withdrawn", "undo-2")),
    ),
    "ask": Deed(
        (Ask("how", "How", "choice", HOW[:1] + HOW[3:] + HOW[1:3], more=True), ON),
        (Press("I have asked", primary=True),),
    ),
    "follow": Deed(
        (ON, Ask("again", "Once more on", "day", more=True)), (Press("I followed up", primary=True),)
    ),
    "thank-client": Deed((CHANNEL, ON, NOTE), (Press("I have thanked them", primary=True),)),
    "gift": Deed(
        (Ask("idea", "What it is", hint="A book, a good bottle, a card.", more=True), ON),
        (
            Press("Sent", "state", "sent", "gift", primary=True),
            Press("Not this time", "state", "not this time", ""),
        ),
    ),
    "flow": Deed(
        (Ask("idea", "What it is", hint="A book, a card, dinner.", more=True), ON),
        (
            Press("Thanked for all of it", "state", "acknowledged", primary=True),
            Press("Gift sent", "state", "sent", "gift"),
            Press("Not this time", "state", "not this time", ""),
        ),
    ),
    "give": Deed(
        (Ask("kind", "What kind", "choice", GIVES), Ask("what", "What you gave", required=True), ON),
        (Press("Given", primary=True, sign="gift"),),
    ),
    "warm": TOUCH,
    "touch": TOUCH,
    "approach": TOUCH,
    "partner-review": Deed(
        (Ask("what", "The plan from here", more=True), Ask("on", "Next review", "day", more=True)),
        (Press("Reviewed", primary=True),),
    ),
    "schedule": Deed(
        (Ask("on", "Day", "day", required=True), Ask("at", "Time", "time", value="10:00", required=True),
         Ask("what", "What about", more=True)),
        (Press("Put into the calendar", primary=True, sign="calendar"),),
    ),
    "confidence": Deed(
        (Ask("after", "How confident are they then?", "choice", CONFIDENT, more=True), ON),
        (Press("Done", primary=True),),
    ),
    "kit": Deed((ON,), (Press("Given in person", "how", "in person", primary=True),)),
    "step": Deed(
        (ON, NOTE),
        (Press("Done", "settled", "done", primary=True), Press("Skip", "settled", "skipped", "skip-forward")),
    ),
    "plan": Deed(
        (Ask("what", "The next step", required=True), Ask("on", "By when", "day", required=True)),
        (Press("Plan it", primary=True),),
    ),
    "phase": Deed(
        (Ask("basis", "What shows it", required=True, hint="The event you base it on."), ON),
        (Press("It is so", primary=True),),
    ),
    "groundwork": Deed(
        (Ask("basis", "How it came up", more=True), ON), (Press("Done", primary=True),)
    ),
    "name-source": Deed(
        (Ask("source", "Their answer", required=True, hint="A name, “Google”, “the interview in the Gazette”."),),
        (Press("Write it down", primary=True),),
    ),
}  # fmt: skip


HEARD: Final[Choices] = (
    ("phone", "by phone"), ("in person", "in person"), ("message", "by message"), ("mail", "by mail"),
)  # fmt: skip
SAID: Final = Deed(
    (Ask("how", "How", "choice", HEARD), ON),
    (
        Press("They said yes", "answer", "yes", primary=True),
        Press("Asked, no answer yet", "answer", "asked", ""),
        Press("They said no", "answer", "no", ""),
    ),
)
CAME: Final = (
    Press("They spoke", "outcome", "spoke"),
    Press("It became work", "outcome", "hired"),
    Press("It was of value", "outcome", "value"),
    Press("Nothing came of it", "outcome", "none", ""),
)
INTRODUCING: Final[Mapping[str, Deed]] = {
    "offer": SAID,
    "ask": SAID,
    "letter": Deed(
        (Ask("how", "How", "choice", HEARD[2:] + HEARD[:2]),), (Press("I introduced them myself", sign=""),)
    ),
    "nudge": Deed(
        (),
        (Press("I nudged", primary=True), Press("They are in touch", "what", "answered", "message-circle")),
    ),
    "outcome": Deed((ON,), (*CAME, Press("Asked, no answer yet", sign=""))),
    "question": Deed((ON,), CAME),
    "thanks": Deed((ON,), (Press("I have thanked them", primary=True),)),
}
"""What settles each step of an introduction."""


def deed_of(one: Suggestion) -> Deed | None:
    """The small form that fits a suggestion; None where a page of its own is the better place."""
    if one.verb == "introduction":
        return INTRODUCING.get(one.subject.rpartition(":")[2])
    if one.verb == "offer-name":
        return Deed(
            (),
            tuple(
                Press(f"I named {name}", "party", party) for party, name in one.fields if party.isdecimal()
            ),
        )
    if one.verb == "gift" and ":flow" in one.subject:
        return DEEDS["flow"]
    return DEEDS.get(one.verb)
