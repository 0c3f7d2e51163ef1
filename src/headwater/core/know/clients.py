"""Each client of a window with the chain that brought it, worked out when it is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import tzinfo
from decimal import Decimal
from types import MappingProxyType
from typing import overload

from headwater.core.credit.handout import Handout
from headwater.core.credit.parts import as_count
from headwater.core.know.facts import ChainHop, ClientTrace, RootShare
from headwater.core.know.tally import Tally, client_shares
from headwater.core.trace import NOBODY, Trace, day_of
from headwater.core.words import UNKNOWN, Party


class ClientTraces(Sequence[ClientTrace]):
    """The clients of a window in order of name. A chain is followed only when its client is looked at."""

    __slots__ = ("_clients", "_parties", "_roots", "_tally", "_trace", "_zone")

    def __init__(
        self, *, trace: Trace, tally: Tally, parties: Mapping[int, Party], roots: Handout, zone: tzinfo
    ) -> None:
        """`roots` hands out credit to root sources over `trace`."""
        self._trace, self._tally, self._parties, self._roots, self._zone = trace, tally, parties, roots, zone
        self._clients: list[Party] | None = None

    def __len__(self) -> int:
        return len(self._tally.by_client)

    def __iter__(self) -> Iterator[ClientTrace]:
        return (self._client(party) for party in self._ordered())

    @overload
    def __getitem__(self, place: int) -> ClientTrace: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[ClientTrace, ...]: ...
    def __getitem__(self, place: int | slice) -> ClientTrace | tuple[ClientTrace, ...]:
        chosen = self._ordered()[place]
        return (
            self._client(chosen)
            if isinstance(chosen, Party)
            else tuple(self._client(each) for each in chosen)
        )

    def longest(self, *, top: int) -> tuple[ClientTrace, ...]:
        """The clients with the longest chains, longest first, ties by name."""
        lengths = {party.id: len(self._chain(party.id)) for party in self._ordered()}
        by_length = sorted(self._ordered(), key=lambda party: -lengths[party.id])
        return tuple(self._client(party) for party in by_length[:top] if lengths[party.id])

    def _ordered(self) -> list[Party]:
        if self._clients is None:
            clients = [self._parties[client] for client in self._tally.by_client]
            self._clients = sorted(clients, key=lambda party: (party.name.casefold(), party.name, party.id))
        return self._clients

    def _chain(self, client: int) -> tuple[ChainHop, ...]:
        hired = zip(self._tally.by_client[client], self._tally.starts[client], strict=True)
        traced = [engagement for engagement, standing in hired if standing != NOBODY]
        if not traced:
            return ()
        latest = max(traced, key=lambda engagement: (engagement.at, engagement.id))
        return tuple(
            ChainHop(party=self._parties[hop.link.source], on=day_of(at=hop.link.at, zone=self._zone))
            for hop in self._trace.chain(engagement=latest)
        )

    def _client(self, party: Party) -> ClientTrace:
        hired = self._tally.by_client[party.id]
        shares = client_shares([self._roots.shares(start) for start in self._tally.starts[party.id]])
        value: dict[str, Decimal] = {}
        for engagement in hired:
            if engagement.value is not None:
                value[engagement.currency] = value.get(engagement.currency, Decimal(0)) + engagement.value
        roots = [RootShare(party=self._named(root), share=as_count(part)) for root, part in shares]
        chain = self._chain(party.id)
        return ClientTrace(
            party=party,
            known=bool(chain),
            chain=chain,
            roots=tuple(
                sorted(roots, key=lambda root: (-root.share, root.party.name.casefold(), root.party.id))
            ),
            value=MappingProxyType(dict(sorted(value.items()))),
            engagements=len(hired),
        )

    def _named(self, party: int) -> Party:
        return UNKNOWN if party == UNKNOWN.id else self._parties[party]
