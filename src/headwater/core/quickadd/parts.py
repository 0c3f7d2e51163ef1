"""The names in a quick-add line: parted from the remark that follows them, and doubted when they hold anything else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from headwater.core.names.first_names import FIRST_NAMES
from headwater.core.names.forms import fold, is_legal_form, normal_form, turn_round
from headwater.core.names.mention import Mention
from headwater.core.names.word_lists import listed
from headwater.core.quickadd.day import take_day
from headwater.core.words import Kind

MOST_WORDS = 5
"""Words in the name of a person, titles not counted."""
PRONOUNS = listed(
    "i me us we he she it they him her them you ich mir mich wir er sie es ihn ihm ihr uns this that who somebody"
    " someone jemand"
)
"""Words that stand for somebody without naming them."""
_TELLING = PRONOUNS | listed(
    "is was has wants needs seems looks works because who which whom ist war hat will sucht braucht weil wegen"
)
_TITLE_CASED = re.compile(r"^(?:[^\W\d_a-zäöü][\w'’.-]*|(?:von|van|de|der|den|di|da|del|zu|zum|and|und)\b)+$")
_DATE_LIKE = r"\b\d{1,2}\s?[./]\s?\d{1,2}[./]\s?(?:\d{4}|\d{2})\b|\b\d{4}-\d{1,2}-\d{1,2}\b"
_PERIOD = (
    r"(?:weekend|week|month|year|quarter|spring|summer|autumn|fall|winter|night|wochenende|woche|monat|jahr|quartal"
    r"|frühling|frühjahr|sommer|herbst|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)"
)
_IN_MONTH = (
    r"\b(?:in|im|since|seit)\s+(?:early\s+|late\s+|mid-?)?(?:january|february|march|april|may|june|july|august"
    r"|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember)\b"
)
_UNREAD = re.compile(
    rf"{_DATE_LIKE}|{_IN_MONTH}|\b(?:last|this|past|earlier|letzte[nrsm]?|diese[nrsm]?|vorige[nrsm]?)\s+{_PERIOD}\b"
    r"|\b(?:ago|recently|neulich|kürzlich|the other day)$",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    rf"\b(?:tomorrow|übermorgen|(?:next|nächste[nrsm]?|kommende[nrsm]?|coming)\s+{_PERIOD})\b"
    r"|\bin\s+\w+\s+(?:days|weeks|months|tagen|wochen|monaten)\b",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+(?:and|und)\s+")
_SEPARATOR = re.compile(r"\s*([,;])(?:\s+|$)")


def split_note(text: str) -> tuple[str, str]:
    """The names in a part of a line, and the remark after them ("" when none): "Max Moll, he seems nice".

    A comma may also stand between names ("Bob Stone, Carl Fox") or turn one round ("Stone, Bob").
    """
    whole = text.split()
    if "&" in text or is_legal_form(whole[-1]) or (turn_round(text) and _like_names(whole)):
        return text, ""
    names, begin = [], 0
    for mark in _SEPARATOR.finditer(text):
        names.append(text[begin : mark.start()])
        begin = mark.end()
        following = _SEPARATOR.split(text[begin:], maxsplit=1)[0]
        if mark[1] == ";" or not _is_name(following, beside=names[0]):
            return " / ".join(names), text[begin:]
    return " / ".join([*names, _AND.sub(" / ", text[begin:]) if names else text]), ""


def _like_names(words: Iterable[str]) -> bool:
    return all(_TITLE_CASED.match(word.rstrip(",")) for word in words)


def _is_name(text: str, *, beside: str) -> bool:
    """Whether a piece between commas is one more name; a single word only when it is a first name."""
    words = text.split()
    if len(words) > 2 * MOST_WORDS or not _like_names(words):
        return False
    return len(words) > 1 or len(beside.split()) == 1 or fold(text) in FIRST_NAMES


def doubt_of_day(text: str, *, today: date, always: bool = False) -> str:
    """What is wrong with a text that holds a day nobody can read, or one to come; "" when nothing is.

    With `always` any word that begins with a digit is taken for such a day.
    """
    coming = _TO_COME.search(text)
    if coming and take_day(text, today=today)[0] is None:
        return f"“{coming[0]}” is still to come; write down what has happened."
    if _UNREAD.search(text) or (always and re.search(r"(?<!\w)\d", text)):
        return f"I cannot read the day in “{text}”. Write it as 12 May {today.year}."
    return ""


def doubt_of_names(mentions: Iterable[Mention], *, today: date) -> str:
    """What is wrong with the first of the names that holds more than a name; "" when all are well."""
    for mention in mentions:
        is_plain = mention.kind in (Kind.PERSON, Kind.UNKNOWN)
        doubt = doubt_of_day(mention.name, today=today, always=is_plain and "@" not in mention.name)
        words = normal_form(mention.name).split()
        told = _TELLING & set(mention.name.split()[1:])
        if not doubt and is_plain and (told or len(words) > MOST_WORDS):
            return (
                f"Is all of “{mention.name}” a name? A name has at most five words. "
                "Write what else is to be kept after a comma."
            )
        if doubt:
            return doubt
    return ""


def doubt_of_roles(one_side: Iterable[Mention], other_side: Iterable[Mention]) -> str:
    """A sentence when somebody stands on both sides of a referral; "" when nobody does."""
    forms = {mention.form for mention in other_side}
    both = next((mention for mention in one_side if mention.form in forms), None)
    return f"{both.name} cannot have sent themselves. Check the two names." if both else ""
