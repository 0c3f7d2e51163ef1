"""Needs told in one line or dictated: "Ann Berg needs an employment lawyer in Leeds by June; a nanny"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from headwater.core.names.cells import read_client
from headwater.core.names.forms import fold
from headwater.core.names.mention import Mention
from headwater.core.quickadd.ahead import take_until
from headwater.core.quickadd.day import written
from headwater.core.quickadd.parts import PRONOUNS

LONGEST: Final = 500
"""Characters of one need that are kept."""
MOST: Final = 20
_NOW: Final = r"urgently|at once|asap|as soon as possible|right away|dringend|sofort|so schnell wie möglich"
_SOON: Final = r"soon|bald|demnächst"
_VERB: Final = (
    r"(?:(?:needs?|requires?|could use|searche?s? for|seeks?|braucht|brauche|benötigt|benötige|sucht|suche"
    r"|cherche|busca|zoekt|necesita|nodig)"
    r"|(?:is|am|are)\s+(?:also\s+|still\s+|urgently\s+)?(?:looking|searching)\s+for|looks?\s+for"
    r"|a besoin d(?:e\s+|['’])|hat bedarf an)"
)
_ADVERB: Final = rf"(?:(?:also|still|auch|noch|gerade|currently|{_NOW})\s+)*"
_SENTENCE: Final = re.compile(
    rf"^(?P<who>.{{1,80}}?)\s*(?<=[\s'’\w]){_ADVERB}(?<![\w-]){_VERB}\s+(?P<what>\S.*)$", re.IGNORECASE
)
_SHORT_IS: Final = re.compile(
    r"['’]s(?=\s+(?:also\s+|still\s+|urgently\s+)?(?:looking|searching)\s+for\b)", re.IGNORECASE
)
_TOLD: Final = (
    "me us thanked sent had met called phoned hired introduced referred said told gave hat mir mich uns"
)
_DEEDS: Final = frozenset(_TOLD.split())
"""Words of deeds: what stands before the verb is then no name."""
_MORE: Final = re.compile(
    rf"\s*(?:[;\n]|[.,]?\s+(?:and|und|y|et)\s+(?={_ADVERB}(?:she|he|they|i|er|sie|ich)?\s*{_ADVERB}{_VERB}\s)|\.\s+"
    rf"(?={_ADVERB}(?:she|he|they|i|er|sie|ich)\s+{_ADVERB}{_VERB}\s))\s*",
    re.IGNORECASE,
)
_AGAIN: Final = re.compile(
    rf"^{_ADVERB}(?:she|he|they|i|er|sie|ich)?\s*{_ADVERB}{_VERB}\s+{_ADVERB}", re.IGNORECASE
)
_PRIVATE: Final = re.compile(
    r"[\s,]*\(?\b(?:in confidence|confidential(?:ly)?|vertraulich|confidentiel)\b\)?[\s,]*", re.IGNORECASE
)
_URGENT: Final = tuple(
    (word, re.compile(rf"(?:^|[\s,(]+)(?:{said})\b\)?", re.IGNORECASE))
    for word, said in (("now", _NOW), ("soon", _SOON))
)


@dataclass(frozen=True, slots=True)
class Sought:
    """One need as it was told. `urgency` is now, soon or blank; `by` the day until which it is wanted."""

    text: str
    by: date | None = None
    urgency: str = ""
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class NeedsTold:
    """Whose needs they are (None: mine), and the needs."""

    who: Mention | None
    needs: tuple[Sought, ...]


def read_needs(text: str, *, today: date) -> NeedsTold | None:
    """The needs that a text tells; None when it tells of none. `today` is the user's day. Never raises."""
    found = _SENTENCE.match(_SHORT_IS.sub(" is", text.strip()))
    if found is None:
        return None
    name = found["who"].strip(" ,'’")
    mine = fold(name) in ("i", "we", "ich", "wir")
    if not mine and (fold(name) in PRONOUNS or not any(sign.isalpha() for sign in name)):
        return None
    if not _DEEDS.isdisjoint(fold(name).split()):
        return None
    who = None if mine else read_client(name)
    if who is not None and who.names_nobody:
        return None
    hurry = _hurry(text[: found.start("what")])
    needs = tuple(read_need(each, today=today, urgency=hurry) for each in _each(found["what"]))
    needs = tuple(one for one in needs if any(sign.isalnum() for sign in one.text))
    return NeedsTold(who, needs[:MOST]) if needs else None


def _each(told: str) -> Iterator[str]:
    for part in _MORE.split(told):
        yield _AGAIN.sub("", part, count=1) if part else ""


def read_need(text: str, *, today: date, urgency: str = "") -> Sought:
    """One need: its words, the day until which it is wanted, how it presses and whether it is confidential."""
    private = _PRIVATE.search(text)
    text = _PRIVATE.sub(" ", text).strip(" .,!")
    by, text = take_until(text, today=today)
    for word, pattern in _URGENT:
        if pattern.search(text):
            urgency, text = urgency or word, pattern.sub(" ", text)
    return Sought(" ".join(text.split()).strip(" .,;")[:LONGEST], by, urgency, private is not None)


def _hurry(text: str) -> str:
    return next((word for word, pattern in _URGENT if pattern.search(text)), "")


def said(told: NeedsTold) -> str:
    """What was understood, in one sentence."""
    name = told.who.name if told.who else "You"
    return f"{name} {'looks' if told.who else 'look'} for: {'; '.join(map(_one, told.needs))}."


def _one(need: Sought) -> str:
    more = [f"by {written(need.by)}"] if need.by else []
    more += [{"now": "urgent", "soon": "soon"}.get(need.urgency, "")]
    more += ["confidential"] if need.confidential else []
    told = ", ".join(filter(None, more))
    return f"{need.text} ({told})" if told else need.text
