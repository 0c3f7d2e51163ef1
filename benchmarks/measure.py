"""What every benchmark shares: figures with their targets, measuring in a process of its own, one table."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured thing: the median, the 95th percentile and the least, with the most each of the first two may be.

    `cpu` is the median of the processor's own time, which a busy machine does not lengthen by waiting. `note` says
    what else was seen, such as the number of queries.
    """

    what: str
    size: str
    unit: str
    p50: float
    p95: float
    least: float
    most_p50: float | None = None
    most_p95: float | None = None
    note: str = ""
    cpu: float | None = None

    @property
    def within(self) -> bool:
        """Whether both targets are kept."""
        return (self.most_p50 is None or self.p50 <= self.most_p50) and (
            self.most_p95 is None or self.p95 <= self.most_p95
        )


@dataclass(slots=True)
class Watch:
    """Times acts, in milliseconds: on the clock, and of the processor's own time."""

    clock: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    def time(self, act: Callable[[], object]) -> None:
        """Do it and note how long it took."""
        begin, busy = time.perf_counter(), time.process_time()
        act()
        self.cpu.append((time.process_time() - busy) * 1000)
        self.clock.append((time.perf_counter() - begin) * 1000)


def figure(
    what: str,
    size: str,
    unit: str,
    values: Sequence[float],
    most: tuple[float | None, float | None],
    note: str = "",
    cpu: Sequence[float] = (),
) -> Figure:
    """A figure of many measured values."""
    told = sorted(values)
    at = [round(told[min(len(told) - 1, int(len(told) * part))], 3) for part in (0.5, 0.95)]
    busy = round(median(cpu), 3) if cpu else None
    return Figure(what, size, unit, at[0], at[1], round(told[0], 3), *most, note=note, cpu=busy)


def tell(figures: Iterable[Figure]) -> None:
    """Hand the figures from a measuring process to the one that prints."""
    print("FIGURES " + json.dumps([asdict(each) for each in figures]), flush=True)


def child(module: str, *words: str) -> list[Figure]:
    """Run the measuring part of a benchmark in a process of its own. What goes wrong there is shown, not hidden."""
    done = subprocess.run(
        [sys.executable, "-m", module, "--measure", *words], stdout=subprocess.PIPE, text=True, check=False
    )
    for line in done.stdout.splitlines():
        if line.startswith("FIGURES "):
            return [Figure(**each) for each in json.loads(line.removeprefix("FIGURES "))]
    return [
        Figure(f"{module} {' '.join(words[1:])} ended with {done.returncode}", "", "", 0, 0, 0, most_p50=-1)
    ]


@contextmanager
def scratch(keep: Path | None) -> Iterator[Path]:
    """The folder for scratch installations: kept for the next run where one is named, else thrown away."""
    if keep is not None:
        keep.mkdir(parents=True, exist_ok=True)
        yield keep.resolve()
        return
    with tempfile.TemporaryDirectory(prefix="headwater-bench-") as folder:
        yield Path(folder)


def growth(small: Iterable[Figure], large: Iterable[Figure], most: float) -> list[Figure]:
    """How many times the median grows from a small practice to a large one, for what both measured."""
    by_name = {each.what: each for each in small}
    made = []
    for each in large:
        before = by_name.get(each.what)
        if before and before.p50 and each.unit == "ms":
            ratio, least = each.p50 / before.p50, each.least / before.least
            same = "" if _queries(before) == _queries(each) else f"{_queries(before)} became {_queries(each)}"
            made.append(
                Figure(each.what, f"{before.size} → {each.size}", "×", ratio, ratio, least, most, None, same)
            )
    return made


def _queries(of: Figure) -> str:
    return of.note.partition(",")[0]


def table(figures: Iterable[Figure]) -> str:
    """All figures, one line each, with their targets."""
    rows = [("what", "size", "p50", "p95", "least", "cpu", "target", "", "")]
    for each in figures:
        target = " / ".join(_number(most) for most in (each.most_p50, each.most_p95) if most is not None)
        verdict = "" if not target else ("ok" if each.within else "OVER")
        rows.append(
            (each.what, each.size, *map(_number, (each.p50, each.p95, each.least)),
             "" if each.cpu is None else _number(each.cpu),
             f"{target} {each.unit}" if target else each.unit, verdict, each.note)
        )  # fmt: skip
    widths = [max(len(row[column]) for row in rows) for column in range(8)]
    lines = []
    for row in rows:
        cells = [
            cell.ljust(width) if column < 2 or column > 5 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=False))
        ]
        lines.append("  ".join([*cells, row[8]]).rstrip())
    return "\n".join(lines)


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 or value == int(value) else f"{value:.2f}"


def run(
    *, text: str, sizes: list[str], measure: Callable[[Path, str], list[Figure]],
    figures: Callable[[Path, list[str]], list[Figure]],
) -> int:  # fmt: skip
    """Read the command line of a benchmark over practices of several sizes; 1 when a target is missed.

    `measure` takes the figures of one filled folder in a process of its own, `figures` those of all sizes.
    """
    parser = argparse.ArgumentParser(description=text)
    parser.add_argument("sizes", nargs="*", default=sizes, help=f"of {', '.join(sizes)}")
    parser.add_argument("--keep", type=Path, help="keep the scratch installations in this folder")
    parser.add_argument("--measure", nargs=2, metavar=("FOLDER", "SIZE"), help=argparse.SUPPRESS)
    wish = parser.parse_args()
    if wish.measure:
        tell(measure(Path(wish.measure[0]), wish.measure[1]))
        return 0
    with scratch(wish.keep) as folder:
        told = figures(folder, wish.sizes)
    print(table(told))
    return 0 if all(each.within for each in told) else 1
