"""Words that would make a source sell: they lend their good name once, and everything after that is mine.

Whoever is asked to convince somebody, to name prices or to close a deal stops being a source. Flags, no verdicts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from headwater.core.letters.reading import seen

_PATTERNS: Final = {
    "sell": ("(?:up|cross)?sell(?:s|ing)?", "sales pitch"),
    "convince": (
        r"convinc(?:e|es|ed|ing)(?: (?:him|her|them|people|somebody|someone|anybody|anyone|your \w+))?",
        "persuad(?:e|es|ed|ing)",
        "win (?:him|her|them) over",
    ),
    "close": (
        "clos(?:e|es|ed|ing) (?:the|this|that|a|his|her|their) (?:deal|sale|contract|order|client|customer|business)",
        "clos(?:e|es|ing) (?:him|her|them)(?! to)",
        "seal the deal",
    ),
    "push": (
        "push(?:es|ed|ing)?(?= (?:him|her|them|for|hard|a bit|people|on (?:him|her|them)))",
        "pressur(?:e|es|ing)",
        "talk(?:s|ed|ing)? (?:him|her|them|somebody|someone|people) into",
        "chas(?:e|es|ing) (?:him|her|them)",
    ),
    "quote prices": (
        "quot(?:e|es|ed|ing) (?:a |the |my |our |him |her |them |this )*(?:prices?|fees?|rates?|figures?|costs?)",
        r"(?:tell|name|mention|explain|give|send)(?:s|ing)? (?:\w+ ){0,3}(?:prices?|fees?|rates?|quote|price list)",
    ),
    "negotiate": (
        "negotiat(?:e|es|ed|ing|ions?)",
        "haggl(?:e|es|ing)",
        r"(?:offer|give)(?:s|ing)? (?:\w+ ){0,3}discounts?",
    ),
    "pitch": ("pitch(?:es|ed|ing)?", "advertis(?:e|es|ing)", "drum up"),
    "get them to sign": (
        "(?:make|get|have) (?:sure )?(?:he|she|they|him|her|them) (?:to )?(?:signs?|buys?|hires?|books?|commits?)",
    ),
}
_COMPILED: Final = tuple(
    (re.compile(rf"\b(?:{'|'.join(patterns)})\b"), what) for what, patterns in _PATTERNS.items()
)
_DENIED: Final = re.compile(
    r"(?:\bno need|\bnot|n't|\bnever|\bwithout|\bnothing to|\bno\b|\bneither|\bnor|\bneed not|\brather than"
    r"|\binstead of)(?:[\w\s,]{0,40})$"
)
_MINE: Final = re.compile(
    r"(?:\bI(?:'ll| will| can| shall)?|\bleave it to me to|\bmy part(?: is)? to)\s+(?:\w+\s)?$"
)


@dataclass(frozen=True, slots=True)
class Flag:
    """Words that would make the source sell, and which kind of selling it is."""

    words: str
    what: str

    @property
    def sentence(self) -> str:
        """What is wrong with it and what to do."""
        return f"“{self.words}” asks them to {self.what}. That part is yours: ask for their word and no more."


def selling_in(text: str) -> tuple[Flag, ...]:
    """Every place at which a letter asks its reader to sell, in its order; what is said not to be needed is none."""
    shown = seen(text)
    low = shown.lower()
    found = [
        (place.start(), Flag(shown[place.start() : place.end()], what))
        for pattern, what in _COMPILED
        for place in pattern.finditer(low)
        if not _DENIED.search(_sentence_before(low, place.start()))
        and not _MINE.search(_sentence_before(shown, place.start()))
    ]
    return tuple(dict.fromkeys(flag for _, flag in sorted(found, key=lambda each: each[0])))


def _sentence_before(text: str, place: int) -> str:
    """What stands before this place in its own sentence, as far as it matters."""
    return re.split(r"[.!?;:\n]", text[max(0, place - 120) : place])[-1]
