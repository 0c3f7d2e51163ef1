"""The reports in the order a person looks for them: by the question behind, not by how they are made."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

SHELVES: Final = (
    (
        "Who sends clients",
        ("best", "trend", "chains", "quiet", "qualified", "fit", "credit", "told", "funnel"),
    ),
    ("What it hangs on", ("concentration", "control", "risk", "goal")),
    ("Whom to look after", ("connectors", "untapped", "coverage", "ratings", "satisfied")),
    ("How clients come", ("referred", "relation", "readiness", "services", "countries", "topics")),
    (
        "Give and get",
        ("reciprocity", "giving-back", "economy", "circles", "created", "hub", "introductions", "needs"),
    ),
    ("Time and money", ("cost", "effort", "before-after")),
)


def shelved(names: Iterable[str]) -> list[tuple[str, list[str]]]:
    """The reports by shelf; what stands on none comes last."""
    there = list(names)
    found = [(shelf, [name for name in listed if name in there]) for shelf, listed in SHELVES]
    known = {name for _, listed in SHELVES for name in listed}
    rest = [name for name in there if name not in known]
    return [(shelf, listed) for shelf, listed in [*found, ("Others", rest)] if listed]
