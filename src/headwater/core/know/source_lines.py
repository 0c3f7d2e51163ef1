"""The lines of a report on who was sent: one for all, then one for each source, the unknown source last."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from headwater.core.dealings import Referral
from headwater.core.know.brought import name_of
from headwater.core.practice import Practice
from headwater.core.tables import Cell, Row
from headwater.core.words import UNKNOWN

Cells = Callable[[Sequence[Referral]], tuple[Cell, ...]]


def source_lines(
    *,
    practice: Practice,
    found: Mapping[int, Sequence[Referral]],
    cells: Cells,
    order: Callable[[int], float],
) -> tuple[Row, ...]:
    """A line for all and one for each source of `found` (referrals by source); none when nobody was sent.

    `order` ranks a source, the smallest first; of equals the one who sent more comes first.
    """
    sent = [each for one in found.values() for each in one]
    rows = [Row("all", "All", cells(sent), tone="strong")] if sent else []
    for source in sorted(found, key=lambda one: (one == UNKNOWN.id, order(one), -len(found[one]), one)):
        name, mine = name_of(book=practice.book, party=source), cells(found[source])
        if source == UNKNOWN.id:
            rows.append(Row("unknown", name, mine, tone="faint"))
        else:
            rows.append(Row(f"source-{source}", name, mine, party=source))
    return tuple(rows)
