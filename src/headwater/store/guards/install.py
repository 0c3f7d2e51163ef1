"""Renders the guards for SQLite and PostgreSQL and puts them into the database."""

from __future__ import annotations

import re
from typing import Any

from django.db import migrations

from headwater.store.guards.audit import Line, audit
from headwater.store.guards.lines import LINES
from headwater.store.guards.rules import RULES, Rule

GUARDS: tuple[Rule | Line, ...] = (*RULES, *audit(), *LINES)
NAMED = re.compile(r"UPDATE OF (.*)")
SQLITE = {"differs": "IS NOT", "json": "json_object", "text": ""}
POSTGRES = {"differs": "IS DISTINCT FROM", "json": "json_build_object", "text": "::text"}


def _name(guard: Rule | Line) -> str:
    return f"hw_{guard.name}"


def _render(text: str, words: dict[str, str]) -> str:
    for word, meaning in words.items():
        text = text.replace(f"{{{word}}}", meaning)
    return text


def _for_sqlite(guard: Rule | Line) -> list[str]:
    when = f"WHEN ({_render(guard.condition, SQLITE)})" if guard.condition else ""
    if isinstance(guard, Rule):
        body = f"SELECT RAISE(ABORT, '{guard.message}')"
    else:
        body = _render(guard.statement, SQLITE)
    head = f"CREATE TRIGGER {_name(guard)} {guard.event} ON headwater_{guard.table} FOR EACH ROW"
    return [f"DROP TRIGGER IF EXISTS {_name(guard)}", f"{head} {when} BEGIN {body}; END"]


def _for_postgres(guard: Rule | Line) -> list[str]:
    if isinstance(guard, Rule):
        body = f"RAISE EXCEPTION '{guard.message}' USING ERRCODE = 'check_violation';"
    else:
        body = f"{_render(guard.statement, POSTGRES)};"
    if guard.condition:
        body = f"IF {_render(guard.condition, POSTGRES)} THEN {body} END IF;"
    back = "RETURN OLD;" if "DELETE" in guard.event else "RETURN NEW;"
    name, table = _name(guard), f"headwater_{guard.table}"
    return [
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} {back} END $$",
        f"DROP TRIGGER IF EXISTS {name} ON {table}",
        f"CREATE TRIGGER {name} {guard.event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()",
    ]


def _fitting(connection: Any, cursor: Any) -> list[Rule | Line]:
    """The guards for the tables and columns that this state of the database has."""
    present = {
        name.removeprefix("headwater_"): {
            column.name for column in connection.introspection.get_table_description(cursor, name)
        }
        for name in connection.introspection.table_names(cursor)
        if name.startswith("headwater_")
    }

    def fits(guard: Rule | Line) -> bool:
        named = NAMED.search(guard.event)
        columns = named[1].split(", ") if named else []
        return guard.table in present and present[guard.table].issuperset(columns)

    return [*filter(fits, RULES), *audit(present), *LINES]


def install(connection: Any) -> None:
    """Put every guard into the database, in place of one of the same name."""
    render = _for_sqlite if connection.vendor == "sqlite" else _for_postgres
    with connection.cursor() as cursor:
        for guard in _fitting(connection, cursor):
            for statement in render(guard):
                cursor.execute(statement)


def remove(connection: Any) -> None:
    """Take every guard out again: for the way back of a migration, and for tests that plant a fault."""
    with connection.cursor() as cursor:
        for guard in GUARDS:
            where = "" if connection.vendor == "sqlite" else f" ON headwater_{guard.table}"
            cursor.execute(f"DROP TRIGGER IF EXISTS {_name(guard)}{where}")
            if connection.vendor != "sqlite":
                cursor.execute(f"DROP FUNCTION IF EXISTS {_name(guard)}()")


def missing_guards(connection: Any) -> list[str]:
    """The names of guards that the database does not hold."""
    query = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        if connection.vendor == "sqlite"
        else "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
    )
    with connection.cursor() as cursor:
        cursor.execute(query)
        present = {row[0] for row in cursor.fetchall()}
    return sorted(_name(guard) for guard in GUARDS if _name(guard) not in present)


class InstallGuards(migrations.RunPython):
    """The migration step that ends every change of a guarded table."""

    def __init__(self) -> None:
        super().__init__(_forwards, _backwards)

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        """How a migration file writes this step."""
        return ("InstallGuards", [], {})


class RemoveGuards(migrations.RunPython):
    """The migration step that begins every change of a guarded table: SQLite cannot rebuild it under its triggers."""

    def __init__(self) -> None:
        super().__init__(_backwards, _forwards)

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        """How a migration file writes this step."""
        return ("RemoveGuards", [], {})


def _forwards(_apps: Any, schema_editor: Any) -> None:
    install(schema_editor.connection)


def _backwards(_apps: Any, schema_editor: Any) -> None:
    remove(schema_editor.connection)
