"""Reading journey steps: a person's on the way, and the visits of a content."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, Min, Q, QuerySet, Sum

from headwater.store.models import Party, Step, Workspace

LATEST = 5
MOST = 200
WHOLE_MONTH = "whole month"
"""The note of a number that stands for a month; it lies on the first day of it."""


@dataclass(frozen=True, slots=True)
class Visits:
    """How many nameless visitors a content had; `machines` were probably no people and are not in `people`."""

    people: int
    machines: int
    since: datetime | None

    @property
    def any(self) -> bool:
        """Whether anything was counted."""
        return bool(self.people or self.machines)


def steps_of(workspace: Workspace, party: Party, *, is_contact: bool) -> QuerySet[Any]:
    """The steps a contact took, or the nameless visitors of a content; the newest first."""
    mine = Q(person=party) if is_contact else Q(source=party, person=None)
    # "+ 0" keeps the database from reading all steps of the workspace in their order: it looks them up by the party.
    here = Step.objects.annotate(home=F("workspace_id") + 0)
    rows: QuerySet[Any] = here.filter(mine, home=workspace.pk, trashed_at=None)
    return rows.select_related("source").order_by("-at", "-pk")


def trashed_steps_of(workspace: Workspace, party: Party, *, is_contact: bool) -> list[Step]:
    """The same of what lies in the trash, the last thrown away first."""
    mine = Q(person=party) if is_contact else Q(source=party, person=None)
    rows: QuerySet[Any] = Step.objects.trash_of(workspace).filter(mine)
    return list(rows.order_by("-trashed_at", "-pk")[:MOST])


def latest_steps(workspace: Workspace, party: Party) -> list[Step]:
    """The newest few steps of a contact."""
    return list(steps_of(workspace, party, is_contact=True)[:LATEST])


def visits_of(workspace: Workspace, content: Party) -> Visits:
    """The visitors of a content, summed."""
    told = (
        steps_of(workspace, content, is_contact=False)
        .order_by()
        .aggregate(
            people=Sum("count", filter=Q(machine=False)),
            machines=Sum("count", filter=Q(machine=True)),
            since=Min("at"),
        )
    )
    return Visits(told["people"] or 0, told["machines"] or 0, told["since"])
