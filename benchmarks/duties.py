"""Whether every duty is there on its day and no rule is ever broken, in invented practices with planted situations.

`python -m benchmarks.duties [--days N]` lives through 10,000 days of 50 practices in every profession that ships, one
folder for each person and day, and prints how many duties stood and were found, what was suggested, and which rules
were broken; then how long all signals take for 20,000 contacts. 1 when a target is missed. It takes about a minute.
"""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from core.judged import Judged, judge
from core.planted import Planted
from headwater.core.day import Day
from headwater.core.folder import Contacted, Folder
from headwater.core.signals import signals
from headwater.core.words import Kind, Party

DAYS, EACH, CONTACTS = 10_000, 200, 20_000
DENSE = 10
"""One contact in so many has a life as full as that of the planted people; the others are known and were talked to."""
TARGET = 1.0
"""Seconds for all signals over CONTACTS folders."""


def lived(days: int) -> Judged:
    """Judge so many days of practices with a seed of their own."""
    judged = Judged()
    for seed in range(max(1, days // EACH)):
        judge(Planted(seed=seed, days=EACH), judged)
    return judged


def contacts() -> tuple[list[Folder], Day]:
    """The folders of a large practice on one day."""
    practice = Planted(seed=1, people=CONTACTS // DENSE)
    day = practice.morning(100)
    made = [folder for _, folder in practice.folders(day)]
    for pk in range(len(made), CONTACTS):
        ago = pk % 900
        at = datetime.combine(day.today - timedelta(days=ago), day.now.time(), UTC)
        role = ("former client", "prospect", "friend", "")[pk % 4]
        plain = Folder(
            Party(10**6 + pk, f"Person {pk}", Kind.PERSON), since=day.today - timedelta(days=900), touches=pk % 20,
            roles=frozenset(filter(None, [role])), last=Contacted(pk, at, at.date(), "mail"),
        )  # fmt: skip
        made.append(plain if pk % 5 else replace(plain, birthday=f"1980-{1 + pk % 12:02d}-{1 + pk % 28:02d}"))
    return made, day


def seconds(made: list[Folder], day: Day) -> tuple[float, int]:
    """The processor's time for all signals over all folders, the best of three, and how many suggestions came of it."""
    best, found = float("inf"), 0
    for _ in range(3):
        begin = time.process_time()
        found = sum(1 for folder in made for signal in signals() for _ in signal.find(folder, day))
        best = min(best, time.process_time() - begin)
    return best, found


def main() -> int:
    """Live, judge, measure and print; 1 when a target is missed."""
    parser = argparse.ArgumentParser(description="Duties on their day, and rules kept.")
    parser.add_argument("--days", type=int, default=DAYS, help="so many simulated days")
    judged = lived(parser.parse_args().days)
    stood = ", ".join(f"{name} {count:,}" for name, count in sorted(judged.duties.items()))
    print(f"{judged.days:,} days; duties that stood, day by day: {stood}")
    print(f"recall {judged.recall:.4f} ({len(judged.missed)} missed, {len(judged.made_up)} without a cause)")
    print("suggested: " + ", ".join(f"{name} {count:,}" for name, count in judged.suggested.most_common()))
    print("leading a card: " + ", ".join(f"{name} {count:,}" for name, count in judged.shown.most_common()))
    print(f"rules broken: {len(judged.broken)}")
    for line in (*judged.missed[:5], *judged.made_up[:5], *judged.broken[:20]):
        print(f"  {line}")
    took, found = seconds(*contacts())
    print(
        f"{CONTACTS:,} contacts, all signals: {took:.2f} s for {found:,} suggestions (target {TARGET:.1f} s)"
    )
    return 1 if judged.missed or judged.made_up or judged.broken or took > TARGET else 0


if __name__ == "__main__":
    sys.exit(main())
