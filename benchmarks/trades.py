"""How well titles are told, and how long it takes: the published titles, our own names, and a scan of 20,000 contacts.

`python -m benchmarks.trades` prints accuracy beside the reference that lies with the published titles, how the
probabilities keep their word, how much of our own names is told when they are left out, and the processor's time
beside its budgets. Without the published titles only the rest is measured.
"""

from __future__ import annotations

import csv
import hashlib
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from headwater.core.giving.known import Person
from headwater.core.trades import trades
from headwater.core.trades.evidence import guessed_titles
from headwater.core.trades.learning import learn
from headwater.core.trades.reading import read_title
from headwater.core.trades.scan import Category, scan
from headwater.core.trades.titles import Known, learn_titles

TITLES = Path(__file__).parents[1].parent / "shared" / "data" / "profession_titles"
PEOPLE, CATEGORIES = 20_000, 40
_Any = TypeVar("_Any")
FIT_SECONDS, GUESS_SECONDS, SCAN_SECONDS = 2.0, 0.3, 3.0


def timed(act: Callable[[], _Any]) -> tuple[_Any, float]:
    """What an act gives, and the processor's seconds it took."""
    begin = time.process_time()
    return act(), time.process_time() - begin


def drawn(title: str, of: int) -> int:
    """A number from 0 to `of` - 1 that stays with a title."""
    return int(hashlib.sha256(title.encode()).hexdigest(), 16) % of


def published() -> bool:
    """Learn half of the published titles, guess a fifth, and print both beside the reference."""
    with (TITLES / "titles.csv").open(encoding="utf-8", newline="") as file:
        rows = [Known(row["title"], row["occupation"], row["category"]) for row in csv.DictReader(file)]
    known = [one for one in rows if drawn(one.title, 10) < 5]
    test = [one for one in rows if drawn(one.title, 10) in (5, 6)]
    reference = json.loads((TITLES / "reference.json").read_text(encoding="utf-8"))["baselines"]
    nearest = reference["nearest_title_char_3_5"]
    learnt, fit = timed(lambda: learn([one.title for one in known], [one.occupation for one in known]))
    thousand = [one.title for one in (*test, *known)][:1000]
    _, guess = timed(lambda: learnt.guesses(thousand))
    both, whole = timed(lambda: learn_titles(known))
    guesses = both.guesses([one.title for one in test])
    pairs = list(zip(test, guesses, strict=True))
    first = sum(one.occupation == found[0][0] for one, (found, _) in pairs) / len(test)
    few = sum(one.occupation in dict(found) for one, (found, _) in pairs) / len(test)
    kind = sum(one.category == found[0][0] for one, (_, found) in pairs) / len(test)
    sure = [(found[0][1], one.category == found[0][0]) for one, (_, found) in pairs]
    print(f"published titles: {len(known)} learnt, {len(test)} guessed")
    print(f"  occupation first        {first:.3f}   reference {nearest['occupation_top1']:.3f}")
    print(f"  occupation first three  {few:.3f}   reference {nearest['occupation_top3']:.3f}")
    print(f"  category first          {kind:.3f}   reference {reference['logistic_char_category_top1']:.3f}")
    print(f"  category, said to be    {sum(chance for chance, _ in sure) / len(sure):.3f} on average")
    for low, high in ((0.0, 0.5), (0.5, 0.9), (0.9, 1.01)):
        inside = [(chance, right) for chance, right in sure if low <= chance < high]
        said, true = (sum(one[at] for one in inside) / max(1, len(inside)) for at in (0, 1))
        print(f"    of {len(inside):4} said {said:.2f}, right {true:.2f}")
    print(f"  learning occupations {fit:.2f} s (budget {FIT_SECONDS}), with categories {whole:.2f} s")
    print(f"  1,000 guesses {guess:.2f} s (budget {GUESS_SECONDS})")
    return (
        first > nearest["occupation_top1"]
        and few > nearest["occupation_top3"]
        and kind > reference["logistic_char_category_top1"]
        and fit < FIT_SECONDS
        and guess < GUESS_SECONDS
    )


def our_names() -> None:
    """Leave a fifth of our own names out, learn the rest, and print how many are told again."""
    every = [(name, one.key) for one in trades().values() for name in one.names]
    known = [pair for pair in every if drawn(pair[0], 5)]
    left = [pair for pair in every if not drawn(pair[0], 5)]
    told = learn([name for name, _ in known], [key for _, key in known]).guesses([name for name, _ in left])
    sure = [
        (key, found[0]) for (_, key), found in zip(left, told, strict=True) if found and found[0][1] >= 0.9
    ]
    first = sum(found[0][0] == key for (_, key), found in zip(left, told, strict=True) if found)
    right = sum(label == key for key, (label, _) in sure)
    print(
        f"our own names: {len(trades())} trades, {len(every)} names; of {len(left)} left out {first} told first"
    )
    print(f"  said with 0.9 and more: {len(sure)}, of which right {right}")


def contacts(titles: Sequence[str]) -> list[Person]:
    """Contacts of whom a fifth have no title, half a firm that tells a trade, a ninth a supplier's role."""
    return [
        Person(
            number,
            f"Person {number}",
            title=titles[number % len(titles)] if number % 5 else "",
            organisation=f"Meier {number % 4000} GmbH" if number % 2 else f"Smith{number % 3000} Plumbing",
            domain=f"firm{number % 5000}.example",
            tags=("vip", "supplier") if number % 9 == 0 else (f"met in {1990 + number % 35}",),
            notes="Met at the fair. Likes tea. Our bookkeeper since 2019." if number % 4 == 0 else "",
        )
        for number in range(PEOPLE)
    ]


def scanning(titles: Sequence[str]) -> bool:
    """Scan contacts for forty categories, everything from the beginning, and print the time."""
    categories = [
        Category(number, one.name) for number, one in enumerate(list(trades().values())[:CATEGORIES])
    ]
    people = contacts(titles)
    found, first = timed(lambda: scan(people=people, categories=categories, answers={}))
    _, again = timed(lambda: scan(people=people, categories=categories, answers={}))
    print(f"scan of {PEOPLE} contacts for {CATEGORIES} categories: {len(found)} proposals")
    print(f"  {first:.2f} s with learning, {again:.2f} s again (budget {SCAN_SECONDS})")
    return first < SCAN_SECONDS


def main() -> int:
    """Measure and print; 1 when a reference is missed or a budget broken."""
    titles = [name for one in trades().values() for name in one.names]
    kept = True
    if TITLES.exists():
        with (TITLES / "titles.csv").open(encoding="utf-8", newline="") as file:
            titles += [row["title"] for row in csv.DictReader(file)]
    kept &= scanning(titles)
    if TITLES.exists():
        kept &= published()
        there = titles[-3359:]
        read = sum(bool(read_title(title).trades) for title in there)
        print(f"  our names read {read} of them, {len(guessed_titles(there))} more are guessed nearly surely")
    our_names()
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
