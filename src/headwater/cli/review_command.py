"""`headwater review FILE…`: where your clients come from, straight from a file. No account, no database."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from headwater.cli.review.faults import DONE, NOTHING_COUNTED, UNREADABLE, WRONG_CALL, ReviewFault
from headwater.cli.review.options import Options, read_options

if TYPE_CHECKING:
    from headwater.cli.review.report import Report


def main(words: Sequence[str]) -> int:
    """Review the files named in `words`. Gives the exit code.

    0 done; 1 done, but no client could be counted; 2 wrong call; 3 a file cannot be read as a client list.
    """
    try:
        options = read_options(words)
        gc.disable()  # one pass and out: nothing here makes cycles worth looking for
        return _review(options)
    except ReviewFault as fault:
        print(f"headwater review: {fault}", file=sys.stderr)
        return fault.code
    except MemoryError:
        print("headwater review: This machine has too little memory for files of this size.", file=sys.stderr)
        return UNREADABLE
    except SystemExit as end:
        return int(end.code or 0)
    finally:
        gc.enable()


def _review(options: Options) -> int:
    from headwater.cli.review.reading import read_lists
    from headwater.cli.review.report import make_report
    from headwater.core.identity import UnknownName, read_same

    try:
        same = [read_same(text) for text in options.same]
    except ValueError as fault:
        raise ReviewFault(WRONG_CALL, f"--same: {fault}") from fault
    lists, notes = read_lists(options)
    today = options.today or _today()
    try:
        report = make_report(lists=lists, options=options, same=same, notes=notes, today=today)
    except UnknownName as fault:
        raise ReviewFault(WRONG_CALL, f"--same: {fault}") from fault
    _write(options, report)
    return DONE if report.counted else NOTHING_COUNTED


def _write(options: Options, report: Report) -> None:
    """Print the review as asked for, and write the page if one was asked for."""
    if options.html:
        _write_page(options.html, report)
    if options.output == "json":
        from headwater.cli.review.as_json import json_pieces

        _utf_8()
        sys.stdout.writelines(json_pieces(report))
    elif options.output == "csv":
        from headwater.cli.review.as_csv import sources_csv

        _utf_8()
        sys.stdout.write(sources_csv(report).decode("utf-8"))
    else:
        from headwater.cli.review.as_text import text_lines
        from headwater.cli.review.terminal import paint_for, speak_any_script, width_for

        out = sys.stdout
        speak_any_script(out)
        paint = paint_for(wish=options.color, out=out)
        out.writelines(f"{line}\n" for line in text_lines(report, width=width_for(out=out), paint=paint))
        if options.html:
            out.write(f"  The same as a page: {options.html}\n\n")


def _utf_8() -> None:
    """Programs read UTF-8, whatever the terminal speaks, and line ends as they are written."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure:
        reconfigure(encoding="utf-8", errors="replace", newline="")


def _write_page(name: str, report: Report) -> None:
    from headwater.cli.review.as_html import page

    try:
        Path(name).write_text(page(report), encoding="utf-8", errors="replace")
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise ReviewFault(WRONG_CALL, f"The page cannot be written to {name}: {reason}.") from fault


def _today() -> date:
    """The day on this machine's calendar; everything below takes it as an argument."""
    return datetime.now(UTC).astimezone().date()  # noqa: TID251
