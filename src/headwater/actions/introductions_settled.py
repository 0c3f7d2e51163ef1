"""An introduction taken one step further, from Today or by a letter that has left: its suggestion falls silent by it.

The suffix of the subject names the step: offer, ask, letter, nudge, outcome, question or thanks.
"""

from __future__ import annotations

from datetime import date

from headwater.actions.acting import Act, Refused, day_of
from headwater.actions.agreements import say_in
from headwater.actions.introductions_after import (
    TOUCH,
    happened_in,
    nudged_in,
    outcome_asked_in,
    sent_in,
    thanked_in,
    told_outcome_in,
)
from headwater.actions.introductions_kept import here, refuse_early
from headwater.actions.introductions_letters import offered_with
from headwater.actions.letter_introducing import STEPS
from headwater.actions.told import Told, day_told, minutes_told, row_told, word
from headwater.actions.touches import touch_in
from headwater.core.letters.confidence import named_in
from headwater.store.models import Introduction, Letter
from headwater.store.queries.introductions import facts_of

SIDES = {"offer": "asker", "ask": "other"}


def introduction_in(act: Act, introduction: int, step: str, told: Told) -> str:
    """Settle one step. `told`: answer, how, on, minutes, outcome; or the letter that has left. Gives the sentence."""
    row = row_told(act, Introduction, introduction)
    if letter := word(told, "letter"):
        return _by_letter(act, row, step, row_told(act, Letter, int(letter)), told)
    minutes, on = minutes_told(told), day_told(told, "on", act.today)
    match step:
        case "offer" | "ask":
            how = word(told, "how", "phone")
            answer = word(told, "answer", "asked")
            return say_in(act, row, side=SIDES[step], answer=answer, how=how, on=on, minutes=minutes)
        case "letter":
            return _introduced(act, row, on, word(told, "how", "message"))
        case "nudge":
            if word(told, "what") == "answered":
                return happened_in(act, row, what="answered", on=on, minutes=minutes)
            return nudged_in(act, row, on=on, minutes=minutes)
        case "outcome" | "question":
            if outcome := word(told, "outcome"):
                return told_outcome_in(act, row, outcome=outcome, on=on, minutes=minutes)
            return outcome_asked_in(act, row, on=on)
        case "thanks":
            return thanked_in(act, row, on=on, minutes=minutes)
    raise Refused("This step of an introduction is not known. Reload the page and try again.")


def _introduced(act: Act, row: Introduction, on: date, how: str) -> str:
    kind = TOUCH.get(how)
    if kind is None:
        raise Refused(f"Say how: {', '.join(TOUCH)}.", place="how")
    row = here(act, row)
    if row.sent_at is None:
        refuse_early(facts_of(row), "letter")
    note = f"Introduced {row.asker.name} and {row.other.name}"
    at = act.now if on == act.today else None
    if at is None:
        raise Refused(
            "Say today that you introduced them, or open the introduction for another day.", place="on"
        )
    return sent_in(act, row, at=at, kind=kind, note=note[:300], letter=None)


def _by_letter(act: Act, row: Introduction, step: str, letter: Letter, told: Told) -> str:
    """A letter of this introduction has left: it is the step, and a dealing with whoever reads it."""
    if letter.state != "sent" or STEPS.get(letter.kind) != step:
        raise Refused("This letter has not left, or it is for something else.")
    at = letter.sent_at or act.now
    kind, on = word(told, "kind", "mail"), day_of(act.workspace, at)
    if step == "letter":
        return sent_in(act, row, at=at, kind=kind, note=letter.subject, letter=letter)
    touch_in(act, contact=letter.contact, kind=kind, at=at, direction="out", note=letter.subject)
    how = word(told, "how", "mail")
    match step:
        case "offer":
            return _offered(act, row, letter, on, how)
        case "ask":
            return say_in(act, row, side="other", answer="asked", how=_how(how), on=on)
        case "nudge":
            return nudged_in(act, row, on=on)
        case "thanks":
            return thanked_in(act, row, on=on)
    return outcome_asked_in(act, row, on=on)


def _offered(act: Act, row: Introduction, letter: Letter, on: date, how: str) -> str:
    """Every name that stands in the letter was offered with it."""
    text = f"{letter.subject}\n{letter.body}"
    named = [
        one for one in offered_with(here(act, row)) if one.pk == row.pk or named_in(text, [one.other.name])
    ]
    for one in named:
        say_in(act, one, side="asker", answer="asked", how=_how(how), on=on)
    names = " and ".join(
        filter(None, [", ".join(one.other.name for one in named[:-1]), named[-1].other.name])
    )
    return f"Noted: you named {names} to {row.asker.name}."


def _how(channel: str) -> str:
    return channel if channel in ("phone", "in person", "message", "mail") else "message"
