"""Who connects: the network by circles as a picture, a person to be found in it, and the same as tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from headwater.core.tables import Table
from headwater.web.shared.network_drawing import network_svg
from headwater.web.sources.room import room, told

PATH: Final = "/sources/connectors"
LISTED: Final = 12
ROWS, UNTAPPED, CIRCLES = 25, 24, 40
"""So many of each the page shows; the reports have all of them."""


@require_safe
def connectors(request: HttpRequest) -> HttpResponse:
    """The picture, the connectors with their reasons, and apart from them those who never referred anybody."""
    answer = told(request, "connectors")
    context = room(request, answer, PATH)
    find = request.GET.get("find", "").strip()[:80]
    picture = answer.table.picture if answer.table else {}
    found = _found(picture, find)
    untapped = _untapped(answer.table) if answer.table else []
    return render(request, "sources/connectors.html", {
        **context,
        "groups": [{**group, "rows": group["rows"][:ROWS]} for group in context["groups"]],
        "rows_more": max(0, len(answer.table.rows) - ROWS) if answer.table else 0,
        "whole": answer.address("/reports/connectors"),
        "picture": _drawn(answer.table, [dot[0] for dot in found]) if answer.table else "",
        "circles": _circles(picture)[:CIRCLES],
        "circles_more": max(0, len(picture.get("circles", ())) - CIRCLES),
        "left_out": picture.get("people_left_out", 0),
        "find": find,
        "found": [{"id": dot[0], "name": dot[1], "says": _says(picture, dot)} for dot in found[:LISTED]],
        "found_more": max(0, len(found) - LISTED),
        "untapped": untapped[:UNTAPPED],
        "untapped_more": max(0, len(untapped) - UNTAPPED),
        "untapped_href": answer.address("/reports/untapped"),
    })  # fmt: skip


def _found(picture: Mapping[str, Any], find: str) -> list[Sequence[Any]]:
    """The people in the picture whose name has these words in it, those whose name begins with them first."""
    words = find.casefold()
    dots = [dot for dot in picture.get("dots", ()) if words and words in dot[1].casefold()]
    return sorted(dots, key=lambda dot: (not dot[1].casefold().startswith(words), dot[1].casefold(), dot[0]))


def _says(picture: Mapping[str, Any], dot: Sequence[Any]) -> str:
    """Where somebody stands: their circle, how many they know of those drawn, and their rank as a connector."""
    knows = sum(dot[0] in line[:2] for line in picture["lines"])
    circle = next((each[1] for each in picture["circles"] if each[0] == dot[4]), "")
    ranks = {person: place for place, person in enumerate(picture["connectors"], 1)}
    rank = f", connector of rank {ranks[dot[0]]}" if dot[0] in ranks else ""
    return f"{circle or 'in no circle'}, knows {knows} of those drawn{rank}"


def _drawn(table: Table, found: Sequence[int]) -> SafeString:
    circles = ", ".join(f"{each[1]} ({each[5]})" for each in table.picture["circles"][:LISTED])
    description = (
        f"{' '.join(table.said)} Circles: {circles or 'none'}. The tables on this page say the same."
    )
    return network_svg(
        picture=table.picture, title="Who knows whom, by circles", description=description, found=found
    )


def _circles(picture: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The circles with how many people are in them and which connectors belong to them."""
    home = {dot[0]: (dot[4], dot[1]) for dot in picture.get("dots", ())}
    inside: dict[int, list[tuple[int, str]]] = {}
    for person in picture.get("connectors", ()):
        circle, name = home.get(person, (None, ""))
        if circle is not None:
            inside.setdefault(circle, []).append((person, name))
    return [
        {"name": each[1], "size": each[5], "connectors": inside.get(each[0], [])}
        for each in picture.get("circles", ())
    ]


def _untapped(table: Table) -> list[dict[str, Any]]:
    """Those who never referred anybody, with the circles they join."""
    referred = next(place for place, column in enumerate(table.columns) if column.key == "referred")
    return [
        {"id": row.party, "name": row.label, "rank": rank, "joins": ", ".join(joins)}
        for rank, (row, joins) in enumerate(zip(table.rows, table.picture["joins"], strict=True), 1)
        if not row.cells[referred].value
    ]
