"""A report's Table as text for a terminal, as CSV for a spreadsheet, as JSON for programs, and kept for later."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any, Final

from headwater.core.tables import Cell, Column, Facts, Row, Table, Value
from headwater.formats.csv_out import write_csv

SCHEMA: Final = "headwater.report/1"
UNKNOWN: Final = "not known"


def as_json(table: Table) -> dict[str, Any]:
    """A Table as plain values: amounts as text with all digits, days as 2024-05-31, numbers unrounded."""
    return {
        "schema": SCHEMA,
        "name": table.name,
        "title": table.title,
        "basis": table.basis,
        "said": list(table.said),
        "few": table.few,
        "how": list(table.how),
        "columns": [
            {"key": each.key, "label": each.label, "kind": each.kind, "says": each.says}
            for each in table.columns
        ],
        "rows": [
            {
                "key": row.key, "label": row.label, "party": row.party, "group": row.group, "tone": row.tone,
                "cells": {
                    column.key: _cell_json(cell) for column, cell in zip(table.columns, row.cells, strict=True)
                },
            }
            for row in table.rows
        ],
    }  # fmt: skip


def _cell_json(cell: Cell) -> dict[str, Any]:
    told: dict[str, Any] = {"value": _plain(cell.value)}
    if cell.low is not None or cell.high is not None:
        told |= {"low": _plain(cell.low), "high": _plain(cell.high)}
    told |= {
        name: text for name, text in (("unit", cell.unit), ("note", cell.note), ("kind", cell.kind)) if text
    }
    if cell.facts:
        told["facts"] = [{"what": facts.what, "ids": list(facts.ids)} for facts in cell.facts]
    return told


def _plain(value: Value) -> Any:
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date) else value


def as_csv(table: Table) -> bytes:
    """A Table as CSV: key, name, the group where lines have one, and the columns.

    A column with intervals becomes three, one with units or notes gets them beside it.
    """
    grouped = any(row.group for row in table.rows)
    spread = [_spread(table, place) for place in range(len(table.columns))]
    header = ["key", "name", *["group"] * grouped]
    for column, beside in zip(table.columns, spread, strict=True):
        header += [column.key, *(f"{column.key}_{name}" for name in beside)]
    rows = []
    for row in table.rows:
        line: list[Any] = [row.key, row.label, *[row.group] * grouped]
        for cell, beside in zip(row.cells, spread, strict=True):
            line += [_csv(cell.value), *(_csv(getattr(cell, name)) for name in beside)]
        rows.append(line)
    return write_csv(header=header, rows=rows)


def _spread(table: Table, place: int) -> tuple[str, ...]:
    """What stands beside the value in at least one cell of a column."""
    cells = [row.cells[place] for row in table.rows]
    ranged = ("low", "high") if any(cell.low is not None for cell in cells) else ()
    return (*ranged, *(name for name in ("unit", "note") if any(getattr(cell, name) for cell in cells)))


def _csv(value: Value) -> Any:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value) if isinstance(value, float) else value


def as_text(table: Table, *, width: int = 100) -> str:
    """A Table for a terminal: what to take away, the lines in columns under their groups, the basis, how it counts."""
    head = ["", *([column.label for column in table.columns])]
    body = [
        [row.label, *(words_of(cell, column) for cell, column in _pairs(table, row))] for row in table.rows
    ]
    sizes = [max(len(line[place]) for line in [head, *body]) for place in range(len(head))]
    sizes[0] = min(sizes[0], 34)
    lines = [table.title, "", *table.said, ""] if table.said else [table.title, ""]
    if body:
        lines += [_line(head, sizes), *_grouped(table, [_line(line, sizes) for line in body]), ""]
    told = [*(line.rstrip() for line in lines), *_folded(table.basis, width)]
    for text in table.how:
        told += ["", *_folded(text, width)]
    return "\n".join(told) + "\n"


def _grouped(table: Table, lines: Iterable[str]) -> list[str]:
    """The lines, a group's name over its first one and a blank line before it."""
    found, group = [], ""
    for row, line in zip(table.rows, lines, strict=True):
        if row.group != group:
            found += ["", row.group] if row.group else [""]
            group = row.group
        found.append(line)
    return found


def _pairs(table: Table, row: Row) -> Iterable[tuple[Cell, Column]]:
    return zip(row.cells, table.columns, strict=True)


def _line(cells: list[str], sizes: list[int]) -> str:
    first, *others = (
        cell[: size - 1] + "…" if len(cell) > size else cell for cell, size in zip(cells, sizes, strict=True)
    )
    return "  ".join(
        [first.ljust(sizes[0]), *(cell.rjust(size) for cell, size in zip(others, sizes[1:], strict=True))]
    )


def _folded(text: str, width: int) -> list[str]:
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
    return lines


def words_of(cell: Cell, column: Column) -> str:
    """A cell as people read it, with its interval and its note."""
    if cell.value is None:
        return cell.note or "–"
    kind = cell.kind or column.kind
    text = value_words(cell.value, kind)
    if cell.low is not None and cell.high is not None:
        text += f" ({value_words(cell.low, kind)} to {value_words(cell.high, kind)})"
    return " ".join(filter(None, [text, cell.unit, cell.note]))


def value_words(value: Value, kind: str) -> str:
    """One value as people read it, by the kind of its column."""
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return f"{value:%b %Y}" if kind == "month" else f"{value.day} {value:%b %Y}"
    if isinstance(value, str):
        return value
    number = Decimal(str(value))
    if kind == "share":
        return f"{_digits(number * 100, 0)} %"
    whole = number == number.to_integral_value()
    if kind in ("money", "minutes", "days"):
        cents = kind == "money" and isinstance(value, Decimal) and not whole
        return _digits(number, 2 if cents else 0)
    return _digits(number, 0 if whole else 2 if abs(number) < 10 else 1)


def _digits(value: Decimal, places: int) -> str:
    text = f"{abs(value):,.{places}f}"
    return f"−{text}" if value < 0 and text.strip("0.,") else text


def frozen(table: Table) -> str:
    """A Table as text that `thawed` makes whole again, to the digit."""
    return json.dumps(
        {
            **as_json(table),
            "rows": [
                [
                    row.key, row.label, row.party, row.tone, row.group,
                    [
                        [
                            _kept(cell.value), _kept(cell.low), _kept(cell.high), cell.unit, cell.note,
                            [[facts.what, list(facts.ids)] for facts in cell.facts], cell.kind,
                        ]
                        for cell in row.cells
                    ],
                ]
                for row in table.rows
            ],
            "picture": dict(table.picture),
        },
        ensure_ascii=False, allow_nan=False, separators=(",", ":"),
    )  # fmt: skip


def thawed(text: str) -> Table:
    """The Table that `frozen` kept."""
    told = json.loads(text)
    return Table(
        name=told["name"],
        title=told["title"],
        basis=told["basis"],
        columns=tuple(Column(**each) for each in told["columns"]),
        rows=tuple(
            Row(key, label, tuple(_cell(each) for each in cells), party, tone, group)
            for key, label, party, tone, group, cells in told["rows"]
        ),
        said=tuple(told["said"]),
        how=tuple(told["how"]),
        few=told["few"],
        picture=told["picture"],
    )


def _kept(value: Value) -> Any:
    if isinstance(value, Decimal):
        return {"decimal": str(value)}
    return {"day": value.isoformat()} if isinstance(value, date) else value


def _cell(told: list[Any]) -> Cell:
    value, low, high, unit, note, facts, kind = told
    kept = tuple(Facts(what, tuple(ids)) for what, ids in facts)
    return Cell(_thaw(value), _thaw(low), _thaw(high), unit, note, kept, kind)


def _thaw(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    return Decimal(value["decimal"]) if "decimal" in value else date.fromisoformat(value["day"])
