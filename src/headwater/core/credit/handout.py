"""Who gets the credit for an engagement: a touch model's shares, handed up the chains as a chain model says.

The shares of one engagement add up to exactly `WHOLE`. What is not worth a single part (a
million-millionth) is not handed on.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from headwater.core.credit.chain import ALL as CHAIN_MODELS
from headwater.core.credit.models import ChainModel
from headwater.core.credit.parts import WHOLE, apportion, parts_along
from headwater.core.trace import NOBODY, Trace, TraceError
from headwater.core.words import UNKNOWN, Engagement

HALF = Fraction(1, 2)
SHORT = 64
"""Up to this many hops the shares along an unbranched chain are kept for the next client."""

Shares = tuple[tuple[int, int], ...]
"""(party, parts of `WHOLE`), each party once."""

UNSOURCED: Shares = ((UNKNOWN.id, WHOLE),)


def chain_model(name: str) -> ChainModel:
    """The chain model of that name. Raises TraceError with the names there are."""
    if name not in CHAIN_MODELS:
        raise TraceError(f"There is no chain model “{name}”. Choose one of: {', '.join(CHAIN_MODELS)}.")
    return CHAIN_MODELS[name]


class Handout:
    """Hands out the credit of engagements over one trace, under one chain model."""

    __slots__ = ("_along", "_keeps", "_known", "_trace", "sole")

    sole: list[int | None]
    """For each link as a standing: the one source that gets all, None where several do. At NOBODY: unknown."""

    def __init__(self, *, trace: Trace, chain: str, share_per_hop: Fraction = HALF) -> None:
        """`share_per_hop` is what each source but the root keeps; only the chain model "shared" asks for it."""
        self._trace = trace
        self._keeps = chain_model(chain).keeps(share_per_hop)
        self._known: dict[int, Shares] = {NOBODY: UNSOURCED}
        self._along: dict[int, tuple[int, ...]] = {}
        self.sole = [*self._sole_sources(), UNKNOWN.id]

    def credit(self, *, engagement: Engagement) -> Mapping[int, int]:
        """Parts of `WHOLE` by source. All go to the unknown source when the engagement is unsourced."""
        return dict(self.shares(self._trace.standing(party=engagement.client, at=engagement.at)))

    def shares(self, standing: int) -> Shares:
        """The credit that somebody with this standing hands out for one engagement."""
        sole = self.sole[standing]
        if sole is not None:
            return ((sole, WHOLE),)
        single = self._trace.single[standing]
        if single >= 0 and self._trace.root[single] >= 0:
            return self._along_chain(single, self._trace.root[single])
        return self._over_branches(standing)

    def _sole_sources(self) -> list[int | None]:
        source, root, single = self._trace.source, self._trace.root, self._trace.single
        if self._keeps == 1:
            return [source[link] if link >= 0 else None for link in single]
        top = [source[link] if link >= 0 else None for link in root]
        if self._keeps != 0:
            top = [
                party if link == number else None
                for number, (party, link) in enumerate(zip(top, root, strict=True))
            ]
        return [top[link] if link >= 0 else None for link in single]

    def _along_chain(self, number: int, root: int) -> Shares:
        trace = self._trace
        hops = trace.depth[number]
        parts = self._along.get(hops)
        if parts is None:
            parts = parts_along(self._keeps, hops)
            if hops <= SHORT:
                self._along[hops] = parts
        shares = {trace.source[root]: parts[-1]}
        for part in parts[:-1]:
            if not part:
                break
            source = trace.source[number]
            shares[source] = shares.get(source, 0) + part
            number = trace.up[number]
        return tuple(shares.items())

    def _over_branches(self, standing: int) -> Shares:
        """Work out every standing above first, so that no chain is too long."""
        waiting = [standing]
        while waiting:
            top = waiting[-1]
            missing = (
                () if top in self._known else [each for each in self._above(top) if each not in self._known]
            )
            if missing:
                waiting += missing
                continue
            waiting.pop()
            if top not in self._known:
                self._known[top] = self._hand_on(top)
        return self._known[standing]

    def _above(self, standing: int) -> list[int]:
        if self._keeps == 1:
            return []
        return [self._trace.before[link] for link, _ in self._trace.steps(standing)]

    def _hand_on(self, standing: int) -> Shares:
        keeps, trace = self._keeps, self._trace
        weights: dict[int, int] = {}
        for link, part in trace.steps(standing):
            source, above = trace.source[link], trace.before[link]
            if above == NOBODY:
                weights[source] = weights.get(source, 0) + part * keeps.denominator * WHOLE
                continue
            weights[source] = weights.get(source, 0) + part * keeps.numerator * WHOLE
            handed_on = part * (keeps.denominator - keeps.numerator)
            if handed_on:
                for party, share in self._known[above]:
                    weights[party] = weights.get(party, 0) + handed_on * share
        parties = sorted(weights)
        parts = apportion([weights[party] for party in parties])
        return tuple((party, part) for party, part in zip(parties, parts, strict=True) if part)
