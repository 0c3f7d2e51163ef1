"""Undoing the deed that settled a suggestion, as long as nothing else has happened to what it wrote.

What the deed added goes to the trash, what it changed becomes as it was before, by its own before-and-after lines.
Thanks said, people told and whatever touches the trace of a referral cannot be unsaid this way; their pages correct it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from django.apps import apps
from django.db.models import Model

from headwater.actions.acting import Act, Refused, Seat, one_act
from headwater.store.models import Change, SignalDeed, Workspace
from headwater.store.money import MoneyField, to_decimal

ADDED: Final = frozenset({"touch", "give", "bearing", "kitgiven", "appointment", "gift", "ask"})
"""What may have been added: it goes to the trash."""
CHANGED: Final = frozenset({"promise", "planstep", "appointment", "gift", "bearing", "ask"})
"""What may have been changed: it becomes as it was."""
TOO_LATE: Final = "This cannot be undone from here any more. Open the person and correct it there."


def undoable(workspace: Workspace, *, signal: str, subject: str, at: datetime) -> int | None:
    """The deed of that moment that settled this suggestion, if it can be undone: its number."""
    deed = (
        SignalDeed.objects.filter(
            workspace=workspace, signal=signal, subject=subject, at=at, answer="done"
        ).order_by("-pk").first()
    )  # fmt: skip
    return deed.pk if deed and _lines(workspace, deed) else None


def undo(*, seat: Seat, now: datetime, deed: int) -> None:
    """Undo what settled a suggestion. Raises Refused when it cannot be undone."""
    with one_act(seat=seat, now=now, action="undo_settle") as act:
        made = SignalDeed.objects.filter(workspace=act.workspace, pk=deed, answer="done").first()
        lines = _lines(act.workspace, made) if made else None
        if made is None or not lines:
            raise Refused(TOO_LATE)
        for line in reversed(lines):
            _take_back(act, line)
        made.delete()


def _lines(workspace: Workspace, deed: SignalDeed) -> list[Change] | None:
    """The lines of the deed, oldest first; None when one of them cannot be undone, or was followed by another."""
    lines = list(Change.objects.filter(workspace=workspace, at=deed.at).order_by("pk"))
    if not lines or any(not _can_be_undone(line) for line in lines):
        return None
    rows = {(line.table, line.row): line.pk for line in lines}
    for (table, row), newest in rows.items():
        if Change.objects.filter(table=table, row=row, pk__gt=newest).exists():
            return None
    return lines


def _can_be_undone(line: Change) -> bool:
    return line.table in (CHANGED if line.before else ADDED) and bool(line.after)


def _take_back(act: Act, line: Change) -> None:
    model: type[Model] = apps.get_model("headwater", line.table)
    row = model._default_manager.filter(pk=line.row)
    if not line.before:
        row.update(trashed_at=act.now, **act.mark)
        return
    before, after = json.loads(line.before), json.loads(line.after)
    changed = {name: value for name, value in before.items() if after.get(name) != value}
    row.update(**_read(model, changed), **(act.mark if hasattr(model, "changed_at") else {}))


def _read(model: type[Model], told: Mapping[str, Any]) -> dict[str, Any]:
    """Columns as a line keeps them, as values of their fields: money stands there in ten-thousandths."""
    fields = {field.attname: field for field in model._meta.concrete_fields}
    return {
        name: to_decimal(value)
        if isinstance(fields[name], MoneyField) and value is not None
        else fields[name].to_python(value)
        for name, value in told.items()
        if name in fields
    }
