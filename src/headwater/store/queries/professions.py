"""The profession of a workspace, with what was changed of it."""

from __future__ import annotations

from typing import Any

from headwater.core.professions import GENERAL, Profession, profession_named
from headwater.core.professions.changes import ChangeError, with_changes
from headwater.store.models import Profession as Changed
from headwater.store.models import Workspace


def profession_of(workspace: Workspace) -> Profession:
    """The chosen profession as this workspace has it.

    A key that this version does not ship is read as the general one; changes it cannot read are left out.
    """
    try:
        shipped = profession_named(workspace.profession)
    except KeyError:
        shipped = GENERAL
    try:
        return with_changes(shipped, changes_of(workspace, shipped.key))
    except ChangeError:
        return shipped


def changes_of(workspace: Workspace, key: str) -> dict[str, Any]:
    """What this workspace changed of the profession of that key."""
    found = Changed.objects.of(workspace).filter(key=key).values_list("changes", flat=True).first()
    return dict(found or {})
