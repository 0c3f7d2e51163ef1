"""Raw SQL against the ledger, as somebody with the database open in another program would write it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import DataError, IntegrityError, connection, transaction
from django.db.models import Model


def execute(sql: str, *values: Any) -> int:
    """Run one statement. Gives how many rows it touched."""
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.rowcount


def copy(row: Model, **changes: Any) -> None:
    """Insert a second row like this one, with other values in the named columns."""
    columns = [field.column for field in row._meta.concrete_fields if field.column != "id"]
    chosen = ["%s" if column in changes else f'"{column}"' for column in columns]
    values = [changes[column] for column in columns if column in changes]
    names = ", ".join(f'"{column}"' for column in columns)
    table = row._meta.db_table
    execute(
        f"INSERT INTO {table} ({names}) SELECT {', '.join(chosen)} FROM {table} WHERE id = %s",
        *values,
        row.pk,
    )


def change(row: Model, **changes: Any) -> int:
    """Set columns of this row."""
    sets = ", ".join(f'"{column}" = %s' for column in changes)
    return execute(f"UPDATE {row._meta.db_table} SET {sets} WHERE id = %s", *changes.values(), row.pk)


def delete(row: Model) -> int:
    """Delete this row."""
    return execute(f"DELETE FROM {row._meta.db_table} WHERE id = %s", row.pk)


@contextmanager
def refused(by: str = "") -> Iterator[None]:
    """The database refuses what happens inside, with a text that holds `by`; what was before stays."""
    with pytest.raises((IntegrityError, DataError), match=by or None), transaction.atomic():
        yield
