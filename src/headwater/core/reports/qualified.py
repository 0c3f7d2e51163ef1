"""Qualified by source: how many of the people that each source sent belong to those I serve."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.core.dealings import Referral
from headwater.core.know.brought import name_of, received_in
from headwater.core.know.cells import count, share
from headwater.core.know.wording import in_days, part_words
from headwater.core.practice import Asked, Part, Practice
from headwater.core.tables import Cell, Column, Report, Row, Table
from headwater.core.words import UNKNOWN


def make(practice: Practice, asked: Asked) -> Table:
    """A line for all, then one for each source, most qualified people first; the unknown source last."""
    found = received_in(practice=practice, window=asked.window)
    sent = [each for one in found.values() for each in one]
    rows = [Row("all", "All", _cells(sent), tone="strong")]
    for source in sorted(
        found, key=lambda one: (one == UNKNOWN.id, -_good(found[one]), -len(found[one]), one)
    ):
        known = source != UNKNOWN.id
        key, party = (f"source-{source}", source) if known else ("unknown", None)
        rows.append(Row(key, name_of(book=practice.book, party=source), _cells(found[source]), party))
    return Table(
        name=REPORT.name,
        title=REPORT.title,
        basis=f"Referrals received {in_days(asked=asked)}, by what you said of the prospect.",
        columns=(
            Column("referrals", "Referrals", "count"),
            Column("qualified", "Qualified", "count", "They belong to those you serve."),
            Column("not_qualified", "Not qualified", "count", "They do not."),
            Column("unsaid", "Not said", "count", "Nobody said."),
            Column(
                "share",
                "Share qualified",
                "share",
                "Of those of whom you said it, with the range it may lie in.",
            ),
        ),
        rows=tuple(rows),
        said=_said(sent, in_days(asked=asked)),
        how=(
            "The share is of those marked yes or no; those of whom nobody said it stand in their own column.",
            "Its range is the 90 % interval of a share (Wilson 1927). Where ranges overlap, nobody is better.",
        ),
        few=sum(each.qualified is not None for each in sent) < practice.least,
    )


def _good(sent: Sequence[Referral]) -> int:
    return sum(each.qualified is True for each in sent)


def _cells(sent: Sequence[Referral]) -> tuple[Cell, ...]:
    good = [each.id for each in sent if each.qualified]
    bad = [each.id for each in sent if each.qualified is False]
    return (
        count(referrals=(each.id for each in sent)),
        count(referrals=good),
        count(referrals=bad),
        count(referrals=(each.id for each in sent if each.qualified is None)),
        share(part=good, whole=len(good) + len(bad), what="referrals"),
    )


def _said(sent: Sequence[Referral], span: str) -> tuple[str, ...]:
    if not sent:
        return (f"Nobody was sent to you {span}.",)
    marked = sum(each.qualified is not None for each in sent)
    if not marked:
        return ("Of nobody is it said yet whether they are qualified. Mark it on a referral: yes or no.",)
    who = part_words(part=_good(sent), whole=marked, several="marked prospects")
    said = [f"{who} {span} {'is' if who.startswith('Your one') else 'are'} qualified."]
    if marked < len(sent):
        said.append(f"Of {len(sent) - marked} of {len(sent)} nobody said.")
    return tuple(said)


REPORT = Report(
    name="qualified",
    title="Qualified by source",
    answers="Whose people belong to those I serve?",
    parts=frozenset({Part.REFERRALS}),
    make=make,
)
