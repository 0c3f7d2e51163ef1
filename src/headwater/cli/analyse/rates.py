"""`headwater analyse rates FILE`: shrunken rates with intervals from counts of cases and wins."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from headwater.cli.analyse.kinds import CannotAnalyse, Kind, Rows, number_in, numbered
from headwater.core.know.rates import Counts, fit_prior, shrunken, weak_prior

MOST = 10**9
"""More cases than any practice has; a count above it is a slip."""


def options(parser: argparse.ArgumentParser) -> None:
    """The choice of prior."""
    parser.add_argument(
        "--prior",
        choices=("fit", "weak"),
        default="fit",
        help="fit: by maximum likelihood over the sources (default); weak: ten cases at the rate of all",
    )


def answer(rows: Rows, asked: argparse.Namespace) -> dict[str, Any]:
    """The prior and every row's rate with its 90 % interval, unrounded."""
    counts = _summed_up(rows)
    prior = weak_prior(counts=counts) if asked.prior == "weak" else fit_prior(counts=counts)
    return {
        "prior": {"a": prior.a, "b": prior.b, "how": prior.how, "log_likelihood": prior.log_likelihood},
        "rows": [
            {"id": row.id, "n": row.n, "wins": row.wins, "mean": row.mean, "low": row.low, "high": row.high}
            for row in shrunken(counts=counts, prior=prior)
        ],
    }


def _summed_up(rows: Rows) -> list[Counts]:
    """One per id, in order of first appearance."""
    found: dict[str, Counts] = {}
    for line, row in numbered(rows):
        new = _counts(row, line)
        before = found.get(new.id, Counts(new.id, 0, 0))
        if before.n + new.n > MOST:
            raise CannotAnalyse(f"Line {line}: “{new.id[:40]}” has more than {MOST} cases by now.")
        found[new.id] = Counts(new.id, before.n + new.n, before.wins + new.wins)
    return list(found.values())


def _counts(row: Mapping[str, str], line: int) -> Counts:
    if not row["id"]:
        raise CannotAnalyse(f"Line {line}: the column “id” is empty. Name the source.")
    n, wins = _count_in(row, "n", line), _count_in(row, "wins", line)
    if wins > n:
        raise CannotAnalyse(f"Line {line}: {wins} wins of {n} cases. Wins cannot be more than cases.")
    return Counts(row["id"], n, wins)


def _count_in(row: Mapping[str, str], column: str, line: int) -> int:
    number = number_in(row, column, line)
    if number < 0 or number != int(number) or number > MOST:
        raise CannotAnalyse(
            f"Line {line}: “{row[column][:40]}” in column “{column}” is not a count. Use a whole number from 0 up."
        )
    return int(number)


KIND = Kind(
    needed=("id", "n", "wins"),
    may_have=(),
    options=options,
    answer=answer,
    form="{prior{a, b}, rows[{id, n, wins, mean, low, high}]}",
    note="n cases of which wins were won; rows of the same id are added up.",
)
