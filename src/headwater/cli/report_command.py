"""`headwater report NAME`: one report of the ledger, as text, CSV or JSON; or the rows behind one of its cells."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from typing import Any

from headwater.cli import installation
from headwater.cli.report_words import fitted, found_cell, options_told
from headwater.core.reports import NAMES, report_named
from headwater.core.tables import Report, Table

UNREADABLE = 2
UNLIMITED, WIDEST = 10_000, 100
"""A pipe or a file has no end of line; sentences are folded at the second, on any screen."""


def main(words: list[str]) -> int:
    """Print one report, or the list of them. Gives 0, or 2 for a call that cannot be understood."""
    options = _parser(words).parse_args(words)
    if not options.name:
        width = max(map(len, NAMES))
        for name in NAMES:
            print(f"  {name.ljust(width)}  {report_named(name).answers}")
            for line in options_told(report_named(name)):
                print(line)
        return 0
    if options.name not in NAMES:
        told = f"there is no report “{options.name}”. Choose one of: {', '.join(NAMES)}."
        print(f"headwater report: {told}", file=sys.stderr)
        return UNREADABLE
    report = report_named(options.name)
    installation.open_installation(options)
    table, wrong = _answer(report, options)
    for sentence in wrong:
        print(f"headwater report: {sentence}", file=sys.stderr)
    if wrong:
        return UNREADABLE
    return _rows(table, *options.rows) if options.rows else _print(table, options)


def _parser(words: list[str]) -> argparse.ArgumentParser:
    """The parser; its help tells the options of the report that the words name."""
    made = installation.parser("report", "One report of the ledger. Without a name: the list of them.")
    made.add_argument("name", nargs="?", default="", metavar="NAME", help="which report")
    made.add_argument("--window", default="", metavar="WINDOW", help="12m, 24m, 2024, all")
    made.add_argument("--since", default="", metavar="DAY", help="first day, such as 2024-01-31")
    made.add_argument("--until", default="", metavar="DAY", help="last day")
    made.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", help="an option of this report"
    )
    made.add_argument(
        "--rows",
        nargs=2,
        metavar=("ROW", "COLUMN"),
        help="the rows one cell was counted from; by label or by key",
    )
    made.add_argument("--json", action="store_true", help="for programs, with all digits and ids")
    made.add_argument("--csv", action="store_true", help="for a spreadsheet")
    named = next((word for word in words if word in NAMES), "")
    if named:
        lines = options_told(report_named(named)) or ["      none"]
        made.epilog = "\n".join([f"options of the report “{named}”:", *lines])
        made.formatter_class = argparse.RawDescriptionHelpFormatter
    return made


def _answer(report: Report, options: argparse.Namespace) -> tuple[Table, tuple[str, ...]]:
    from headwater.actions.acting import day_of
    from headwater.core.asking import asked_of
    from headwater.store.queries.reports import answer

    workspace = installation.owner_seat().workspace
    words = dict(text.split("=", 1) for text in options.set if "=" in text)
    strange = [text for text in (*words, *(text for text in options.set if "=" not in text))
               if text not in {option.name for option in report.options}]  # fmt: skip
    words |= {"w": options.window, "since": options.since, "until": options.until}
    if options.since or options.until:
        words["w"] = "free"
    asked, wrong = asked_of(report=report, words=words, today=day_of(workspace, installation.now()))
    named = ", ".join(option.name for option in report.options) or "none"
    wrong = (*(f"“{text}” is not an option of this report; it has {named}." for text in strange), *wrong)
    return answer(workspace=workspace, report=report, asked=asked), wrong


def _print(table: Table, options: argparse.Namespace) -> int:
    from headwater.formats.table_out import as_csv, as_json, as_text

    if options.json:
        print(json.dumps(as_json(table), ensure_ascii=False, allow_nan=False, indent=1))
    elif options.csv:
        sys.stdout.buffer.write(as_csv(table))
    else:
        width = shutil.get_terminal_size((UNLIMITED, 24)).columns
        shown, note = fitted(table, width=width)
        print(as_text(shown, width=min(width, WIDEST)), end="")
        if note:
            print(f"\n{note}")
    return 0


def _rows(table: Table, row: str, column: str) -> int:
    from headwater.store.queries.opened import opened

    found_at = found_cell(table, row, column)
    cell = None if isinstance(found_at, str) else table.cell(*found_at)
    if cell is None:
        print(f"headwater report: {found_at}", file=sys.stderr)
        return UNREADABLE
    lists = opened(installation.owner_seat().workspace, cell.facts)
    found: list[Any] = [(what, each) for what, listing in lists.items() for each in listing.rows]
    for what, each in found:
        people = " → ".join(name for _, name in each.people)
        amount = f"{each.amount} {each.currency}" if each.amount is not None else ""
        day = each.day.isoformat() if each.day else "no day    "
        print("  ".join(filter(None, [day, what, people, each.what, amount])))
    for what, listing in lists.items():
        if listing.many > len(listing.rows):
            print(f"These are the newest {len(listing.rows)} of {listing.many:,} {what}.", file=sys.stderr)
    if not found:
        print("No rows stand behind this number; it was worked out from the whole report.")
    return 0
