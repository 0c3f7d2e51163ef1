"""A review as text for the terminal: the sentence first, then the tables, then what to check."""

from __future__ import annotations

from collections.abc import Iterator

from headwater.cli.review.report import Report
from headwater.cli.review.terminal import Paint, wrap
from headwater.cli.review.text_checks import checks
from headwater.cli.review.text_lists import chains, gone_quiet, sent_several, unknown_origin
from headwater.cli.review.text_sources import best_sources, concentration


def text_lines(report: Report, *, width: int, paint: Paint) -> Iterator[str]:
    """The whole review, line by line, at most `width` columns wide."""
    yield ""
    for line in wrap(report.sentence, width - 2, first="  ", rest="  "):
        yield paint.strong(line)
    if report.choice.reason:
        for line in wrap(report.choice.reason, width - 2, first="  ", rest="  "):
            yield paint.quiet(line)
    for line in _no_source(report, width):
        yield paint.doubtful(line)
    for section in (best_sources, concentration, chains, sent_several, gone_quiet, unknown_origin, checks):
        lines = section(report, width=width, paint=paint)
        if lines:
            yield ""
            yield from lines
    yield ""


def _no_source(report: Report, width: int) -> Iterator[str]:
    """The way out when a file has no source column, said where it cannot be missed."""
    for each in report.files:
        if "source" not in each.columns:
            said = f"No column of {each.name} was taken for the source. If one is, say which: --source COLUMN"
            yield from wrap(f"{said} ({', '.join(each.unused[:8])}).", width - 2, first="  ", rest="  ")
