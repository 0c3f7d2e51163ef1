"""A profession's own words, in the forms that pages need: one, several, and at the head of a sentence."""

from __future__ import annotations

from headwater.core.professions import Profession
from headwater.core.professions.changes import WORDS

VOWELS = "aeiou"


def wording(profession: Profession) -> dict[str, str]:
    """Each word of ours as theirs: client, clients, Client, Clients and so on. Ours where they have none."""
    made: dict[str, str] = {}
    for ours in WORDS:
        theirs = profession.word(ours)
        several = plural(theirs)
        made |= {ours: theirs, f"{ours}s": several, ours.capitalize(): _head(theirs)}
        made[f"{ours.capitalize()}s"] = _head(several)
    return made


def _head(word: str) -> str:
    return f"{word[:1].upper()}{word[1:]}"


def plural(word: str) -> str:
    """The plural of an English word, by its ending: patients, therapies, branches."""
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "x", "z", "ch", "sh")) else f"{word}s"
