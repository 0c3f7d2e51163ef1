"""The river of one window: from root sources through those who passed people on to the clients, as nodes and flows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from headwater.core.words import UNKNOWN, Party
from headwater.store.queries.sources_chains import LinkRow, WorkRow, chain_up
from headwater.web.shared.river import RiverFlow, RiverNode
from headwater.web.sources.numbers import money_words, number_words

MIDDLE = 3
"""So many columns stand between roots and clients; longer chains skip to their client from there."""
Place = tuple[int, int]
"""A party and its column: who was a root once and sent later stands in both."""


@dataclass(slots=True)
class Flow:
    """What flows where, under one measure (`currency` empty: clients)."""

    currency: str
    amounts: defaultdict[Place, Fraction] = field(default_factory=lambda: defaultdict(Fraction))
    between: defaultdict[tuple[Place, Place], Fraction] = field(default_factory=lambda: defaultdict(Fraction))

    def words(self, amount: Fraction) -> str:
        """An amount of the measure in words."""
        if self.currency:
            exact = Decimal(amount.numerator) / Decimal(amount.denominator)
            return f"{money_words(round(exact, 2))} {self.currency}"
        return f"{number_words(amount)} client{'' if amount == 1 else 's'}"


def flow(*, works: Sequence[WorkRow], links: Mapping[int, LinkRow], currency: str = "") -> Flow:
    """Let every client (or the value of its work in `currency`) flow down its chain."""
    hired: defaultdict[int, int] = defaultdict(int)
    for work in works:
        hired[work.client] += 1
    columns = {work.origin: chain_up(links, work.origin) for work in works}
    last = min(max((1, *map(len, columns.values()))), MIDDLE + 1)
    made = Flow(currency)
    for work in works:
        if currency:
            amount = Fraction(work.value) if work.value and work.currency == currency else Fraction(0)
        else:
            amount = Fraction(1, hired[work.client])
        if amount <= 0:
            continue
        chain = columns[work.origin]
        path = [(link.source, column) for column, link in enumerate(chain[: MIDDLE + 1])] or [(UNKNOWN.id, 0)]
        path.append((work.client, last))
        for place in path:
            made.amounts[place] += amount
        for pair in pairwise(path):
            made.between[pair] += amount
    return made


def river_parts(
    made: Flow, parties: Mapping[int, Party], rows: str
) -> tuple[list[RiverNode], list[RiverFlow]]:
    """Nodes and flows for the picture; `rows` is the beginning of the address of a root's rows."""
    last = max((column for _, column in made.amounts), default=0)
    nodes = []
    for (party, column), amount in made.amounts.items():
        known = parties.get(party, UNKNOWN)
        kind = "client" if column == last else known.kind.value
        who = "unknown" if party == UNKNOWN.id else str(party)
        nodes.append(
            RiverNode(
                key=f"{party}.{column}",
                label="Origin unknown" if party == UNKNOWN.id else known.name,
                kind="unknown" if party == UNKNOWN.id else kind,
                href=f"{rows}&source={who}" if column == 0 else f"/people/{party}",
                column=column,
                amount=amount,
                note=made.words(amount),
            )
        )
    flows = [
        RiverFlow(f"{start[0]}.{start[1]}", f"{end[0]}.{end[1]}", amount, made.words(amount))
        for (start, end), amount in made.between.items()
    ]
    return nodes, flows


def table_rows(made: Flow, parties: Mapping[int, Party]) -> list[tuple[str, str, str]]:
    """The same as words: from whom, to whom, how much; the largest first."""

    def name(party: int) -> str:
        return "Origin unknown" if party == UNKNOWN.id else parties[party].name

    ordered = sorted(made.between.items(), key=lambda each: (each[0][0][1], -each[1], name(each[0][0][0])))
    return [(name(start[0]), name(end[0]), made.words(amount)) for (start, end), amount in ordered]
