"""What the user asks of `headwater review`: the words of the command line, read and checked."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NoReturn

from headwater.cli.review.faults import WRONG_CALL, ReviewFault

COLUMN_OPTIONS: Final[Mapping[str, str]] = {
    "client": "client",
    "source": "source",
    "date": "date",
    "referred_on": "referral_date",
    "value": "value",
    "stage": "stage",
    "service": "service",
}
"""The options that set a column, with the part each column plays."""

TOUCH: Final = ("first", "last", "even", "position", "decay")
CHAIN: Final = ("root", "direct", "shared")
MEASURES: Final = ("clients", "referrals", "value", "consistency", "qualified")

ABOUT: Final = """\
Where do my clients come from? Reads client lists (CSV or TSV, as you have
them) and shows the best sources, the chains behind them, and whose origin is
unknown. No account, no database; nothing leaves this machine.
"""

EXAMPLES: Final = """\
examples:
  headwater review clients.csv
  headwater review clients.csv --year 2025 --measure value --currency EUR
  headwater review invoices.csv leads.csv --client Kunde --source "Empfohlen von"
  headwater review clients.csv --same "Anna Berg=A. Berg" --last 24m --top 20
  headwater review clients.csv --html review.html
  cat clients.csv | headwater review - --json

exit codes: 0 done, 1 done but no client could be counted, 2 wrong call,
3 a file could not be read as a client list.
"""


@dataclass(frozen=True, slots=True)
class Options:
    """One call of the command, understood."""

    files: tuple[str, ...]
    columns: Mapping[str, str]
    since: date | None
    until: date | None
    year: int | None
    last: str | None
    today: date | None
    touch: str
    chain: str
    half_life: float
    credit_years: int | None
    measure: str
    top: int
    currency: str
    same: tuple[str, ...]
    only_service: str | None
    use_profile: bool
    output: str
    html: str | None
    color: str


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence and where the help is."""

    def error(self, message: str) -> NoReturn:
        raise ReviewFault(WRONG_CALL, f"{message[:1].upper()}{message[1:]}. See headwater review --help.")


def read_options(words: Sequence[str]) -> Options:
    """Read the words after `review`. Raises ReviewFault (wrong call); `--help` prints and raises SystemExit."""
    given = _parser().parse_args(words)
    windows = [name for name in ("year", "last") if getattr(given, name) is not None]
    if len(windows) > 1 or (windows and (given.since or given.until)):
        raise ReviewFault(
            WRONG_CALL, "Set one window only: --since and --until together, or --year, or --last."
        )
    if given.json and given.csv:
        raise ReviewFault(WRONG_CALL, "Choose --json or --csv, not both.")
    columns = {
        part: value.strip()
        for option, part in COLUMN_OPTIONS.items()
        if (value := getattr(given, option)) is not None
    }
    return Options(
        files=tuple(given.files),
        columns=columns,
        since=given.since,
        until=given.until,
        year=given.year,
        last=given.last,
        today=given.today,
        touch=given.touch,
        chain=given.chain,
        half_life=given.half_life,
        credit_years=given.credit_years,
        measure=given.measure,
        top=given.top,
        currency=given.currency or "",
        same=tuple(given.same),
        only_service=given.only_service,
        use_profile=not given.no_profile,
        output="json" if given.json else "csv" if given.csv else "text",
        html=given.html,
        color=given.color,
    )


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="headwater review",
        usage="headwater review FILE [FILE ...] [options]",
        description=ABOUT,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="client lists; - reads standard input")
    _add_columns(parser.add_argument_group("columns (found by themselves; a name or a number sets one)"))
    _add_windows(parser.add_argument_group("window of time (default: the last 12 months)"))
    _add_counting(parser.add_argument_group("counting"))
    _add_output(parser.add_argument_group("output"))
    return parser


def _add_columns(group: argparse._ArgumentGroup) -> None:
    says = {
        "client": "who was sent",
        "source": "who or what sent them",
        "date": "day the work began (first invoice)",
        "referred_on": "day of the first contact",
        "value": "amount",
        "stage": "won, lost, open …",
        "service": "service bought",
    }
    for option in COLUMN_OPTIONS:
        group.add_argument(f"--{option.replace('_', '-')}", metavar="COLUMN", help=says[option])
    group.add_argument(
        "--no-profile", action="store_true", help="neither use nor save the columns set for such a file"
    )


def _add_windows(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--since", type=_day, metavar="DAY", help="first day, as 2025-01-31")
    group.add_argument("--until", type=_day, metavar="DAY", help="last day")
    group.add_argument("--year", type=_year, metavar="YEAR", help="one calendar year")
    group.add_argument("--last", metavar="SPAN", help="12m, 24m, 2y …, or all")
    group.add_argument("--today", type=_day, metavar="DAY", help="count as if it were this day")


def _add_counting(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--touch", choices=TOUCH, default="first", help="which of several referrals gets the credit"
    )
    group.add_argument(
        "--chain", choices=CHAIN, default="root", help="who on a chain gets the credit (default: root)"
    )
    group.add_argument(
        "--half-life", type=_positive, default=30.0, metavar="DAYS", help="for --touch decay (default: 30)"
    )
    group.add_argument(
        "--credit-years",
        type=_count,
        metavar="N",
        help="leave out referrals more than N years older than the end of the window (default: credit never expires)",
    )
    group.add_argument("--measure", choices=MEASURES, default="clients", help="what the ranking goes by")
    group.add_argument("--top", type=_count, default=10, metavar="N", help="rows of each list (default: 10)")
    group.add_argument(
        "--currency", type=_currency, metavar="CODE", help="currency of amounts that name none"
    )
    group.add_argument("--only-service", metavar="NAME", help="count work of this service alone")
    group.add_argument(
        "--same", action="append", default=[], metavar="A=B", help="two names of one party (repeatable)"
    )


def _add_output(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--json", action="store_true", help="everything, as JSON (headwater.review/1)")
    group.add_argument("--csv", action="store_true", help="the table of sources, as CSV")
    group.add_argument("--html", metavar="FILE", help="also write one self-contained page")
    group.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="default: auto")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as fault:
        raise argparse.ArgumentTypeError(f"“{text}” is not a day; write it as 2025-01-31") from fault


def _year(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) == 4 and text != "0000"):
        raise argparse.ArgumentTypeError(f"“{text}” is not a year; write four digits, as 2025")
    return int(text)


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text[:9]) > 0):
        raise argparse.ArgumentTypeError(f"“{text}” is not a number of rows; write 1 or more")
    return int(text[:9])


def _positive(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 0 < number < 1e6:
        raise argparse.ArgumentTypeError(f"“{text}” is not a number of days above zero")
    return number


def _currency(text: str) -> str:
    code = text.strip().upper()
    if not (len(code) == 3 and code.isascii() and code.isalpha()):
        raise argparse.ArgumentTypeError(f"“{text}” is not a currency; write its three letters, as EUR")
    return code
