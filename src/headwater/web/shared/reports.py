"""Shows a report's Table on a page: the answer with its time, cells that open their rows, the way it is counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby
from typing import Any, Final
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest

from headwater.actions.findings import NotWorkedOut, Work, work_out
from headwater.core.asking import asked_of, standing_question_of
from headwater.core.know.sentence import window_words
from headwater.core.practice import Asked
from headwater.core.tables import Cell, Column, Report, Row, Table
from headwater.formats.table_out import value_words
from headwater.store.queries import reports
from headwater.store.queries.program import program_stamp
from headwater.web.shared.access import seat_of, today_of

PATIENCE: Final = 0.25
"""Seconds a page waits for a newer answer when an older one is there to be shown."""
FIRST_PATIENCE: Final = 2.0
SHOWN: Final = 100
WINDOWS: Final = (("12m", "12 months"), ("24m", "24 months"), ("all", "All time"))


@dataclass(frozen=True, slots=True)
class Answer:
    """What a page can show now. `table` None: it is being worked out for the first time.

    `made_at`: when an answer was made that is not the newest; None for the newest. `broken`: the newest cannot be
    worked out.
    """

    report: Report
    asked: Asked
    wrong: tuple[str, ...]
    words: Mapping[str, str]
    table: Table | None
    made_at: datetime | None = None
    broken: bool = False

    def address(self, path: str, **changes: str) -> str:
        """The address of the same question with some parts changed; an empty part is left out."""
        words = {name: word for name, word in {**self.words, **changes}.items() if word}
        return f"{path}?{urlencode(words)}" if words else path


def answer(request: HttpRequest, report: Report, *, patience: float | None = None) -> Answer:
    """The report as this request asks it. A slow one is shown as it was, with its time, while it is made anew.

    `patience`: how many seconds it is waited for; None for as long as a page waits.
    """
    names = {"w", "since", "until", *(option.name for option in report.options)}
    words = {name: request.GET[name] for name in names if request.GET.get(name, "").strip()}
    return answered(request, report, words, patience=patience)


def answered(
    request: HttpRequest, report: Report, words: Mapping[str, str], *, patience: float | None = None
) -> Answer:
    """As `answer`, asked in these words."""
    workspace = seat_of(request).workspace
    asked, wrong = asked_of(report=report, words=words, today=today_of(request))
    told = Answer(report, asked, wrong, words, None)
    if not report.slow:
        return replace(told, table=reports.answer(workspace=workspace, report=report, asked=asked))
    question = f"{program_stamp()} {standing_question_of(report=report, asked=asked)}"
    last = reports.last_finding(workspace=workspace, question=question)
    if last and reports.is_fresh(workspace=workspace, finding=last, today=asked.today):
        return replace(told, table=reports.stored(workspace=workspace, finding=last))
    usual = PATIENCE if last else FIRST_PATIENCE
    work = Work(
        workspace, question, settings.CLOCK(), asked.today,
        make=lambda now: reports.answer(workspace=now, report=report, asked=asked),
    )  # fmt: skip
    try:
        made = work_out(work, patience=usual if patience is None else patience)
    except NotWorkedOut:
        told, made = replace(told, broken=True), None
    if made or not last:
        return replace(told, table=made)
    return replace(told, table=reports.stored(workspace=workspace, finding=last), made_at=last.made_at)


def shown(answer: Answer, *, path: str, page: str = "1") -> dict[str, Any]:
    """What `shared/_report.html` shows. `path` is the page's own address."""
    table, report = answer.table, answer.report
    rows = table.rows if table else ()
    number = min(
        max(int(page) if page.isdecimal() and len(page) < 6 else 1, 1), max(1, -(-len(rows) // SHOWN))
    )
    start = (number - 1) * SHOWN
    return {
        "report": report,
        "answer": answer,
        "table": table,
        "lead": table.said[0] if table and table.said else "",
        "said": table.said[1:] if table else (),
        "columns": [_heading(column) for column in table.columns] if table else [],
        "groups": _groups(answer, table, rows[start : start + SHOWN]) if table else [],
        "windows": _windows(answer, path) if report.window else [],
        "options": _options(answer),
        "span": window_words(window=answer.asked.window, today=answer.asked.today),
        "hidden": [(name, answer.words[name]) for name in ("w", "since", "until") if name in answer.words],
        "path": path,
        "csv": answer.address(f"/reports/{report.name}.csv"),
        "json": answer.address(f"/reports/{report.name}.json"),
        "pages": {
            "newer": answer.address(path, page=str(number - 1)) if number > 1 else "",
            "older": answer.address(path, page=str(number + 1)) if start + SHOWN < len(rows) else "",
            "shown": f"{start + 1} to {min(start + SHOWN, len(rows))} of {len(rows)}",
        },
    }  # fmt: skip


def _heading(column: Column) -> dict[str, Any]:
    return {"label": column.label, "says": column.says, "number": column.kind not in ("text", "party")}


def _groups(answer: Answer, table: Table, rows: Sequence[Row]) -> list[dict[str, Any]]:
    return [
        {"name": name, "rows": [_line(answer, table, row) for row in lines]}
        for name, lines in groupby(rows, key=lambda row: row.group)
    ]


def _line(answer: Answer, table: Table, row: Row) -> dict[str, Any]:
    return {
        "label": row.label,
        "href": f"/people/{row.party}" if row.party is not None and row.party >= 0 else "",
        "tone": row.tone,
        "cells": list(_cells(answer, table, row)),
    }


def _cells(answer: Answer, table: Table, row: Row) -> Iterator[dict[str, Any]]:
    for column, cell in zip(table.columns, row.cells, strict=True):
        yield {
            "label": column.label,
            "number": column.kind not in ("text", "party"),
            "nothing": cell.value is not None and not isinstance(cell.value, str | bool) and cell.value == 0,
            "text": "" if cell.value is None else value_words(cell.value, cell.kind or column.kind),
            "range": _range(cell, column),
            "unit": cell.unit,
            "note": cell.note,
            "few": cell.note.startswith("few"),
            "href": opening(answer, row.key, column.key) if cell.facts and cell.value else "",
        }


def _range(cell: Cell, column: Column) -> str:
    if cell.low is None or cell.high is None:
        return ""
    kind = cell.kind or column.kind
    return f"{value_words(cell.low, kind)} to {value_words(cell.high, kind)}"


def opening(answer: Answer, row: str, column: str) -> str:
    """The address of the rows behind one cell."""
    return answer.address(f"/reports/{answer.report.name}/rows", row=row, column=column)


def _windows(answer: Answer, path: str) -> list[dict[str, Any]]:
    chosen = answer.words.get("w", answer.report.window)
    named = (
        [*WINDOWS]
        if chosen in dict(WINDOWS)
        else [*WINDOWS, (chosen, "Free" if chosen == "free" else chosen)]
    )
    return [
        {"label": label, "href": answer.address(path, w=name, since="", until=""), "current": chosen == name}
        for name, label in named
    ]


def _options(answer: Answer) -> list[dict[str, Any]]:
    return [
        {
            "name": option.name,
            "label": option.label,
            "kind": "date" if option.kind == "day" else "text",
            "value": answer.asked.option(option.name, option.usual),
            "choices": [
                {
                    "value": name,
                    "label": label,
                    "chosen": name == answer.asked.option(option.name, option.usual),
                }
                for name, label in option.choices
            ],
        }
        for option in answer.report.options
    ]
