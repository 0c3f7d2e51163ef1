"""By relation and readiness: whose referrals are taken up and hire, by what the referrer is to me."""

from __future__ import annotations

from typing import Final

from headwater.core.know.enquiries import NEEDS, enquiries
from headwater.core.know.rates import How
from headwater.core.know.referred_cases import SETTLED_AFTER, Case
from headwater.core.know.referred_groups import GroupRate, by_readiness, by_relation, close_rates_by
from headwater.core.practice import Asked, Practice
from headwater.core.tables import Cell, Column, Facts, Option, Report, Row, Table

BY = Option(
    "by", "By", "relation", choices=(("relation", "relation of the referrer"), ("readiness", "readiness"))
)

UNDECIDED: Final = "none decided yet"


def make(practice: Practice, asked: Asked) -> Table:
    """One line for each relation, or for each degree of readiness."""
    relation = asked.option("by", "relation") == "relation"
    who = "Referred enquiries by what the referrer is to you" if relation else "Enquiries by how they came"
    cases = enquiries(practice=practice)
    found = close_rates_by(
        cases=cases,
        today=asked.today,
        by=by_relation if relation else by_readiness,
        least=practice.least,
        wanted=lambda case: asked.window.holds(case.came) and bool(case.referred or not relation),
    )
    by_id = {case.id: case for case in cases}
    prior = "fitted to these groups" if found.how is How.FITTED else "weak, worth about ten cases"
    said = [row.sentence for row in found.rows if row.claim.name in ("MORE", "LESS")]
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=(
            ""
            f"{who}, those "
            f"{SETTLED_AFTER} days old or older. Somebody helped without hiring is neither lost nor won."
        ),
        columns=(
            Column("n", "Enquiries", "count"),
            Column("accepted", "Taken up", "share", "The part that was not declined as no fit or passed on."),
            Column("hired", "Hired", "share", "The part of the decided ones that hired, as counted."),
            Column(
                "likely",
                "Drawn towards the whole",
                "share",
                "The rate to expect: what was counted, drawn towards the rate of all where there are few.",
            ),
            Column("decides", "Decides", "text"),
            Column("said", "What can be said", "text"),
        ),
        rows=tuple(_row(row, by_id) for row in found.rows),
        said=(*(said or [_nothing(found.rows, practice.least)]), *filter(None, [found.speed])),
        how=(
            (
                "What was counted stands as it is; beside it each rate is drawn towards the rate of all "
                f"by a beta prior ({prior}), with a 90 % range."
            ),
            (
                f"Each group is held against all others; nothing is claimed below {practice.least} on "
                "either side, and the "
                "more groups there are the surer it has to be (Bonferroni)."
            ),
            *found.left_out,
        ),
        few=not said,
    )


def _row(row: GroupRate, cases: dict[int, Case]) -> Row:
    taken = [each for each in row.cases if cases[each].outcome != "declined"]
    hired = tuple(each for each in row.cases if cases[each].outcome == "won")
    return Row(
        key=row.label or "none",
        label=row.label or "not noted",
        tone="" if row.label else "faint",
        cells=(
            Cell(row.n, facts=(Facts("referrals", row.cases),) if row.cases else ()),
            Cell(
                len(taken) / row.n if row.n else None,
                facts=(Facts("referrals", tuple(taken)),) if taken else (),
            ),
            Cell(
                row.wins / row.n if row.n else None,
                note=f"{row.wins} of {row.n}" if row.n else UNDECIDED,
                facts=(Facts("referrals", hired),) if hired else (),
            ),
            Cell(row.mean, row.low, row.high, facts=(Facts("referrals", row.cases),)) if row.n else Cell(),
            Cell(row.decides or None),
            Cell(row.sentence),
        ),
    )


def _nothing(rows: tuple[GroupRate, ...], least: int) -> str:
    if not any(row.label for row in rows):
        return "Nothing is noted yet. Write the relation and the readiness down with each referral."
    return f"No group stands out yet. A claim needs {least} enquiries in a group and as many outside it."


REPORT = Report(
    name="relation",
    title="By relation and readiness",
    answers="Whose referrals hire, and does it matter how ready people were when they came?",
    parts=NEEDS,
    make=make,
    options=(BY,),
    window="all",
)
