"""The pages of the reports: the list, each report, its CSV and JSON, and the rows behind a cell."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater.core.reports import NAMES, report_named
from headwater.core.tables import Report, Table
from headwater.formats.table_out import as_csv, as_json, value_words
from headwater.store.queries.opened import MOST, Listing, opened, pages_of
from headwater.store.queries.reports import answer as made
from headwater.web.reports.shelves import shelved
from headwater.web.shared.access import seat_of
from headwater.web.shared.reports import Answer, answer, shown

CALLED = {
    "referrals": "Referrals", "engagements": "Work", "touches": "Touches", "gives": "Given and received",
    "needs": "Needs", "business": "Business between others", "ties": "Stated relations", "memberships": "Members",
    "gatherings": "Gatherings", "costs": "Costs", "steps": "Steps", "silences": "Reasons", "told": "What was said",
    "parties": "Contacts and contents", "milestones": "Dated changes",
}  # fmt: skip

FILE_PATIENCE = 60.0
"""Seconds a file, or the rows behind a number, wait for the newest answer."""


def _report(name: str) -> Report:
    if name not in NAMES:
        raise Http404("There is no such report.")
    return report_named(name)


@require_safe
def reports(request: HttpRequest) -> HttpResponse:
    """Every report with the question it answers."""
    shelves = [
        {"name": shelf, "reports": [report_named(name) for name in names]} for shelf, names in shelved(NAMES)
    ]
    return render(request, "reports/reports.html", {"shelves": shelves})


@require_safe
def one_report(request: HttpRequest, report: str) -> HttpResponse:
    """One report."""
    told = answer(request, _report(report))
    context = shown(told, path=f"/reports/{report}", page=request.GET.get("page", "1"))
    crumbs = [{"label": "Reports", "href": "/reports"}, {"label": told.report.title}]
    return render(request, "reports/report.html", {**context, "crumbs": crumbs})


def _whole(request: HttpRequest, name: str) -> tuple[Answer, Table]:
    """The answer, waited for: a file or the rows behind a cell must be of the newest."""
    told = answer(request, _report(name), patience=FILE_PATIENCE)
    if told.table is not None and told.made_at is None:
        return told, told.table
    return told, made(workspace=seat_of(request).workspace, report=told.report, asked=told.asked)


@require_safe
def as_file(request: HttpRequest, report: str, form: str) -> HttpResponse:
    """One report as CSV or JSON."""
    told, table = _whole(request, report)
    if form == "json":
        return JsonResponse(as_json(table), json_dumps_params={"ensure_ascii": False, "allow_nan": False})
    file = HttpResponse(as_csv(table), content_type="text/csv; charset=utf-8")
    file["Content-Disposition"] = f'attachment; filename="{report}-{told.asked.today.isoformat()}.csv"'
    return file


@require_safe
def rows(request: HttpRequest, report: str) -> HttpResponse:
    """The rows that one cell was counted from."""
    told, table = _whole(request, report)
    row, column = request.GET.get("row", ""), request.GET.get("column", "")
    cell = table.cell(row, column)
    line = next((each for each in table.rows if each.key == row), None)
    if cell is None or line is None:
        raise Http404("There is no such number in this report any more.")
    heading = next(each for each in table.columns if each.key == column)
    page = _page(request, pages_of(cell.facts))
    lists = opened(seat_of(request).workspace, cell.facts, page=page)
    most = max((each.many for each in lists.values()), default=0)
    return render(request, "reports/rows.html", {
        "table": table,
        "line": line,
        "heading": heading,
        "text": "not known" if cell.value is None else value_words(cell.value, cell.kind or heading.kind),
        "cell": cell,
        "lists": [_list(what, found) for what, found in lists.items()],
        "newer": _at(request, page - 1) if page > 1 else "",
        "older": _at(request, page + 1) if page * MOST < most else "",
        "shown": f"{(page - 1) * MOST + 1:,} to {min(page * MOST, most):,} of {most:,}",
        "crumbs": [
            {"label": "Reports", "href": "/reports"},
            {"label": table.title, "href": told.address(f"/reports/{report}")},
            {"label": line.label},
        ],
    })  # fmt: skip


def _page(request: HttpRequest, last: int) -> int:
    """Which page of the rows is asked for, at most the last."""
    text = request.GET.get("page", "1")
    wanted = int(text) if text.isdecimal() and len(text) < 6 else 1
    return min(max(wanted, 1), last)


def _at(request: HttpRequest, page: int) -> str:
    words = request.GET.copy()
    words["page"] = str(page)
    return f"{request.path}?{words.urlencode()}"


def _list(what: str, found: Listing) -> dict[str, Any]:
    amounts = [
        "" if each.amount is None else f"{value_words(each.amount, 'money')} {each.currency}"
        for each in found.rows
    ]
    return {
        "name": CALLED[what],
        "rows": list(zip(found.rows, amounts, strict=True)),
        "money": any(amounts),
        "many": found.many,
    }
