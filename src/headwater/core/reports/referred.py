"""Referred or not: whether people who were sent hire more often, sooner and for more than the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from headwater.core.know.enquiries import NEEDS, enquiries
from headwater.core.know.referred import Comparison, Side, referred_against_rest
from headwater.core.know.referred_cases import SETTLED_AFTER, Usable, usable
from headwater.core.know.sentence import day_words
from headwater.core.know.wording import in_days
from headwater.core.practice import Asked, Practice
from headwater.core.tables import Cell, Column, Facts, Report, Row, Table
from headwater.core.windows import EVERYTHING


@dataclass(frozen=True, slots=True)
class _Unit:
    """How figures and differences of one unit are written."""

    figure: str
    difference: str
    word: str


UNITS: Final = {
    "points": _Unit("share", "share", ""),
    "days": _Unit("days", "days", "days"),
    "meetings": _Unit("number", "number", ""),
    "questions": _Unit("number", "number", ""),
    "times": _Unit("money", "number", "times"),
    "times a year": _Unit("number", "number", "a year"),
}


def make(practice: Practice, asked: Asked) -> Table:
    """One line for each respect in which they are compared."""
    cases = enquiries(practice=practice)
    among = usable(cases=cases, today=asked.today, wanted=lambda case: asked.window.holds(case.came))
    found = referred_against_rest(
        cases=cases,
        today=asked.today,
        least=practice.least,
        wanted=lambda case: asked.window.holds(case.came),
    )
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=(
            f"{len(among.cases)} enquiries {_when(among, asked)}. Referred is who was sent by somebody; the rest "
            "found you by content "
            f"or by themselves. A rate counts those who came {SETTLED_AFTER} days ago or earlier."
        ),
        columns=(
            Column(
                "referred", "Referred", "number", "The share, average or typical value, with its 90 % range."
            ),
            Column("referred_n", "of", "count", "Referred enquiries that count here."),
            Column("rest", "The rest", "number"),
            Column("rest_n", "of", "count", "Other enquiries that count here."),
            Column("difference", "Difference", "number", "Referred less the rest, with its 95 % range."),
            Column("claim", "What can be said", "text"),
        ),
        rows=tuple(_row(comparison, among.currency) for comparison in found),
        said=_said(found, practice.least, among),
        how=(
            (
                f"Nothing is claimed below {practice.least} on either side (Settings), nor when a "
                "difference goes away or "
                "turns round between earlier and later enquiries."
            ),
            (
                "Shares: Wilson and Newcombe intervals. Time to a decision: open enquiries count as not decided yet "
                "(Kaplan-Meier), and the average waits within the same days are compared. Amounts: on the logarithm. "
                "Somebody helped without hiring is neither lost nor won."
            ),
            *dict.fromkeys(
                f"{comparison.title}: {sentence}" for comparison in found for sentence in comparison.left_out
            ),
        ),
        few=all(comparison.claim.name == "FEW" for comparison in found),
        picture={
            _key(comparison): {"claim": comparison.claim.name, "sentence": comparison.sentence}
            for comparison in found
        },
    )


def _when(among: Usable, asked: Asked) -> str:
    """The days within which the enquiries came: the window, and the first recorded outcome where that cuts it."""
    since, window = among.since, asked.window
    if since is None or (window.since and since <= window.since):
        return in_days(asked=asked)
    span = "" if window == EVERYTHING else f"{in_days(asked=asked)}, "
    return f"{span}from {day_words(since)} on, the day of the first outcome on record"


def _key(comparison: Comparison) -> str:
    return comparison.key.replace(" ", "-")


def _row(comparison: Comparison, currency: str) -> Row:
    unit = UNITS[comparison.unit]
    money = currency if unit.figure == "money" else unit.word if unit.figure == "days" else ""
    difference = Cell(
        comparison.difference,
        comparison.low,
        comparison.high,
        unit=unit.word,
        facts=_facts((*comparison.referred.cases, *comparison.rest.cases)),
        kind=unit.difference,
    )
    return Row(
        key=_key(comparison),
        label=comparison.title,
        tone="" if comparison.difference is not None else "faint",
        cells=(
            *_side(comparison.referred, unit, money),
            *_side(comparison.rest, unit, money),
            difference,
            Cell(str(comparison.claim)),
        ),
    )


def _side(side: Side, unit: _Unit, word: str) -> tuple[Cell, Cell]:
    facts = _facts(side.cases)
    return (
        Cell(side.figure, side.low, side.high, unit=word, note=side.facts, facts=facts, kind=unit.figure),
        Cell(side.n, facts=facts),
    )


def _facts(cases: tuple[int, ...]) -> tuple[Facts, ...]:
    return (Facts("referrals", cases),) if cases else ()


def _said(found: tuple[Comparison, ...], least: int, among: Usable) -> tuple[str, ...]:
    if among.since and not among.cases:
        return ("Nobody came in this time whose enquiry can be compared. Choose a longer one.",)
    if not among.cases:
        return ("No enquiry has an outcome yet. Once some are won and some lost, this page compares them.",)
    told = [comparison.sentence for comparison in found if comparison.claim.name in ("MORE", "LESS", "NONE")]
    if told:
        return tuple(told)
    return (
        f"Too few enquiries to compare yet: each side needs {least} that have been decided.",
        *(found[0].sentence,) * bool(found),
    )


REPORT = Report(
    name="referred",
    title="Referred or not",
    answers="Do referred people hire more often, sooner and for more than the rest?",
    parts=NEEDS,
    make=make,
    window="all",
)
