"""A report's answer for one workspace, kept in this process until the ledger changes."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from headwater.core.asking import question_of
from headwater.core.practice import Asked
from headwater.core.tables import Report, Table
from headwater.formats.table_out import thawed
from headwater.store.models import Finding, Workspace
from headwater.store.practice import read_practice
from headwater.store.queries.kept import keep


def answer(*, workspace: Workspace, report: Report, asked: Asked) -> Table:
    """The report, made now or kept from before."""
    return keep(
        workspace,
        ("report", question_of(report=report, asked=asked)),
        lambda: report.make(read_practice(workspace, report.parts), asked),
    )


def last_finding(*, workspace: Workspace, question: str) -> Finding | None:
    """The last answer that was stored for a question, however old."""
    return Finding.objects.filter(workspace=workspace, question=question).first()


def is_fresh(*, workspace: Workspace, finding: Finding, today: date) -> bool:
    """Whether nothing has changed since an answer was made, and it is still the same day."""
    day = finding.made_at.astimezone(ZoneInfo(workspace.timezone)).date()
    return finding.counter == workspace.counter and day == today


def stored(*, workspace: Workspace, finding: Finding) -> Table:
    """The Table of a stored answer."""
    key = ("finding", finding.question, finding.counter, finding.made_at)
    return keep(workspace, key, lambda: thawed(finding.body), lasting=True)
