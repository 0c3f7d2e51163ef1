"""How well each person fits a need: by the trades both speak of, by the words both have, and by meaning."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from headwater.core.giving.index import Index, Mark
from headwater.core.giving.need import Need

BY_TRADE = 1.0
BY_WORD = 0.6
HALF = 0.5
"""Evidence in words of this size counts for a half."""
UNMET = 0.25
"""How much a word of the need that the person does not have takes from the others."""
FEWEST = 0.08
"""Trades of which a need speaks less surely are not looked at."""
LOW, HIGH = 0.30, 0.75
"""A cosine below the first says nothing; at the second the meaning is taken to be the same."""
BY_MEANING = 0.55


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a person. `fit` runs from 0 to 1.

    `trade` is the trade both speak of, read in `trade_mark`. `words` are the shared words with where they were read.
    """

    fit: float = 0.0
    trade: str = ""
    trade_mark: Mark | None = None
    words: tuple[tuple[str, Mark], ...] = ()
    meaning: float = 0.0


def evidence_for(need: Need, index: Index, *, meaning: Mapping[int, float]) -> dict[int, Evidence]:
    """For each person of whom anything speaks for the need, what it is."""
    trades = _by_trade(need, index)
    by_word = _by_word(need, index)
    total = sum(index.rarity(one) for one in need.words)
    found = {}
    for pk in {*trades, *by_word, *(pk for pk, near in meaning.items() if near > LOW and pk in index)}:
        strength, trade, mark = trades.get(pk, (0.0, "", None))
        shared = by_word.get(pk, [])
        said = sum(rarity * one.weight for rarity, _, one in shared)
        met = sum(rarity for rarity, _, _ in shared)
        told = said / (said + HALF + UNMET * (total - met)) if said else 0.0
        alike = min(1.0, max(0.0, (meaning.get(pk, LOW) - LOW) / (HIGH - LOW)))
        fit = 1 - (1 - BY_TRADE * strength) * (1 - BY_WORD * told) * (1 - BY_MEANING * alike)
        shared.sort(key=lambda row: (-row[0] * row[2].weight, row[1]))
        found[pk] = Evidence(fit, trade, mark, tuple((word, one) for _, word, one in shared), alike)
    return found


def _by_trade(need: Need, index: Index) -> dict[int, tuple[float, str, Mark | None]]:
    """The trade of each person that the need speaks of most surely."""
    found: dict[int, tuple[float, str, Mark | None]] = {}
    for trade, heard in sorted(need.trades.items()):
        if heard.strength < FEWEST:
            continue
        for pk, mark in index.with_trade(trade).items():
            strength = heard.strength * mark.weight
            if strength > found.get(pk, (0.0, "", None))[0]:
                found[pk] = (strength, trade, mark)
    return found


def _by_word(need: Need, index: Index) -> dict[int, list[tuple[float, str, Mark]]]:
    """The words of the need that each person has, with how rare each is."""
    found: dict[int, list[tuple[float, str, Mark]]] = defaultdict(list)
    for one, written in need.words.items():
        rarity = index.rarity(one)
        for pk, mark in index.with_word(one).items():
            found[pk].append((rarity, written, mark))
    return found
