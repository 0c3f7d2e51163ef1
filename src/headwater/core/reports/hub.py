"""The hub figure: the introductions I made between others, how many pairs they joined, and how many worked."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.core.know.cells import count
from headwater.core.know.economy import Joined, first_of_pair, joined
from headwater.core.know.figures import spelt
from headwater.core.know.months import quarter_key, quarters_of
from headwater.core.know.wording import in_days, many, sentence
from headwater.core.practice import Asked, Part, Practice
from headwater.core.tables import Cell, Column, Report, Row, Table
from headwater.core.windows import quarter_name, quarter_of


def make(practice: Practice, asked: Asked) -> Table:
    """A line for all, then one for each quarter."""
    ever = joined(practice=practice)
    new = {(each.what, each.id) for each in first_of_pair(introductions=ever)}
    found = [each for each in ever if asked.window.holds(each.on)]
    by_quarter: dict[int, list[Joined]] = {}
    for each in found:
        by_quarter.setdefault(quarter_of(day=each.on), []).append(each)
    rows = [Row("all", "All", _cells(found, new), tone="strong")]
    for quarter in quarters_of(days=(each.on for each in found)):
        name = quarter_name(quarter=quarter)
        rows.append(Row(quarter_key(quarter=quarter), name, _cells(by_quarter.get(quarter, []), new)))
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=f"Introductions and referrals you made between two others {in_days(asked=asked)}, each once.",
        columns=(
            Column("introductions", "Introductions", "count", "Gives and referrals that joined two others."),
            Column("pairs", "New pairs", "count", "Those that joined these two for the first time."),
            Column("met", "Met", "count", "The two met, as far as somebody told."),
            Column("worked", "Worked", "count", "Business, or something of value to them, came of it."),
            Column("unknown", "Not known yet", "count", "Nobody told how it went."),
        ),
        rows=tuple(rows),
        said=_said(found, new, in_days(asked=asked)),
        how=(
            "An introduction that was a give and a referral counts once.",
            "It worked when somebody said so, the referral was won, or business of the two is written down.",
            "What nobody told is unknown: it counts neither as worked nor as failed.",
        ),
        few=not found,
    )


def _cells(found: Sequence[Joined], new: set[tuple[str, int]]) -> tuple[Cell, ...]:
    def those(chosen: Sequence[Joined]) -> Cell:
        return count(
            gives=(each.id for each in chosen if each.what == "gives"),
            referrals=(each.id for each in chosen if each.what == "referrals"),
        )

    return (
        those(found),
        those([each for each in found if (each.what, each.id) in new]),
        those([each for each in found if each.met]),
        those([each for each in found if each.worked]),
        those([each for each in found if each.worked is None]),
    )


def _said(found: Sequence[Joined], new: set[tuple[str, int]], span: str) -> tuple[str, ...]:
    if not found:
        return (f"You introduced nobody to anybody {span}. Who among your contacts should know each other?",)
    pairs = sum((each.what, each.id) in new for each in found)
    worked = sum(each.worked is True for each in found)
    unknown = sum(each.worked is None for each in found)
    made = many(number=len(found), one="introduction")
    said = [sentence(text=f"{made} between others {span} joined {many(number=pairs, one='new pair')}.")]
    told = f"{spelt(worked)} worked" if worked else "none is known to have worked"
    if not unknown:
        said.append(sentence(text=f"{told}."))
    else:
        rest = f"of {many(number=unknown, one='introduction')} the outcome is not known yet"
        said.append(sentence(text=f"{told}; {rest}."))
        said.append("Ask how they went: a short message is enough.")
    return tuple(said)


REPORT = Report(
    name="hub",
    title="Introductions between others",
    answers="How many people did I join, and how often did it work?",
    parts=frozenset({Part.REFERRALS, Part.GIVES, Part.BUSINESS}),
    make=make,
)
