"""Credit: every model side by side as dots on one scale, then as figures; and where told and tracked differ."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from headwater.core.reports.credit import MODELS, SENT
from headwater.core.tables import Row, Table
from headwater.core.words import Kind
from headwater.formats.table_out import value_words
from headwater.store.queries.sources import described
from headwater.web.shared.access import seat_of
from headwater.web.shared.comparing_drawing import Scale
from headwater.web.shared.credit_drawing import Dotted, dots_drawing
from headwater.web.sources.parts import beside, section
from headwater.web.sources.room import room, told

PATH: Final = "/sources/credit"
DRAWN: Final = 12


@require_safe
def credit(request: HttpRequest) -> HttpResponse:
    """Models side by side; below, who names another source than was tracked, with the way to the owner's word."""
    answer = told(request, "credit")
    table = answer.table
    differ = beside(request, "told", w=answer.words.get("w") or "all")
    rows = [row for row in table.rows if row.group == SENT] if table else []
    return render(request, "sources/credit.html", {
        **room(request, answer, PATH),
        "wrong": answer.wrong,
        "lead": table.said[0] if table else answer.report.answers,
        "drawing": _drawing(request, table, rows) if table else "",
        "more": max(0, len(rows) - DRAWN),
        "differ": section(differ, key="told", heading="Told and tracked"),
        "cases": list(_cases(differ.table)) if differ.table else [],
    })  # fmt: skip


def _drawing(request: HttpRequest, table: Table, rows: list[Row]) -> SafeString:
    """The sources with most credit under any model, a dot for each model."""
    rows = sorted(rows, key=lambda row: (row.party is None, -max(_amounts(row))))[:DRAWN]
    parties = described([row.party for row in rows if row.party is not None], seat_of(request).workspace)
    names = [MODELS[str(name)] for name in table.picture["models"]]
    currency = str(table.picture["currency"])
    kind = "money" if currency else "number"
    top = max((amount for row in rows for amount in _amounts(row)), default=0.0)
    lines = []
    for row in rows:
        party = parties.get(row.party or 0)
        words = [value_words(cell.value, kind) for cell in row.cells[:-1]]
        dots = tuple(zip(names, _amounts(row), words, strict=True))
        lines.append(Dotted(row.label, dots, (party.kind if party else Kind.UNKNOWN).value))
    far = f"{top:,.0f} {currency}" if currency else f"{top:,.4g} engagement{'' if top == 1 else 's'}"
    return dots_drawing(
        lines=lines, scale=Scale(0.0, top, ("0", far)), title="The credit of each source under every model"
    )


def _amounts(row: Row) -> list[float]:
    return [float(str(cell.value)) for cell in row.cells[:-1]]


def _cases(table: Table) -> Iterator[dict[str, Any]]:
    """Everybody who names another source, with what was said and where the owner can have their word."""
    for row in table.rows:
        said, seen, _, held, on = row.cells
        yield {
            "name": row.label,
            "href": f"/people/{row.party}",
            "told": said.value,
            "tracked": seen.value,
            "ruling": held.value,
            "on": on.value,
            "rule": f"/referrals/{table.picture['referrals'][row.key]}#evidence-title",
        }
