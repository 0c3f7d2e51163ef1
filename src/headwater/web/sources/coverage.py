"""Coverage: the board of kinds of sources and of partners, who stands in each, what each brought, where nobody is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from headwater.core.know.coverage import NONE, PARTNERS, SOURCES
from headwater.core.tables import Cell, Row, Table
from headwater.formats.table_out import value_words
from headwater.store.models import Category
from headwater.store.queries.sources import described
from headwater.web.shared.access import seat_of
from headwater.web.shared.comparing_drawing import Scale
from headwater.web.shared.credit_drawing import Dotted, dots_drawing
from headwater.web.shared.reports import Answer, opening
from headwater.web.sources.parts import beside, section
from headwater.web.sources.room import room, told

PATH: Final = "/sources/coverage"
NAMED: Final = 4
"""So many people are named on a card."""
ASKS: Final[Mapping[str, str]] = {
    "clients": "Write down the work you did: whoever hires you stands here by themselves.",
    "spheres": "Who serves your clients with something else, as a lawyer does beside an accountant?",
    "power-teams": "With whom do you share clients so often that you could look out for each other?",
    "business": "Who almost hired you, and who sells to you? Tell how an enquiry ended, or put them here.",
    "benefit": "Who does better business when you do? Suppliers, printers, landlords: think of one.",
    "referral-groups": "Is there a group near you that meets to pass referrals? Write it down as a group.",
    "social-groups": "Which club, chamber or association do you go to? Write it down as a group.",
    "staff-friends": "Who works with you, and which friends know what you do? Give them that role.",
    "key-partners": "With whom could you agree to refer to each other? Start with one.",
}
"""What to do where nobody stands, for each of the nine."""
SHORT: Final = {"active": "Active"}
HELD: Final = ("contacts", "active")
OWN: Final = "Who comes to mind? Put one person here to begin with."


@require_safe
def coverage(request: HttpRequest) -> HttpResponse:
    """The board, then effort against yield by kind of source."""
    answer = told(request, "coverage")
    table = answer.table
    effort = beside(request, "effort")
    context = room(request, answer, PATH)
    categories = Category.objects.of(seat_of(request).workspace).in_bulk()
    shelves = _cards(request, answer, table, categories) if table else {}
    return render(request, "sources/coverage.html", {
        **context,
        "begun": True,
        "wrong": answer.wrong,
        "boards": [
            {"key": key, "name": name, "cards": shelves.get(name, [])}
            for key, name in (("nine", SOURCES), ("partners", PARTNERS))
        ],
        "rest": [card for card in shelves.get(NONE, []) if not card["bare"]],
        "parts": [{
            **section(effort, key="effort", heading="Effort against yield", drawing=_against(effort.table)),
            "legend": "The ring is the part of your minutes, the dot that of your clients, of all in these kinds.",
        }],
    })  # fmt: skip


def _cards(
    request: HttpRequest, answer: Answer, table: Table, categories: Mapping[int, Category]
) -> dict[str, list[dict[str, Any]]]:
    """The cards by the heading they stand under."""
    places = {column.key: place for place, column in enumerate(table.columns)}
    shown = {row.key: _first(row, places) for row in table.rows}
    names = described([pk for ids in shown.values() for pk in ids], seat_of(request).workspace)
    cards: dict[str, list[dict[str, Any]]] = {}
    for row in table.rows:
        card = {
            "name": row.label,
            "empty": row.tone == "empty",
            "people": [names[pk] for pk in shown[row.key] if pk in names],
            "more": max(0, _many(row.cells[places["contacts"]]) - len(shown[row.key])),
            "all": opening(answer, row.key, "contacts"),
            "figures": list(_figures(answer, table, row, places)),
            "last": _last(row.cells[places["last"]]),
            "bare": not any(cell.value for cell in row.cells),
        }
        category = categories.get(int(row.key.removeprefix("category-") or 0)) if "-" in row.key else None
        if category is not None:
            card |= {
                "put": f"/settings/categories/{category.pk}",
                "ask": next((ASKS[key] for key in category.key.split() if key in ASKS), OWN),
            }
        cards.setdefault(row.group, []).append(card)
    return cards


def _first(row: Row, places: Mapping[str, int]) -> Sequence[int]:
    """The few who are named on a card: those who sent somebody first."""
    active = [pk for facts in row.cells[places["active"]].facts for pk in facts.ids]
    everybody = [pk for facts in row.cells[places["contacts"]].facts for pk in facts.ids]
    return list(dict.fromkeys([*active, *everybody]))[:NAMED]


def _many(cell: Cell) -> int:
    return cell.value if isinstance(cell.value, int) else 0


def _figures(
    answer: Answer, table: Table, row: Row, places: Mapping[str, int]
) -> Iterable[dict[str, str | bool]]:
    """Contacts, active sources, referrals, clients and value, each with the rows behind it."""
    for key, place in places.items():
        cell, column = row.cells[place], table.columns[place]
        if key == "last" or (column.kind == "money" and not cell.value) or (key in HELD and _nobody(row)):
            continue
        yield {
            "label": SHORT.get(key, column.label),
            "text": value_words(cell.value, column.kind),
            "unit": cell.unit,
            "href": opening(answer, row.key, key) if cell.facts and cell.value else "",
            "nothing": not cell.value,
        }


def _nobody(row: Row) -> bool:
    """Whether the line stands for the unknown source, in which nobody can stand."""
    return row.key == "unknown"


def _last(cell: Cell) -> str:
    return "" if cell.value is None else value_words(cell.value, "day")


def _against(table: Table | None) -> SafeString:
    """Each kind of source with two dots: its part of all minutes written down for them, and of all clients."""
    if table is None:
        return SafeString("")
    place = {column.key: number for number, column in enumerate(table.columns)}
    spent = {key: number for key, number in place.items() if key.startswith("minutes_")}
    kinds = [row for row in table.rows if row.group == SOURCES]
    minutes = {row.key: sum(_many(row.cells[number]) for number in spent.values()) for row in kinds}
    clients = {row.key: _many(row.cells[place["clients"]]) for row in kinds}
    whole = (sum(minutes.values()), sum(clients.values()))
    if not all(whole):
        return SafeString("")
    lines = []
    for row in kinds:
        parts = (minutes[row.key] / whole[0], clients[row.key] / whole[1])
        if any(parts):
            words = [f"{100 * part:.0f} %" for part in parts]
            dots = tuple(zip(("minutes", "clients"), parts, words, strict=True))
            said = f"{words[0]} of your minutes, {words[1]} of your clients"
            lines.append(Dotted(row.label, dots, figure=said, ring="minutes"))
    lines.sort(key=lambda line: -line.dots[0][1])
    return dots_drawing(
        lines=lines,
        scale=Scale(0, 1, ("0 %", "100 %")),
        title="The part of your minutes and of your clients, by kind of source",
    )
