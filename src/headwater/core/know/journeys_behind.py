"""The second account: the credit of a content passed on to the people behind it, and up the chain that led to them.

The article is where the client came from; whom to thank are its author and whoever introduced the author. Each person
behind a content gets the share that is theirs. If somebody had sent that person to me before the content met the
client, the person keeps a part and the rest goes up the chain, as it does for people who refer (F-122).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from headwater.core.credit.handout import Handout, Shares, chain_model
from headwater.core.credit.parts import WHOLE, apportion, split_money
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


@dataclass(slots=True)
class Ledger:
    """An account of parts and money by party, open for booking."""

    parts: dict[int, int] = field(default_factory=dict)
    value: dict[int, dict[str, Decimal]] = field(default_factory=dict)

    def book(self, party: int, parts: int, currency: str, amount: Decimal | None) -> None:
        """Add parts, and an amount where there is one."""
        self.parts[party] = self.parts.get(party, 0) + parts
        if amount is not None:
            money = self.value.setdefault(party, {})
            money[currency] = money.get(currency, Decimal(0)) + amount

    def settled(self) -> Mapping[int, Credited]:
        """What everybody has, by id."""
        return MappingProxyType(
            {
                party: Credited(parts, MappingProxyType(dict(sorted(self.value.get(party, {}).items()))))
                for party, parts in sorted(self.parts.items())
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

    def has_people(self, content: int) -> bool:
        """Whether anybody stands behind this source."""
        return bool(self._book.behind.get(content))

    def standings(self, content: int, at: datetime) -> tuple[int, ...]:
        """What was known, when the content met the client, of how each person behind it came to me."""
        return tuple(
            self._trace.standing(party=each.person, at=at) for each in self._book.behind.get(content, ())
        )

    def hand_up(self, content: int, standings: Sequence[int], account: Account, into: Ledger) -> None:
        """Share the content's account among the people behind it, and each one's part along their chain."""
        people = people_behind(book=self._book, account=account, content=content)
        for each, standing in zip(people, standings, strict=True):
            parties, weights = self._along(each.party.id, standing)
            parts = apportion(weights, int(each.credit.clients * WHOLE))
            for party, part in zip(parties, parts, strict=True):
                into.book(party, part, "", None)
            for currency, amount in each.credit.value.items():
                for party, piece in zip(parties, split_money(amount, weights), strict=True):
                    into.book(party, 0, currency, piece)

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

    __slots__ = ("_accounts", "_passing_on")

    def __init__(self, passing_on: PassingOn) -> None:
        self._passing_on = passing_on
        self._accounts: dict[tuple[int, tuple[int, ...]], Account] = {}

    def add(
        self, travelled: Travelled, shares: Shares, money: Sequence[Decimal | None], currency: str
    ) -> None:
        """Collect what one engagement hands out to contents."""
        for (source, part), amount in zip(shares, money, strict=True):
            if not self._passing_on.has_people(source):
                continue
            met = next(touch.at for touch in travelled.touches if touch.source == source)
            standings = self._passing_on.standings(source, met)
            account = self._accounts.setdefault((source, standings), Account())
            account.clients[source] += part
            if amount is not None:
                account.value_in(currency)[source] += amount

    def pass_on(self, into: Ledger) -> None:
        """Share all of it among the people behind, and up their chains."""
        for (content, standings), account in sorted(self._accounts.items(), key=lambda each: each[0]):
            self._passing_on.hand_up(content, standings, account, into)
