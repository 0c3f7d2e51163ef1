"""How well a need in everyday words finds its person, with and without the meaning search, and how fast.

`python -m benchmarks.matching` reads the labelled set of `benchmarks/needs` (160 people; needs in several languages;
a third held out), and prints for each part how often a right person stands first and among the first three, and how
often "nobody fits" is said when nobody does. Then the time for 1,000 and 20,000 people. `--misses` shows the misses of
the part for development, never of the part held out.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

from headwater.core.giving.matching import Found, Index, Person, Wish, fits

NEEDS = Path(__file__).parent / "needs"
TODAY = date(2026, 1, 15)
FIRST = 3
AIMS = {"words": (0.70, 0.90), "blend": (0.85, 0.90)}
SIZES = ((1_000, 100.0), (20_000, 500.0))


def people() -> list[Person]:
    """The people of the set, all trusted: the gate of trust is not what is measured here."""
    known = {one.name for one in fields(Person)}
    rows = json.loads((NEEDS / "people.json").read_text())
    told = [{key: tuple(value) if isinstance(value, list) else value for key, value in row.items() if key in known}
            for row in rows]  # fmt: skip
    return [replace(Person(**row), trust=5) for row in told]


@dataclass(slots=True)
class Tally:
    """What came of the needs of one part."""

    first: int = 0
    three: int = 0
    with_second: int = 0
    asked: int = 0
    nobody: int = 0
    none: int = 0
    shown: int = 0

    def add(self, need: Mapping[str, Any], found: Found) -> bool:
        """Count one answer; whether it was right."""
        named = [one.person for one in (*found.fits, *found.unrated)]
        if not need["right"]:
            self.none += 1
            self.nobody += found.nobody
            return found.nobody
        self.asked += 1
        self.first += bool(set(named[:1]) & set(need["right"]))
        right = bool(set(named[:FIRST]) & set(need["right"]))
        self.three += right
        shown = [*named, *(one.person for one in found.perhaps)]
        self.shown += bool(set(shown[:FIRST]) & set(need["right"]))
        self.with_second += bool(set(named[:FIRST]) & {*need["right"], *(need.get("second") or ())})
        return right

    def said(self) -> str:
        """The figures as a line."""
        hits = (
            self.first / self.asked,
            self.three / self.asked,
            self.with_second / self.asked,
            self.shown / self.asked,
        )
        told = f"first {hits[0]:.0%} · first three {hits[1]:.0%} · or a second choice {hits[2]:.0%}"
        told += f" · with those named as perhaps {hits[3]:.0%}"
        return f"{told} of {self.asked} · nobody right {self.nobody / max(1, self.none):.0%} of {self.none}"


def _meanings(
    persons: Sequence[Person], needs: Sequence[Mapping[str, Any]]
) -> list[Mapping[int, float]] | None:
    try:
        from headwater.store.queries.meaning import nearness
    except ImportError:
        return None
    return nearness(persons, [need["text"] for need in needs])


def quality(*, misses: bool) -> bool:
    """Print the quality of both parts; whether the part held out keeps the aims."""
    persons = people()
    index, kept = Index.of(persons), True
    names = {one.id: f"{one.title} / {one.organisation}" for one in persons}
    for part in ("dev", "held_out", "fresh"):
        needs = json.loads((NEEDS / f"{part}.json").read_text())
        meanings = _meanings(persons, needs)
        for way in ("words", "blend") if meanings else ("words",):
            tally, kinds = Tally(), Counter[str]()
            for at, need in enumerate(needs):
                wish = Wish(need["text"], TODAY, city=need.get("city") or "", trust_level=1)
                found = fits(index, wish, meaning=meanings[at] if meanings and way == "blend" else None)
                if not tally.add(need, found):
                    kinds[f"{need['kind']} {need['lang']}"] += 1
                    if misses and part == "dev":
                        _show(need, found, names)
            print(f"{part:9} {way:6} {tally.said()}")
            if misses:
                print(
                    "          missed:", dict(kinds.most_common()) if part == "dev" else sum(kinds.values())
                )
            hit, none = AIMS[way]
            if part == "held_out":
                kept &= tally.three >= hit * tally.asked and tally.nobody >= none * tally.none
    return kept


def _show(need: Mapping[str, Any], found: Found, names: Mapping[int, str]) -> None:
    print(f"  {need['text'][:150]!r} wanted {[names[one] for one in need['right']]}")
    for one in found.fits[:FIRST]:
        print(f"      {one.score:.2f} {names[one.person]}: {' '.join(one.reasons)[:200]}")


def speed() -> bool:
    """Print the time of making the index, of one need and of one change; whether they keep their budgets."""
    base, kept = people(), True
    needs = [need["text"] for need in json.loads((NEEDS / "dev.json").read_text())][:40]
    for size, most in SIZES:
        persons = [
            replace(
                base[at % len(base)],
                id=at + 1,
                name=f"Person {at}",
                notes=f"{base[at % len(base)].notes} n{at}",
            )
            for at in range(size)
        ]
        begin = time.perf_counter()
        index = Index.of(persons)
        made = time.perf_counter() - begin
        took = []
        for text in needs:
            begin = time.perf_counter()
            fits(index, Wish(text, TODAY))
            took.append((time.perf_counter() - begin) * 1000)
        begin = time.perf_counter()
        for person in islice(persons, 20):
            index.changed([replace(person, title="Plumber and pianist")])
        change = (time.perf_counter() - begin) * 1000 / 20
        print(f"{size:6} people: index {made:.2f} s · a need {median(took):.1f} ms, worst {max(took):.1f} ms (at most "
              f"{most:.0f}) · a change {change:.2f} ms")  # fmt: skip
        kept &= max(took) <= most and made <= 3.0 and change <= 5.0
    return kept


def main() -> int:
    """Measure; 1 when an aim is missed."""
    parser = argparse.ArgumentParser(description="Quality and speed of matching needs with people.")
    parser.add_argument("--misses", action="store_true", help="show the misses of the part for development")
    wish = parser.parse_args()
    return 0 if all([quality(misses=wish.misses), speed()]) else 1


if __name__ == "__main__":
    sys.exit(main())
