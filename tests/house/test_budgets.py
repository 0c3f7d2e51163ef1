"""Budgets that keep every file readable in one sitting, and the sentences each file begins with."""

from __future__ import annotations

import ast
import inspect
import re
from pathlib import Path

from django.apps import apps

from .sources import ROOT, SRC, functions, line_count, named, ours, python_files, templates, tree

LONGEST_FUNCTION, USUAL_FUNCTION = 60, 40
LONGEST_FILE, LONGEST_FRAGMENT, LONGEST_PAGE = 400, 80, 250
DRAWERS = {"utils", "util", "helpers", "helper", "misc", "common", "tools"}
UNFINISHED = re.compile(
    r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X|HA" + r"CK|lorem" + r" ipsum|coming" + r" soon)\b"
)
INLINE = re.compile(
    r"""\sstyle=["']|\son\w+=["']|<style\b|<script(?![^>]*(\ssrc=|type="application/json"))"""
)


def test_no_function_is_longer_than_sixty_lines() -> None:
    found = [f"{each.where}: {each.lines}" for path in ours() for each in functions(path)
             if each.lines > LONGEST_FUNCTION]  # fmt: skip
    assert found == []


def test_nineteen_of_twenty_functions_have_at_most_forty_lines() -> None:
    lengths = sorted(each.lines for path in python_files(SRC) for each in functions(path))
    assert lengths[int(len(lengths) * 0.95)] <= USUAL_FUNCTION


def test_no_file_is_longer_than_four_hundred_lines() -> None:
    assert [f"{named(path)}: {line_count(path)}" for path in ours() if line_count(path) > LONGEST_FILE] == []


def test_fragments_and_pages_are_short() -> None:
    found = [
        f"{named(path)}: {line_count(path)}"
        for path in templates()
        if line_count(path) > (LONGEST_FRAGMENT if path.name.startswith("_") else LONGEST_PAGE)
    ]
    assert found == []


def test_no_template_holds_script_or_style_of_its_own() -> None:
    found = [
        f"{named(path)}:{number} {line.strip()}"
        for path in templates()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if INLINE.search(line)
    ]
    assert found == []


def test_every_file_says_what_it_is_for() -> None:
    assert [named(path) for path in ours() if not ast.get_docstring(tree(path))] == []


def test_every_public_function_below_the_doors_says_what_it_does() -> None:
    found = [
        f"{named(path)}:{node.lineno} {node.name}"
        for path in python_files(SRC / "core", SRC / "formats", SRC / "store", SRC / "actions")
        for node in tree(path).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]
    assert found == []


def test_every_table_says_what_it_holds() -> None:
    for model in apps.get_app_config("headwater").get_models():
        text = inspect.getdoc(model) or ""
        assert text and not text.startswith(f"{model.__name__}("), model.__name__


def test_every_file_is_named_by_a_word_of_the_trade() -> None:
    found = [
        named(path)
        for path in python_files(ROOT / "src", ROOT / "tests")
        if DRAWERS & set(path.with_suffix("").parts)
    ]
    assert found == []


def test_nothing_is_left_for_later() -> None:
    kinds = {".py", ".md", ".html", ".css", ".js", ".toml", ".in"}
    places: list[Path] = [SRC, ROOT / "tests", ROOT / "docs", ROOT / "demo", ROOT / "benchmarks"]
    files = [path for place in places for path in place.rglob("*") if path.suffix in kinds]
    files += [ROOT / "README.md", ROOT / "dev.py", ROOT / "pyproject.toml", ROOT / "Makefile"]
    found = [
        f"{named(path)}:{number} {line.strip()[:80]}"
        for path in files
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if UNFINISHED.search(line)
    ]
    assert found == []
