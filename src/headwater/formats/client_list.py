"""A client list as people have it: an invoice export, a CRM export, a sheet with a "referred by" column.

Bytes in, rows out: each with its client, its sources, its days and its amount. Nothing is dropped silently: a row
that cannot be used is listed with its line in the file and the reason, and so is every cell that was left out.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from headwater.core.intake import ClientList, ColumnTaken, IntakeRow, RowRemark
from headwater.core.names import Mention, read_client, read_source
from headwater.core.words import Kind, Stage
from headwater.formats.client_cells import Cells, read_cells
from headwater.formats.columns import Columns, client_names, find_columns, other_clients
from headwater.formats.row_checks import headings, without_ditto
from headwater.formats.table import Table, read_table

PARTS: Final = (
    "client", "source", "channel", "referral_date", "date", "value", "currency", "stage", "service", "qualified",
    "relation", "email",
)  # fmt: skip
"""The parts a column can play in a client list."""

_LEFT_OUT = "was left out."


class NoClientColumn(ValueError):
    """No column of the file names the clients. The text lists the columns and says how to choose one."""


class WrongColumn(ValueError):
    """A column set by hand is not in the file. The text lists the columns there are."""


@dataclass(slots=True)
class _Remarks:
    """Collects what was odd, row by row."""

    file: str
    skipped: list[RowRemark]
    doubts: list[RowRemark]

    def skip(self, row: int, reason: str) -> None:
        """A row that cannot be used."""
        self.skipped.append(RowRemark(row, reason, self.file))

    def doubt(self, row: int, reason: str) -> None:
        """A row that is used, with something left out or unsure."""
        self.doubts.append(RowRemark(row, reason, self.file))


def read_client_list(
    data: bytes, *, file: str = "", chosen: Mapping[str, str] | None = None, currency: str = ""
) -> ClientList:
    """Read the bytes of a CSV or TSV file as a client list.

    `file` is its name for remarks. `chosen` sets columns by part (see `PARTS`), by their name or their number.
    `currency` is that of amounts that name none. Raises NotATable, NoClientColumn or WrongColumn, each with a
    sentence for the user.
    """
    return client_list_of(read_table(data), file=file, chosen=chosen, currency=currency)


def client_list_of(
    table: Table, *, file: str = "", chosen: Mapping[str, str] | None = None, currency: str = ""
) -> ClientList:
    """A table read as a client list; for the rest see `read_client_list`."""
    columns = find_columns(table, chosen)
    if columns.problem:
        by_hand = chosen and any(chosen.values()) and not columns.by_role
        raise WrongColumn(columns.problem) if by_hand else NoClientColumn(columns.problem)
    remarks = _Remarks(file, [], [])
    notes = _table_remarks(table, remarks)
    cells = read_cells(table, columns, currency=currency)
    rows = _rows(table, columns, cells, remarks)
    return ClientList(
        file=file,
        header=table.header,
        columns=_taken(columns),
        rows=rows,
        skipped=tuple(sorted(remarks.skipped, key=_by_row)),
        doubts=tuple(sorted(remarks.doubts, key=_by_row)),
        notes=(*notes, *columns.doubts, *other_clients(table, columns), *cells.notes, *_nameless(rows)),
        currencies=cells.currencies,
        encoding=table.encoding,
        delimiter=table.delimiter_name,
        has_dates=any(cells.on) or any(cells.sent_on),
    )


def _nameless(rows: Sequence[IntakeRow]) -> list[str]:
    """One sentence on cells that say something of the source, but not who it was."""
    told = [
        row.sources[0].remark
        for row in rows
        if row.sources and row.sources[0].remark and not any(mention.form for mention in row.sources)
    ]
    if not told:
        return []
    shown = " or ".join(f"“{remark[:40]}”" for remark in list(dict.fromkeys(told))[:2])
    if len(told) == 1:
        return [f"1 row says {shown} and names nobody, so its origin counts as unknown."]
    return [f"{len(told)} rows say words such as {shown} and name nobody, so their origin counts as unknown."]


def _by_row(remark: RowRemark) -> int:
    return remark.row


def _taken(columns: Columns) -> tuple[ColumnTaken, ...]:
    """The columns that are used, in a set order."""
    return tuple(
        ColumnTaken(part, columns.by_role[part].header, columns.by_role[part].reason)
        for part in PARTS
        if part in columns.by_role
    )


def _table_remarks(table: Table, remarks: _Remarks) -> list[str]:
    """What the reading of the table says: notes on the whole are given back, those on rows are kept as such."""
    notes: list[str] = []
    for note in table.notes:
        if note.row <= table.header_line:
            notes.append(note.reason)
        elif note.reason.endswith(_LEFT_OUT):
            remarks.skip(note.row, note.reason)
        else:
            remarks.doubt(note.row, note.reason)
    return notes


def _rows(table: Table, columns: Columns, cells: Cells, remarks: _Remarks) -> tuple[IntakeRow, ...]:
    """All rows that name a client; the others are said to be skipped."""
    lines = table.lines
    names, dittos = without_ditto(client_names(table, columns))
    clients, skipped = _clients(names, cells.email)
    for at in skipped:
        remarks.skip(lines[at], _no_client(names[at]))
    between = headings(table, names, columns.by_role["client"].index)
    for at in between:
        remarks.skip(
            lines[at], f"“{names[at].strip()}” stands alone in its row, as a heading does; it is no client."
        )
        skipped.append(at)
    sources, pointing = _sources(table, columns, names, clients, between)
    _doubts(lines, clients, [*cells.doubts, *dittos.items(), *pointing.items()], remarks)
    rows = list(
        map(
            IntakeRow, lines, clients, sources, cells.on, cells.sent_on, cells.value, cells.currency, cells.stage,
            cells.service, cells.qualified, cells.email, cells.relation,
        )
    )  # fmt: skip
    if skipped:
        gone = set(skipped)
        rows = [row for at, row in enumerate(rows) if at not in gone]
    _say_undated(rows, remarks, cells)
    return tuple(rows)


def _doubts(
    lines: Sequence[int], clients: Sequence[Mention], doubts: Sequence[tuple[int, str]], remarks: _Remarks
) -> None:
    """What was odd in a row, after the name of its client."""
    for at, reason in doubts:
        name = clients[at].name
        remarks.doubt(lines[at], f"{name}: {reason}" if name else reason)


def _clients(names: Sequence[str], emails: Sequence[str]) -> tuple[list[Mention], list[int]]:
    """Who the clients are, and the places of rows that name none (their e-mail address stands in where it can)."""
    known: dict[str, Mention] = {}
    for name in names:
        if name not in known:
            known[name] = read_client(name)
    clients = [known[name] for name in names]
    skipped: list[int] = []
    for at in [at for at, client in enumerate(clients) if not client.form]:
        stand_in = read_client(emails[at]) if emails[at].strip() else clients[at]
        if stand_in.form:
            clients[at] = stand_in
        else:
            skipped.append(at)
    return clients, skipped


def _no_client(cell: str) -> str:
    shown = " ".join(cell.split())[:40]
    return f"“{shown}” names no client." if shown else "Names no client."


def _sources(
    table: Table, columns: Columns, names: Sequence[str], clients: Sequence[Mention], between: Collection[int]
) -> tuple[Sequence[tuple[Mention, ...]], Mapping[int, str]]:
    """The sources of each row, and what to say of cells that point to the one above.

    Where the source names nobody, the channel column may know more. `between` are the places of headings.
    """
    choice, channel = columns.by_role.get("source"), columns.by_role.get("channel")
    if choice is None:
        return [()] * len(clients), {}
    kinds: dict[str, Kind] = {client.form: client.kind for client in clients if client.form}
    known = dict(zip(names, clients, strict=True))
    cells, pointing = without_ditto(table.columns[choice.index], between)
    sources = _read_sources(cells, kinds, known)
    if channel is None:
        return sources, pointing
    channels = _read_sources(without_ditto(table.columns[channel.index], between)[0], kinds, known)
    told = [
        other
        if not any(mention.form for mention in given) and any(mention.form for mention in other)
        else given
        for given, other in zip(sources, channels, strict=True)
    ]
    return told, pointing


def _read_sources(
    cells: Sequence[str], kinds: Mapping[str, Kind], clients: Mapping[str, Mention]
) -> list[tuple[Mention, ...]]:
    """Each cell read once. Who is written just as a client is that very client, whole."""
    known: dict[str, tuple[Mention, ...]] = {}
    for cell in cells:
        if cell not in known:
            client = clients.get(cell)
            whole = client and client.form and not client.remark and not client.members
            known[cell] = (client,) if client and whole else read_source(cell, known_names=kinds)
    return [known[cell] for cell in cells]


def _say_undated(rows: Sequence[IntakeRow], remarks: _Remarks, cells: Cells) -> None:
    """Say of each row with work or a source but without any day that it has none, where other rows have."""
    if not (any(cells.on) or any(cells.sent_on)):
        return
    said = {remark.row for remark in remarks.doubts}
    for row in rows:
        if row.on is None and row.sent_on is None and row.row not in said:
            won = row.stage in (None, Stage.WON)
            if won or any(mention.form for mention in row.sources):
                what = "it" if won else "this referral"
                reason = f"{row.client.name}: no date, so {what} counts only where no window of time is set."
                remarks.doubt(row.row, reason)
