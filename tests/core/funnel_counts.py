"""The public sales funnel as counts, with its reference figures, for the tests that are held against it."""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from headwater.core.know.rates import Counts
from headwater.core.know.waiting import Wait

FOLDER = Path(__file__).parents[2].parent / "shared" / "data" / "funnel_counts"


def reference() -> dict[str, Any]:
    """The reference figures; the test is skipped where the data is not beside the project."""
    path = FOLDER / "reference.json"
    if not path.exists():
        pytest.skip("the funnel counts are not here")
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def origins() -> list[Counts]:
    """Leads and wins by origin."""
    return [Counts(name, row["leads"], row["won"]) for name, row in reference()["by_origin"].items()]


def pages() -> list[Counts]:
    """Leads and wins within 60 days by landing page."""
    reference()
    with (FOLDER / "pages.csv").open(encoding="utf-8") as rows:
        return [Counts(row["page"], int(row["leads"]), int(row["won60"])) for row in csv.DictReader(rows)]


def waits() -> dict[str, list[Wait]]:
    """Days to a win, or still open, by origin."""
    reference()
    found: defaultdict[str, list[Wait]] = defaultdict(list)
    with (FOLDER / "events.csv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            found[row["origin"]] += [Wait(int(row["days"]), row["won"] == "1")] * int(row["leads"])
    return dict(found)
