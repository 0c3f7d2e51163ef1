"""What an import must know of the ledger before it writes: who is there already, and which rows came in before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from headwater.core.intake.known import KnownParty, KnownReferral, KnownWork
from headwater.store.models import (
    Address,
    Batch,
    BatchRow,
    Engagement,
    Party,
    Profile,
    Referral,
    Role,
    Workspace,
)

CHUNK = 5_000
Ids = Iterable[int]


def chunks(values: Iterable[Any], size: int = CHUNK) -> Iterator[list[Any]]:
    """The values in lists of at most `size`."""
    told = list(values)
    for start in range(0, len(told), size):
        yield told[start : start + size]


_PARTY = ("pk", "name", "kind", "normal_form", "trashed_at", "batch__undone_at")


def _parties(rows: Any) -> Iterator[KnownParty]:
    """Rows of `_PARTY`; what an undone import took with it does not count."""
    for pk, name, kind, form, trashed_at, undone_at in rows:
        if trashed_at is None or trashed_at != undone_at:
            yield KnownParty(pk, name, kind, form, trashed_at is not None)


def parties_by_form(workspace: Workspace, forms: Iterable[str]) -> dict[str, list[KnownParty]]:
    """Everybody of these normal forms, also in the trash; the oldest entry first."""
    found: dict[str, list[KnownParty]] = defaultdict(list)
    for chunk in chunks({form[:200] for form in forms if form}):
        rows = Party.objects.filter(workspace=workspace, normal_form__in=chunk).order_by("pk")
        for party in _parties(rows.values_list(*_PARTY)):
            found[party.form].append(party)
    return found


def parties_by_pk(workspace: Workspace, pks: Ids) -> dict[int, KnownParty]:
    """These parties, those in the trash left out."""
    found = {}
    for chunk in chunks(pks):
        for party in _parties(Party.objects.of(workspace).filter(pk__in=chunk).values_list(*_PARTY)):
            found[party.pk] = party
    return found


def parties_by_address(
    workspace: Workspace, folded: Iterable[str], *, kind: str = "email"
) -> dict[str, list[KnownParty]]:
    """Everybody with one of these addresses in their compared form, also in the trash; the oldest entry first."""
    found: dict[str, list[KnownParty]] = defaultdict(list)
    columns = ["folded", *(f"party__{column}" for column in _PARTY)]
    for chunk in chunks({one for one in folded if one}):
        rows = Address.objects.filter(workspace=workspace, kind=kind, folded__in=chunk).order_by("party_id")
        for address, *party in rows.values_list(*columns):
            for known in _parties([party]):
                found[address].append(known)
    return found


def names_of(workspace: Workspace, *, most: int) -> list[str]:
    """The names of all contacts and contents, at most so many; the newest entries first."""
    rows = Party.objects.of(workspace).exclude(pk=workspace.me_id).order_by("-pk")
    return list(rows.values_list("name", flat=True)[:most])


_REFERRAL = ("pk", "source_id", "prospect_id", "received_on", "origin_key", "stage", "thanks", "trashed_at",
             "batch__undone_at")  # fmt: skip
_WORK = ("pk", "client_id", "started_on", "value", "currency", "service", "origin_key", "trashed_at",
         "batch__undone_at")  # fmt: skip


def referrals_into(workspace: Workspace, prospects: Ids, keys: Iterable[str] = ()) -> list[KnownReferral]:
    """The referrals to me into these people, and those of these keys; those of an undone import are left out."""
    mine = Referral.objects.filter(workspace=workspace, provider_id=workspace.me_id)
    live = Referral.objects.of(workspace)
    rows = {
        row[0]: row
        for found in (
            *(
                mine.filter(prospect_id__in=chunk).order_by("received_at", "pk")
                for chunk in chunks(prospects)
            ),
            *(live.filter(origin_key__in=chunk) for chunk in chunks(keys)),
        )
        for row in found.values_list(*_REFERRAL)
    }
    return [
        KnownReferral(pk, source, prospect, on, key, trashed_at is not None, stage, thanks)
        for pk, source, prospect, on, key, stage, thanks, trashed_at, undone_at in rows.values()
        if trashed_at is None or trashed_at != undone_at
    ]


def works_of(workspace: Workspace, clients: Ids, keys: Iterable[str] = ()) -> list[KnownWork]:
    """The paid work of these clients, and that of these keys; that of an undone import is left out."""
    live = Engagement.objects.of(workspace)
    rows = {
        row[0]: row
        for found in (
            *(
                Engagement.objects.filter(workspace=workspace, client_id__in=chunk).order_by("pk")
                for chunk in chunks(clients)
            ),
            *(live.filter(origin_key__in=chunk) for chunk in chunks(keys)),
        )
        for row in found.values_list(*_WORK)
    }
    return [
        KnownWork(pk, client, on, value, currency, service, key, trashed_at is not None)
        for pk, client, on, value, currency, service, key, trashed_at, undone_at in rows.values()
        if trashed_at is None or trashed_at != undone_at
    ]


def imported_works_on(workspace: Workspace, days: Iterable[date]) -> list[tuple[str, int, str]]:
    """The paid work of these days that came from a file, as (its key, its client, the client's name)."""
    found: list[tuple[str, int, str]] = []
    for chunk in chunks(days):
        rows = (
            Engagement.objects.of(workspace)
            .filter(started_on__in=chunk)
            .exclude(origin_key="")
            .order_by("pk")
        )
        found += rows.values_list("origin_key", "client_id", "client__name")
    return found


def links_on(workspace: Workspace, days: Iterable[date]) -> dict[date, list[tuple[int, int]]]:
    """The referrals to me of these days as (source, prospect)."""
    found: dict[date, list[tuple[int, int]]] = defaultdict(list)
    for chunk in chunks(days):
        rows = Referral.objects.of(workspace).filter(received_on__in=chunk, provider_id=workspace.me_id)
        for day, source, prospect in rows.order_by().values_list("received_on", "source_id", "prospect_id"):
            found[day].append((source, prospect))
    return found


def addresses_of(parties: Ids) -> dict[int, set[tuple[str, str]]]:
    """The addresses of these contacts as (kind, compared form)."""
    found: dict[int, set[tuple[str, str]]] = defaultdict(set)
    for chunk in chunks(parties):
        rows = Address.objects.filter(party_id__in=chunk)
        for party, kind, folded in rows.values_list("party_id", "kind", "folded"):
            found[party].add((kind, folded))
    return found


def roles_of(parties: Ids) -> dict[int, set[str]]:
    """The roles of these contacts."""
    found: dict[int, set[str]] = defaultdict(set)
    for chunk in chunks(parties):
        for party, name in Role.objects.filter(party_id__in=chunk).values_list("party_id", "name"):
            found[party].add(name)
    return found


def details_of(parties: Ids, columns: Sequence[str]) -> dict[int, dict[str, Any]]:
    """These columns of these contacts."""
    found: dict[int, dict[str, Any]] = {}
    for chunk in chunks(parties):
        for row in Party.objects.filter(pk__in=chunk).values("pk", *columns):
            found[row.pop("pk")] = row
    return found


@dataclass(frozen=True, slots=True)
class KeptProfile:
    """What was chosen for files with one header row: columns by part, and names that are one party."""

    columns: dict[str, str]
    same: tuple[tuple[str, str], ...]


def profile(workspace: Workspace, header_key: str) -> KeptProfile:
    """What was chosen for files with this header row; empty when nothing was."""
    row = Profile.objects.filter(workspace=workspace, header_key=header_key).first()
    told = dict(row.columns) if row else {}
    same = tuple((one, other) for one, other in told.pop("same", ()))
    return KeptProfile({str(part): str(name) for part, name in told.items()}, same)


def past_imports(workspace: Workspace, *, most: int = 100) -> list[Batch]:
    """The imports of this workspace, the newest first."""
    rows = Batch.objects.filter(workspace=workspace).exclude(kind="demo").select_related("by")
    return list(rows.order_by("-started_at", "-pk")[:most])


def rows_of(batch: Batch, outcome: str, *, after: int = 0, most: int = 100) -> list[BatchRow]:
    """The rows of an import with this outcome ("" for every one), in the order of the file; page by row id."""
    rows = BatchRow.objects.filter(batch=batch, pk__gt=after).order_by("pk")
    return list((rows.filter(outcome=outcome) if outcome else rows)[:most])


def moments_of_imports(workspace: Workspace) -> set[datetime]:
    """When imports were made, undone and redone: a change of such a moment is not one of the user's own."""
    found: set[datetime] = set()
    for started, undone, counts in Batch.objects.filter(workspace=workspace).values_list(
        "started_at", "undone_at", "counts"
    ):
        found |= {started, *([undone] if undone else [])}
        found |= {datetime.fromisoformat(text) for text in counts.get("moments", ())}
    return found
