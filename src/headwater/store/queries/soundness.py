"""Tests the database and the ledger for faults: what `headwater check` reports."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import F, OuterRef, Q, Subquery

from headwater.core.trace import first_parents
from headwater.store.guards import missing_guards
from headwater.store.models import Behind, Engagement, Party, Referral, StageChange, Workspace
from headwater.store.queries.outbox import outbox_faults
from headwater.store.queries.soundness_care import care_faults, suggestion_faults
from headwater.store.queries.soundness_giving import dealing_faults
from headwater.store.queries.soundness_introducing import introducing_faults
from headwater.store.queries.soundness_people import circle_faults, merge_faults, thanks_faults, trash_faults

MOST = 20
Fault = str
Traced = tuple[int | None, int | None, int | None, int]
UNTRACED: Traced = (None, None, None, 0)


def faults() -> dict[str, list[Fault]]:
    """Every part of the check with the faults found in it; an empty list is a sound part."""
    return {name: part() for name, part in PARTS.items()}


def _integrity() -> list[Fault]:
    """The file itself. PostgreSQL checks its pages on its own."""
    if connection.vendor != "sqlite":
        return []
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check")
        return [str(row[0]) for row in cursor.fetchall() if row[0] != "ok"][:MOST]


def _foreign_keys() -> list[Fault]:
    if connection.vendor != "sqlite":
        return []
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA foreign_key_check")
        return [f"{row[0]} row {row[1]} points at a missing {row[2]}" for row in cursor.fetchmany(MOST)]


def _guards() -> list[Fault]:
    return [f"the guard {name} is missing" for name in missing_guards(connection)]


def _ledger() -> list[Fault]:
    """Invariants 1 to 5, read back from the rows."""
    found = [f"referral {pk} does not have three parties" for pk in _ids(Referral, _PARTIES)]
    found += [f"referral {pk} crosses workspaces" for pk in _ids(Referral, _CROSSING)]
    last = StageChange.objects.filter(referral=OuterRef("pk")).order_by("-at", "-id").values("stage")[:1]
    stages = Referral.objects.annotate(last=Subquery(last)).filter(~Q(stage=F("last")) | Q(last=None))
    found += [
        f"referral {pk} is at another stage than its history"
        for pk in stages.values_list("pk", flat=True)[:MOST]
    ]
    found += [f"engagement {pk} has an amount without a currency" for pk in _ids(Engagement, _NO_CURRENCY)]
    found += [
        f"engagement {pk} crosses workspaces" for pk in _ids(Engagement, ~Q(client__workspace=F("workspace")))
    ]
    crossing = Behind.objects.exclude(content__workspace=F("person__workspace"))
    found += [f"behind {pk} crosses workspaces" for pk in crossing.values_list("pk", flat=True)[:MOST]]
    return found


_PARTIES = Q(source=F("prospect")) | Q(source=F("provider")) | Q(prospect=F("provider"))
_CROSSING = (
    ~Q(source__workspace=F("workspace"))
    | ~Q(prospect__workspace=F("workspace"))
    | ~Q(provider__workspace=F("workspace"))
)
_NO_CURRENCY = Q(value__isnull=False, currency="")


def _ids(model: Any, wrong: Q) -> list[int]:
    return list(model.objects.filter(wrong).values_list("pk", flat=True)[:MOST])


def _trace() -> list[Fault]:
    """The trace kept with each referral and engagement equals the trace worked out anew."""
    found: list[Fault] = []
    for workspace in Workspace.objects.all():
        rows = list(
            Referral.objects.of(workspace)
            .filter(provider_id=workspace.me_id)
            .order_by("received_at", "pk")
            .values_list("pk", "source_id", "prospect_id", "parent_id", "root_id", "depth", "received_on")
        )
        parents, roots, depths = first_parents([row[1] for row in rows], [row[2] for row in rows])
        for index, (pk, _source, _prospect, parent, root, depth, _day) in enumerate(rows):
            right = (None if parents[index] < 0 else rows[parents[index]][0], roots[index], depths[index])
            if right != (parent, root, depth):
                found.append(f"referral {pk} is traced wrongly; run `headwater retrace`")
        first: dict[int, int] = {}
        for index, row in enumerate(rows):
            first.setdefault(row[2], index)
        right_of = {
            client: (rows[at][6], (rows[at][0], rows[at][1], roots[at], depths[at]))
            for client, at in first.items()
        }
        found += _work_traced_wrongly(workspace, right_of)
    return found[:MOST]


def _work_traced_wrongly(workspace: Workspace, right_of: Mapping[int, tuple[date, Traced]]) -> list[Fault]:
    """`right_of` has the day and the trace of the first link into each client: it explains the work from then on."""
    found = []
    works = Engagement.objects.of(workspace).values_list(
        "pk", "client_id", "started_on", "origin_id", "direct_id", "root_id", "depth"
    )
    for pk, client, day, *kept in works.iterator():
        since, traced = right_of.get(client, (None, UNTRACED))
        right = traced if since and since <= day else UNTRACED
        if (*kept,) != right:
            found.append(f"engagement {pk} is traced wrongly; run `headwater retrace`")
    return found


def _settings() -> list[Fault]:
    """Every workspace knows who it is, and nobody's own entry is content."""
    found = [f"workspace {row.pk} does not know its owner" for row in Workspace.objects.filter(me=None)]
    contents = Party.objects.filter(
        kind__in=("content", "channel", "event"), pk__in=Workspace.objects.values("me")
    )
    return found + [f"workspace owner {row.pk} is content" for row in contents]


PARTS: dict[str, Callable[[], list[Fault]]] = {
    "integrity": _integrity,
    "foreign keys": _foreign_keys,
    "guards": _guards,
    "ledger": _ledger,
    "trace": _trace,
    "circles": circle_faults,
    "trash": trash_faults,
    "thanks": thanks_faults,
    "merges": merge_faults,
    "dealings": dealing_faults,
    "introductions": introducing_faults,
    "care": care_faults,
    "suggestions": suggestion_faults,
    "outbox": outbox_faults,
    "settings": _settings,
}
