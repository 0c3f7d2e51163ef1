"""How one person is looked after, for their page: statements, promises, plans, talks to come, deposits and asks."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from django.db.models import F

from headwater.store.models import Appointment, Bearing, Party, Plan, Promise, Workspace
from headwater.store.queries.care_sides import Sides, sides_of

MOST: Final = 60


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step of a plan that runs."""

    pk: int
    key: str
    what: str
    due: date
    settled: date | None
    skipped: bool


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan that runs, with its steps in order."""

    pk: int
    kind: str
    started: date
    engagement: int | None
    steps: tuple[StepRow, ...]

    @property
    def next(self) -> StepRow | None:
        """The first step that waits."""
        return next((step for step in self.steps if step.settled is None), None)

    @property
    def done(self) -> int:
        """How many steps are settled."""
        return sum(step.settled is not None for step in self.steps)


@dataclass(frozen=True, slots=True)
class Care:
    """All of it. Statements are newest first; `promises` are the open ones, the next due first."""

    statements: tuple[Bearing, ...] = ()
    promises: tuple[Promise, ...] = ()
    plans: tuple[PlanRow, ...] = ()
    talks: tuple[Appointment, ...] = ()
    sides: Sides = field(default_factory=Sides)

    def of(self, kind: str) -> list[Bearing]:
        """The statements of a kind, newest first."""
        return [one for one in self.statements if one.kind == kind]

    def newest(self, kind: str) -> Bearing | None:
        """The newest statement of a kind."""
        return next(iter(self.of(kind)), None)

    def open(self, *kinds: str) -> list[Bearing]:
        """The statements of these kinds that have not ended."""
        return [one for one in self.statements if one.kind in kinds and one.ended_on is None]


def care_of(workspace: Workspace, party: Party, there: Collection[str]) -> Care:
    """How a contact is looked after; looks only for what `there` says there is (`people_has`)."""
    return Care(
        statements=tuple(_statements(party)) if "bearings" in there else (),
        promises=tuple(open_promises(party)) if "promises" in there else (),
        plans=tuple(running_plans(party)) if "plans" in there else (),
        talks=tuple(talks_to_come(party)) if "appointments" in there else (),
        sides=sides_of(workspace, party, there),
    )


def _statements(party: Party) -> Any:
    rows = Bearing.objects.filter(contact=party, trashed_at=None).exclude(kind="invoice")
    return rows.annotate(about=F("referral__prospect__name")).order_by("-on", "-pk")[:MOST]


def open_promises(party: Party) -> list[Promise]:
    """What I promised a contact and neither kept nor withdrew, the next due first."""
    rows = Promise.objects.filter(contact=party, state="open", trashed_at=None)
    return list(rows.order_by("due_on", "pk")[:MOST])


def talks_to_come(party: Party) -> list[Appointment]:
    """The conversations in the calendar that nobody said were held or not."""
    rows = Appointment.objects.filter(contact=party, held="", trashed_at=None)
    return list(rows.order_by("at", "pk")[:MOST])


def running_plans(party: Party) -> list[PlanRow]:
    """The plans that run with a contact, with all their steps, in one query."""
    rows = Plan.objects.filter(contact=party, ended_on=None, trashed_at=None).order_by(
        "started_on", "pk", "steps__position", "steps__pk"
    )
    found: dict[int, tuple[str, date, int | None, list[StepRow]]] = {}
    for pk, kind, started, work, *step in rows.values_list(
        "pk", "kind", "started_on", "engagement_id", "steps__pk", "steps__key", "steps__what", "steps__due_on",
        "steps__settled_on", "steps__skipped",
    ):  # fmt: skip
        steps = found.setdefault(pk, (kind, started, work, []))[3]
        if step[0] is not None:
            steps.append(StepRow(*step))
    return [
        PlanRow(pk, kind, started, work, tuple(steps)) for pk, (kind, started, work, steps) in found.items()
    ]
