"""How well each person fits a need: by the trades both speak of, by the words both have, and by meaning.

The signs are brought together by a logistic model, p = 1 / (1 + exp(-(b0 + sum of b x))). Its weights were fitted on
two parts of the labelled set (benchmarks/matching.py prints what they are worth on a third; docs/decisions/0020 says
how far to believe it). They say what tells, they are no law: p orders, and where it is small
nobody fits.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from heapq import nlargest
from math import exp, log
from typing import Final

from headwater.core.giving.index import Index, Mark
from headwater.core.giving.known import Nearness, Person
from headwater.core.giving.languages import spoken
from headwater.core.giving.lexicon import lexicon
from headwater.core.giving.need import Need

HALF: Final = 0.5
"""Evidence in words of this size counts for a half."""
UNMET: Final = 0.25
"""How much a word of the need that the person does not have takes from the others."""
UNKNOWN: Final = 0.7
"""How much a word tells that no trade knows."""
OWN: Final = 0.3
"""A trade that is a person's less surely than this explains no need."""
MOST_TRADES: Final = 12
MOST_NEAR: Final = 200
"""So many people whose words are nearest in meaning are looked at."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign counts. `trade`: the trade both speak of; `short`: how far the need speaks more of another.

    `words`: shared words; `explained`: those as far as no other trade explains the need; `sure`: how surely the need
    speaks of any trade. Of meaning: `near`: to the person's own words; `beside`, `behind` and `top`: to the trade of
    the person that is nearest, how far another is nearer, and how near the nearest is; `through`: to the same trades.
    """

    base: float
    trade: float
    short: float
    words: float
    explained: float
    sure: float
    near: float = 0.0
    beside: float = 0.0
    behind: float = 0.0
    top: float = 0.0
    through: float = 0.0


BY_WORDS: Final = Weights(base=-4.18, trade=7.68, short=3.46, words=3.18, explained=6.17, sure=-2.65)
BY_BOTH: Final = Weights(
    base=-0.73, trade=2.42, short=1.91, words=2.86, explained=6.26, sure=-1.85,
    near=6.25, beside=1.76, behind=3.25, top=-3.44, through=0.67,
)  # fmt: skip
OTHER_TONGUE: Final = -8.0
"""What it counts that the work is about a language, and the person names others."""
STEEP: Final = 12.0
"""How quickly a trade counts less that is not the nearest."""
NONE: Final = 1e-4
"""The least that two who resemble no trade together are taken to share."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a person. `logit` is the model's sum, `fit` the probability it stands for (0 to 1).

    `trade` is the trade both speak of, read in `trade_mark`. `words` are the shared words with where they were read.
    `near` is the nearness of meaning.
    """

    logit: float
    trade: str = ""
    trade_mark: Mark | None = None
    words: tuple[tuple[str, Mark], ...] = ()
    near: float = 0.0

    @property
    def fit(self) -> float:
        """How likely the person is a right one, in the eyes of the model."""
        return probability(self.logit)


def probability(logit: float) -> float:
    """What a sum of the model stands for, 0 to 1."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, logit))))


@dataclass(frozen=True, slots=True)
class _Shared:
    told: float = 0.0
    words: tuple[tuple[str, Mark], ...] = ()


def evidence_for(need: Need, index: Index, nearness: Nearness | None) -> dict[int, Evidence]:
    """For each person of whom anything speaks for the need, what it is."""
    heard = {trade: one.strength for trade, one in need.trades.items()}
    near = nearness.trades if nearness else {}
    shared = _by_word(need, index)
    looked_at = {pk for trade in _most({**heard, **near}, heard, near) for pk in index.with_trade(trade)}
    looked_at |= shared.keys()
    if nearness:
        looked_at.update(
            pk
            for pk in nlargest(MOST_NEAR, nearness.persons, key=nearness.persons.__getitem__)
            if pk in index
        )
    return {
        pk: _of_person(index.person(pk), need, index, shared.get(pk, _Shared()), nearness) for pk in looked_at
    }


def _of_person(
    person: Person, need: Need, index: Index, words: _Shared, nearness: Nearness | None
) -> Evidence:
    """What speaks for one person."""
    pk, heard = person.id, {trade: one.strength for trade, one in need.trades.items()}
    own, weights = index.trades_of(pk), BY_BOTH if nearness else BY_WORDS
    sure = max(heard.values(), default=0.0)
    trade = max(own, key=lambda one: (heard.get(one, 0.0) * own[one], one), default="")
    strength = heard.get(trade, 0.0) * own[trade] if trade else 0.0
    short = max((heard.get(one, 0.0) for one, much in own.items() if much > OWN), default=0.0) - sure
    logit = weights.base + weights.trade * strength + weights.short * short + weights.sure * sure
    logit += weights.words * words.told + weights.explained * words.told * (1 + short)
    if nearness:
        logit += _by_meaning(pk, own, nearness, weights)
    if need.tongues and (named := spoken(person)) and not named & need.tongues:
        logit += OTHER_TONGUE
    mark = index.with_trade(trade)[pk] if strength else None
    near = nearness.persons.get(pk, 0.0) if nearness else 0.0
    return Evidence(logit, trade if mark else "", mark, words.words, near)


def _by_meaning(pk: int, own: Mapping[str, float], nearness: Nearness, weights: Weights) -> float:
    """What meaning adds for one person."""
    near = nearness.trades
    top = max(near.values(), default=0.0)
    beside = max((exp(STEEP * (near.get(one, 0.0) - top)) * much for one, much in own.items()), default=0.0)
    behind = max((near.get(one, 0.0) for one, much in own.items() if much > OWN), default=0.0) - top
    told = weights.near * nearness.persons.get(pk, 0.0) + weights.beside * beside + weights.behind * behind
    return told + weights.top * top + weights.through * log(NONE + nearness.through.get(pk, 0.0))


def _most(every: Collection[str], *by: Mapping[str, float]) -> Iterable[str]:
    """The trades that stand high in one of these orders."""
    return {one for order in by for one in nlargest(MOST_TRADES, every, key=lambda one: order.get(one, 0.0))}


def _by_word(need: Need, index: Index) -> dict[int, _Shared]:
    """The words of the need that each person has, and how much they tell together (0 to 1)."""
    rows: dict[int, list[tuple[float, str, Mark]]] = defaultdict(list)
    total = 0.0
    for one, written in need.words.items():
        rarity = _rarity(one, index)
        total += rarity
        for pk, mark in index.with_word(one).items():
            rows[pk].append((rarity, written, mark))
    found = {}
    for pk, shared in rows.items():
        said = sum(rarity * mark.weight for rarity, _, mark in shared)
        met = sum(rarity for rarity, _, _ in shared)
        shared.sort(key=lambda row: (-row[0] * row[2].weight, row[1]))
        told = said / (said + HALF + UNMET * max(0.0, total - met))
        found[pk] = _Shared(told, tuple((word, mark) for _, word, mark in shared))
    return found


def _rarity(one: str, index: Index) -> float:
    """How much a word tells: the more, the fewer people have it, and the fewer trades."""
    known = lexicon()
    return index.rarity(one) * (known.rarity(one) if one in known else UNKNOWN)
