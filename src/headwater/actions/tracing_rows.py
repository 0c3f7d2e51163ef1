"""Writes the trace of many rows back to their table at once: only of those whose trace has changed.

Where most of a large table changes, SQLite puts the indexes over these columns aside and builds them anew at the
end, inside the same transaction; that is several times quicker than moving every row in each of them.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import reduce
from itertools import compress, islice
from operator import ne, or_
from typing import Any, Final

from django.db import connection

CHUNK: Final = 10_000
MANY: Final = 2_000
"""Fewer changed rows than this are always written one by one."""
Numbers = Sequence[int]


def write_changed(
    *, table: str, columns: Sequence[str], ids: Numbers, before: Sequence[Numbers], after: Sequence[Numbers]
) -> int:
    """Set `columns` of the rows `ids` to `after` where it differs from `before`; gives how many rows changed.

    `before` and `after` hold the columns one by one, each in the order of `ids`; 0 stands for nobody in a column
    whose name ends in "_id". The names come from the ledger's own code alone.
    """
    differ = [map(ne, old, new) for old, new in zip(before, after, strict=True)]
    flags = bytes(reduce(lambda one, other: map(or_, one, other), differ))
    changed = sum(flags)
    if not changed:
        return 0
    if connection.vendor != "sqlite":
        _write_arrays(table, columns, compress(zip(*after, ids, strict=True), flags))
    elif changed < max(MANY, _last_id(table) // 4):
        _write_singly(table, columns, compress(zip(*after, ids, strict=True), flags))
    else:
        _write_most(table, columns, ids, after, flags)
    return changed


def _set(columns: Sequence[str], value: str) -> str:
    """The assignments of an UPDATE; in `value`, {} stands for the name of a column."""
    told = ((column, value.format(column)) for column in columns)
    return ", ".join(
        f"{column} = NULLIF({new}, 0)" if column.endswith("_id") else f"{column} = {new}"
        for column, new in told
    )


def _write_arrays(table: str, columns: Sequence[str], rows: Iterator[tuple[int, ...]]) -> None:
    arrays, names = ", ".join(["%s::bigint[]"] * (len(columns) + 1)), ", ".join((*columns, "id"))
    text = (
        f"UPDATE {table} AS old SET {_set(columns, 'new.{}')} "  # noqa: S608
        f"FROM unnest({arrays}) AS new({names}) WHERE old.id = new.id"
    )
    with connection.cursor() as cursor:
        while chunk := list(islice(rows, CHUNK)):
            cursor.execute(text, [list(column) for column in zip(*chunk, strict=True)])


def _write_singly(table: str, columns: Sequence[str], rows: Iterator[tuple[int, ...]]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(f"UPDATE {table} SET {_set(columns, '%s')} WHERE id = %s", list(rows))  # noqa: S608


def _last_id(table: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT MAX(id) FROM {table}")  # noqa: S608
        return int(cursor.fetchone()[0])


def _write_most(
    table: str, columns: Sequence[str], ids: Numbers, after: Sequence[Numbers], flags: bytes
) -> None:
    """Let SQLite fetch the values from memory by id, in one pass over the table."""
    room = _last_id(table) + 1
    with _indexes_aside(table, columns), connection.cursor() as cursor:
        for name, values in (("changed", flags), *zip(columns, after, strict=True)):
            placed = array("q", bytes(8 * room))
            for pk, value in zip(ids, values, strict=True):
                placed[pk] = value
            connection.connection.create_function(f"new_{name}", 1, placed.__getitem__)
        try:
            cursor.execute(f"UPDATE {table} SET {_set(columns, 'new_{}(id)')} WHERE new_changed(id)")  # noqa: S608
        finally:
            for name in ("changed", *columns):
                connection.connection.create_function(f"new_{name}", 1, None)


@contextmanager
def _indexes_aside(table: str, columns: Sequence[str]) -> Iterator[None]:
    """Without the indexes over these columns; they are built anew as they were."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = %s", [table])
        found: list[tuple[str, Any]] = cursor.fetchall()
        aside = [
            (name, text) for name, text in found if text and any(f'"{column}"' in text for column in columns)
        ]
        for name, _ in aside:
            cursor.execute(f'DROP INDEX "{name}"')
        yield
        for _, text in aside:
            cursor.execute(text)
