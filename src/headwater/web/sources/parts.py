"""Several reports on one page of the Sources room, through the same window, each as a section of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from django.http import HttpRequest
from django.utils.safestring import SafeString

from headwater.core.asking import asked_of
from headwater.core.reports import report_named
from headwater.core.tables import Table
from headwater.store.queries import reports
from headwater.web.shared.access import seat_of, today_of
from headwater.web.shared.reports import Answer, shown

WINDOW: Final = ("w", "since", "until")


def beside(request: HttpRequest, name: str, **options: str) -> Answer:
    """A report that is quick to make, through the window of this request (or its usual one), with these options."""
    report = report_named(name)
    words = {key: request.GET[key] for key in WINDOW if request.GET.get(key, "").strip()}
    words |= {key: text for key, text in options.items() if text}
    asked, wrong = asked_of(report=report, words=words, today=today_of(request))
    table = reports.answer(workspace=seat_of(request).workspace, report=report, asked=asked)
    return Answer(report, asked, wrong, words, table)


def section(
    told: Answer,
    *,
    key: str,
    heading: str,
    drawing: SafeString | str = "",
    table: Table | None = None,
    said: int | None = None,
    is_open: bool = False,
) -> dict[str, Any]:
    """What `sources/_part.html` shows of a report: the first `said` sentences, a drawing, and the table folded away.

    `table` stands in for the whole one where only some of its lines are to be seen; `is_open` unfolds it.
    """
    whole = told.table
    named = replace(table or whole, title=f"{heading}, in figures") if whole else None
    made = shown(replace(told, table=named), path="")
    sentences = list(whole.said if whole else ())
    return {
        **made,
        "key": key,
        "heading": heading,
        "drawing": drawing,
        "sentences": sentences[:said],
        "is_open": is_open,
        "whole": told.address(f"/reports/{told.report.name}"),
    }
