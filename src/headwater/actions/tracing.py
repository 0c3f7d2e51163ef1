"""Keeps the trace with the rows it belongs to: parent, root and depth of referrals, origin of engagements.

After one change only what hangs below it is traced again; after an import everything is, in one pass of
`core.trace.first_parents`. Only referrals whose provider is the workspace itself are links of its chains.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.models import F, TextField
from django.db.models.functions import Cast, Coalesce

from headwater.actions.acting import Seat, one_act
from headwater.actions.tracing_rows import write_changed
from headwater.core.trace import first_links, first_parents
from headwater.store.columns import by_column
from headwater.store.models import Engagement, Referral, Workspace

FEW = 200
"""So many parties are always traced anew one by one."""
LINKS_PER_STEP = 500
"""One party traced by itself costs about as much as so many links in a pass over all."""


def links_of(workspace: Workspace) -> Any:
    """The referrals that count as links in this workspace's chains, oldest first."""
    return Referral.objects.of(workspace).filter(provider_id=workspace.me_id).order_by("received_at", "id")


def retrace_below(workspace: Workspace, parties: Iterable[int]) -> None:
    """Trace anew what passes through these parties, and everything below that changes by it.

    Where very much hangs below, one pass over the whole ledger is the shorter way and is taken instead.
    """
    waiting = list(dict.fromkeys(parties))
    steps, most = 0, FEW
    while waiting:
        steps += 1
        if steps > most:
            most = max(FEW, links_of(workspace).count() // LINKS_PER_STEP)
            if steps > most:
                retrace_all(workspace)
                return
        party = waiting.pop()
        first = links_of(workspace).filter(prospect_id=party).first()
        _retrace_engagements(party, first)
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


def _retrace_engagements(client: int, first: Referral | None) -> None:
    # A client has one workspace; named here too, it would lead SQLite to read all the work there is.
    for work in Engagement.objects.filter(client_id=client, trashed_at=None):
        link = first if first and first.received_on <= work.started_on else None
        after = (link.pk, link.source_id, link.root_id, link.depth) if link else (None, None, None, 0)
        if (work.origin_id, work.direct_id, work.root_id, work.depth) != after:
            origin, direct, root, depth = after
            Engagement.objects.filter(pk=work.pk).update(
                origin_id=origin, direct_id=direct, root_id=root, depth=depth
            )


def trace_new(workspace: Workspace, referral: Referral) -> None:
    """Set the trace of a referral that is about to be added; nothing is written yet."""
    if referral.provider_id != workspace.me_id:
        return
    # Of links of one moment the one added first counts as the earlier one, and this one is the last.
    earlier = links_of(workspace).filter(
        prospect_id=referral.source_id, received_at__lte=referral.received_at
    )
    referral.root_id, referral.depth = referral.source_id, 1
    for parent, source, root, depth in earlier.values_list("pk", "source_id", "root_id", "depth")[:1]:
        referral.parent_id, referral.root_id, referral.depth = parent, root or source, depth + 1


def trace_past_new(workspace: Workspace, referral: Referral) -> None:
    """Trace anew what passes through the prospect of a referral just added, if that is the first link into it."""
    if referral.provider_id != workspace.me_id:
        return
    into = links_of(workspace).filter(prospect_id=referral.prospect_id)
    if list(into.values_list("pk", flat=True)[:1]) == [referral.pk]:
        retrace_below(workspace, [referral.prospect_id])


def retrace(*, seat: Seat, now: datetime) -> int:
    """Trace everything anew as one act. Gives how many rows changed: none, when all was right."""
    with one_act(seat=seat, now=now, action="retrace", large=True) as act:
        return retrace_all(act.workspace)


def retrace_all(workspace: Workspace) -> int:
    """Trace every referral and engagement of a workspace anew. Gives how many rows changed."""
    links = _read_links(workspace)
    changed, traced = _retrace_referrals(links)
    return changed + _retrace_all_engagements(workspace, links, traced)


@dataclass(frozen=True, slots=True)
class _Links:
    """The links of a workspace in time order, column by column; in `before`, 0 stands for nobody."""

    ids: array[int]
    sources: array[int]
    prospects: array[int]
    days: list[Any]
    before: tuple[array[int], array[int], array[int]]


@dataclass(frozen=True, slots=True)
class _Traced:
    """The trace of the links, by their numbers: `first` gives the number of the first link into a party."""

    first: dict[int, int]
    roots: Sequence[int]
    depths: Sequence[int]


def _read_links(workspace: Workspace) -> _Links:
    numbers = [array("q") for _ in range(6)]
    days: list[Any] = []
    rows = links_of(workspace).values_list(
        "pk",
        "source_id",
        "prospect_id",
        Coalesce("parent_id", 0),
        Coalesce("root_id", 0),
        "depth",
        _day("received_on"),
    )
    known: dict[Any, Any] = {}
    for columns in by_column(rows):
        for kept, column in zip(numbers, columns[:6], strict=True):
            kept.extend(column)
        days.extend(map(known.setdefault, columns[6], columns[6]))
    ids, sources, prospects, *before = numbers
    return _Links(ids, sources, prospects, days, (before[0], before[1], before[2]))


def _day(column: str) -> Any:
    """A day in a form that can be compared: the text that SQLite keeps, a date elsewhere."""
    return Cast(column, TextField()) if connection.vendor == "sqlite" else F(column)


def _retrace_referrals(links: _Links) -> tuple[int, _Traced]:
    first = first_links(links.prospects)
    parents, roots, depths = first_parents(links.sources, links.prospects, first=first)
    ids = links.ids
    above = [ids[parent] if parent >= 0 else 0 for parent in parents]
    changed = write_changed(
        table="headwater_referral", columns=("parent_id", "root_id", "depth"), ids=ids, before=links.before,
        after=(above, roots, depths),
    )  # fmt: skip
    return changed, _Traced(first, roots, depths)


def _retrace_all_engagements(workspace: Workspace, links: _Links, traced: _Traced) -> int:
    """After `_retrace_referrals`: the first link into a client explains the work from its day on."""
    first, days = traced.first, links.days
    ids = array("q")
    before, after = ([array("q") for _ in range(4)] for _ in range(2))
    works = Engagement.objects.of(workspace).order_by("pk").values_list(
        "pk", "client_id", _day("started_on"), Coalesce("origin_id", 0), Coalesce("direct_id", 0),
        Coalesce("root_id", 0), "depth",
    )  # fmt: skip
    for pks, clients, begun, *kept in by_column(works):
        ids.extend(pks)
        for column, told in zip(before, kept, strict=True):
            column.extend(told)
        origins = (first.get(client, -1) for client in clients)
        found = [at if at >= 0 and days[at] <= day else -1 for at, day in zip(origins, begun, strict=True)]
        for column, values in zip(
            after, (links.ids, links.sources, traced.roots, traced.depths), strict=True
        ):
            column.extend([values[at] if at >= 0 else 0 for at in found])
    return write_changed(
        table="headwater_engagement", columns=("origin_id", "direct_id", "root_id", "depth"), ids=ids,
        before=before, after=after,
    )  # fmt: skip
