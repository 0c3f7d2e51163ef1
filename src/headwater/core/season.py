"""A season of giving: what was given and thanked day by day against the two targets, and how it ended, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class DayOf:
    """One day of a season: how much was given and thanked on it, and in all up to it."""

    on: date
    gives: int
    thanks: int
    gives_so_far: int
    thanks_so_far: int


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a season is. `days` go to today or to its end, whichever comes first."""

    gives: int
    thanks: int
    gives_target: int
    thanks_target: int
    days: tuple[DayOf, ...]
    gone: int
    length: int

    @property
    def gives_expected(self) -> float:
        """How many gives an even pace would have brought by now."""
        return self.gives_target * self.gone / self.length

    @property
    def thanks_expected(self) -> float:
        """How many thanks an even pace would have brought by now."""
        return self.thanks_target * self.gone / self.length

    @property
    def is_reached(self) -> bool:
        """Whether both targets are reached."""
        return self.gives >= self.gives_target and self.thanks >= self.thanks_target


def progress(
    *,
    since: date,
    until: date,
    gives: Iterable[date],
    thanks: Iterable[date],
    targets: tuple[int, int],
    today: date,
) -> Progress:
    """Count the days of a season. `gives` and `thanks` are the days of each deed; those outside it do not count."""
    last = min(until, today)
    by_day: dict[date, list[int]] = {
        since + timedelta(days=number): [0, 0] for number in range(max(0, (last - since).days + 1))
    }
    for place, days in enumerate((gives, thanks)):
        for day in days:
            if day in by_day:
                by_day[day][place] += 1
    made, sums = [], [0, 0]
    for day, (given, thanked) in by_day.items():
        sums[0], sums[1] = sums[0] + given, sums[1] + thanked
        made.append(DayOf(day, given, thanked, sums[0], sums[1]))
    return Progress(sums[0], sums[1], *targets, tuple(made), len(by_day), (until - since).days + 1)


def summary(*, name: str, done: Progress, people: int) -> str:
    """How a season ended, in plain sentences to keep. `people` is how many different people it reached."""
    best = max(done.days, key=lambda day: (day.gives + day.thanks, -day.on.toordinal()), default=None)
    busy = sum(1 for day in done.days if day.gives or day.thanks)
    given, reached = _many(done.gives, "give"), _many(people, "person", "people")
    first = (
        f"{name}: {given} of {done.gives_target} and {done.thanks} thanks of {done.thanks_target}, to {reached}, "
        f"on {_many(busy, 'day')} of {done.gone}."
    )
    parts = [first]
    if best is not None and best.gives + best.thanks:
        parts.append(f"The fullest day was {best.on.day} {best.on:%B %Y}, with {best.gives + best.thanks}.")
    parts.append("Both targets were reached." if done.is_reached else _missing(done))
    return " ".join(parts)


def _missing(done: Progress) -> str:
    left = [
        f"{number} {word}"
        for number, word in (
            (done.gives_target - done.gives, "gives"),
            (done.thanks_target - done.thanks, "thanks"),
        )
        if number > 0
    ]
    return f"Short of the targets by {' and '.join(left)}."


def _many(number: int, word: str, several: str = "") -> str:
    return f"{number} {word if number == 1 else several or f'{word}s'}"
