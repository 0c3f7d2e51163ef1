"""`headwater analyse network FILE --json`: who connects in a list of ties, by the measures of graph theory.

Columns `from`, `to` and, if wanted, `weight` (above zero). A tie that is named twice counts once (with its larger
weight), a tie to oneself is none; undirected, two people are tied if either names the other (with the larger weight of
the two). A row with one cell left empty, or with the same id twice, names a person without making a tie. PageRank
(damping 0.85, ties as given), constraint and effective size use the weights; degrees and betweenness count ties.
Betweenness is not normalised; the constraint and the effective size of somebody without ties are null.
"""

from __future__ import annotations

import argparse
from typing import Any

from headwater.cli.analyse.kinds import CannotAnalyse, Kind, Rows, number_in, numbered
from headwater.core.know.network import measures


def answer(rows: Rows, _asked: argparse.Namespace) -> dict[str, Any]:
    """The measures of everybody, in order of first appearance. Raises CannotAnalyse."""
    order = list(dict.fromkeys(person for row in rows for person in (row["from"], row["to"]) if person))
    place = {person: number for number, person in enumerate(sorted(order))}
    arcs = [
        (place[row["from"]], place[row["to"]], _weight(row, line))
        for line, row in numbered(rows)
        if row["from"] and row["to"]
    ]
    found = _measured(len(order), arcs)
    return {
        "nodes": [
            {"id": person, **{name: values[place[person]] for name, values in found.items()}}
            for person in order
        ]
    }


def _measured(count: int, arcs: list[measures.Arc]) -> dict[str, Any]:
    near = measures.neighbours(count=count, arcs=arcs)
    indegree, outdegree = measures.degrees(count=count, arcs=arcs)
    try:
        directed = measures.betweenness(count=count, arcs=arcs, directed=True)
        undirected = measures.betweenness(count=count, arcs=arcs, directed=False)
    except measures.CannotMeasure as error:
        raise CannotAnalyse(str(error)) from None
    return {
        "indegree": indegree,
        "outdegree": outdegree,
        "betweenness_directed": directed,
        "betweenness_undirected": undirected,
        "pagerank": measures.pagerank(count=count, arcs=arcs),
        "constraint_undirected": measures.constraint(near=near),
        "effective_size_undirected": measures.effective_size(near=near),
    }


def _weight(row: Any, line: int) -> float:
    if not row.get("weight"):
        return 1.0
    weight = number_in(row, "weight", line)
    if weight <= 0:
        raise CannotAnalyse(f"Line {line}: the weight {row['weight']} must be above zero.")
    return weight


def options(_parser: argparse.ArgumentParser) -> None:
    """This kind has no options."""


KIND = Kind(
    needed=("from", "to"),
    may_have=("weight",),
    options=options,
    answer=answer,
    form="{nodes[{id, indegree, outdegree, betweenness_directed, betweenness_undirected, pagerank, "
    "constraint_undirected, effective_size_undirected}]}",
    note="A person without any tie is named by a row with one cell empty, “id,”, or with the id twice, “id,id”.",
)
