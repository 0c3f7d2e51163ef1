"""Reading referrals: the list by key, the board by stage, one referral with its history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db.models import Count, Min, Q, QuerySet

from headwater.core.words import Stage
from headwater.store.models import Change, Party, Referral, Thanks, Workspace

PAGE = 50
COLUMN = 12
CLOSED_COLUMN = 6
SHOWN = ("source", "prospect", "provider")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which referrals: by stage, by thanks (owed, given, none), received or given, from or to one party."""

    stage: str = ""
    thanks: str = ""
    direction: str = "received"
    party: int | None = None


@dataclass(frozen=True, slots=True)
class ReferralPage:
    """One page, newest first. `older` and `newer` are the keys of the pages beside it, or None.

    `thanked_at` says by referral when somebody was first thanked for it.
    """

    rows: list[Referral]
    older: str | None
    newer: str | None
    thanked_at: dict[int, datetime]


def filtered(workspace: Workspace, chosen: Filter) -> QuerySet[Referral]:
    """The referrals of a filter, unordered."""
    rows: QuerySet[Referral] = Referral.objects.of(workspace)
    if chosen.direction == "received":
        rows = rows.filter(provider_id=workspace.me_id)
    elif chosen.direction == "given":
        rows = rows.exclude(provider_id=workspace.me_id)
    if chosen.stage in set(Stage):
        rows = rows.filter(stage=chosen.stage)
    if chosen.thanks:
        rows = rows.filter(thanks=chosen.thanks)
    if chosen.party:
        rows = rows.filter(Q(source_id=chosen.party) | Q(prospect_id=chosen.party))
    return rows


def page_of(workspace: Workspace, chosen: Filter, *, before: str = "", after: str = "") -> ReferralPage:
    """Fifty referrals, newest first: those older than the key `before`, or newer than the key `after`."""
    rows = filtered(workspace, chosen).select_related(*SHOWN)
    if key := _key(after):
        found = list(rows.filter(_beyond(key, "gt")).order_by("received_at", "pk")[: PAGE + 1])
        return _page(found[:PAGE][::-1], older=True, newer=len(found) > PAGE)
    key = _key(before)
    if key:
        rows = rows.filter(_beyond(key, "lt"))
    found = list(rows.order_by("-received_at", "-pk")[: PAGE + 1])
    return _page(found[:PAGE], older=len(found) > PAGE, newer=bool(key))


def _page(rows: list[Referral], *, older: bool, newer: bool) -> ReferralPage:
    return ReferralPage(
        rows,
        f"{rows[-1].received_at.isoformat()}_{rows[-1].pk}" if rows and older else None,
        f"{rows[0].received_at.isoformat()}_{rows[0].pk}" if rows and newer else None,
        _first_thanked(rows),
    )


def _first_thanked(rows: list[Referral]) -> dict[int, datetime]:
    found = Thanks.objects.filter(referral__in=[row.pk for row in rows]).values_list("referral_id")
    return dict(found.annotate(Min("given_at")).order_by())


def _key(text: str) -> tuple[datetime, int] | None:
    moment, _, pk = text.replace(" ", "+").partition("_")
    try:
        at = datetime.fromisoformat(moment)
        return (at.astimezone(UTC), int(pk)) if at.tzinfo and 0 < int(pk) < 2**63 else None
    except (ValueError, OverflowError):
        return None


def _beyond(key: tuple[datetime, int], side: str) -> Q:
    at, pk = key
    # The first part says nothing new: it lets the database start at the key instead of reading up to it.
    return Q(**{f"received_at__{side}e": at}) & (~Q(received_at=at) | Q(**{f"pk__{side}": pk}))


@dataclass(frozen=True, slots=True)
class Column:
    """One stage of the board: its newest referrals and how many there are."""

    stage: Stage
    rows: list[Referral]
    count: int


def board(workspace: Workspace, chosen: Filter) -> list[Column]:
    """The newest referrals of each stage, with their number."""
    rows = filtered(workspace, chosen)
    counts: dict[str, Any] = dict(rows.values_list("stage").annotate(Count("pk")))
    return [
        Column(
            stage,
            _newest(rows.filter(stage=stage), CLOSED_COLUMN if stage.is_closed else COLUMN)
            if counts.get(stage)
            else [],
            counts.get(stage, 0),
        )
        for stage in Stage
    ]


def _newest(rows: QuerySet[Referral], most: int) -> list[Referral]:
    return list(rows.select_related(*SHOWN).order_by("-received_at", "-pk")[:most])


def in_trash(workspace: Workspace) -> QuerySet[Referral]:
    """The referrals that lie in the trash, unordered."""
    rows: QuerySet[Referral] = Referral.objects.trash_of(workspace)
    return rows


def party_of(workspace: Workspace, pk: int | None) -> Party | None:
    """The party of the workspace by whom a list is narrowed, or None."""
    return Party.objects.filter(workspace=workspace, pk=pk).first() if pk else None


def owed_count(workspace: Workspace) -> int:
    """How many referrals are owed thanks."""
    return Referral.objects.of(workspace).filter(thanks="owed").count()


def history_of(table: str, row: int, limit: int = 50) -> list[Change]:
    """The before-and-after lines of one row, newest first."""
    return list(Change.objects.filter(table=table, row=row).select_related("by").order_by("-pk")[:limit])
