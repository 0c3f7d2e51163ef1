"""Keeps the trace with the rows it belongs to: parent, root and depth of referrals, origin of engagements.

After one change only what hangs below it is traced again; after an import everything is, in one pass of
`core.trace.first_parents`. Only referrals whose provider is the workspace itself are links of its chains.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import connection

from headwater.actions.acting import Seat, one_act
from headwater.core.trace import first_parents
from headwater.store.models import Engagement, Referral, Workspace

CHUNK = 5_000


def links_of(workspace: Workspace) -> Any:
    """The referrals that count as links in this workspace's chains, oldest first."""
    return Referral.objects.of(workspace).filter(provider_id=workspace.me_id).order_by("received_at", "id")


def retrace_below(workspace: Workspace, parties: Iterable[int]) -> None:
    """Trace anew what passes through these parties, and everything below that changes by it."""
    waiting = list(dict.fromkeys(parties))
    while waiting:
        party = waiting.pop()
        first = links_of(workspace).filter(prospect_id=party).first()
        _retrace_engagements(workspace, party)
        for sent in links_of(workspace).filter(source_id=party):
            before = (sent.parent_id, sent.root_id, sent.depth)
            if first and (first.received_at, first.pk) < (sent.received_at, sent.pk):
                after = (first.pk, first.root_id or first.source_id, first.depth + 1)
            else:
                after = (None, party, 1)
            if before != after:
                parent, root, depth = after
                Referral.objects.filter(pk=sent.pk).update(parent_id=parent, root_id=root, depth=depth)
                waiting.append(sent.prospect_id)


def _retrace_engagements(workspace: Workspace, client: int) -> None:
    found = None
    for work in Engagement.objects.of(workspace).filter(client_id=client):
        found = found or list(links_of(workspace).filter(prospect_id=client)[:1])
        link = found[0] if found and found[0].received_on <= work.started_on else None
        after = (link.pk, link.source_id, link.root_id, link.depth) if link else (None, None, None, 0)
        if (work.origin_id, work.direct_id, work.root_id, work.depth) != after:
            origin, direct, root, depth = after
            Engagement.objects.filter(pk=work.pk).update(
                origin_id=origin, direct_id=direct, root_id=root, depth=depth
            )


def trace_new(workspace: Workspace, referral: Referral) -> None:
    """Set the trace of a referral just recorded, and of what now passes through it."""
    if referral.provider_id != workspace.me_id:
        return
    earlier = links_of(workspace).filter(
        prospect_id=referral.source_id, received_at__lte=referral.received_at
    )
    parent = next(
        (link for link in earlier[:2] if (link.received_at, link.pk) < (referral.received_at, referral.pk)),
        None,
    )
    referral.parent = parent
    referral.root_id = (parent.root_id or parent.source_id) if parent else referral.source_id
    referral.depth = parent.depth + 1 if parent else 1
    Referral.objects.filter(pk=referral.pk).update(
        parent=parent, root_id=referral.root_id, depth=referral.depth
    )
    first = links_of(workspace).filter(prospect_id=referral.prospect_id).values_list("pk", flat=True).first()
    if first == referral.pk:
        retrace_below(workspace, [referral.prospect_id])


def retrace(*, seat: Seat, now: datetime) -> int:
    """Trace everything anew as one act. Gives how many rows changed: none, when all was right."""
    with one_act(seat=seat, now=now, action="retrace") as act:
        return retrace_all(act.workspace)


def retrace_all(workspace: Workspace) -> int:
    """Trace every referral and engagement of a workspace anew. Gives how many rows changed."""
    return _retrace_referrals(workspace) + _retrace_all_engagements(workspace)


def _retrace_referrals(workspace: Workspace) -> int:
    rows = list(
        links_of(workspace).values_list("pk", "source_id", "prospect_id", "parent_id", "root_id", "depth")
    )
    parents, roots, depths = first_parents([row[1] for row in rows], [row[2] for row in rows])
    changed = []
    for index, (pk, _source, _prospect, parent, root, depth) in enumerate(rows):
        new = (None if parents[index] < 0 else rows[parents[index]][0], roots[index], depths[index])
        if new != (parent, root, depth):
            changed.append((*new, pk))
    _write("headwater_referral", ("parent_id", "root_id", "depth"), changed)
    return len(changed)


def _retrace_all_engagements(workspace: Workspace) -> int:
    first: dict[int, tuple[Any, ...]] = {}
    links = links_of(workspace).values_list(
        "prospect_id", "received_on", "pk", "source_id", "root_id", "depth"
    )
    for prospect, *trace in links.iterator(CHUNK):
        first.setdefault(prospect, tuple(trace))
    changed = []
    works = Engagement.objects.of(workspace).values_list(
        "pk", "client_id", "started_on", "origin_id", "direct_id", "root_id", "depth"
    )
    for pk, client, started_on, *before in works.iterator(CHUNK):
        link = first.get(client)
        new = link[1:] if link and link[0] <= started_on else (None, None, None, 0)
        if new != tuple(before):
            changed.append((*new, pk))
    _write("headwater_engagement", ("origin_id", "direct_id", "root_id", "depth"), changed)
    return len(changed)


def _write(table: str, columns: tuple[str, ...], rows: list[tuple[Any, ...]]) -> None:
    """Set `columns` of many rows, each given as (…values, id). Names come from this file alone."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            sets = ", ".join(f"{column} = %s" for column in columns)
            for start in range(0, len(rows), CHUNK):
                cursor.executemany(f"UPDATE {table} SET {sets} WHERE id = %s", rows[start : start + CHUNK])  # noqa: S608
            return
        sets = ", ".join(f"{column} = new.{column}" for column in columns)
        names = ", ".join((*columns, "id"))
        arrays = ", ".join(["%s::bigint[]"] * (len(columns) + 1))
        for start in range(0, len(rows), CHUNK):
            values = [list(column) for column in zip(*rows[start : start + CHUNK], strict=True)]
            cursor.execute(
                f"UPDATE {table} AS old SET {sets} FROM unnest({arrays}) AS new({names}) WHERE old.id = new.id",  # noqa: S608
                values,
            )
