"""The walls of the house: imports go downward, doors do not write, nobody below the doors looks at a clock."""

from __future__ import annotations

import ast
import subprocess
import sys

from django.apps import apps

from .sources import ROOT, SRC, calls, named, python_files

WRITES = {"save", "create", "bulk_create", "bulk_update", "get_or_create", "update_or_create", "delete"}
ROWS = {"objects", "filter", "exclude", "all", "of", "trash_of", "select_related", "order_by"}
CLOCKS = {"now", "today", "utcnow", "monotonic", "perf_counter"}
CHANCE = {"random", "secrets", "uuid"}


def test_imports_keep_to_the_floors_of_the_house() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as main; main()"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


def _writes(call: ast.Call) -> bool:
    if not isinstance(call.func, ast.Attribute):
        return False
    chain = {node.attr for node in ast.walk(call.func.value) if isinstance(node, ast.Attribute)}
    if call.func.attr in WRITES:
        return "session" not in chain
    return call.func.attr == "update" and bool(chain & ROWS)


def test_doors_do_not_write() -> None:
    found = [
        f"{named(path)}:{call.lineno} {ast.unparse(call.func)}"
        for path in python_files(SRC / "web", SRC / "cli")
        for call in calls(path)
        if _writes(call) or ast.unparse(call.func).endswith(("cursor.execute", "cursor.executemany"))
    ]
    assert found == [], "Doors call an action; actions write."


def test_a_writing_door_would_be_found() -> None:
    for text in (
        "Party.objects.filter(pk=1).update(name='x')",
        "row.save()",
        "Touch.objects.create()",
        "row.delete()",
    ):
        call = ast.parse(text, mode="eval").body
        assert isinstance(call, ast.Call) and _writes(call)
    for text in ("columns.update(more)", "digest.update(data)", "Party.objects.filter(pk=1).first()"):
        call = ast.parse(text, mode="eval").body
        assert isinstance(call, ast.Call) and not _writes(call)


def test_below_the_doors_nobody_looks_at_a_clock() -> None:
    found = [
        f"{named(path)}:{call.lineno} {ast.unparse(call.func)}"
        for path in python_files(SRC / "core", SRC / "formats", SRC / "store", SRC / "actions")
        for call in calls(path)
        if isinstance(call.func, ast.Attribute)
        and (call.func.attr in CLOCKS or ast.unparse(call.func) == "time.time")
    ]
    assert found == [], "`now` and `today` are arguments."


def test_thinking_knows_no_chance() -> None:
    found = [
        f"{named(path)}:{node.lineno}"
        for path in python_files(SRC / "core", SRC / "formats")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.Import) and CHANCE & {name.name for name in node.names})
        or (isinstance(node, ast.ImportFrom) and node.module in CHANCE)
    ]
    assert found == [], "A seed is an argument."


def test_keys_of_additions_are_plain_text_in_the_tables() -> None:
    found = [
        f"{model.__name__}.{field.name}"
        for model in apps.get_app_config("headwater").get_models()
        for field in model._meta.concrete_fields
        if field.choices
    ]
    assert found == [], "A list of choices in a model makes a migration of every addition."


def test_only_the_store_defines_tables() -> None:
    homes = {
        model.__module__.rsplit(".", 1)[0] for app in apps.get_app_configs() for model in app.get_models()
    }
    assert {home for home in homes if home.startswith("headwater")} == {"headwater.store.models"}
