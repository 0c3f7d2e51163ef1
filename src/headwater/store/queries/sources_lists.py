"""Lists beside the ranking: whose origin is unknown, and how sources stand to me and the prospect."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet, Sum

from headwater.core.words import Kind, Party, Window
from headwater.store import models
from headwater.store.queries.sources import described, referrals_within, work_within

MOST = 100


@dataclass(frozen=True, slots=True)
class UnknownClient:
    """A client of the window with work that no link explains."""

    party: Party
    since: date
    works: int
    value: dict[str, Any]


def unsourced_work(workspace: models.Workspace, window: Window, service: str | None) -> QuerySet[Any]:
    """The work of a window that no link from a known source explains.

    A source of kind "unknown" explains nothing: such work counts unless a known source sent the client as well.
    """
    unnamed = models.Party.objects.filter(workspace=workspace, kind=Kind.UNKNOWN).values("pk")
    known = (
        models.Referral.objects.of(workspace)
        .filter(
            provider_id=workspace.me_id,
            prospect_id=OuterRef("client_id"),
            received_on__lte=OuterRef("started_on"),
        )
        .exclude(source__kind=Kind.UNKNOWN)
    )
    unexplained = Q(origin=None) | (Q(direct_id__in=unnamed) & ~Exists(known))
    return work_within(workspace, window, service).filter(unexplained)


def unknown_clients(
    workspace: models.Workspace, window: Window, service: str | None = None
) -> tuple[list[UnknownClient], int]:
    """Those clients by name, at most MOST of them, and how many there are; of one service or of all."""
    work = unsourced_work(workspace, window, service)
    rows = work.values("client_id").annotate(since=Max("started_on"), works=Count("pk"))
    shown = list(rows.order_by("client__sort_name", "client_id")[:MOST])
    ids = [row["client_id"] for row in shown]
    names, value = described(ids), _value_of(work, ids)
    made = [
        UnknownClient(names[row["client_id"]], row["since"], row["works"], value[row["client_id"]])
        for row in shown
    ]
    return made, len(shown) if len(shown) < MOST else rows.order_by().count()


def _value_of(work: QuerySet[Any], clients: Collection[int]) -> dict[int, dict[str, Any]]:
    value: defaultdict[int, dict[str, Any]] = defaultdict(dict)
    rows = work.filter(client_id__in=clients).exclude(value=None)
    for client, currency, amount in (
        rows.values_list("client_id", "currency").annotate(Sum("value")).order_by()
    ):
        value[client][currency] = amount
    return value


@dataclass(frozen=True, slots=True)
class RelationCount:
    """One relation of sources: different (source, person sent) pairs, and clients with a first link of it."""

    word: str
    referrals: int
    clients: int


def relation_counts(
    workspace: models.Workspace, window: Window, column: str, service: str | None = None
) -> list[RelationCount]:
    """The window's referrals and clients by `relation_to_me` or `relation_to_prospect`, the most first.

    With a `service` only the clients who bought it count; a referral is of no service, so all of them do.
    """
    pairs = (
        referrals_within(workspace, window)
        .order_by()
        .values_list(column, "source_id", "prospect_id")
        .distinct()
    )
    referrals = Counter(word for word, _, _ in pairs.iterator(5000))
    work = work_within(workspace, window, service).exclude(origin=None).order_by()
    hired = work.values_list(f"origin__{column}").annotate(Count("client_id", distinct=True))
    clients = dict(hired)
    words = {*referrals, *clients}
    ordered = sorted(words, key=lambda word: (not word, -referrals[word], -clients.get(word, 0), word))
    return [RelationCount(word, referrals[word], clients.get(word, 0)) for word in ordered]
