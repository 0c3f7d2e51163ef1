"""What one window holds, counted up by source: referrals, clients and value, straight and by credit."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from decimal import Decimal
from operator import attrgetter
from types import MappingProxyType

from headwater.core.credit.handout import Handout, Shares
from headwater.core.credit.parts import WHOLE, apportion, as_count, split_money
from headwater.core.know.facts import Credit, Money
from headwater.core.know.lineage import Starts
from headwater.core.trace import NOBODY, Trace
from headwater.core.words import UNDATED, UNKNOWN, Engagement, Link, Window


@dataclass(slots=True)
class Account:
    """Clients (in parts of `WHOLE`) and value (by currency) of each source, under one chain model."""

    clients: defaultdict[int, int] = field(default_factory=lambda: defaultdict(int))
    value: dict[str, defaultdict[int, Decimal]] = field(default_factory=dict)

    def value_in(self, currency: str) -> defaultdict[int, Decimal]:
        """The value of each source in one currency, open for booking."""
        value = self.value.get(currency)
        if value is None:
            value = self.value[currency] = defaultdict(Decimal)
        return value

    def settle(self, cents: Mapping[str, Mapping[int, int]]) -> None:
        """Book what was summed in cents, and forget currencies without any value."""
        for currency, by_party in cents.items():
            value = self.value_in(currency)
            for party, amount in by_party.items():
                value[party] += Decimal(amount).scaleb(-2)
        self.value = {currency: value for currency, value in self.value.items() if value}

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
    """One window counted up.

    `hired` are its engagements and `standings` those of their clients, place by place; `places` says for each
    client where its first one is, `often` where all of them are, for clients with more than one.
    """

    window: Window
    hired: list[Engagement]
    standings: list[int]
    places: dict[int, int]
    often: dict[int, list[int]]
    direct: Account
    root: Account
    credit: Account
    referrals: dict[int, int]
    qualified: dict[int, int]

    @property
    def starts(self) -> Starts:
        """Where the chains of the clients begin."""
        standings, often = self.standings, self.often
        return Starts(
            once=[standings[place] for client, place in self.places.items() if client not in often],
            often=[[standings[place] for place in places] for places in often.values()],
        )

    def places_of(self, client: int) -> list[int]:
        """The places of all engagements of a client."""
        return self.often.get(client) or [self.places[client]]

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
    hired = [engagement for engagement in engagements if window.holds(engagement.on)]
    standings = trace.standings(engagements=hired)
    places: dict[int, int] = {}
    often: dict[int, list[int]] = {}
    for place, engagement in enumerate(hired):
        first = places.setdefault(engagement.client, place)
        if first != place:
            often.setdefault(engagement.client, [first]).append(place)
    direct, root, chosen = Account(), Account(), Account()
    referrals, qualified = count_referrals(trace=trace, window=window, zone=zone)
    counted = Tally(
        window=window,
        hired=hired,
        standings=standings,
        places=places,
        often=often,
        direct=direct,
        root=root,
        credit={id(handouts.direct): direct, id(handouts.root): root}.get(id(handouts.chosen), chosen),
        referrals=referrals,
        qualified=qualified,
    )
    starts = counted.starts
    _hand_out(handouts.direct, counted, starts, direct)
    _hand_out(handouts.root, counted, starts, root)
    if counted.credit is chosen:
        _hand_out(handouts.chosen, counted, starts, chosen)
    return counted


def _hand_out(handout: Handout, counted: Tally, starts: Starts, account: Account) -> None:
    """Book clients and value; most engagements have one source that gets all, and go the quick way."""
    sole, clients, often = handout.sole, account.clients, counted.often
    for party, count in Counter(map(sole.__getitem__, starts.once)).items():
        if party is not None:
            clients[party] += count * WHOLE
    for standings in starts.often:
        for party, part in client_shares([handout.shares(standing) for standing in standings]):
            clients[party] += part
    currency, value = "", account.value_in("")
    cents: dict[str, defaultdict[int, int]] = {}
    for engagement, standing in zip(counted.hired, counted.standings, strict=True):
        all_to, amount = sole[standing], engagement.value
        if engagement.currency != currency:
            currency, value = engagement.currency, account.value_in(engagement.currency)
        if all_to is not None:
            if amount is not None:
                value[all_to] += amount
            continue
        shares = handout.shares(standing)
        if engagement.client not in often:
            for party, part in shares:
                clients[party] += part
        if amount is not None:
            _share_amount(amount, shares, value, cents.setdefault(currency, defaultdict(int)))
    account.settle(cents)


def _share_amount(
    amount: Decimal, shares: Shares, value: defaultdict[int, Decimal], cents: defaultdict[int, int]
) -> None:
    """Share an amount to the cent. Whole cents are summed as whole numbers, which is quick."""
    parts = [part for _, part in shares]
    hundredfold = amount * 100
    whole = int(hundredfold)
    if whole == hundredfold and whole >= 0:
        for (party, _), piece in zip(shares, apportion(parts, whole), strict=True):
            cents[party] += piece
    else:
        for (party, _), share in zip(shares, split_money(amount, parts), strict=True):
            value[party] += share


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
    links, previous, last_into = trace.links, trace.previous, trace.last_into
    for number in links_within(links=links, window=window, zone=zone):
        link = links[number]
        if previous[number] == NOBODY and last_into[link.prospect] == number:
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
