"""The chains behind the clients of a window: their links up to the roots, read in one query."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from headwater.core.words import Window
from headwater.store import models
from headwater.store.queries.sources import work_within


@dataclass(frozen=True, slots=True)
class LinkRow:
    """One link of a chain: who sent whom when, the link above it, and how many hops it is from its root."""

    pk: int
    parent: int | None
    source: int
    prospect: int
    on: date
    depth: int


@dataclass(frozen=True, slots=True)
class WorkRow:
    """One engagement with the link that brought it (None: unsourced)."""

    client: int
    origin: int | None
    value: Decimal | None
    currency: str


def work_rows(workspace: models.Workspace, window: Window, service: str | None) -> list[WorkRow]:
    """The engagements of a window with their origins."""
    rows = work_within(workspace, window, service).order_by("pk")
    return [WorkRow(*row) for row in rows.values_list("client_id", "origin_id", "value", "currency")]


def links_of_window(workspace: models.Workspace, window: Window, service: str | None) -> dict[int, LinkRow]:
    """Every link on a chain of the window's clients."""
    origins = work_within(workspace, window, service).exclude(origin=None).order_by().values("origin_id")
    return links_up(origins)


def links_above(origins: Sequence[int]) -> dict[int, LinkRow]:
    """These links and all above them, to the roots."""
    rows = models.Referral.objects.filter(pk__in=origins).order_by().values("pk")
    return links_up(rows) if origins else {}


def links_up(origins: QuerySet[Any]) -> dict[int, LinkRow]:
    """As `links_above`, from a query for their ids. It climbs the links kept as parents, each link once."""
    found, values = origins.query.sql_with_params()
    table, columns = (
        "headwater_referral",
        "r.id, r.parent_id, r.source_id, r.prospect_id, r.received_on, r.depth",
    )
    # Nothing in this text comes from outside; the values are handed over beside it.
    text = (
        f"WITH RECURSIVE up AS (SELECT {columns} FROM {table} r WHERE r.id IN ({found}) "  # noqa: S608
        f"UNION SELECT {columns} FROM {table} r JOIN up ON r.id = up.parent_id) SELECT * FROM up"
    )
    with connection.cursor() as cursor:
        cursor.execute(text, values)
        rows = cursor.fetchall()
    return {row[0]: LinkRow(row[0], row[1], row[2], row[3], _day(row[4]), row[5]) for row in rows}


def _day(value: date | str) -> date:
    """SQLite gives a day as text."""
    return value if isinstance(value, date) else date.fromisoformat(value)


def chain_up(links: Mapping[int, LinkRow], origin: int | None) -> list[LinkRow]:
    """The links from the root down to `origin`."""
    chain: list[LinkRow] = []
    while origin is not None and origin in links:
        chain.append(links[origin])
        origin = links[origin].parent
    return chain[::-1]
