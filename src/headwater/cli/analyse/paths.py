"""`headwater analyse paths`: the credit of journeys under every attribution model, side by side.

The models that learn from journeys are printed over any number of them; on pages they speak only where there are
enough. W and full path need the turning points of a journey, which a bare path has not got.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping
from typing import Any, Final

from headwater.cli.analyse.kinds import CannotAnalyse, Kind, Rows, number_in, numbered
from headwater.core.credit.path import ALL
from headwater.core.credit.path.journey import Credits, Path, summed_up
from headwater.core.words import UNKNOWN

MODELS: Final = (
    "first", "last", "linear", "u", "time_decay", "shapley", "markov1", "markov2", "markov3",
)  # fmt: skip
BETWEEN: Final = re.compile(r"(?:^|\s)>(?=\s|$)")
COUNTS: Final = ("total_conversions", "total_conversion_value", "total_null")


def answer(rows: Rows, _asked: argparse.Namespace) -> dict[str, Any]:
    """Conversions and value of every name under every model. Each model's add up to those of the file."""
    paths = summed_up(_path(row, line) for line, row in numbered(rows))
    unknown = [path for path in paths if not path.steps]
    names = sorted({str(step) for path in paths for step in path.steps})
    models = {}
    for model in MODELS:
        found = ALL[model].credit(paths)
        models[model] = {name: _figures(found, name) for name in names}
        for path in unknown:
            own = models[model].setdefault(UNKNOWN.name, {"conversions": 0.0, "value": 0.0})
            own["conversions"] += path.conversions
            own["value"] += path.value
    return {"models": models}


def _path(row: Mapping[str, str], line: int) -> Path:
    """One row; a path without any step is of unknown origin."""
    counts = []
    for column in COUNTS:
        number = number_in(row, column, line) if row.get(column) else 0.0
        if number < 0 and column != "total_conversion_value":
            raise CannotAnalyse(
                f"Line {line}: “{row[column][:40]}” in column “{column}” is less than nothing."
            )
        counts.append(number)
    if counts[1] and not counts[0]:
        raise CannotAnalyse(
            f"Line {line}: value without a conversion. "
            f"Set “total_conversions”, or leave “total_conversion_value” empty."
        )
    steps = tuple(step.strip() for step in BETWEEN.split(row["path"]) if step.strip())
    return Path(steps, *counts)


def _figures(found: Credits, name: str) -> dict[str, float]:
    return {"conversions": found.conversions.get(name, 0.0), "value": found.value.get(name, 0.0)}


def _options(_parser: argparse.ArgumentParser) -> None:
    """This analysis has no options of its own."""


KIND = Kind(
    needed=("path", "total_conversions"),
    may_have=("total_conversion_value", "total_null"),
    options=_options,
    answer=answer,
    form="{models{first, last, linear, u, time_decay, shapley, markov1, markov2, markov3: "
    " {name: {conversions, value}}}}",
    note="A path has “ > ” between its steps, oldest first; rows of the same path are added up.",
)
