"""Who sent somebody, and whom they sent: the chain up to the root and the tree below, each read in one query."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import connection

from headwater.store.models import Engagement, Evidence, Referral, Workspace
from headwater.store.queries.claims import RULING
from headwater.store.queries.sources_chains import LinkRow

MOST = 2_000
"""A tree below is followed to so many referrals; beyond them the page says "at least"."""


@dataclass(frozen=True, slots=True)
class SentBy:
    """One referral into a party. `hops` are the links from its root down to it, with evidence by link."""

    pk: int
    source: int
    on: date
    kind: str
    relation_to_me: str
    relation_to_prospect: str
    parent: int | None


@dataclass(frozen=True, slots=True)
class Below:
    """What came through a party: its tree as links, and how much in all. `cut`: there is more."""

    links: dict[int, LinkRow]
    clients: dict[int, set[int]]
    people: int
    direct: int
    value: dict[str, Decimal]
    cut: bool

    @property
    def clients_count(self) -> int:
        """Different clients anywhere below."""
        return len({client for each in self.clients.values() for client in each})


def links_into(workspace: Workspace, party: int) -> list[SentBy]:
    """Every referral that brought a party to the workspace, oldest first."""
    rows = Referral.objects.of(workspace).filter(provider_id=workspace.me_id, prospect_id=party)
    return [
        SentBy(*row)
        for row in rows.order_by("received_at", "pk").values_list(
            "pk", "source_id", "received_on", "kind", "relation_to_me", "relation_to_prospect", "parent_id"
        )
    ]


def evidence_of(referrals: list[int]) -> dict[int, list[tuple[str, str, str]]]:
    """How each prospect came to the source, as (kind, text, confidence). The owner's own word is not among it."""
    found: defaultdict[int, list[tuple[str, str, str]]] = defaultdict(list)
    rows = Evidence.objects.filter(referral_id__in=referrals).exclude(kind=RULING).order_by("pk")
    for referral, kind, text, confidence in rows.values_list("referral_id", "kind", "text", "confidence"):
        found[referral].append((kind, text, confidence))
    return found


COLUMNS = "r.id, r.parent_id, r.source_id, r.prospect_id, r.received_on, r.depth"
DOWN = (
    f"WITH RECURSIVE down AS (SELECT {COLUMNS} FROM headwater_referral r WHERE r.source_id = %s "  # noqa: S608
    "AND r.workspace_id = %s AND r.provider_id = %s AND r.trashed_at IS NULL "
    f"UNION SELECT {COLUMNS} FROM headwater_referral r JOIN down ON r.parent_id = down.id "
    f"WHERE r.trashed_at IS NULL) SELECT * FROM down LIMIT {MOST + 1}"
)


def tree_below(workspace: Workspace, party: int) -> Below:
    """Everybody a party sent, those they sent, and so on; with the work that came of it."""
    values: list[Any] = [party, workspace.pk, workspace.me_id]
    with connection.cursor() as cursor:
        cursor.execute(DOWN, values)
        rows = cursor.fetchall()
    seen = {row[0]: LinkRow(row[0], row[1], row[2], row[3], _day(row[4]), row[5]) for row in rows[:MOST]}
    clients: defaultdict[int, set[int]] = defaultdict(set)
    value: defaultdict[str, Decimal] = defaultdict(Decimal)
    for origin, client, amount, currency in _work_of(workspace, list(seen)):
        clients[origin].add(client)
        if amount is not None:
            value[currency] += amount
    return Below(
        links=seen, clients=dict(clients), people=len({link.prospect for link in seen.values()}),
        direct=len({link.prospect for link in seen.values() if link.source == party}),
        value=dict(sorted(value.items())), cut=len(rows) > MOST,
    )  # fmt: skip


def _work_of(workspace: Workspace, origins: list[int]) -> list[tuple[int, int, Decimal | None, str]]:

    if not origins:
        return []
    rows = Engagement.objects.of(workspace).filter(origin_id__in=origins)
    return list(rows.order_by().values_list("origin_id", "client_id", "value", "currency"))


def _day(value: date | str) -> date:
    return value if isinstance(value, date) else date.fromisoformat(value)
