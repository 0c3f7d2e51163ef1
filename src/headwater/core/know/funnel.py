"""How far those come whom a source brings: visitor, lead, qualified, conversation, client.

A *visitor* took a step from the source, by name or as one of the nameless ones that were counted. A *lead* was sent to
me by it or opted in there. Everything after that is told of the leads, so each stage is a part of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from headwater.core.know.brought import day_of_referral
from headwater.core.practice import Part, Practice
from headwater.core.words import UNKNOWN, Kind, Stage, Window

NEEDS: Final = (Part.REFERRALS, Part.CONVERSATIONS, Part.STEPS)
"""The parts of a Practice that are read here."""
OPTED_IN: Final = "opted in"
MET_STEP: Final = "met"
SPOKEN: Final = frozenset({Stage.MET, Stage.PROPOSED, Stage.WON, Stage.SERVED})
"""Stages that nobody reaches without a conversation."""


@dataclass(frozen=True, slots=True)
class Lead:
    """One person whom one source brought, with what came of it. `row` is the row of `what` that made them a lead."""

    person: int
    what: str
    row: int
    at: datetime
    qualified: bool | None
    conversation: bool
    client: bool


@dataclass(slots=True)
class Funnel:
    """What one source brought in a window: visitors (nameless ones by number), their steps, and the leads."""

    nameless: int = 0
    named: set[int] = field(default_factory=set)
    steps: list[int] = field(default_factory=list)
    leads: list[Lead] = field(default_factory=list)

    @property
    def visitors(self) -> int:
        """How many looked: the nameless ones that were counted, and everybody with a name once."""
        return self.nameless + len(self.named)


def funnels(*, practice: Practice, window: Window) -> dict[int, Funnel]:
    """The funnel of every source with a step or a lead in the window; unknown sources stand under the unknown one.

    A lead counts by the day they came, whatever the day of what followed. What a machine did counts for nobody.
    """
    found: defaultdict[int, Funnel] = defaultdict(Funnel)
    for step in practice.steps:
        if step.machine or not window.holds(step.on):
            continue
        mine = found[_source(practice, step.source)]
        mine.steps.append(step.id)
        if step.person is None:
            mine.nameless += step.count
        else:
            mine.named.add(step.person)
    for source, lead in _leads(practice, window):
        found[source].leads.append(lead)
    return dict(found)


def _source(practice: Practice, party: int) -> int:
    known = practice.book.parties.get(party)
    return UNKNOWN.id if known is None or known.kind is Kind.UNKNOWN else party


def _leads(practice: Practice, window: Window) -> Sequence[tuple[int, Lead]]:
    """Everybody once for each source that brought them, at the first time it did."""
    after = _what_followed(practice)
    qualified: dict[tuple[int, int], bool] = {}
    first: dict[tuple[int, int], tuple[str, int, datetime]] = {}
    spoken: set[tuple[int, int]] = set()
    for each in practice.received:
        key = (_source(practice, each.source), each.prospect)
        if not window.holds(day_of_referral(referral=each)):
            continue
        first.setdefault(key, ("referrals", each.id, each.at))
        if each.qualified is not None:
            qualified[key] = each.qualified or qualified.get(key, False)
        if each.stage in SPOKEN or any(stage in SPOKEN for stage, _ in each.stages):
            spoken.add(key)
    for step in practice.steps:
        if step.person is not None and step.kind == OPTED_IN and not step.machine and window.holds(step.on):
            first.setdefault((_source(practice, step.source), step.person), ("steps", step.id, step.at))
    return [
        (
            source,
            Lead(
                person, what, row, at, qualified.get((source, person)),
                (source, person) in spoken or after.spoke(person, at) or after.hired(person, at),
                after.hired(person, at),
            ),
        )
        for (source, person), (what, row, at) in first.items()
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Followed:
    """The newest conversation and the newest work of everybody."""

    talks: Mapping[int, datetime]
    works: Mapping[int, datetime]

    def spoke(self, person: int, since: datetime) -> bool:
        return person in self.talks and self.talks[person].date() >= since.date()

    def hired(self, person: int, since: datetime) -> bool:
        return person in self.works and self.works[person] >= since


def _what_followed(practice: Practice) -> _Followed:
    talks: dict[int, datetime] = {}
    works: dict[int, datetime] = {}
    for step in practice.steps:
        if step.person is not None and step.kind == MET_STEP and not step.machine:
            talks[step.person] = max(step.at, talks.get(step.person, step.at))
    for talk in practice.conversations:
        at = datetime(talk.on.year, talk.on.month, talk.on.day, tzinfo=UTC)
        talks[talk.contact] = max(at, talks.get(talk.contact, at))
    for work in practice.book.engagements:
        works[work.client] = max(work.at, works.get(work.client, work.at))
    return _Followed(talks, works)
