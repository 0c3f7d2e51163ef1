"""Cost and risk: how far those come whom a source brings, what they cost, whether a change worked, what it hangs on."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from headwater.core.reports.risk import STOPPED
from headwater.core.tables import Table
from headwater.web.shared.comparing_drawing import Scale, Strip, strips_drawing
from headwater.web.shared.reports import Answer
from headwater.web.sources.parts import beside, section
from headwater.web.sources.room import room, told

PATH: Final = "/sources/cost"
DRAWN: Final = 10
WHOLE: Final = ("0 %", "100 %")

LEADS_OF_THE_FUNNEL: Final = (
    "A lead here was referred by the source or opted in there; the ranking counts referrals alone."
)
LEADS_OF_COSTS: Final = "A lead here is a referral received; opt-ins count in the funnel alone."


@require_safe
def cost(request: HttpRequest) -> HttpResponse:
    """Every part is a report of its own; the window is that of the page, the change's is its own."""
    answer = told(request, "cost")
    change = beside(
        request,
        "before-after",
        w="all",
        date=request.GET.get("date", ""),
        milestone=request.GET.get("milestone", ""),
    )
    risk, control = beside(request, "risk"), beside(request, "control")
    return render(request, "sources/cost.html", {
        **room(request, answer, PATH),
        "wrong": (*answer.wrong, *(sentence for sentence in change.wrong if sentence not in answer.wrong)),
        "lead": _lead(risk.table),
        "changes": _changes(request, change),
        "parts": [
            _funnel(request),
            _cost(answer),
            {
                **section(change, key="change", heading="Before and after a change"),
                "below": "sources/_change_form.html",
            },
            section(beside(request, "concentration"), key="concentration", heading="How few sources it hangs on"),
            section(control, key="control", heading="Sources not in your hands", drawing=_shares(control.table)),
            _stopped(risk),
        ],
    })  # fmt: skip


def _lead(table: Table | None) -> str:
    return table.said[0] if table else ""


def _funnel(request: HttpRequest) -> dict[str, Any]:
    """Leads who hired, by source."""
    funnel = beside(request, "funnel")
    made = section(funnel, key="funnel", heading="From visitor to client", drawing=_hired(funnel.table))
    made["sentences"] = [*made["sentences"], LEADS_OF_THE_FUNNEL]
    return made


def _cost(answer: Answer) -> dict[str, Any]:
    """What a lead and a client cost, with the way to where costs are written down."""
    made = section(answer, key="cost", heading="What a lead and a client cost", is_open=True)
    return {
        **made,
        "sentences": [*made["sentences"], LEADS_OF_COSTS],
        "below": "sources/_to_effort.html",
    }


def _hired(table: Table | None) -> SafeString:
    """Clients per lead of the sources with most leads, faint where the cases are few."""
    if table is None:
        return SafeString("")
    place = {column.key: number for number, column in enumerate(table.columns)}
    rows = [row for row in table.rows if row.cells[place["clients_rate"]].value is not None]
    strips = []
    for row in rows[:DRAWN]:
        cell = row.cells[place["clients_rate"]]
        few = cell.note.startswith("few")
        leads = row.cells[place["leads"]].value
        counts = f"{row.cells[place['clients']].value} of {leads} lead{'' if leads == 1 else 's'}"
        at, low, high = (float(str(each)) for each in (cell.value, cell.low, cell.high))
        strips.append(
            Strip(
                row.label,
                counts if few else f"{at * 100:.0f} % ({counts})",
                at,
                low,
                high,
                "unknown" if few else "person",
            )
        )
    return strips_drawing(
        strips=strips, scale=Scale(0, 1, WHOLE), title="The part of leads who hired, by source"
    )


def _changes(request: HttpRequest, change: Answer) -> dict[str, Any]:
    """The form for the day, keeping the window of the page."""
    return {
        "date": change.asked.option("date"),
        "kept": [(name, request.GET[name]) for name in ("w", "since", "until") if request.GET.get(name)],
    }


def _shares(table: Table | None) -> SafeString:
    """New clients by the level of control, each a share with its range."""
    if table is None:
        return SafeString("")
    strips = []
    for row in table.rows:
        many, cell = row.cells[0], row.cells[1]
        if cell.value is not None and many.value:
            at, low, high = (float(str(each)) for each in (cell.value, cell.low, cell.high))
            strips.append(
                Strip(
                    row.label, f"{at * 100:.0f} % ({many.value})", at, low, high,
                    "unknown" if row.key in ("unknown", "unsaid") else "person",
                )
            )  # fmt: skip
    return strips_drawing(strips=strips, scale=Scale(0, 1, WHOLE), title="New clients by control")


def _stopped(risk: Answer) -> dict[str, Any]:
    """The contents whose inflow stopped, alone."""
    table = risk.table
    lines = tuple(row for row in table.rows if row.group == STOPPED) if table else ()
    made = section(risk, key="stopped", heading=STOPPED, said=0, is_open=True, table=_only(table, lines))
    told_of = [sentence for sentence in table.said if "stopped sending" in sentence] if table else []
    made["sentences"] = told_of or ["No content has stopped sending people against its own rhythm."]
    return made


def _only(table: Table | None, lines: tuple[Any, ...]) -> Table | None:
    """These lines of the table, with the columns in which one of them says something."""
    if table is None:
        return None
    kept = [
        place
        for place in range(len(table.columns))
        if any(line.cells[place].value is not None for line in lines)
    ]
    return replace(
        table,
        columns=tuple(table.columns[place] for place in kept),
        rows=tuple(
            replace(line, group="", cells=tuple(line.cells[place] for place in kept)) for line in lines
        ),
    )
