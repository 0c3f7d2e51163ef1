"""Undoing the deed that settled a suggestion, as long as nothing else has happened to what it wrote.

What the deed added goes to the trash, what it changed becomes as it was before, by its own before-and-after lines.
A mistaken "I have thanked them" or "told" is taken away again, and the thanks are owed as before. Whatever closed a
referral or touches its trace cannot be unsaid this way; its page corrects it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from django.apps import apps
from django.db.models import Model

from headwater.actions.acting import Act, Refused, Seat, one_act
from headwater.store.models import Change, Seal, SignalDeed, Workspace
from headwater.store.money import MoneyField, to_decimal

ADDED: Final = frozenset({"touch", "give", "bearing", "kitgiven", "appointment", "gift", "ask"})
"""What may have been added: it goes to the trash."""
SAID: Final = frozenset({"thanks", "outcometold", "agreement", "introductionstep", "partnerstate"})
"""What was said to somebody: these rows know no trash and are taken away, with a line that keeps what they were."""
CHANGED: Final = frozenset(
    {
        "promise",
        "planstep",
        "appointment",
        "gift",
        "bearing",
        "ask",
        "introduction",
        "candidate",
        "partner",
        "confidencestep",
    }
)
"""What may have been changed: it becomes as it was."""
MOST: Final = 30
TOO_LATE: Final = "This cannot be undone from here any more. Open the person and correct it there."


def undoable(workspace: Workspace, *, signal: str, subject: str, at: datetime) -> tuple[int, int] | None:
    """The numbers of the deed that just settled this suggestion and of its seal, if it can be undone."""
    deed = (
        SignalDeed.objects.filter(
            workspace=workspace, signal=signal, subject=subject, at=at, answer="done"
        ).order_by("-pk").first()
    )  # fmt: skip
    seal = Seal.objects.filter(workspace=workspace).order_by("-last").first()
    return (deed.pk, seal.pk) if deed and seal and _lines(workspace, deed, seal) else None


def undo(*, seat: Seat, now: datetime, deed: int, seal: int) -> None:
    """Undo what settled a suggestion: the deed of this number, sealed by that seal. Raises Refused when too late."""
    with one_act(seat=seat, now=now, action="undo_settle") as act:
        made = SignalDeed.objects.filter(workspace=act.workspace, pk=deed, answer="done").first()
        closed = Seal.objects.filter(workspace=act.workspace, pk=seal).first()
        lines = _lines(act.workspace, made, closed) if made and closed else None
        if made is None or not lines:
            raise Refused(TOO_LATE)
        for line in reversed(lines):
            _take_back(act, line)
        made.delete()


def _lines(workspace: Workspace, deed: SignalDeed, seal: Seal) -> list[Change] | None:
    """The lines of the deed, oldest first; None when one of them cannot be undone, or was followed by another."""
    before = Seal.objects.filter(workspace=workspace, last__lt=seal.last).order_by("-last").first()
    lines = list(
        Change.objects.filter(
            workspace=workspace, pk__gt=before.last if before else 0, pk__lte=seal.last
        ).order_by("pk")[: MOST + 1]
    )  # fmt: skip
    if not 0 < len(lines) <= MOST or any(line.at != deed.at or not _can_be_undone(line) for line in lines):
        return None
    rows = {(line.table, line.row): line.pk for line in lines}
    for (table, row), newest in rows.items():
        if Change.objects.filter(table=table, row=row, pk__gt=newest).exists():
            return None
    return lines


def _can_be_undone(line: Change) -> bool:
    if not line.after:
        return False
    if line.table == "referral" and line.before:
        return set(_differs(line)) == {"thanks"}
    return line.table in (CHANGED if line.before else ADDED | SAID)


def _differs(line: Change) -> dict[str, Any]:
    """What a line changed, as it was before."""
    before, after = json.loads(line.before), json.loads(line.after)
    return {name: value for name, value in before.items() if after.get(name) != value}


def _take_back(act: Act, line: Change) -> None:
    model: type[Model] = apps.get_model("headwater", line.table)
    row = model._default_manager.filter(pk=line.row)
    if line.table in SAID:
        row.delete()
        return
    if not line.before:
        row.update(trashed_at=act.now, **act.mark)
        return
    row.update(**_read(model, _differs(line)), **(act.mark if hasattr(model, "changed_at") else {}))


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
