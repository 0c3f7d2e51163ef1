"""Whether the database answers."""

from __future__ import annotations

from django.db import DatabaseError, connection


def database_answers() -> bool:
    """True when a trivial query comes back."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            return bool(cursor.fetchone())
    except DatabaseError:
        return False
