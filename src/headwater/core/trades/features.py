"""What of a title tells the trade: its words, their stems, their neighbours, its head, and runs of letters."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from typing import Final

from headwater.core.names.forms import fold

LONGEST_TITLE: Final = 200
"""More of a title is not read."""
LETTER_RUNS: Final = (2, 3, 4, 5)
"""The lengths of the runs of letters that are compared."""
WORD_COUNTS: Final = 2
"""A whole word, a stem or a pair of stems counts like so many runs of letters."""
_WORD: Final = re.compile(r"[^\W_]+|[&+#]+")
_JOINING: Final = """
    and of the all other or in for to except a an at with und oder der die das des dem den von im am bei fur zur zum
    et ou de du la le les d l en au aux y o e del el los las con para por & van voor
"""
_LITTLE: Final = frozenset(_JOINING.split())
"""Words that join others; they tell nothing of a trade."""
_ENDINGS: Final = (
    "innen", "ists", "ist", "ers", "erin", "er", "ors", "orin", "or", "ians", "ian", "ing", "men", "man", "woman",
    "euse", "eur", "trice", "iere", "ier", "ies", "in", "s", "y", "e", "a", "o",
)  # fmt: skip


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A folded word without the first ending of the list that leaves it four letters."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def title_words(title: str) -> list[str]:
    """The words of a title in small plain letters, without those that only join."""
    return [word for word in _WORD.findall(fold(title[:LONGEST_TITLE])) if word not in _LITTLE]


def features(title: str) -> dict[str, int]:
    """Every feature of a title with how often it is there; empty for a title without letters."""
    words = title_words(title)
    if not words:
        return {}
    whole = f" {' '.join(words)} "
    found: Counter[str] = Counter()
    for length in LETTER_RUNS:
        found.update([whole[at : at + length] for at in range(len(whole) - length + 1)])
    stems = [stem(word) for word in words]
    told = [*(f"w:{word}" for word in words), *(f"s:{one}" for one in stems), f"last:{stems[-1]}"]
    told += [f"pair:{one} {other}" for one, other in pairwise(stems)]
    for one in told:
        found[one] += WORD_COUNTS
    found[f"first:{stems[0]}"] += 1
    return found
