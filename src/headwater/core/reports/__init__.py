"""The reports, one file each, loaded when they are asked for. Each gives a Table that is the same on every door."""

from __future__ import annotations

from importlib import import_module
from typing import Final

from headwater.core.tables import Report

NAMES: Final[tuple[str, ...]] = (
    "best",
    "quiet",
    "connectors",
    "untapped",
    "chains",
    "concentration",
    "referred",
    "relation",
    "readiness",
    "coverage",
    "effort",
    "credit",
    "told",
    "funnel",
    "cost",
    "reciprocity",
    "giving-back",
    "economy",
    "circles",
    "created",
    "hub",
    "introductions",
    "needs",
    "services",
    "countries",
    "satisfied",
    "ratings",
    "before-after",
    "goal",
    "control",
    "risk",
    "fit",
    "qualified",
    "trend",
    "topics",
)
"""Every report by the name of its file, in the order they are listed. A hyphen stands for the underscore."""


def report_named(name: str) -> Report:
    """The report of that name. Raises KeyError with the names there are."""
    if name not in NAMES:
        raise KeyError(f"There is no report “{name}”. Choose one of: {', '.join(NAMES)}.")
    report: Report = import_module(f"headwater.core.reports.{name.replace('-', '_')}").REPORT
    return report
