"""The people behind a content: "Anna Berg's newsletter", "article by Tom Falk", "Annas Podcast"."""

from __future__ import annotations

import re

from headwater.core.names.forms import fold
from headwater.core.names.people import is_first_name, read_person
from headwater.core.names.word_lists import NAMELESS, OWN, ROLES

_POSSESSIVE = re.compile(r"^(?P<owner>[^'’]+?(?:['’][^'’s][^'’]*)?)(?:['’]s|(?<=s)['’])\s+(?P<thing>.+)$")
_BY = re.compile(
    r"\b(?:by|with|von|mit|par|avec|por|con|di|da|door|from|of|de|van)\s+(?P<who>.+)$", re.IGNORECASE
)
_WHO_END = re.compile(r"\s+(?:in|on|at|about|im|bei|auf|dans|sur|über|for|für)\s+|\s*[,;(\"“]", re.IGNORECASE)
_KIN_OF = re.compile(r"^(?P<role>[\w\s-]+?)\s+(?:of|von|vom|de|di|van)\s+(?P<who>.+)$", re.IGNORECASE)


def people_behind(content: str) -> tuple[str, ...]:
    """Names of the people a content's name says are behind it, () when it names none."""
    found = _POSSESSIVE.match(content)
    if found and fold(found["owner"]) not in OWN:
        person = read_person(found["owner"])
        return (person[0],) if person else ()
    words = content.split()
    genitive = words[0].removesuffix("s")
    if genitive != words[0] and is_first_name(genitive) and not is_first_name(words[0]):
        return (genitive,)
    found = _BY.search(content)
    if found:
        person = read_person(_WHO_END.split(found["who"], maxsplit=1)[0])
        return (person[0],) if person and _is_somebody(person[0]) else ()
    if len(words) > 2 and is_first_name(words[0]) and words[1][0].isupper() and words[2][0].islower():
        return (" ".join(words[:2]),)
    return ()


def known_only_through(text: str) -> bool:
    """Whether the cell says who it is only by way of somebody else: "friend of Anna Berg", "Anna's husband"."""
    found = _POSSESSIVE.match(text)
    if found:
        return _is_role(found["thing"])
    found = _KIN_OF.match(text)
    return bool(found and _is_role(found["role"]) and read_person(found["who"]))


def _is_role(text: str) -> bool:
    folded = fold(text)
    return folded in NAMELESS or all(word in ROLES for word in folded.split())


def _is_somebody(name: str) -> bool:
    return " " in name or is_first_name(name)
