"""Where everything in the river lies: names ordered so that streams cross little, bands stacked without gaps.

A layered drawing after Sugiyama, Tagawa and Toda (1981): a flow that skips a column gets a lane of its own there,
each column is ordered by the weighted mean position of its neighbours, sweeping to and fro, and the columns are then
moved towards their neighbours as far as their own order allows. Lengths are in pixels; *along* is the direction of
flow, *across* the direction in which bands are stacked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from headwater.web.shared.river_figures import OTHERS, UNKNOWN, RiverFlow, RiverNode

SWEEPS = 6
HAIR = 0.75
TAIL = {OTHERS: 1, UNKNOWN: 2}


@dataclass(slots=True, eq=False)
class Stem:
    """A node in its column, or (without `node`) the lane of a flow that passes through."""

    node: RiverNode | None
    column: int
    tail: int
    amount: float
    size: float = 0.0
    slot: float = 0.0
    centre: float = 0.0
    before: list[Strand] = field(default_factory=list)
    after: list[Strand] = field(default_factory=list)

    @property
    def start(self) -> float:
        """Where the stem begins, across."""
        return self.centre - self.size / 2


@dataclass(slots=True, eq=False)
class Strand:
    """One piece of a flow between neighbouring columns, with its offset from the start of either stem."""

    source: Stem
    target: Stem
    amount: float
    size: float = 0.0
    leaves: float = 0.0
    arrives: float = 0.0


@dataclass(slots=True, eq=False)
class Band:
    """A whole flow: its strands from column to column."""

    flow: RiverFlow
    strands: list[Strand]


@dataclass(frozen=True, slots=True)
class Spacing:
    """How the columns are filled: pixels per unit, the gap between stems, the least room a name and a lane need."""

    scale: float
    gap: float
    least_slot: float
    least_size: float = 2.0


@dataclass(slots=True, eq=False)
class Bed:
    """The laid-out river: its columns in order, its bands, and how far it reaches across."""

    columns: list[list[Stem]]
    bands: list[Band]
    breadth: float = 0.0


def make_bed(nodes: Sequence[RiverNode], flows: Sequence[RiverFlow]) -> Bed:
    """The columns and bands in a good order, without measures yet. Empty columns are left out."""
    place = {column: index for index, column in enumerate(sorted({node.column for node in nodes}))}
    stems = {
        node.key: Stem(node, place[node.column], TAIL.get(node.kind, 0), float(node.amount)) for node in nodes
    }
    columns: list[list[Stem]] = [[] for _ in place]
    for stem in stems.values():
        columns[stem.column].append(stem)
    bands = [_band(flow, stems[flow.source_key], stems[flow.target_key], columns) for flow in flows]
    for stem in stems.values():
        passing = max(sum(s.amount for s in stem.before), sum(s.amount for s in stem.after))
        stem.amount = max(stem.amount, passing)
    for column in columns[1:]:
        for stem in column:
            if (
                stem.node
                and stem.before
                and all(strand.source.tail == TAIL[UNKNOWN] for strand in stem.before)
            ):
                stem.tail = TAIL[UNKNOWN]
    bed = Bed(columns, bands)
    _order(bed)
    return bed


def _band(flow: RiverFlow, source: Stem, target: Stem, columns: list[list[Stem]]) -> Band:
    """Lead a flow through a lane in every column it passes."""
    amount = float(flow.amount)
    lanes = [Stem(None, column, source.tail, amount) for column in range(source.column + 1, target.column)]
    for lane in lanes:
        columns[lane.column].append(lane)
    strands = []
    for near, far in zip([source, *lanes], [*lanes, target], strict=True):
        strand = Strand(near, far, amount)
        near.after.append(strand)
        far.before.append(strand)
        strands.append(strand)
    return Band(flow, strands)


def _order(bed: Bed) -> None:
    """Sweep to and fro, each column but the first sorted by where its neighbours lie.

    The root sources keep the order of their amounts, others and unknown stay at the end.
    """
    for column in bed.columns:
        column.sort(key=lambda stem: (stem.tail, -stem.amount))
        _number(column)
    for sweep in range(SWEEPS):
        forward = sweep % 2 == 0
        for column in bed.columns[1:] if forward else reversed(bed.columns[1:-1]):
            column.sort(key=lambda stem, forward=forward: (stem.tail, _pull(stem, forward)))  # type: ignore[misc]
            _number(column)


def _number(column: list[Stem]) -> None:
    """Give each stem its rank as a provisional centre, in proportion to the amounts before it."""
    total = sum(stem.amount for stem in column) or 1.0
    reached = 0.0
    for stem in column:
        stem.centre = (reached + stem.amount / 2) / total
        reached += stem.amount


def _pull(stem: Stem, forward: bool) -> float:
    """The weighted mean centre of the stem's neighbours upstream (`forward`) or downstream, or its own."""
    if forward:
        pairs = [(strand.source.centre, strand.amount) for strand in stem.before]
    else:
        pairs = [(strand.target.centre, strand.amount) for strand in stem.after]
    weight = sum(amount for _, amount in pairs)
    return sum(centre * amount for centre, amount in pairs) / weight if weight else stem.centre


def measure(bed: Bed, spacing: Spacing, *, breadth: float = 0.0) -> None:
    """Give every stem and strand its size and place. The bed is at least `breadth` wide across."""
    for band in bed.bands:
        for strand in band.strands:
            strand.size = max(HAIR, strand.amount * spacing.scale)
    for column in bed.columns:
        for stem in column:
            passing = max(sum(s.size for s in stem.before), sum(s.size for s in stem.after))
            stem.size = max(spacing.least_size, stem.amount * spacing.scale, passing)
            stem.slot = max(stem.size, spacing.least_slot if stem.node else 0.0)
    extents = [sum(s.slot for s in column) + spacing.gap * (len(column) - 1) for column in bed.columns]
    bed.breadth = max([breadth, *extents])
    for column, extent in zip(bed.columns, extents, strict=True):
        reached = (bed.breadth - extent) / 2
        for stem in column:
            stem.centre = reached + stem.slot / 2
            reached += stem.slot + spacing.gap
    for forward in (True, False, True, False):
        for column in bed.columns[1:] if forward else reversed(bed.columns[:-1]):
            _settle(column, [_pull(stem, forward) for stem in column], bed.breadth, spacing.gap)
    _stack(bed)


def _settle(column: list[Stem], wishes: list[float], breadth: float, gap: float) -> None:
    """Move a column's stems towards their wishes, keeping their order, their gaps and the bed's edges."""
    edge = 0.0
    for stem, wish in zip(column, wishes, strict=True):
        stem.centre = max(wish, edge + stem.slot / 2)
        edge = stem.centre + stem.slot / 2 + gap
    edge = breadth
    for stem in reversed(column):
        stem.centre = min(stem.centre, edge - stem.slot / 2)
        edge = stem.centre - stem.slot / 2 - gap


def _stack(bed: Bed) -> None:
    """Stack the strands on each stem in the order of where they come from or go to."""
    for column in bed.columns:
        for stem in column:
            leaving, arriving = 0.0, 0.0
            for strand in sorted(stem.after, key=lambda strand: strand.target.centre):
                strand.leaves = leaving
                leaving += strand.size
            for strand in sorted(stem.before, key=lambda strand: strand.source.centre):
                strand.arrives = arriving
                arriving += strand.size
