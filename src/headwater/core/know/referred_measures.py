"""What is compared between referred people and the rest, and what of each enquiry counts for it.

A measure gives an enquiry's reading, or says why it has none. Nothing is left out without being counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Any, Final, Generic, TypeVar

from headwater.core.know.comparing import Way
from headwater.core.know.comparing_ways import AVERAGE, COMING_BACK, SHARE, TYPICAL, WAITING, Returns
from headwater.core.know.figures import percent
from headwater.core.know.referred_cases import Case, Usable
from headwater.core.know.waiting import Wait, Waited, waited

READY: Final = {"cold": False, "warm": True, "pre-sold": True}
"""Readiness at first contact, and whether it counts as ready."""
YEAR: Final = 365.25

T = TypeVar("T")


class Skip(StrEnum):
    """Why an enquiry has no reading. `BESIDE` is not worth telling: the question does not arise for it."""

    BESIDE = "beside the question"
    UNKNOWN = "not written down"
    SERVED = "helped without hiring"
    RECENT = "too recent"
    EARLY = "before people who did not hire were on record"
    CURRENCY = "in another currency"


@dataclass(frozen=True, slots=True)
class Measure(Generic[T]):
    """One comparison: its key, its title, the way its figure is read, an enquiry's reading, and more facts of a group.

    `facts` gets the cases that count in a group and their readings.
    """

    key: str
    title: str
    way: Way[T]
    reading: Callable[[Case, Usable], T | Skip]
    facts: Callable[[Sequence[Case], Sequence[T]], str] | None = None


def hired(case: Case, among: Usable) -> bool | Skip:
    """Whether the enquiry hired. Lost, declined and long open ones did not; helped without hiring is neither."""
    if case.outcome == "served":
        return Skip.SERVED
    if among.rates_since is None or case.came < among.rates_since:
        return Skip.EARLY
    if case.came > among.settled:
        return Skip.RECENT
    return case.outcome == "won"


def wait(case: Case, among: Usable) -> Wait | Skip:
    """Days from the first contact to the decision, whatever it was, or up to today while it is open."""
    if not case.outcome:
        return Wait((among.today - case.came).days, decided=False)
    if case.decided is None:
        return Skip.UNKNOWN
    return Wait((case.decided - case.came).days, decided=True)


def _meetings(case: Case, _among: Usable) -> float | Skip:
    return _before_yes(case, case.meetings)


def _questions(case: Case, _among: Usable) -> float | Skip:
    return _before_yes(case, case.questions)


def _before_yes(case: Case, count: int | None) -> float | Skip:
    if case.outcome != "won":
        return Skip.BESIDE
    return Skip.UNKNOWN if count is None or count < 0 else float(count)


def _discount(case: Case, _among: Usable) -> float | Skip:
    """The part of the price asked that was let go. A price above the one asked counts below zero."""
    if case.outcome != "won":
        return Skip.BESIDE
    if case.asked is None or case.agreed is None or case.asked <= 0 or case.agreed < 0:
        return Skip.UNKNOWN
    return float(1 - case.agreed / case.asked)


def _said_yes(case: Case, among: Usable) -> bool | Skip:
    return hired(case, among) if case.asked is not None else Skip.BESIDE


def _other_quotes(case: Case, _among: Usable) -> bool | Skip:
    return Skip.UNKNOWN if case.other_quotes is None else case.other_quotes


def _ready(case: Case, _among: Usable) -> bool | Skip:
    return READY.get(case.readiness, Skip.UNKNOWN)


def _value(case: Case, among: Usable) -> float | Skip:
    if case.outcome != "won":
        return Skip.BESIDE
    if case.value is None or case.value <= 0:
        return Skip.UNKNOWN
    return float(case.value) if case.currency == among.currency else Skip.CURRENCY


def _came_back(case: Case, among: Usable) -> Returns | Skip:
    if case.outcome != "won":
        return Skip.BESIDE
    if case.decided is None or case.engagements < 1:
        return Skip.UNKNOWN
    years = (among.today - case.decided).days / YEAR
    return Returns(case.engagements - 1, years) if years > 0 else Skip.RECENT


def facts_of_waits(waits: Waited) -> str:
    """When a group decided: "half by day 12; 20 % by day 7, 62 % by day 30". With few cases the range only."""
    if waits.few or not waits.decided:
        if waits.shortest is None or waits.longest is None:
            return f"{waits.n} open" if waits.n else ""
        return f"{waits.decided} of {waits.n} decided, after {_span(waits.shortest, waits.longest)}"
    half = "half not reached" if waits.median is None else f"half by day {waits.median}"
    told = []
    for day, share in waits.shares.items():
        if day and share is not None:
            told.append(f"{percent(Fraction(round(share, 9)))} by day {day}")
            if share > 1 - 1e-9:
                break
    return "; ".join(filter(None, (half, ", ".join(told))))


def _span(shortest: int, longest: int) -> str:
    if shortest < longest:
        return f"{shortest} to {longest} days"
    return f"{longest} day{'' if longest == 1 else 's'}"


def _waiting_facts(_cases: Sequence[Case], waits: Sequence[Wait]) -> str:
    found = waited(waits=waits)
    said = facts_of_waits(found)
    if found.corrected:
        said += f"; {found.corrected} dated before the first contact, counted as the same day"
    return said


def _readiness_facts(cases: Sequence[Case], _ready: Sequence[bool]) -> str:
    counts = Counter(case.readiness for case in cases)
    return ", ".join(f"{counts[readiness]} {readiness}" for readiness in READY) if cases else ""


CLOSE_RATE: Final = Measure("close rate", "Hired", SHARE, hired)
MEASURES: Final[tuple[Measure[Any], ...]] = (
    CLOSE_RATE,
    Measure("acceptance", "Said yes to the price", SHARE, _said_yes),
    Measure("time to a decision", "Days to a decision", WAITING, wait, _waiting_facts),
    Measure("meetings", "Meetings before yes", AVERAGE, _meetings),
    Measure("questions", "Questions before yes", AVERAGE, _questions),
    Measure("discount", "Let go of the price asked", AVERAGE, _discount),
    Measure("other quotes", "Had other quotes", SHARE, _other_quotes),
    Measure("readiness", "Warm or pre-sold at first contact", SHARE, _ready, _readiness_facts),
    Measure("value", "Typical value of a client", TYPICAL, _value),
    Measure("repeat work", "Came back", COMING_BACK, _came_back),
)
