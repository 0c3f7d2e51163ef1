"""Bookings, activities, dated changes and steps that lie in the trash, and the way there and back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from headwater.actions import activities, effort
from headwater.actions.acting import Refused
from headwater.store.models import Activity, Cost, Milestone, Step, Workspace
from headwater.store.queries.effort import in_trash
from headwater.web.shared.access import now_of, own, safe_next, seat_of

HERE = "/sources/effort"
ROOMS: dict[str, tuple[Any, Callable[..., None], Callable[..., None], str]] = {
    "costs": (Cost, effort.trash_cost, effort.restore_cost, "cost"),
    "activities": (Activity, activities.trash_activity, activities.restore_activity, "activity"),
    "milestones": (Milestone, effort.trash_milestone, effort.restore_milestone, "milestone"),
}
HEADINGS = {"costs": "Time and money", "activities": "Activities", "milestones": "Changes"}
Group = tuple[str, list[dict[str, Any]]]


def trashed_effort(workspace: Workspace, most: int) -> Iterable[Group]:
    """What of the page on time and money lies in the trash: its words, since when, and where it is restored."""
    for what, rows in in_trash(workspace, most):
        yield (
            HEADINGS[what],
            [
                {"action": f"{HERE}/{what}/{row.pk}/restore", "name": named(row), "at": row.trashed_at}
                for row in rows
            ],
        )


def trashed_steps(workspace: Workspace, most: int) -> Group:
    """The same of the steps on the way."""
    rows = Step.objects.trash_of(workspace).select_related("person", "source").order_by("-trashed_at", "-pk")
    return "Steps on the way", [
        {"action": f"/steps/{row.pk}/restore", "name": _step(row), "at": row.trashed_at}
        for row in rows[:most]
    ]


def spent_on(cost: Cost) -> str:
    """What a booking is on, in words."""
    return " for ".join(row.name for row in (cost.source, cost.activity) if row is not None)


def named(row: Cost | Activity | Milestone) -> str:
    """How a row is called in the trash."""
    return f"{spent_on(row)}, {row.on.day} {row.on:%b %Y}" if isinstance(row, Cost) else row.name


def _step(row: Step) -> str:
    whose = row.person.name if row.person else f"{row.count:,} visitors"
    return f"{whose}, {row.kind}: {row.source.name}"


@require_POST
def trash(request: HttpRequest, pk: int, what: str) -> HttpResponse:
    """Put a booking, an activity or a change into the trash."""
    model, throw, _back, name = ROOMS[what]
    row = own(request, model, pk)
    try:
        throw(seat=seat_of(request), now=now_of(request), **{name: row})
        messages.success(request, "In the trash. It waits there at the foot of this page.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(HERE)


@require_POST
def restore(request: HttpRequest, pk: int, what: str) -> HttpResponse:
    """Take a booking, an activity or a change out of the trash."""
    model, _throw, back, name = ROOMS[what]
    row = model.objects.trash_of(seat_of(request).workspace).filter(pk=pk).first()
    if row is None:
        raise Http404("It is not in the trash.")
    try:
        back(seat=seat_of(request), now=now_of(request), **{name: row})
        messages.success(request, "Taken out of the trash.")
    except Refused as refused:
        messages.error(request, refused.sentence)
    return HttpResponseRedirect(safe_next(request, HERE))
