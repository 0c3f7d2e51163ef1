"""Tidying a cell: blanks, control characters, remarks in brackets or after a dash, and words like "referred by"."""

from __future__ import annotations

import re

from headwater.core.names.first_names import FIRST_NAMES
from headwater.core.names.forms import fold
from headwater.core.names.word_lists import LEAD_INS, PARTICLES

LONGEST_NAME = 200
"""Characters of a name that are kept; what is longer is cut, and the reason says so."""

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_BRACKETS = re.compile(r"^(?P<name>[^()\[\]]*)[(\[](?P<remark>[^()\[\]]+)[)\]](?P<rest>[^()\[\]]*)$")
_DASH = re.compile(r"\s+[-–—]+\s+|\s*—\s*|\s+[-–]|(?<=\w)[:]\s+")
_LEADS = frozenset(LEAD_INS)
_LONGEST_LEAD = max(len(lead.split()) for lead in LEAD_INS)
_LOWER_ONLY = PARTICLES | FIRST_NAMES


def tidy(text: str) -> str:
    """The cell with single blanks; control characters count as blanks, everything else is kept as text."""
    return " ".join(_CONTROL.sub(" ", text).replace("\ufeff", "").split())


def split_remark(text: str) -> tuple[str, str]:
    """A tidy cell as (name, remark): "Anna Berg (former client)", "Anna Berg - met at BNI".

    Without a remark the second is "". A cell that is all brackets gives its inside as the name.
    """
    found = _BRACKETS.match(text)
    if found:
        name, rest = found["name"].strip(" -–,;"), found["rest"].strip(" -–,;")
        if not name and not rest:
            return found["remark"].strip(), ""
        if not rest or not name:
            return name or rest, found["remark"].strip()
        return f"{name} {rest}", found["remark"].strip()
    parts = _DASH.split(text, maxsplit=1)
    if len(parts) == 2 and parts[0].strip() and parts[1].strip():
        return parts[0].strip(), parts[1].strip()
    return text, ""


def without_lead_in(text: str) -> str:
    """The cell without the words that only say "this one sent them": "referred by Anna" gives "Anna".

    "von", "per" and the like are taken off only in small letters and only before a name of their own, so that "von
    Berg" and "Per Hansen" stay whole.
    """
    for _ in range(2):
        words = text.split()
        folded = [fold(word).rstrip(":") for word in words[:_LONGEST_LEAD]]
        for length in range(min(len(words) - 1, _LONGEST_LEAD), 0, -1):
            lead = " ".join(folded[:length])
            if lead in _LEADS and _may_go(words, length, lead):
                text = " ".join(words[length:]).lstrip(": ")
                break
        else:
            return text
    return text


def _may_go(words: list[str], length: int, lead: str) -> bool:
    if lead not in _LOWER_ONLY:
        return True
    rest = words[length:]
    return (
        words[0][0].islower()
        and (len(rest) > 1 or fold(rest[0]) in FIRST_NAMES)
        and lead not in ("ben", "de")
    )
