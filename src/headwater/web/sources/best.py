"""The next twelve months: what each source should bring, its range drawn, and who cannot be told apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from headwater.core.tables import Cell, Row, Table
from headwater.core.words import Kind, Party
from headwater.formats.table_out import value_words
from headwater.store.queries.sources import described
from headwater.web.shared.access import seat_of
from headwater.web.shared.ranges import RangeLine, ranges
from headwater.web.sources.room import at_hand, room, told

PATH: Final = "/sources/best"
DRAWN, DRAWN_IN_SHORT = 40, 8
ONLY: Final = (("", "People and content"), ("people", "People"), ("content", "Content"))


@require_safe
def best(request: HttpRequest) -> HttpResponse:
    """Every source that ever sent somebody, with all that the forecast says of it."""
    answer = told(request, "best")
    only = request.GET.get("only", "")
    only = only if only in dict(ONLY) else ""
    context = room(request, answer, PATH, "/sources")
    return render(request, "sources/best.html", {
        **context,
        "outlook": _outlook(request, answer.table, only, DRAWN),
        "only": [
            {"label": label, "href": answer.address(PATH, only=name), "current": name == only} for name, label in ONLY
        ],
    })  # fmt: skip


def in_short(request: HttpRequest) -> dict[str, Any] | None:
    """The best few as last worked out, for the ranking's own page, which does not wait; None while there are none."""
    answer = at_hand(request, "best")
    made = _outlook(request, answer.table, "", DRAWN_IN_SHORT)
    return {**made, "made_at": answer.made_at} if made else None


def _outlook(request: HttpRequest, table: Table | None, only: str, most: int) -> dict[str, Any] | None:
    if table is None or not table.rows:
        return None
    workspace = seat_of(request).workspace
    looked_at = table.rows if only else table.rows[:most]
    parties = described([row.party for row in looked_at if row.party is not None], workspace)
    rows = [row for row in table.rows if not only or _is_content(row, parties) is (only == "content")]
    unit = next((row.cells[_place(table, "value")].unit for row in rows), "")
    return {
        "said": table.said,
        "few": table.few,
        "picture": ranges(lines=list(_lines(table, rows[:most], parties)), unit=unit) if rows else SafeString(""),
        "drawn": min(most, len(rows)),
        "many": len(rows),
        "unit": unit,
    }  # fmt: skip


def _is_content(row: Row, parties: Mapping[int, Party]) -> bool:
    party = parties.get(row.party or 0)
    return party is not None and not party.kind.is_contact


def _place(table: Table, key: str) -> int:
    return next(place for place, column in enumerate(table.columns) if column.key == key)


def _lines(table: Table, rows: Sequence[Row], parties: Mapping[int, Party]) -> Iterator[RangeLine]:
    value, cautious, rank = (_place(table, key) for key in ("value", "cautious", "rank"))
    kind = table.columns[value].kind
    for row in rows:
        worth, least = row.cells[value], row.cells[cautious]
        party = parties.get(row.party or 0)
        if worth.value is not None and worth.low is not None and worth.high is not None:
            yield RangeLine(
                name=row.label,
                href=f"/people/{row.party}" if row.party else "",
                kind=party.kind if party else Kind.PERSON,
                low=float(worth.low),
                mean=_number(worth),
                high=float(worth.high),
                mark=_number(least),
                figure=f"{value_words(worth.value, kind)} {worth.unit}".strip(),
                words=(
                    f"{value_words(worth.low, kind)} to {value_words(worth.high, kind)}; "
                    f"{rank_words(str(row.cells[rank].value or ''))}"
                ),
                group=row.group,
            )


def _number(cell: Cell) -> float:
    return float(str(cell.value)) if cell.value is not None else 0.0


def rank_words(rank: str) -> str:
    """A rank within a sentence: "rank 1", "rank between 2 and 6"."""
    first, _, last = rank.partition(" to ")
    return f"rank between {first} and {last}" if last else f"rank {first}"
