"""One window of the ledger counted up by source, in a fixed number of queries whatever the size of the ledger.

This is the way of the default credit: first touch, straight or to the root. Each row keeps its trace, so a ranking
is a plain sum over the rows of the window. Every other model is counted by core (see `sources_traced`); both give
the same figures.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from operator import itemgetter
from types import MappingProxyType
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Coalesce

from headwater.core.credit.parts import WHOLE, apportion
from headwater.core.know.facts import Money
from headwater.core.know.tally import Account
from headwater.core.words import UNKNOWN, Kind, Party, Window
from headwater.store import models
from headwater.store.columns import by_column

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
    direct, root = Account(), Account()
    hired, units = _read_work(work_within(workspace, window, service))
    several = _clients_of_two_origins(hired)
    for account, place in ((direct, 1), (root, 2)):
        parties = Counter(map(itemgetter(place), hired))
        account.clients.update((party, count * WHOLE) for party, count in parties.items())
        _correct(account, several, place)
        for currency, sums in units.items():
            account.value[currency] = defaultdict(
                Decimal, {party: _money(amount) for party, amount in sums[place - 1].items()}
            )
    referrals, qualified = _count_referrals(workspace, window)
    value = {currency: _money(sum(sums[0].values())) for currency, sums in sorted(units.items())}
    return Counted(
        window=window, clients_count=sum(direct.clients.values()) // WHOLE, engagements_count=hired.total(),
        value=MappingProxyType(value), referrals=referrals, qualified=qualified, direct=direct, root=root,
        credit=direct if chain == "direct" else root,
    )  # fmt: skip


Hired = Counter[tuple[int, int, int]]
"""How many engagements have this (client, direct source, root source)."""
Units = dict[str, tuple[defaultdict[int, int], defaultdict[int, int]]]
"""By currency: ten-thousandths of each direct source, and of each root source."""


def _read_work(work: QuerySet[Any]) -> tuple[Hired, Units]:
    """Count and sum up in one reading, without a sort in the database."""
    hired: Hired = Counter()
    units: Units = {}
    unknown = UNKNOWN.id
    rows = work.order_by().values_list(
        "client_id", Coalesce("direct_id", unknown), Coalesce("root_id", unknown), "currency", "value"
    )
    for clients, directs, roots, currencies, values in by_column(rows):
        hired.update(zip(clients, directs, roots, strict=True))
        last: str | None = None
        for direct, root, currency, value in zip(directs, roots, currencies, values, strict=True):
            if value is None:
                continue
            if currency != last:
                last = currency
                straight, tops = units.setdefault(currency, (defaultdict(int), defaultdict(int)))
            straight[direct] += value
            tops[root] += value
    return hired, units


def _money(units: int) -> Decimal:
    """As `store.money.to_decimal`, for very many amounts: two places, or four where they are needed."""
    cents, rest = divmod(units, 100)
    return Decimal(units).scaleb(-4) if rest else Decimal(cents).scaleb(-2)


def _clients_of_two_origins(hired: Hired) -> list[list[tuple[int, int, int, int]]]:
    """Clients who hired both before and after somebody sent them: (client, direct, root, engagements) of each.

    Each weighs one in all, shared by its engagements.
    """
    times = Counter(map(itemgetter(0), hired))
    if len(times) == len(hired):
        return []
    found: defaultdict[int, list[tuple[int, int, int, int]]] = defaultdict(list)
    for origin, count in hired.items():
        if times[origin[0]] > 1:
            found[origin[0]].append((*origin, count))
    return list(found.values())


def _correct(account: Account, several: list[list[tuple[int, int, int, int]]], place: int) -> None:
    for origins in several:
        weights: defaultdict[int, int] = defaultdict(int)
        for origin in origins:
            account.clients[origin[place]] -= WHOLE
            weights[origin[place]] += origin[3]
        parties = sorted(weights)
        parts = apportion([weights[party] * WHOLE for party in parties])
        for party, part in zip(parties, parts, strict=True):
            account.clients[party] += part


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
    for sources, people, fitting in by_column(rows):
        referrals.update(zip(sources, people, strict=True))
        qualified.update(zip(sources, fitting, strict=True))
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
