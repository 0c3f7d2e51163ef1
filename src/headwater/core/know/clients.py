"""Each client of a window with the chain that brought it, worked out when it is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import tzinfo
from decimal import Decimal
from heapq import nlargest
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
        return len(self._tally.places)

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
        lengths = {client: length for client in self._tally.places if (length := self._chain_length(client))}
        enough = min(nlargest(top, lengths.values()), default=0)
        far = [self._parties[client] for client, length in lengths.items() if length >= enough]
        far.sort(key=lambda party: (-lengths[party.id], party.name.casefold(), party.name, party.id))
        return tuple(self._client(party) for party in far[:top])

    def _ordered(self) -> list[Party]:
        if self._clients is None:
            clients = [self._parties[client] for client in self._tally.places]
            self._clients = sorted(clients, key=lambda party: (party.name.casefold(), party.name, party.id))
        return self._clients

    def _latest(self, client: int) -> int | None:
        """The place of the client's latest engagement that somebody brought, None if nobody brought any."""
        tally = self._tally
        traced = [place for place in tally.places_of(client) if tally.standings[place] != NOBODY]
        if len(traced) < 2:
            return traced[0] if traced else None
        return max(traced, key=lambda place: (tally.hired[place].at, tally.hired[place].id))

    def _chain_length(self, client: int) -> int:
        latest = self._latest(client)
        if latest is None:
            return 0
        single = self._trace.single[self._tally.standings[latest]]
        length = self._trace.depth[single] if single >= 0 else 0
        return length or len(self._trace.chain(engagement=self._tally.hired[latest]))

    def _chain(self, client: int) -> tuple[ChainHop, ...]:
        latest = self._latest(client)
        if latest is None:
            return ()
        return tuple(
            ChainHop(party=self._parties[hop.link.source], on=day_of(at=hop.link.at, zone=self._zone))
            for hop in self._trace.chain(engagement=self._tally.hired[latest])
        )

    def _client(self, party: Party) -> ClientTrace:
        places = self._tally.places_of(party.id)
        hired = [self._tally.hired[place] for place in places]
        shares = client_shares([self._roots.shares(self._tally.standings[place]) for place in places])
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
