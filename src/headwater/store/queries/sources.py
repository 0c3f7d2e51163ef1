"""One window of the ledger counted up by source, in a fixed number of queries whatever the size of the ledger.

This is the way of the default credit: first touch, straight or to the root. Each row keeps its trace, so a ranking
is a plain sum over the rows of the window. Every other model is counted by core (see `sources_traced`); both give
the same figures.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Sum

from headwater.core.credit.parts import WHOLE, apportion
from headwater.core.know.facts import Money
from headwater.core.know.tally import Account
from headwater.core.words import UNKNOWN, Kind, Party, Window
from headwater.store import models

FIRST_DAY = date.min + timedelta(days=1)
"""Rows that nobody dated stand on the day before; they lie in no window with an end."""
AT_ONCE = 20_000


@dataclass(frozen=True, slots=True)
class Counted:
    """One window, counted up: different people sent by each source, and clients and value credited to it."""

    window: Window
    clients_count: int
    engagements_count: int
    value: Money
    referrals: Mapping[int, int]
    qualified: Mapping[int, int]
    direct: Account
    root: Account
    credit: Account

    def __contains__(self, party: int) -> bool:
        """Whether a source has something in the window."""
        accounts = (self.direct, self.root, self.credit)
        return party in self.referrals or any(
            account.clients.get(party) or any(party in by_party for by_party in account.value.values())
            for account in accounts
        )

    def ids(self) -> set[int]:
        """Everybody with something in the window, the unknown source among them."""
        found = {*self.referrals}
        for account in (self.direct, self.root, self.credit):
            found.update(party for party, part in account.clients.items() if part)
            for by_party in account.value.values():
                found.update(by_party)
        return found


def referrals_within(workspace: models.Workspace, window: Window) -> QuerySet[Any]:
    """The referrals to the workspace itself that were received on a day of the window."""
    rows = models.Referral.objects.of(workspace).filter(provider_id=workspace.me_id)
    return _within(rows, "received_on", window)


def work_within(workspace: models.Workspace, window: Window, service: str | None) -> QuerySet[Any]:
    """The engagements that began on a day of the window, of one service or of all."""
    rows = _within(models.Engagement.objects.of(workspace), "started_on", window)
    return rows if service is None else rows.filter(service=service)


def _within(rows: QuerySet[Any], column: str, window: Window) -> QuerySet[Any]:
    if window.since is None and window.until is None:
        return rows
    rows = rows.filter(**{f"{column}__gte": max(window.since or FIRST_DAY, FIRST_DAY)})
    return rows if window.until is None else rows.filter(**{f"{column}__lte": window.until})


def has_unnamed_sources(workspace: models.Workspace) -> bool:
    """Whether some referral came from a party of kind "unknown": then only core counts right."""
    unnamed = models.Party.objects.filter(workspace=workspace, kind=Kind.UNKNOWN).values("pk")
    links = models.Referral.objects.of(workspace).filter(provider_id=workspace.me_id)
    return links.filter(source_id__in=unnamed).exists()


def count_window(
    *, workspace: models.Workspace, window: Window, service: str | None = None, chain: str = "root"
) -> Counted:
    """Count a window under first touch; `chain` is "direct" or "root"."""
    work = work_within(workspace, window, service)
    direct, root = Account(), Account()
    groups = work.values_list("direct_id", "root_id").annotate(Count("client_id", distinct=True)).order_by()
    for straight, top, clients in groups:
        direct.clients[_source(straight)] += clients * WHOLE
        root.clients[_source(top)] += clients * WHOLE
    several = _clients_of_two_origins(work)
    for account, place in ((direct, 0), (root, 1)):
        _correct(account, several, place)
    engagements, value = _add_value(work, direct, root)
    referrals, qualified = _count_referrals(workspace, window)
    clients_count = sum(direct.clients.values()) // WHOLE
    return Counted(
        window=window, clients_count=clients_count, engagements_count=engagements, value=value,
        referrals=referrals, qualified=qualified, direct=direct, root=root,
        credit=direct if chain == "direct" else root,
    )  # fmt: skip


def _source(party: int | None) -> int:
    return UNKNOWN.id if party is None else party


Origins = dict[tuple[int | None, int | None], int]
"""How many engagements of one client have this (direct, root)."""


def _clients_of_two_origins(work: QuerySet[Any]) -> list[Origins]:
    """Clients who hired both before and after somebody sent them: each weighs one in all, shared by engagements."""
    mixed = (
        work.values("client_id")
        .annotate(all=Count("pk"), traced=Count("origin_id"))
        .filter(traced__gt=0, all__gt=F("traced"))
        .order_by()
        .values("client_id")
    )
    clients: defaultdict[int, Origins] = defaultdict(dict)
    for client, direct, root, count in (
        work.filter(client_id__in=mixed)
        .values_list("client_id", "direct_id", "root_id")
        .annotate(Count("pk"))
        .order_by()
    ):
        clients[client][(direct, root)] = count
    return list(clients.values())


def _correct(account: Account, several: Iterable[Origins], place: int) -> None:
    for origins in several:
        weights: defaultdict[int, int] = defaultdict(int)
        for key, count in origins.items():
            account.clients[_source(key[place])] -= WHOLE
            weights[_source(key[place])] += count
        parties = sorted(weights)
        parts = apportion([weights[party] * WHOLE for party in parties])
        for party, part in zip(parties, parts, strict=True):
            account.clients[party] += part


def _add_value(work: QuerySet[Any], direct: Account, root: Account) -> tuple[int, Money]:
    """Book the value to both accounts. Gives the number of engagements and their value by currency."""
    engagements, totals = 0, defaultdict[str, Decimal](Decimal)
    groups = work.values_list("direct_id", "root_id", "currency").annotate(
        Count("pk"), Sum("value"), Count("value")
    )
    for straight, top, currency, count, amount, valued in groups.order_by():
        engagements += count
        if not valued:
            continue
        totals[currency] += amount
        for account, party in ((direct, straight), (root, top)):
            by_party = account.value.setdefault(currency, defaultdict(Decimal))
            by_party[_source(party)] += amount
    return engagements, MappingProxyType(dict(sorted(totals.items())))


def _count_referrals(workspace: models.Workspace, window: Window) -> tuple[dict[int, int], dict[int, int]]:
    """Different people that each source sent, and those of them known to be qualified."""
    referrals: dict[int, int] = {}
    qualified: dict[int, int] = {}
    rows = (
        referrals_within(workspace, window)
        .values_list("source_id")
        .annotate(
            people=Count("prospect_id", distinct=True),
            fitting=Count("prospect_id", distinct=True, filter=Q(qualified="yes")),
        )
        .order_by()
    )
    for source, people, fitting in rows:
        referrals[source], qualified[source] = people, fitting
    return referrals, qualified


def described(ids: Collection[int], workspace: models.Workspace | None = None) -> dict[int, Party]:
    """Names and kinds of parties by id; ids that a user typed are looked up in their own workspace only."""
    wanted = [each for each in ids if each != UNKNOWN.id]
    found: dict[int, Party] = {}
    for start in range(0, len(wanted), AT_ONCE):
        rows = models.Party.objects.filter(pk__in=wanted[start : start + AT_ONCE])
        if workspace is not None:
            rows = rows.filter(workspace=workspace)
        found |= {
            pk: Party(pk, name, Kind(kind)) for pk, name, kind in rows.values_list("pk", "name", "kind")
        }
    return found
