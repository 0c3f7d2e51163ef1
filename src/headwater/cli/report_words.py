"""What `headwater report` says around a report: its options, which cell is meant, and a table as wide as the screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from textwrap import wrap
from typing import Final, TypeVar

from headwater.core.tables import Column, Option, Report, Row, Table

LISTED: Final = 20
GAP: Final = 2
LABEL: Final = 34
Named = TypeVar("Named", Column, Row)


def options_told(report: Report) -> list[str]:
    """The options that `--set` takes for one report, a line each; nothing when it has none."""
    return [f"      --set {_option(option)}" for option in report.options]


def _option(option: Option) -> str:
    choices = "|".join(name or "''" for name, _ in option.choices)
    usual = f" (usually {option.usual})" if option.usual else ""
    return f"{option.name}={choices or option.kind.upper()}  {option.label}{usual}"


def found_cell(table: Table, row: str, column: str) -> tuple[str, str] | str:
    """The keys of the row and column meant, by key or by label whatever its case; or a sentence why there is none."""
    places = _meant(table.columns, column), _meant(table.rows, row)
    for word, found, what in ((column, places[0], "columns"), (row, places[1], "rows")):
        if len(found) > 1:
            return f"“{word}” names several {what}. Choose one by its key: {listed(found)}."
    if not all(places):
        missing = f"column “{column}”" if not places[0] else f"row “{row}”"
        return (
            f"there is no {missing}. Columns: {listed(table.columns)}. Rows: {listed(table.rows) or 'none'}."
        )
    return places[1][0].key, places[0][0].key


def _meant(among: Sequence[Named], word: str) -> list[Named]:
    by_key = [each for each in among if each.key == word]
    return by_key or [each for each in among if each.label.casefold() == word.strip().casefold()]


def listed(among: Iterable[Column | Row]) -> str:
    """Labels with their keys, the first twenty: "Clients (clients), Share (share)"."""
    several = list(among)
    names = [f"{each.label} ({each.key})" for each in several[:LISTED]]
    more = f", and {len(several) - LISTED} more" if len(several) > LISTED else ""
    return ", ".join(names) + more


def fitted(table: Table, *, width: int) -> tuple[Table, str]:
    """The table with no more columns than a screen of that many letters shows, and a note on those left out.

    Columns of text go first, from the right; one column stays.
    """
    from headwater.formats.table_out import words_of

    sizes = [
        max([len(column.label), *(len(words_of(row.cells[place], column)) for row in table.rows)]) + GAP
        for place, column in enumerate(table.columns)
    ]
    label = min(LABEL, max((len(row.label) for row in table.rows), default=0))
    kept = list(range(len(table.columns)))
    while len(kept) > 1 and label + sum(sizes[place] for place in kept) > width:
        texts = [place for place in kept if table.columns[place].kind in ("text", "party")]
        kept.remove(texts[-1] if texts else kept[-1])
    table = replace(table, said=tuple(line for said in table.said for line in wrap(said, width)))
    left = [column.label for place, column in enumerate(table.columns) if place not in kept]
    if not left or not table.rows:
        return table, ""
    rows = tuple(replace(row, cells=tuple(row.cells[place] for place in kept)) for row in table.rows)
    cut = replace(table, columns=tuple(table.columns[place] for place in kept), rows=rows)
    return cut, f"{len(left)} more {'column' if len(left) == 1 else 'columns'} with --csv: {', '.join(left)}."
