"""Two panels of a contact's page: how often to be in touch and when it is due, and whether they can be asked."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from headwater.core.readiness import readiness
from headwater.core.words import Kind
from headwater.store.folders import read_day, read_folders
from headwater.store.models import Party
from headwater.web.people.cadence import cadence_told
from headwater.web.shared.access import now_of, seat_of


def in_touch(request: HttpRequest, row: Party) -> dict[str, Any]:
    """What the panels show; nothing for content and for the owner's own entry."""
    workspace, now = seat_of(request).workspace, now_of(request)
    if not Kind(row.kind).is_contact or row.pk == workspace.me_id:
        return {}
    folder, day = read_folders(workspace, now=now, people={row.pk})[row.pk], read_day(workspace, now=now)
    found = readiness(folder, day)
    asking = {
        "ready": found.ready,
        "why": found.holding[0].why if found.holding else "",
        "asked": folder.asks,
    }
    return {"cadence": cadence_told(folder, day), "asking": asking}
