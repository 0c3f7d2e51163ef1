"""The short way for the many cells that hold plain names and nothing puzzling; all others take the long way.

Both ways give the same answer; this one only makes a million rows bearable.
"""

from __future__ import annotations

import re

from headwater.core.names.forms import FORM_WORDS, fold
from headwater.core.names.kinds import KIND_TAILS, MARKED_WORDS
from headwater.core.names.mention import Mention
from headwater.core.names.people import BY_TITLE, TURNED, TWO_WORDS, is_first_name
from headwater.core.names.remarks import LONGEST_NAME
from headwater.core.names.word_lists import FUNCTION_WORDS, LEAD_INS, NAMELESS, NOT_SAID, PARTICLES, ROLES
from headwater.core.words import Kind

_PART = r"(?:[A-ZÀ-ÖØ-Þ]['’])?[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+(?:-[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+)?"
_PLAIN = re.compile(rf"(?:(?P<title>Dr\.|Prof\.|Prof\. Dr\.) )?(?P<name>{_PART}(?: {_PART}){{1,2}})")
_TURNED = re.compile(rf"(?P<last>{_PART}), (?P<first>{_PART}(?: {_PART})?)")
_FIRM = re.compile(rf"(?P<name>{_PART}(?: {_PART})?) (?P<legal>GmbH|AG|UG|KG|Ltd\.?|LLC|Inc\.?|SA|BV)")
_REMARK = re.compile(
    r"(?P<name>[^()\[\]]+?)(?: \((?P<inside>[^()\[\]]*\w[^()\[\]]*)\)| - (?P<after>[^-–—()\[\]]*\w[^-–—()\[\]]*))"
)
_FIRST_OF_LEAD_INS = frozenset(lead.split()[0] for lead in LEAD_INS)
_CLOSER_LOOK = (
    MARKED_WORDS | FORM_WORDS | NAMELESS | ROLES | FUNCTION_WORDS | PARTICLES | NOT_SAID | _FIRST_OF_LEAD_INS
)


def plain_people(text: str) -> tuple[Mention, ...]:
    """The people in "Anna Berg", "Berg, Anna", "Anna Berg (client)" or "Anna Berg / Tom Falk"; () for other cells."""
    one = plain_person(text)
    if one:
        return (one,)
    left, sign, right = text.partition(" / ")
    if sign and " " in left and " " in right:
        first, second = plain_person(left), plain_person(right)
        if first and second and not first.remark and not second.remark:
            return first, second
    return ()


def plain_person(text: str) -> Mention | None:
    """The one person (or firm with its legal form) in a plain cell, None when a closer look is called for."""
    if len(text) > LONGEST_NAME:
        return None
    found = _PLAIN.fullmatch(text)
    if found:
        title = found["title"]
        return _mention(text, found["name"], BY_TITLE if title else TWO_WORDS)
    if ", " in text:
        turned = _TURNED.fullmatch(text)
        if turned:
            name = f"{turned['first']} {turned['last']}"
            return _mention(name, name, TURNED)
        return None
    firm = _FIRM.fullmatch(text)
    if firm and not is_first_name(firm["name"].split()[0]):
        reason = f"Has the legal form {firm['legal']}, so an organisation."
        return _mention(text, firm["name"], reason, kind=Kind.ORGANISATION)
    remarked = _REMARK.fullmatch(text) if " (" in text or " - " in text else None
    if remarked:
        plain = _PLAIN.fullmatch(remarked["name"])
        if plain and not plain["title"]:
            remark = remarked["inside"] or remarked["after"]
            return _mention(plain["name"], plain["name"], TWO_WORDS, " ".join(remark.split()))
    return None


def _mention(
    shown: str, name: str, reason: str, remark: str = "", kind: Kind = Kind.PERSON
) -> Mention | None:
    form = name.lower() if name.isascii() else fold(name)
    if "-" in form or "'" in form:
        form = form.replace("-", " ").replace("'", "")
    words = form.split()
    if not _CLOSER_LOOK.isdisjoint(words) or any(len(word) > 7 and word[-4:] in KIND_TAILS for word in words):
        return None
    return Mention(shown, kind, reason, remark, form)
