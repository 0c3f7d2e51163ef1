"""Reads very many rows column by column, straight from the driver: for sums and traces over a whole ledger."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from django.db import connection
from django.db.models import QuerySet

CHUNK: Final = 10_000


def by_column(rows: QuerySet[Any, Any]) -> Iterator[list[tuple[Any, ...]]]:
    """The rows of a `values_list` in chunks, each turned into its columns; no chunk is empty.

    The values are as the driver gives them: money in ten-thousandths, days as text where SQLite keeps them so.
    """
    statement, values = rows.query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        while chunk := cursor.fetchmany(CHUNK):
            yield list(zip(*chunk, strict=True))
