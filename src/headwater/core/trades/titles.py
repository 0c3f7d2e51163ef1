"""What people are by the title line of an export: their occupation, and the kind of occupation that it belongs to.

The two are learnt apart and then told together: an occupation is the more probable, the more probable its kind is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from headwater.core.trades import Trade, trades
from headwater.core.trades.learning import Guess, Learned, learn

KIND_POWER: Final = 0.5
"""How strongly the probability of a kind moves its occupations; 0 would leave them alone."""
CANDIDATES: Final = 25
BUNDLE: Final = 6
"""So many names of one trade are learnt as one title."""
UNLIKELY: Final = 0.001


@dataclass(frozen=True, slots=True)
class Known:
    """A title whose occupation and kind (category, group) are known."""

    title: str
    occupation: str
    category: str


@dataclass(frozen=True, slots=True)
class Titles:
    """Two guesses about every title: the occupation, and the category. `category_of` holds where each belongs."""

    occupations: Learned
    categories: Learned
    category_of: Mapping[str, str]

    def guesses(self, titles: Sequence[str], *, most: int = 3) -> list[tuple[list[Guess], list[Guess]]]:
        """For every title the most probable occupations and categories, each with its probability."""
        wide = max(most, CANDIDATES)
        kinds = self.categories.guesses(titles, most=len(self.categories.labels))
        found = self.occupations.guesses(titles, most=wide)
        return [
            (self._weighed(one, dict(kind))[:most], kind[:most])
            for one, kind in zip(found, kinds, strict=True)
        ]

    def _weighed(self, found: Sequence[Guess], kinds: Mapping[str, float]) -> list[Guess]:
        """The occupations with the probability of their kind in theirs; their sum stays what it was."""
        weighed = [
            (label, chance * max(UNLIKELY, kinds.get(self.category_of.get(label, ""), 0)) ** KIND_POWER)
            for label, chance in found
        ]
        before, after = sum(chance for _, chance in found), sum(chance for _, chance in weighed)
        scale = before / after if after else 0.0
        return sorted(
            ((label, chance * scale) for label, chance in weighed), key=lambda one: (-one[1], one[0])
        )


def learn_titles(known: Sequence[Known]) -> Titles:
    """Learn occupations and categories from titles; an occupation's own name is a title of its category too."""
    category_of: dict[str, str] = {}
    for one in known:
        if one.occupation and one.category:
            category_of.setdefault(one.occupation, one.category)
    named = sorted(category_of)
    return Titles(
        learn([one.title for one in known], [one.occupation for one in known]),
        learn(
            [*(one.title for one in known), *named],
            [*(one.category for one in known), *(category_of[name] for name in named)],
        ),
        category_of,
    )


@cache
def our_titles() -> Titles:
    """What is learnt from the names of our own trades: occupations are their keys, categories their groups."""
    told = _bundles()
    groups = learn([names for names, _ in told], [trade.group for _, trade in told])
    return Titles(our_occupations(), groups, {one.key: one.group for one in trades().values()})


@cache
def our_occupations() -> Learned:
    """What is learnt of our own trades alone, without their groups: enough to guess the trade of a title."""
    told = _bundles()
    return learn([names for names, _ in told], [trade.key for _, trade in told])


def _bundles() -> list[tuple[str, Trade]]:
    """The names of every trade, a few told as one title: all words are learnt, and it takes a tenth of the time."""
    return [
        (" ; ".join(one.names[first :: max(1, -(-len(one.names) // BUNDLE))]), one)
        for one in trades().values()
        for first in range(max(1, -(-len(one.names) // BUNDLE)))
    ]
