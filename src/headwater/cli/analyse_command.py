"""`headwater analyse KIND FILE --json`: the engine's own figures over a bare CSV, for checking it and for programs."""

from __future__ import annotations

import argparse
import json
import sys

from headwater.cli.analyse.kinds import KINDS, CannotAnalyse, kind_named
from headwater.cli.analyse.reading import rows_of

UNREADABLE = 3


def main(words: list[str]) -> int:
    """Analyse one file. Gives 0, 2 for a wrong call, 3 for a file that cannot be analysed."""
    parser = argparse.ArgumentParser(
        prog="headwater analyse",
        description="One analysis over a CSV file (plain or .gz), printed as JSON with all digits.",
    )
    kinds = parser.add_subparsers(dest="kind", required=True, metavar="KIND")
    for name, says in KINDS.items():
        one = kinds.add_parser(name, help=says, description=f"{says[0].upper()}{says[1:]}.")
        one.add_argument("file", help="the CSV file, or - for what is piped in")
        one.add_argument("--json", action="store_true", help="print JSON (the only form there is)")
        if words[:1] == [name]:
            named = kind_named(name)
            named.options(one)
            one.epilog, one.formatter_class = named.help(), argparse.RawDescriptionHelpFormatter
    try:
        asked = parser.parse_args(words)
    except SystemExit as end:
        return int(end.code or 0)
    kind = kind_named(asked.kind)
    try:
        found = kind.answer(rows_of(asked.file, kind), asked)
    except CannotAnalyse as error:
        print("headwater analyse:", " ".join(str(error).split()), file=sys.stderr)
        return UNREADABLE
    print(json.dumps(found, ensure_ascii=False, allow_nan=False, indent=2))
    return 0
