"""What is planned on a day or at an hour, for a calendar: promises, next steps, gifts, follow-ups, conversations.

Nothing due within two days stands only here: what no signal shows on Today then (a step that waits for its turn, an
ask that is held back) is left out of the calendar too, until its time has come.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.db.models import Count, Max

from headwater.core.paths import is_ask
from headwater.core.signals import suggested
from headwater.store.folders import read_day, read_folders
from headwater.store.models import Appointment, Ask, Change, Gift, Plan, PlanStep, Promise, Workspace

BACK: Final = timedelta(days=30)
AHEAD: Final = timedelta(days=400)
NEAR: Final = timedelta(days=2)
KINDS: Final = ("appointment", "promise", "step", "gift", "ask")
TABLES: Final = {"step": "planstep"}


@dataclass(frozen=True, slots=True)
class Planned:
    """One planned thing: its kind and id, the contact, what it is in the user's words, and when.

    `when` is a day, or an aware instant with the `minutes` it takes. `times` counts its changes, the last at `changed`.
    """

    kind: str
    id: int
    contact: int
    name: str
    what: str
    when: date | datetime
    minutes: int = 30
    times: int = 0
    changed: datetime | None = None

    @property
    def day(self) -> date:
        """Its day; of an hour, the day in the zone it is told in."""
        return self.when.date() if isinstance(self.when, datetime) else self.when


def planned(workspace: Workspace, *, now: datetime) -> list[Planned]:
    """Everything planned from a month ago until in thirteen months. `now` is aware."""
    today = now.astimezone(ZoneInfo(workspace.timezone)).date()
    found = [
        one for kind in KINDS for one in _rows(workspace, kind) if today - BACK <= one.day <= today + AHEAD
    ]
    near = [one for one in found if one.kind != "appointment" and one.day - today <= NEAR]
    shown = _shown_today(workspace, now, {one.contact for one in near})
    hidden = {(one.kind, one.id) for one in near if one.day >= today} - shown
    return _with_changes(workspace, [one for one in found if (one.kind, one.id) not in hidden])


def one_planned(workspace: Workspace, kind: str, pk: int) -> Planned | None:
    """One planned thing of this workspace by its kind and id, None when there is no such thing to come."""
    found = [one for one in _rows(workspace, kind, pk=pk) if one.id == pk] if kind in KINDS else []
    return next(iter(_with_changes(workspace, found)), None)


def _rows(workspace: Workspace, kind: str, **which: Any) -> Iterable[Planned]:
    """The open things of one kind. Of a plan only the next step has a day that counts."""
    zone = ZoneInfo(workspace.timezone)
    if kind == "appointment":
        talks = Appointment.objects.of(workspace).filter(contact__trashed_at=None, **which).exclude(held="no")
        for pk, contact, name, what, at, minutes in talks.values_list(
            "pk", "contact_id", "contact__name", "what", "at", "minutes"
        ):
            yield Planned(kind, pk, contact, name, what, at.astimezone(zone), minutes)
    elif kind == "step":
        yield from _steps(workspace)
    else:
        rows, what, day = {
            "promise": (Promise.objects.filter(state="open"), "text", "due_on"),
            "gift": (
                Gift.objects.filter(direction="out", state__in=("idea", "ordered"), send_by__isnull=False),
                "idea",
                "send_by",
            ),
            "ask": (
                Ask.objects.filter(handed_over_on__isnull=False, followed_on=None).exclude(answer="no"),
                "kind",
                "follow_up_on",
            ),
        }[kind]
        rows = rows.filter(workspace=workspace, trashed_at=None, contact__trashed_at=None, **which)
        for row in rows.values_list("pk", "contact_id", "contact__name", what, day):
            yield Planned(kind, *row)


def _steps(workspace: Workspace) -> Iterable[Planned]:
    """Of each running plan the next step, unless it asks for something: asking has a time of its own."""
    running = Plan.objects.of(workspace).filter(ended_on=None, contact__trashed_at=None)
    rows = PlanStep.objects.filter(plan__in=running, settled_on=None).order_by("plan", "position", "pk")
    seen: set[int] = set()
    for plan, pk, contact, name, key, what, due in rows.values_list(
        "plan_id", "pk", "plan__contact_id", "plan__contact__name", "key", "what", "due_on"
    ):
        if plan not in seen and not is_ask(key=key):
            yield Planned("step", pk, contact, name, what, due)
        seen.add(plan)


def _shown_today(workspace: Workspace, now: datetime, people: set[int]) -> set[tuple[str, int]]:
    """The things about these people that some signal shows now."""
    if not people:
        return set()
    day = read_day(workspace, now=now)
    folders = read_folders(workspace, now=now, people=people)
    return {row for folder in folders.values() for one in suggested(folder, day) for row in one.rows}


def _with_changes(workspace: Workspace, found: list[Planned]) -> list[Planned]:
    """The same with how often each was changed and when last, from the lines of the history."""
    told: dict[tuple[str, int], tuple[int, datetime]] = {}
    for kind in {one.kind for one in found}:
        table = TABLES.get(kind, kind)
        ids = [one.id for one in found if one.kind == kind]
        lines = Change.objects.filter(workspace=workspace, table=table, row__in=ids).values_list("row")
        told |= {
            (kind, row): (many, at) for row, many, at in lines.annotate(many=Count("pk"), last=Max("at"))
        }
    return [
        Planned(
            one.kind, one.id, one.contact, one.name, one.what, one.when, one.minutes,
            *told.get((one.kind, one.id), (0, workspace.added_at)),
        )
        for one in found
    ]  # fmt: skip
