"""What one window holds, counted up by source: referrals, clients and value, straight and by credit."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from decimal import Decimal
from operator import attrgetter
from types import MappingProxyType

from headwater.core.credit.handout import Handout, Shares
from headwater.core.credit.parts import WHOLE, apportion, as_count, split_money
from headwater.core.know.facts import Credit, Money
from headwater.core.trace import NOBODY, Trace
from headwater.core.words import UNDATED, UNKNOWN, Engagement, Link, Window


@dataclass(slots=True)
class Account:
    """Clients (in parts of `WHOLE`) and value (by currency) of each source, under one chain model."""

    clients: defaultdict[int, int] = field(default_factory=lambda: defaultdict(int))
    value: dict[str, defaultdict[int, Decimal]] = field(default_factory=dict)

    def add_clients(self, shares: Shares) -> None:
        """Book one client."""
        for party, part in shares:
            self.clients[party] += part

    def add_value(self, shares: Shares, engagement: Engagement) -> None:
        """Book what an engagement is worth, shared to the cent."""
        if engagement.value is None:
            return
        value = self.value.get(engagement.currency)
        if value is None:
            value = self.value[engagement.currency] = defaultdict(Decimal)
        if len(shares) == 1:
            value[shares[0][0]] += engagement.value
            return
        pieces = split_money(engagement.value, [part for _, part in shares])
        for (party, _), piece in zip(shares, pieces, strict=True):
            value[party] += piece

    def credit(self, party: int) -> Credit:
        """What stands to the account of one source."""
        return Credit(clients=as_count(self.clients.get(party, 0)), value=self.money(party))

    def money(self, party: int) -> Money:
        """The value that stands to the account of one source, by currency."""
        return MappingProxyType(
            {
                currency: by_party[party]
                for currency, by_party in sorted(self.value.items())
                if party in by_party
            }
        )


@dataclass(frozen=True, slots=True)
class Tally:
    """One window counted up. `starts` has, for each client, its standing at each engagement of the window."""

    window: Window
    by_client: dict[int, list[Engagement]]
    starts: dict[int, list[int]]
    direct: Account
    root: Account
    credit: Account
    referrals: dict[int, int]
    qualified: dict[int, int]

    @property
    def engagements_count(self) -> int:
        """Engagements that began in the window."""
        return sum(len(each) for each in self.by_client.values())

    @property
    def value(self) -> Money:
        """The value of all engagements of the window, by currency."""
        return MappingProxyType(
            {
                currency: sum(by_party.values(), Decimal(0))
                for currency, by_party in sorted(self.direct.value.items())
            }
        )


@dataclass(frozen=True, slots=True)
class Handouts:
    """The three ways in which a review hands out credit: straight, to the root, and as the user chose."""

    direct: Handout
    root: Handout
    chosen: Handout


def tally(
    *, trace: Trace, engagements: Iterable[Engagement], window: Window, handouts: Handouts, zone: tzinfo
) -> Tally:
    """Count up one window: clients are those with an engagement that began in it, referrals those made in it."""
    by_client: dict[int, list[Engagement]] = {}
    for engagement in engagements:
        if window.holds(engagement.on):
            by_client.setdefault(engagement.client, []).append(engagement)
    starts = {
        client: [trace.standing(party=client, at=engagement.at) for engagement in hired]
        for client, hired in by_client.items()
    }
    accounts: dict[int, Account] = {}
    for handout in (handouts.direct, handouts.root, handouts.chosen):
        if id(handout) not in accounts:
            accounts[id(handout)] = _hand_out(handout, by_client, starts)
    referrals, qualified = count_referrals(trace=trace, window=window, zone=zone)
    return Tally(
        window=window,
        by_client=by_client,
        starts=starts,
        direct=accounts[id(handouts.direct)],
        root=accounts[id(handouts.root)],
        credit=accounts[id(handouts.chosen)],
        referrals=referrals,
        qualified=qualified,
    )


def _hand_out(
    handout: Handout, by_client: dict[int, list[Engagement]], starts: dict[int, list[int]]
) -> Account:
    account = Account()
    for client, hired in by_client.items():
        standings = starts[client]
        if len(standings) == 1:
            shares = handout.shares(standings[0])
            account.add_clients(shares)
            account.add_value(shares, hired[0])
            continue
        each_shares = [handout.shares(standing) for standing in standings]
        account.add_clients(client_shares(each_shares))
        for engagement, shares in zip(hired, each_shares, strict=True):
            account.add_value(shares, engagement)
    return account


def client_shares(shares: Sequence[Shares]) -> Shares:
    """One client's credit when it hired several times: each engagement weighs alike, all together one."""
    weights: dict[int, int] = {}
    for each in shares:
        for party, part in each:
            weights[party] = weights.get(party, 0) + part
    if len(weights) == 1:
        return ((next(iter(weights)), WHOLE),)
    parties = sorted(weights)
    parts = apportion([weights[party] for party in parties])
    return tuple((party, part) for party, part in zip(parties, parts, strict=True) if part)


def links_within(*, links: Sequence[Link], window: Window, zone: tzinfo) -> range:
    """The numbers of the links (in time order) made on a day of the window. Undated ones lie in no bounded one."""
    if window.since is None and window.until is None:
        return range(len(links))
    instant = attrgetter("at")
    since = window.since
    begin = bisect_left(links, _morning(since, zone), key=instant) if since else 0
    begin = max(begin, bisect_left(links, UNDATED + timedelta.resolution, key=instant))
    end = len(links)
    if window.until is not None and window.until < date.max:
        end = bisect_left(links, _morning(window.until + timedelta(days=1), zone), key=instant)
    return range(begin, max(begin, end))


def count_referrals(*, trace: Trace, window: Window, zone: tzinfo) -> tuple[dict[int, int], dict[int, int]]:
    """Different people that each source sent in the window, and those of them known to be qualified."""
    referrals: defaultdict[int, int] = defaultdict(int)
    qualified: defaultdict[int, int] = defaultdict(int)
    sent: dict[tuple[int, int], bool] = {}
    for number in links_within(links=trace.links, window=window, zone=zone):
        link = trace.links[number]
        if trace.previous[number] == NOBODY and trace.last_into[link.prospect] == number:
            referrals[link.source] += 1
            if link.qualified:
                qualified[link.source] += 1
        else:
            pair = (link.source, link.prospect)
            sent[pair] = sent.get(pair, False) or bool(link.qualified)
    unknown = trace.unknown_links
    for number in links_within(links=unknown, window=window, zone=zone):
        pair = (UNKNOWN.id, unknown[number].prospect)
        sent[pair] = sent.get(pair, False) or bool(unknown[number].qualified)
    for (source, _), fits in sent.items():
        referrals[source] += 1
        qualified[source] += fits
    return referrals, qualified


def _morning(day: date, zone: tzinfo) -> datetime:
    return datetime.combine(day, time.min, tzinfo=zone)
