"""One cell, several names: "Anna Berg / Tom Falk" are two, "Smith & Partner" is one, "Anna & Tom Berg" are a couple."""

from __future__ import annotations

import re

from headwater.core.names.forms import fold, is_legal_form, turn_round
from headwater.core.names.kinds import channel_of, judge
from headwater.core.names.people import is_first_name, read_person, split_titles, titled_couple
from headwater.core.names.word_lists import (
    CONTENT_WORDS,
    CREDENTIALS,
    EVENT_WORDS,
    FAMILY_WORDS,
    NAMELESS,
    listed,
)
from headwater.core.words import Kind

_LISTED = re.compile(r"\s*/\s*|\s*;\s*|\s+\+\s+|\s*\|\s*")
_JOINED = re.compile(r"\s*&\s*|\s+(?:and|und|et|y|e|en|ed)\s+", re.IGNORECASE)
_MEDIA = listed("cpc ppc organic referral social email none (none) search maps ads paid")


def split_names(text: str) -> tuple[list[str], str]:
    """The single names in a tidy cell without remark, and a remark that the cutting left over ("" without one).

    A pair with one surname gives both people their full name.
    """
    parts = [part.strip(" ,") for part in _LISTED.split(text) if part.strip(" ,")]
    if len(parts) == 2 and channel_of(parts[0]) and fold(parts[1]) in _MEDIA:
        return [parts[0]], parts[1]
    if len(parts) < 2 or any(len(part) < 2 for part in parts):
        parts = [text]
    else:
        parts = _shared_surname(parts)
    names: list[str] = []
    remark = ""
    for part in parts:
        listed, left_over = _by_comma(part)
        remark = remark or left_over
        for name in listed:
            names.extend([name] if titled_couple(name) else _by_and(name))
    return names, remark


def couple(name: str) -> tuple[str, ...]:
    """The two people of "Anna & Tom Berg" with their full names, () for any other name."""
    parts = [part.strip() for part in _JOINED.split(name)]
    if len(parts) != 2 or not all(parts):
        return ()
    people = _by_and(name)
    if len(people) == 2 and all(read_person(person) for person in people):
        return tuple(people)
    return ()


def _by_comma(text: str) -> tuple[list[str], str]:
    """ "Anna Berg, Tom Falk" are two; "Anna Berg, Acme GmbH" is one with a remark; "Berg, Anna" stays whole."""
    if "," not in text or turn_round(text) or "&" in text:
        return [text], ""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if len(parts) < 2 or any(is_legal_form(part) or _only_connects(part) for part in parts[1:]):
        return [text], ""
    if all(_full_name(part) or channel_of(part) for part in parts):
        return parts, ""
    first = read_person(parts[0])
    if (first and (" " in parts[0] or is_first_name(parts[0]))) or channel_of(parts[0]):
        return [parts[0]], ", ".join(parts[1:])
    if len(parts) == 2 and fold(parts[1].strip(".")) in CREDENTIALS:
        return [parts[0]], parts[1]
    return [text], ""


def _only_connects(part: str) -> bool:
    return bool(_JOINED.search(f" {part} ")) and not read_person(part)


def _full_name(part: str) -> bool:
    """Whether a part between commas is a person's whole name, not a degree or a town."""
    if " " not in part:
        return False
    found = judge(part, client=False)
    return found.kind is Kind.PERSON and (is_first_name(split_titles(part.split())[1][0]) or part.istitle())


def _by_and(text: str) -> list[str]:
    """The names on both sides of "&", "and", "und" …, or the whole when it is the name of one party."""
    parts = [part.strip() for part in _JOINED.split(text)]
    if len(parts) < 2 or not all(parts) or _is_one_firm(text, parts):
        return [text]
    surname, comma, first = parts[0].partition(",")
    if comma and all(is_first_name(part) for part in [first.strip(), *parts[1:]]):
        return [f"{part.strip()} {surname.strip()}" for part in [first, *parts[1:]]]
    parts = _shared_surname(parts)
    if all(_stands_alone(part) for part in parts):
        return parts
    return [text]


def _is_one_firm(text: str, parts: list[str]) -> bool:
    last = [fold(word).strip(".,") for word in parts[-1].split()]
    if last[0] in FAMILY_WORDS or last[-1] in FAMILY_WORDS:
        return True
    if is_legal_form(last[-1]) and not all(_whole_party(part) for part in parts[:-1]):
        return True
    return judge(text, client=True).kind in (Kind.ORGANISATION, Kind.GROUP) and not all(
        _stands_alone(part) for part in parts
    )


def _whole_party(part: str) -> bool:
    return is_legal_form(part.rsplit(maxsplit=1)[-1]) or (
        " " in part and judge(part, client=True).kind is Kind.PERSON
    )


def _stands_alone(part: str) -> bool:
    """Whether one side of an "and" is a party of its own: a full name, a first name, a channel, a content."""
    if channel_of(part):
        return True
    words = [fold(word) for word in part.split()]
    if words[-1] in CONTENT_WORDS or words[-1] in EVENT_WORDS or " ".join(words) in NAMELESS:
        return True
    found = judge(part, client=False)
    if found.kind is Kind.PERSON:
        return True
    return (
        found.kind in (Kind.ORGANISATION, Kind.GROUP)
        and len(words) > 1
        and is_legal_form(part.rsplit(" ", maxsplit=1)[-1])
    )


def _shared_surname(parts: list[str]) -> list[str]:
    """["Anna", "Tom Berg"] as ["Anna Berg", "Tom Berg"]: a first name alone takes the surname of the last."""
    titles, last = split_titles(parts[-1].split())
    if len(last) < 2 or not is_first_name(last[0]) or read_person(parts[-1]) is None:
        return parts
    surname = " ".join(last[1:])
    full = []
    for part in parts[:-1]:
        bare = split_titles(part.split())
        alone = len(bare[1]) == 1 and (is_first_name(bare[1][0]) or (titles and not bare[1]))
        full.append(f"{part} {surname}" if alone else part)
    return [*full, parts[-1]]
