"""The merge fields of letters: `{first_name|there}` is the first name, or "there" where nobody knows it.

Nothing but these names is ever read from a template, and what a field brings in is never read as a field again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

_FIELD = re.compile(r"\{([^{}\n]{0,200})\}")
_GAPS = re.compile(r"[ \t]{2,}")
_BEFORE_SIGN = re.compile(r" +([,.;:!?])")


@dataclass(frozen=True, slots=True)
class Field:
    """What a field brings in, what stands there when nothing is known, and what a preview shows."""

    what: str
    fallback: str = ""


FIELDS: Final[dict[str, Field]] = {
    "greeting": Field("the greeting, in their style", "Dear friend,"),
    "closing": Field("the words above your name, in your style", "With warm regards,"),
    "first_name": Field("their first name; the whole name where they have a title", "there"),
    "name": Field("their whole name", "there"),
    "my_name": Field("your name"),
    "practice": Field("the name of your practice", "my practice"),
    "today": Field("the day on which you write"),
    "through": Field("the content through which somebody came", "what you wrote"),
    "ended": Field("how a referral ended, naming nobody", "This time nothing came of it, and that is quite all right."),
    "working_on": Field("what they are working on", "what you are working on"),
    "need": Field("what they are looking for", "what you are looking for"),
    "idea": Field("the gift", "something small"),
    "idea_in_words": Field("the gift, after a colon"),
    "occasion": Field("the occasion of a gift", "no occasion at all"),
    "ideal": Field("whom you serve best, from the kit", "people like those we spoke about"),
    "ideal_in_words": Field("whom you serve best, in brackets"),
    "other": Field("somebody you would like to meet", "somebody I would like to meet"),
    "trade": Field("what they do, such as “a tax adviser”", "somebody in your line of work"),
    "service": Field("the work you did for them", "our work"),
    "promised": Field("what you promised", "what I promised"),
    "step": Field("the next step of a plan", "the next step"),
    "names": Field("whom you could introduce them to, and why", "somebody I know well"),
    "called": Field("who would like to be introduced", "Somebody I know"),
    "sought": Field("what the other one is looking for", "help with something they would rather tell you themselves"),
    "asker": Field("who is in need, by the first name", "you"),
    "helper": Field("who can help, by the first name", "somebody I know"),
    "why": Field("why this person", "you will get on well"),
    "gain": Field("why it is good for whoever can help", "you can help with what they are looking for"),
    "writer": Field("who of the two writes first", "One of you"),
    "met": Field("whom you introduced them to", "somebody"),
}  # fmt: skip
"""Every field by its name. A template's own fallback goes before the one given here."""


def unknown_fields(text: str) -> tuple[str, ...]:
    """A sentence for each field of a template that does not exist, with the one that was meant, if it is near."""
    told = []
    for written in dict.fromkeys(_FIELD.findall(text)):
        name = written.partition("|")[0].strip()
        if name not in FIELDS:
            near = get_close_matches(name.lower().replace(" ", "_"), FIELDS, n=1, cutoff=0.6)
            meant = (
                f" Did you mean {{{near[0]}}}?"
                if near
                else " The list beside this form names those there are."
            )
            told.append(f"There is no field {{{name[:40]}}}.{meant}")
    return tuple(told)


def unclosed(text: str) -> str:
    """A sentence when a brace was opened or closed alone, as in "{first_name"; "" when all are in pairs."""
    rest = _FIELD.sub("", text)
    if "{" in rest or "}" in rest:
        return "A brace stands alone. A field has one on each side, as in {first_name|there}."
    return ""


def filled(text: str, values: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
    """The text with its fields filled, and the names of those for which a fallback stands.

    A field that does not exist is left out. A line that held fields alone, and nothing for them, goes.
    """
    missing: list[str] = []

    def value_of(found: re.Match[str]) -> str:
        name, bar, fallback = found[1].partition("|")
        name = name.strip()
        if value := values.get(name, "").strip():
            return value
        if name not in FIELDS:
            return fallback.strip()
        instead = fallback.strip() if bar else FIELDS[name].fallback
        if instead:
            missing.append(name)
        return instead

    lines = []
    for line in text.splitlines():
        made = _FIELD.sub(value_of, line)
        if made != line:
            made = _BEFORE_SIGN.sub(r"\1", _GAPS.sub(" ", made)).strip()
        if made or not line.strip():
            lines.append(made)
    return "\n".join(lines), tuple(dict.fromkeys(missing))
