"""How well a column fits a role: by the name above it, and by what its cells hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from headwater.formats.content import Content
from headwater.formats.header_words import NEVER, STRONG, SUFFIXES, WEAK, plain

_ID_WORDS: Final = frozenset(
    {"id", "ids", "uuid", "guid", "nr", "no", "number", "nummer", "numero", "password"}
)
_BRACKETS: Final = re.compile(r"\([^)]*\)|\[[^\]]*\]|\*")
_OF_THE_CLIENT: Final = frozenset({"email", "phone", "organisation", "first_name", "last_name"})
_RANK: Final[Mapping[str, Mapping[str, float]]] = {
    role: {phrase: 1.0 - 0.001 * min(at, 100) for at, phrase in enumerate(phrases)}
    for role, phrases in STRONG.items()
}
_WEAK: Final[Mapping[str, frozenset[str]]] = {role: frozenset(phrases) for role, phrases in WEAK.items()}
_WITHIN: Final[Mapping[str, re.Pattern[str]]] = {
    role: re.compile(
        r"\b(?:" + "|".join(sorted((p for p in phrases if len(p) > 2), key=len, reverse=True)) + r")\b"
    )
    for role, phrases in STRONG.items()
}


def is_never(header: str) -> bool:
    """Whether a column is for machines (id, password, is_staff …) and must never be taken for anything."""
    words = plain(header)
    parts = words.split()
    if words in NEVER or words.startswith(("is ", "deleted ", "password ")):
        return True
    numbered = bool(parts) and (parts[-1] in _ID_WORDS or parts[0] in _ID_WORDS)
    return numbered and words not in STRONG["phone"]


def name_fit(role: str, header: str) -> tuple[float, str]:
    """How well a column's name fits a role, 0 to 1, and why. What stands in brackets counts less."""
    bare = _BRACKETS.sub(" ", header)
    if plain(bare) and plain(bare) != plain(header):
        fit, why = _word_fit(role, plain(bare))
        return (0.98 * fit, why) if fit else _word_fit(role, plain(header))
    return _word_fit(role, plain(header))


def _word_fit(role: str, words: str) -> tuple[float, str]:
    """How well plain words fit a role."""
    if not words or (role in _OF_THE_CLIENT and _WITHIN["source"].search(words)):
        return 0.0, ""
    rank = _RANK[role].get(words)
    if rank is not None:
        return rank, "its name says so"
    found = _WITHIN[role].search(words)
    if found:
        share = len(found[0]) / len(words)
        return 0.45 + 0.4 * share, f"its name holds “{found[0]}”"
    if any(words.endswith(suffix) and words != suffix for suffix in SUFFIXES.get(role, ())):
        return 0.6, "its name ends like one"
    if words in _WEAK.get(role, ()):
        return 0.5, "its name may mean it"
    return 0.0, ""


def content_fit(role: str, content: Content) -> tuple[float, str]:
    """How well cells fit a role: 0 speaks against it, 1 for it, 0.5 says nothing; and why."""
    if content.filled == 0:
        return (0.3, "it is empty") if role not in ("client", "date", "value") else (0.1, "it is empty")
    measure = _MEASURES.get(role)
    if measure is None:
        return 0.5, ""
    share, word = measure(content)
    shown = max(share, content.amounts, content.emails) if measure is _text else share
    return share, f"{round(shown * 100)} % of its cells {word}" if word else ""


def guess_fit(role: str, content: Content) -> float:
    """How likely cells alone, without any name, make a column this role; 0 when they say too little."""
    if role == "date" and content.dates >= 0.8:
        return 0.4 * content.dates
    if role == "value" and content.amounts >= 0.9 and content.money >= 0.3 and content.dates < 0.5:
        return 0.35 * content.amounts
    if role == "email" and content.emails >= 0.8:
        return 0.45
    if role == "currency" and content.currencies >= 0.9:
        return 0.4
    if role == "stage" and content.stages >= 0.8 and content.distinct < 0.5 and content.yes_no < 0.8:
        return 0.3
    return 0.0


def passes(role: str, named: float, held: float) -> bool:
    """Whether the cells agree enough with the name: the weaker the name, the more they must."""
    if named <= 0.5 and role == "stage":
        return held >= 0.6
    return held >= (0.15 if named > 0.9 else 0.3)


def _text(content: Content) -> tuple[float, str]:
    """Names and words, not figures, days, addresses or ticks."""
    numeric = content.amounts >= 0.5
    against = max(content.dates, content.links, content.currencies, 0.0 if numeric else content.yes_no)
    if against >= 0.5:
        return 0.0, ""
    if numeric or content.emails >= 0.5:
        return 0.2, "are numbers" if numeric else "are e-mail addresses"
    return max(content.names, 0.6 if content.phones < 0.5 else 0.0), ""


def _money(content: Content) -> tuple[float, str]:
    """Amounts that are not days."""
    return (content.amounts if content.dates < 0.5 else 0.0), "are amounts"


_MEASURES: Final[Mapping[str, Callable[[Content], tuple[float, str]]]] = {
    "client": _text,
    "source": _text,
    "channel": _text,
    "first_name": _text,
    "last_name": _text,
    "organisation": _text,
    "date": lambda content: (content.dates + content.serials, "are dates"),
    "referral_date": lambda content: (content.dates + content.serials, "are dates"),
    "value": _money,
    "email": lambda content: (content.emails, "are e-mail addresses"),
    "phone": lambda content: (content.phones, "are phone numbers"),
    "currency": lambda content: (content.currencies, "are currencies"),
    "stage": lambda content: (
        max(content.stages, 0.5 if content.names > 0.5 and content.distinct < 0.7 else 0.2),
        "",
    ),
    "qualified": lambda content: (max(content.yes_no, 0.4), ""),
}
