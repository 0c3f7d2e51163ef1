"""Writes a ledger of referrals alone, hundreds of thousands to millions, as plain rows and with the guards off.

Every fourth prospect becomes a client once. Nothing but the reading and the tracing of such a ledger is measured.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import islice
from typing import Any

from benchmarks.practice import NOW, SEED, Size, arrivals, names

CHUNK = 50_000
PARTY = (
    "id", "workspace_id", "added_at", "changed_at", "kind", "name", "sort_name", "normal_form", "search", "given",
    "family", "organisation", "job_title", "city", "how_met", "where_met", "note", "url", "publisher",
)  # fmt: skip
REFERRAL = (
    "id", "workspace_id", "added_at", "changed_at", "source_id", "prospect_id", "provider_id", "kind", "stage",
    "received_at", "received_on", "qualified", "relation_to_me", "relation_to_prospect", "note", "thanks", "origin_key",
    "depth",
)  # fmt: skip
WORK = (
    "workspace_id", "added_at", "changed_at", "client_id", "started_on", "value", "currency", "service", "note",
    "origin_key", "depth",
)  # fmt: skip


def fill_plain(seat: Any, size: Size) -> None:
    """Write the ledger and trace it."""
    from django.db import connection, transaction

    from headwater.actions.tracing import retrace_all
    from headwater.store.guards.install import install, remove

    chance, workspace = random.Random(SEED), seat.workspace
    first = workspace.me_id + 1
    contents = size.contacts // 400
    with transaction.atomic():
        remove(connection)
        _insert("party", PARTY, _parties(chance, size.contacts, contents, first, workspace.pk))
        sent = [
            (first + source, first + prospect, at)
            for source, prospect, at in arrivals(
                chance, count=size.referrals, people=size.contacts, contents=contents
            )
        ]
        _insert("referral", REFERRAL, _referrals(sent, workspace))
        _insert("engagement", WORK, _works(chance, sent, workspace.pk))
        install(connection)
    with transaction.atomic():
        retrace_all(workspace)


def _insert(table: str, columns: Sequence[str], rows: Iterator[tuple[Any, ...]]) -> None:
    from django.db import connection

    marks = ", ".join(["%s"] * len(columns))
    with connection.cursor() as cursor:
        while chunk := list(islice(rows, CHUNK)):
            cursor.executemany(
                f"INSERT INTO headwater_{table} ({', '.join(columns)}) VALUES ({marks})", chunk
            )


def _parties(
    chance: random.Random, people: int, contents: int, first: int, workspace: int
) -> Iterator[tuple[Any, ...]]:
    blank = ("",) * 8
    for number, (given, family) in enumerate(names(chance, people)):
        name = f"{given} {family}"
        folded = f"{family} {given}".lower()
        yield (
            first + number, workspace, NOW, NOW, "person", name, folded, name.lower(), folded, given, family, *blank
        )  # fmt: skip
    for number in range(contents):
        name = f"Piece {number}"
        yield (
            first + people + number, workspace, NOW, NOW, "content", name, *[name.lower()] * 3, "", "", *blank
        )  # fmt: skip


def _referrals(sent: Sequence[tuple[int, int, Any]], workspace: Any) -> Iterator[tuple[Any, ...]]:
    for number, (source, prospect, at) in enumerate(sent, start=1):
        qualified = ("yes", "no", "unknown")[number % 3]
        yield (
            number, workspace.pk, NOW, NOW, source, prospect, workspace.me_id, "referral", "received",
            at, at.date(), qualified, "", "", "", "given", "", 1,
        )  # fmt: skip


def _works(
    chance: random.Random, sent: Sequence[tuple[int, int, Any]], workspace: int
) -> Iterator[tuple[Any, ...]]:
    for _source, prospect, at in sent:
        if chance.random() < 0.25:
            on = min(at + timedelta(days=chance.randint(3, 90)), NOW).date()
            yield (
                workspace,
                NOW,
                NOW,
                prospect,
                on,
                chance.randrange(200, 9000) * 10_000,
                "EUR",
                "",
                "",
                "",
                0,
            )
