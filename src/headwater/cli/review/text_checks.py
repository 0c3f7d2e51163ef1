"""What to check in a review: rows left out or doubtful, what each name was taken for, which columns were used."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Sequence

from headwater.cli.review.report import FileRead, Report
from headwater.cli.review.terminal import Paint, fit, width_of, wrap
from headwater.core.intake import RowRemark
from headwater.core.words import Kind

CERTAIN = (Kind.PERSON,)


def checks(report: Report, *, width: int, paint: Paint) -> list[str]:
    """All of it, each under its title; what is empty is left out."""
    lines: list[str] = []
    for block in (
        _remarks("Rows left out", report.skipped, report, width, paint),
        _remarks("Rows to check", report.doubts, report, width, paint),
        _proposals(report, width, paint),
        _kinds(report, width, paint),
        _columns(report, width, paint),
    ):
        if block:
            lines += ["", *block] if lines else block
    return lines


def _remarks(title: str, remarks: Sequence[RowRemark], report: Report, width: int, paint: Paint) -> list[str]:
    if not remarks:
        return []
    several = len(report.files) > 1
    lines = [paint.title(title) + paint.quiet(f"  {len(remarks):,}; numbers are lines of the file")]
    for remark in remarks[: report.top]:
        where = f"{remark.file} {remark.row}" if several else str(remark.row)
        where = where if remark.row else (remark.file or "file")
        lines += wrap(remark.reason, width - 2, first=f"  {where:>5}  ", rest=" " * (max(5, len(where)) + 4))
    if len(remarks) > report.top:
        lines.append(
            paint.quiet(f"  … and {len(remarks) - report.top:,} more ({report.more_rows} or --json)")
        )
    return lines


def _proposals(report: Report, width: int, paint: Paint) -> list[str]:
    found = report.look_alikes
    if not found:
        return []
    lines = [
        paint.title("One and the same?") + paint.quiet("  nothing was merged; add the option if they are")
    ]
    for each in found[: report.top]:
        option = f"--same {shlex.quote(f'{each.a}={each.b}')}"
        if width_of(option) + 4 + width_of(each.reason) <= width - 2:
            lines.append(f"  {fit(option, width - 4)}  {paint.quiet(each.reason)}")
        else:
            lines += [f"  {fit(option, width - 4)}", *_quiet_lines(each.reason, width, paint)]
    if len(found) > report.top:
        lines.append(paint.quiet(f"  … and {len(found) - report.top:,} more ({report.more_rows})"))
    return lines


def _quiet_lines(text: str, width: int, paint: Paint) -> Iterable[str]:
    return [paint.quiet(line) for line in wrap(text, width - 2, first="      ", rest="      ")]


def _kinds(report: Report, width: int, paint: Paint) -> list[str]:
    """Sources of the window that are no persons, with the reason for what they were taken for."""
    rows = [row for row in report.review.sources if row.rank is not None and row.direct.referrals]
    odd = [row.party for row in rows if report.kind_of(row.party) not in CERTAIN]
    if not odd:
        return []
    lines = [paint.title("Taken for") + paint.quiet("  sources that are not plainly a person")]
    for party in odd[: report.top]:
        kind = report.kind_of(party)
        word = "not sure" if kind is Kind.UNKNOWN else kind.value
        lines += wrap(
            f"{fit(party.name, 40)}: {word}. {report.reason_for(party)}", width - 2, first="  ", rest="      "
        )
    if len(odd) > report.top:
        lines.append(paint.quiet(f"  … and {len(odd) - report.top:,} more ({report.more_rows})"))
    return lines


def _columns(report: Report, width: int, paint: Paint) -> list[str]:
    lines = [paint.title("How the file was read" if len(report.files) == 1 else "How the files were read")]
    for each in report.files:
        lines += wrap(_file_words(each), width - 2, first="  ", rest="  ")
        longest = max(map(width_of, (part.replace("_", " ") for part in each.columns)), default=0)
        for part, (name, reason) in each.columns.items():
            lead = f"    {part.replace('_', ' ').ljust(longest)}  "
            lines += wrap(f"“{name}”: {reason}", width - 2, first=lead, rest=" " * (len(lead)))
        if each.unused:
            unused = ", ".join(f"“{name}”" for name in each.unused[:12])
            lines += _quiet_lines(f"not used: {unused}", width, paint)
    for note in report.notes:
        lines += [paint.quiet(line) for line in wrap(note, width - 2, first="  ", rest="    ")]
    return lines


def _file_words(each: FileRead) -> str:
    rows = f"{each.rows_read:,} {'row' if each.rows_read == 1 else 'rows'}"
    return f"{each.name}: {rows}, {each.encoding}, cells parted by {each.delimiter}."
