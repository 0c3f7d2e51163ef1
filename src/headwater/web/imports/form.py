"""What the preview's form says: columns, kinds, who is the same as whom, what to do with rows without a date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.http import HttpRequest, QueryDict

from headwater.actions.acting import Refused
from headwater.actions.arrivals import no_currency
from headwater.actions.imports.batch import THANKS_DAYS, Choices
from headwater.actions.parties import parse_day
from headwater.core.words import Kind
from headwater.formats.client_list import PARTS
from headwater.formats.currencies import currency_meant

MOST = 400
LONGEST_DAYS = 3_660
AS = {"clients": "Client list", "contacts": "Contact list"}


@dataclass(frozen=True, slots=True)
class Said:
    """What the form says. `kind` is how to read the file ("" finds out); `is_first`: nobody has said anything yet.

    `auto` are the columns that were found before anybody set one, by part.
    """

    kind: str
    choices: Choices
    is_first: bool = False
    auto: Mapping[str, str] = field(default_factory=dict)


def said_in(request: HttpRequest, today: date, *, own: str) -> Said:
    """Read the form; `own` is the practice's currency. Raises Refused with its place for what cannot be meant."""
    if request.method != "POST":
        return Said("", Choices(), is_first=True)
    form = request.POST
    kind = form.get("kind", "")
    same, apart = _pairs(form)
    return Said(
        kind if kind in AS else "",
        Choices(
            columns=_columns(form),
            kinds=_kinds(form),
            same=same,
            different=apart,
            undated_on=_undated(form, today),
            thanks_days=_days(form),
            currency=_currency(form, own),
            same_lines=frozenset(int(line) for line in form.getlist("line-same")[:MOST] if line.isdecimal()),
        ),
        auto={part: form.get(f"was-{part}", "") for part in PARTS},
    )


def _columns(form: QueryDict) -> dict[str, str]:
    """The columns that were set by hand, now or before: what only followed from another choice is found anew."""
    chosen = {}
    for part in PARTS:
        column, shown = form.get(f"column-{part}"), form.get(f"shown-{part}", "")
        if column is None or (column and column == form.get(f"was-{part}") and " + " in column):
            continue
        if column != shown or form.get(f"hand-{part}"):
            chosen[part] = column
    return chosen


def _numbered(form: QueryDict, name: str) -> Iterator[tuple[int, str]]:
    for at in range(MOST):
        value = form.get(f"{name}-{at}")
        if value is None:
            return
        yield at, value


def _kinds(form: QueryDict) -> dict[str, str]:
    kinds = set(map(str, Kind)) - {str(Kind.UNKNOWN)}
    return {
        of: form.get(f"kind-{at}", "")
        for at, of in _numbered(form, "of")
        if form.get(f"kind-{at}") in kinds and form.get(f"kind-{at}") != form.get(f"was-kind-{at}")
    }


def _pairs(form: QueryDict) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    pairs = [(at, one, form.get(f"alike-b-{at}", "")) for at, one in _numbered(form, "alike-a")]
    same = tuple((one, other) for at, one, other in pairs if form.get(f"alike-{at}") == "same")
    return same, tuple((one, other) for at, one, other in pairs if form.get(f"alike-{at}") == "apart")


def _undated(form: QueryDict, today: date) -> date | None:
    day = parse_day(form.get("undated_on", ""))
    if day is not None and day > today:
        raise Refused("Rows without a date cannot be dated in the future.", place="undated_on")
    return day


def _days(form: QueryDict) -> int:
    text = form.get("thanks_days", str(THANKS_DAYS)).strip()
    if not (text.isascii() and text.isdecimal() and len(text) < 6 and int(text) <= LONGEST_DAYS):
        raise Refused(f"Write a whole number of days from 0 to {LONGEST_DAYS:,}.", place="thanks_days")
    return int(text)


def _currency(form: QueryDict, own: str) -> str:
    text = form.get("currency", "").strip()
    code = currency_meant(text)
    if text and not code and text.upper() != own:
        raise Refused(no_currency(text, instead=own), place="currency")
    return code or text.upper()
