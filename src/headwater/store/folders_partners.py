"""Who is a partner, for their folders: the state, what passed both ways, the key plan; and who could open doors."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from threading import Lock
from typing import Final

from django.db import connection

from headwater.core.partnering import Opening, Partnering
from headwater.store import models
from headwater.store.folders_reading import Reading
from headwater.store.queries.openings import best_doors
from headwater.store.queries.partners import AT_ONCE, flows_with, next_candidates

STALE: Final = 300
"""After so many acts the doors are looked for anew."""
Openings = Mapping[int, tuple[Opening, ...]]
_kept: dict[tuple[str, int], tuple[int, date, Openings]] = {}
_lock = Lock()


def read_partners(reading: Reading) -> dict[int, Partnering]:
    """By contact. Whether somebody has a way to send people back decides nothing about who comes next."""
    rows = list(reading.mine(models.Partner, "party").select_related("category").order_by("pk"))
    if not rows:
        return {}
    flows = flows_with(reading.workspace, {row.party_id for row in rows})
    soon = _soon(reading.workspace) if any(row.state == "candidate" for row in rows) else frozenset()
    first = _reasons({row.pk for row in rows if row.state == "candidate"})
    return {
        row.party_id: Partnering(
            id=row.pk,
            state=row.state,
            on=row.state_on,
            category=row.category.name if row.category else "",
            why=first.get(row.pk, ""),
            wants=row.wants,
            given=flows[row.party_id].given,
            received=flows[row.party_id].received,
            no_return=row.no_return,
            soon=row.pk in soon,
            key=row.key,
            plan=row.plan,
            review=row.review_on,
        )
        for row in rows
    }


def _soon(workspace: models.Workspace) -> frozenset[int]:
    """The candidates who come next: those who sell to me first, then whoever waits longest."""
    return frozenset(next_candidates(workspace, most=AT_ONCE))


def _reasons(partners: set[int]) -> dict[int, str]:
    """What spoke for each of them first."""
    if not partners:
        return {}
    rows = models.PartnerState.objects.filter(partner__in=partners).order_by("-on", "-pk")
    return {pk: why.rstrip(". ") for pk, why in rows.values_list("partner_id", "why")}


def read_openings(reading: Reading) -> Openings:
    """The doors by the person who could open them; for a reading of some people as they were found on this day."""
    workspace = reading.workspace
    key = str(connection.settings_dict["NAME"]), workspace.pk
    kept = _kept.get(key)
    if (
        reading.people is not None and kept and kept[1] == reading.today
        and 0 <= workspace.counter - kept[0] < STALE and not connection.in_atomic_block
    ):  # fmt: skip
        return kept[2]
    made = {
        person: tuple(Opening(category.pk, category.name, why) for category, why in found)
        for person, found in best_doors(workspace, most=AT_ONCE).items()
    }
    if not connection.in_atomic_block:
        with _lock:
            _kept[key] = workspace.counter, reading.today, made
    return made
