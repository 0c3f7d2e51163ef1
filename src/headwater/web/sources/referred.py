"""Referred or not: each comparison said in a sentence and drawn as two ranges; by relation and readiness; the goal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from headwater.core.tables import Row, Table
from headwater.web.shared.comparing_drawing import Scale, Strip, strips_drawing
from headwater.web.sources.comparing import difference_drawing, sides_drawing
from headwater.web.sources.parts import beside, section
from headwater.web.sources.room import room, told

PATH: Final = "/sources/referred"
TOLD_OF: Final = ("MORE", "LESS")
WHOLE: Final = ("0 %", "100 %")
MOST_GROUPS: Final = 8


@require_safe
def referred(request: HttpRequest) -> HttpResponse:
    """What can be said first, then what makes no difference here, then what is not yet enough to say."""
    answer = told(request, "referred")
    table = answer.table
    cards = list(_cards(table)) if table else []
    relation = beside(request, "relation", w=answer.words.get("w", answer.report.window))
    readiness = beside(request, "relation", w=answer.words.get("w", answer.report.window), by="readiness")
    by_source = beside(request, "readiness")
    return render(request, "sources/referred.html", {
        **room(request, answer, PATH),
        "wrong": answer.wrong,
        "lead": table.said[0] if table else "",
        "clear": [card for card in cards if card["claim"] in TOLD_OF],
        "alike": [card for card in cards if card["claim"] == "NONE"],
        "few": [card for card in cards if card["claim"] not in (*TOLD_OF, "NONE")],
        "parts": [
            section(told, key=key, heading=heading, drawing=drawing(told.table))
            for told, key, heading, drawing in (
                (relation, "relation", "By the referrer’s relation to you", _groups),
                (readiness, "readiness", "By readiness at first contact", _groups),
                (by_source, "ready", "Readiness by source", _ready),
                (beside(request, "goal"), "goal", "Your goal for referrals", _goal),
            )
        ],
    })  # fmt: skip


def _cards(table: Table) -> Iterable[dict[str, Any]]:
    for row in table.rows:
        told_of: Mapping[str, str] = table.picture[row.key]
        enough = told_of["claim"] != "FEW"
        yield {
            "title": row.label,
            "claim": told_of["claim"],
            "sentence": told_of["sentence"],
            "sides": sides_drawing(row) if enough else SafeString(""),
            "gap": difference_drawing(row) if enough else SafeString(""),
        }


def _groups(table: Table | None) -> SafeString:
    """The part that hired in each group and the range it likely lies in, the groups with most enquiries first."""
    rows = sorted(table.rows, key=lambda row: -int(str(row.cells[0].value or 0))) if table else []
    strips = [_counted(row) for row in rows[:MOST_GROUPS]]
    return strips_drawing(strips=strips, scale=Scale(0, 1, WHOLE), title="The part that hired, by group")


def _counted(row: Row) -> Strip:
    """What was counted as the dot, the likely range as the band; neither where nobody has decided yet."""
    counted, likely = row.cells[2], row.cells[3]
    if counted.value is None or likely.low is None or likely.high is None:
        return Strip(row.label, counted.note, None)
    low, high = float(str(likely.low)), float(str(likely.high))
    at = float(str(counted.value))
    figure = f"{at * 100:.0f} % ({counted.note}), likely between {low * 100:.0f} and {high * 100:.0f} %"
    return Strip(row.label, figure, at, low, high)


def _ready(table: Table | None) -> SafeString:
    """The part that came warm or pre-sold, by source, where anything is noted."""
    rows = [row for row in table.rows if row.cells[-1].value is not None] if table else []
    strips = [_share(row, len(row.cells) - 1, row.cells[-1].note) for row in rows[:MOST_GROUPS]]
    return strips_drawing(
        strips=strips, scale=Scale(0, 1, WHOLE), title="The part that came warm or pre-sold, by source"
    )


def _share(row: Row, place: int, note: str) -> Strip:
    cell = row.cells[place]
    at = float(str(cell.value))
    low = float(cell.low) if cell.low is not None else None
    high = float(cell.high) if cell.high is not None else None
    figure = f"{at * 100:.0f} %" + (f" ({note})" if note else "")
    return Strip(row.label, figure, at, low, high)


def _goal(table: Table | None) -> SafeString:
    """The share of new clients that came by referral, with the goal marked."""
    whole = next((row for row in table.rows if row.key == "all"), None) if table else None
    if table is None or whole is None:
        return SafeString("")
    place = {column.key: number for number, column in enumerate(table.columns)}
    if whole.cells[place["share"]].value is None:
        return SafeString("")
    goal = whole.cells[place["goal"]].value
    counts = f"{whole.cells[place['by_referral']].value} of {whole.cells[place['clients']].value}"
    mark = float(str(goal)) if goal is not None else None
    scale = Scale(0, 1, WHOLE, mark, f"your goal, {mark * 100:.0f} %" if mark is not None else "")
    row = Row("all", "New clients by referral", whole.cells)
    return strips_drawing(
        strips=[_share(row, place["share"], counts)],
        scale=scale,
        title="The share of new clients by referral",
    )
