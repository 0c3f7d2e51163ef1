"""How long the credit of journeys takes: 10,000 engagements of 20 touches over 50 sources, and 5,000 journeys more.

`python -m benchmarks.credit` prints one table: the rules and the three Markov orders over a bare set of paths, and over
the journeys of a book, credited engagement by engagement to the cent. Some sources are met far more often than others;
"alike" says that all were met equally often, which gives the most states.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from benchmarks.measure import Figure, Watch, figure, table
from headwater.core.credit.path import ALL
from headwater.core.credit.path.journey import Path
from headwater.core.know.journeys import Step
from headwater.core.know.journeys_credit import credit_by_model
from headwater.core.words import Book, Engagement, Kind, Party

SEED = 20_240_229
CONVERTED, ALL_JOURNEYS, TOUCHES, SOURCES = 10_000, 15_000, 20, 50
RULES = ("first", "last", "linear", "u", "w", "full_path", "time_decay")
ORDERS = ("markov1", "markov2", "markov3")
RULES_MS, ORDERS_MS = 2_000, 10_000
SIZE = f"{CONVERTED:,} x {TOUCHES} touches"


def walks(weights: NDArray[np.float64], count: int) -> NDArray[np.int64]:
    """Journeys as numbers of sources, one row each."""
    return np.random.default_rng(SEED).choice(SOURCES, size=(count, TOUCHES), p=weights / weights.sum())


def paths(weights: NDArray[np.float64]) -> list[Path]:
    """Journeys of which two in three converted, worth 100 each."""
    return [
        Path(tuple(map(int, walk)), float(number % 3 > 0), 100.0 * (number % 3 > 0), float(number % 3 == 0))
        for number, walk in enumerate(walks(weights, ALL_JOURNEYS))
    ]


def book(weights: NDArray[np.float64]) -> tuple[Book, list[Step]]:
    """The same journeys as steps of prospects, two in three of whom hired."""
    begin = datetime(2020, 1, 1, tzinfo=UTC)
    steps: list[Step] = []
    hired: list[Engagement] = []
    for person, walk in enumerate(walks(weights, ALL_JOURNEYS), start=1002):
        for place, source in enumerate(walk):
            at = begin + timedelta(days=int(place) * 3, minutes=person)
            steps.append(Step(len(steps), person, int(source), at, "opted in" if place == 4 else "read"))
        if person % 3:
            at = begin + timedelta(days=90)
            hired.append(Engagement(person, person, at, at.date(), Decimal("1234.56"), "EUR"))
    parties = {number: Party(number, f"Content {number}", Kind.CONTENT) for number in range(SOURCES)}
    return Book(parties=parties, links=(), engagements=tuple(hired)), steps


def timed(what: str, act: Callable[[], object], most: float) -> Figure:
    """One act, done once: the time of a report that nobody has asked for yet."""
    watch = Watch()
    watch.time(act)
    return figure(what, SIZE, "ms", watch.clock, (most, None), cpu=watch.cpu)


def figures() -> Iterator[Figure]:
    """Everything that is measured."""
    often = 1 / np.arange(1.0, SOURCES + 1)
    for name, weights in (("", often), (", sources alike", np.ones(SOURCES))):
        walked = paths(weights)
        yield timed(
            f"rules over paths{name}",
            lambda walked=walked: [ALL[each].credit(walked) for each in RULES],
            RULES_MS,
        )
        yield timed(
            f"Markov 1 to 3 over paths{name}",
            lambda walked=walked: [ALL[each].credit(walked) for each in ORDERS],
            ORDERS_MS,
        )
    ledger, steps = book(often)
    for name, models, most in (("rules", RULES, RULES_MS), ("Markov 1 to 3", ORDERS, ORDERS_MS)):
        yield timed(
            f"{name} over a book, to the cent",
            lambda models=models: credit_by_model(book=ledger, steps=steps, models=models),
            most,
        )


def main() -> int:
    """Measure; 1 when a target is missed."""
    told = list(figures())
    print(table(told))
    return 0 if all(each.within for each in told) else 1


if __name__ == "__main__":
    sys.exit(main())
