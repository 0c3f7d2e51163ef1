"""The two small drawings of a comparison: both sides on one scale, and their difference around none."""

from __future__ import annotations

from math import isfinite, log
from typing import Final

from django.utils.safestring import SafeString

from headwater.core.tables import Cell, Row
from headwater.formats.table_out import value_words
from headwater.web.shared.comparing_drawing import Scale, Strip, strips_drawing

REFERRED, REST, GAP = 0, 2, 4
"""The places of the two sides and of their difference in a line of the report; behind each side stands its count."""
SEEN: Final = 1e-6
"""A smaller difference than this is none."""
MINUS: Final = "−"


def sides_drawing(row: Row) -> SafeString:
    """Referred and the rest, each with its range, on one scale from nothing (or below) to the far end of both."""
    pairs = [
        (label, row.cells[place], row.cells[place + 1])
        for label, place in (("Referred", REFERRED), ("The rest", REST))
    ]
    ends = [
        float(str(end))
        for _, cell, _ in pairs
        for end in (cell.value, cell.low, cell.high)
        if end is not None and isfinite(float(str(end)))
    ]
    if not ends:
        return SafeString("")
    kind = row.cells[REFERRED].kind or "number"
    unit = row.cells[REFERRED].unit
    is_part = kind == "share" and min(ends) >= 0
    least = min(_at(cell) or 0.0 for _, cell, _ in pairs)
    low, high = (0.0, 1.0) if is_part else (min(0.0, least), max(ends))
    scale = Scale(low, high, (_words(low, kind, unit), _words(high, kind, unit)))
    strips = [
        Strip(label, _figure(cell, many, kind, unit), _at(cell), _end(cell.low), _end(cell.high), stream)
        for (label, cell, many), stream in zip(pairs, ("person", "unknown"), strict=True)
    ]
    return strips_drawing(strips=strips, scale=scale, title=f"{row.label}: referred and the rest")


def difference_drawing(row: Row) -> SafeString:
    """The difference with its range around none; a ratio lies on a scale of logarithms around one."""
    cell = row.cells[GAP]
    at = _at(cell)
    if at is None:
        return SafeString("")
    is_ratio = cell.unit == "times"
    low, high = _end(cell.low), _end(cell.high)
    places = [_place(value, is_ratio) if value is not None else None for value in (at, low, high)]
    reach = max(abs(each) for each in places if each is not None)
    reach = reach if reach > SEEN else 1.0
    strip = Strip("Difference", _gap_words(cell), places[0], places[1], places[2], "organisation")
    scale = Scale(-reach, reach, ("referred less", "referred more"), 0.0, "alike")
    return strips_drawing(strips=[strip], scale=scale, title=f"{row.label}: the difference")


def _place(value: float, is_ratio: bool) -> float:
    return log(max(value, 1e-9)) if is_ratio else value


def _at(cell: Cell) -> float | None:
    return None if cell.value is None else float(str(cell.value))


def _end(value: object) -> float | None:
    return None if value is None or not isfinite(float(str(value))) else float(str(value))


def _words(value: float, kind: str, unit: str) -> str:
    return f"{value_words(value, kind)} {unit}".strip()


def _figure(cell: Cell, many: Cell, kind: str, unit: str) -> str:
    if cell.value is None:
        return f"not known, of {many.value}"
    told = _words(float(str(cell.value)), kind, unit)
    return f"{told} of {many.value}" if kind == "share" else f"{told} ({many.value} cases)"


def _gap_words(cell: Cell) -> str:
    """The difference with its range: "+31 points (19 to 54)", "1.4 times (1.1 to 1.9)"."""
    scale, unit = (100, " points") if cell.kind == "share" else (1, f" {cell.unit}".rstrip())
    signed = cell.unit != "times"
    small = abs(float(str(cell.value))) < 1
    digits = 0 if cell.kind in ("share", "days") else 2 if signed and small else 1

    def told(value: object, *, sign: bool) -> str:
        number = float(str(value)) * scale
        text = f"{abs(number):,.{digits}f}"
        before = MINUS if number < 0 and text.strip("0.,") else "+" if sign and number > 0 else ""
        return before + text

    ends = [each for each in (cell.value, cell.low, cell.high) if each is not None]
    if signed and all(abs(float(str(each))) < SEEN for each in ends):
        return "none"
    said = f"{told(cell.value, sign=signed)}{unit}"
    if _end(cell.low) is None or _end(cell.high) is None:
        return said
    return f"{said} ({told(cell.low, sign=False)} to {told(cell.high, sign=False)})"
