"""Lists beside the ranking: who went quiet, whose origin is unknown, and how sources stand to me and the prospect."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet, Sum

from headwater.core.words import Kind, Party, Window
from headwater.store import models
from headwater.store.queries.sources import FIRST_DAY, described, referrals_within, work_within

MOST = 100


@dataclass(frozen=True, slots=True)
class QuietSource:
    """Sent people before the window and nobody in it: how many, when last, and the best year with its count."""

    party: Party
    people: int
    last: date
    best_year: int | None
    best_year_people: int


def quiet_sources(workspace: models.Workspace, window: Window) -> tuple[list[QuietSource], int]:
    """Those sources, most people first and at most MOST of them, and how many there are."""
    if window.since is None:
        return [], 0
    before = Q(received_on__gte=FIRST_DAY, received_on__lt=window.since)
    inside = Q(received_on__gte=window.since)
    if window.until:
        inside &= Q(received_on__lte=window.until)
    rows = (
        models.Referral.objects.of(workspace)
        .filter(provider_id=workspace.me_id)
        .exclude(source__kind=Kind.UNKNOWN)
        .values("source_id")
        .annotate(
            people=Count("prospect_id", distinct=True, filter=before),
            here=Count("pk", filter=inside),
            last=Max("received_on", filter=before),
        )
        .filter(here=0, people__gt=0)
        .order_by("-people", "source__sort_name", "source_id")
    )
    shown = list(rows[:MOST])
    ids = [row["source_id"] for row in shown]
    names, years = described(ids), _people_by_year(workspace, ids, window.since)
    made = []
    for row in shown:
        best = max(years[row["source_id"]].items(), key=lambda each: (each[1], each[0]), default=(None, 0))
        made.append(QuietSource(names[row["source_id"]], row["people"], row["last"], *best))
    return made, len(shown) if len(shown) < MOST else rows.count()


def _people_by_year(workspace: models.Workspace, ids: list[int], until: date) -> dict[int, Counter[int]]:
    sent: defaultdict[int, set[tuple[int, int]]] = defaultdict(set)
    rows = referrals_within(workspace, Window(since=FIRST_DAY, until=None)).filter(
        source_id__in=ids, received_on__lt=until
    )
    for source, prospect, on in rows.values_list("source_id", "prospect_id", "received_on"):
        sent[source].add((on.year, prospect))
    return {source: Counter(year for year, _ in sent[source]) for source in ids}


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
