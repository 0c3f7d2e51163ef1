"""Why I pass somebody on is for my eyes alone: what would tell a conflict of interest may stand in no letter.

A letter to or about somebody whom I may not serve must not let anybody guess whom I serve instead. The words below say
it outright; it is a reminder and no proof.
"""

from __future__ import annotations

import re
from typing import Final

from headwater.core.letters.reading import seen

LONGEST: Final = 40_000
_SIDE: Final = (
    r"(?:the |your |their |his |her )?(?:other side|oppon\w+|oppos(?:ing|ite) \w+|counterpart\w*|employer)"
)
_ACTING: Final = "(?:act|work|advis|represent|instruct|retain|engag)(?:s|e|es|ed|ing)?"
_PATTERNS: Final = (
    r"conflicts? of interests?",
    r"conflicts? (?:check|of duty|of loyalty|on (?:my|our) side)",
    r"(?:i am|i'm|we are|we're|being) conflicted(?: out)?",
    r"conflicted out",
    r"(?:a|my|our) conflict",
    r"(?:a |the )?mandates? against",
    rf"{_ACTING} (?:for |against |by )?{_SIDE}",
    rf"(?:cannot|can't|can not|may not|must not|unable to) {_ACTING} (?:for |on behalf of )?(?:you|him|her|them|both)",
    r"interessenkonflikt\w*",
    r"interessenkollision\w*",
    r"vorbefasst\w*",
    r"gegenseite",
    r"mandat gegen",
    r"conflit d'int[eé]r[eê]ts?",
    r"conflicto de intereses",
)
_FOUND: Final = re.compile(rf"\b(?:{'|'.join(_PATTERNS)})\b", re.IGNORECASE)


def conflict_in(text: str) -> tuple[str, ...]:
    """Every place at which a text tells of a conflict of interest, as it is written there; each once."""
    shown = seen(text[:LONGEST]).replace("’", "'")
    return tuple(dict.fromkeys(found[0] for found in _FOUND.finditer(shown)))


def conflict_sentence(words: tuple[str, ...]) -> str:
    """What has to come out of a letter; "" when nothing has to."""
    if not words:
        return ""
    said = ", ".join(f"“{one}”" for one in words)
    return f"Take out {said}. Why you pass it on is for your eyes alone and stands in no letter."
