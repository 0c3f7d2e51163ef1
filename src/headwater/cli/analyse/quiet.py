"""`headwater analyse quiet FILE`: how alive each source is, from a CSV of ids and dates. One line is one event."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from headwater.cli.analyse.kinds import CannotAnalyse, Kind, Rows, day_in, day_of, numbered
from headwater.core.know.rhythm.fit import Fitted, fitted
from headwater.core.know.rhythm.histories import textbook_rhythm
from headwater.core.know.rhythm.models import model_named
from headwater.core.know.rhythm.rows import Rhythm, in_rows

UNITS: Final = {"week": 7, "day": 1}
MOST_DAYS: Final = 36_525


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--until", type=_day, help="look at events up to this day (the file's last day)")
    parser.add_argument("--horizon", type=_days, default=365, help="how many days ahead (365)")
    parser.add_argument("--model", choices=("mbg", "bg", "pareto"), default="mbg", help="MBG/NBD (mbg)")
    parser.add_argument("--prior", choices=("weak", "none"), default="weak", help="what holds the fit (weak)")
    parser.add_argument("--unit", choices=tuple(UNITS), default="week", help="the unit of t_x and T (week)")


def _day(text: str) -> date:
    day = day_of(text)
    if day is None:
        raise argparse.ArgumentTypeError(
            f"“{text[:40]}” is not a date. Write it as 2026-11-24: year, month, day."
        )
    return day


def _days(text: str) -> int:
    days = int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 0
    if not 1 <= days <= MOST_DAYS:
        raise argparse.ArgumentTypeError(f"“{text[:40]}” is no number of days from 1 to {MOST_DAYS}.")
    return days


def _answer(rows: Rows, asked: argparse.Namespace) -> dict[str, Any]:
    days = _days_by_id(rows)
    until = asked.until or max((day for seen in days.values() for day in seen), default=date.min)
    unit = UNITS[asked.unit]
    rhythms = {
        name: rhythm
        for name, seen in days.items()
        if (rhythm := textbook_rhythm(days=seen, until=until, unit=unit)) is not None
    }
    if not rhythms:
        raise CannotAnalyse(
            f"No event up to {until}. Give a later day after --until." if days else "The file has no events."
        )
    return _told(rhythms, asked, unit)


def _days_by_id(rows: Rows) -> Mapping[str, set[date]]:
    days: dict[str, set[date]] = {}
    for line, row in numbered(rows):
        if not row["id"]:
            raise CannotAnalyse(f"Line {line}: the column “id” is empty.")
        days.setdefault(row["id"], set()).add(day_in(row, "date", line))
    return days


def _told(rhythms: Mapping[str, Rhythm], asked: argparse.Namespace, unit: int) -> dict[str, Any]:
    model = model_named(name=asked.model)
    table, place = in_rows(rhythms=list(rhythms.values()))
    found: Fitted = fitted(model=model, rows=table, prior=asked.prior)
    horizon = asked.horizon / unit
    alive = model.alive(found.parameters, table)[place].tolist()
    active = model.active(found.parameters, table, horizon)[place].tolist()
    expected = model.expected(found.parameters, table, horizon)[place].tolist()
    return {
        "model": asked.model,
        "params": found.named,
        "log_likelihood": found.log_likelihood,
        "n": found.n,
        "fitted": not found.few,
        "settled": found.settled,
        "sources": [
            {"id": name, "x": rhythm.events, "t_x": rhythm.last, "T": rhythm.age, "p_alive": alive[number],
             "p_active": active[number], "expected": expected[number]}
            for number, (name, rhythm) in enumerate(rhythms.items())
        ],
    }  # fmt: skip


KIND: Final = Kind(
    needed=("id", "date"),
    may_have=(),
    options=_options,
    answer=_answer,
    form="{model, params{r, alpha, a, b | s, beta}, log_likelihood, n, sources[{id, x, t_x, T, p_alive, "
    "p_active, expected}]}",
    note="A row is an event of id. The day is 2025-01-31, also with a time; events of one day count once.",
)
