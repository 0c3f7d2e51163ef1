"""What a river is made of: names in columns and what flows between them, and how the small ones are gathered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

Amount = int | float | Decimal | Fraction

OTHERS = "others"
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class RiverNode:
    """One name in the river.

    `column` 0 holds the root sources, the highest column the clients; a link leads from a lower column to a higher.
    `kind` is the kind of party, or "client" in the last column; "unknown" makes the grey stream of clients whose
    origin nobody knows. `amount` is in the same measure as the flows. `note` is its figure in words ("12 clients").
    `href` opens the rows behind it; empty means nothing opens.
    """

    key: str
    label: str
    kind: str
    href: str = ""
    column: int = 0
    amount: Amount = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class RiverFlow:
    """What flows from one node to another. `note` is the amount in words for the one who points at the band."""

    source_key: str
    target_key: str
    amount: Amount
    note: str = ""


def check(nodes: Sequence[RiverNode], flows: Sequence[RiverFlow]) -> None:
    """Refuse figures that cannot be a river."""
    columns = {node.key: node.column for node in nodes}
    if len(columns) != len(nodes):
        raise ValueError("Two nodes of the river have the same key.")
    for flow in flows:
        for key in (flow.source_key, flow.target_key):
            if key not in columns:
                raise ValueError(f"A flow of the river names {key!r}, which is not among its nodes.")
        if columns[flow.source_key] >= columns[flow.target_key]:
            raise ValueError(
                f"The flow {flow.source_key!r} to {flow.target_key!r} does not lead to a later column."
            )


def gather(
    nodes: Sequence[RiverNode], flows: Sequence[RiverFlow], *, top: int
) -> tuple[list[RiverNode], list[RiverFlow]]:
    """Keep the largest `top` nodes of each column and the unknown; the rest of a column become one node."""
    kept: list[RiverNode] = []
    home: dict[str, str] = {}
    for column in sorted({node.column for node in nodes}):
        mine = sorted(
            (node for node in nodes if node.column == column),
            key=lambda node: (node.kind != UNKNOWN, -float(node.amount), node.label),
        )
        room = top + sum(node.kind == UNKNOWN for node in mine)
        if len(mine) == room + 1:
            room += 1  # "1 others" would take the room of the one it hides
        kept += mine[:room]
        home |= {node.key: node.key for node in mine[:room]}
        if rest := mine[room:]:
            others = _others(column, rest)
            kept.append(others)
            home |= {node.key: others.key for node in rest}
    return kept, _merged(flows, home)


def _others(column: int, rest: Sequence[RiverNode]) -> RiverNode:
    """The node that stands for the small ones of a column."""
    amount = sum(float(node.amount) for node in rest)
    return RiverNode(
        key=f"others-{column}", label=f"{len(rest)} others", kind=OTHERS, column=column, amount=amount
    )


def _merged(flows: Sequence[RiverFlow], home: dict[str, str]) -> list[RiverFlow]:
    """The flows between the kept nodes, those between the same two added up."""
    amounts: dict[tuple[str, str], float] = {}
    notes: dict[tuple[str, str], str] = {}
    for flow in flows:
        pair = (home[flow.source_key], home[flow.target_key])
        notes[pair] = "" if pair in amounts else flow.note
        amounts[pair] = amounts.get(pair, 0.0) + float(flow.amount)
    return [
        RiverFlow(source_key=pair[0], target_key=pair[1], amount=amount, note=notes[pair])
        for pair, amount in amounts.items()
        if amount > 0
    ]
