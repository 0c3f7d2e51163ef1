"""Qualified by source: how many of the people that each source sent belong to those I serve."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from headwater.core.dealings import Referral
from headwater.core.know.brought import name_of, received_in
from headwater.core.know.cells import count, share
from headwater.core.know.rates import Counts, Shrunken, best_first, distinguishable, prior_for, shrunken
from headwater.core.know.source_lines import source_lines
from headwater.core.know.wording import in_days, listed, part_words
from headwater.core.practice import Asked, Part, Practice
from headwater.core.tables import Cell, Column, Report, Table
from headwater.core.words import UNKNOWN


def make(practice: Practice, asked: Asked) -> Table:
    """A line for all, then one for each source, the surest share first; the unknown source last."""
    found = received_in(practice=practice, window=asked.window)
    sent = [each for one in found.values() for each in one]
    rated = _rated(found)
    place = {rate.id: number for number, rate in enumerate(rated)}
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
        rows=source_lines(
            practice=practice, found=found, cells=_cells, order=lambda one: place.get(str(one), len(place))
        ),
        said=(*_said(sent, in_days(asked=asked)), *_first(rated, practice)),
        how=(
            "The share is of those marked yes or no; those of whom nobody said it stand in their own column.",
            "Its range is the 90 % interval of a share (Wilson 1927).",
            (
                "The order is that of the cautious share: drawn towards the usual here where few are marked, it is "
                "higher nine times in ten. Two sources are told apart where one is truly higher with a chance of nine "
                "in ten."
            ),
        ),
        few=sum(each.qualified is not None for each in sent) < practice.least,
    )


def _rated(found: Mapping[int, Sequence[Referral]]) -> tuple[Shrunken, ...]:
    """The share of each known source of whose people something was said, the surest first."""
    marked = {
        source: Counts(str(source), sum(each.qualified is not None for each in sent), _good(sent))
        for source, sent in sorted(found.items())
        if source != UNKNOWN.id
    }
    counts = [each for each in marked.values() if each.n]
    return best_first(rows=shrunken(counts=counts, prior=prior_for(counts=counts))) if counts else ()


def _first(rated: Sequence[Shrunken], practice: Practice) -> tuple[str, ...]:
    """Whether the share of the first can be told apart from that of everybody else."""
    if len(rated) < 2:
        return ()
    names = [name_of(book=practice.book, party=int(each.id)) for each in rated]
    alike = [
        name
        for name, each in zip(names[1:], rated[1:], strict=True)
        if not distinguishable(one=rated[0], other=each)
    ]
    if not alike:
        return (f"{names[0]} sends qualified people more often than everybody else.",)
    return (f"{names[0]} stands first, but cannot be told apart from {listed(names=alike)}.",)


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
        said.append(f"{len(sent) - marked} of {len(sent)} prospects are not marked yet.")
    return tuple(said)


REPORT = Report(
    name="qualified",
    title="Qualified by source",
    answers="Whose people belong to those I serve?",
    parts=frozenset({Part.REFERRALS}),
    make=make,
)
