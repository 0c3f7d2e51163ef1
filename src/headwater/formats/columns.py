"""Which column of a table holds what: the client, the source, the date, the value, the stage, and more.

Columns are judged by the name above them, in seven languages, and by what stands in them. Every choice comes with its
reason, every close call is said, and each can be set by the user.
"""

from __future__ import annotations

import difflib
import hashlib
import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from headwater.formats.column_fit import content_fit, guess_fit, is_never, name_fit, passes
from headwater.formats.content import Content, look_at, shared_values
from headwater.formats.header_words import EUROPEAN, STRONG, plain
from headwater.formats.table import Table

ROLES: Final = tuple(STRONG)
_MINIMUM: Final = 0.28
_SAID: Final = frozenset({"client", "source", "date", "referral_date", "value", "stage"})


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """One column taken for one role: its place, its name, why, and how sure (0 to 1).

    `also` is the second column where the client's name is split in first and last name.
    """

    index: int
    header: str
    reason: str
    confidence: float
    also: int | None = None


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table by role.

    `unused` names the columns nothing was taken from, `doubts` are sentences on close calls. `problem` is a sentence
    when the table cannot be used as it is (no client column, or a column set by hand that does not exist), else "".
    """

    by_role: Mapping[str, ColumnChoice]
    unused: tuple[str, ...]
    doubts: tuple[str, ...]
    problem: str = ""


@dataclass(frozen=True, slots=True)
class _Fit:
    """How well one column fits one role."""

    score: float
    role: str
    index: int
    reason: str
    named: float


def find_columns(table: Table, chosen: Mapping[str, str] | None = None) -> Columns:
    """Find the columns of a table. `chosen` maps roles to column names set by the user ("" for: no such column)."""
    chosen = chosen or {}
    by_role: dict[str, ColumnChoice] = {}
    for role, name in chosen.items():
        if not name:
            continue
        index = _column_named(table.header, name)
        if index is None:
            return Columns({}, table.header, (), _no_such_column(table.header, name))
        by_role[role] = ColumnChoice(index, table.header[index], "you set it", 1.0)
    contents = [look_at(column) for column in table.columns]
    fits = _fits(table, contents, set(chosen))
    doubts = _take_best(table, fits, by_role)
    if "client" not in chosen:
        _find_client(table, contents, by_role, doubts)
    if "source" not in chosen:
        _find_source(table, contents, by_role, doubts)
    if "date" not in by_role and "date" not in chosen and "referral_date" in by_role:
        other = by_role.pop("referral_date")
        by_role["date"] = ColumnChoice(
            other.index, other.header, "it is the only date there is", other.confidence
        )
    problem = "" if "client" in by_role else _no_client(table.header)
    if not problem and "source" not in by_role and "source" not in chosen:
        doubts.append(
            "No source column was found, so every client counts as of unknown origin. "
            f"If there is one, say which: --source NAME. The columns are: {_listed(table.header)}."
        )
    used = {choice.index for choice in by_role.values()} | {choice.also for choice in by_role.values()}
    unused = tuple(name for at, name in enumerate(table.header) if at not in used)
    return Columns(by_role, unused, tuple(doubts), problem)


def header_key(header: Sequence[str]) -> str:
    """A fingerprint of a header row, the same whatever its case, accents and spacing: to save choices under."""
    text = "\x1f".join(plain(name) or name.strip().casefold() for name in header)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def client_names(table: Table, columns: Columns) -> Sequence[str]:
    """The clients' names row by row, put together where first and last name stand in two columns."""
    choice = columns.by_role["client"]
    if choice.also is None:
        return table.columns[choice.index]
    pairs = zip(table.columns[choice.index], table.columns[choice.also], strict=True)
    return [f"{first.strip()} {last.strip()}".strip() for first, last in pairs]


def other_clients(table: Table, columns: Columns) -> tuple[str, ...]:
    """A hint where sources stand in another column of names than the clients: chains would break there."""
    client, source = columns.by_role.get("client"), columns.by_role.get("source")
    if client is None or source is None:
        return ()
    used = {choice.index for choice in columns.by_role.values()} | {client.also}
    sources = {cell.strip().casefold() for cell in set(table.columns[source.index])} - {""}
    own = {cell.strip().casefold() for cell in set(table.columns[client.index])}
    hints = []
    for at, name in enumerate(table.header):
        if (at in used and name not in _elsewhere(columns)) or not _may_be_client(name):
            continue
        also = (sources & {cell.strip().casefold() for cell in set(table.columns[at])}) - own
        if len(also) > 1 or (also and len(also) == len(sources)):
            hints.append(
                f"{'1 name' if len(also) == 1 else f'{len(also)} names'} in “{source.header}” also "
                f"{'stands' if len(also) == 1 else 'stand'} in “{name}”; to count by {name.lower()} use "
                f"--client {shlex.quote(name)}."
            )
    return tuple(hints[:1])


def _elsewhere(columns: Columns) -> set[str]:
    """Columns taken for a part of the client that is not used to name it."""
    return {
        choice.header for role, choice in columns.by_role.items() if role in ("organisation", "first_name")
    }


def _may_be_client(header: str) -> bool:
    return any(name_fit(role, header)[0] for role in ("client", "organisation"))


def is_european(table: Table, amount_style: str = "") -> bool:
    """Whether 03/04 in this file is more likely 3 April than 4 March.

    Semicolons, decimal commas (`amount_style` of the amounts read) or a header that is not English say so.
    """
    if table.delimiter == ";" or amount_style == "1.234,56":
        return True
    return any(word in EUROPEAN for name in table.header for word in plain(name).split())


def _fits(table: Table, contents: Sequence[Content], settled: set[str]) -> list[_Fit]:
    """Every role each column could have, the best first."""
    fits: list[_Fit] = []
    for index, header in enumerate(table.header):
        if is_never(header):
            continue
        content = contents[index]
        for role in ROLES:
            if role in settled:
                continue
            named, why = name_fit(role, header)
            held, evidence = content_fit(role, content)
            if named and passes(role, named, held):
                score = named * (0.6 + 0.4 * held)
                reason = f"{why}, {evidence}" if evidence else why
            else:
                score = 0.0 if name_fit("source", header)[0] else guess_fit(role, content)
                reason = f"by its content: {evidence}" if evidence else "by its content"
                named = 0.0
            if score >= _MINIMUM:
                fits.append(_Fit(score, role, index, reason, named))
    fits.sort(key=lambda fit: (-round(fit.score, 4), ROLES.index(fit.role), fit.index))
    return fits


def _take_best(table: Table, fits: Sequence[_Fit], by_role: dict[str, ColumnChoice]) -> list[str]:
    """Give each role its best free column; gives the doubts about close calls."""
    taken = {choice.index for choice in by_role.values()}
    best: dict[str, _Fit] = {}
    for fit in fits:
        if fit.index not in taken and fit.role not in by_role:
            best[fit.role] = fit
            by_role[fit.role] = ColumnChoice(
                fit.index, table.header[fit.index], fit.reason, round(fit.score, 2)
            )
            taken.add(fit.index)
    doubts: list[str] = []
    for fit in fits:
        winner = best.get(fit.role)
        close = winner is not None and fit.named >= 0.5 and fit.score >= 0.8 * winner.score
        if not close or winner is None or fit.index in taken or fit.role not in _SAID:
            continue
        name, other = table.header[winner.index], table.header[fit.index]
        if fit.role == "source" and "channel" not in by_role:
            by_role["channel"] = ColumnChoice(fit.index, other, "it tells the origin in other words", 0.5)
            taken.add(fit.index)
        doubts.append(f"“{name}” and “{other}” could both be the {_word(fit.role)}; “{name}” was taken.")
    return doubts


def _find_client(
    table: Table, contents: Sequence[Content], by_role: dict[str, ColumnChoice], doubts: list[str]
) -> None:
    """Settle the client: a column named so, first and last name, the organisation, or the likeliest names."""
    client, first, last = (by_role.get(role) for role in ("client", "first_name", "last_name"))
    if first and last and (client is None or client.confidence < 0.6):
        header = f"{first.header} + {last.header}"
        by_role["client"] = ColumnChoice(first.index, header, "first and last name together", 0.8, last.index)
        return
    if client is not None:
        return
    for role in ("last_name", "first_name", "organisation", "email"):
        if role in by_role:
            choice = by_role.pop(role)
            by_role["client"] = ColumnChoice(
                choice.index,
                choice.header,
                f"no other column names the client, and this is the {_word(role)}",
                0.5,
            )
            doubts.append(f"“{choice.header}” was taken for the client. If that is wrong, say --client NAME.")
            return
    free = [
        at
        for at in _free_names(table, contents, by_role)
        if table.header_line == 0 or (contents[at].full_names >= 0.5 and contents[at].distinct >= 0.4)
    ]
    if free:
        index = max(free, key=lambda at: (round(contents[at].distinct * contents[at].filled, 2), -at))
        by_role["client"] = ColumnChoice(
            index, table.header[index], "by its content: mostly different names", 0.35
        )
        doubts.append(
            f"“{table.header[index]}” was taken for the client by its content only; --client NAME sets it."
        )


def _find_source(
    table: Table, contents: Sequence[Content], by_role: dict[str, ColumnChoice], doubts: list[str]
) -> None:
    """Settle the source: a column named so, the channel, or names that repeat or are clients themselves."""
    if "source" in by_role or "client" not in by_role:
        return
    if "channel" in by_role:
        choice = by_role.pop("channel")
        by_role["source"] = choice
        return
    client = table.columns[by_role["client"].index]
    best: tuple[float, int] | None = None
    for index in _free_names(table, contents, by_role):
        overlap = shared_values(client, table.columns[index])
        repeats = 1.0 - contents[index].distinct
        score = overlap + (0.5 * repeats if table.header_line == 0 or len(table.header) == 2 else 0.0)
        if score >= 0.1 and (best is None or score > best[0]):
            best = (score, index)
    if best:
        header = table.header[best[1]]
        by_role["source"] = ColumnChoice(
            best[1], header, "by its content: names that are also clients or repeat", 0.35
        )
        doubts.append(f"“{header}” was taken for the source by its content only; --source NAME sets it.")


def _free_names(table: Table, contents: Sequence[Content], by_role: Mapping[str, ColumnChoice]) -> list[int]:
    """Columns not taken yet that hold names, and whose own name does not speak against it."""
    used = {choice.index for choice in by_role.values()} | {choice.also for choice in by_role.values()}
    return [
        at
        for at, content in enumerate(contents)
        if at not in used and content.names >= 0.7 and content.yes_no < 0.5 and not is_never(table.header[at])
    ]


def _column_named(header: Sequence[str], name: str) -> int | None:
    """The column a user means: by its exact name, by its name whatever the case, or by its number."""
    wanted = " ".join(name.split())
    for form in (str, str.casefold, plain):
        for at, given in enumerate(header):
            if form(given) and form(given) == form(wanted):
                return at
    return (
        int(wanted) - 1
        if wanted.isascii() and wanted.isdigit() and 0 < int(wanted[:6]) <= len(header)
        else None
    )


def _no_such_column(header: Sequence[str], name: str) -> str:
    """The sentence for a column set by hand that is not there."""
    near = difflib.get_close_matches(name, header, 1)
    hint = f" Did you mean “{near[0]}”?" if near else ""
    return f"There is no column “{name[:60]}” in this file.{hint} The columns are: {_listed(header)}."


def _no_client(header: Sequence[str]) -> str:
    """The sentence for a table in which nobody can be found."""
    example = next((name for name in header if not is_never(name)), header[0])
    return (
        f"I cannot tell which column holds the clients. The columns are: {_listed(header)}. "
        f'Say which one it is, for example: --client "{example[:40]}".'
    )


def _listed(header: Sequence[str]) -> str:
    """The names of the columns for a sentence."""
    names = ", ".join(f"“{name[:40]}”" for name in header[:12])
    return f"{names} and {len(header) - 12} more" if len(header) > 12 else names


def _word(role: str) -> str:
    """A role in plain words."""
    return role.replace("_", " ")
