"""What can be chosen on the Sources pages: windows, credit, tabs, and the form for a closer look."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from headwater.core.credit.touch import ALL as TOUCHES
from headwater.store.queries.sources_outline import Outline
from headwater.web.sources.asking import KINDS, Asked

TABS = (
    ("Best", "/sources"),
    ("River", "/sources/river"),
    ("Chains", "/sources/chains"),
    ("Quiet", "/sources/quiet"),
    ("Connectors", "/sources/connectors"),
    ("Coverage", "/sources/coverage"),
    ("Referred or not", "/sources/referred"),
    ("Credit", "/sources/credit"),
    ("Cost & risk", "/sources/cost"),
    ("Unknown", "/sources/unknown"),
    ("Relations", "/sources/relations"),
    ("All reports", "/reports"),
)
WINDOW = ("w", "since", "until")
"""What a report's page is asked besides its own options."""
TOUCH_WORDS = {
    "first": "first: whoever sent them first",
    "last": "last: whoever sent them last before the work",
    "even": "even: all alike",
    "position": "position: 40 % first, 40 % last, the rest between",
    "decay": "decay: the later, the more (half after 30 days)",
}
COMPARE = (
    ("", "nothing beside it"),
    ("before", "the window before"),
    ("year", "the same days a year earlier"),
)
CHAIN_WORDS = (
    ("direct", "direct: all to the last hop"),
    ("root", "root: all to the first"),
    ("shared", "shared: half per hop, the rest to the root"),
)


def tabs(asked: Asked, current: str) -> list[dict[str, Any]]:
    """The ways to look, all through the same window."""
    words = dict.fromkeys((name for name in asked.words if name not in (*WINDOW, "service")), "")
    return [
        {"label": label, "href": asked.address(path, **words), "current": path == current, "count": None}
        for label, path in TABS
    ]


def windows(asked: Asked, path: str = "/sources") -> list[dict[str, Any]]:
    """The usual windows, each an address."""
    year = asked.today.year
    usual = [
        ("12m", "12 months"),
        ("24m", "24 months"),
        (str(year), str(year)),
        (str(year - 1), str(year - 1)),
    ]
    named = {name for name, _ in usual}
    chosen = asked.word("w")
    made = [
        {"label": label, "href": asked.address(path, w=name, since="", until=""), "current": chosen == name}
        for name, label in usual
    ]
    everything = {
        "label": "All time",
        "href": asked.address(path, w="all", since="", until=""),
        "current": chosen == "all",
    }
    made.append(everything)
    if chosen not in named | {"all"}:
        label = "Free" if chosen == "free" else chosen
        made.append({"label": label, "href": asked.address(path), "current": True})
    return made


def credit(asked: Asked) -> list[dict[str, Any]]:
    """Who on a chain gets the credit."""
    return [
        {"label": label, "href": asked.address(chain=name), "current": asked.chain == name}
        for name, label in (("direct", "Direct"), ("root", "Root"), ("shared", "Shared"))
    ]


def measures(asked: Asked) -> list[dict[str, Any]]:
    """What the ranking goes by."""
    return [
        {"label": label, "href": asked.address(by=name), "current": asked.by == name}
        for name, label in (
            ("clients", "Clients"), ("referrals", "Referrals"), ("value", "Value"), ("consistency", "Consistency"),
        )
    ]  # fmt: skip


def closer(asked: Asked, outline: Outline) -> dict[str, Any]:
    """What the form for a closer look offers."""
    first = outline.since.year if outline.since else asked.today.year
    years = [str(year) for year in range(asked.today.year, first - 1, -1)]
    named = [("24m", "the last 24 months"), *((year, year) for year in years)]
    spans = [("12m", "the last 12 months"), *named, ("all", "all time"), ("free", "the days below")]
    services = ((name, name) for name in outline.services)
    return {
        "windows": _options(asked.word("w"), spans),
        "compare": _options(asked.word("compare"), [*COMPARE, *named]),
        "touches": _options(asked.touch, [(name, TOUCH_WORDS.get(name, name)) for name in TOUCHES]),
        "chains": _options(asked.chain, CHAIN_WORDS),
        "services": _options(asked.service or "", [("", "every service"), *services]),
        "kinds": _options(asked.kind, [("", "every kind"), *((name, name) for name in KINDS)]),
        "currencies": _options(asked.word("currency"), [(name, name) for name in outline.currencies]),
        "since": _day(asked, asked.window.since),
        "until": _day(asked, asked.window.until),
        "credit_from": asked.credit_from.isoformat() if asked.credit_from else "",
    }


def _options(chosen: str, options: Sequence[tuple[str, str]]) -> list[dict[str, Any]]:
    return [{"value": value, "label": label, "chosen": value == chosen} for value, label in options]


def _day(asked: Asked, day: date | None) -> str:
    return day.isoformat() if day and asked.word("w") == "free" else ""
