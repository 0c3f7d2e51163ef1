"""What a sent letter does for the suggestion it answers, where that is not the deed of its card.

A letter asks for a conversation and for an answer; it neither puts one into the calendar nor knows the other. The words
to an ongoing flow are its acknowledgement, and the letter that helps is what was given. One that asks is the ask
(`letter_asks`).
"""

from __future__ import annotations

from collections.abc import Mapping

from headwater.actions.told import Told
from headwater.store.models import Letter


def said_by(letter: Letter, told: Told) -> Told:
    """What the letter says to the deed that settles its suggestion: `told`, with what this suggestion needs."""
    return {**told, **_more(letter)}


def _more(letter: Letter) -> Mapping[str, str]:
    match letter.signal:
        case "connector-talk" | "origin-unknown" | "next-step" | "can-be-asked":
            return {"verb": "touch"}
        case "give-something":
            return {"kind": "advice", "what": letter.subject}
        case "gift" if letter.subject_of.startswith("party:"):
            return {"state": "acknowledged"}
    return {}
