"""How long `headwater review` takes and how much memory it needs, from process start to printed answer.

`python -m benchmarks.review` writes client lists of 10,000, 100,000 and 1,000,000 rows from a fixed seed, reviews
each in a process of its own and prints time and peak memory beside the budget.
"""

from __future__ import annotations

import argparse
import csv
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

SEED = 20_240_229
BUDGETS = {10_000: (1.0, 120), 100_000: (4.0, 400), 1_000_000: (30.0, 1536)}
FIRST_NAMES = (
    "Anna Ben Carla David Elena Frank Gülay Henrik Ines Jonas Katja Lars Maria Nadia Oliver Paula Quentin Rosa Stefan "
    "Tanja Udo Vera Walter Xenia Yannick Zoë Björn Céline Dmitri Emilia Farid Greta Hugo Ida Jan Kim"
)
SYLLABLES = "ba ber den dor fel gar hol kam ler lin mar men nau pol ren ris san sel tor ven wal wen zim"
ELSEWHERE = [
    "Google",
    "LinkedIn",
    "my ebook",
    "?",
    "n/a",
    "friend",
    "Zweitblick interview",
    "",
    "",
    "website",
]
STAGES = ["Won", "Won", "Won", "Lost", "Proposed"]


def people(chance: random.Random, count: int) -> list[str]:
    """Names without repetition."""
    names: dict[str, None] = {}
    first_names, syllables = FIRST_NAMES.split(), SYLLABLES.split()
    while len(names) < count:
        surname = "".join(chance.choices(syllables, k=chance.randint(2, 4))).capitalize()
        names[f"{chance.choice(first_names)} {surname}"] = None
    return list(names)


def messy(chance: random.Random, name: str) -> str:
    """A name as somebody in a hurry writes it, one time in eight."""
    first, _, last = name.partition(" ")
    habit = chance.randrange(40)
    return {
        0: f"{last}, {first}",
        1: name.upper(),
        2: f"{name} (former client)",
        3: f"Dr. {name}",
        4: f" {name} ",
    }.get(habit, name)


def rows(count: int) -> Iterator[list[str]]:
    """A client list in order of time: old clients send new ones, a few send many, some come from elsewhere."""
    chance = random.Random(SEED)
    names = people(chance, max(2, int(count * 0.7)))
    day, step, known = date(2004, 1, 1), timedelta(days=8000) / count, 0
    passed = timedelta(0)
    for _ in range(count):
        passed += step
        if known < len(names) and (known < 2 or chance.random() < 0.7):
            known += 1
            client = names[known - 1]
        else:
            client = names[chance.randrange(known)]
        if known > 2 and chance.random() < 0.7:
            source = messy(chance, names[int(known * chance.random() ** 3) % max(1, known - 1)])
            if chance.random() < 0.02:
                source += f" / {names[chance.randrange(known)]}"
        else:
            source = chance.choice(ELSEWHERE)
        on = day + passed
        amount = f"{chance.randrange(100, 9000)},{chance.randrange(100):02d}"
        yield [
            client,
            source,
            on.strftime("%d.%m.%Y"),
            amount,
            chance.choice(STAGES),
            f"note {chance.random():.6f}",
        ]


def write_list(path: Path, count: int) -> None:
    """Write a client list of `count` rows."""
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, delimiter=";")
        out.writerow(["Kunde", "Empfohlen von", "Rechnungsdatum", "Betrag", "Status", "Notiz"])
        out.writerows(rows(count))


def measure(path: Path, *options: str) -> tuple[float, float, float, int]:
    """Review a file in a process of its own: (seconds, seconds of processor, peak memory in MB, exit code)."""
    words = [sys.executable, "-m", "headwater.cli.main", "review", str(path), "--no-profile", *options]
    begin = time.perf_counter()
    process = os.posix_spawn(
        sys.executable,
        words,
        os.environ,
        file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)],
    )
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - begin
    worked = usage.ru_utime + usage.ru_stime
    return seconds, worked, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)


def main() -> int:
    """Measure and print; 1 when a budget is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=list(BUDGETS))
    parser.add_argument("--options", default="--last all", help="options for the review")
    parser.add_argument("--keep", type=Path, help="keep the files in this folder")
    wish = parser.parse_args()
    kept = True
    with tempfile.TemporaryDirectory() as folder:
        for count in wish.sizes:
            path = (wish.keep or Path(folder)) / f"clients-{count}.csv"
            if not path.exists():
                write_list(path, count)
            seconds, worked, memory, code = measure(path, *wish.options.split())
            limits = BUDGETS.get(count)
            within = code == 0 and (not limits or (seconds <= limits[0] and memory <= limits[1]))
            kept = kept and within
            budget = f"budget {limits[0]:.1f} s, {limits[1]} MB" if limits else "no budget"
            print(
                f"{count:>9,} rows  {seconds:6.2f} s ({worked:5.2f} s processor)  {memory:7.1f} MB  {budget}  "
                f"{'ok' if within else f'BROKEN (exit code {code})'}"
            )
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
