"""The rows that a number on the Sources pages was counted from: referrals, or engagements with their part."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.db.models import Q, QuerySet

from headwater.core.credit.handout import Shares
from headwater.core.credit.parts import WHOLE
from headwater.core.know.counted_work import CountedWork, counted_work
from headwater.core.know.tally import Tally
from headwater.core.words import UNDATED, UNKNOWN, Engagement, Window
from headwater.store import models
from headwater.store.queries.sources import referrals_within, work_within
from headwater.store.queries.sources_traced import Traced

MOST = 500
"""So many rows are shown at once; the heading says how many there are."""


def referral_rows(
    workspace: models.Workspace,
    window: Window,
    *,
    sources: Collection[int] | None,
    qualified: bool = False,
    relation: tuple[str, str] | None = None,
) -> QuerySet[Any]:
    """The referrals behind a count, newest first. `relation` is (column, word)."""
    rows = referrals_within(workspace, window).select_related("source", "prospect")
    if sources is not None:
        rows = rows.filter(source_id__in=sources)
    if qualified:
        rows = rows.filter(qualified="yes")
    if relation:
        rows = rows.filter(**{relation[0]: relation[1]})
    return rows.order_by("-received_at", "-pk")


def kept_work(
    workspace: models.Workspace,
    window: Window,
    *,
    service: str | None,
    chain: str,
    sources: Collection[int] | None,
    relation: tuple[str, str] | None = None,
) -> tuple[CountedWork, ...]:
    """The engagements behind a number under first touch, from the trace kept with each; newest first.

    With `relation` (column, word) only those whose first referral has it.
    """
    column = "direct_id" if chain == "direct" else "root_id"
    work = work_within(workspace, window, service)
    if relation:
        work = work.filter(**{f"origin__{relation[0]}": relation[1]})
    wanted = work if sources is None else work.filter(_credited(column, sources))
    clients = wanted.order_by("-started_on", "-pk").values_list("client_id", flat=True)[:MOST]
    rows = work.filter(client_id__in=set(clients)).order_by("-started_on", "-pk")
    works = [
        (
            Engagement(pk, client, UNDATED, on, value, currency, named),
            ((UNKNOWN.id if party is None else party, WHOLE),),
        )
        for pk, client, on, value, currency, named, party in rows.values_list(
            "pk", "client_id", "started_on", "value", "currency", "service", column
        )
    ]
    return counted_work(works=works, sources=sources)


def _credited(column: str, sources: Collection[int]) -> Q:
    credited = Q(**{f"{column}__in": [each for each in sources if each != UNKNOWN.id]})
    return credited | Q(**{column: None}) if UNKNOWN.id in sources else credited


def traced_work(
    traced: Traced, tallied: Tally, *, chain: str, sources: Collection[int] | None
) -> tuple[CountedWork, ...]:
    """The engagements behind a number under any model, counted by core; newest first."""
    handouts = {"direct": traced.handouts.direct, "root": traced.handouts.root}
    handout = handouts.get(chain, traced.handouts.chosen)
    works: list[tuple[Engagement, Shares]] = [
        (engagement, handout.shares(standing))
        for engagement, standing in zip(tallied.hired, tallied.standings, strict=True)
    ]
    works.sort(key=lambda work: (work[0].at, work[0].id), reverse=True)
    return counted_work(works=works, sources=sources)
