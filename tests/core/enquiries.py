"""Enquiries for the tests of comparisons: one written by hand, and a simulated practice whose truth is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import numpy as np

from headwater.core.know.referred_cases import Case

TODAY = date(2026, 6, 30)
PLAIN = Case(
    id=0,
    referred=True,
    group="client",
    came=date(2025, 6, 1),
    decided=date(2025, 6, 11),
    outcome="won",
    meetings=None,
    questions=None,
    asked=None,
    agreed=None,
    other_quotes=None,
    readiness="",
    value=None,
    currency="",
    engagements=1,
)


def enquiry(number: int, **facts: Any) -> Case:
    """One enquiry: won after ten days in June 2025 unless told otherwise."""
    return replace(PLAIN, id=number, **facts)


def several(count: int, begin: int, **facts: Any) -> list[Case]:
    """That many enquiries alike, a day apart."""
    return [
        enquiry(
            begin + each,
            came=PLAIN.came + timedelta(each),
            decided=PLAIN.came + timedelta(each + 10) if facts.get("outcome", "won") else None,
            **facts,
        )
        for each in range(count)
    ]


def practice(
    *, seed: int, size: int, referred: float = 0.4, more: float = 0.0, drift: float = 0.0, mix: float = 0.0
) -> list[Case]:
    """A practice of three years in which referred people hire more often by `more`, and are otherwise as all others.

    Close rates rise with the years by `drift`, and so does the share referred by `mix`.
    """
    chance = np.random.default_rng(seed)
    found = []
    for number in range(size):
        ago = chance.random()
        came = TODAY - timedelta(int(ago * 1100))
        sent = bool(chance.random() < referred + mix * (0.5 - ago))
        rate = 0.3 + drift * (0.5 - ago) + more * sent
        drawn, decided = chance.random(), came + timedelta(int(chance.exponential(25)))
        outcome = (
            "won" if drawn < rate else "lost" if drawn < rate + 0.3 else "served" if drawn > 0.95 else ""
        )
        if decided > TODAY:
            outcome = ""
        years = max((TODAY - decided).days, 0) / 365
        asked = Decimal(int(chance.lognormal(8, 1)) + 100)
        found.append(
            enquiry(
                number,
                referred=sent,
                group=f"relation {chance.integers(4)}",
                came=came,
                decided=decided if outcome else None,
                outcome=outcome,
                meetings=int(chance.geometric(0.5)),
                questions=int(chance.poisson(2)),
                asked=asked,
                agreed=asked if chance.random() < 0.6 else asked * Decimal(round(1 - chance.beta(1, 6), 3)),
                other_quotes=bool(chance.random() < 0.3),
                readiness=("cold", "warm", "pre-sold")[int(chance.integers(3))],
                value=Decimal(int(chance.lognormal(8, 1.2)) + 1),
                currency="EUR",
                engagements=1 + int(chance.poisson(0.3 * chance.gamma(0.5, 2) * years)),
            )
        )
    return found
