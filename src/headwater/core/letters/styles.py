"""Behavioural styles in letters: greeting, length and closing follow them, and nothing else ever does.

How somebody likes to be written to says nothing about their worth as a source, so no ranking and no signal reads it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Style:
    """How one writes to somebody of this style, and what somebody of this style should mind when writing.

    `minds` fits every letter, `asking` one that asks for something, where that is another thing to mind.
    """

    greeting: str
    closing: str
    length: str
    reads: str
    minds: str
    asking: str = ""


PLAIN: Final = Style("Dear {first_name|there},", "With warm regards,", "warm", "", "")
STYLES: Final[dict[str, Style]] = {
    "brisk": Style(
        "Hi {first_name|there},", "Best,", "short",
        "short and to the point", "run short: leave the warm sentence in",
    ),
    "lively": Style(
        "Hello {first_name|there}!", "Warmly,", "warm",
        "open and personal", "run long: one thought is enough",
    ),
    "steady": Style(
        "Dear {first_name|there},", "With warm regards,", "warm",
        "warm and unhurried", "are unhurried: say early what it is about",
        "ask modestly: say plainly what you would like",
    ),
    "careful": Style(
        "Dear {first_name|there},", "Kind regards,", "exact",
        "exact, with what happens next", "explain much: leave out what they did not ask",
    ),
}  # fmt: skip


def style_named(name: str) -> Style:
    """The style of that name; the plain one where it is not known."""
    return STYLES.get(name, PLAIN)


def style_notes(*, my_style: str, their_style: str, asks: bool = True) -> tuple[str, ...]:
    """What the wording took from the two styles, as sentences for the person who sends it.

    `asks`: the letter asks for something.
    """
    notes = []
    if their_style in STYLES:
        notes.append(f"Written for somebody {their_style}: {STYLES[their_style].reads}.")
    if my_style in STYLES:
        differs = " They differ from you, so read it once with their eyes." if (
            their_style in STYLES and their_style != my_style
        ) else ""  # fmt: skip
        mine = STYLES[my_style]
        minds = (asks and mine.asking) or mine.minds
        notes.append(f"You are {my_style}, so your letters {minds}.{differs}")
    return tuple(notes)
