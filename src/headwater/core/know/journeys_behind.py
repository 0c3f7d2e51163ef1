"""The second account: the credit of a content passed on to the people behind it, and up the chain that led to them.

The article is where the client came from; whom to thank are its author and whoever introduced the author. Each person
behind a content gets the share that is theirs. If somebody had sent that person to me before the content met the
client, the person keeps a part and the rest goes up the chain, as it does for people who refer (F-122).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from headwater.core.credit.handout import Handout, Shares, chain_model
from headwater.core.credit.parts import WHOLE, apportion, split_units
from headwater.core.know.behind import people_behind
from headwater.core.know.facts import Money
from headwater.core.know.journeys import Travelled
from headwater.core.know.tally import Account
from headwater.core.trace import NOBODY, Trace
from headwater.core.words import Book


@dataclass(frozen=True, slots=True)
class Credited:
    """What stands to the account of one source: parts (`WHOLE` is one engagement) and value by currency."""

    parts: int
    value: Money


class Ledger:
    """An account of parts and money by party, open for booking."""

    __slots__ = ("_parts", "_units")

    def __init__(self) -> None:
        self._parts: defaultdict[int, int] = defaultdict(int)
        self._units: dict[tuple[str, int], defaultdict[int, int]] = {}

    def book(self, shares: Shares) -> None:
        """Add the parts of each party."""
        parts = self._parts
        for party, part in shares:
            parts[party] += part

    def book_money(self, parties: Iterable[int], pieces: Sequence[int], currency: str, digits: int) -> None:
        """Add to each party its piece of an amount, in units of so many decimals."""
        units = self._units.get((currency, digits))
        if units is None:
            units = self._units[currency, digits] = defaultdict(int)
        for party, piece in zip(parties, pieces, strict=True):
            units[party] += piece

    def settled(self) -> Mapping[int, Credited]:
        """What everybody has, by id."""
        money: dict[int, dict[str, Decimal]] = {}
        for (currency, digits), units in sorted(self._units.items()):
            for party, many in units.items():
                mine = money.setdefault(party, {})
                mine[currency] = mine.get(currency, Decimal(0)) + Decimal(many).scaleb(-digits)
        return MappingProxyType(
            {
                party: Credited(parts, MappingProxyType(money.get(party, {})))
                for party, parts in sorted(self._parts.items())
            }
        )


class PassingOn:
    """Knows the people behind contents and the chains that led to them."""

    __slots__ = ("_book", "_handout", "_keeps", "_trace")

    def __init__(self, *, book: Book, chain: str, share_per_hop: Fraction) -> None:
        """`chain` names the chain model, `share_per_hop` is what each source but the root keeps under "shared"."""
        self._book = book
        self._trace = Trace(book=book)
        self._handout = Handout(trace=self._trace, chain=chain, share_per_hop=share_per_hop)
        self._keeps = chain_model(chain).keeps(share_per_hop)

    def collecting(self) -> Collected:
        """An empty collection of content credit."""
        return Collected(self)

    @property
    def contents(self) -> Container[int]:
        """The contents with people behind them."""
        return self._book.behind.keys()

    def standings(self, content: int, at: datetime) -> tuple[int, ...]:
        """What was known, when the content met the client, of how each person behind it came to me."""
        return tuple(
            self._trace.standing(party=each.person, at=at) for each in self._book.behind.get(content, ())
        )

    def hand_up(
        self, content: int, standings: Sequence[int], account: Account, into: Ledger
    ) -> frozenset[int]:
        """Share the content's account among the people behind it, and each one's part along their chain.

        Gives everybody who got a part.
        """
        people = people_behind(book=self._book, account=account, content=content)
        got: set[int] = set()
        for each, standing in zip(people, standings, strict=True):
            parties, weights = self._along(each.party.id, standing)
            parts = apportion(weights, int(each.credit.clients * WHOLE))
            into.book(tuple(zip(parties, parts, strict=True)))
            got.update(parties)
            for currency, amount in each.credit.value.items():
                pieces, digits = split_units(amount, weights)
                into.book_money(parties, pieces, currency, digits)
        return frozenset(got)

    def _along(self, person: int, standing: int) -> tuple[list[int], list[int]]:
        """Who shares what reaches this person, and with what weight."""
        if standing == NOBODY or self._keeps == 1:
            return [person], [1]
        weights = {person: self._keeps.numerator * WHOLE}
        for party, part in self._handout.shares(standing):
            rest = (self._keeps.denominator - self._keeps.numerator) * part
            weights[party] = weights.get(party, 0) + rest
        there = sorted(party for party, weight in weights.items() if weight)
        return there, [weights[party] for party in there]


class Collected:
    """The credit of contents with people behind them, collected by what is to be shared in the same way."""

    __slots__ = ("_accounts", "_engagements", "_passing_on")

    def __init__(self, passing_on: PassingOn) -> None:
        self._passing_on = passing_on
        self._accounts: dict[tuple[int, tuple[int, ...]], Account] = {}
        self._engagements: dict[tuple[int, tuple[int, ...]], list[int]] = {}

    def add(
        self,
        engagement: int,
        travelled: Travelled,
        shares: Shares,
        pieces: Sequence[int],
        unit: tuple[str, int],
    ) -> None:
        """Collect what one engagement, by its id, hands out to contents; without an amount there are no `pieces`.

        `unit` is their currency and how many decimals they have.
        """
        contents, (currency, digits) = self._passing_on.contents, unit
        for place, (source, part) in enumerate(shares):
            if source not in contents:
                continue
            met = next(touch.at for touch in travelled.touches if touch.source == source)
            standings = self._passing_on.standings(source, met)
            account = self._accounts.setdefault((source, standings), Account())
            self._engagements.setdefault((source, standings), []).append(engagement)
            account.clients[source] += part
            if pieces:
                account.value_in(currency)[source] += Decimal(pieces[place]).scaleb(-digits)

    def pass_on(self, into: Ledger) -> Mapping[int, tuple[int, ...]]:
        """Share all of it among the people behind, and up their chains. Gives the engagements by who got a part."""
        found: dict[int, set[int]] = {}
        for key, account in sorted(self._accounts.items(), key=lambda each: each[0]):
            for party in self._passing_on.hand_up(*key, account, into):
                found.setdefault(party, set()).update(self._engagements[key])
        return {party: tuple(sorted(ids)) for party, ids in sorted(found.items())}
