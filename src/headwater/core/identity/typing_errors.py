"""Finding names in spite of one typing error: a letter too many, too few, wrong, or two that changed places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import Any


class NameIndex:
    """Folded names, by the words in them."""

    __slots__ = ("_count", "_positions", "_words")

    def __init__(self, *, names: Sequence[str]) -> None:
        """Index names that are already folded (see core.names.fold)."""
        positions: dict[str, list[int]] = defaultdict(list)
        for position, name in enumerate(names):
            for word in dict.fromkeys(name.split()):
                positions[word].append(position)
        self._positions = dict(positions)
        self._words = list(positions)
        self._count = len(names)

    def near(self, *, words: Sequence[str], limit: int) -> list[int]:
        """The positions of names in which every word occurs with at most one error, best first.

        A word of fewer than four letters must stand as the beginning of a word. The last word may be unfinished.
        """
        totals: dict[int, float] = {}
        for number, word in enumerate(words):
            found = self._one(word, unfinished=number == len(words) - 1)
            if number == 0:
                totals = found
            else:
                totals = {place: totals[place] + found[place] for place in totals.keys() & found.keys()}
        return sorted(totals, key=lambda place: (totals[place], place))[:limit]

    def _one(self, word: str, *, unfinished: bool) -> dict[int, float]:
        """For each name with a word near this one, how far off it is."""
        best: dict[int, float] = {}
        for near, distance in self._near_words(word, unfinished=unfinished):
            for place in self._positions[near]:
                best[place] = min(best.get(place, 9), distance)
        return best

    def _near_words(self, word: str, *, unfinished: bool) -> list[tuple[str, float]]:
        if len(word) < 4:
            return [(known, 0) for known in self._words if known.startswith(word)]
        extract, distance = _tools()
        found = [
            (known, float(off))
            for known, off, _ in extract(word, self._words, scorer=distance, score_cutoff=1, limit=None)
        ]
        if unfinished:
            begun = [known[: len(word)] for known in self._words]
            near = extract(word, begun, scorer=distance, score_cutoff=1, limit=None)
            found += [(self._words[index], off + 0.5) for _, off, index in near]
        return found


@lru_cache(maxsize=1)
def _tools() -> tuple[Any, Any]:
    """The comparison, loaded when it is first needed."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    return process.extract, OSA.distance
