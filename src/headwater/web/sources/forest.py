"""The chains of a window as trees: each root source with everybody who came through it, longest chains first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from headwater.core.words import Party
from headwater.store.queries.sources_chains import LinkRow
from headwater.web.shared.chain_tree import ChainNode

BRANCHES = 12
"""So many branches of one party are drawn; the rest is said as a number."""


@dataclass(frozen=True, slots=True)
class Tree:
    """One root source with its chains. `hops` counts from the root to the farthest client."""

    root: Party
    node: ChainNode
    hops: int
    clients: int


def forest(
    *,
    links: Mapping[int, LinkRow],
    parties: Mapping[int, Party],
    clients: Mapping[int, Collection[int]],
    head_role: str = "root source",
) -> list[Tree]:
    """The trees of these links; `clients` says for each link which clients it brought. Longest chains first."""
    below: defaultdict[int | None, list[int]] = defaultdict(list)
    nodes: dict[int, ChainNode] = {}
    reach: dict[int, tuple[int, int]] = {}
    for link in sorted(links.values(), key=lambda each: (-each.depth, each.pk)):
        children = below[link.pk]
        hops = 1 + max((reach[child][0] for child in children), default=0)
        count = len(clients.get(link.pk, ())) + sum(reach[child][1] for child in children)
        reach[link.pk] = (hops, count)
        nodes[link.pk] = _node(link, parties, _branches(children, nodes, reach), bool(clients.get(link.pk)))
        if link.parent is not None:
            below[link.parent].append(link.pk)
    heads: defaultdict[int, list[int]] = defaultdict(list)
    for link in links.values():
        if link.parent is None:
            heads[link.source].append(link.pk)
    trees = [
        _tree(parties[source], head_role, _branches(starts, nodes, reach), [reach[start] for start in starts])
        for source, starts in heads.items()
    ]
    return sorted(
        trees, key=lambda tree: (-tree.hops, -tree.clients, tree.root.name.casefold(), tree.root.id)
    )


def _tree(root: Party, role: str, branches: tuple[ChainNode, ...], reach: Sequence[tuple[int, int]]) -> Tree:
    hops, count = max(far for far, _ in reach), sum(brought for _, brought in reach)
    note = f"{count} client{'' if count == 1 else 's'}"
    node = ChainNode(
        root.name, root.kind.value, f"/people/{root.id}", note=note, role=role, children=branches
    )
    return Tree(root, node, hops, count)


def _branches(
    links: list[int], nodes: Mapping[int, ChainNode], reach: Mapping[int, tuple[int, int]]
) -> tuple[ChainNode, ...]:
    ordered = sorted(links, key=lambda link: (-reach[link][0], -reach[link][1], link))
    shown = tuple(nodes[link] for link in ordered[:BRANCHES])
    rest = len(ordered) - len(shown)
    return (*shown, ChainNode(f"and {rest} more", "unknown")) if rest else shown


def _node(
    link: LinkRow, parties: Mapping[int, Party], children: tuple[ChainNode, ...], is_client: bool
) -> ChainNode:
    party = parties[link.prospect]
    return ChainNode(
        party.name, party.kind.value, f"/people/{party.id}", link.on, role="client" if is_client else "",
        children=children,
    )  # fmt: skip
