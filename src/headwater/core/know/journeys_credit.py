"""Who gets the credit for each client, by every model side by side, over people and content in one path.

The first account is that of whatever stood on the path: each engagement hands out exactly one, its value to the cent,
and what has no path goes to the unknown source and is never shared out. The second account passes the credit of a
content on to the people behind it; it stands beside the first and changes none of its sums.

A model that learns from all journeys (Markov, Shapley) shares each engagement among the sources on its own path, in
proportion to what it has learnt of them. So every credit can be opened to its engagements.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import cast

from headwater.core.credit.handout import HALF, UNSOURCED, Shares
from headwater.core.credit.parts import WHOLE, apportion, split_units
from headwater.core.credit.path import ALL
from headwater.core.credit.path.enough import why_off
from headwater.core.credit.path.journey import Journey, Weigh
from headwater.core.know.journeys import Journeys, Step, Travelled, paths_to_learn_from
from headwater.core.know.journeys_behind import Credited, Ledger, PassingOn
from headwater.core.trace import TraceError
from headwater.core.windows import EVERYTHING
from headwater.core.words import Book, Engagement, Window


@dataclass(frozen=True, slots=True)
class ModelCredit:
    """The credit under one model. `why_off` is a sentence where it does not speak; then there is no credit.

    `shares` has for each engagement, by its id, the parts of `WHOLE` by source. `sources` adds them up, `behind` is the
    second account of the people behind contents and of those who introduced them; `behind_from` has the engagements
    that each of these accounts comes from.
    """

    name: str
    says: str
    why_off: str
    shares: Mapping[int, Shares]
    sources: Mapping[int, Credited]
    behind: Mapping[int, Credited]
    behind_from: Mapping[int, tuple[int, ...]] = field(default_factory=dict)

    def engagements(self, *, source: int) -> tuple[tuple[int, int], ...]:
        """The engagements that the credit of a source comes from: (id, parts of `WHOLE`), by id."""
        return tuple(
            (engagement, part)
            for engagement, shares in sorted(self.shares.items())
            for party, part in shares
            if party == source
        )


def credit_by_model(
    *,
    book: Book,
    steps: Iterable[Step],
    models: Sequence[str] = tuple(ALL),
    window: Window = EVERYTHING,
    zone: tzinfo = UTC,
    half_life_days: float = 30,
    chain: str = "shared",
    share_per_hop: Fraction = HALF,
) -> tuple[ModelCredit, ...]:
    """The credit for the engagements that began in `window`, under each of `models`, in that order.

    `half_life_days` matters to time decay; `chain` and `share_per_hop` say how the second account goes up the chain of
    the people behind a content. Raises TraceError for an unknown model.
    """
    unheard = [name for name in models if name not in ALL]
    if unheard:
        raise TraceError(f"There is no path model “{unheard[0]}”. Choose one of: {', '.join(ALL)}.")
    journeys = Journeys(book=book, steps=steps)
    hired = sorted((each for each in book.engagements if window.holds(each.on)), key=lambda each: each.id)
    travelled = [journeys.before(engagement=each) for each in hired]
    asked = _Asked(
        hired, travelled, [each.to_weigh(half_life_days) if each.touches else None for each in travelled]
    )
    paths = (
        paths_to_learn_from(travelled=travelled, journeys=journeys, window=window, zone=zone)
        if any(ALL[name].learns for name in models)
        else []
    )
    passing_on = PassingOn(book=book, chain=chain, share_per_hop=share_per_hop)
    told = []
    for name in models:
        model = ALL[name]
        silent = why_off(model=model, paths=paths)
        told.append(
            ModelCredit(name, model.says, silent, {}, {}, {})
            if silent
            else _credit(name, model.says, asked, model.lesson(paths), passing_on)
        )
    return tuple(told)


@dataclass(frozen=True, slots=True)
class _Asked:
    """Engagements with their journeys, place by place."""

    hired: Sequence[Engagement]
    travelled: Sequence[Travelled]
    to_weigh: Sequence[Journey | None]


def _credit(name: str, says: str, asked: _Asked, weigh: Weigh, passing_on: PassingOn) -> ModelCredit:
    shares: dict[int, Shares] = {}
    sources, behind = Ledger(), Ledger()
    content = passing_on.collecting()
    for engagement, travelled, journey in zip(asked.hired, asked.travelled, asked.to_weigh, strict=True):
        mine = UNSOURCED if journey is None else _shares(journey, weigh)
        shares[engagement.id] = mine
        pieces, digits = _pieces(engagement.value, mine)
        sources.book(mine)
        if pieces:
            sources.book_money([source for source, _ in mine], pieces, engagement.currency, digits)
        content.add(engagement.id, travelled, mine, pieces, (engagement.currency, digits))
    behind_from = content.pass_on(behind)
    return ModelCredit(name, says, "", shares, sources.settled(), behind.settled(), behind_from)


def _shares(journey: Journey, weigh: Weigh) -> Shares:
    """The parts of each source on a journey, in the order in which they were met."""
    steps = cast("tuple[int, ...]", journey.steps)
    if len(set(steps)) == 1:
        return ((steps[0], WHOLE),)
    found: dict[int, int] = {}
    for step, part in zip(steps, _parts(tuple(weigh(journey))), strict=True):
        if part:
            found[step] = found.get(step, 0) + part
    return tuple(found.items())


@lru_cache(maxsize=1024)  # a rule by places weighs journeys of the same length alike
def _parts(weights: tuple[int, ...]) -> tuple[int, ...]:
    return apportion(weights)


def _pieces(value: Decimal | None, shares: Shares) -> tuple[Sequence[int], int]:
    return ((), 2) if value is None else split_units(value, [part for _, part in shares])
