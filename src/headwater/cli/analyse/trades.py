"""`headwater analyse trades FILE [FILE] --json`: what people do by their title, with how probable each guess is.

With one file, its titles are read and guessed by our own trades: occupations are their keys, categories their groups.
With two, the first is learnt from (title with occupation, category or both) and the second guessed; then `read` is
empty, because our own names play no part. Where the guessed file has labels, the answer tells how many come first and
among the first three. A label that was not learnt counts as missed; `known` counts those that were.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from headwater.cli.analyse.kinds import CannotAnalyse, Kind, Rows
from headwater.cli.analyse.reading import rows_of
from headwater.core.trades.learning import Guess, Learned
from headwater.core.trades.reading import read_title
from headwater.core.trades.titles import Known, Titles, learn_titles, our_titles

OURS, FILE = "our trades", "file"
FIRST_FEW = 3


def answer(rows: Rows, asked: argparse.Namespace) -> dict[str, Any]:
    """What was learnt, how often it was right, and the guesses for every title. Raises CannotAnalyse."""
    ours = asked.test is None
    learnt = our_titles() if ours else _learnt(rows)
    told = rows if ours else rows_of(asked.test, KIND)
    guesses = learnt.guesses([row["title"] for row in told], most=max(asked.most, FIRST_FEW))
    return {
        "learnt": {
            "from": OURS if ours else FILE,
            "titles": None if ours else sum(bool(row["title"]) for row in rows),
            "occupations": len(learnt.occupations.labels),
            "categories": len(learnt.categories.labels),
        },
        "accuracy": _accuracy(told, learnt, guesses),
        "guesses": [
            _told(row["title"], found, asked.most, ours) for row, found in zip(told, guesses, strict=True)
        ],
    }


def _learnt(rows: Rows) -> Titles:
    known = [Known(row["title"], row.get("occupation", ""), row.get("category", "")) for row in rows]
    if not any(one.title and (one.occupation or one.category) for one in known):
        raise CannotAnalyse(
            "The first file has no title with an occupation or a category to learn from. Fill one of the two columns."
        )
    return learn_titles(known)


def _accuracy(
    rows: Rows, learnt: Titles, guesses: Sequence[tuple[list[Guess], list[Guess]]]
) -> dict[str, Any] | None:
    """How often the labels of the file were guessed; None when it has none that was learnt."""
    counted = {
        column: _counted(
            [row.get(column, "") for row in rows],
            labels,
            [[label for label, _ in each[at]] for each in guesses],
        )
        for at, (column, labels) in enumerate(
            (("occupation", learnt.occupations), ("category", learnt.categories))
        )
    }
    return counted if any(one["known"] for one in counted.values()) else None


def _counted(truth: Sequence[str], learnt: Learned, guesses: Sequence[Sequence[str]]) -> dict[str, Any]:
    labels = set(learnt.labels)
    said = [(label, guess) for label, guess in zip(truth, guesses, strict=True) if label]
    first = sum(label in guess[:1] for label, guess in said)
    few = sum(label in guess[:FIRST_FEW] for label, guess in said)
    return {
        "titles": len(said),
        "known": sum(label in labels for label, _ in said),
        "first": first / len(said) if said else None,
        "first_three": few / len(said) if said else None,
    }


def _told(title: str, found: tuple[list[Guess], list[Guess]], most: int, ours: bool) -> dict[str, Any]:
    read = read_title(title) if ours else None
    occupations, categories = (
        [{"label": label, "probability": chance} for label, chance in each[:most]] for each in found
    )
    return {
        "title": title,
        "read": list(read.trades) if read else [],
        "silent": read.silent if read else False,
        "occupations": occupations,
        "categories": categories,
    }


def options(parser: argparse.ArgumentParser) -> None:
    """The second file, and how many guesses."""
    parser.add_argument(
        "test", nargs="?", help="the titles to guess, when the first file is to be learnt from"
    )
    parser.add_argument("--most", type=_positive, default=FIRST_FEW, help="guesses for each title (3)")


def _positive(text: str) -> int:
    number = int(text) if text.isascii() and text.isdecimal() and len(text) < 4 else 0
    if number < 1:
        raise argparse.ArgumentTypeError("is a number from 1 to 999")
    return number


KIND = Kind(
    needed=("title",),
    may_have=("occupation", "category"),
    options=options,
    answer=answer,
    form="{learnt{from, titles, occupations, categories}, accuracy{occupation{titles, known, first, first_three}, "
    "category{...}} or null, guesses[{title, read, silent, occupations[{label, probability}], categories[...]}]}",
    note="One file is guessed by our own trades. With two, the first is learnt from and the second guessed.",
)
