"""The list of contacts and contents: fifty at a time by name, by key, in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Max, Q, QuerySet

from headwater.core.words import Kind
from headwater.store.models import Party, Referral, Role, Touch, Workspace
from headwater.store.queries.kept import keep

SHOWN = 50
CONTACTS = tuple(str(kind) for kind in Kind if kind.is_contact)
CONTENTS = (str(Kind.CONTENT), str(Kind.CHANNEL), str(Kind.EVENT))


@dataclass(frozen=True, slots=True)
class ListedParty:
    """One row of the list."""

    pk: int
    name: str
    kind: str
    organisation: str
    roles: tuple[str, ...]
    referrals: int
    last_touch: datetime | None


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the list; `newer` and `older` say whether there is something before and after it."""

    rows: list[ListedParty]
    newer: bool
    older: bool


def people_page(
    workspace: Workspace,
    *,
    kinds: Collection[str],
    role: str = "",
    met: str = "",
    start: str = "",
    after: int | None = None,
    before: int | None = None,
) -> Page:
    """A page by name: from the beginning, from the letters `start`, or just after or before the party of an id.

    `kinds` (none: all), `role` and `met` (part of how or where they were met) narrow the list.
    """
    wanted = _narrowed(workspace, kinds, role, met)
    key = _key(workspace, before if after is None else after)
    rows = wanted.order_by("sort_name", "pk")
    if key and after is not None:
        found = _read(rows.filter(sort_name__gte=key[0]).exclude(sort_name=key[0], pk__lte=key[1]))
        return _page(workspace, found, newer=True, older=len(found) > SHOWN)
    if key:
        behind = wanted.filter(sort_name__lte=key[0]).exclude(sort_name=key[0], pk__gte=key[1])
        found = _read(behind.order_by("-sort_name", "-pk"))
        return _page(workspace, found[:SHOWN][::-1], newer=len(found) > SHOWN, older=True)
    found = _read(rows.filter(sort_name__gte=start) if start else rows)
    return _page(workspace, found, newer=bool(start), older=len(found) > SHOWN)


def _narrowed(workspace: Workspace, kinds: Collection[str], role: str, met: str) -> QuerySet[Any]:
    rows: QuerySet[Any] = Party.objects.of(workspace).exclude(pk=workspace.me_id)
    if kinds:
        rows = rows.filter(kind__in=kinds)
    if role:
        rows = rows.filter(pk__in=Role.objects.filter(name=role).values("party_id"))
    if met:
        rows = rows.filter(Q(how_met__icontains=met) | Q(where_met__icontains=met))
    return rows


def _key(workspace: Workspace, pk: int | None) -> tuple[str, int] | None:
    if pk is None:
        return None
    rows = Party.objects.filter(workspace=workspace, pk=pk)
    return rows.values_list("sort_name", "pk").first()


def _read(rows: QuerySet[Any]) -> list[tuple[int, str, str, str]]:
    return list(rows.values_list("pk", "name", "kind", "organisation")[: SHOWN + 1])


def _page(workspace: Workspace, found: list[tuple[int, str, str, str]], *, newer: bool, older: bool) -> Page:
    shown = found[:SHOWN]
    ids = [row[0] for row in shown]
    roles, sent, touched = roles_of(ids), _sent_by(workspace, ids), last_touches(ids)
    rows = [
        ListedParty(pk, name, kind, organisation, tuple(roles[pk]), sent.get(pk, 0), touched.get(pk))
        for pk, name, kind, organisation in shown
    ]
    return Page(rows, newer, older)


def roles_of(ids: Collection[int]) -> defaultdict[int, list[str]]:
    """What each contact is to me."""
    roles: defaultdict[int, list[str]] = defaultdict(list)
    rows = Role.objects.filter(party_id__in=ids).order_by().values_list("party_id", "name")
    for party, name in sorted(rows):  # Sorted here, so that the database looks up by party and not by name.
        roles[party].append(name)
    return roles


def _sent_by(workspace: Workspace, ids: Collection[int]) -> dict[int, int]:
    rows = Referral.objects.of(workspace).filter(provider_id=workspace.me_id, source_id__in=ids)
    return dict(rows.values_list("source_id").annotate(Count("prospect_id", distinct=True)).order_by())


def last_touches(ids: Collection[int]) -> dict[int, datetime]:
    """When each contact was last dealt with."""
    rows = Touch.objects.filter(contact_id__in=ids, trashed_at=None)
    return dict(rows.values_list("contact_id").annotate(Max("at")).order_by())


def roles_in_use(workspace: Workspace) -> list[str]:
    """Every role that some contact of the workspace has, by name."""
    rows = Role.objects.filter(party__workspace=workspace, party__trashed_at=None)
    names = rows.order_by("name").values_list("name", flat=True).distinct()
    return keep(workspace, "roles in use", lambda: list(names))
